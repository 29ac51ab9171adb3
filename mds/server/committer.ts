/** The one port through which state changes: by Raft, or by the site itself with Raft to follow (design 7). */
import { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import type { Event } from '../fsm/machine.ts';

/** What has happened already: nobody needs to wait for it. Whoever would wait may ask whether it is this very promise, and spare the turn. */
export const SETTLED: Promise<void> = Promise.resolve();

export interface Committed {
  readonly reply: geofs.v1.CommandReply.$Properties;
  /** The log index at which it was applied; of what the site answered by itself, the applied one of then. */
  readonly index: number;
  /** The visible change's number (design 4.4). */
  readonly stamp: number;
  /** Every other session of this site that had to be told has acknowledged, or lost its lease (design 4.6). */
  readonly acknowledged: Promise<void>;
  /** Its number in this site's stream, if the site answered it by itself: not durable yet, maybe. */
  readonly stream?: number;
  /** And that of the last command of another session that the reply shows something of; undefined: maybe of any. */
  readonly standsOn?: number | undefined;
  /** Of a repeat of that: what it was taken with, which is not what the repeat was proposed with. */
  readonly stamped?: geofs.v1.Stamped.$Properties | undefined;
  /** Quotas of which this site should ask for more. */
  readonly low?: readonly number[];
}

/** An encoded token: whoever has reached it sees what was committed. Of what the site answered by itself it may not be durable yet. */
export function tokenOf(site: number, { index, stream = 0 }: Pick<Committed, 'index' | 'stream'>): Uint8Array {
  return geofs.v1.Token.encode({ index, streams: stream > 0 ? [{ site, number: stream }] : [] }).finish();
}

/** A command needs the other sites, this one is cut off from them, and nobody here has taken it: whoever asks may ask again under another number. */
export class CutOff extends FsError {
  constructor() {
    super('EAGAIN', 'commit', 'this site is cut off from the others, and this is not its own to change');
  }
}

export interface CommitOptions {
  /** The owners of what it touches have been asked: let Raft decide, whatever this replica still shows. */
  readonly asked?: boolean;
  /** The client's site: what that owns is waited for however long its mds is away (design 9); other sites' up to a bound. What a guest asks, a client of another site, is never answered by this site alone. */
  readonly site?: number;
  /** It was answered in an earlier life of this mds, and its client asks for it again: before all that is new (design 7.5). */
  readonly again?: boolean;
  /** Another mds was asked for it too, or another life of this site's stream, and it may be under way there: a refusal has to use its number up, so that it is never done. */
  readonly elsewhere?: boolean;
  /** Runs in the step in which this site answers it by itself, under this number of its stream: from then on its session is shown it. */
  readonly onTaken?: (stream: number) => void;
}

export interface Committer {
  /**
   * Resolves when the command is committed and visible here. Rejects with the signal's reason when it was given up before
   * it was proposed; after that the signal has no effect on the command, but `abandon` says that nobody waits. With CutOff, where it is of a session, is no repeat
   * (`again`), and cannot be done before the cut is over.
   */
  commit(command: geofs.v1.Command.$Properties, signal: AbortSignal, options?: CommitOptions): Promise<Committed>;
  /** A trace for a command whose waiter may want to abandon it. */
  newTrace(): number;
  /** The waiter of this trace has gone: its session is to be told of the change like any other. */
  abandon(trace: number): void;
}

/** What makes a change known to the sessions. */
export interface Visibility {
  /** Numbers the change and queues the breaks; originator gets none. */
  publish(reply: geofs.v1.CommandReply.$Properties, events: readonly Event[], originator: number): { stamp: number; acknowledged: Promise<void> };
}
