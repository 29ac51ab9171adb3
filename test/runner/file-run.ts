/** One test file, in a process of its own, with a temporary folder of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK, sweep } from './leaks.ts';
import type { TestLine } from './reporter.ts';
import type { TestFile } from './suites.ts';

export interface FileResult {
  readonly file: TestFile;
  readonly tests: readonly TestLine[];
  /** What is wrong with the file as a whole: a time-out, a crash, a leak, no test in it. Each counts as a failed test. */
  readonly faults: readonly string[];
  /** All that the file printed. */
  readonly output: string;
  readonly durationMs: number;
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly output: string;
}

const REPORTER = fileURLToPath(new URL('./reporter.ts', import.meta.url));
/** Loads tsx. */
const WITH_TSX = new URL('./with-tsx.mjs', import.meta.url).href;

function runProcess(root: string, args: readonly string[], env: NodeJS.ProcessEnv, timeoutMs: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const chunks: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    child.stderr.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const finish = (): void => { resolve({ code, signal, timedOut, output: Buffer.concat(chunks).toString() }); };
      // A process that was left behind may hold the pipes open: it is found by its mark.
      const giveUp = setTimeout(finish, 1_000);
      child.once('close', () => {
        clearTimeout(giveUp);
        finish();
      });
    });
  });
}

function readLines(path: string): readonly TestLine[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as TestLine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

export interface RunPlace {
  /** A new folder's path, removed at the end; its last part marks the file's processes. */
  readonly scratch: string;
  /** Where the processes of all files keep the code that node has compiled. */
  readonly compiled: string;
  /** Files that run at the same time have different ones, from 0. */
  readonly lane: number;
}

export async function runTestFile(root: string, file: TestFile, { scratch, compiled, lane }: RunPlace): Promise<FileResult> {
  const startedMs = performance.now();
  const folder = join(scratch, 't');
  // As open as /tmp: tests act as other users too.
  for (const path of [scratch, folder]) mkdirSync(path);
  chmodSync(folder, 0o1777);
  const lines = join(scratch, 'tests.jsonl');
  const args = [
    '--import', WITH_TSX, '--test', '--test-reporter=spec', '--test-reporter-destination=stdout', `--test-reporter=${REPORTER}`, `--test-reporter-destination=${lines}`, file.path,
  ];
  const ending = await runProcess(root, args, { ...process.env, TMPDIR: folder, [MARK]: scratch, NODE_ENV: 'test', NODE_COMPILE_CACHE: compiled, GEOFS_TEST_LANE: String(lane) }, file.suite.fileTimeoutMs);
  const leaks = await sweep(scratch, scratch);
  const tests = readLines(lines);
  const faults = [...leaks];
  if (ending.timedOut) faults.push(`did not end within ${String(file.suite.fileTimeoutMs / 1000)} s`);
  else if (ending.code !== 0 && !tests.some((line) => line.outcome === 'failed')) faults.push(`ended with ${ending.signal ?? `status ${String(ending.code)}`}`);
  else if (tests.length === 0) faults.push('holds no test');
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  return { file, tests, faults, output: ending.output, durationMs: performance.now() - startedMs };
}
