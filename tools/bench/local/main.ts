/** npm run bench:local: what a change costs that a site answers by itself, at its mds and on the WAN, and whether the other sites keep up. Writes to standard output only. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { SystemClock, sleep, type Clock } from '../../../proto/runtime/clock.ts';
import { runMain } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { Geofs, type Proposers } from '../raft/geofs.ts';
import { runLoad } from '../raft/load.ts';
import { factsOf } from '../table.ts';
import { flow, type FlowFigure } from './flow.ts';
import { printed, type LocalFigure, type WireFigure } from './table.ts';

interface Flags {
  readonly rounds: string;
  readonly seconds: string;
  readonly warmup: string;
  readonly sessions: string;
  readonly rtt: string;
  readonly files: string;
  readonly wan: boolean;
  readonly flow: boolean;
  readonly flowRtt: string;
  readonly flowMbits: string;
  readonly flowRate: string;
  readonly flowSeconds: string;
  readonly early?: boolean;
  readonly json?: boolean;
  readonly profile?: string;
  readonly folder: string;
  readonly portBase: string;
}

const WAN_PORTS = 500;
const WAN_SESSIONS = 16;
const FLOW_PORTS = 1_000;
/** Of which each has several creates under way. */
const FLOW_SESSIONS = 8;
const FLOW_PROPOSERS = 256;
const FLOW_WARM_SECONDS = 10;
/** Until the data servers are known everywhere. */
const PLACES_MS = 30_000;
const POLL_MS = 250;
/** Until all that was answered is on its way and applied everywhere. */
const DRAIN_MS = 3_000;

async function waitForPlaces(proposers: Proposers, clock: Clock): Promise<void> {
  for (const endMs = clock.monotonicMs() + PLACES_MS; ;) {
    try { await proposers.makeFile(0, true); return; } catch (error) {
      if (!(error instanceof FsError) || clock.monotonicMs() > endMs) throw error;
    }
    await sleep(clock, POLL_MS);
  }
}

async function measure(geofs: Geofs, proposers: Proposers, count: number, owner: number, durationMs: number): Promise<LocalFigure> {
  const clock = new SystemClock();
  const idleFrom = geofs.processes.cpuOfEach();
  await sleep(clock, DRAIN_MS);
  const before = geofs.processes.cpuOfEach();
  const idle = before.map((ms, i) => (ms - (idleFrom[i] ?? 0)) / DRAIN_MS);
  const startMs = clock.monotonicMs();
  const driver = process.cpuUsage();
  let calls = 0;
  const load = await runLoad(async (proposer) => { await proposers.makeFile(proposer, false); calls += 1; }, count, durationMs);
  await sleep(clock, DRAIN_MS);
  const tookMs = clock.monotonicMs() - startMs;
  const used = geofs.processes.cpuOfEach().map((ms, i) => ((ms - (before[i] ?? 0) - (idle[i] ?? 0) * tookMs) * 1000) / calls);
  const { user, system } = process.cpuUsage(driver);
  const others = used.filter((_, i) => i !== owner);
  return { ...load, ownerUs: used[owner] ?? NaN, otherUs: others.reduce((sum, us) => sum + us, 0) / others.length, clientUs: (user + system) / calls };
}

async function local(folder: string, flags: Flags, signal: AbortSignal): Promise<Map<number, LocalFigure[]>> {
  const clock = new SystemClock();
  const counts = flags.sessions.split(',').map(Number);
  await using geofs = await Geofs.start({
    folder: join(folder, 'local'), portBase: Number(flags.portBase), rttMs: 0, targetBytes: 1, sessions: 1, dataServers: true, profile: flags.profile, clock,
  });
  const { leader } = await geofs.places();
  await using proposers = await geofs.connect(leader, false, Math.max(...counts), flags.early === true);
  await waitForPlaces(proposers, clock);
  const figures = new Map<number, LocalFigure[]>(counts.map((count) => [count, []]));
  // Compiled code, connections and pages as they are after a while of work.
  await runLoad((proposer) => proposers.makeFile(proposer, false), Math.max(...counts), Number(flags.warmup) * 1000);
  for (let round = 0; round < Number(flags.rounds); round++) {
    for (const [count, list] of figures) {
      signal.throwIfAborted();
      process.stderr.write(`round ${String(round + 1)} of ${flags.rounds}: ${String(count)} sessions\n`);
      list.push(await measure(geofs, proposers, count, geofs.indexOf(leader), Number(flags.seconds) * 1000));
    }
  }
  return figures;
}

/** Bytes by link between two moments. */
function between(before: ReturnType<Geofs['linkBytes']>, after: ReturnType<Geofs['linkBytes']>): { readonly from: string; readonly to: string; readonly bytes: number }[] {
  return after.map(({ from, to, bytes }, i) => ({ from, to, bytes: bytes - (before[i]?.bytes ?? 0) }));
}

