/** DataPool and the retry policy against a data server that misbehaves on purpose. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { DataPool } from '../../../../client/session/data-pool.ts';
import type { ObjectHandle } from '../../../../client/session/ports.ts';
import { retrying } from '../../../../client/session/retry.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../../../proto/rpc/credentials.ts';
import { encodeDataFrame, FrameType } from '../../../../proto/rpc/data-frame.ts';
import { type Clock, SystemClock, type Timer } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../../proto/types/context.ts';
import { ERRNO, type Errno, FsError, RpcError } from '../../../../proto/types/errno.ts';
import { DATA_CONNECTIONS, DATA_IDLE_MS, DATA_PAYLOAD_BYTES, DATA_SILENCE_MS, RECONNECT_MAX_MS, RECONNECT_MIN_MS } from '../../../../proto/types/limits.ts';
import { type Script, ScriptedDataServer, type ScriptedHello } from '../../../support/scripted-data-server.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';

/** Real time that a test can push on. */
class PushedClock implements Clock {
  readonly #real = new SystemClock();
  readonly #timers = new Map<object, { readonly dueMs: number; readonly timer: Timer; readonly fire: () => void }>();
  #pushedMs = 0;

  monotonicMs(): number { return this.#real.monotonicMs() + this.#pushedMs; }
  checkedMs(): number { return this.#real.checkedMs() + this.#pushedMs; }
  wallTime(): ReturnType<Clock['wallTime']> { return this.#real.wallTime(); }

  after(delayMs: number, callback: () => void): Timer {
    const key = {};
    const fire = (): void => { this.#timers.get(key)?.timer.cancel(); this.#timers.delete(key); callback(); };
    this.#timers.set(key, { dueMs: this.monotonicMs() + delayMs, timer: this.#real.after(delayMs, fire), fire });
    return { cancel: () => { this.#timers.get(key)?.timer.cancel(); this.#timers.delete(key); } };
  }

  push(ms: number): void {
    this.#pushedMs += ms;
    for (const one of [...this.#timers.values()]) if (one.dueMs <= this.monotonicMs()) one.fire();
  }

  get waiting(): number { return this.#timers.size; }
}

const clock = new PushedClock();
const random = new SystemRandom();
let client: TlsIdentity;
let ds: TlsIdentity;

before(async () => {
  client = await testIdentity('client', 'c1');
  ds = await testIdentity('ds', 'tokyo-ds0');
});

const fails = (errno: Errno) => (error: unknown): boolean => error instanceof FsError && error.errno === errno;
const lost = (pattern: RegExp) => (error: unknown): boolean => error instanceof RpcError && pattern.test(error.message);

function context(more: Partial<CallContext> = {}): CallContext {
  return { signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'test', ...more };
}

async function until(what: string, condition: () => boolean): Promise<void> {
  const real = new SystemClock();
  const deadline = real.monotonicMs() + 10_000;
  while (!condition()) {
    assert.ok(real.monotonicMs() < deadline, `in time: ${what}`);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

interface Scene {
  readonly server: ScriptedDataServer;
  readonly pool: DataPool;
  readonly object: ObjectHandle;
}

async function scene(script: Script, play: (scene: Scene) => Promise<void>, hello: Partial<ScriptedHello> = {}): Promise<void> {
  const server = await ScriptedDataServer.start(ds, { cluster: TEST_CLUSTER, target: 7, ...hello }, script);
  const pool = new DataPool({ cluster: TEST_CLUSTER, client: 'test', identity: client, clock, random, logger: SILENT });
  try {
    await play({ server, pool, object: { address: server.address, target: 7, object: 1, ino: 2, capability: new Uint8Array(1) } });
  } finally {
    pool.close();
    server.close();
  }
  await until('no timer is left', () => clock.waiting === 0);
}

void test('answers in any order, frames of two reads between each other', () => {
  const ids: number[] = [];
  return scene((frame, to) => {
    ids.push(frame.id);
    if (ids.length < 3) return;
    const [a = 0, b = 0, c = 0] = ids;
    to.state(c, { size: 3 });
    to.read(b, 10, Buffer.from('bbb'), false);
    to.read(a, 0, Buffer.from('aa'), false);
    to.read(b, 13, Buffer.from('BB'), true);
    to.read(a, 2, Buffer.from('AA'), true);
  }, async ({ pool, object }) => {
    const [a, b, c] = await Promise.all([
      pool.read(context(), object, 0, 100, 0), pool.read(context(), object, 10, 5, 0), pool.stat(context(), object),
    ]);
    assert.deepEqual([Buffer.from(a.data).toString(), Buffer.from(b.data).toString(), c.size], ['aaAA', 'bbbBB', 3]);
    assert.equal(a.data.buffer.byteLength, 4);
  });
});

void test('4.15 a read of which any frame was of an open object is not called clean, and two versions never mix', () => {
  let version = 1;
  return scene((frame, to) => {
    to.read(frame.id, 0, Buffer.from('x'), false, { open: true });
    to.read(frame.id, 1, Buffer.from('y'), true, { open: false, dataVersion: version });
    version += 1;
  }, async ({ pool, object }) => {
    assert.equal((await pool.read(context(), object, 0, 2, 0)).state.open, true);
    await assert.rejects(pool.read(context(), object, 0, 2, 0), fails('EAGAIN'));
  });
});

void test('a damaged frame ends the connection and all it carried; a retry goes through on a new one', () => {
  return scene((frame, to) => {
    if (to !== server0?.connections[0]) { to.read(frame.id, 0, Buffer.from('good'), true); return; }
    const meta = geofs.v1.ReadReply.encode({ state: { dataVersion: 1, size: 4 }, offset: 0, last: true }).finish();
    const bytes = Buffer.concat(encodeDataFrame(FrameType.READ_REPLY, frame.id, meta, Buffer.from('good')));
    bytes.writeUInt8(bytes.readUInt8(bytes.byteLength - 1) ^ 1, bytes.byteLength - 1);
    to.socket.write(bytes);
  }, async ({ server, pool, object }) => {
    server0 = server;
    await assert.rejects(pool.read(context(), object, 0, 4, 0), lost(/payload checksum mismatch/));
    const ctx = context();
    const result = await retrying({ clock, random }, ctx, () => pool.read(ctx, object, 0, 4, 0));
    assert.equal(Buffer.from(result.data).toString(), 'good');
    assert.equal(server.connections.length, 2);
  });
});
let server0: ScriptedDataServer | undefined;

void test('answers that do not fit their request end the connection', async () => {
  const wrong: readonly Script[] = [
    (frame, to) => { to.read(frame.id, 5, Buffer.from('elsewhere'), true); },
    (frame, to) => { to.read(frame.id, 0, Buffer.alloc(200), true); },
    (frame, to) => { to.state(frame.id); },
    (frame, to) => { to.read(frame.id + 7, 0, Buffer.from('whose?'), true); },
    (frame, to) => { to.send(FrameType.READ_REPLY, frame.id, Buffer.from([0xff, 0xff])); },
  ];
  for (const script of wrong) {
    await scene(script, async ({ pool, object }) => {
      await assert.rejects(pool.read(context(), object, 0, 100, 0), lost(/data protocol/));
    });
  }
});

void test('an abort stops the request at the server at once; its late frames harm nobody', () => {
  let read = 0;
  return scene((frame, to) => {
    if (frame.type === FrameType.READ) { read = frame.id; to.read(read, 0, Buffer.from('be'), false); }
    if (frame.type === FrameType.CANCEL) { to.read(read, 2, Buffer.from('gun'), false); to.error(frame.id, ERRNO.ECANCELED); }
    if (frame.type === FrameType.STAT) to.state(frame.id);
  }, async ({ server, pool, object }) => {
    const abort = new AbortController();
    const reading = pool.read(context({ signal: abort.signal }), object, 0, 100, 0);
    await until('the read arrived', () => read !== 0);
    abort.abort();
    await assert.rejects(reading, fails('EINTR'));
    await pool.stat(context(), object);
    assert.deepEqual(server.frames.map((frame) => [frame.type, frame.id === read]), [[FrameType.READ, true], [FrameType.CANCEL, true], [FrameType.STAT, false]]);
    await assert.rejects(pool.stat(context({ signal: abort.signal }), object), fails('EINTR'));
    assert.equal(server.connections.length, 1);
  });
});

void test('a deadline ends a request, while it waits for a connection too', () => {
  return scene((frame, to) => { if (frame.type === FrameType.CANCEL) to.error(frame.id, ERRNO.ECANCELED); }, async ({ server, pool, object }) => {
    const reading = pool.read(context({ deadlineMs: clock.monotonicMs() + 5_000 }), object, 0, 100, 0);
    await until('the read arrived', () => server.frames.length === 1);
    clock.push(5_000);
    await assert.rejects(reading, fails('ETIMEDOUT'));
    await until('it was canceled', () => server.frames.some((frame) => frame.type === FrameType.CANCEL));
    const dialling = pool.stat(context({ deadlineMs: clock.monotonicMs() + 5_000 }), { ...object, target: 0 });
    clock.push(5_000);
    await assert.rejects(dialling, fails('ETIMEDOUT'));
    await assert.rejects(pool.stat(context({ deadlineMs: clock.monotonicMs() - 1 }), object), fails('ETIMEDOUT'));
  });
});

void test('a server that reads nothing holds writes back; what was given up before it was sent is never sent', () => {
  let held = true;
  const paused = new Set<unknown>();
  return scene((frame, to) => {
    if (frame.type !== FrameType.WRITE) return;
    if (held) { to.socket.pause(); paused.add(to); }
    to.send(FrameType.WRITE_REPLY, frame.id, geofs.v1.WriteReply.encode({ state: { dataVersion: 1 }, offset: frame.payload.readUInt8(0) }).finish());
  }, async ({ server, pool, object }) => {
    // Far more than the kernel's socket buffers take on four connections.
    const count = 200;
    const payload = Buffer.alloc(DATA_PAYLOAD_BYTES, 1);
    const abort = new AbortController();
    const settled = Promise.allSettled(Array.from({ length: count }, () => pool.write(context({ signal: abort.signal }), object, 0, payload, {})));
    await until('four connections hold', () => paused.size === DATA_CONNECTIONS);
    const sentBytes = (): number => pool.stats()[0]?.bytesOut ?? 0;
    let last = -1;
    let same = 0;
    await until('no more is taken', () => { same = sentBytes() === last ? same + 1 : 0; last = sentBytes(); return same > 500; });
    assert.ok(last < count * DATA_PAYLOAD_BYTES, `${String(last)} bytes were sent`);
    abort.abort();
    payload.fill(2);
    const ends = await settled;
    assert.ok(ends.filter((one) => one.status === 'rejected').every((one) => fails('EINTR')(one.reason)));
    held = false;
    for (const one of server.connections) one.socket.resume();
    assert.equal((await pool.write(context(), object, 0, Buffer.from([3]), {})).offset, 3);
    await until('all that was sent has come', () => server.frames.filter((frame) => frame.type === FrameType.WRITE).length * DATA_PAYLOAD_BYTES >= last);
    const writes = server.frames.filter((frame) => frame.type === FrameType.WRITE && frame.payload.byteLength === DATA_PAYLOAD_BYTES);
    assert.equal(writes.length * DATA_PAYLOAD_BYTES, last);
    assert.ok(writes.every((frame) => frame.payload.readUInt8(0) === 1), 'the caller had its buffer back and changed it: what was sent did not change');
  });
});

void test('16 MiB of reads are asked for before any is answered: what a link of any latency needs', () => {
  const count = 16 * 2 ** 20 / DATA_PAYLOAD_BYTES;
  const asked: (() => void)[] = [];
  const data = Buffer.alloc(DATA_PAYLOAD_BYTES, 9);
  return scene((frame, to) => {
    asked.push(() => { to.read(frame.id, 0, data, true); });
    if (asked.length === count) for (const answer of asked) answer();
  }, async ({ server, pool, object }) => {
    const results = await Promise.all(Array.from({ length: count }, () => pool.read(context(), object, 0, DATA_PAYLOAD_BYTES, 0)));
    assert.ok(results.every((one) => data.equals(one.data)));
    await until('later reads have another connection', () => server.connections.length === 2);
  });
});

void test('a connection lost in the middle of a read: RpcError, and the retry reads all', () => {
  let reads = 0;
  return scene((frame, to) => {
    reads += 1;
    to.read(frame.id, 0, Buffer.from('half'), reads > 1);
    if (reads === 1) to.socket.end();
  }, async ({ pool, object }) => {
    const errors: unknown[] = [];
    const ctx = context();
    const result = await retrying({ clock, random }, ctx, () => pool.read(ctx, object, 0, 4, 0).catch((error: unknown) => { errors.push(error); throw error; }));
    assert.equal(Buffer.from(result.data).toString(), 'half');
    assert.ok(errors.length === 1 && lost(/closed the connection/)(errors[0]), String(errors[0]));
  });
});

void test('a greeting of another cluster or target', async () => {
  const script: Script = (frame, to) => { to.state(frame.id); };
  await scene(script, async ({ pool, object }) => { await assert.rejects(pool.stat(context(), object), lost(/belongs to cluster "other"/)); }, { cluster: 'other' });
  await scene(script, async ({ pool, object }) => { await assert.rejects(pool.stat(context(), object), fails('ESTALE')); }, { target: 8 });
});

void test('a server that falls silent is probed, then given up', () => {
  return scene(() => undefined, async ({ server, pool, object }) => {
    const reading = pool.read(context(), object, 0, 100, 0);
    await until('the read arrived', () => server.frames.length === 1);
    clock.push(DATA_SILENCE_MS);
    await until('the probe arrived', () => server.frames.length === 2);
    clock.push(DATA_SILENCE_MS);
    await assert.rejects(reading, lost(/has not answered/));
  });
});

void test('unused connections are closed, but not while something written is unsealed', () => {
  return scene((frame, to) => {
    if (frame.type === FrameType.WRITE) to.send(FrameType.WRITE_REPLY, frame.id, geofs.v1.WriteReply.encode({ state: { dataVersion: 1 } }).finish());
    else to.state(frame.id);
  }, async ({ server, pool, object }) => {
    await pool.write(context(), object, 0, Buffer.from('x'), {});
    const socket = server.connections[0]?.socket;
    clock.push(2 * DATA_IDLE_MS);
    await pool.seal(context(), object, { durable: false, stillWriting: true });
    assert.equal(server.connections.length, 1);
    await pool.seal(context(), object, { durable: false, stillWriting: false });
    clock.push(2 * DATA_IDLE_MS);
    await until('it was closed', () => socket?.destroyed === true);
    assert.equal((await pool.stat(context(), object)).dataVersion, 1);
    assert.equal(server.connections.length, 2);
    assert.equal(pool.stats()[0]?.requests, 4);
  });
});

void test('the retry policy: RpcError and EAGAIN, with growing pauses, until the deadline or the signal', async () => {
  const pauses: number[] = [];
  const still: Clock = {
    monotonicMs: () => pauses.reduce((sum, ms) => sum + ms, 0),
    checkedMs: () => still.monotonicMs(),
    wallTime: () => ({ sec: 0, nsec: 0 }),
    after: (delayMs, callback) => { pauses.push(delayMs); queueMicrotask(callback); return { cancel: () => undefined }; },
  };
  const none = { next: () => 0, below: () => 0, bytes: (length: number) => Buffer.alloc(length) };
  let left = 8;
  const flaky = (): Promise<string> => {
    left -= 1;
    if (left === 0) return Promise.resolve('done');
    return Promise.reject(left % 2 === 0 ? new RpcError('gone') : new FsError('EAGAIN', 'read'));
  };
  assert.equal(await retrying({ clock: still, random: none }, context(), flaky), 'done');
  assert.deepEqual(pauses, [RECONNECT_MIN_MS, 100, 200, 400, 800, 1_600, RECONNECT_MAX_MS]);
  const gone = (): Promise<never> => Promise.reject(new RpcError('gone'));
  await assert.rejects(retrying({ clock: still, random: none }, context({ deadlineMs: still.monotonicMs() + 500 }), gone), fails('ETIMEDOUT'));
  assert.deepEqual(pauses.slice(-4), [50, 100, 200, 150]);
  await assert.rejects(retrying({ clock: still, random: none }, context(), () => Promise.reject(new FsError('EIO', 'read'))), fails('EIO'));
  const abort = new AbortController();
  const waiting = retrying({ clock, random }, context({ signal: abort.signal }), gone);
  setImmediate(() => { abort.abort(); });
  await assert.rejects(waiting, fails('EINTR'));
});
