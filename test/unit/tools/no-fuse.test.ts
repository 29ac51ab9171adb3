/** A machine without /dev/fuse: whoever wants to mount is told so in one line. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../support/fuse-mount.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** In a mount namespace of its own, whose /dev has nothing but what Node opens by itself. */
const WITHOUT_FUSE = 'mount -t tmpfs tmpfs /dev && mknod -m 666 /dev/null c 1 3 && exec "$@"';

test('without /dev/fuse a mount and npm start say so in one line', { skip: process.geteuid?.() === 0 ? false : 'a /dev of its own needs root', timeout: 60_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-no-fuse-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  mkdirSync(join(folder, 'point'));
  const without = async (program: string, ...args: readonly string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await run('unshare', ['-m', '/bin/sh', '-c', WITHOUT_FUSE, 'sh', process.execPath, ...process.execArgv, join(ROOT, program), ...args]);
    return { code, stdout, stderr };
  };
  assert.deepEqual(
    await without('client/main.ts', join(folder, 'point'), '--cluster', 'c', '--mds', '127.0.0.1:1', '--tls.ca', 'x', '--tls.cert', 'x', '--tls.key', 'x', '-f'),
    { code: 2, stdout: '', stderr: 'geofs-client: cannot mount: there is no /dev/fuse: load the module (modprobe fuse)\n' },
  );
  assert.deepEqual(
    await without('tools/cluster/main.ts', 'up', '--state', join(folder, 'state'), '--sites', 'a'),
    { code: 2, stdout: '', stderr: 'geofs: there is no /dev/fuse: load the kernel module fuse (modprobe fuse)\n' },
  );
});
