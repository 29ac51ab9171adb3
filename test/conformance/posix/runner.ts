/**
 * Runs every case below a directory and prints one JSON line for each: node runner.ts DIRECTORY [MISSING,FEATURES] [PART OF A NAME].
 * A process of its own, so that whoever serves the directory goes on meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Box, type PosixCase } from './case.ts';
import { POSIX_CASES } from './cases.ts';
import type { PosixResult } from './suite.ts';

const [directory = '', missing = '', only = ''] = process.argv.slice(2);
const lacks = new Set(missing.split(','));
if (process.geteuid?.() !== 0) lacks.add('root');
process.umask(0o022);

async function outcome(posixCase: PosixCase): Promise<Omit<PosixResult, 'name'>> {
  const lacking = posixCase.needs?.find((feature) => lacks.has(feature));
  if (lacking !== undefined) return { outcome: 'skipped', detail: `without ${lacking}` };
  const dir = mkdtempSync(join(directory, 'case-'));
  chmodSync(dir, 0o755);
  try {
    await posixCase.run(new Box(dir));
    return { outcome: 'passed', detail: '' };
  } catch (error) {
    return { outcome: 'failed', detail: error instanceof Error ? error.stack ?? error.message : String(error) };
  } finally {
    // By a process without signals of its own: an unlink that takes long may be interrupted by the end of a child (signal(7)).
    spawnSync('rm', ['-rf', dir]);
  }
}

for (const posixCase of POSIX_CASES) {
  if (!posixCase.name.includes(only)) continue;
  process.stdout.write(`${JSON.stringify({ name: posixCase.name, ...await outcome(posixCase) } satisfies PosixResult)}\n`);
}
