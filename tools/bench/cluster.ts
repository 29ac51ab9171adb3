/** A cluster of three sites for one measurement, by the launcher that npm start uses. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { askRelay } from '../cluster/relay/control.ts';

const bootstrap = fileURLToPath(new URL('../bootstrap/', import.meta.url));
const clusterSchema = z.object({ admin: z.string(), mounts: z.string(), sites: z.array(z.string()) });
const statusSchema = z.object({ mds: z.array(z.object({ site: z.string(), leader: z.boolean().optional() })) });

export interface Places {
  /** Mount points: at the site of Raft's leader, and at two that are not. */
  readonly leader: string;
  readonly other: string;
  readonly third: string;
}

/** Standard output; geoctl's exit code 1 means degraded, which is an answer too. */
function run(args: readonly string[], codes: readonly number[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number' && codes.includes(code)) resolve(stdout);
      else reject(new Error(stderr.trim() || (error?.message ?? 'failed'), { cause: error }));
    });
  });
}

export class BenchCluster {
  readonly #state: string;
  readonly #portBase: number;
  readonly #rttMs: number;

  constructor(state: string, portBase: number, rttMs: number) {
    this.#state = state;
    this.#portBase = portBase;
    this.#rttMs = rttMs;
  }

  async start(): Promise<void> {
    const rtt = this.#rttMs === 0 ? [] : ['--rtt', String(this.#rttMs)];
    await run([join(bootstrap, 'start.mjs'), 'up', '--state', this.#state, '--detach', '--port-base', String(this.#portBase), ...rtt], [0]);
  }

  /** Asked for right before a round: the leader may have moved. */
  async places(): Promise<Places> {
    const { admin, mounts, sites } = clusterSchema.parse(JSON.parse(readFileSync(join(this.#state, 'cluster.json'), 'utf8')));
    const status = statusSchema.parse(JSON.parse(await run([join(bootstrap, 'geoctl.mjs'), '--config', admin, 'status', '--json'], [0, 1])));
    const leader = status.mds.find((member) => member.leader === true)?.site;
    const [other, third] = sites.filter((site) => site !== leader);
    if (leader === undefined || other === undefined || third === undefined) throw new Error('the cluster has no leader');
    return { leader: join(mounts, leader), other: join(mounts, other), third: join(mounts, third) };
  }

  /** Of a cluster that was started with a round trip time: from now on it is this. */
  async setRtt(rttMs: number): Promise<void> {
    await askRelay(join(this.#state, 'relay.sock'), { op: 'set', delayMs: rttMs / 2 });
  }

  async stop(): Promise<void> {
    await run([join(bootstrap, 'start.mjs'), 'down', '--state', this.#state], [0]);
  }
}
