/**
 * Attributes and names, believed as long as the promises stand (design 4.2 to 4.5, 4.11).
 *
 * Invariants:
 * - Each item carries the stamp of the reply or break that it comes from. A promise carries the stamp at which it was
 *   registered. An item is believed when a promise covers it that is not younger than the item: whatever happened in between
 *   was told.
 * - A reply never replaces an item of a higher stamp, nor one that a break noted since it was asked contradicts.
 * - At suspect() all promises are gone and every stamp is SUSPECT; replies to requests asked before are not cached.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { decodeInode } from '../../proto/rpc/codec.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { CACHE_INODES, CACHE_LISTING_BYTES, CACHE_NAMES } from '../../proto/types/limits.ts';
import { direntType, isDirectory } from '../../proto/types/mode.ts';
import { type ByteName, nameOf } from '../../proto/types/name.ts';
import { BreakLog } from './break-log.ts';
import { CachedDirectory, type ListedName, SUSPECT } from './directory.ts';
import { LruMap } from './lru.ts';

/** A request in flight, from before it is sent until its reply is cached. */
export interface InFlight {
  readonly epoch: number;
}

export interface NameFact {
  readonly dir: number;
  readonly name: ByteName;
  /** 0: absent. undefined: not known, ask. */
  readonly ino: number | undefined;
  /** Position in the directory, of a made name. */
  readonly cookie?: number;
}

export interface ReplyFacts {
  /** Inodes on which the request registered a promise. */
  readonly promises: readonly number[];
  readonly inodes: readonly Inode[];
  readonly names?: readonly NameFact[];
  readonly page?: { readonly dir: number; readonly cookie: number; readonly entries: readonly ListedName[]; readonly end: boolean };
}

export interface MetaLimits {
  readonly inodes: number;
  readonly names: number;
  readonly listingBytes: number;
}

interface CachedInode {
  inode: Inode;
  stamp: number;
}

export class MetaCache {
  readonly #inodes: LruMap<number, CachedInode>;
  readonly #directories: LruMap<number, CachedDirectory>;
  readonly #promises = new Map<number, number>();
  readonly #log = new BreakLog();
  readonly #inFlight = new Set<InFlight>();
  readonly #live: () => boolean;
  readonly #limits: MetaLimits;
  #epoch = 0;

  /** live: does the promise lease stand? */
  constructor(live: () => boolean, limits: MetaLimits = { inodes: CACHE_INODES, names: CACHE_NAMES, listingBytes: CACHE_LISTING_BYTES }) {
    this.#live = live;
    this.#limits = limits;
    this.#inodes = new LruMap(limits.inodes);
    this.#directories = new LruMap(limits.names);
  }

