/** Metadata servers as processes of their own, without data servers or mounts: for what happens to a server's own disk. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initCluster } from '../../tools/init/init-cluster.ts';
import { ROOT } from './wan.ts';

export interface MdsMember {
  readonly name: string;
  readonly address: string;
  readonly config: string;
  readonly data: string;
  readonly log: string;
}

/** Plain data: another process may read it from a file. */
export interface MdsPlan {
  readonly cluster: string;
  readonly members: readonly MdsMember[];
  readonly clientTls: { readonly ca: string; readonly cert: string; readonly key: string };
}

const NODE = join(ROOT, 'node_modules/.bin/node');
const READY_MS = 120_000;

/** One mds at each of so many sites. data: where their data folders go. */
export async function planMds(options: { readonly folder: string; readonly data: string; readonly members: number; readonly port: number }): Promise<MdsPlan> {
  const { folder, data, members, port } = options;
  const sites = Array.from({ length: members }, (_, i) => {
    const address = `127.0.0.1:${String(port + i)}`;
    return { name: `s${String(i + 1)}`, mds: [{ name: `mds${String(i + 1)}`, listen: address, advertise: address, data: join(data, `mds${String(i + 1)}`) }], dataServers: [], client: { point: join(folder, 'mnt') } };
  });
  const config = join(folder, 'config');
  const { cluster, processes } = await initCluster({ folder: config, sites });
  return {
    cluster,
    members: processes.filter(({ role }) => role === 'mds').map(({ name, address, config: file, data: own }) => ({ name, address, config: file, data: own, log: join(folder, `${name}.log`) })),
    clientTls: { ca: join(config, 'ca.pem'), cert: join(config, 's1-client.pem'), key: join(config, 's1-client.key') },
  };
}

/** Resolves when it serves; rejects with its log when it ends before, or takes too long. more: further arguments. */
export async function startMds(plan: MdsPlan, { name, config, data, log }: MdsMember, more: readonly string[] = []): Promise<ChildProcess> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const fd = openSync(log, 'a');
  const child = spawn(NODE, ['--enable-source-maps', join(ROOT, '.build/geofs-mds.js'), '--config', config, ...more], { stdio: ['ignore', 'pipe', fd] });
  closeSync(fd);
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string): void => { clearTimeout(timer); reject(new Error(`${name} of cluster ${plan.cluster} ${what}:\n${tailOf(log)}`)); };
    const timer = setTimeout(() => { fail(`is not ready after ${String(READY_MS)} ms`); }, READY_MS);
    const ended = (code: number | null, signal: NodeJS.Signals | null): void => { fail(`ended with ${signal ?? String(code)}`); };
    child.once('exit', ended);
    child.stdout?.on('data', (text: Buffer) => {
      if (!text.includes('"ready":true')) return;
      clearTimeout(timer);
      child.off('exit', ended);
      resolve();
    });
  });
  return child;
}

export function tailOf(log: string): string {
  return readFileSync(log, 'utf8').slice(-4000);
}
