/** A raft snapshot's body: all state records in key order, cut into chunks. */
import { SNAPSHOT_CHUNK_BYTES, SNAPSHOT_RESUME_CHUNKS } from '../../proto/types/limits.ts';
import { assert } from '../../proto/types/errno.ts';
import type { Kv, KvEntry, KvSnapshot } from './kv.ts';
import { APPLIED_KEY, ContentDigest, decodeApplied, FIRST_STATE_KEY, keyBytes, LAST_STATE_KEY, metaKey, type Applied } from './state-format.ts';

/** Rows of one read of the store: each is a trip to another thread. */
const ROWS = 4000;

export class StateExport implements AsyncDisposable {
  /** Applied index, its term and the rolling digest that belong to the records. */
  readonly meta: Applied;
  readonly #snapshot: KvSnapshot;
  #contentDigest: string | undefined;
  /** The read under way. */
  #ahead: Promise<KvEntry[]> | undefined;
  /** By the last key of each of the newest chunks: the digest up to there. */
  readonly #digests = new Map<string, ContentDigest>();

  private constructor(meta: Applied, snapshot: KvSnapshot) {
    this.meta = meta;
    this.#snapshot = snapshot;
  }

  /** Freezes the store as it is now; later writes do not show. Close it. */
  static async of(kv: Kv): Promise<StateExport> {
    const snapshot = kv.snapshot();
    try {
      const [applied] = await snapshot.getMany([APPLIED_KEY]);
      return new StateExport(decodeApplied(applied), snapshot);
    } catch (error) {
      await snapshot[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** A record of the replica driver as of the snapshot. */
  async metaGet(name: string): Promise<Buffer | undefined> {
    const [value] = await this.#snapshot.getMany([metaKey(name)]);
    return value;
  }

  /** records() can go on behind this key: it ended one of the newest SNAPSHOT_RESUME_CHUNKS chunks, or is empty (the beginning). */
  canResume(after: Buffer): boolean {
    return after.length === 0 || this.#digests.has(after.toString('latin1'));
  }

  /**
   * Chunks of up to chunkBytes (a larger record comes alone), to be read to the end. after: the last key of a chunk that was
   * read before, to go on behind it (see canResume). One reading at a time.
   */
  async *records(after: Buffer = Buffer.alloc(0), chunkBytes = SNAPSHOT_CHUNK_BYTES): AsyncGenerator<KvEntry[], void> {
    const digest = this.#digests.get(after.toString('latin1'))?.copy() ?? new ContentDigest();
    assert(this.canResume(after), 'the raft snapshot is gone on with behind one of its newest chunks');
    let chunk: KvEntry[] = [];
    let bytes = 0;
    const lt = keyBytes(LAST_STATE_KEY);
    const read = (gte: Buffer): Promise<KvEntry[]> => {
      const rows = this.#snapshot.scan({ gte, lt, limit: ROWS });
      // Whoever stops reading does not hear of it.
      rows.catch(() => undefined);
      return rows;
    };
    for (let reading: Promise<KvEntry[]> | undefined = read(after.length === 0 ? keyBytes(FIRST_STATE_KEY) : behind(after)); reading !== undefined;) {
      const rows: KvEntry[] = await reading;
      const last = rows.length === ROWS ? rows.at(-1) : undefined;
      // Read while what there is goes out.
      this.#ahead = reading = last === undefined ? undefined : read(behind(last.key));
      for (const row of rows) {
        const size = row.key.length + row.value.length;
        if (chunk.length > 0 && bytes + size > chunkBytes) {
          this.#remember(chunk, digest);
          yield chunk;
          chunk = [];
          bytes = 0;
        }
        digest.update(row.key, row.value);
        chunk.push(row);
        bytes += size;
      }
    }
    if (chunk.length > 0) {
      this.#remember(chunk, digest);
      yield chunk;
    }
    this.#contentDigest = digest.finish();
  }

  #remember(chunk: readonly KvEntry[], digest: ContentDigest): void {
    this.#digests.set(chunk.at(-1)?.key.toString('latin1') ?? '', digest.copy());
    const oldest = this.#digests.keys().next();
    if (this.#digests.size > SNAPSHOT_RESUME_CHUNKS && oldest.done === false) this.#digests.delete(oldest.value);
  }

  /** Digest of the records, hex; only after records() has been read to its end. */
  contentDigest(): string {
    assert(this.#contentDigest !== undefined, 'the records have been read to the end');
    return this.#contentDigest;
  }

  async close(): Promise<void> {
    await this.#ahead?.catch(() => undefined);
    await this.#snapshot[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** The first key above this one. */
function behind(key: Buffer): Buffer {
  return Buffer.concat([key, Buffer.alloc(1)]);
}