  begin(): InFlight {
    const request = { epoch: this.#epoch };
    this.#inFlight.add(request);
    this.#log.begin();
    return request;
  }

  /** Once a request; a second time does nothing. */
  end(request: InFlight): void {
    if (this.#inFlight.delete(request)) this.#log.end();
  }

  /** The attributes, if they are to be believed. */
  find(ino: number): Inode | undefined {
    if (!this.#live()) return undefined;
    const cached = this.#inodes.find(ino);
    return cached !== undefined && this.#covered(cached) ? cached.inode : undefined;
  }

  /** The attributes as last heard, believed or not. */
  peek(ino: number): Inode | undefined {
    return this.#inodes.peek(ino)?.inode;
  }

  /** Inode of a name, 0 = absent, undefined = to be asked. */
  findName(dir: number, name: ByteName): number | undefined {
    const floor = this.#promises.get(dir);
    if (floor === undefined || !this.#live()) return undefined;
    return this.#directories.find(dir)?.find(name, floor);
  }

  /** The complete listing of a directory by cookie, if it is to be believed. Borrowed. */
  findListing(dir: number): readonly ListedName[] | undefined {
    const floor = this.#promises.get(dir);
    if (floor === undefined || !this.#live()) return undefined;
    return this.#directories.find(dir)?.listing(floor);
  }

  /** Caches a reply. False: part of it is older than what is known, or no promise of it stands; ask again. */
  putReply(request: InFlight, stamp: number, facts: ReplyFacts): boolean {
    if (request.epoch !== this.#epoch) return false;
    for (const ino of facts.promises) this.#promise(ino, stamp);
    this.#startDirectories(stamp, facts);
    let fresh = true;
    for (const inode of facts.inodes) fresh = this.#putInode(inode, stamp) && fresh;
    for (const fact of facts.names ?? []) fresh = this.#putName(fact, stamp) && fresh;
    const page = facts.page;
    if (page !== undefined) {
      if (this.#log.directoryStamp(page.dir) > stamp) return false;
      const directory = this.#directory(page.dir);
      directory.addPage(page.cookie, page.entries, page.end, stamp);
      this.#boundDirectory(page.dir, directory);
    }
    return fresh;
  }

  /** What an own mutation changed: no break tells of it, and requests in flight may be older. inodes: as right after it. */
  putMutation(request: InFlight, stamp: number, inodes: readonly Inode[], names: readonly NameFact[]): void {
    if (request.epoch !== this.#epoch) { this.doubt(stamp, inodes.map(({ ino }) => ino), names); return; }
    for (const inode of inodes) {
      if (this.#putInode(inode, stamp)) this.#directories.peek(inode.ino)?.toldUpTo(inode.change);
      this.#log.noteInode(inode.ino, stamp);
    }
    for (const fact of names) {
      const known = this.#log.nameStamp(fact.dir, fact.name);
      this.#log.noteName(fact.dir, fact.name, stamp);
      if (known > stamp) continue;
      const directory = this.#directory(fact.dir);
      if (fact.ino === undefined) { directory.drop(fact.name, stamp); continue; }
      directory.change(fact.name, fact.ino, stamp, this.#listed(fact));
      this.#boundDirectory(fact.dir, directory);
    }
  }

  /** Changed at this stamp or before by an own mutation, one does not know how: asked again, and no request in flight is believed. */
  doubt(stamp: number, inos: readonly number[], names: readonly Pick<NameFact, 'dir' | 'name'>[]): void {
    for (const ino of inos) {
      this.#inodes.delete(ino);
      this.#log.noteInode(ino, stamp);
    }
    for (const { dir, name } of names) {
      this.#directories.peek(dir)?.drop(name, Infinity);
      this.#log.noteName(dir, name, stamp);
    }
  }

  /** Another client's changes. */
  applyBreak(stamp: number, items: readonly geofs.v1.BreakItem.$Properties[]): void {
    for (const item of items) {
      const ino = item.ino ?? 0;
      const cached = this.#inodes.peek(ino);
      if (item.inode !== null && item.inode !== undefined) {
        this.#putInode(decodeInode(item.inode), stamp);
        // Of attributes alone nothing follows for names.
        if ((item.names?.length ?? 0) > 0) this.#directories.peek(ino)?.toldUpTo(item.inode.change ?? 0);
      } else if (cached !== undefined && cached.stamp < stamp) this.#inodes.delete(ino);
      this.#log.noteInode(ino, stamp);
      for (const bytes of item.names ?? []) {
        const name = nameOf(bytes);
        this.#directories.peek(ino)?.drop(name, stamp);
        this.#log.noteName(ino, name, stamp);
      }
    }
  }

  /** Nothing may be believed until it was asked again. Values are kept for revalidation. */
  suspect(): void {
    this.#epoch += 1;
    this.#log.reset();
    for (const [ino, directory] of this.#directories.entries()) {
      const cached = this.#inodes.peek(ino);
      const change = cached !== undefined && (cached.stamp === SUSPECT || this.#covered(cached)) ? cached.inode.change : undefined;
      directory.suspect(change, this.#promises.get(ino));
    }
    this.#promises.clear();
    for (const [, cached] of this.#inodes.entries()) cached.stamp = SUSPECT;
  }

  /** As suspect(), and nothing is kept for revalidation: it may never have been, and its change numbers may be other changes' now. */
  forgetAll(): void {
    this.suspect();
    this.#inodes.clear();
    this.#directories.clear();
  }

  /** Inodes to be revalidated, most recently used first, at most `limit`. */
  suspects(limit: number): Inode[] {
    const found: Inode[] = [];
    for (const [, cached] of this.#inodes.entries()) if (cached.stamp === SUSPECT) found.push(cached.inode);
    return found.reverse().slice(0, limit);
  }

  /** The mds holds exactly what was suspected of this inode. */
  confirm(request: InFlight, stamp: number, inode: Inode): void {
    if (request.epoch !== this.#epoch) return;
    this.#promise(inode.ino, stamp);
    const cached = this.#inodes.peek(inode.ino);
    if (cached?.inode === inode && cached.stamp === SUSPECT && this.#log.inodeStamp(inode.ino) <= stamp) cached.stamp = stamp;
    if (isDirectory(inode.mode) && this.#log.directoryStamp(inode.ino) <= stamp) this.#directories.peek(inode.ino)?.confirm(inode.change, stamp);
  }

  forgetInode(ino: number): void {
    this.#inodes.delete(ino);
    this.#directories.delete(ino);
  }

  sizes(): { readonly inodes: number; readonly directories: number; readonly promises: number } {
    return { inodes: this.#inodes.size, directories: this.#directories.size, promises: this.#promises.size };
  }

  /** Names that come with a reply are as of the directory's attributes in it, or newer. */
  #startDirectories(stamp: number, facts: ReplyFacts): void {
    for (const dir of new Set([...(facts.names ?? []).map((fact) => fact.dir), ...(facts.page === undefined ? [] : [facts.page.dir])])) {
      const directory = this.#directory(dir);
      if (!directory.empty) continue;
      const inode = facts.inodes.find(({ ino }) => ino === dir);
      directory.startAt(inode !== undefined && this.#log.inodeStamp(dir) <= stamp ? inode.change : undefined);
      this.#boundDirectory(dir, directory);
    }
  }

  #covered(cached: CachedInode): boolean {
    return cached.stamp >= (this.#promises.get(cached.inode.ino) ?? Infinity)
      || cached.stamp >= (this.#promises.get(cached.inode.home) ?? Infinity);
  }

  #promise(ino: number, stamp: number): void {
    const since = this.#promises.get(ino);
    if (since === undefined || stamp < since) this.#promises.set(ino, stamp);
  }

  #putInode(inode: Inode, stamp: number): boolean {
    const cached = this.#inodes.peek(inode.ino);
    if ((cached !== undefined && cached.stamp > stamp) || this.#log.inodeStamp(inode.ino) > stamp) return false;
    if (cached === undefined) this.#inodes.set(inode.ino, { inode, stamp });
    else { cached.inode = inode; cached.stamp = stamp; }
    return true;
  }

  #putName(fact: NameFact, stamp: number): boolean {
    if (fact.ino === undefined || this.#log.nameStamp(fact.dir, fact.name) > stamp) return false;
    const directory = this.#directory(fact.dir);
    const fresh = directory.put(fact.name, fact.ino, stamp);
    this.#boundDirectory(fact.dir, directory);
    return fresh;
  }

  #listed(fact: NameFact): ListedName | undefined {
    if (fact.ino === undefined || fact.ino === 0 || fact.cookie === undefined || fact.cookie === 0) return undefined;
    const inode = this.peek(fact.ino);
    return inode === undefined ? undefined : { name: fact.name, ino: fact.ino, cookie: fact.cookie, type: direntType(inode.mode) };
  }

  #directory(ino: number): CachedDirectory {
    return this.#directories.find(ino) ?? new CachedDirectory();
  }

  /** Weighs the directory again; one that alone is too large keeps neither listing nor names. */
  #boundDirectory(ino: number, directory: CachedDirectory): void {
    if (directory.listingBytes > this.#limits.listingBytes) directory.dropListing();
    if (directory.nameCount > this.#limits.names / 2) directory.dropNames();
    const listed = Math.ceil((directory.listingBytes / this.#limits.listingBytes) * this.#limits.names);
    this.#directories.set(ino, directory, Math.min(this.#limits.names, 1 + directory.nameCount + listed));
  }
}
