/** Listings: from the cache when complete and believed, else page by page from the mds, inodes included. */
import { decodeInode } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { RACED_REPEATS, READDIR_BYTES } from '../../proto/types/limits.ts';
import { nameOf } from '../../proto/types/name.ts';
import type { ListedName } from '../cache/directory.ts';
import type { DirItem, DirPage, Entry } from './file-system.ts';
import type { VfsParts } from './parts.ts';

/** Bytes that one item takes in a front end's buffer: fuse_direntplus, or fuse_dirent, and the name. */
const PLUS_BYTES = 160;
const PLAIN_BYTES = 32;

export class Directories {
  readonly #parts: VfsParts;
  readonly #entry: (ino: number) => Entry | undefined;

  /** entry: an inode as this client's users see it, if it is believed. */
  constructor(parts: VfsParts, entry: (ino: number) => Entry | undefined) {
    this.#parts = parts;
    this.#entry = entry;
  }

  async page(ctx: CallContext, dir: number, cookie: number, maxBytes: number, plus: boolean): Promise<DirPage> {
    const listing = this.#parts.cache.findListing(dir);
    if (listing !== undefined) return this.#fromListing(listing, cookie, maxBytes, plus);
    return this.#ask(ctx, dir, cookie, maxBytes, plus);
  }

  #fromListing(listing: readonly ListedName[], cookie: number, maxBytes: number, plus: boolean): DirPage {
    let low = 0;
    for (let high = listing.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((listing[middle]?.cookie ?? 0) <= cookie) low = middle + 1;
      else high = middle;
    }
    const items: DirItem[] = [];
    let bytes = 0;
    for (let i = low; i < listing.length; i += 1) {
      const listed = listing[i];
      if (listed === undefined) break;
      bytes += (plus ? PLUS_BYTES : PLAIN_BYTES) + listed.name.length;
      if (bytes > maxBytes && items.length > 0) return { items, end: false };
      items.push({ ...listed, entry: plus ? this.#entry(listed.ino) : undefined });
    }
    return { items, end: true };
  }

  async #ask(ctx: CallContext, dir: number, cookie: number, maxBytes: number, plus: boolean): Promise<DirPage> {
    for (let attempt = 0; ; attempt += 1) {
      const request = this.#parts.cache.begin();
      try {
        const reply = await this.#parts.mds.request(ctx, { readDir: { dir, cookie, maxBytes: Math.min(Math.max(maxBytes, 4096), READDIR_BYTES), plus: true } });
        const message = reply.readDir;
        const entries: ListedName[] = [];
        const inodes = message?.dir == null ? [] : [decodeInode(message.dir)];
        const promises = [dir];
        for (const entry of message?.entries ?? []) {
          const listed = { name: nameOf(entry.name ?? new Uint8Array(0)), ino: entry.ino ?? 0, cookie: entry.cookie ?? 0, type: entry.type ?? 0 };
          entries.push(listed);
          if (entry.inode == null) continue;
          const inode = decodeInode(entry.inode);
          inodes.push(inode);
          if (inode.home !== dir) promises.push(inode.ino);
        }
        const end = message?.end ?? true;
        const names = entries.map(({ name, ino }) => ({ dir, name, ino }));
        const fresh = this.#parts.cache.putReply(request, reply.stamp, { promises, inodes, names, page: { dir, cookie, entries, end } });
        if (!fresh && attempt < RACED_REPEATS) continue;
        return { items: entries.map((listed) => ({ ...listed, entry: plus ? this.#entry(listed.ino) : undefined })), end };
      } finally {
        this.#parts.cache.end(request);
      }
    }
  }
}
