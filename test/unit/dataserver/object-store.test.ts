import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { CHECKSUM_BLOCK, decodeRecord, decodeTrail, encodeRecord, encodeTrail } from '../../../dataserver/object/format.ts';
import { ObjectStore } from '../../../dataserver/object/object-store.ts';
import { DataPaths } from '../../../dataserver/object/paths.ts';
import { recoverObject } from '../../../dataserver/object/recovery.ts';
import { listFolders, scanFolder } from '../../../dataserver/object/scan.ts';
import { SharedState } from '../../../dataserver/object/shared-state.ts';
import type { Writer } from '../../../dataserver/object/changes.ts';
import { FsError, type Errno } from '../../../proto/types/errno.ts';
import { COMMIT_TOKEN_BYTES, FILE_SIZE_MAX, OBJECT_APPENDS, OBJECT_WRITERS } from '../../../proto/types/limits.ts';

let root = '';
let stores: ObjectStore[] = [];
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'geofs-store-')); });
afterEach(() => {
  for (const store of stores) store.close();
  stores = [];
  rmSync(root, { recursive: true, force: true });
});

function openStore(options: { capacity?: number; shared?: SharedState; incarnation?: number } = {}): ObjectStore {
  const store = new ObjectStore({ root, shared: options.shared ?? new SharedState(), capacity: options.capacity, incarnation: options.incarnation ?? 1 });
  stores.push(store);
  return store;
}

/** The n-th version of an object that is born, or raised, in an incarnation. */
const nth = (n: number, incarnation = 1): number => incarnation * 2 ** 20 + n;
const identity = { ino: 77, parent: 1, name: Buffer.from([0xff, 0x61]), uid: 1000, gid: 100, mode: 0o100644 };
const writer = (object: number, session = 5, fence = 0): Writer => ({ object, ino: 77, fence, session, identity });
const reader = (object: number, fence = 0): { object: number; ino: number; fence: number } => ({ object, ino: 77, fence });
const seal = (store: ObjectStore, object: number, session = 5, durable = false, stillWriting = false) =>
  store.sealing.seal(writer(object, session), { session, durable, stillWriting });
const fails = (errno: Errno) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;

function pattern(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + seed * 17 + (i >> 8)) & 0xff;
  return bytes;
}

/** Flips one byte of a file behind the store's back. */
function flip(path: string, offset: number): void {
  const byte = readFileSync(path)[offset] ?? 0;
  const fd = openSync(path, 'r+');
  writeSync(fd, Buffer.from([byte ^ 0x40]), 0, 1, offset);
  closeSync(fd);
}

test('a write that ends its writer leaves the object clean, unless another one writes it', async () => {
  const store = openStore();
  assert.equal(store.changes.write(writer(61), 0, pattern(10, 1), true).state.open, false);
  store.changes.write(writer(61, 6), 0, pattern(10, 2));
  assert.equal(store.changes.write(writer(61, 5), 10, pattern(10, 3), true).state.open, true, 'session 6 still writes');
  const sealed = await seal(store, 61, 6);
  assert.deepEqual([sealed.open, sealed.size, sealed.dataVersion], [false, 20, nth(2)]);
});

test('records and trails survive coding, and a flipped bit is noticed', () => {
  const record = { sequence: 9, object: 2 ** 45 + 3, version: 4, phase: 2, durable: true, failed: false, unreported: true, fence: 2 ** 33, identity, committed: 3, token: new Uint8Array([1, 2, 3]) } as const;
  const slot = encodeRecord(record);
  const decoded = decodeRecord(slot);
  assert.deepEqual({ ...decoded, identity: { ...decoded?.identity, name: Buffer.from(decoded?.identity.name ?? []) } }, record);
  slot[30] = (slot[30] ?? 0) ^ 1;
  assert.equal(decodeRecord(slot), undefined);
  const trail = {
    first: 1, end: 2 ** 40, writers: Array.from({ length: OBJECT_WRITERS }, (_, i) => i + 2 ** 34),
    appends: Array.from({ length: OBJECT_APPENDS }, (_, i) => ({ session: i, number: i * 2, offset: 2 ** 41 + i, incarnation: 3 })),
  };
  const bytes = encodeTrail(trail);
  assert.deepEqual(decodeTrail(bytes), trail);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  assert.equal(decodeTrail(bytes), undefined);
});

