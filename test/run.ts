/**
 * `npm test [-- SUITE...] [--filter TEXT]`: runs the test files of the suites, each file in a process of its own.
 * Prints what failed in full, once more with its reason at the end, and "N passed, N failed, N skipped" on the last line. With CI=true a skipped test is a failure.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Agenda } from './runner/agenda.ts';
import { type FileResult, runTestFile } from './runner/file-run.ts';
import { listTestFiles, SUITES, type TestFile } from './runner/suites.ts';

/** Command lines are longer. */
const FAULT_LENGTH = 160;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function announce(result: FileResult): void {
  const { file, tests, faults, output, durationMs } = result;
  const failed = faults.length > 0 || tests.some((line) => line.outcome === 'failed');
  print(`${failed ? 'FAILED' : 'ok    '} ${file.path} (${String(tests.length)} tests, ${(durationMs / 1000).toFixed(1)} s)`);
  if (failed) print(output.trimEnd().replace(/^/gm, '    '));
  for (const fault of faults) print(`    ${fault}`);
  for (const line of tests) if (line.outcome === 'skipped') print(`    skipped: ${line.name}: ${line.reason ?? ''}`);
}

async function runAll(files: readonly TestFile[], scratch: string): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  for (const suite of SUITES) {
    const agenda = new Agenda(files.filter((file) => file.suite === suite));
    const work = async (lane: number): Promise<void> => {
      for (let file = agenda.next(); file !== undefined; file = agenda.next()) {
        const result = await runTestFile(ROOT, file, { scratch: join(scratch, String(files.indexOf(file))), compiled: join(scratch, 'compiled'), lane });
        agenda.ended(file);
        announce(result);
        results.push(result);
      }
    };
    await Promise.all(Array.from({ length: suite.concurrency }, (_, lane) => work(lane)));
  }
  return results;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { filter: { type: 'string', default: '' } } });
  const files = listTestFiles(ROOT, positionals, values.filter);
  const scratch = mkdtempSync(join(tmpdir(), 'geofs-test-'));
  chmodSync(scratch, 0o755);
  const compiled = join(scratch, 'compiled');
  mkdirSync(compiled);
  // Tests act as other users too.
  chmodSync(compiled, 0o1777);
  const results = await runAll(files, scratch);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  const count = (outcome: string): number => results.flatMap((result) => result.tests).filter((line) => line.outcome === outcome).length;
  const failed = count('failed') + results.flatMap((result) => result.faults).length;
  const skipped = count('skipped');
  const refused = skipped > 0 && process.env['CI'] === 'true';
  // Why a test failed comes last, as that is what is read first; what it left behind follows from it.
  for (const result of results) for (const fault of result.faults) print(`failed: ${result.file.path}: ${fault.slice(0, FAULT_LENGTH)}`);
  for (const result of results) {
    for (const { outcome, name, reason = '' } of result.tests) if (outcome === 'failed') print(`failed: ${result.file.path}: ${name}\n${reason.replace(/^/gm, '    ')}`);
  }
  if (refused) print('CI=true: a skipped test is a failure');
  print(`${String(count('passed'))} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
  return failed > 0 || refused ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  print(`npm test: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
