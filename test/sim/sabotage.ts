/**
 * Ports through which a test plants a bug, to prove that the simulator would find it. Nothing of it is in the production
 * code, but the one rule of Raft that no port reaches (countsOldTerms): each is a port's other implementation, or a wrapper of the real one.
 */
import type { Apply } from '../../mds/fsm/index.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { PromiseTable } from '../../mds/callback/promise-table.ts';
import type { Message } from '../../mds/raft/index.ts';
import type { Committer, Visibility } from '../../mds/server/committer.ts';
import type { Queries, QueryOptions } from '../../mds/server/queries.ts';
import type { Disk } from '../../mds/store/disk.ts';
import type { Kv } from '../../mds/store/kv.ts';
import type { RaftLog } from '../../mds/store/raft-log.ts';
import type { SeededRandom } from './random.ts';

export type AskAgain = 'in order' | 'reversed' | 'never';

export interface Sabotage {
  readonly disk?: (disk: Disk) => Disk;
  readonly kv?: (kv: Kv) => Kv;
  readonly log?: (log: RaftLog) => RaftLog;
  /** The clock by which a member's Raft driver goes. */
  readonly raftClock?: (clock: Clock, node: number) => Clock;
  /** How much longer than others a message takes, in milliseconds. */
  readonly lag?: (message: Message, random: SeededRandom) => number;
  /** Of a site's journal group. */
  readonly journalDisk?: (disk: Disk) => Disk;
  readonly journalRaft?: { readonly leaseMs?: number };
  /** The journal of one mds becomes a group's without what is newest in it. */
  readonly convertsInPart?: boolean;
  /** A new keeper of a journal group takes up the stream before its state has what that stands on. */
  readonly takesUpBehind?: boolean;
  /** As RaftDriverOptions. */
  readonly raft?: { readonly leaseMs?: number; readonly electionTicks?: number; readonly random?: Random; readonly countsOldTerms?: boolean; readonly appendBytes?: number };
  /** Of one run: made anew for each. */
  readonly tamper?: () => (message: Message) => Message;
  readonly apply?: (apply: Apply) => Apply;
  readonly visibility?: (registry: Visibility) => Visibility;
  /** What commits for sessions. */
  readonly committer?: (committer: Committer, clock: Clock) => Committer;
  /** The table of promises, with so many for a session. */
  readonly promises?: (limit: number) => PromiseTable;
  readonly queries?: (options: QueryOptions) => Queries;
  /** A read point without asking the leader. */
  readonly readIndexLocally?: boolean;
  /** Clients are served before the state has reached their token. */
  readonly ignoreTokens?: boolean;
  /** What is handed to Raft. Of one process: made anew for each. */
  readonly propose?: (propose: (data: Uint8Array) => void) => (data: Uint8Array) => void;
  /** An owner that is asked says at once that it has given back, beside its stream. */
  readonly returnsAtOnce?: boolean;
  /** Answers leave before the site's journal has what they show. */
  readonly answersUndurable?: boolean;
  /** A restarted mds takes new commands before its sessions have asked again for what they were answered. */
  readonly takesNewAtOnce?: boolean;
  /** How a client asks again for what it was answered. */
  readonly asksAgain?: AskAgain;
}
