/** Sites, nodes, targets and pools: small sets, read whole. Throws MissingKey or MissingRange for what is not in memory. */
import { geofs } from '../../../proto/gen/geofs.js';
import { MAX_SITE } from '../../../proto/types/ids.ts';
import { NODES, POOLS, TARGETS } from '../../../proto/types/limits.ts';
import { clusterKey, nodeKey, nodeRange, poolKey, poolRange, siteKey, siteRange, targetKey, targetRange, type KeyRange } from '../keys.ts';
import type { StateKey, StateView } from '../machine.ts';

function one<T>(view: StateView, key: StateKey, decode: (bytes: Uint8Array) => T): T | undefined {
  const bytes = view.get(key);
  return bytes === undefined ? undefined : decode(bytes);
}

function every<T>(view: StateView, range: KeyRange, limit: number, decode: (bytes: Uint8Array) => T): T[] {
  return view.scan(range.gte, range.lt, limit).map(([, bytes]) => decode(bytes));
}

const site = (bytes: Uint8Array): geofs.v1.SiteInfo => geofs.v1.SiteInfo.decode(bytes);
const node = (bytes: Uint8Array): geofs.v1.NodeState => geofs.v1.NodeState.decode(bytes);
const target = (bytes: Uint8Array): geofs.v1.TargetInfo => geofs.v1.TargetInfo.decode(bytes);
const pool = (bytes: Uint8Array): geofs.v1.PoolInfo => geofs.v1.PoolInfo.decode(bytes);

/** The cluster's name and keys; undefined before Bootstrap. */
export function findCluster(view: StateView): geofs.v1.ClusterState | undefined {
  return one(view, clusterKey(), (bytes) => {
    const cluster = geofs.v1.ClusterState.decode(bytes);
    cluster.hashKey = Buffer.from(cluster.hashKey);
    cluster.capabilityKey = Buffer.from(cluster.capabilityKey);
    return cluster;
  });
}

export const findSite = (view: StateView, id: number): geofs.v1.SiteInfo | undefined => one(view, siteKey(id), site);
export const listSites = (view: StateView): geofs.v1.SiteInfo[] => every(view, siteRange(), MAX_SITE, site);
export const findSiteByName = (view: StateView, name: string): geofs.v1.SiteInfo | undefined => listSites(view).find((info) => info.name === name);
export const findNode = (view: StateView, id: number): geofs.v1.NodeState | undefined => one(view, nodeKey(id), node);
export const listNodes = (view: StateView): geofs.v1.NodeState[] => every(view, nodeRange(), NODES, node);
export const findTarget = (view: StateView, id: number): geofs.v1.TargetInfo | undefined => one(view, targetKey(id), target);
export const listTargets = (view: StateView): geofs.v1.TargetInfo[] => every(view, targetRange(), TARGETS, target);
export const findPool = (view: StateView, name: string): geofs.v1.PoolInfo | undefined => one(view, poolKey(name), pool);
export const listPools = (view: StateView): geofs.v1.PoolInfo[] => every(view, poolRange(), POOLS, pool);

/** What statfs(2) says: the sums over all targets, in bytes and objects. */
export function statFs(view: StateView): { totalBytes: number; freeBytes: number; totalInodes: number; freeInodes: number } {
  const sum = { totalBytes: 0, freeBytes: 0, totalInodes: 0, freeInodes: 0 };
  for (const info of listTargets(view)) {
    sum.totalBytes += info.totalBytes;
    sum.freeBytes += info.freeBytes;
    sum.totalInodes += info.totalObjects;
    sum.freeInodes += info.freeObjects;
  }
  return sum;
}
