/** Files of the real disk, when that fails. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const WRITER = fileURLToPath(new URL('create-limited.ts', import.meta.url));
/** Of 1,024 bytes. */
const LIMIT_BLOCKS = 16 * 1024;

void test('a file that cannot be made says why, also when what there is of it cannot be removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-create-'));
  try {
    const child = spawn('bash', ['-c', `ulimit -f ${String(LIMIT_BLOCKS)}; exec "$0" "$@"`, process.execPath, ...process.execArgv.filter((arg) => !arg.startsWith('--test')), WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    assert.equal(said.trim(), 'EFBIG');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
