/** NFS rows: a gateway over geofs beside NFS-Ganesha over a plain local folder, in the same rounds, by NFSv3. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock, sleep } from '../../../proto/runtime/clock.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { errorLine } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { exportsOf, gatewayConfigSchema, type GatewayConfig } from '../../nfs/config.ts';
import { ganeshaConfig } from '../../nfs/ganesha-config.ts';
import { Ganesha } from '../../nfs/ganesha.ts';
import { Gateway } from '../../nfs/gateway.ts';
import { checkRpcbind, findProgram, findPrograms } from '../../nfs/programs.ts';
import type { Scale } from '../rounds.ts';
import { LIBNFS } from './libnfs.ts';
import type { NfsLoad } from './load-thread.ts';
import { NfsClients } from './nfs-load.ts';
import type { NfsRow, NfsTarget } from './nfs-rows.ts';

const CLIENTS = 16;
const RPCBIND_MS = 5_000;

const HALF: NfsTarget = { of: 'share', least: 0.5 };
const ROWS: readonly (Pick<NfsRow, 'name' | 'target'> & { readonly kind: NfsLoad; readonly clients: number })[] = [
  { name: 'NFS create + write 4 KiB + close, 16 clients', kind: 'create', clients: CLIENTS, target: { of: 'rate', least: 300 } },
  { name: 'NFS stat, 16 clients', kind: 'stat', clients: CLIENTS, target: HALF },
  { name: 'NFS open + read 4 KiB + close, warm, 16 clients', kind: 'read', clients: CLIENTS, target: HALF },
  { name: 'NFS sequential write', kind: 'write-large', clients: 1 },
  { name: 'NFS sequential read, warm', kind: 'read-large', clients: 1, target: HALF },
];

export interface NfsBenchOptions {
  /** A client's configuration file, of the site that is measured. */
  readonly client: string;
  /** The same site's mount: the export is made there. */
  readonly mount: string;
  readonly folder: string;
  readonly portBase: number;
  readonly path: string;
  readonly scale: Scale;
  readonly signal: AbortSignal;
}

/** Why there can be no NFS rows here; undefined when there can. */
export async function cannotMeasureNfs(path: string): Promise<string | undefined> {
  if (process.geteuid?.() !== 0) return 'NFS rows need root';
  if (!spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env: { PATH: '/usr/sbin:/sbin' } }).stdout.includes(LIBNFS)) return 'NFS rows need Debian\'s libnfs13';
  try {
    findPrograms(path);
  } catch (error) {
    return `NFS rows: ${error instanceof FsError ? errorLine(error) : String(error)}`;
  }
  return findProgram('rpcbind', path) === undefined && !await rpcbindAnswers(path) ? 'NFS rows need Debian\'s rpcbind' : undefined;
}

const rpcbindAnswers = (path: string): Promise<boolean> => checkRpcbind(path).then(() => true, () => false);

/** NFSv3 needs an rpcbind; where the machine runs none, one for the time being, with its socket in a /run of its own. */
async function rpcbind(path: string): Promise<ChildProcess | undefined> {
  if (await rpcbindAnswers(path)) return undefined;
  const child = spawn('unshare', ['-m', '/bin/sh', '-c', 'mount -t tmpfs tmpfs /run && exec rpcbind -f -w'], { stdio: 'ignore' });
  const clock = new SystemClock();
  for (const endMs = clock.monotonicMs() + RPCBIND_MS; !await rpcbindAnswers(path) && clock.monotonicMs() < endMs;) await sleep(clock, 50);
  await checkRpcbind(path);
  return child;
}

const configOf = (options: NfsBenchOptions, state: string, port: number, exported: string): GatewayConfig => gatewayConfigSchema.parse({
  client: options.client, exports: [{ path: exported }], allow: ['any'], squash: 'none', port, mountPort: port + 1, lockPort: port + 2, nfs3: true, lease: 5, grace: 5, state,
});

async function startLocal(options: NfsBenchOptions, folder: string, port: number): Promise<Ganesha> {
  const state = join(folder, 'state');
  for (const made of [join(folder, 'bench'), state]) mkdirSync(made, { recursive: true });
  const config = configOf(options, state, port, '/bench');
  const file = join(state, 'ganesha.conf');
  writeFileSync(file, ganeshaConfig({ config, exports: exportsOf(config), mount: folder, recovery: state }));
  return Ganesha.start({ programs: findPrograms(options.path), file, pidFile: join(state, 'pid'), host: '127.0.0.1', port, silenceMs: Infinity, clock: new SystemClock(), logger: SILENT }, options.signal);
}

/** Both places make files for a while, one after the other. */
async function warmUp(ports: Readonly<Record<'geofs' | 'local', number>>, scale: Scale): Promise<void> {
  for (const port of [ports.geofs, ports.local]) {
    await using load = await NfsClients.start({ host: '127.0.0.1', port, mountPort: port + 1, path: '/bench' }, '/warm', CLIENTS);
    await load.run({ kind: 'create', count: Infinity, budgetMs: scale.warmUpMs, largeBytes: scale.largeBytes });
  }
}

/** Runs each operation once a round at both places, one right after the other. */
export async function measureNfs(options: NfsBenchOptions): Promise<NfsRow[]> {
  const { folder, mount, portBase, scale, signal, path } = options;
  mkdirSync(join(mount, 'bench'), { recursive: true });
  const stop = new AbortController();
  const binder = await rpcbind(path);
  const ports = { geofs: portBase, local: portBase + 3 } as const;
  const ready = Promise.withResolvers<undefined>();
  const gateway = new Gateway({ config: configOf(options, join(folder, 'nfs'), ports.geofs, '/bench'), path, clock: new SystemClock(), logger: SILENT, onReady: () => { ready.resolve(undefined); } });
  const running = gateway.run(stop.signal);
  running.catch((error: unknown) => { ready.reject(error); });
  let local: Ganesha | undefined;
  try {
    await ready.promise;
    local = await startLocal(options, join(folder, 'nfs-local'), ports.local);
    const rows = ROWS.map((row) => ({ ...row, unit: row.kind.endsWith('large') ? 'MB/s' as const : 'calls/s' as const, geofs: [] as number[], local: [] as number[] }));
    await warmUp(ports, scale);
    for (let round = 0; round < scale.rounds; round++) {
      for (const clients of [CLIENTS, 1]) {
        const places = await Promise.all((['geofs', 'local'] as const).map(async (place) => ({
          place, load: await NfsClients.start({ host: '127.0.0.1', port: ports[place], mountPort: ports[place] + 1, path: '/bench' }, `/round${String(round)}-${String(clients)}`, clients),
        })));
        for (const row of rows.filter((candidate) => candidate.clients === clients)) {
          for (const { place, load } of places) {
            signal.throwIfAborted();
            const rate = await load.run({ kind: row.kind, count: scale.files, budgetMs: scale.budgetMs, largeBytes: scale.largeBytes });
            row[place].push(row.unit === 'MB/s' ? rate / 1e6 : rate);
          }
        }
        for (const { load } of places) await load[Symbol.asyncDispose]();
      }
    }
    return rows;
  } finally {
    await local?.stop(1_000);
    stop.abort();
    await running.catch(() => undefined);
    binder?.kill('SIGTERM');
  }
}
