/**
 * The cached names of one directory, and its complete listing when all pages of it were seen under one promise.
 * A name is believed while its stamp is not older than the promise on the directory (see meta-cache.ts).
 */
import type { ByteName } from '../../proto/types/name.ts';

/** Stamp of what was true once and is to be asked again. */
export const SUSPECT = -1;

export interface ListedName {
  readonly name: ByteName;
  readonly ino: number;
  readonly cookie: number;
  /** DT_* */
  readonly type: number;
}

interface CachedName {
  /** 0: known to be absent. */
  readonly ino: number;
  stamp: number;
}

interface Listing {
  stamp: number;
  readonly entries: Map<ByteName, ListedName>;
  /** By cookie; made when asked for. */
  sorted: readonly ListedName[] | undefined;
}

/** Rough bytes that one listed name takes. */
const LISTED_BYTES = 160;

export class CachedDirectory {
  readonly #names = new Map<ByteName, CachedName>();
  #listing: Listing | undefined;
  /** Everything here is as of the directory's change number #change, or was told since; undefined: not known of all of it. */
  #change: number | undefined;
  #suspectChange: number | undefined;
  #assembly: { readonly stamp: number; next: number; readonly entries: Map<ByteName, ListedName> } | undefined;

  /** Nothing is known of the names. */
  get empty(): boolean {
    return this.#names.size === 0 && this.#listing === undefined && this.#assembly === undefined;
  }

  get nameCount(): number {
    return this.#names.size;
  }

  get listingBytes(): number {
    return ((this.#listing?.entries.size ?? 0) + (this.#assembly?.entries.size ?? 0)) * LISTED_BYTES;
  }

  /** Inode of the name, 0 = absent, undefined = not known. floor: stamp of the promise. */
  find(name: ByteName, floor: number): number | undefined {
    const cached = this.#names.get(name);
    const listing = this.#listing;
    if (cached !== undefined && cached.stamp >= floor && (listing === undefined || cached.stamp >= listing.stamp)) return cached.ino;
    if (listing !== undefined && listing.stamp >= floor) return listing.entries.get(name)?.ino ?? 0;
    return cached !== undefined && cached.stamp >= floor ? cached.ino : undefined;
  }

  /** The complete listing by cookie, if it is believed. */
  listing(floor: number): readonly ListedName[] | undefined {
    const listing = this.#listing;
    if (listing === undefined || listing.stamp < floor) return undefined;
    listing.sorted ??= [...listing.entries.values()].sort((a, b) => a.cookie - b.cookie);
    return listing.sorted;
  }

  /** What comes from now on is as of this change number or later. Only for a directory that is empty. */
  startAt(change: number | undefined): void {
    this.#change = change;
  }

  /** All changes up to this number have been told: by a break, or by an own mutation's reply. */
  toldUpTo(change: number): void {
    if (this.#change !== undefined && change > this.#change) this.#change = change;
  }

  /** From a reply. False: something newer is known. */
  put(name: ByteName, ino: number, stamp: number): boolean {
    const cached = this.#names.get(name);
    if (cached !== undefined && cached.stamp > stamp) return false;
    this.#names.set(name, { ino, stamp });
    return true;
  }

  /** An own change (it gets no break): ino 0 = removed. listed: what a listing would say of it, when known. */
  change(name: ByteName, ino: number, stamp: number, listed: ListedName | undefined): void {
    this.put(name, ino, stamp);
    this.#assembly = undefined;
    const listing = this.#listing;
    if (listing === undefined || stamp <= listing.stamp) return;
    listing.sorted = undefined;
    if (ino === 0) listing.entries.delete(name);
    else if (listed !== undefined) listing.entries.set(name, listed);
    else this.#listing = undefined;
  }

  /** Another's change: the name is to be asked again. */
  drop(name: ByteName, stamp: number): void {
    const cached = this.#names.get(name);
    if (cached === undefined || cached.stamp < stamp) this.#names.delete(name);
    this.#assembly = undefined;
    if (this.#listing !== undefined && this.#listing.stamp < stamp) this.#listing = undefined;
  }

  /** One page of a listing that starts after `cookie`. Pages that follow one another become a listing. */
  addPage(cookie: number, entries: readonly ListedName[], end: boolean, stamp: number): void {
    if (cookie === 0) this.#assembly = { stamp, next: 0, entries: new Map() };
    const assembly = this.#assembly;
    if (assembly?.next !== cookie) return;
    for (const entry of entries) assembly.entries.set(entry.name, entry);
    assembly.next = entries.at(-1)?.cookie ?? cookie;
    if (!end) return;
    this.#listing = { stamp: assembly.stamp, entries: assembly.entries, sorted: undefined };
    this.#assembly = undefined;
  }

  dropListing(): void {
    this.#listing = undefined;
    this.#assembly = undefined;
  }

  dropNames(): void {
    this.#names.clear();
  }

  /**
   * Nothing is believed until confirmed. floor: stamp of the promise that ends, if there was one. change: the directory's
   * change number as it would be asked for. What was not believed, or is not of exactly that number, can never be confirmed.
   *
   * A reply's attributes may be newer than its stamp: then names that they contradict are still here, as the break that
   * tells so has not come, and never will.
   */
  suspect(change: number | undefined, floor: number | undefined): void {
    this.#assembly = undefined;
    const kept = (stamp: number): boolean => (stamp === SUSPECT
      ? change !== undefined && change === this.#suspectChange
      : change !== undefined && change === this.#change && floor !== undefined && stamp >= floor);
    for (const [name, cached] of this.#names) {
      if (kept(cached.stamp)) cached.stamp = SUSPECT;
      else this.#names.delete(name);
    }
    if (this.#listing !== undefined) {
      if (kept(this.#listing.stamp)) this.#listing.stamp = SUSPECT;
      else this.#listing = undefined;
    }
    this.#suspectChange = change;
    this.#change = change;
  }

  /** The directory's change number is this one: all names suspected at it are right, absent ones too (design 4.11). */
  confirm(change: number, stamp: number): void {
    if (change !== this.#suspectChange) return;
    for (const cached of this.#names.values()) if (cached.stamp === SUSPECT) cached.stamp = stamp;
    if (this.#listing?.stamp === SUSPECT) this.#listing.stamp = stamp;
  }
}