/** What files cost between the sites, made at one of them; what is said there without files is taken off. */
async function wire(geofs: Geofs, place: string, address: string, files: number, clock: Clock): Promise<WireFigure> {
  await using proposers = await geofs.connect(address, false, WAN_SESSIONS);
  await waitForPlaces(proposers, clock);
  await sleep(clock, DRAIN_MS);
  const idleFrom = geofs.linkBytes();
  const idleMs = clock.monotonicMs();
  await sleep(clock, DRAIN_MS);
  const from = geofs.linkBytes();
  const startMs = clock.monotonicMs();
  const idle = between(idleFrom, from).map(({ bytes }) => bytes / (startMs - idleMs));
  let left = files;
  await Promise.all(Array.from({ length: WAN_SESSIONS }, async (_, proposer) => {
    for (; left > 0; left -= 1) await proposers.makeFile(proposer, true);
  }));
  await sleep(clock, DRAIN_MS);
  const tookMs = clock.monotonicMs() - startMs;
  const links = between(from, geofs.linkBytes()).map(({ bytes, ...link }, i) => ({ ...link, bytes: Math.max(0, (bytes - (idle[i] ?? 0) * tookMs) / files) }));
  const own = geofs.siteOf(address);
  const remote = new Set(links.map(({ to }) => to).filter((site) => site !== own)).size;
  return {
    place, perSiteBytes: links.filter(({ to }) => to !== own).reduce((sum, { bytes }) => sum + bytes, 0) / remote,
    ownBytes: links.filter(({ to }) => to === own).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function wan(folder: string, flags: Flags): Promise<WireFigure[]> {
  const clock = new SystemClock();
  await using geofs = await Geofs.start({
    folder: join(folder, 'wan'), portBase: Number(flags.portBase) + WAN_PORTS, rttMs: Number(flags.rtt), targetBytes: 1, sessions: WAN_SESSIONS, dataServers: true, profile: undefined, clock,
  });
  const { leader, other } = await geofs.places();
  const figures: WireFigure[] = [];
  for (const [place, address] of [['leader\'s site', leader], ['other site', other]] as const) {
    process.stderr.write(`WAN: made at the ${place}\n`);
    figures.push(await wire(geofs, place, address, Number(flags.files), clock));
  }
  return figures;
}

/** Whether the others keep up with what a site answers, over a long and narrow link. */
async function flows(folder: string, flags: Flags): Promise<FlowFigure[]> {
  const clock = new SystemClock();
  await using geofs = await Geofs.start({
    folder: join(folder, 'flow'), portBase: Number(flags.portBase) + FLOW_PORTS, rttMs: Number(flags.flowRtt), rate: (Number(flags.flowMbits) * 1_000_000) / 8,
    targetBytes: 1, sessions: FLOW_SESSIONS, dataServers: true, profile: undefined, clock,
  });
  const { leader, other } = await geofs.places();
  const figures: FlowFigure[] = [];
  for (const [place, address, watched] of [['leader\'s site', leader, other], ['other site', other, leader]] as const) {
    process.stderr.write(`flow: made at the ${place}\n`);
    await using makers = await geofs.connect(address, false, FLOW_SESSIONS, true);
    await using watchers = await geofs.connect(watched, false, 1);
    await waitForPlaces(makers, clock);
    const options = { perSecond: Number(flags.flowRate), proposers: FLOW_PROPOSERS, clock };
    await flow(geofs, place, { makers, watchers }, { ...options, seconds: FLOW_WARM_SECONDS });
    figures.push(await flow(geofs, place, { makers, watchers }, { ...options, seconds: Number(flags.flowSeconds) }));
  }
  return figures;
}

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  if (flags.profile !== undefined) mkdirSync(flags.profile, { recursive: true });
  const folder = mkdtempSync(join(resolve(flags.folder), 'geofs-bench-'));
  try {
    const facts = factsOf(folder);
    const local_ = await local(folder, flags, signal);
    const wires = flags.wan ? await wan(folder, flags) : [];
    const flowing = flags.flow ? await flows(folder, flags) : [];
    facts.loadAfter = loadavg();
    const results = { rounds: Number(flags.rounds), seconds: Number(flags.seconds), rttMs: Number(flags.rtt), facts, local: local_, wires, flows: flowing, flowRttMs: Number(flags.flowRtt), flowMbits: Number(flags.flowMbits) };
    process.stdout.write(flags.json === true ? `${JSON.stringify({ ...results, local: Object.fromEntries(local_) }, undefined, 2)}\n` : printed(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench:local', async (signal) => {
  const program = new Command('bench:local').description('Creates that a site answers by itself: how many a second, their CPU at each mds, their bytes on the WAN, whether other sites keep up.');
  program
    .option('--rounds <n>', 'of which the medians are shown', '3').option('--seconds <n>', 'of each cell', '5').option('--warmup <n>', 'seconds before the first round', '10')
    .option('--sessions <list>', 'each with one create under way', '1,16')
    .option('--rtt <ms>', 'between two sites of the WAN', '40').option('--files <n>', 'of which the bytes are counted', '2000').option('--no-wan', 'no bytes on the WAN')
    .option('--flow-rate <n>', 'creates a second of one site, whose way to the others is measured', '4000').option('--flow-seconds <n>', 'for so long', '30')
    .option('--flow-rtt <ms>', 'between two sites then', '300').option('--flow-mbits <n>', 'that each link between two sites carries then, in megabits a second', '100').option('--no-flow', 'not that')
    .option('--early', 'answers need not be durable')
    .option('--json', 'every round, as JSON').option('--profile <dir>', 'leave a CPU profile of each mds there')
    .option('--folder <dir>', 'where the members keep their state for the time being', tmpdir()).option('--port-base <n>', 'first port', '19500')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
