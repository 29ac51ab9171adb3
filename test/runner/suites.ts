/** The suites, cheapest first, and the files of each. Node 20 runs nothing and succeeds when handed a folder: files are listed here. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

export interface Suite {
  readonly name: string;
  /** Files at once. */
  readonly concurrency: number;
  /** A file that has not ended by then has failed: a test hangs, or a handle was left open. */
  readonly fileTimeoutMs: number;
}

export const SUITES: readonly Suite[] = [
  { name: 'unit', concurrency: 2, fileTimeoutMs: 180_000 },
  { name: 'datadriven', concurrency: 2, fileTimeoutMs: 60_000 },
  { name: 'conformance', concurrency: 2, fileTimeoutMs: 180_000 },
  { name: 'sim', concurrency: 2, fileTimeoutMs: 300_000 },
  { name: 'e2e', concurrency: 2, fileTimeoutMs: 600_000 },
];

/** Files that mostly wait: for leases, elections, grace periods, time-outs. Each may run beside any other file of e2e; the rest use the machine, and run beside none of the rest, so that deadlines mean something. */
export const WAITING: readonly string[] = [
  'nfs-restart', 'nfs-many', 'failover', 'history', 'broken-site', 'eviction', 'joining', 'lost-journal', 'delegation', 'witness', 'geoctl', 'nfs-readme', 'diverged-state', 'log-disk',
].map((name) => `test/e2e/${name}.test.ts`);

/** The files that take longest come first: no other is to wait for one of them alone at the end. */
export const LONG: readonly string[] = [
  ...WAITING, ...['main-job', 'programs', 'faults', 'nfs-linux', 'power-cut', 'membership'].map((name) => `test/e2e/${name}.test.ts`),
  ...['tools/geoctl/geoctl', 'client/fuse/supervisor', 'mds/server/wan-elections', 'dataserver/crash', 'mds/server/exactly-once'].map((name) => `test/unit/${name}.test.ts`),
];

export interface TestFile {
  readonly suite: Suite;
  /** Relative to the project's folder. */
  readonly path: string;
  /** Not beside another busy one. */
  readonly busy: boolean;
}

const rank = (path: string): number => (LONG.includes(path) ? LONG.indexOf(path) : LONG.length);

/**
 * The test files of the named suites (all without a name) whose path holds the filter.
 * Throws on an unknown suite, on a named suite without a file, and when there is nothing to run.
 */
export function listTestFiles(root: string, names: readonly string[], filter: string): readonly TestFile[] {
  for (const name of names) {
    if (!SUITES.some((suite) => suite.name === name)) throw new Error(`no suite is called ${name}: ${SUITES.map((suite) => suite.name).join(', ')}`);
  }
  const files = SUITES.filter((suite) => names.length === 0 || names.includes(suite.name)).flatMap((suite) => {
    const found = globSync('**/*.test.ts', { cwd: join(root, 'test', suite.name) }).sort();
    if (found.length === 0 && names.length > 0) throw new Error(`suite ${suite.name} has no test file`);
    return found.map((path) => join('test', suite.name, path)).sort((a, b) => rank(a) - rank(b)).map((path) => ({ suite, path, busy: suite.name === 'e2e' && !WAITING.includes(path) }));
  }).filter((file) => file.path.includes(filter));
  if (files.length === 0) throw new Error(`no test file matches "${filter}"`);
  return files;
}
