/** Judges what an ordeal left in its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderLine } from './reader-process.ts';
import { isUnknown, pathsOf, readLog, type Answered } from './operation.ts';
import { RUN, SITES, type RunRecord } from './ordeal.ts';
import { PossibleTrees } from './possible-trees.ts';
import { checkShared } from './shared-checker.ts';
import { viewDifferences } from './tree-differences.ts';
import { parseListing, type Entry } from './tree-listing.ts';
import { OWN, rootsOf, SHARED } from './worker-process.ts';
import { GUEST } from './performer.ts';

export interface Verdict {
  /** What must not be; none: as promised. */
  readonly faults: readonly string[];
  /** What is worth a look. */
  readonly remarks: readonly string[];
  readonly operations: number;
}

/** Operations that are shown of a path. */
const HISTORY = 40;

export function judge(folder: string): Verdict {
  const run = JSON.parse(readFileSync(join(folder, RUN), 'utf8')) as RunRecord;
  const files = readdirSync(folder);
  const logs = files.filter((name) => name.endsWith('.jsonl')).map((name) => readLog(name.slice(0, -'.jsonl'.length), join(folder, name)));
  const history = logs.flat();
  const faults: string[] = [...run.incidents];
  const remarks: string[] = [];
  const views = new Map(files.filter((name) => name.endsWith('.tree')).map((name) => [name.slice(0, -'.tree'.length), parseListing(readFileSync(join(folder, name), 'utf8'))]));
  const [home = '', ...others] = SITES;
  const entries = views.get(home) ?? new Map<string, Entry>();
  const tell = (what: string, path: string): void => { faults.push([what, ...historyOf(history, path)].join('\n    ')); };
  if (run.agreedMs === null && run.incidents.length > 0) return { faults: run.incidents, remarks: ['not judged: there is nothing to judge by'], operations: history.length };
  for (const site of others) {
    const differing = viewDifferences(entries, views.get(site) ?? new Map<string, Entry>());
    const [first] = differing;
    if (first !== undefined) tell(`${home} and ${site} differ on ${String(differing.length)} paths; ${first.path}: ${first.what}`, first.path);
  }
  for (const log of logs) judgeOwn(log, entries, tell, remarks);
  const shared = checkShared(history.filter(({ op }) => pathsOf(op)[0]?.startsWith(`${SHARED}/`) === true), below(entries, SHARED));
  for (const { path, what } of shared.differences) tell(`${path}: ${what}`, path);
  if (shared.undecided.length > 0) remarks.push(`not judged: ${shared.undecided.join(', ')}`);
  for (const name of files.filter((file) => file.endsWith('.reads'))) judgeReader(name, readFileSync(join(folder, name), 'utf8'), history, faults, remarks);
  for (const [site, report] of Object.entries(run.fsck)) {
    const { clean, unchecked } = report as { clean: boolean; unchecked?: object };
    if (!clean || Object.keys(unchecked ?? {}).length > 0) faults.push(`fsck at ${site}: ${JSON.stringify(report)}`);
  }
  if (run.agreedMs !== null) remarks.push(`the mounts agreed ${(run.agreedMs / 1000).toFixed(1)} s after the last answer`);
  remarks.push(...unknownOutcomes(history));
  for (const name of files.filter((file) => file.endsWith('.log'))) remarks.push(...complaints(name, readFileSync(join(folder, name), 'utf8')));
  return { faults, remarks, operations: history.length };
}

const below = (entries: ReadonlyMap<string, Entry>, folder: string): Map<string, Entry> => new Map([...entries].filter(([path]) => path.startsWith(`${folder}/`)));

