/** The unsent changes of a file against a plain array of bytes: any order of answers, lost servers, views while under way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlay, sizeAfter, type Change } from '../../../../client/vfs/change.ts';
import { DirtyLog } from '../../../../client/vfs/dirty-log.ts';
import { DATA_PAYLOAD_BYTES, DIRTY_FILE_CHANGES } from '../../../../proto/types/limits.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const P = DATA_PAYLOAD_BYTES;
/** Changes happen around the end of a first payload, so that writes are cut there. */
const BASE = P - 40;
const SPAN = 90;

/** A file as POSIX has it. */
class PlainFile {
  bytes = Buffer.alloc(0);

  resize(size: number): void {
    const next = Buffer.alloc(size);
    this.bytes.copy(next, 0, 0, size);
    this.bytes = next;
  }

  write(offset: number, data: Uint8Array): void {
    if (offset + data.byteLength > this.bytes.byteLength) this.resize(offset + data.byteLength);
    this.bytes.set(data, offset);
  }

  allocate(mode: number, offset: number, length: number): void {
    if ((mode & 1) === 0 && offset + length > this.bytes.byteLength) this.resize(offset + length);
    if ((mode & (2 | 16)) !== 0) this.bytes.fill(0, Math.min(offset, this.bytes.byteLength), Math.min(offset + length, this.bytes.byteLength));
  }

  copy(): PlainFile {
    const copy = new PlainFile();
    copy.bytes = Buffer.from(this.bytes);
    return copy;
  }
}

/** A server that may forget what it has not made durable. */
class Server {
  file = new PlainFile();
  durable = new PlainFile();
  incarnation = 1;
  #appends = new Map<number, number>();

  take(change: Change): void {
    switch (change.kind) {
      case 'write': this.file.write(change.offset, change.buffer.subarray(0, change.length)); break;
      case 'truncate': this.file.resize(change.size); break;
      case 'allocate': this.file.allocate(change.mode, change.offset, change.length); break;
      case 'append': {
        const offset = this.#appends.get(change.number) ?? this.file.bytes.byteLength;
        this.#appends.set(change.number, offset);
        this.file.write(offset, change.data);
        break;
      }
    }
  }

  lose(): void {
    this.incarnation += 1;
    this.file = this.durable.copy();
  }
}

class Run {
  readonly random: SeededRandom;
  readonly log = new DirtyLog();
  readonly expected = new PlainFile();
  readonly server = new Server();
  readonly #appends: boolean;
  #taken = new Set<Change>();
  #numbers = 0;
  #size = 0;

  constructor(seed: number, appends: boolean) {
    this.random = new SeededRandom(seed);
    this.#appends = appends;
  }

  step(): void {
    switch (this.random.below(9)) {
      case 0: case 1: case 2: this.#write(); break;
      case 3: this.#other(); break;
      case 4: case 5: this.#send(); break;
      case 6: this.#takeOne(); break;
      case 7: this.#acknowledge(); break;
      default: if (this.random.below(12) === 0) this.#commit();
    }
  }

