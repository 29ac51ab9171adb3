/** Layouts of the FUSE protocol against those of linux/fuse.h, written down here as offsets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeInit, encodeInit, INIT_OUT } from '../../../../client/fuse/abi/init.ts';
import { incEpoch, invalEntry, invalInode, resend } from '../../../../client/fuse/abi/notification.ts';
import { INIT, INIT2, OP } from '../../../../client/fuse/abi/protocol.ts';
import { ATTR_OUT, ENTRY_OUT, putAbsent, putAttrOut, putDirent, putEntry, putLock, putStatfs, putStatx, STATFS_OUT, STATX_OUT, LK_OUT } from '../../../../client/fuse/abi/reply.ts';
import { Request } from '../../../../client/fuse/abi/request.ts';
import { negotiate } from '../../../../client/fuse/negotiate.ts';
import type { Inode } from '../../../../proto/types/inode.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { fuseRequest } from '../../../support/fake-fuse-device.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';

const inode: Inode = {
  ...new MemoryFileSystem().at(1).inode, ino: 2 ** 40 + 7, size: 2 ** 33 + 1, blocks: 9, mode: 0o100644, nlink: 3, uid: 4, gid: 5, rdev: 0x12345678,
  atime: { sec: -1, nsec: 1 }, mtime: { sec: 2 ** 33, nsec: 2 }, ctime: { sec: 3, nsec: 3 }, btime: { sec: 4, nsec: 4 },
};

test('sizes of replies', () => {
  assert.deepEqual([ENTRY_OUT, ATTR_OUT, STATX_OUT, STATFS_OUT, LK_OUT, INIT_OUT], [128, 104, 288, 80, 24, 64]);
  const out = Buffer.alloc(512, 0xff);
  assert.equal(putEntry(out, inode, { entryMs: 1_500, attrMs: 2_250 }, 0), 128);
  assert.equal(putAttrOut(out, inode, 0, 0), 104);
  assert.equal(putStatx(out, inode, 0, 0), 288);
  assert.equal(putAbsent(out, { entryMs: 0, attrMs: 0 }, 0), 128);
});

test('an entry: node, generation, time-outs, attributes', () => {
  const out = Buffer.alloc(128, 0xff);
  putEntry(out, inode, { entryMs: 1_500, attrMs: 2_250 }, 0);
  assert.equal(out.readBigUInt64LE(0), 2n ** 40n + 7n);
  assert.equal(out.readBigUInt64LE(8), 0n);
  assert.deepEqual([out.readBigUInt64LE(16), out.readBigUInt64LE(24), out.readUInt32LE(32), out.readUInt32LE(36)], [1n, 2n, 500_000_000, 250_000_000]);
  assert.deepEqual([40, 48, 56].map((at) => out.readBigUInt64LE(at)), [2n ** 40n + 7n, 2n ** 33n + 1n, 9n]);
  assert.deepEqual([64, 72, 80].map((at) => out.readBigInt64LE(at)), [-1n, 2n ** 33n, 3n]);
  assert.deepEqual([88, 92, 96, 100, 104, 108, 112, 116, 120, 124].map((at) => out.readUInt32LE(at)), [1, 2, 3, 0o100644, 3, 4, 5, 0x12345678, 4096, 0]);
});

test('statx: fields of struct fuse_statx', () => {
  const out = Buffer.alloc(288, 0xff);
  putStatx(out, inode, 1_001, 0);
  assert.deepEqual([out.readBigUInt64LE(0), out.readUInt32LE(8)], [1n, 1_000_000]);
  const stat = out.subarray(32);
  assert.deepEqual([0, 4, 16, 20, 24].map((at) => stat.readUInt32LE(at)), [0xfff, 4096, 3, 4, 5]);
  assert.equal(stat.readUInt16LE(28), 0o100644);
  assert.deepEqual([32, 40, 48, 56].map((at) => stat.readBigUInt64LE(at)), [2n ** 40n + 7n, 2n ** 33n + 1n, 9n, 0n]);
  assert.deepEqual([64, 80, 96, 112].map((at) => [stat.readBigInt64LE(at), stat.readUInt32LE(at + 8)]), [[-1n, 1], [4n, 4], [3n, 3], [2n ** 33n, 2]]);
  assert.deepEqual([stat.readUInt32LE(128), stat.readUInt32LE(132)], [0x456, 0x12378]);
});

test('directory entries are padded to 8, and refused where they do not fit', () => {
  const out = Buffer.alloc(64, 0xff);
  const item = { ino: 5, offset: 6, type: 8, name: 'ab\xff' as ByteName };
  assert.equal(putDirent(out, item, 0, 64), 32);
  assert.equal(out.toString('hex', 0, 32), '0500000000000000' + '0600000000000000' + '03000000' + '08000000' + '6162ff0000000000');
  assert.equal(putDirent(out, item, 40, 64), undefined);
});

test('statfs and locks', () => {
  const out = Buffer.alloc(80, 0xff);
  putStatfs(out, { totalBytes: 81_920, freeBytes: 40_960, totalInodes: 7, freeInodes: 6 }, 255, 0);
  assert.deepEqual([0, 8, 16, 24, 32].map((at) => out.readBigUInt64LE(at)), [20n, 10n, 10n, 7n, 6n]);
  assert.deepEqual([40, 44, 48].map((at) => out.readUInt32LE(at)), [4096, 255, 4096]);
  putLock(out, { start: 1, end: Number.MAX_SAFE_INTEGER, type: 2, pid: 9 }, 0);
  assert.equal(out.toString('hex', 0, 24), '0100000000000000' + 'ffffffffffffff7f' + '02000000' + '09000000');
});

test('notifications', () => {
  assert.equal(invalInode(1, false).toString('hex'), '28000000' + '02000000' + '00'.repeat(8) + '0100000000000000' + 'ffffffffffffffff' + '00'.repeat(8));
  assert.equal(invalInode(1, true).toString('hex').slice(48), '00'.repeat(16));
  assert.equal(invalEntry(1, 'é' as ByteName).toString('hex'), '22000000' + '03000000' + '00'.repeat(8) + '0100000000000000' + '01000000' + '00000000' + 'e900');
  assert.equal(incEpoch().toString('hex'), '10000000' + '08000000' + '00'.repeat(8));
  assert.equal(resend().toString('hex'), '10000000' + '07000000' + '00'.repeat(8));
});

test('a request: header, saturated numbers, names, the resend mark', () => {
  const body = Buffer.concat([Buffer.alloc(8, 0xff), Buffer.from('a\xff\0second\0', 'latin1')]);
  const request = new Request(fuseRequest(OP.RENAME, 2 ** 41 + 1, body, (1n << 63n) | 12n, 77));
  assert.deepEqual([request.opcode, request.nodeid, request.uid, request.key], [OP.RENAME, 2 ** 41 + 1, 77, 12]);
  assert.equal(request.u64Clamped(0), Number.MAX_SAFE_INTEGER);
  assert.equal(request.u64Big(0), 2n ** 64n - 1n);
  assert.deepEqual(request.names(8), ['a\xff', 'second']);
});

test('INIT: what is agreed with this kernel, with an older one, and with one too old', () => {
  const init = (minor: number, flags: number, flags2: number): ReturnType<typeof negotiate> => {
    const body = Buffer.alloc(64);
    [7, minor, 131_072, flags, flags2].forEach((value, i) => { body.writeUInt32LE(value >>> 0, i * 4); });
    return negotiate(decodeInit(new Request(fuseRequest(OP.INIT, 0, body, 2n))));
  };
  const now = init(45, 0x73fffffb, 0x5fd);
  assert.deepEqual([now?.negotiated.incEpoch, now?.negotiated.resend, now?.negotiated.maxWrite], [true, true, 1024 * 1024]);
  assert.ok(now !== undefined && (now.reply.flags & (INIT.WRITEBACK_CACHE | INIT.AUTO_INVAL_DATA | INIT.DONT_MASK)) === 0);
  const bytes = encodeInit(now.reply);
  assert.deepEqual([0, 4, 8, 20, 24].map((at) => bytes.readUInt32LE(at)), [7, 45, 131_072, 1024 * 1024, 1]);
  assert.equal(bytes.readUInt16LE(28), 256);
  assert.equal(bytes.readUInt32LE(32), INIT2.DIRECT_IO_ALLOW_MMAP | INIT2.HAS_RESEND);
  const old = init(31, INIT.ASYNC_READ, 0xffffffff);
  assert.deepEqual([old?.negotiated.incEpoch, old?.negotiated.resend, old?.negotiated.maxWrite, old?.reply.minor], [false, false, 131_072, 31]);
  assert.equal(init(60, 0, 0)?.reply.minor, 45);
  assert.equal(init(30, 0, 0), undefined);
});
