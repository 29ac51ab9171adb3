/** The cases themselves, proved on a local disk: what fails here is a wrong case. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { posixSuite } from './suite.ts';

test('a local directory', { timeout: 120_000 }, async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'geofs-posix-'));
  chmodSync(directory, 0o755);
  try {
    await posixSuite(t, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
