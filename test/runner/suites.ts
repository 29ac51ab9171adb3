/** The suites, cheapest first, and the files of each. Node 20 runs nothing and succeeds when handed a folder: files are listed here. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

export interface Suite {
  readonly name: string;
  /** Files at once. Those that start whole clusters run alone, so that their deadlines mean something. */
  readonly concurrency: number;
  /** A file that has not ended by then has failed: a test hangs, or a handle was left open. */
  readonly fileTimeoutMs: number;
}

export const SUITES: readonly Suite[] = [
  { name: 'unit', concurrency: 2, fileTimeoutMs: 180_000 },
  { name: 'datadriven', concurrency: 2, fileTimeoutMs: 60_000 },
  { name: 'conformance', concurrency: 2, fileTimeoutMs: 180_000 },
  { name: 'sim', concurrency: 2, fileTimeoutMs: 300_000 },
  { name: 'e2e', concurrency: 1, fileTimeoutMs: 600_000 },
];

export interface TestFile {
  readonly suite: Suite;
  /** Relative to the project's folder. */
  readonly path: string;
}

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
    return found.map((path) => ({ suite, path: join('test', suite.name, path) }));
  }).filter((file) => file.path.includes(filter));
  if (files.length === 0) throw new Error(`no test file matches "${filter}"`);
  return files;
}
