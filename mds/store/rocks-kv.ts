/**
 * Kv over rocksdb-native: one column family, because a batch and a flush of the binding cover one only. The binding
 * cannot sync its WAL; flush() (an SST, its manifest and the folder) is what makes things durable.
 */
import { mkdir } from 'node:fs/promises';
import { FsError } from '../../proto/types/errno.ts';
import type { Kv, KvEntry, KvPut, KvRange, KvSnapshot } from './kv.ts';
import { fsErrorOf } from './node-disk.ts';
import { loadNative, type NativeSession } from './rocks-native.ts';

/** Rows of one trip to the engine's threads: of a scan that says how many it wants, and of one that does not. */
const SCAN_CAPACITY = 4096;
const OPEN_SCAN_CAPACITY = 256;
/** Above every key that the state machine makes: its keys begin with a letter or the driver's zero byte. */
const AFTER_ALL = Buffer.alloc(64, 0xff);

/** The reason in words of an operator, for what the engine said when it refused to open. */
function openError(path: string, error: unknown): FsError {
  const text = error instanceof Error ? error.message : String(error);
  const op = `open state in ${path}`;
  if (/lock file|lock hold/i.test(text)) return new FsError('EBUSY', op, 'another process (or another handle of this one) has it open', { cause: error });
  if (/column famil/i.test(text)) return new FsError('EINVAL', op, 'a RocksDB database, but not one of this program', { cause: error });
  if (/permission denied/i.test(text)) return new FsError('EACCES', op, 'the folder or a file in it cannot be read or written', { cause: error });
  if (/corruption|not a directory|is a directory|no such file|manifest|current/i.test(text)) return new FsError('EIO', op, `not a RocksDB database, or a damaged one (${text})`, { cause: error });
  if (/no space/i.test(text)) return new FsError('ENOSPC', op, text, { cause: error });
  return new FsError('EIO', op, text, { cause: error });
}

async function translated<T>(op: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : String(error);
    throw new FsError(/no space/i.test(text) ? 'ENOSPC' : 'EIO', op, text, { cause: error });
  }
}

async function getMany(session: NativeSession, keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
  if (keys.length === 0) return [];
  return translated('read state', async () => {
    const batch = session.read({ capacity: keys.length, autoDestroy: true });
    const values = keys.map((key) => batch.get(key));
    batch.tryFlush();
    return (await Promise.all(values)).map((value) => value ?? undefined);
  });
}

async function scan(session: NativeSession, range: KvRange): Promise<KvEntry[]> {
  const limit = range.limit ?? Infinity;
  if (limit <= 0 || Buffer.compare(range.gte, range.lt) >= 0) return [];
  return translated('scan state', async () => {
    const rows: KvEntry[] = [];
    // An empty bound means "none" to the binding, which is right for gte; lt is not empty here.
    // One more than the limit: a short read ends the iterator without another trip.
    const options = { reverse: range.reverse ?? false, limit, capacity: limit === Infinity ? OPEN_SCAN_CAPACITY : Math.min(SCAN_CAPACITY, limit + 1) };
    for await (const row of session.iterator({ gte: range.gte, lt: range.lt }, options)) rows.push(row);
    return rows;
  });
}

class RocksSnapshot implements KvSnapshot {
  readonly #session: NativeSession;
  #closed = false;

  constructor(session: NativeSession) {
    this.#session = session;
  }

  getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    return getMany(this.#session, keys);
  }

  scan(range: KvRange): Promise<KvEntry[]> {
    return scan(this.#session, range);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#session.close();
  }
}

export class RocksKv implements Kv {
  readonly #root: NativeSession;
  #closed = false;

  private constructor(root: NativeSession) {
    this.#root = root;
  }

  /** Opens the database in a folder, making both if need be. FsError EBUSY (held), EACCES, ENOTDIR, EIO (damaged), EINVAL. */
  static async open(path: string): Promise<RocksKv> {
    try {
      await mkdir(path, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw fsErrorOf(`open state in ${path}`, error);
    }
    const root = new (loadNative())(path, { createIfMissing: true });
    try {
      await root.ready();
    } catch (error) {
      throw openError(path, error);
    }
    return new RocksKv(root);
  }

  getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]> {
    return getMany(this.#open(), keys);
  }

  scan(range: KvRange): Promise<KvEntry[]> {
    return scan(this.#open(), range);
  }

  async write(puts: readonly KvPut[]): Promise<void> {
    if (puts.length === 0) return;
    const session = this.#open();
    await translated('write state', async () => {
      const batch = session.write({ capacity: puts.length, autoDestroy: true });
      for (const { key, value } of puts) {
        if (value === undefined) batch.tryDelete(key);
        else batch.tryPut(key, value);
      }
      await batch.flush();
    });
  }

  snapshot(): KvSnapshot {
    return new RocksSnapshot(this.#open().snapshot());
  }

  async flush(): Promise<void> {
    const session = this.#open();
    await translated('flush state', () => session.flush());
  }

  async clear(): Promise<void> {
    const session = this.#open();
    await translated('clear state', async () => {
      const batch = session.write({ capacity: 1, autoDestroy: true });
      batch.tryDeleteRange(Buffer.from([0]), AFTER_ALL);
      await batch.flush();
    });
  }

  /** Waits for what is under way; close every snapshot first. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#root.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #open(): NativeSession {
    if (this.#closed) throw new FsError('EBADF', 'state', 'the store is closed');
    return this.#root;
  }
}
