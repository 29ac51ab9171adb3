/**
 * What a later process must know of open files to go on where this one ended: handles, locks, and changes that no data server
 * certainly has. The file system says it as it happens, before anybody is answered; the port is synchronous.
 */
import type { Errno } from '../../proto/types/errno.ts';
import type { TimeSpec } from '../../proto/types/time.ts';
import type { Change } from './change.ts';
import type { OpenFlags } from './file-system.ts';
import type { WriteClaim } from './object-access.ts';

/** State of a file's write-behind beside its changes. */
export interface FileMarks {
  /** Something was sent since the last final commit. */
  readonly unsealed: boolean;
  /** The mds was told that it is written. */
  readonly announced: boolean;
  readonly killSuid: boolean;
  /** Of the last write that no commit has told. */
  readonly mtime: TimeSpec | undefined;
  /** Failures so far, and the last of them. */
  readonly failures: number;
  readonly failure: Errno | undefined;
  /** Among them is a change that was lost after it had been answered, and nobody was told of it. */
  readonly lossUntold: boolean;
  /** The right under which it was written. */
  readonly claim: WriteClaim | undefined;
}

export const NO_MARKS: FileMarks = Object.freeze({ unsealed: false, announced: false, killSuid: false, mtime: undefined, failures: 0, failure: undefined, lossUntold: false, claim: undefined });

export interface KeptHandle {
  readonly id: number;
  readonly ino: number;
  readonly flags: OpenFlags;
  /** Of how many failures it was told. */
  readonly told: number;
  /** The request that opened it: asked again, it gets this handle. */
  readonly opener: string;
}

export interface KeptChange {
  readonly ino: number;
  readonly change: Change;
  /** The request that waits for it, where one does. */
  readonly asker: string;
}

export interface KeptFiles {
  readonly handles: readonly KeptHandle[];
  readonly locks: readonly { readonly ino: number; readonly owner: number }[];
  readonly marks: ReadonlyMap<number, FileMarks>;
  /** Inodes of which a change was lost that had been answered, and nobody was told. */
  readonly losses: readonly number[];
  /** In order of their sequence. */
  readonly changes: readonly KeptChange[];
}

/** One change as kept. */
export interface ChangeRecord {
  /** Bytes that keeping it costs. */
  readonly bytes: number;
  /** A write's data was joined: `data` at `at`, and so it is `change.length` long. */
  joined(change: Change, at: number, data: Uint8Array): void;
  /** Its state, number or incarnation changed. */
  changed(change: Change): void;
  drop(): void;
}

export interface FileKeeper {
  /** How many processes kept before this one: numbers of each are apart by this. */
  readonly generation: number;
  /** What the processes before left. */
  readonly files: KeptFiles;
  /** undefined: nothing is to be said of it any more. */
  mark(ino: number, marks: FileMarks | undefined): void;
  opened(handle: KeptHandle): void;
  /** A handle was told of failures. */
  told(handle: number, failures: number): void;
  closed(handle: number): void;
  locked(ino: number, owner: number): void;
  unlocked(ino: number, owner: number): void;
  /** A change of this inode is lost, or whoever asked has been told. */
  loss(ino: number, isTold: boolean): void;
  /** asker: '' where nobody waits. */
  change(ino: number, change: Change, asker: string): ChangeRecord;
}

const NOTHING: KeptFiles = Object.freeze({ handles: [], locks: [], losses: [], marks: new Map(), changes: [] });
const ignore = (): void => undefined;

/** For a library, whose handles end with its process. */
export const NO_KEEPER: FileKeeper = Object.freeze({
  generation: 0, files: NOTHING, mark: ignore, opened: ignore, told: ignore, closed: ignore, locked: ignore, unlocked: ignore, loss: ignore,
  change: (_ino: number, change: Change): ChangeRecord => new Unkept(change),
});

/** Costs the memory that the change holds by itself. */
class Unkept implements ChangeRecord {
  readonly #change: Change;

  constructor(change: Change) {
    this.#change = change;
  }

  get bytes(): number {
    return this.#change.kind === 'write' ? this.#change.length : this.#change.kind === 'append' ? this.#change.data.byteLength : 0;
  }

  joined = ignore;
  changed = ignore;
  drop = ignore;
}
