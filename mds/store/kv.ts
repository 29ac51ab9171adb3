/**
 * The key-value port of the metadata store. One column family, ordered by unsigned bytes. Keys and values in memory are
 * buffers; a caller that keeps a returned buffer copies it. Not durable until flush() has returned: the Raft log is.
 */
export interface KvPut {
  readonly key: Buffer;
  /** undefined deletes. */
  readonly value: Buffer | undefined;
}

export interface KvEntry {
  readonly key: Buffer;
  readonly value: Buffer;
}

export interface KvRange {
  readonly gte: Buffer;
  readonly lt: Buffer;
  readonly limit?: number;
  readonly reverse?: boolean;
}

export interface KvReader {
  getMany(keys: readonly Buffer[]): Promise<(Buffer | undefined)[]>;
  scan(range: KvRange): Promise<KvEntry[]>;
}

/** A frozen view for raft snapshots. Close it. */
export interface KvSnapshot extends KvReader, AsyncDisposable {}

export interface Kv extends KvReader, AsyncDisposable {
  /** All or nothing. Takes the batch. */
  write(batch: readonly KvPut[]): Promise<void>;
  snapshot(): KvSnapshot;
  /** Everything written before the call is on stable storage afterwards. */
  flush(): Promise<void>;
  /** Removes every key (before a raft snapshot is loaded). */
  clear(): Promise<void>;
  close(): Promise<void>;
}
