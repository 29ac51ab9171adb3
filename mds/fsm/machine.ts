/**
 * The port between the deterministic state machine and its drivers.
 *
 * `apply` is synchronous and reads state only through a StateView. A view that does not have a key in memory throws
 * MissingKey; the driver fetches the key and runs the command again from the start: apply must therefore have no side
 * effect but its result.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import type { StreamRefusal } from './stream.ts';

/** Keys are latin1 strings (one char a byte), in the store's byte order. */
export type StateKey = string;

export interface StateView {
  /** The record, or undefined if there is none. Borrowed: decode, do not keep. Throws MissingKey when not in memory. */
  get(key: StateKey): Uint8Array | undefined;
  /** Keys in [gte, lt), at most limit, in order, with values. Only for small, bounded sets (see keys.ts). Throws MissingRange. */
  scan(gte: StateKey, lt: StateKey, limit: number): readonly (readonly [StateKey, Uint8Array])[];
}

/** What a view throws for a record that it does not have at hand. No failure, and thrown often: it takes no note of the stack. */
class Missing extends Error {
  constructor(what: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(what);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export class MissingKey extends Missing {
  readonly key: StateKey;
  constructor(key: StateKey) {
    super('missing key');
    this.key = key;
  }
}

export class MissingRange extends Missing {
  readonly gte: StateKey;
  readonly lt: StateKey;
  readonly limit: number;
  constructor(gte: StateKey, lt: StateKey, limit: number) {
    super('missing range');
    this.gte = gte;
    this.lt = lt;
    this.limit = limit;
  }
}

export interface Mutation {
  readonly key: StateKey;
  /** undefined deletes. */
  readonly value: Uint8Array | undefined;
}

/** What an applied command changed, for promise tables, waiting locks and deletions. */
export type Event =
  /** Attributes of an inode changed. home: the directory whose promise covers it (as before the command, and after if moved). */
  | { readonly kind: 'inode'; readonly ino: number; readonly homes: readonly number[]; readonly data: boolean; readonly gone: boolean }
  /** A name of a directory was made, removed or now means another inode. */
  | { readonly kind: 'name'; readonly dir: number; readonly name: string }
  /** A lock was released or its range shrank: waiters try again. */
  | { readonly kind: 'lock'; readonly ino: number }
  /** An inode lost its last name and waits for every site's vote. */
  | { readonly kind: 'orphan'; readonly ino: number }
  /** An object waits to be deleted at its target. */
  | { readonly kind: 'delete'; readonly target: number; readonly object: number }
  /** The object's data server is to refuse capabilities below `fence`. evicted: the session that may not write it any more and cannot say that it has ended; 0: none. */
  | { readonly kind: 'fence'; readonly ino: number; readonly target: number; readonly object: number; readonly fence: number; readonly evicted: number }
  /** Sites, nodes, targets or pools changed. */
  | { readonly kind: 'topology' }
  /** node: the mds that serves it from now on; 0: not known. */
  | { readonly kind: 'session'; readonly session: number; readonly closed: boolean; readonly node: number }
  /** A grant was given, asked back or returned. */
  | { readonly kind: 'grant'; readonly id: number; readonly site: number; readonly phase: geofs.v1.GrantPhase }
  /** Single inodes of a grant are asked back. */
  | { readonly kind: 'recall'; readonly inos: readonly number[] }
  /** The owner's Return applied: what it names is shared. */
  | { readonly kind: 'returned'; readonly grants: readonly number[]; readonly inos: readonly number[] }
  /** A quota's limits or shares changed. asks: all sites but `asker` (0: none) are to give back what they can spare of it. */
  | { readonly kind: 'quota'; readonly project: number; readonly asks: boolean; readonly asker: number };

export interface ApplyResult {
  readonly mutations: readonly Mutation[];
  readonly reply: geofs.v1.CommandReply.$Properties;
  readonly events: readonly Event[];
  /** It was not its turn in its site's stream: nothing was done, and the reply means nothing. */
  readonly refused?: StreamRefusal;
}

/** The state machine: one command at a time, judged against the view. Throws only on a bug or an unknown command. */
export type Apply = (view: StateView, command: geofs.v1.Command, index: number) => ApplyResult;