test('4.13 an object is born open(v), sealed clean(v), and its next change is open(v+1); the file holds exactly the bytes', async () => {
  const store = openStore();
  const first = store.changes.write(writer(10), 0, Buffer.from('hello'));
  assert.deepEqual([first.state.dataVersion, first.state.open, first.state.size], [nth(1), true, 5]);
  assert.equal((await seal(store, 10)).open, false);
  assert.equal(store.reads.stat(reader(10)).dataVersion, nth(1));
  const second = store.changes.write(writer(10), 5, Buffer.from(' world'));
  assert.deepEqual([second.state.dataVersion, second.state.open], [nth(2), true]);
  assert.equal((await seal(store, 10, 5, true)).dataVersion, nth(2));
  assert.equal(store.reads.read(reader(10), 0, 100).data.toString(), 'hello world');
  assert.equal(readFileSync(new DataPaths(root).data(10), 'utf8'), 'hello world');
});

test('4.13 no version is named twice where a power cut took the object, or its record of a raised version', async () => {
  const store = openStore();
  store.changes.write(writer(10), 0, Buffer.from('cached'));
  const before = (await seal(store, 10)).dataVersion;
  for (const path of [new DataPaths(root).data(10), new DataPaths(root).meta(10)]) rmSync(path);
  const next = openStore({ incarnation: 2 });
  assert.ok(next.changes.write(writer(10), 0, Buffer.from('others')).state.dataVersion > before);
  const meta = new DataPaths(root).meta(10);
  const durable = readFileSync(meta);
  const raised = (incarnation: number): number => {
    const { table } = openStore({ incarnation });
    return recoverObject(table, 10, { raise: true, machineDown: true })?.state.dataVersion ?? 0;
  };
  const third = raised(3);
  writeFileSync(meta, durable);
  assert.ok(raised(4) > third);
});

test('4.13 an object with two writers is clean only after the last of them sealed', async () => {
  const store = openStore();
  store.changes.write(writer(11, 1), 0, Buffer.from('aa'));
  store.changes.write(writer(11, 2), 2, Buffer.from('bb'));
  assert.equal((await seal(store, 11, 1)).open, true);
  assert.equal((await seal(store, 11, 2)).open, false);
  assert.equal(store.reads.stat(reader(11)).dataVersion, nth(1));
});

test('a durable seal in the middle of writing leaves the object open', async () => {
  const store = openStore();
  store.changes.write(writer(12), 0, Buffer.from('x'));
  assert.equal((await seal(store, 12, 5, true, true)).open, true);
  store.changes.write(writer(12), 1, Buffer.from('y'));
  assert.deepEqual([store.reads.stat(reader(12)).dataVersion, (await seal(store, 12, 5, true)).open], [nth(1), false]);
});

test('random writes, truncates and holes read back as a model says, checksums included', async () => {
  const store = openStore();
  let model = Buffer.alloc(0);
  let seed = 12345;
  const random = (bound: number): number => { seed = (seed * 1103515245 + 12345) % 2 ** 31; return Math.floor(seed / 2 ** 31 * bound); };
  const grow = (size: number): void => { if (size > model.byteLength) model = Buffer.concat([model, Buffer.alloc(size - model.byteLength)]); };
  for (let step = 0; step < 300; step++) {
    const offset = random(5 * CHECKSUM_BLOCK);
    const length = 1 + random(random(4) === 0 ? 3 * CHECKSUM_BLOCK : 5000);
    switch (random(7)) {
      case 0: case 1: case 2: {
        const at = random(3) === 0 ? model.byteLength : offset;
        const data = pattern(length, step);
        store.changes.write(writer(13), at, data);
        grow(at + length);
        data.copy(model, at);
        break;
      }
      case 3:
        store.changes.truncate(writer(13), offset);
        grow(offset);
        model = Buffer.from(model.subarray(0, offset));
        break;
      case 4:
        store.changes.allocate(writer(13), 3, offset, length);
        model.fill(0, Math.min(offset, model.byteLength), Math.min(offset + length, model.byteLength));
        break;
      case 5:
        store.changes.allocate(writer(13), 16, offset, length);
        grow(offset + length);
        model.fill(0, offset, offset + length);
        break;
      default:
        store.changes.allocate(writer(13), 0, offset, length);
        grow(offset + length);
    }
    if (step % 50 === 25) await seal(store, 13);
    const read = store.reads.read(reader(13), 0, model.byteLength + 10);
    assert.equal(read.state.size, model.byteLength, `size after step ${String(step)}`);
    assert.ok(read.data.equals(model), `bytes after step ${String(step)}`);
  }
});

