import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { locate, parseMountInfo, resolveParents } from '../../../../tools/geoctl/mounts.ts';

const MOUNTS = parseMountInfo([
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '90 22 0:50 / /mnt/my\\040geofs rw,nosuid shared:5 master:2 - fuse.geofs geofs:one rw,user_id=0',
  '91 90 0:51 / /mnt/my\\040geofs/tmp rw - tmpfs tmpfs rw',
  '92 22 0:50 /docs /srv/docs rw - fuse.geofs geofs:one rw',
  'not a mount',
].join('\n'));

test('a path is counted from the root of geofs', () => {
  assert.equal(MOUNTS.length, 4);
  const path = (text: string): string | undefined => locate(text, MOUNTS)?.path;
  assert.equal(path('/mnt/my geofs'), '/');
  assert.equal(path('/mnt/my geofs/a/b'), '/a/b');
  assert.equal(path('/mnt/my geofs2/a'), undefined);
  assert.equal(path('/mnt/my geofs/tmp/x'), undefined);
  assert.equal(path('/srv/docs/é.txt'), '/docs/é.txt');
  assert.equal(path('/srv/docs'), '/docs');
  assert.equal(path('/etc/passwd'), undefined);
  assert.equal(locate('/srv/docs', MOUNTS)?.mount.source, 'geofs:one');
});

test('links in the parents are followed, the last name is not', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geoctl-')));
  try {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'real', 'last'));
    const clock = new SystemClock();
    assert.equal(await resolveParents('link/last', folder, clock), join(folder, 'real', 'last'));
    assert.equal(await resolveParents('link', folder, clock), join(folder, 'link'));
    assert.equal(await resolveParents('link/', folder, clock), join(folder, 'real'));
    assert.equal(await resolveParents('gone/x', folder, clock), join(folder, 'gone', 'x'));
    assert.equal(await resolveParents('/', folder, clock), '/');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
