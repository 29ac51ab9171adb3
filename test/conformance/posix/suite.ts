/** What every POSIX-like directory must do, wherever it comes from: a local disk, FUSE, NFS. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POSIX_CASES } from './cases.ts';
import type { Feature } from './case.ts';

export interface PosixResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly detail: string;
}

export interface PosixOptions {
  /** What this file system is known not to have: its cases are skipped. */
  readonly without?: readonly Feature[];
  /** Only cases with this in their name. */
  readonly only?: string;
  readonly timeoutMs?: number;
}

const RUNNER = fileURLToPath(new URL('./runner.ts', import.meta.url));

/** Runs the cases in a child process; results in the cases' order, fewer than there are when the child died. */
export function runPosixCases(directory: string, options: PosixOptions = {}): Promise<PosixResult[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, RUNNER, directory, (options.without ?? []).join(','), options.only ?? ''], {
      stdio: ['ignore', 'pipe', 'pipe'], timeout: options.timeoutMs ?? 120_000, killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { stdout += chunk; });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk; });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const results = stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as PosixResult);
      if (code === 0) resolve(results);
      else reject(new Error(`the cases ended after ${results.at(-1)?.name ?? 'none'} (${signal ?? String(code)}): ${stderr}`));
    });
  });
}

/** One subtest for each case that the file system claims to pass: what it is known not to have is not tested, a case that this machine cannot run is skipped. */
export async function posixSuite(t: TestContext, directory: string, options: PosixOptions = {}): Promise<void> {
  const results = await runPosixCases(directory, options);
  const lacking = (options.without ?? []).map((feature) => `without ${feature}`);
  for (const { name, outcome, detail } of results) {
    if (outcome === 'skipped' && lacking.includes(detail)) continue;
    await t.test(name, (context) => {
      if (outcome === 'skipped') context.skip(detail);
      else assert.equal(outcome, 'passed', detail);
    });
  }
  const expected = POSIX_CASES.filter(({ name }) => name.includes(options.only ?? '')).length;
  assert.ok(expected > 0);
  assert.equal(results.length, expected);
}
