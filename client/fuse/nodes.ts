/**
 * What the kernel knows of us: lookup counts, and which of its caches may be trusted.
 * Invariant: counted(ino) is the number of successful entries sent minus what FORGET took back, for nodes met by this process.
 */
import type { Inode } from '../../proto/types/inode.ts';
import { isDirectory } from '../../proto/types/mode.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { ROOT_NODE } from './abi/protocol.ts';
import { FUSE_RACED_BREAKS } from '../../proto/types/limits.ts';

interface Node {
  readonly directory: boolean;
  lookups: number;
  /** Last name by which the kernel reached it; for walking without INC_EPOCH. */
  parent: number;
  name: ByteName | undefined;
  /** Mode last told to the kernel; undefined after a break. */
  mode: number | undefined;
  /** Directory: the kernel's cached listing was begun under a standing promise and nothing has broken since. */
  listing: boolean;
  /** A page invalidation is not through yet: opens do not keep pages. */
  suspectPages: number;
}

export class NodeTable {
  readonly #nodes = new Map<number, Node>();
  readonly #forget: (ino: number) => void;

  /** forget is called when the kernel's count of an inode reaches zero. */
  constructor(forget: (ino: number) => void) {
    this.#forget = forget;
    // The root is known from the mount on and is never forgotten.
    this.#nodes.set(ROOT_NODE, { directory: true, lookups: 1, parent: ROOT_NODE, name: undefined, mode: undefined, listing: false, suspectPages: 0 });
  }

  get size(): number {
    return this.#nodes.size;
  }

  /** One more entry was sent. */
  count(inode: Inode, parent: number, name: ByteName | undefined): void {
    const node = this.#nodes.get(inode.ino);
    if (node === undefined) {
      this.#nodes.set(inode.ino, { directory: isDirectory(inode.mode), lookups: 1, parent, name, mode: inode.mode, listing: false, suspectPages: 0 });
      return;
    }
    node.lookups++;
    node.mode = inode.mode;
    if (name !== undefined) { node.parent = parent; node.name = name; }
  }

  /** The kernel dropped n references; unknown nodes are those of an earlier process on the same mount. */
  uncount(ino: number, n: number): void {
    const node = this.#nodes.get(ino);
    if (node !== undefined) {
      node.lookups -= n;
      if (node.lookups > 0 || ino === ROOT_NODE) return;
      this.#nodes.delete(ino);
    }
    this.#forget(ino);
  }

  known(ino: number): boolean {
    return this.#nodes.has(ino);
  }

  /** False too for one that this process has not told the kernel of. */
  isDirectory(ino: number): boolean {
    return this.#nodes.get(ino)?.directory === true;
  }

  inos(): Float64Array {
    return Float64Array.from(this.#nodes.keys());
  }

  names(): { dir: number; name: ByteName }[] {
    const out: { dir: number; name: ByteName }[] = [];
    for (const node of this.#nodes.values()) if (node.name !== undefined) out.push({ dir: node.parent, name: node.name });
    return out;
  }

  noteMode(ino: number, mode: number): void {
    const node = this.#nodes.get(ino);
    if (node !== undefined) node.mode = mode;
  }

  mode(ino: number): number | undefined {
    return this.#nodes.get(ino)?.mode;
  }

  /** Takes the state of the kernel's listing and sets the new one; true = what it had is still right. */
  swapListing(ino: number, cacheable: boolean): boolean {
    const node = this.#nodes.get(ino);
    if (node === undefined) return false;
    const kept = node.listing && cacheable;
    node.listing = cacheable;
    return kept;
  }

  broken(ino: number): void {
    const node = this.#nodes.get(ino);
    if (node === undefined) return;
    node.mode = undefined;
    node.listing = false;
  }

  allBroken(): void {
    for (const node of this.#nodes.values()) { node.mode = undefined; node.listing = false; }
  }

  suspectPages(ino: number, by: 1 | -1): void {
    const node = this.#nodes.get(ino);
    if (node !== undefined) node.suspectPages += by;
  }

  pagesTrusted(ino: number): boolean {
    return (this.#nodes.get(ino)?.suspectPages ?? 0) <= 0;
  }
}

/**
 * Breaks that arrived while requests were in flight. A request notes now() when it starts; its answer is older than a break
 * with a higher number and must not be believed later. Bounded; nothing is kept while no request is in flight.
 */
export class BreakSequence {
  #sequence = 0;
  #all = 0;
  #inFlight = 0;
  readonly #inodes = new Map<number, number>();
  readonly #entries = new Map<string, number>();

  begin(): number {
    this.#inFlight++;
    return this.#sequence;
  }

  end(): void {
    if (--this.#inFlight > 0) return;
    if (this.#inodes.size > 0) this.#inodes.clear();
    if (this.#entries.size > 0) this.#entries.clear();
  }

  inode(ino: number): void {
    if (this.#inFlight > 0 && this.#room()) this.#inodes.set(ino, ++this.#sequence);
  }

  entry(dir: number, name: ByteName): void {
    if (this.#inFlight > 0 && this.#room()) this.#entries.set(`${String(dir)}/${name}`, ++this.#sequence);
  }

  all(): void {
    this.#all = ++this.#sequence;
    this.#inodes.clear();
    this.#entries.clear();
  }

  inodeBroken(since: number, ino: number): boolean {
    return this.#all > since || (this.#inodes.get(ino) ?? 0) > since;
  }

  entryBroken(since: number, dir: number, name: ByteName): boolean {
    return this.#all > since || (this.#entries.get(`${String(dir)}/${name}`) ?? 0) > since;
  }

  #room(): boolean {
    if (this.#inodes.size + this.#entries.size < FUSE_RACED_BREAKS) return true;
    this.all();
    return false;
  }
}
