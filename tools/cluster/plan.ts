/** Ports, folders and routes of a cluster of several sites on one machine. */
import { join } from 'node:path';
import { FsError } from '../../proto/types/errno.ts';
import type { ClusterPlan, ServerPlan, SitePlan } from '../init/init-cluster.ts';
import type { RelayRoute } from './relay/relay.ts';

export interface LocalPlanOptions {
  readonly state: string;
  readonly mounts: string;
  readonly sites: readonly string[];
  readonly portBase: number;
  /** Processes of one site reach those of another through relay ports. */
  readonly relayed: boolean;
}

export interface LocalPlan extends ClusterPlan {
  readonly routes: readonly RelayRoute[];
}

const PORTS_A_SITE = 10;
const RELAY_OFFSET = 200;

/** A site's servers listen at portBase + 10 i: 1 mds, 2 data server, 3 and 4 their metrics. */
export function planLocally(options: LocalPlanOptions): LocalPlan {
  const { sites, portBase, state } = options;
  if (sites.length < 1 || sites.length > 10) throw new FsError('EINVAL', 'start', 'a cluster has 1 to 10 sites');
  const at = (port: number): string => `127.0.0.1:${String(port)}`;
  const server = (site: number, kind: 'mds' | 'ds'): ServerPlan => {
    const name = `${sites[site] ?? ''}-${kind}0`;
    const port = portBase + PORTS_A_SITE * site + (kind === 'mds' ? 1 : 2);
    return { name, listen: at(port), advertise: at(port), data: join(state, 'data', name), metrics: at(port + 2), ...(kind === 'ds' ? { workers: 2 } : {}) };
  };
  const routes: RelayRoute[] = [];
  let relayPort = portBase + RELAY_OFFSET;
  const planned: SitePlan[] = sites.map((name, i) => {
    const addressMap: Record<string, string> = {};
    for (const [j, other] of sites.entries()) {
      if (!options.relayed || i === j) continue;
      for (const { advertise } of [server(j, 'mds'), server(j, 'ds')]) {
        const listen = at(relayPort);
        relayPort += 1;
        addressMap[advertise] = listen;
        routes.push({ from: name, to: other, listen, target: advertise });
      }
    }
    return {
      name, mds: [server(i, 'mds')], dataServers: [server(i, 'ds')], client: { point: join(options.mounts, name) },
      ...(options.relayed ? { addressMap } : {}),
    };
  });
  return { folder: join(state, 'config'), sites: planned, routes };
}
