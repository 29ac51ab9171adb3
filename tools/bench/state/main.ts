/** npm run bench:state: a metadata server with millions of files beside one with a thousand. Writes to standard output only. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { RocksKv } from '../../../mds/store/rocks-kv.ts';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { runMain } from '../../../proto/runtime/process.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { LOG_KEEP_BYTES } from '../../../proto/types/limits.ts';
import { Geofs, type Proposers } from '../raft/geofs.ts';
import { runLoad, type LoadFigure, type Propose } from '../raft/load.ts';
import { median } from '../rounds.ts';
import { factsOf } from '../table.ts';
import { keepLog } from './kept-log.ts';
import { fileName, StateLoader, type Tree } from './loader.ts';
import { measureSnapshot } from './snapshot.ts';
import { printed, type Column, type KeptLog } from './table.ts';

interface Flags {
  readonly files: string;
  readonly wide: string;
  readonly rounds: string;
  readonly seconds: string;
  readonly folder: string;
  readonly keep?: string;
  readonly portBase: string;
}

const FILES_EACH = 1_000;
const EMPTY_FILES = 1_000;
const SESSIONS = 2;
const SNAPSHOT_FILES = 500_000;
const SNAPSHOT_RTT_MS = 47;
const CALLERS = 64;
const treeSchema = z.object({ dirs: z.array(z.number()), filesEach: z.number(), wide: z.number(), wideFiles: z.number() });
/** Directories that are used again and again: their files fit into what a server keeps of the state. */
const WORKING_DIRS = 20;
const OPERATIONS = ['look up, anywhere', 'look up, in the working set', 'create, in a new directory', 'look up, in the widest directory', 'create, in the widest directory'] as const;

class Subject {
  readonly geofs: Geofs;
  readonly tree: Tree;
  readonly column: Column;
  readonly #clients: Proposers;
  readonly #name: string;
  #made = 0;

  constructor(geofs: Geofs, tree: Tree, column: Column, clients: Proposers) {
    this.geofs = geofs;
    this.tree = tree;
    this.column = column;
    this.#clients = clients;
    // Names of an earlier run over the same state are there still.
    this.#name = `made-${String(process.pid)}-${String(Date.now())}`;
  }

