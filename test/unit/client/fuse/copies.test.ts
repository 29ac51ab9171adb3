/** What is said of mounts in other mount namespaces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCopies, type MountCopy } from '../../../../client/fuse/mount/copies.ts';

const copy = (pids: number[], program = 'sleep', point = '/mnt'): MountCopy => ({ pids, program, point });

test('one process, several, and several namespaces', () => {
  assert.equal(describeCopies([copy([12])]), 'it is mounted in the mount namespace of process 12 (sleep; on /mnt there): end that process');
  assert.equal(describeCopies([copy([12, 13, 14])]), 'it is mounted in the mount namespace of process 12 (sleep, with 2 more; on /mnt there): end what runs there');
  assert.equal(describeCopies([copy([12]), copy([13], 'sh', '/other')]), 'it is mounted in the mount namespace of process 12 (sleep; on /mnt there), of process 13 (sh; on /other there): end what runs there');
  assert.match(describeCopies([1, 2, 3, 4, 5].map((pid) => copy([pid + 10]))), /process 13 \(sleep; on \/mnt there\) and of 2 others: end what runs there$/);
});

test('the machine\'s own namespace is not to be ended', () => {
  assert.equal(describeCopies([copy([1, 12], 'systemd')]), 'it is mounted in the mount namespace of process 1 (systemd, with 1 more; on /mnt there): unmount it where process 1 is');
});

test('nobody to be seen', () => {
  assert.match(describeCopies([]), /^somebody has files open yet /);
});

test('the names that others chose are one line without orders to a terminal, and not long', () => {
  assert.equal(describeCopies([copy([12], 'a\nb\u001b[31m', '/x\r\ngeofs: \u2028all is well\u009b')]), 'it is mounted in the mount namespace of process 12 (a?b?[31m; on /x??geofs: ?all is well? there): end that process');
  assert.ok(describeCopies([copy([12], 'sleep', `/${'x'.repeat(4000)}`)]).length < 400);
});
