/** Mounting: one clear line for each mistake, and mounting as an ordinary user through fusermount3. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mountGeofs } from '../../../../client/fuse/mount/mount.ts';
import { fusermountData, kernelData } from '../../../../client/fuse/mount/options.ts';
import { checkOutside } from '../../../../client/fuse/mount/own-files.ts';
import { parseMountInfo } from '../../../../client/fuse/mount/table.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { cannotMount, MOUNT_OPTIONS, run, TestMount } from '../../../support/fuse-mount.ts';

const skip = cannotMount();
const options = { skip, timeout: 60_000 };
const USER_MOUNT = fileURLToPath(new URL('../../../support/user-mount.ts', import.meta.url));
const FUSERMOUNT = '/usr/bin/fusermount3';
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');

/**
 * Runs user-mount.ts as nobody in a mount namespace of its own, whose /dev/fuse all can open and where all can read the project (it may
 * lie in root's home), without changing the machine's. prepare: a script run by root in the folder, which is a tmpfs there.
 */
function mountAsNobody(folder: string, prepare: string, point: string): ReturnType<typeof run> {
  const project = join(folder, 'project');
  const script = `mount -t tmpfs tmpfs ${folder} && cd ${folder} && mknod fuse c 10 229 && chmod 666 fuse && mount --bind fuse /dev/fuse`
    + ` && mkdir -m 755 project && mount --bind '${ROOT}' project && ${prepare} && cd project && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"`;
  const command = [process.execPath, ...process.execArgv, USER_MOUNT].map((word) => word.replace(ROOT, project));
  return run('unshare', ['-m', '--propagation', 'private', '/bin/bash', '-euc', script, 'sh', ...command, join(folder, point)]);
}

test('mount points that cannot be: one line, what and why', options, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-mount-'));
  writeFileSync(join(folder, 'file'), '');
  const refused = async (point: string, message: string): Promise<void> => {
    await assert.rejects(mountGeofs(point, MOUNT_OPTIONS), { name: 'MountError', message });
  };
  try {
    await refused(join(folder, 'no'), `cannot mount on ${folder}/no: no such directory`);
    await refused(join(folder, 'no', 'no'), `cannot mount on ${folder}/no/no: ${folder}/no does not exist`);
    await refused(join(folder, 'file'), `cannot mount on ${folder}/file: not a directory`);
    await using mount = await TestMount.start();
    await refused(mount.point, `cannot mount on ${mount.point}: busy, geofs-test (fuse.geofs) is mounted there already`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what the client keeps for itself must lie outside of its mount, by whatever way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-mount-'));
  const point = join(folder, 'point');
  const refused = (path: string): boolean => {
    try {
      checkOutside(point, 'cache-dir', path);
      return false;
    } catch (error) {
      assert.ok(error instanceof FsError && error.errno === 'EINVAL');
      return true;
    }
  };
  try {
    mkdirSync(point);
    symlinkSync(point, join(folder, 'link'));
    symlinkSync(folder, join(folder, 'up'));
    for (const path of [point, join(point, 'cache'), join(folder, 'other', '..', 'point', 'a', 'b'), join(folder, 'link', 'cache', 'not', 'there'), join(folder, 'up', 'point')]) assert.ok(refused(path), path);
    for (const path of [folder, join(folder, 'points'), join(folder, 'up', 'cache'), join(folder, 'not', 'there')]) assert.ok(!refused(path), path);
    const client = (...args: readonly string[]): ReturnType<typeof run> => run(process.execPath, [
      ...process.execArgv, join(ROOT, 'client/main.ts'), point, '--cluster', 'c', '--mds', '127.0.0.1:1', '--tls.ca', 'x', '--tls.cert', 'x', '--tls.key', 'x', ...args,
    ]);
    const caching = await client('-f', '-o', `cache-dir=${point}/cache`);
    assert.deepEqual([caching.code, caching.stderr], [2, `geofs-client: cache-dir ${point}/cache lies within the mount ${point} itself: choose a place outside of it\n`]);
    const logging = await client('--log-file', `${point}/log`);
    assert.deepEqual([logging.code, logging.stderr], [2, `geofs-client: the log file ${point}/log lies within the mount ${point} itself: choose a place outside of it\n`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('options: spelled for the kernel and for fusermount3', () => {
  assert.equal(kernelData({ ...MOUNT_OPTIONS, allowOther: false }, 7, 1, 2), 'fd=7,rootmode=40000,user_id=1,group_id=2,default_permissions,max_read=1048576');
  assert.match(kernelData(MOUNT_OPTIONS, 7, 0, 0), /,allow_other$/);
  assert.equal(fusermountData({ ...MOUNT_OPTIONS, source: 'a,b\\c', readOnly: true }), 'fsname=a\\,b\\\\c,subtype=geofs,default_permissions,max_read=1048576,allow_other,ro');
});

test('the mount table is read with its escapes, whatever optional fields a line has', () => {
  const text = '36 35 0:44 / /mnt/a\\040b\\134c rw,nosuid shared:1 master:2 - fuse.geofs geofs\\040x rw,user_id=0\n40 1 8:1 / / rw - ext4 /dev/sda1 rw\n';
  assert.deepEqual(parseMountInfo(text), [
    { point: '/mnt/a b\\c', type: 'fuse.geofs', source: 'geofs x', device: 44 }, { point: '/', type: 'ext4', source: '/dev/sda1', device: 8 * 2 ** 20 + 1 },
  ]);
});

test('an ordinary user mounts through fusermount3', { ...options, skip: skip === false && !existsSync(FUSERMOUNT) ? 'no fusermount3' : skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-user-'));
  chmodSync(folder, 0o755);
  try {
    const result = await mountAsNobody(folder, 'mkdir -m 755 point && chown 65534:65534 point', 'point');
    assert.equal(result.code, 0, result.stderr);
    assert.deepEqual(JSON.parse(result.stdout), {
      uid: 65534, type: 'fuse.geofs', source: 'geofs-test', shell: 'hello\n65534\n', after: 'unmounted',
      missing: 'no-such-fusermount3 is missing: install fuse3, or mount as root',
    }, result.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an ordinary user on a directory that is not theirs: one line', { ...options, skip: skip === false && !existsSync(FUSERMOUNT) ? 'no fusermount3' : skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-user-'));
  chmodSync(folder, 0o755);
  try {
    const result = await mountAsNobody(folder, 'mkdir -m 755 roots', 'roots');
    assert.equal(result.code, 3, result.stderr);
    assert.match(result.stderr, /^cannot mount \S+: [^\n]+\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
