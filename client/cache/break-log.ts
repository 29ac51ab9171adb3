/**
 * What changed since the oldest request in flight (design 4.5). A reply is compared with it before it is cached: the break
 * of something that was not cached yet would otherwise be forgotten, and the older reply behind it believed.
 */
import { BREAK_LOG } from '../../proto/types/limits.ts';
import type { ByteName } from '../../proto/types/name.ts';

const NEVER = -1;

/** Invariant: while #pending > 0 each noted stamp is either in its map or not above #floor. */
export class BreakLog {
  readonly #inodes = new Map<number, number>();
  readonly #names = new Map<string, number>();
  readonly #directories = new Map<number, number>();
  #pending = 0;
  #floor = NEVER;

  begin(): void {
    this.#pending += 1;
  }

  end(): void {
    this.#pending -= 1;
    if (this.#pending === 0) this.#forget(NEVER);
  }

  noteInode(ino: number, stamp: number): void {
    if (this.#pending === 0) return;
    raise(this.#inodes, ino, stamp);
    this.#bound();
  }

  noteName(dir: number, name: ByteName, stamp: number): void {
    if (this.#pending === 0) return;
    raise(this.#names, `${String(dir)}/${name}`, stamp);
    raise(this.#directories, dir, stamp);
    this.#bound();
  }

  /** The highest stamp of a known change of the inode's attributes; -1 if none. */
  inodeStamp(ino: number): number {
    return Math.max(this.#floor, this.#inodes.get(ino) ?? NEVER);
  }

  nameStamp(dir: number, name: ByteName): number {
    return Math.max(this.#floor, this.#names.get(`${String(dir)}/${name}`) ?? NEVER);
  }

  /** Of any name in the directory. */
  directoryStamp(dir: number): number {
    return Math.max(this.#floor, this.#directories.get(dir) ?? NEVER);
  }

  /** Stamps start anew (another stream). */
  reset(): void {
    this.#forget(NEVER);
  }

  #bound(): void {
    if (this.#inodes.size + this.#names.size <= BREAK_LOG) return;
    let highest = this.#floor;
    for (const map of [this.#inodes, this.#names]) for (const stamp of map.values()) highest = Math.max(highest, stamp);
    this.#forget(highest);
  }

  #forget(floor: number): void {
    this.#inodes.clear();
    this.#names.clear();
    this.#directories.clear();
    this.#floor = floor;
  }
}

function raise<K>(map: Map<K, number>, key: K, stamp: number): void {
  if (stamp > (map.get(key) ?? NEVER)) map.set(key, stamp);
}
