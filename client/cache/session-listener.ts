/** What the session tells, applied to the caches first and to the front end (kernel) second. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { CACHE_INODES, REVALIDATE_BATCH } from '../../proto/types/limits.ts';
import { type CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import { decodeInode } from '../../proto/rpc/codec.ts';
import { nameOf } from '../../proto/types/name.ts';
import type { MdsPort, SessionListener } from '../session/ports.ts';
import type { Invalidator } from '../vfs/file-system.ts';
import type { MetaCache } from './meta-cache.ts';

/** What open files must know of breaks. */
export interface DataWatcher {
  /** Another client changed the contents, or announced that it will. */
  dataChanged(ino: number): void;
  /** All contents seen by the front end are to be doubted. */
  suspectData(): void;
  openInodes(inos: readonly number[]): number[];
  /** Changes of these inodes that were answered are lost. */
  lost(inos: readonly number[]): void;
}

export interface CacheListenerParts {
  readonly cache: MetaCache;
  readonly invalidator: Invalidator;
  readonly watcher: DataWatcher;
  readonly logger: Logger;
  /** Of revalidations, which nobody waits for. */
  readonly background: CallContext;
}

export class CacheListener implements SessionListener {
  readonly #parts: CacheListenerParts;
  #mds: MdsPort | undefined;
  #revalidation: Promise<void> = Promise.resolve();

  constructor(parts: CacheListenerParts) {
    this.#parts = parts;
  }

  /** The session and its listener need each other: the session comes second. */
  attach(mds: MdsPort): void {
    this.#mds = mds;
  }

  async onBreak(stamp: number, items: readonly geofs.v1.BreakItem.$Properties[]): Promise<void> {
    this.#parts.cache.applyBreak(stamp, items);
    const done: Promise<void>[] = [];
    for (const item of items) {
      const ino = item.ino ?? 0;
      if (item.data === true) this.#parts.watcher.dataChanged(ino);
      done.push(this.#parts.invalidator.inode(ino, item.data === true));
      for (const name of item.names ?? []) done.push(this.#parts.invalidator.entry(ino, nameOf(name)));
    }
    await Promise.all(done);
  }

  async onDropAll(forget: boolean): Promise<void> {
    this.#suspect();
    if (forget) this.#parts.cache.forgetAll();
    const dropped = this.#parts.invalidator.all();
    this.#revalidate();
    await dropped;
  }

  onSuspect(): void {
    this.#suspect();
    this.#parts.invalidator.all().catch((error: unknown) => { this.#parts.logger.error({ err: error }, 'the front end could not be told to drop all'); });
  }

  onLost(inos: readonly number[]): void {
    this.onSuspect();
    this.#parts.cache.forgetAll();
    this.#parts.watcher.lost(inos);
  }

  onConnected(): void {
    this.#revalidate();
  }

  inUse(inos: readonly number[]): number[] {
    return this.#parts.watcher.openInodes(inos);
  }

  /** Resolves when no revalidation is under way. */
  async settled(): Promise<void> {
    await this.#revalidation;
  }

  #suspect(): void {
    this.#parts.cache.suspect();
    this.#parts.watcher.suspectData();
  }

  #revalidate(): void {
    this.#revalidation = this.#revalidation.then(() => this.#run()).catch((error: unknown) => {
      this.#parts.logger.debug({ err: error }, 'revalidation given up; what it did not reach is asked when needed');
    });
  }

  async #run(): Promise<void> {
    const suspects = this.#parts.cache.suspects(CACHE_INODES);
    for (let at = 0; at < suspects.length;) at += await this.#batch(suspects.slice(at, at + REVALIDATE_BATCH));
  }

  /** Returns how many of them, from the first, the mds has answered for: as many as one message holds. */
  async #batch(suspects: readonly ReturnType<typeof decodeInode>[]): Promise<number> {
    const mds = this.#mds;
    if (mds === undefined) return suspects.length;
    const cache = this.#parts.cache;
    const request = cache.begin();
    try {
      const items = suspects.map((inode) => ({ ino: inode.ino, change: inode.change, dataVersion: inode.dataVersion }));
      const reply = await mds.request(this.#parts.background, { revalidate: { items } });
      const changed = (reply.revalidate?.changed ?? []).map(decodeInode);
      const gone = new Set(reply.revalidate?.gone ?? []);
      const differs = new Set(changed.map((inode) => inode.ino));
      cache.putReply(request, reply.stamp, { promises: changed.map((inode) => inode.ino), inodes: changed });
      const answered = reply.revalidate?.answered ?? 0;
      if (answered === 0) throw new FsError('EPROTO', 'revalidate', 'no inode was answered for');
      for (const inode of suspects.slice(0, answered)) {
        if (gone.has(inode.ino)) cache.forgetInode(inode.ino);
        else if (!differs.has(inode.ino)) cache.confirm(request, reply.stamp, inode);
      }
      return answered;
    } finally {
      cache.end(request);
    }
  }
}
