/** One command's work in progress: what it read, what it will write, and what it will tell. Nothing leaves before finish(). */
import { geofs } from '../../proto/gen/geofs.js';
import { decodeTime } from '../../proto/rpc/codec.ts';
import { FsError } from '../../proto/types/errno.ts';
import { isDirectory } from '../../proto/types/mode.ts';
import { compareTime, nextTime, type TimeSpec } from '../../proto/types/time.ts';
import type { Charge } from './quota.ts';
import { clusterKey, inodeKey, type KeyRange } from './keys.ts';
import type { Covered } from './grants.ts';
import type { Before } from './means.ts';
import type { Event, Mutation, StateKey, StateView } from './machine.ts';
import { hashOf } from './cluster-hash.ts';
import type { NameHash } from './name-hash.ts';
import { decodeInodeRecord, encodeInodeRecord, type InodeRecord } from './records.ts';

const NO_CHARGES: readonly Charge[] = Object.freeze([]);

/** Answers a command that must leave the state as it was. detail: what and why, for people. */
export function refuse(errno: FsError['errno'], detail: string): never {
  throw new FsError(errno, 'apply', detail);
}

/** An inode that a command touches, as it was before. */
export type TouchedInode = Covered & Before & { readonly ctime: InodeRecord['ctime'] | undefined };

export class Transaction implements StateView {
  readonly #view: StateView;
  readonly #writes = new Map<StateKey, Uint8Array | undefined>();
  readonly #inodes = new Map<number, InodeRecord>();
  readonly #dirty = new Set<number>();
  readonly #homesBefore = new Map<number, number>();
  readonly #touched = new Map<number, TouchedInode>();
  /** Each inode as it was read. */
  readonly #loaded = new Map<number, TouchedInode>();
  readonly #told = new Map<number, { homes: Set<number>; data: boolean; timed: boolean }>();
  readonly #events: Event[] = [];
  readonly #shown = new Map<number, InodeRecord>();
  readonly #charges = new Map<number, Charge>();
  #hash: NameHash | undefined;
  /** The command, and its log index. */
  readonly command: geofs.v1.Command;
  readonly index: number;
  readonly time: TimeSpec;

  constructor(view: StateView, command: geofs.v1.Command, index: number) {
    this.#view = view;
    this.command = command;
    this.index = index;
    this.time = decodeTime(command.time);
  }

  get(key: StateKey): Uint8Array | undefined {
    return this.#writes.has(key) ? this.#writes.get(key) : this.#view.get(key);
  }

  /** As it was before the command. */
  before(key: StateKey): Uint8Array | undefined {
    return this.#view.get(key);
  }