test('holes: SEEK_DATA and SEEK_HOLE, ENXIO at the end, KEEP_SIZE keeps the size, other modes are EOPNOTSUPP', () => {
  const store = openStore();
  store.changes.write(writer(14), 4 * CHECKSUM_BLOCK, Buffer.from('data'));
  assert.equal(store.reads.seek(reader(14), 0, true).offset, 0);
  assert.equal(store.reads.seek(reader(14), 0, false).offset, 4 * CHECKSUM_BLOCK);
  assert.throws(() => store.reads.seek(reader(14), 4 * CHECKSUM_BLOCK + 4, false), fails('ENXIO'));
  const { size } = store.reads.stat(reader(14));
  assert.equal(store.changes.allocate(writer(14), 1, size, 100_000).size, size);
  assert.throws(() => store.changes.allocate(writer(14), 8, 0, 4096), fails('EOPNOTSUPP'));
  assert.throws(() => store.changes.write(writer(14), FILE_SIZE_MAX, Buffer.from('x')), fails('EFBIG'));
});

test('4.18 an append lands once per (session, number), also when the store was opened anew', () => {
  const store = openStore();
  assert.equal(store.changes.append(writer(15, 1), 100, Buffer.from('aaa')).offset, 0);
  assert.equal(store.changes.append(writer(15, 2), 100, Buffer.from('bb')).offset, 3);
  assert.equal(store.changes.append(writer(15, 1), 100, Buffer.from('aaa')).offset, 0);
  const later = openStore({ incarnation: 2 });
  assert.equal(later.changes.append(writer(15, 2), 100, Buffer.from('bb')).offset, 3);
  assert.equal(later.reads.read(reader(15), 0, 10).data.toString(), 'aaabb');
});

test('4.18 an append that is sent again lands once however many others came in between, as long as they are of few sessions', () => {
  const store = openStore();
  const once = store.changes.append(writer(15, 1), 7, Buffer.from('once')).offset;
  for (let n = 0; n < 3 * OBJECT_APPENDS; n++) store.changes.append(writer(15, 2 + n % 4), n, Buffer.from('.'));
  assert.equal(store.changes.append(writer(15, 1), 7, Buffer.from('once')).offset, once);
  // Of many sessions, the oldest goes.
  for (let n = 0; n <= OBJECT_APPENDS; n++) store.changes.append(writer(16, 10 + n), 1, Buffer.from('.'));
  assert.equal(store.changes.append(writer(16, 11), 1, Buffer.from('.')).offset, 1);
  assert.equal(store.changes.append(writer(16, 10), 1, Buffer.from('.')).offset, OBJECT_APPENDS + 1);
});

test('a corrupt block is EIO for reads and for changes of a part of it; others stay readable', async () => {
  const store = openStore();
  store.changes.write(writer(16), 0, pattern(3 * CHECKSUM_BLOCK, 1));
  await seal(store, 16, 5, true);
  flip(new DataPaths(root).data(16), CHECKSUM_BLOCK + 5);
  assert.throws(() => store.reads.read(reader(16), CHECKSUM_BLOCK, 10), fails('EIO'));
  assert.throws(() => store.changes.write(writer(16), CHECKSUM_BLOCK + 100, Buffer.from('z')), fails('EIO'));
  assert.equal(store.reads.read(reader(16), 0, 10).data.byteLength, 10);
  assert.equal(store.reads.read(reader(16), 2 * CHECKSUM_BLOCK, 10).data.byteLength, 10);
  assert.equal(store.table.shared.get('corruptBlocks'), 1);
  const found = listFolders(new DataPaths(root)).flatMap((folder) => scanFolder({ root, folder, verify: true }).corrupt);
  assert.deepEqual(found, [{ object: 16, block: 1 }]);
});

