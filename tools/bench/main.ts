/** npm run bench: file operations on geofs beside those of the disk below it, without and with a WAN. Writes to standard output only. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { runMain } from '../../proto/runtime/process.ts';
import { FsError } from '../../proto/types/errno.ts';
import { BenchCluster } from './cluster.ts';
import { Load } from './load.ts';
import { emptyFigures, FULL, QUICK, runRound, type Scale } from './rounds.ts';
import { cannotMeasureNfs, measureNfs } from './nfs/measure-nfs.ts';
import { printedNfs, type NfsRow } from './nfs/nfs-rows.ts';
import { asJson, factsOf, printed, type Phase } from './table.ts';

interface Flags {
  readonly full?: boolean;
  readonly json?: boolean;
  readonly nfsOnly?: boolean;
  readonly folder: string;
  readonly portBase: string;
}

const RTTS_MS = [0, 40];
const PORTS_A_CLUSTER = 500;
/** Above the cluster's own and its relay's. */
const NFS_PORT_OFFSET = 400;

async function measureNfsRows(cluster: BenchCluster, state: string, portBase: number, scale: Scale, signal: AbortSignal): Promise<NfsRow[]> {
  process.stderr.write('NFS, without a WAN\n');
  const { leader } = await cluster.places();
  return measureNfs({
    client: join(state, 'config', `${basename(leader)}-client.yaml`), mount: leader, folder: state, portBase: portBase + NFS_PORT_OFFSET, path: process.env['PATH'] ?? '', scale, signal,
  });
}

interface Measured extends Phase {
  readonly nfs: readonly NfsRow[];
}

async function measure(state: string, portBase: number, rttMs: number, scale: Scale, nfs: Scale | undefined, signal: AbortSignal): Promise<Measured> {
  const cluster = new BenchCluster(state, portBase, rttMs);
  const yardstick = join(state, 'yardstick');
  const figures = emptyFigures();
  let rows: NfsRow[] = [];
  await cluster.start();
  try {
    mkdirSync(yardstick);
    using load = new Load();
    for (let round = 0; round < scale.rounds; round++) {
      process.stderr.write(`RTT ${String(rttMs)} ms: round ${String(round + 1)} of ${String(scale.rounds)}\n`);
      const roots = { yardstick, ...await cluster.places() };
      await runRound({ load, scale, name: `round${String(round)}`, roots, signal, into: figures });
    }
    if (nfs !== undefined) rows = await measureNfsRows(cluster, state, portBase, nfs, signal);
  } finally {
    await cluster.stop();
  }
  return { rttMs, figures, nfs: rows };
}

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  const scale = flags.full === true ? FULL : QUICK;
  const portBase = Number(flags.portBase);
  if (!Number.isInteger(portBase) || portBase < 1 || portBase > 65_535 - RTTS_MS.length * PORTS_A_CLUSTER) throw new FsError('EINVAL', 'bench', '--port-base must be a port with a thousand free ones above it');
  const folder = mkdtempSync(join(resolve(flags.folder), 'geofs-bench-'));
  try {
    const facts = factsOf(folder);
    const missing = await cannotMeasureNfs(process.env['PATH'] ?? '');
    if (missing !== undefined && flags.nfsOnly === true) throw new FsError('ENOENT', 'bench', missing);
    if (missing !== undefined) process.stderr.write(`Without NFS: ${missing}\n`);
    const phases: Measured[] = [];
    for (const [i, rttMs] of (flags.nfsOnly === true ? [0] : RTTS_MS).entries()) {
      const rounds = flags.nfsOnly === true ? { ...scale, rounds: 0 } : scale;
      const state = join(folder, `rtt${String(rttMs)}`);
      phases.push(await measure(state, portBase + i * PORTS_A_CLUSTER, rttMs, rounds, missing === undefined && rttMs === 0 ? scale : undefined, signal));
    }
    const nfs = phases.flatMap((phase) => phase.nfs);
    facts.loadAfter = loadavg();
    process.stdout.write(flags.json === true
      ? `${JSON.stringify({ ...asJson(phases, facts, scale.rounds, scale.largeBytes), nfs }, undefined, 2)}\n`
      : `${flags.nfsOnly === true ? '' : printed(phases, facts, scale.rounds, scale.largeBytes)}${nfs.length === 0 ? '' : `\n${printedNfs(nfs)}`}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench', async (signal) => {
  const program = new Command('bench').description('File operations on a geofs mount of a local cluster of three sites, beside those of the disk below it.');
  program
    .option('--quick', 'a first table in under three minutes (default)').option('--full', 'more rounds, more and larger files').option('--json', 'every round, as JSON').option('--nfs-only', 'the NFS rows alone')
    .option('--folder <dir>', 'where the clusters keep their state for the time being; its disk is the yardstick', tmpdir())
    .option('--port-base <n>', 'first port', '17000')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