  operation(name: (typeof OPERATIONS)[number]): Propose {
    const { tree } = this;
    const lookUpIn = (dirs: number): Propose => (caller) => this.#clients.lookUp(caller, tree.dirs[Math.floor(Math.random() * Math.min(dirs, tree.dirs.length))] ?? 0, fileName(Math.floor(Math.random() * tree.filesEach)));
    switch (name) {
      case 'look up, anywhere': return lookUpIn(Infinity);
      case 'look up, in the working set': return lookUpIn(WORKING_DIRS);
      case 'create, in a new directory': return (caller) => this.#clients.propose(caller);
      case 'look up, in the widest directory': return (caller) => this.#clients.lookUp(caller, tree.wide, fileName(Math.floor(Math.random() * tree.wideFiles)));
      case 'create, in the widest directory': return (caller) => { this.#made += 1; return this.#clients.make(caller, tree.wide, Buffer.from(`${this.#name}-${String(this.#made)}`)); };
    }
  }

  async list(): Promise<void> {
    const startMs = performance.now();
    const names = await this.#clients.list(this.tree.wide);
    this.column.listNames = names;
    this.column.listMs = performance.now() - startMs;
  }
}

/** Members of one site: what the size of the state costs does not depend on how many others keep a copy. */
async function prepare(folder: string, portBase: number, files: number, wideFiles: number, stack: AsyncDisposableStack): Promise<Subject> {
  const geofs = stack.use(await Geofs.start({ folder, portBase, rttMs: 0, targetBytes: 100, sessions: SESSIONS, members: 1, profile: undefined, clock: new SystemClock() }));
  const kept = join(folder, 'tree.json');
  await geofs.stop();
  let loadMs = 0;
  if (!existsSync(kept)) {
    const startMs = performance.now();
    await using kv = await RocksKv.open(join(geofs.data[0] ?? '', 'state'));
    const tree = await StateLoader.load(kv, { site: 1, files, filesEach: Math.min(FILES_EACH, files / 10), wideFiles }, (made) => {
      process.stderr.write(`${String(made)} of ${String(files)} files, ${((performance.now() - startMs) / 1000).toFixed(0)} s\n`);
    });
    loadMs = performance.now() - startMs;
    writeFileSync(kept, JSON.stringify(tree));
  }
  const tree = treeSchema.parse(JSON.parse(readFileSync(kept, 'utf8')));
  const restarts: number[] = [];
  for (let i = 0; i < 3; i++) {
    restarts.push(await geofs.restart());
    if (i < 2) await geofs.stop();
  }
  const column: Column = {
    files, loadMs, restartMs: median(restarts), restedBytes: geofs.processes.residentBytes(), busyBytes: 0, listMs: NaN, listNames: 0, figures: new Map(),
  };
  const { leader } = await geofs.places();
  return new Subject(geofs, tree, column, stack.use(await geofs.connect(leader, false)));
}

/** A start with all the log that is kept for a member that is away. Once: afterwards nobody wants it. */
async function startWithLog(folder: string, portBase: number): Promise<KeptLog> {
  await using geofs = await Geofs.start({ folder, portBase, rttMs: 0, targetBytes: 100, sessions: SESSIONS, members: 1, profile: undefined, clock: new SystemClock() });
  await geofs.stop();
  const entries = await keepLog(geofs.data[0] ?? '', LOG_KEEP_BYTES);
  const restartMs = await geofs.restart();
  return { bytes: LOG_KEEP_BYTES, entries, restartMs, cpuMs: geofs.processes.cpuMs(), restedBytes: geofs.processes.residentBytes() };
}

async function measure(subject: Subject, name: (typeof OPERATIONS)[number], durationMs: number): Promise<void> {
  const before = subject.geofs.processes.cpuMs();
  const load: LoadFigure = await runLoad(subject.operation(name), CALLERS, durationMs);
  const calls = load.perSecond * (durationMs / 1000);
  const list = subject.column.figures.get(name) ?? [];
  list.push({ ...load, cpuUs: ((subject.geofs.processes.cpuMs() - before) * 1000) / calls });
  subject.column.figures.set(name, list);
}

async function bench(flags: Flags, signal: AbortSignal): Promise<void> {
  const portBase = Number(flags.portBase);
  const files = Number(flags.files);
  const wide = Number(flags.wide);
  if (!Number.isInteger(files) || files < EMPTY_FILES || wide >= files) throw new FsError('EINVAL', 'bench:state', `--files must be ${String(EMPTY_FILES)} at least, and more than --wide`);
  const folder = flags.keep === undefined ? mkdtempSync(join(resolve(flags.folder), 'geofs-bench-')) : resolve(flags.keep);
  mkdirSync(folder, { recursive: true });
  try {
    const facts = factsOf(folder);
    rmSync(join(folder, 'kept-log'), { recursive: true, force: true });
    const keptLog = await startWithLog(join(folder, 'kept-log'), portBase + 200);
    await using stack = new AsyncDisposableStack();
    const subjects = [
      await prepare(join(folder, 'empty'), portBase, EMPTY_FILES, EMPTY_FILES / 10, stack),
      await prepare(join(folder, 'full'), portBase + 100, files, wide, stack),
    ];
    rmSync(join(folder, 'snapshot'), { recursive: true, force: true });
    const snapshot = await measureSnapshot({ folder: join(folder, 'snapshot'), portBase: portBase + 300, files: SNAPSHOT_FILES, rttMs: SNAPSHOT_RTT_MS });
    const durationMs = Number(flags.seconds) * 1000;
    for (const subject of subjects) for (const name of OPERATIONS) await runLoad(subject.operation(name), CALLERS, durationMs / 2);
    for (let round = 0; round < Number(flags.rounds); round++) {
      for (const name of OPERATIONS) {
        for (const subject of subjects) {
          signal.throwIfAborted();
          process.stderr.write(`round ${String(round + 1)} of ${flags.rounds}: ${name}, ${String(subject.column.files)} files\n`);
          await measure(subject, name, durationMs);
        }
      }
    }
    for (const subject of subjects) {
      await subject.list();
      subject.column.busyBytes = subject.geofs.processes.residentBytes();
    }
    facts.loadAfter = loadavg();
    process.stdout.write(printed(subjects.map(({ column }) => column), OPERATIONS, { keptLog, snapshot }, facts));
  } finally {
    if (flags.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

runMain('bench:state', async (signal) => {
  const program = new Command('bench:state').description('A metadata server with millions of files beside one with a thousand: restart, memory, look-ups and creates.');
  program
    .option('--files <n>', 'of the large state', '5000000').option('--wide <n>', 'of them, so many in one directory', '1000000')
    .option('--rounds <n>', 'of which the medians are shown', '3').option('--seconds <n>', 'of each cell', '4')
    .option('--keep <dir>', 'load into this folder, or use what an earlier run has loaded there')
    .option('--folder <dir>', 'where the members keep their state for the time being', tmpdir()).option('--port-base <n>', 'first port', '18900')
    .action((flags: Flags) => bench(flags, signal));
  await program.parseAsync();
});