test('a full target: ENOSPC, and what was there before is intact', async () => {
  const store = openStore({ capacity: 1024 * 1024 });
  const data = pattern(256 * 1024, 3);
  let offset = 0;
  assert.throws(() => { for (;; offset += data.byteLength) store.changes.write(writer(17), offset, data); }, fails('ENOSPC'));
  assert.ok(offset >= 512 * 1024);
  store.changes.write(writer(17), 0, pattern(100, 9));
  assert.equal((await seal(store, 17, 5, true)).size, offset);
  assert.ok(store.reads.read(reader(17), offset - data.byteLength, data.byteLength).data.equals(data));
  assert.equal(store.reads.read(reader(17), 0, 100).data.compare(pattern(100, 9)), 0);
  store.sealing.delete(17);
  assert.equal(store.table.shared.get('usedBytes'), 0);
  assert.equal(store.changes.write(writer(18), 0, data).state.size, data.byteLength);
});

test('what the kernel refuses to write leaves the earlier contents (file size limit of the process)', () => {
  const code = `
    import { ObjectStore } from './dataserver/object/object-store.ts';
    import { SharedState } from './dataserver/object/shared-state.ts';
    process.on('SIGXFSZ', () => undefined);
    const store = new ObjectStore({ root: ${JSON.stringify(root)}, shared: new SharedState(), capacity: undefined, incarnation: 1 });
    const who = { object: 19, ino: 1, fence: 0, session: 1, identity: { ino: 1, parent: 1, name: Buffer.from('n'), uid: 0, gid: 0, mode: 0 } };
    store.changes.write(who, 0, Buffer.alloc(100000, 7));
    let code = '';
    try { store.changes.write(who, 50000, Buffer.alloc(250000, 9)); } catch (error) { code = error.code; }
    const read = store.reads.read({ object: 19, ino: 1, fence: 0 }, 0, 400000);
    console.log(JSON.stringify([code, read.state.size, read.data.subarray(0, 50000).every((byte) => byte === 7)]));`;
  const run = `ulimit -f 200; exec "$0" --input-type=module -e "$1"`;
  const out = execFileSync('bash', ['-c', run, process.execPath, code], { cwd: new URL('../../..', import.meta.url), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  assert.deepEqual(JSON.parse(out), ['EFBIG', 100000, true]);
});

test('6: fence numbers: a higher one is kept durably, a lower one is refused with ESTALE', () => {
  const store = openStore();
  store.changes.write(writer(20, 1, 3), 0, Buffer.from('a'));
  store.reads.stat(reader(20, 8));
  assert.throws(() => store.changes.write(writer(20, 1, 7), 0, Buffer.from('b')), fails('ESTALE'));
  const again = openStore();
  assert.throws(() => again.reads.stat(reader(20, 7)), fails('ESTALE'));
  assert.throws(() => again.reads.stat({ object: 20, ino: 78, fence: 8 }), fails('ESTALE'));
});

test('6: a fence that is raised before the first byte refuses older first bytes, after a restart too, and goes with the object', () => {
  const store = openStore();
  assert.deepEqual(store.reads.stat(reader(31, 2)), store.reads.stat(reader(32)), 'it still says that nothing was written');
  assert.throws(() => store.changes.write(writer(31, 1, 1), 0, Buffer.from('LATE')), fails('ESTALE'));
  const again = openStore({ incarnation: 2 });
  assert.equal(recoverObject(again.table, 31, { raise: true, machineDown: true }), undefined, 'there is nothing to commit');
  assert.throws(() => again.changes.write(writer(31, 1), 0, Buffer.from('LATE')), fails('ESTALE'));
  const { state } = again.changes.write(writer(31, 2, 2), 0, Buffer.from('first'));
  assert.deepEqual([state.dataVersion, state.open, state.size], [nth(1, 2), true, 5]);
  again.reads.stat(reader(33, 1));
  again.sealing.delete(33);
  assert.deepEqual(scanFolder({ root, folder: '00/00', verify: true }).objects.map(({ object }) => object), [31]);
});

test('a deleted object is gone for a store that has it open, too', () => {
  const shared = new SharedState();
  const [one, two] = [openStore({ shared }), openStore({ shared })];
  one.changes.write(writer(21), 0, Buffer.from('a'));
  assert.equal(two.reads.stat(reader(21)).size, 1);
  one.sealing.delete(21);
  assert.throws(() => two.reads.stat(reader(21)), fails('ESTALE'));
  assert.equal(two.reads.stat(reader(21)).dataVersion, 0);
  one.sealing.delete(21);
});

test('6: what is deleted is not made anew by an evicted writer of before, whatever its capability shows', async () => {
  const shared = new SharedState();
  const [one, two] = [openStore({ shared }), openStore({ shared })];
  one.changes.write(writer(23, 5, 1), 0, Buffer.from('a'));
  for (const object of [23, 34]) two.sealing.delete(object);
  one.table.drop(23);
  for (const object of [23, 34]) {
    assert.throws(() => one.changes.write(writer(object), 0, Buffer.from('LATE')), fails('ESTALE'));
    assert.throws(() => one.reads.stat(reader(object, 2)), fails('ESTALE'));
    await assert.rejects(one.sealing.seal(reader(object, 2), { session: 5, durable: false, stillWriting: false }), fails('ESTALE'));
    assert.throws(() => one.sealing.committed(reader(object, 2), 1, Buffer.from('token')), fails('ESTALE'));
  }
  assert.deepEqual(scanFolder({ root, folder: '00/00', verify: false }).objects, []);
});

test('6: recovery: a block under change is taken as it is, a corrupt one outside of it stays EIO, the version rises once', async () => {
  const store = openStore();
  store.changes.write(writer(22), 0, pattern(3 * CHECKSUM_BLOCK, 1));
  await seal(store, 22, 5, true);
  store.changes.write(writer(22), 10, Buffer.from('change'));
  const path = new DataPaths(root).data(22);
  flip(path, 12); // as if the stop came between the bytes and their checksum
  flip(path, 2 * CHECKSUM_BLOCK + 1);
  const next = openStore({ incarnation: 2 });
  const recovered = recoverObject(next.table, 22, { raise: true, machineDown: false });
  assert.deepEqual([recovered?.ino, recovered?.state.dataVersion, recovered?.state.open], [77, nth(1, 2), false]);
  assert.equal(next.reads.read(reader(22), 0, 20).data.byteLength, 20);
  assert.throws(() => next.reads.read(reader(22), 2 * CHECKSUM_BLOCK, 20), fails('EIO'));
  assert.equal(recoverObject(next.table, 22, { raise: false, machineDown: false })?.state.dataVersion, nth(1, 2));
  next.sealing.reported(22, nth(1, 2), Buffer.from('token'));
  assert.equal(Buffer.from(next.reads.stat(reader(22)).token).toString(), 'token');
  assert.equal(recoverObject(next.table, 22, { raise: false, machineDown: false }), undefined);
});

test('4.15 an object knows the token of its version\'s commit, over a restart, and says it while it is clean', async () => {
  const store = openStore();
  const token = (from: ObjectStore): string => Buffer.from(from.reads.stat(reader(24)).token).toString();
  store.changes.write(writer(24), 0, Buffer.from('one'));
  store.sealing.committed(writer(24), nth(1), Buffer.from('fsync'));
  assert.equal(token(store), '', 'it is still written');
  await seal(store, 24);
  store.sealing.committed(writer(24), nth(1), Buffer.from('first'));
  store.sealing.committed(writer(24), nth(2), Buffer.from('never'));
  const again = openStore();
  assert.equal(token(again), 'first');
  again.changes.write(writer(24), 0, Buffer.from('two'));
  await seal(again, 24);
  assert.equal(token(again), '', 'nobody said that the second is committed');
  again.sealing.committed(writer(24), nth(1), Buffer.from('late'));
  again.sealing.committed(writer(24), nth(2), Buffer.alloc(COMMIT_TOKEN_BYTES + 1));
  assert.equal(token(again), '');
  assert.throws(() => again.sealing.committed({ ...writer(24), ino: 78 }, nth(2), Buffer.from('other')), fails('ESTALE'));
});

test('4.14 what a writer sealed and never said to be committed is reported: when it is gone, and by the next start', async () => {
  const store = openStore();
  for (const object of [25, 26, 27]) {
    store.changes.write(writer(object), 0, Buffer.from('one'));
    await seal(store, object, 5, true);
  }
  store.sealing.committed(writer(26), nth(1), Buffer.from('token'));
  assert.deepEqual([store.sealing.abandon(25, 5)?.state.dataVersion, store.sealing.abandon(26, 5)], [nth(1), undefined]);
  assert.equal(store.sealing.abandon(25, 5), undefined, 'it is on its way already');
  assert.deepEqual([25, 26, 27].map((object) => store.sealing.settling(object)), [
    { sequence: 0, keep: true, unfinished: true }, { sequence: 0, keep: false, unfinished: false }, { sequence: 0, keep: true, unfinished: false },
  ]);
  assert.deepEqual(scanFolder({ root, folder: '00/00', verify: false }).objects.map(({ dirty }) => dirty), [true, false, true]);
  const next = openStore();
  const found = [25, 26, 27].map((object) => recoverObject(next.table, object, { raise: false, machineDown: false })?.state.dataVersion);
  assert.deepEqual(found, [nth(1), undefined, nth(1)]);
  next.sealing.reported(27, nth(1), Buffer.from('token'));
  assert.equal(recoverObject(next.table, 27, { raise: false, machineDown: false }), undefined);
});

test('the header says whose an object is, also of one born by fallocate, and anew with each version', async () => {
  const store = openStore();
  const header = (object: number): unknown => {
    const found = listFolders(new DataPaths(root)).flatMap((folder) => scanFolder({ root, folder, verify: false }).objects).find((one) => one.object === object);
    return { ...found?.identity, name: Buffer.from(found?.identity.name ?? []) };
  };
  store.changes.allocate(writer(30), 0, 0, 4096);
  assert.deepEqual(header(30), identity);
  const moved = { ...identity, parent: 9, name: Buffer.from('moved'), uid: 0, mode: 0o100600 };
  // What is open keeps what it was opened with; whose it is never changes.
  store.changes.write({ ...writer(30), identity: moved }, 0, Buffer.from('x'));
  assert.deepEqual(header(30), identity);
  await seal(store, 30);
  store.changes.truncate({ ...writer(30), identity: { ...moved, ino: 78 } }, 1);
  assert.deepEqual(header(30), moved);
  await seal(store, 30);
  assert.equal(store.changes.write({ ...writer(30), identity: undefined }, 0, Buffer.from('y')).state.dataVersion, nth(3));
  assert.deepEqual(header(30), moved);
});

test('what an object is can be read from its files alone', async () => {
  const store = openStore();
  for (let object = 1; object <= 600; object++) store.changes.write(writer(object), 0, Buffer.from(String(object)));
  await seal(store, 300, 5, true);
  store.sealing.committed(writer(300), nth(1), Buffer.from('token'));
  store.close();
  rmSync(join(root, 'dirty'), { recursive: true });
  const folders = listFolders(new DataPaths(root));
  assert.deepEqual(folders, ['00/00', '00/01', '00/02']);
  const found = folders.flatMap((folder) => scanFolder({ root, folder, verify: false }).objects);
  assert.equal(found.length, 600);
  assert.equal(found.filter((one) => !one.dirty).length, 1);
  const one = found.find((entry) => entry.object === 257);
  assert.deepEqual({ ...one?.identity, name: Buffer.from(one?.identity.name ?? []) }, identity);
  assert.equal(one?.size, 3);
});

test('a commit of one of several writers says nothing of what the last of them seals', async () => {
  const store = openStore();
  for (const session of [5, 6]) store.changes.write(writer(1, session), 0, pattern(10, session));
  const open = await seal(store, 1, 5);
  assert.equal(open.open, true);
  store.sealing.committed(writer(1, 5), open.dataVersion, Buffer.from('first'));
  store.changes.write(writer(1, 6), 10, pattern(10, 6));
  await seal(store, 1, 6);
  assert.equal(store.sealing.abandon(1, 6)?.state.size, 20, 'nobody has committed that');
});