  scan(gte: StateKey, lt: StateKey, limit: number): readonly (readonly [StateKey, Uint8Array])[] {
    const own = [...this.#writes].filter(([key]) => key >= gte && key < lt);
    if (own.length === 0) return this.#view.scan(gte, lt, limit);
    const merged = new Map(this.#view.scan(gte, lt, limit + own.length));
    for (const [key, value] of own) {
      if (value === undefined) merged.delete(key);
      else merged.set(key, value);
    }
    return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
  }

  /** undefined deletes. Takes the value. */
  put(key: StateKey, value: Uint8Array | undefined): void {
    this.#writes.set(key, value);
  }

  /** All keys of a range, however many. */
  all(range: KeyRange, page: number): (readonly [StateKey, Uint8Array])[] {
    const found: (readonly [StateKey, Uint8Array])[] = [];
    for (let { gte } = range; ;) {
      const part = this.scan(gte, range.lt, page);
      found.push(...part);
      const last = part.at(-1);
      if (last === undefined || part.length < page) return found;
      gte = `${last[0]}\0`;
    }
  }

  /** The hash of names, by the cluster's key. */
  get hash(): NameHash {
    if (this.#hash === undefined) {
      const bytes = this.get(clusterKey());
      if (bytes === undefined) refuse('ENOENT', 'the cluster has no name yet');
      this.#hash = hashOf(bytes);
    }
    return this.#hash;
  }

  /** The inode's record, which is touched by that: the command's outcome depends on it (design 7.3). */
  findInode(ino: number): InodeRecord | undefined {
    const inode = this.#load(ino);
    const before = this.#loaded.get(ino);
    if (before !== undefined) this.#touched.set(ino, before);
    return inode;
  }

  /** A directory on the way to the root, which the command only passes by. */
  ancestor(ino: number): InodeRecord {
    return this.#load(ino) ?? refuse('ENOENT', `inode ${String(ino)} does not exist`);
  }

  /** An inode as it will be at the end, looked at without being touched; undefined: it is gone. */
  peek(ino: number): InodeRecord | undefined {
    return this.#load(ino);
  }

  /** What the command touched of what was there before it, with the grants of then. */
  get touched(): Iterable<TouchedInode> {
    return this.#touched.values();
  }

  #load(ino: number): InodeRecord | undefined {
    const known = this.#inodes.get(ino);
    if (known !== undefined) return known;
    const bytes = this.get(inodeKey(ino));
    if (bytes === undefined) return undefined;
    const inode = decodeInodeRecord(bytes);
    this.#inodes.set(ino, inode);
    this.#homesBefore.set(ino, inode.home);
    const { grant, nlink, change, mode, uid, gid, dataVersion, ctime } = inode;
    this.#loaded.set(ino, { ino, grant, nlink, change, mode, uid, gid, dataVersion, ctime });
    return inode;
  }

  /** The inode's record, for reading; say touch() or save() after a change. ENOENT if it is gone. */
  inode(ino: number): InodeRecord {
    return this.findInode(ino) ?? refuse('ENOENT', `inode ${String(ino)} does not exist`);
  }

  directory(ino: number): InodeRecord {
    const dir = this.inode(ino);
    if (!isDirectory(dir.mode)) refuse('ENOTDIR', `inode ${String(ino)} is no directory`);
    return dir;
  }

  addInode(inode: InodeRecord): void {
    this.#inodes.set(inode.ino, inode);
    this.#homesBefore.set(inode.ino, inode.home);
    this.#dirty.add(inode.ino);
    this.show(inode);
  }

  /** Writes the inode back as it will be at the end, without a word to anybody. */
  save(inode: InodeRecord): void {
    this.#dirty.add(inode.ino);
  }

  /** The inode goes for good. */
  removeInode(inode: InodeRecord): void {
    this.#dirty.delete(inode.ino);
    this.#inodes.delete(inode.ino);
    this.put(inodeKey(inode.ino), undefined);
  }

  /** This command's time for an inode: above its last change, so that skewed sites never run time backwards. */
  now(inode: InodeRecord): TimeSpec {
    const before = decodeTime(inode.ctime);
    return compareTime(this.time, before) > 0 ? this.time : nextTime(before);
  }

  /**
   * The inode's attributes changed: raises ctime and change number once a command, saves it, shows it in the reply and
   * tells its promises. mtime: a directory's names or a file's contents changed now. data: contents or who may cache them.
   * unseen: nothing changed that stat(2) shows, so ctime stays.
   */
  touch(inode: InodeRecord, what: { readonly mtime?: boolean; readonly data?: boolean; readonly unseen?: boolean } = {}): void {
    let told = this.#told.get(inode.ino);
    if (told === undefined) {
      const before = this.#homesBefore.get(inode.ino) ?? 0;
      told = { homes: new Set(before === 0 ? [] : [before]), data: false, timed: false };
      this.#told.set(inode.ino, told);
      inode.change += 1;
    }
    if (what.unseen !== true && !told.timed) {
      told.timed = true;
      inode.ctime = this.now(inode);
    }
    if (what.mtime === true) inode.mtime = decodeTime(inode.ctime);
    told.data ||= what.data === true;
    this.save(inode);
    this.show(inode);
  }

  /** Puts the inode as it will be at the end into the reply. */
  show(inode: InodeRecord): void {
    this.#shown.set(inode.ino, inode);
  }

  /** The command adds to a quota, or takes from it; project 0 has none. Whether there is room is not judged here (see apply). */
  charge(project: number, { bytes = 0, files = 0 }: { readonly bytes?: number; readonly files?: number }): void {
    if (project === 0) return;
    const before = this.#charges.get(project);
    this.#charges.set(project, { project, bytes: (before?.bytes ?? 0) + bytes, files: (before?.files ?? 0) + files });
  }

  tell(event: Event): void {
    this.#events.push(event);
  }

  /** What the command did. Mutations stand in the order in which they were first made. */
  finish(): { mutations: Mutation[]; inodes: InodeRecord[]; events: Event[]; charges: readonly Charge[] } {
    for (const ino of this.#dirty) {
      const inode = this.#inodes.get(ino);
      if (inode !== undefined) this.#writes.set(inodeKey(ino), encodeInodeRecord(inode));
    }
    const events = this.#events;
    for (const [ino, told] of this.#told) {
      const inode = this.#shown.get(ino);
      if (inode !== undefined && inode.home !== 0) told.homes.add(inode.home);
      events.push({ kind: 'inode', ino, homes: [...told.homes], data: told.data, gone: inode?.nlink === 0 });
    }
    const mutations: Mutation[] = [];
    for (const [key, value] of this.#writes) mutations.push({ key, value });
    return { mutations, inodes: [...this.#shown.values()], events, charges: this.#charges.size === 0 ? NO_CHARGES : [...this.#charges.values()] };
  }
}
