/** FileKeeper over a region. */
import { errnoName, ERRNO } from '../../proto/types/errno.ts';
import type { Change } from '../vfs/change.ts';
import type { OpenFlags } from '../vfs/file-system.ts';
import type { WriteClaim } from '../vfs/object-access.ts';
import type { ChangeRecord, FileKeeper, FileMarks, KeptChange, KeptFiles, KeptHandle } from '../vfs/keeper.ts';
import { requestIdOf, requestKeyOf } from '../fuse/request-id.ts';
import { KeptChangeRecord, readChange } from './kept-changes.ts';
import type { KeptOptions } from './kept-options.ts';
import { KIND } from './kinds.ts';

/** Bits of FileMarks, below the number of its failure, below how many there were. Do not renumber. */
const UNSEALED = 1;
const ANNOUNCED = 2;
const KILL_SUID = 4;
const TIMED = 8;
const LOSS_UNTOLD = 16;
const ERRNO_UNIT = 2 ** 5;
const FAILURES_UNIT = 2 ** 17;
/** Bits of OpenFlags, in this order. Do not renumber. */
const FLAGS: readonly (keyof OpenFlags)[] = ['read', 'write', 'append', 'truncate', 'direct', 'sync'];

const flagBits = (flags: OpenFlags): number => FLAGS.reduce((bits, name, i) => bits + (flags[name] ? 2 ** i : 0), 0);

function flagsOf(bits: number): OpenFlags {
  const has = (name: keyof OpenFlags): boolean => (bits & (1 << FLAGS.indexOf(name))) !== 0;
  return { read: has('read'), write: has('write'), append: has('append'), truncate: has('truncate'), direct: has('direct'), sync: has('sync') };
}

function markFields(ino: number, marks: FileMarks): number[] {
  const { unsealed, announced, killSuid, mtime, failures, failure, lossUntold } = marks;
  const bits = (unsealed ? UNSEALED : 0) + (announced ? ANNOUNCED : 0) + (killSuid ? KILL_SUID : 0) + (mtime === undefined ? 0 : TIMED) + (lossUntold ? LOSS_UNTOLD : 0);
  const failed = (failure === undefined ? 0 : ERRNO[failure]) * ERRNO_UNIT + failures * FAILURES_UNIT;
  return [ino, bits + failed, mtime?.sec ?? 0, mtime?.nsec ?? 0];
}

function marksOf(fields: readonly number[], claim: WriteClaim | undefined): FileMarks {
  const [, packed = 0, sec = 0, nsec = 0] = fields;
  const failures = Math.floor(packed / FAILURES_UNIT);
  const bits = packed % ERRNO_UNIT;
  const errno = Math.floor(packed / ERRNO_UNIT) % (FAILURES_UNIT / ERRNO_UNIT);
  return {
    unsealed: (bits & UNSEALED) !== 0, announced: (bits & ANNOUNCED) !== 0, killSuid: (bits & KILL_SUID) !== 0,
    mtime: (bits & TIMED) === 0 ? undefined : { sec, nsec }, failures, failure: errno === 0 ? undefined : errnoName(errno), lossUntold: (bits & LOSS_UNTOLD) !== 0, claim,
  };
}

export class KeptFileTable implements FileKeeper {
  readonly generation: number;
  readonly files: KeptFiles;
  readonly #o: KeptOptions;
  readonly #marks = new Map<number, number>();
  readonly #claims = new Map<number, number>();
  readonly #handles = new Map<number, { readonly slot: number; readonly fields: number[] }>();
  readonly #locks = new Map<string, number>();
  readonly #losses = new Map<number, number>();