  #write(): void {
    const offset = this.random.below(4) === 0 ? BASE + this.random.below(SPAN) : Math.max(BASE, this.expected.bytes.byteLength - this.random.below(3));
    const data = this.random.bytes(1 + this.random.below(30));
    this.log.write(offset, data);
    this.expected.write(offset, data);
  }

  #other(): void {
    const kind = this.random.below(3);
    if (kind === 0) {
      const size = BASE + this.random.below(SPAN);
      this.log.add({ kind: 'truncate', size }, undefined);
      this.expected.resize(size);
    } else if (kind === 1) {
      const mode = [0, 1, 3, 16, 17][this.random.below(5)] ?? 0;
      const [offset, length] = [BASE + this.random.below(SPAN), 1 + this.random.below(20)];
      this.log.add({ kind: 'allocate', mode, offset, length }, undefined);
      this.expected.allocate(mode, offset, length);
    } else if (this.#appends) {
      const data = this.random.bytes(1 + this.random.below(8));
      this.#numbers += 1;
      this.log.add({ kind: 'append', data, number: this.#numbers }, undefined);
      this.expected.write(this.expected.bytes.byteLength, data);
    }
  }

  #send(all = this.random.below(2) === 0): void {
    for (const change of this.log.sendable(all)) if (this.random.below(3) > 0) change.state = 'sent';
  }

  /** The server carries out a request: in any order among those under way. */
  #takeOne(): void {
    const under = this.log.changes.filter((change) => change.state === 'sent' && !this.#taken.has(change));
    const change = under[this.random.below(under.length)];
    if (change === undefined) return;
    this.server.take(change);
    change.incarnation = this.server.incarnation;
    this.#taken.add(change);
  }

  #acknowledge(): void {
    const taken = [...this.#taken];
    const change = taken[this.random.below(taken.length)];
    if (change === undefined) return;
    this.#taken.delete(change);
    change.state = 'acknowledged';
    // Where an append goes depends on what the server holds: one carried out on contents that lack something cannot be undone.
    if (!this.#appends && this.random.below(25) === 0) this.server.lose();
  }

  /** Everything reaches the server and its disk; a server that lost something gets it again. */
  #commit(): void {
    do {
      let rounds = 0;
      while (this.log.unacknowledged().length > 0) {
        assert.ok((rounds += 1) < 100_000, 'it never ends');
        this.#send(true);
        this.#takeOne();
        this.#acknowledge();
      }
    } while (this.log.requeue(this.server.incarnation) > 0);
    assert.ok(this.server.file.bytes.equals(this.expected.bytes), 'what the server has in the end');
    this.server.durable = this.server.file.copy();
    if (this.random.below(2) === 0) this.log.release(this.log.lastSequence);
  }

  finish(): void {
    this.#commit();
  }

  /** What this client's users see while nothing was lost: the server's bytes with the log over them. */
  check(): void {
    if (this.server.incarnation !== 1) return;
    const { visible } = this.log;
    if (visible.some((change) => change.kind === 'append')) return;
    // An append that the server has taken or not is not answered to its caller yet.
    if (this.log.changes.some((change) => change.kind === 'append' && change.state === 'sent')) return;
    this.#size = sizeAfter(visible, this.server.file.bytes.byteLength);
    assert.equal(this.#size, this.expected.bytes.byteLength, 'size');
    const start = BASE - 5;
    const seen = Buffer.alloc(Math.max(0, this.#size - start));
    if (start < this.server.file.bytes.byteLength) this.server.file.bytes.copy(seen, 0, start, Math.min(this.#size, this.server.file.bytes.byteLength));
    overlay(visible, start, seen);
    assert.deepEqual(seen, this.expected.bytes.subarray(start), 'bytes');
  }
}

for (const appends of [false, true]) {
  test(`random changes${appends ? ' and appends' : ''}, answers in any order${appends ? '' : ', servers that forget'}`, () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const run = new Run(seed, appends);
      try {
        for (let i = 0; i < 120; i += 1) {
          run.step();
          run.check();
        }
        run.finish();
      } catch (error) {
        throw new Error(`seed ${String(seed)}: ${error instanceof Error ? error.stack ?? "" : String(error)}`);
      }
    }
  });
}

test('writes next to each other become one change, cut where blocks end', () => {
  const log = new DirtyLog();
  for (let i = 0; i < 100; i += 1) log.write(i * 10, Buffer.alloc(10, i));
  assert.equal(log.length, 1);
  assert.equal(log.bytes, 1_000);
  log.write(P - 3, Buffer.from('abcdef'));
  assert.equal(log.length, 3);
  assert.deepEqual(log.sendable(false).map((change) => change.kind === 'write' && change.offset), [0, P - 3], 'the last block may still grow');
  assert.equal(log.sendable(true).length, 3);
});

test('data handed in may be used again at once', () => {
  const log = new DirtyLog();
  const data = Buffer.from('first');
  log.write(0, data);
  data.fill(0);
  assert.equal(overlay(log.changes, 0, Buffer.alloc(5)).toString(), 'first');
});

test('a change that overlaps one under way waits for it; others do not', () => {
  const log = new DirtyLog();
  log.write(0, Buffer.from('aaaa'));
  for (const change of log.sendable(true)) change.state = 'sent';
  log.write(2, Buffer.from('bbbb'));
  log.write(1_000, Buffer.from('c'));
  assert.deepEqual(log.sendable(true).map((change) => change.kind === 'write' && change.offset), [1_000]);
  log.add({ kind: 'truncate', size: 3 }, undefined);
  log.write(2_000, Buffer.from('d'));
  assert.deepEqual(log.sendable(true).map((change) => change.kind === 'write' && change.offset), [1_000]);
});

test('what overtook a lost change is sent again after it, and an answer under way is waited for', () => {
  const log = new DirtyLog();
  log.write(0, Buffer.from('old'));
  const [first] = log.sendable(true);
  assert.ok(first);
  Object.assign(first, { state: 'acknowledged', incarnation: 1 });
  log.write(0, Buffer.from('new'));
  const [second] = log.sendable(true);
  assert.ok(second);
  second.state = 'sent';
  assert.equal(log.requeue(2), 1, 'a seal heard another incarnation');
  assert.deepEqual(log.sendable(true), [], 'the later one is under way');
  Object.assign(second, { state: 'acknowledged', incarnation: 2 });
  assert.deepEqual(log.sendable(true), [first]);
  assert.equal(second.state, 'queued');
});

test('an append that was carried out on contents that lacked a truncate is one more append after it', () => {
  const log = new DirtyLog();
  log.add({ kind: 'truncate', size: 0 }, undefined);
  for (const change of log.sendable(true)) Object.assign(change, { state: 'acknowledged', incarnation: 1 });
  const append = log.add({ kind: 'append', data: Buffer.from('line'), number: 7 }, undefined);
  Object.assign(append, { state: 'acknowledged', incarnation: 2 });
  assert.equal(log.requeue(2), 2);
  assert.ok(append.kind === 'append' && append.number !== 7);
  assert.deepEqual(log.sendable(true).map(({ kind }) => kind), ['truncate']);
});

test('an append is not covered by the truncate before it', () => {
  const log = new DirtyLog();
  log.add({ kind: 'truncate', size: 0 }, undefined);
  for (const change of log.sendable(true)) change.state = 'acknowledged';
  log.add({ kind: 'append', data: Buffer.from('line'), number: 1 }, undefined);
  for (const change of log.sendable(true)) change.state = 'acknowledged';
  assert.equal(sizeAfter(log.visible, 4), 4);
  assert.equal(overlay(log.visible, 0, Buffer.from('line')).toString(), 'line');
});

test('many scattered small writes stay quick, and the log says when it is full', () => {
  const log = new DirtyLog();
  for (let i = 0; !log.full; i += 1) log.write((i % 64) * P + 2 * i, Buffer.from('x'));
  assert.equal(log.length, DIRTY_FILE_CHANGES);
  const before = process.cpuUsage().user;
  assert.equal(log.sendable(true).length, DIRTY_FILE_CHANGES);
  assert.ok(process.cpuUsage().user - before < 500_000);
});

test('bytes are counted through joins, releases and removals', () => {
  const log = new DirtyLog();
  log.write(0, Buffer.alloc(100));
  log.write(50, Buffer.alloc(100));
  assert.equal(log.bytes, 150);
  log.add({ kind: 'append', data: Buffer.alloc(7), number: 1 }, undefined);
  assert.equal(log.bytes, 157);
  const [write] = log.sendable(true);
  assert.ok(write);
  write.state = 'acknowledged';
  assert.equal(log.acknowledgedBytes(), 150);
  log.release(write.sequence);
  assert.equal(log.bytes, 7);
  const [append] = log.unacknowledged();
  assert.ok(append);
  log.remove(append);
  assert.equal(log.bytes, 0);
});
