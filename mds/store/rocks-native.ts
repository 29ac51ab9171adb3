/** The part of rocksdb-native's interface that is used here (the package has no types of its own). */
import { createRequire } from 'node:module';

export interface NativeReadBatch {
  get(key: Buffer): Promise<Buffer | null>;
  tryFlush(): void;
}

export interface NativeWriteBatch {
  tryPut(key: Buffer, value: Buffer): void;
  tryDelete(key: Buffer): void;
  tryDeleteRange(start: Buffer, end: Buffer): void;
  flush(): Promise<void>;
  destroy(): void;
}

export interface NativeRange {
  readonly gte?: Buffer;
  readonly lt?: Buffer;
}

export interface NativeSession {
  read(options: { capacity: number; autoDestroy: boolean }): NativeReadBatch;
  write(options: { capacity: number; autoDestroy: boolean }): NativeWriteBatch;
  iterator(range: NativeRange, options: { reverse: boolean; limit: number; capacity: number }): AsyncIterable<{ key: Buffer; value: Buffer }>;
  snapshot(): NativeSession;
  flush(): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

type NativeConstructor = new (path: string, options: { createIfMissing: boolean }) => NativeSession;

/** Loads the addon (slow and only where a real database is wanted). */
export function loadNative(): NativeConstructor {
  return createRequire(import.meta.url)('rocksdb-native') as NativeConstructor;
}