  constructor(options: KeptOptions) {
    this.#o = options;
    this.generation = options.generation;
    const handles: KeptHandle[] = [];
    const locks: { ino: number; owner: number }[] = [];
    const marks = new Map<number, readonly number[]>();
    const claims = new Map<number, WriteClaim>();
    const changes: KeptChange[] = [];
    for (const record of options.records) {
      const { slot, kind, fields } = record;
      const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = fields;
      if (kind === KIND.HANDLE) {
        if (options.newMount) { options.region.free(slot); continue; }
        this.#handles.set(first, { slot, fields: [...fields] });
        handles.push({ id: first, ino: second, flags: flagsOf(third), told: fourth, opener: fifth === 0 ? '' : requestIdOf(fifth) });
      } else if (kind === KIND.LOCK) {
        this.#locks.set(lockKey(first, second), slot);
        locks.push({ ino: first, owner: second });
      } else if (kind === KIND.MARKS) {
        this.#marks.set(first, slot);
        marks.set(first, [...fields]);
      } else if (kind === KIND.LOSS) {
        this.#losses.set(first, slot);
      } else if (kind === KIND.CLAIM) {
        this.#claims.set(first, slot);
        claims.set(first, { session: second, fence: third, dataVersion: fourth });
      } else if (kind === KIND.CHANGE || kind === KIND.APPEND) {
        changes.push(readChange(record, options.newMount, (change, ino, asker) => new KeptChangeRecord(options.region, ino, change, asker, options.onFull, slot)));
      }
    }
    changes.sort((a, b) => a.change.sequence - b.change.sequence);
    this.files = { handles, locks, losses: [...this.#losses.keys()], marks: new Map([...marks].map(([ino, fields]) => [ino, marksOf(fields, claims.get(ino))])), changes };
  }

  mark(ino: number, marks: FileMarks | undefined): void {
    const claim = marks?.claim;
    this.#keep(this.#claims, KIND.CLAIM, ino, claim === undefined ? undefined : [ino, claim.session, claim.fence, claim.dataVersion]);
    this.#keep(this.#marks, KIND.MARKS, ino, marks === undefined ? undefined : markFields(ino, marks));
  }

  opened({ id, ino, flags, told, opener }: KeptHandle): void {
    const fields = [id, ino, flagBits(flags), told, requestKeyOf(opener)];
    this.#put(KIND.HANDLE, fields, (slot) => this.#handles.set(id, { slot, fields }));
  }

  told(handle: number, failures: number): void {
    const found = this.#handles.get(handle);
    if (found === undefined) return;
    found.fields[3] = failures;
    this.#o.region.update(found.slot, found.fields);
  }

  closed(handle: number): void {
    const found = this.#handles.get(handle);
    if (found !== undefined) this.#o.region.free(found.slot);
    this.#handles.delete(handle);
  }

  locked(ino: number, owner: number): void {
    const key = lockKey(ino, owner);
    if (!this.#locks.has(key)) this.#put(KIND.LOCK, [ino, owner], (slot) => this.#locks.set(key, slot));
  }

  unlocked(ino: number, owner: number): void {
    const slot = this.#locks.get(lockKey(ino, owner));
    if (slot !== undefined) this.#o.region.free(slot);
    this.#locks.delete(lockKey(ino, owner));
  }

  loss(ino: number, isTold: boolean): void {
    this.#keep(this.#losses, KIND.LOSS, ino, isTold ? undefined : [ino]);
  }

  change(ino: number, change: Change, asker: string): ChangeRecord {
    return new KeptChangeRecord(this.#o.region, ino, change, asker, this.#o.onFull);
  }

  #keep(slots: Map<number, number>, kind: number, ino: number, fields: readonly number[] | undefined): void {
    const slot = slots.get(ino);
    if (fields === undefined) {
      if (slot !== undefined) this.#o.region.free(slot);
      slots.delete(ino);
    } else if (slot === undefined) this.#put(kind, fields, (made) => slots.set(ino, made));
    else this.#o.region.update(slot, fields);
  }

  #put(kind: number, fields: readonly number[], then: (slot: number) => void): void {
    const slot = this.#o.region.put(kind, fields);
    if (slot === undefined) this.#o.onFull();
    else then(slot);
  }
}

const lockKey = (ino: number, owner: number): string => `${String(ino)} ${String(owner)}`;