/** Each generation of a worker's directories by itself. */
function judgeOwn(log: readonly Answered[], entries: ReadonlyMap<string, Entry>, tell: (what: string, path: string) => void, remarks: string[]): void {
  const worker = log[0]?.worker ?? '';
  const generations = new Map<number, Answered[]>();
  let holding = 0;
  for (const answered of log) {
    const path = pathsOf(answered.op)[0];
    if (path !== undefined && !path.startsWith(`${OWN}/`)) continue;
    const generation = path === undefined ? holding : Number(/-(\d+)[ab]/.exec(path)?.[1]);
    if (answered.op.f === 'hold') holding = generation;
    generations.set(generation, [...generations.get(generation) ?? [], answered]);
  }
  for (const [generation, operations] of generations) {
    const roots = rootsOf(worker, generation);
    const trees = new PossibleTrees();
    const fault = firstFault(trees, operations);
    if (fault !== undefined) {
      tell(`${worker}: ${fault.what}`, fault.path);
      continue;
    }
    if (trees.lost) remarks.push(`${worker}: too much of generation ${String(generation)} is unknown to judge it`);
    trees.abandoned();
    const seen = new Map([...entries].filter(([path]) => roots.some((root) => path === root || path.startsWith(`${root}/`)) && !path.includes(`/${GUEST}`)));
    for (const { path, what } of trees.differences(seen).slice(0, 1)) tell(`${path}: ${what}`, path);
  }
}

function firstFault(trees: PossibleTrees, operations: readonly Answered[]): { what: string; path: string } | undefined {
  for (const answered of operations) {
    const what = trees.answered(answered);
    if (what !== undefined) return { what: `at ${String(answered.start)}: ${what}`, path: pathsOf(answered.op)[0] ?? '' };
  }
  return undefined;
}

function judgeReader(name: string, text: string, history: readonly Answered[], faults: string[], remarks: string[]): void {
  const lines = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as ReaderLine);
  for (const { torn, path, at } of lines) if (torn !== undefined) faults.push([`${name} at ${String(at)} saw ${path} torn: ${torn}`, ...historyOf(history, path)].join('\n    '));
  for (const [errno, many] of Map.groupBy(lines.filter((line) => line.errno !== undefined), (line) => line.errno)) remarks.push(`${name}: ${String(many.length)} times ${errno ?? ''}, first at ${String(many[0]?.at)} for ${many[0]?.path ?? ''}`);
}

/** Operations that touched the path, or a directory above it, the last of them, in the order of their calls. */
function historyOf(history: readonly Answered[], path: string): string[] {
  const above = (name: string): boolean => path === name || path.startsWith(`${name}/`) || path.split(', ').includes(name);
  const worker = history.find(({ op }) => pathsOf(op).some(above))?.worker;
  const touching = history.filter((answered) => pathsOf(answered.op).some(above) || (!('path' in answered.op) && answered.worker === worker)).sort((a, b) => a.start - b.start);
  return touching.slice(-HISTORY).map(({ worker: by, op, told, start, end }) => `${String(start)}-${String(end)} ${by} ${JSON.stringify(op)} ${told === undefined ? 'was never answered' : JSON.stringify(told)}`);
}

function unknownOutcomes(history: readonly Answered[]): string[] {
  const unknown = history.filter(({ told }) => told !== undefined && isUnknown(told));
  const grouped = Map.groupBy(unknown, ({ op, told }) => `${op.f}: ${told?.ok === false ? `${told.errno} (${told.step})` : ''}`);
  return [...grouped].map(([what, many]) => `${String(many.length)} times ${what}, first at ${String(many[0]?.end)} for ${many[0] === undefined ? '' : pathsOf(many[0].op)[0] ?? 'the held file'}`);
}

/** Errors in a process's log, each text once. */
function complaints(name: string, text: string): string[] {
  const messages = new Map<string, number>();
  for (const line of text.split('\n')) {
    const { level, msg } = line.startsWith('{') ? JSON.parse(line) as { level?: number; msg?: string } : { level: line === '' ? 0 : 50, msg: line };
    if ((level ?? 0) >= 50) messages.set(msg ?? '', 1 + (messages.get(msg ?? '') ?? 0));
  }
  return [...messages].map(([message, count]) => `${name}: ${String(count)} times "${message}"`);
}
