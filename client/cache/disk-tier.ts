/** Blocks kept on the local disk across restarts: one file a block, bounded, checksummed; anything wrong is a miss. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { BLOCK_DISK_QUEUE } from '../../proto/types/limits.ts';
import { BLOCK_HEADER_BYTES, type BlockKey, blockFileName, decodeBlock, encodeBlock, parseBlockFileName } from './disk-format.ts';
import { LruMap } from './lru.ts';

/** Marks a folder as a block cache: these words, then the cluster. */
const OWNER_FILE = 'geofs-block-cache';
const OWNER_WORDS = 'geofs block cache of cluster ';
const PART = '.part';

async function own(dir: string, cluster: string, names: readonly string[]): Promise<void> {
  const marker = join(dir, OWNER_FILE);
  if (names.length === 0) { await writeFile(marker, `${OWNER_WORDS}${cluster}\n`, { flag: 'wx' }); return; }
  const text = names.includes(OWNER_FILE) ? await readFile(marker, 'utf8') : '';
  if (!text.startsWith(OWNER_WORDS)) throw new FsError('ENOTEMPTY', 'disk cache', `${dir} holds other files and is no block cache; name an empty folder`);
  const owner = text.slice(OWNER_WORDS.length).trimEnd();
  if (owner !== cluster) throw new FsError('EBUSY', 'disk cache', `${dir} belongs to cluster ${owner}, not ${cluster}; name another folder`);
}

export class DiskTier {
  readonly #dir: string;
  readonly #logger: Logger;
  readonly #blocks: LruMap<string, number>;
  readonly #queue: { readonly key: BlockKey; readonly data: Buffer }[] = [];
  readonly #removals = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #working = false;

  private constructor(dir: string, limitBytes: number, logger: Logger) {
    this.#dir = dir;
    this.#logger = logger;
    this.#blocks = new LruMap<string, number>(limitBytes, (name) => { this.#remove(name); });
  }

  /**
   * Finds again what an earlier process kept. Inode numbers mean something in one cluster only. Throws FsError: ENOTEMPTY
   * for a folder with contents that is no block cache, EBUSY for another cluster's. Files of others are left alone.
   */
  static async open(dir: string, cluster: string, limitBytes: number, logger: Logger): Promise<DiskTier> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const names = await readdir(dir);
    await own(dir, cluster, names);
    const tier = new DiskTier(dir, limitBytes, logger);
    const found: { readonly name: string; readonly bytes: number; readonly used: number }[] = [];
    for (const name of names) {
      if (name.endsWith(PART) && parseBlockFileName(name.slice(0, -PART.length)) !== undefined) { tier.#remove(name); continue; }
      if (parseBlockFileName(name) === undefined) continue;
      const info = await stat(join(dir, name));
      found.push({ name, bytes: info.size, used: info.mtimeMs });
    }
    found.sort((a, b) => a.used - b.used);
    for (const file of found) tier.#blocks.set(file.name, file.bytes, file.bytes);
    return tier;
  }

  get bytes(): number {
    return this.#blocks.weight;
  }

  has(key: BlockKey): boolean {
    return this.#blocks.peek(blockFileName(key)) !== undefined;
  }

  async load(key: BlockKey): Promise<Buffer | undefined> {
    const name = blockFileName(key);
    if (this.#blocks.find(name) === undefined) return undefined;
    try {
      const data = decodeBlock(key, await readFile(join(this.#dir, name)));
      if (data !== undefined) return data;
      this.#logger.warn({ block: name }, 'a block of the disk cache is corrupt; it is fetched again');
    } catch (error) {
      this.#logger.debug({ block: name, err: error }, 'a block of the disk cache cannot be read');
    }
    this.#blocks.delete(name);
    this.#remove(name);
    return undefined;
  }

  /** Later, when the disk has time; not at all when too many wait. Keeps data until then. */
  store(key: BlockKey, data: Buffer): void {
    if (this.#queue.length >= BLOCK_DISK_QUEUE || this.has(key)) return;
    this.#queue.push({ key, data });
    this.#kick();
  }

  drop(key: BlockKey): void {
    const name = blockFileName(key);
    if (this.#blocks.delete(name)) this.#remove(name);
  }

  /** Resolves when everything accepted is on disk. */
  async settled(): Promise<void> {
    while (this.#working) await this.#work;
  }

  #remove(name: string): void {
    this.#removals.add(name);
    this.#kick();
  }

  #kick(): void {
    if (this.#working) return;
    this.#working = true;
    this.#work = this.#drain();
  }

  async #drain(): Promise<void> {
    for (;;) {
      const [name] = this.#removals;
      const next = name === undefined ? this.#queue.shift() : undefined;
      if (name === undefined && next === undefined) { this.#working = false; return; }
      try {
        if (name !== undefined) {
          this.#removals.delete(name);
          if (this.#blocks.peek(name) === undefined) await rm(join(this.#dir, name), { force: true });
        } else if (next !== undefined) {
          const file = blockFileName(next.key);
          const part = join(this.#dir, `${file}${PART}`);
          await writeFile(part, encodeBlock(next.key, next.data));
          await rename(part, join(this.#dir, file));
          const bytes = next.data.byteLength + BLOCK_HEADER_BYTES;
          if (!this.#blocks.set(file, bytes, bytes)) await rm(join(this.#dir, file), { force: true });
        }
      } catch (error) {
        this.#logger.warn({ err: error }, 'the disk cache could not be written');
      }
    }
  }
}
