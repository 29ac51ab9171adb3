/** The ends of changes: a writer's seal, the server's own seal for a writer that is gone, durability in one go, deletion. */
import { fdatasync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { FsError } from '../../proto/types/errno.ts';
import { COMMIT_TOKEN_BYTES } from '../../proto/types/limits.ts';
import { isUncommitted, NO_TRAIL, ObjectPhase } from './format.ts';
import { NO_OBJECT, stateOf, type Access, type Entry, type ObjectTable, type StateOfObject } from './object-table.ts';
import { isMissing } from './descriptors.ts';
import { NameSync } from './folder-sync.ts';
import type { OpenObject } from './open-object.ts';

const syncData = promisify(fdatasync);

export interface SealOptions {
  readonly session: number;
  readonly durable: boolean;
  /** fsync in the middle of writing: stays open. */
  readonly stillWriting: boolean;
}

/** What the mds is to commit for an object that the server made clean by itself. */
export interface Recovered {
  readonly object: number;
  readonly ino: number;
  readonly state: StateOfObject;
}

export interface Settling {
  readonly sequence: number;
  readonly keep: boolean;
  /** Open, or this server's to report: a stop that leaves it so is not clean. */
  readonly unfinished: boolean;
}

const NOTHING_TO_SETTLE: Settling = Object.freeze({ sequence: 0, keep: false, unfinished: false });

/** The server's own access: no fence is above it. */
export const own = (object: number): Access => ({ object, ino: 0, fence: Infinity });

/** What is clean and has nobody's word that it was committed is this server's to report from now on. Within visit(). */
export function claim(table: ObjectTable, entry: Entry): Recovered | undefined {
  const { object, identity } = entry.record;
  if (!isUncommitted(entry.record)) return undefined;
  table.dirty.add(object);
  if (!entry.record.unreported) entry.record = entry.file.storeRecord({ ...entry.record, unreported: true });
  return { object, ino: identity.ino, state: stateOf(entry) };
}

/** Ends a writer's changes; the last one's makes the object clean. Within visit(). */
export function leave(entry: Entry, session: number, unreported = false): void {
  const writers = entry.trail.writers.filter((writer) => writer !== session);
  if (writers.length !== entry.trail.writers.length) {
    entry.trail = { ...entry.trail, writers };
    entry.file.storeTrail(entry.trail);
  }
  if (writers.length > 0 || entry.record.phase !== ObjectPhase.OPEN) return;
  entry.record = entry.file.storeRecord({ ...entry.record, phase: ObjectPhase.CLEAN, unreported });
}

export class Sealing {
  readonly #table: ObjectTable;
  readonly #names: NameSync;

  constructor(table: ObjectTable) {
    this.#table = table;
    this.#names = new NameSync(table.paths);
  }

  /**
   * Ends a writer's changes; the last one's seal makes the object clean. durable: resolves once contents, checksums, record
   * and folder are on stable storage. A failed sync latches the object: EIO from then on.
   */
  async seal(access: Access, options: SealOptions): Promise<StateOfObject> {
    const begun = this.#table.visit(access, (entry) => {
      if (entry === undefined) return undefined;
      if (!options.stillWriting) leave(entry, options.session);
      if (!options.durable || entry.record.durable) return { state: stateOf(entry) };
      entry.file.pins += 1;
      return { state: stateOf(entry), file: entry.file, trail: entry.trail };
    });
    if (begun === undefined) return NO_OBJECT;
    const { file } = begun;
    if (file === undefined) return begun.state;
    try {
      await this.#sync(access.object, file);
    } catch (cause) {
      this.#latch(access.object);
      throw new FsError('EIO', 'fsync', 'the disk refused what was written before', { cause });
    } finally {
      file.unpin();
    }
    return this.#table.visit(access, (entry) => {
      if (entry === undefined) return NO_OBJECT;
      const same = entry.record.version === begun.state.dataVersion && entry.record.phase === ObjectPhase.CLEAN && !begun.state.open;
      if (same) this.#markDurable(entry);
      return stateOf(entry);
    });
  }

  /** Seals in the place of a session that is gone. Gives the state to commit if that made the object clean, or if nobody has said that what is clean was committed. */
  abandon(object: number, session: number): Recovered | undefined {
    return this.#table.visit(own(object), (entry) => {
      if (entry === undefined) return undefined;
      if (entry.record.phase === ObjectPhase.CLEAN) return entry.record.unreported ? undefined : claim(this.#table, entry);
      if (!entry.trail.writers.includes(session)) return undefined;
      leave(entry, session, true);
      return entry.trail.writers.length === 0 ? { object, ino: entry.record.identity.ino, state: stateOf(entry) } : undefined;
    });
  }

  /** The version that may be marked durable if nothing changes until the file system is synced; 0: none. `keep`: the dirty list must go on naming it. */
  settling(object: number): Settling {
    return this.#visitLeniently(object, (entry) => {
      if (entry === undefined) return NOTHING_TO_SETTLE;
      const { phase, durable, sequence, unreported } = entry.record;
      const clean = phase === ObjectPhase.CLEAN;
      return { sequence: clean && !durable ? sequence : 0, keep: !clean || isUncommitted(entry.record), unfinished: !clean || unreported };
    }) ?? NOTHING_TO_SETTLE;
  }

  /** Marks durable what has not changed since settling(); false: it changed. */
  settle(object: number, sequence: number): boolean {
    return this.#visitLeniently(object, (entry) => {
      if (entry?.record.sequence !== sequence) return entry === undefined;
      this.#markDurable(entry);
      return true;
    }) ?? true;
  }

  /** The mds has committed what this server made clean by itself. */
  reported(object: number, version: number, token: Uint8Array): void {
    this.#visitLeniently(object, (entry) => {
      if (entry?.record.version === version && entry.record.unreported) this.#noteCommit(entry, token, false);
    });
  }

  /** A writer says that the mds has committed a version; of one that others still write that says nothing. Not synced: a token that is lost costs a reader some questions. */
  committed(access: Access, version: number, token: Uint8Array): StateOfObject {
    return this.#table.visit(access, (entry) => {
      if (entry === undefined) return NO_OBJECT;
      if (entry.record.version === version && entry.record.phase === ObjectPhase.CLEAN) this.#noteCommit(entry, token, entry.record.unreported);
      return stateOf(entry);
    });
  }

  /** Deletes the object, which nobody makes anew; no error if it is not there. Other threads see the mark in their open meta file. Durable with its folder. */
  delete(object: number): void {
    const { paths, shared } = this.#table;
    shared.withObject(object, () => { shared.bury(object); });
    const gone = this.#visitLeniently(object, (entry) => {
      if (entry !== undefined) {
        entry.record = entry.file.storeRecord({ ...entry.record, phase: ObjectPhase.DELETED });
        this.#table.space.changed(-entry.stat.blocks * 512);
      }
      rmSync(paths.data(object), { force: true });
      rmSync(paths.meta(object), { force: true });
      this.#table.drop(object);
      return true;
    });
    if (gone === undefined) {
      // Already marked deleted, or failed for good: only the names are left to remove.
      rmSync(paths.data(object), { force: true });
      rmSync(paths.meta(object), { force: true });
      this.#table.drop(object);
    }
  }

  /** Copies the token. */
  #noteCommit(entry: Entry, token: Uint8Array, unreported: boolean): void {
    const { version } = entry.record;
    const kept = token.byteLength > COMMIT_TOKEN_BYTES ? new Uint8Array(0) : Uint8Array.from(token);
    entry.record = entry.file.storeRecord({ ...entry.record, unreported, committed: version, token: kept });
  }

  #markDurable(entry: Entry): void {
    entry.trail = { ...NO_TRAIL, writers: entry.trail.writers, appends: entry.trail.appends };
    entry.file.storeTrail(entry.trail);
    // Not synced: a mark that is lost makes the next start raise the version once for nothing, which harms nobody.
    entry.record = entry.file.storeRecord({ ...entry.record, durable: true });
  }

  /** All at once: what the three wait for is often one commit of the file system's journal. The descriptors are free when all have ended. */
  async #sync(object: number, file: OpenObject): Promise<void> {
    const ended = await Promise.allSettled([syncData(file.dataFd), syncData(file.metaFd), this.#names.sync(object)]);
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  }

  #latch(object: number): void {
    this.#table.visit(own(object), (entry) => {
      if (entry !== undefined) entry.record = entry.file.storeRecord({ ...entry.record, failed: true });
    });
  }

  /** As visit(), but an object that may not be used any more (deleted, failed) gives undefined. */
  #visitLeniently<T>(object: number, action: (entry: Entry | undefined) => T): T | undefined {
    try {
      return this.#table.visit(own(object), action);
    } catch (error) {
      if (error instanceof FsError || isMissing(error)) return undefined;
      throw error;
    }
  }
}
