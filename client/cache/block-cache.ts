/** Blocks of committed contents by (inode, data version, block): memory first, then the disk tier. Open objects never get here (design 4.15). */
import { BLOCK_MEMORY_BYTES } from '../../proto/types/limits.ts';
import { type BlockKey, blockFileName } from './disk-format.ts';
import type { DiskTier } from './disk-tier.ts';
import { LruMap } from './lru.ts';

export class BlockCache {
  readonly #memory: LruMap<string, Buffer>;
  readonly #disk: DiskTier | undefined;
  /** Blocks of each inode in memory, so that old versions leave at once. */
  readonly #byInode = new Map<number, Map<string, BlockKey>>();
  readonly #fetches = new Map<string, Promise<Buffer | undefined>>();
  #hits = 0;
  #diskHits = 0;
  #misses = 0;

  constructor(options: { readonly memoryBytes?: number; readonly disk?: DiskTier | undefined } = {}) {
    this.#memory = new LruMap<string, Buffer>(options.memoryBytes ?? BLOCK_MEMORY_BYTES, (name) => { this.#unlist(name); });
    this.#disk = options.disk;
  }

  /** From memory. Borrowed: never to be written to. */
  find(key: BlockKey): Buffer | undefined {
    const found = this.#memory.find(blockFileName(key));
    if (found !== undefined) this.#hits += 1;
    return found;
  }

  /**
   * From memory, disk, or fetch, which several callers of one block share. fetch answers undefined for what may not be
   * cached; then so does this.
   */
  get(key: BlockKey, fetch: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const name = blockFileName(key);
    const found = this.find(key);
    if (found !== undefined) return Promise.resolve(found);
    const running = this.#fetches.get(name);
    if (running !== undefined) return running;
    const fetching = this.#fetch(key, fetch).finally(() => { this.#fetches.delete(name); });
    this.#fetches.set(name, fetching);
    return fetching;
  }

  /** Is it here or on its way? Then reading ahead need not ask. */
  expected(key: BlockKey): boolean {
    const name = blockFileName(key);
    return this.#memory.peek(name) !== undefined || this.#fetches.has(name);
  }

  /** Takes data. */
  put(key: BlockKey, data: Buffer): void {
    this.#keep(key, data);
    this.#disk?.store(key, data);
  }

  /** Drops all blocks of the inode but those of this version. */
  dropOther(ino: number, version: number): void {
    for (const [name, key] of this.#byInode.get(ino) ?? []) {
      if (key.version === version) continue;
      this.#memory.delete(name);
      this.#unlist(name);
      this.#disk?.drop(key);
    }
  }

  stats(): object {
    return {
      memoryBytes: this.#memory.weight, diskBytes: this.#disk?.bytes ?? 0, hits: this.#hits, diskHits: this.#diskHits, misses: this.#misses,
    };
  }

  async close(): Promise<void> {
    await this.#disk?.settled();
  }

  async #fetch(key: BlockKey, fetch: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const stored = await this.#disk?.load(key);
    if (stored !== undefined) {
      this.#diskHits += 1;
      this.#keep(key, stored);
      return stored;
    }
    this.#misses += 1;
    const fetched = await fetch();
    if (fetched !== undefined) this.put(key, fetched);
    return fetched;
  }

  #keep(key: BlockKey, data: Buffer): void {
    const name = blockFileName(key);
    if (!this.#memory.set(name, data, data.byteLength + 128)) { this.#unlist(name); return; }
    let blocks = this.#byInode.get(key.ino);
    if (blocks === undefined) this.#byInode.set(key.ino, blocks = new Map<string, BlockKey>());
    blocks.set(name, key);
  }

  #unlist(name: string): void {
    const ino = parseInt(name.slice(0, name.indexOf('-')), 36);
    const blocks = this.#byInode.get(ino);
    blocks?.delete(name);
    if (blocks?.size === 0) this.#byInode.delete(ino);
  }
}
