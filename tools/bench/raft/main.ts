/** npm run bench:raft: what a commit costs, beside etcd, and over a WAN. Writes to standard output only. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { runMain } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { factsOf } from '../table.ts';
import { Etcd, etcdVersion } from './etcd.ts';
import { Geofs } from './geofs.ts';
import { runLoad, type Propose } from './load.ts';
import type { MemberProcesses } from './processes.ts';
import { printed, type Figure, type Series } from './table.ts';

interface Flags {
  readonly rounds: string;
  readonly seconds: string;
  readonly rtt: string;
  readonly proposers: string;
  readonly json?: boolean;
  readonly etcd: boolean;
  readonly etcdPlain?: boolean;
  readonly local: boolean;
  readonly wan: boolean;
  readonly folder: string;
  readonly portBase: string;
  readonly profile?: string;
}

/** The commands of one session that may be under way are bounded; so many sessions carry the widest load. */
const SESSIONS = 2;
const PIPELINED = 1_200;
const PIPELINED_SESSIONS = 8;
const PAYLOAD_BYTES = 128;
/** etcd's entry holds key and value alone, ours a command: the value makes up for what the key has less. */
const VALUE_BYTES = 192;
const PORTS = { etcd: 0, local: 100, wan: 500 };
const PORTS_EACH = 10;

interface Subject {
  readonly series: Series;
  readonly propose: Propose;
  readonly processes: MemberProcesses;
}

async function measure({ series, propose, processes }: Subject, proposers: number, durationMs: number): Promise<void> {
  const before = processes.cpuMs();
  const driverBefore = process.cpuUsage();
  const load = await runLoad(propose, proposers, durationMs);
  const commits = load.perSecond * (durationMs / 1000);
  const driver = process.cpuUsage(driverBefore);
  const each = (us: number): number => (commits === 0 ? NaN : us / commits);
  const figure: Figure = { ...load, cpuUs: each((processes.cpuMs() - before) * 1000), driverUs: each(driver.user + driver.system) };
  const figures = series.figures.get(proposers);
  if (figures === undefined) series.figures.set(proposers, [figure]);
  else figures.push(figure);
}

/** Every subject in turn at one number of proposers, then the next number: neighbours in time are what is compared. */
async function rounds(subjects: readonly Subject[], counts: readonly number[], flags: Flags, signal: AbortSignal): Promise<void> {
  const durationMs = Number(flags.seconds) * 1000;
  // Compiled code, connections and pages as they are after a while of work.
  for (const subject of subjects) await runLoad(subject.propose, counts.at(-1) ?? 1, durationMs);
  for (let round = 0; round < Number(flags.rounds); round++) {
    for (const count of counts) {
      process.stderr.write(`round ${String(round + 1)} of ${flags.rounds}: ${String(count)} proposers\n`);
      for (const subject of subjects) {
        signal.throwIfAborted();
        await measure(subject, count, durationMs);
      }
    }
  }
}

async function local(folder: string, portBase: number, flags: Flags, signal: AbortSignal): Promise<Series[]> {
  await using stack = new AsyncDisposableStack();
  const subjects: Subject[] = [];
  const geofs = stack.use(await Geofs.start({
    folder: join(folder, 'local'), portBase: portBase + PORTS.local, rttMs: 0, targetBytes: PAYLOAD_BYTES, sessions: SESSIONS, profile: flags.profile, clock: new SystemClock(),
  }));
  const { leader } = await geofs.places();
  for (const [name, shared] of [['geofs, through Raft', true], ['geofs, the site\'s own', false]] as const) {
    const proposers = stack.use(await geofs.connect(leader, shared));
    subjects.push({ series: { name, figures: new Map() }, propose: proposers.propose, processes: geofs.processes });
  }
  if (flags.etcd) {
    // With what geofs cannot do without on a WAN, and as it comes.
    for (const [i, secure] of (flags.etcdPlain === true ? [true, false] : [true]).entries()) {
      const etcd = stack.use(await Etcd.start({ folder: join(folder, `etcd-${String(i)}`), portBase: portBase + PORTS.etcd + i * PORTS_EACH, valueBytes: VALUE_BYTES, secure }));
      subjects.push({ series: { name: `etcd ${etcdVersion() ?? ''}, ${secure ? 'TLS' : 'plain'}`, figures: new Map() }, propose: etcd.propose, processes: etcd.processes });
    }
  }
  await rounds(subjects, flags.proposers.split(',').map(Number), flags, signal);
  return subjects.map(({ series }) => series);
}

async function wan(folder: string, portBase: number, flags: Flags, signal: AbortSignal): Promise<Series[]> {
  await using stack = new AsyncDisposableStack();
  const geofs = stack.use(await Geofs.start({
    folder: join(folder, 'wan'), portBase: portBase + PORTS.wan, rttMs: Number(flags.rtt), targetBytes: PAYLOAD_BYTES, sessions: PIPELINED_SESSIONS, profile: undefined, clock: new SystemClock(),
  }));
  const { leader, other } = await geofs.places();
  const at = async (name: string, address: string): Promise<Subject> => ({
    series: { name: `${name}, RTT ${flags.rtt} ms`, figures: new Map() }, propose: stack.use(await geofs.connect(address, true)).propose, processes: geofs.processes,
  });
  const subjects = [await at('leader\'s site', leader), await at('other site', other)];
  await rounds(subjects, [1, PIPELINED], flags, signal);
  return subjects.map(({ series }) => series);
}

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  const portBase = Number(flags.portBase);
  if (!Number.isInteger(portBase) || portBase < 1 || portBase > 64_000) throw new FsError('EINVAL', 'bench', '--port-base must be a port with a thousand free ones above it');
  if (flags.etcd && flags.local && etcdVersion() === undefined) throw new FsError('ENOENT', 'bench', 'etcd is not installed: apt-get install etcd-server etcd-client, or --no-etcd');
  if (flags.profile !== undefined) mkdirSync(flags.profile, { recursive: true });
  const folder = mkdtempSync(join(resolve(flags.folder), 'geofs-bench-'));
  try {
    const facts = factsOf(folder);
    const series: Series[] = [];
    if (flags.local) series.push(...await local(folder, portBase, flags, signal));
    if (flags.wan) series.push(...await wan(folder, portBase, flags, signal));
    facts.loadAfter = loadavg();
    const all = { rounds: Number(flags.rounds), seconds: Number(flags.seconds), facts, series };
    process.stdout.write(flags.json === true
      ? `${JSON.stringify({ ...all, series: series.map(({ name, figures }) => ({ name, figures: Object.fromEntries(figures) })) }, undefined, 2)}\n`
      : printed(all));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench:raft', async (signal) => {
  const program = new Command('bench:raft').description('Commits a second of three metadata servers, beside etcd on the same disk, and with a WAN between them.');
  program
    .option('--rounds <n>', 'of which the medians are shown', '5').option('--seconds <n>', 'of each cell', '4').option('--proposers <list>', 'on this machine', '1,16,256').option('--rtt <ms>', 'between two sites of the WAN', '40')
    .option('--json', 'every round, as JSON').option('--no-etcd', 'without the yardstick').option('--etcd-plain', 'etcd without TLS, too').option('--no-local', 'the WAN alone').option('--no-wan', 'no WAN')
    .option('--profile <dir>', 'leave a CPU profile of each local member there')
    .option('--folder <dir>', 'where the members keep their state for the time being', tmpdir()).option('--port-base <n>', 'first port', '18500')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
