/** One thread's way to objects: takes the lock, opens the files, loads the record, checks that the object may be used. */
import { FenceTooLow, FsError } from '../../proto/types/errno.ts';
import type { TimeSpec } from '../../proto/types/time.ts';
import { TIME_ZERO } from '../../proto/types/time.ts';
import { Descriptors } from './descriptors.ts';
import { nextVersion, NO_TRAIL, ObjectPhase, type Identity, type ObjectRecord, type Trail } from './format.ts';
import { DirtyList } from './journal.ts';
import type { FileState, OpenObject } from './open-object.ts';
import type { DataPaths } from './paths.ts';
import type { SharedState } from './shared-state.ts';
import type { Space } from './space.ts';

/** What an answer says of an object (4.15); version 0: there is none. */
export interface StateOfObject {
  readonly dataVersion: number;
  readonly open: boolean;
  readonly size: number;
  readonly mtime: TimeSpec;
  readonly blocks: number;
  /** Of the commit of this version; empty: this server was not told of it, or the object is open. */
  readonly token: Uint8Array;
}

const NO_TOKEN = new Uint8Array(0);
export const NO_OBJECT: StateOfObject = Object.freeze({ dataVersion: 0, open: false, size: 0, mtime: TIME_ZERO, blocks: 0, token: NO_TOKEN });

/** An object while its lock is held. */
export interface Entry {
  readonly file: OpenObject;
  record: ObjectRecord;
  trail: Trail;
  stat: FileState;
}

export interface Access {
  readonly object: number;
  /** 0: not known to the caller. */
  readonly ino: number;
  /** The caller's fence number; Infinity: the server itself. */
  readonly fence: number;
}

export function stateOf(entry: Entry): StateOfObject {
  const { version, phase, committed, token } = entry.record;
  if (version === 0) return NO_OBJECT;
  const open = phase === ObjectPhase.OPEN;
  return { dataVersion: version, open, ...entry.stat, token: open || committed !== version ? NO_TOKEN : token };
}

/** Of whose names the server has not heard. */
export function namelessInode(ino: number): Identity {
  return { ino, parent: 0, name: new Uint8Array(0), uid: 0, gid: 0, mode: 0 };
}

export class ObjectTable {
  readonly paths: DataPaths;
  readonly shared: SharedState;
  readonly space: Space;
  readonly dirty: DirtyList;
  readonly incarnation: number;
  readonly #descriptors: Descriptors;

  constructor(paths: DataPaths, shared: SharedState, space: Space, incarnation: number) {
    this.paths = paths;
    this.shared = shared;
    this.space = space;
    this.incarnation = incarnation;
    this.dirty = new DirtyList(paths, shared);
    this.#descriptors = new Descriptors(paths);
  }

  /**
   * Runs with the object locked; undefined if it does not exist. Throws FsError: ESTALE for a fence number below the
   * object's, for another inode's object and for a deleted one; EIO after a failed sync. A higher fence number is durable first,
   * also where nothing was written yet: then the object is there from now on, without contents; not where
   * fences is false: who only looks leaves an object that is gone alone.
   */
  visit<T>(access: Access, action: (entry: Entry | undefined) => T, { fences = true }: { readonly fences?: boolean } = {}): T {
    return this.shared.withObject(access.object, () => {
      const entry = this.#find(access.object) ?? (fences ? this.#fenced(access) : undefined);
      if (entry === undefined) return action(undefined);
      const { record } = entry;
      if (record.phase === ObjectPhase.DELETED) {
        this.#descriptors.drop(access.object);
        throw new FsError('ESTALE', 'object', 'it was deleted');
      }
      if (access.ino !== 0 && record.identity.ino !== access.ino) throw new FsError('ESTALE', 'object', 'it belongs to another inode');
      if (access.fence < record.fence) throw new FenceTooLow('object', record.fence, `fence ${String(access.fence)} is below ${String(record.fence)}`);
      if (record.failed) throw new FsError('EIO', 'object', 'an earlier sync of it failed');
      if (access.fence > record.fence && access.fence !== Infinity) {
        entry.record = entry.file.storeRecord({ ...record, fence: access.fence });
        entry.file.syncMeta();
      }
      return action(entry);
    });
  }

  /** Makes the object, open at its first version. Only within visit() of an absent one. */
  create(object: number, identity: Identity): Entry {
    return this.#make(object, (file) => file.storeRecord({
      sequence: 1, object, version: nextVersion(0, this.incarnation), phase: ObjectPhase.OPEN, durable: false, failed: false, unreported: false, fence: 0, identity, committed: 0, token: NO_TOKEN,
    }));
  }

  /** Brings entry.stat up to date and counts the space. */
  restat(entry: Entry): void {
    const before = entry.stat.blocks;
    entry.stat = entry.file.stat();
    this.space.changed((entry.stat.blocks - before) * 512);
  }

  /** Closes this thread's descriptors of an object. */
  drop(object: number): void {
    this.#descriptors.drop(object);
  }

  close(): void {
    this.#descriptors.close();
    this.dirty.close();
  }

  /** Without this an evicted writer's first bytes could still make the object. There is one at most for each inode, and it goes with that. */
  #fenced({ object, ino, fence }: Access): Entry | undefined {
    if (fence === 0 || fence === Infinity) return undefined;
    return this.#make(object, (file) => {
      const record = file.storeRecord({
        sequence: 1, object, version: 0, phase: ObjectPhase.CLEAN, durable: true, failed: false, unreported: false, fence, identity: namelessInode(ino), committed: 0, token: NO_TOKEN,
      });
      file.syncMeta();
      this.#descriptors.syncNames(object);
      return record;
    });
  }

  /** A capability of before outlives the object, whose fence went with it: the mds deletes each once. */
  #make(object: number, begin: (file: OpenObject) => ObjectRecord): Entry {
    if (this.shared.isBuried(object)) throw new FsError('ESTALE', 'object', 'it was deleted');
    this.dirty.add(object);
    const file = this.#descriptors.create(object);
    try {
      return { file, record: begin(file), trail: NO_TRAIL, stat: file.stat() };
    } catch (error) {
      this.#descriptors.remove(object);
      throw error;
    }
  }

  #find(object: number): Entry | undefined {
    const file = this.#descriptors.find(object);
    if (file === undefined) return undefined;
    return { file, ...file.load(), stat: file.stat() };
  }
}
