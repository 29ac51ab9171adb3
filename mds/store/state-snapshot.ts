/** A raft snapshot's body: all state records in key order, cut into chunks. */
import { SNAPSHOT_CHUNK_BYTES } from '../../proto/types/limits.ts';
import { assert } from '../../proto/types/errno.ts';
import type { Kv, KvEntry, KvSnapshot } from './kv.ts';
import { APPLIED_KEY, ContentDigest, decodeApplied, FIRST_STATE_KEY, keyBytes, LAST_STATE_KEY, metaKey, type Applied } from './state-format.ts';

/** Rows of one read of the store. */
const ROWS = 512;

export class StateExport implements AsyncDisposable {
  /** Applied index, its term and the rolling digest that belong to the records. */
  readonly meta: Applied;
  readonly #snapshot: KvSnapshot;
  #contentDigest: string | undefined;

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

  /** Chunks of up to SNAPSHOT_CHUNK_BYTES (a larger record comes alone). Read them once, to the end. */
  async *records(): AsyncGenerator<KvEntry[], void> {
    const digest = new ContentDigest();
    let chunk: KvEntry[] = [];
    let bytes = 0;
    const lt = keyBytes(LAST_STATE_KEY);
    for (let gte: Buffer | undefined = keyBytes(FIRST_STATE_KEY); gte !== undefined;) {
      const rows: KvEntry[] = await this.#snapshot.scan({ gte, lt, limit: ROWS });
      for (const row of rows) {
        digest.update(row.key, row.value);
        const size = row.key.length + row.value.length;
        if (chunk.length > 0 && bytes + size > SNAPSHOT_CHUNK_BYTES) {
          yield chunk;
          chunk = [];
          bytes = 0;
        }
        chunk.push(row);
        bytes += size;
      }
      const last = rows.length === ROWS ? rows.at(-1) : undefined;
      gte = last === undefined ? undefined : Buffer.concat([last.key, Buffer.alloc(1)]);
    }
    if (chunk.length > 0) yield chunk;
    this.#contentDigest = digest.finish();
  }

  /** Digest of the records, hex; only after records() has been read to its end. */
  contentDigest(): string {
    assert(this.#contentDigest !== undefined, 'the records have been read to the end');
    return this.#contentDigest;
  }

  async close(): Promise<void> {
    await this.#snapshot[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
