/** What a leader knows of one member's log. */
import { Inflights } from './inflights.ts';

/**
 * probe: where the logs meet is not known; one append at a time, until one is acknowledged.
 * replicate: they meet at match; appends are sent optimistically, as far as the window allows.
 * snapshot: the member needs a raft snapshot; no appends until it has it or failed.
 */
export type ProgressState = 'probe' | 'replicate' | 'snapshot';

export interface ProgressBounds {
  readonly maxInflightMessages: number;
  readonly maxInflightBytes: number;
}

/** Invariant: match < next. In state replicate, entries up to next - 1 have been sent; in state snapshot, next = pendingSnapshot + 1. */
export class Progress {
  /** Highest entry known to be durable at the member and equal to the leader's. Never goes back within one term. */
  match = 0;
  next: number;
  state: ProgressState = 'probe';
  /** Index of the raft snapshot under way; 0 outside state snapshot. */
  pendingSnapshot = 0;
  /** Tick at which the raft snapshot was offered; meaningful in state snapshot alone. */
  snapshotAt = 0;
  /** Something was received from the member since the last look of check-quorum. */
  recentActive = false;
  /** Tick at which something was last received from the member. */
  activeAt = 0;
  /** Newest round of heartbeats that the member has answered in this term. */
  round = 0;
  /** Election rank that the member said last. */
  rank = 0;
  /** No append may be sent until the member answers an append or a heartbeat. */
  paused = false;
  /** Highest commit index sent; the member's own may be lower if messages were lost. */
  sentCommit = 0;
  isLearner: boolean;
  readonly inflights: Inflights;

  constructor(next: number, isLearner: boolean, bounds: ProgressBounds) {
    this.next = next;
    this.isLearner = isLearner;
    this.inflights = new Inflights(bounds.maxInflightMessages, bounds.maxInflightBytes);
  }

  /** Back to what a new leader knows: nothing, but hopes that the member has all up to next - 1. */
  reset(next: number, now: number): void {
    this.match = 0;
    this.next = next;
    this.recentActive = false;
    this.activeAt = now;
    this.round = 0;
    this.sentCommit = 0;
    this.#enter('probe');
  }

  becomeProbe(): void {
    // A raft snapshot that arrived leaves the member at least at its index.
    const next = this.state === 'snapshot' ? Math.max(this.match, this.pendingSnapshot) + 1 : this.match + 1;
    this.#enter('probe');
    this.next = next;
    this.sentCommit = Math.min(this.sentCommit, next - 1);
  }

  becomeReplicate(): void {
    this.#enter('replicate');
    this.next = this.match + 1;
  }

  becomeSnapshot(index: number, now: number): void {
    this.#enter('snapshot');
    this.pendingSnapshot = index;
    this.snapshotAt = now;
    this.next = index + 1;
    this.sentCommit = index;
  }

  /** The raft snapshot did not arrive: probe from what is known, not from its index. */
  snapshotFailed(): void {
    this.pendingSnapshot = 0;
    this.becomeProbe();
  }

  isPaused(): boolean {
    return this.state === 'snapshot' || this.paused;
  }

  /** Notes an append of `entries` entries (0: commit index alone) that starts at next. */
  sentEntries(entries: number, bytes: number): void {
    if (this.state === 'replicate') {
      if (entries > 0) {
        this.next += entries;
        this.inflights.add(this.next - 1, bytes);
      }
      this.paused = this.inflights.full();
    } else {
      this.paused = true;
    }
  }

  sentCommitIndex(commit: number): void {
    this.sentCommit = commit;
  }

  /** True when an append would tell the member of a commit index that it has not been sent, of entries that it was sent. */
  canBumpCommit(commit: number): boolean {
    return commit > this.sentCommit && this.sentCommit < this.next - 1;
  }

  /** An acknowledgement of everything up to index. False when it says nothing new. */
  maybeUpdate(index: number): boolean {
    if (index <= this.match) return false;
    this.match = index;
    this.next = Math.max(this.next, index + 1);
    this.paused = false;
    return true;
  }

  /** A rejection of the append that followed index `rejected`; `hint` is where the logs may meet. False when it is stale. */
  maybeDecrease(rejected: number, hint: number): boolean {
    if (this.state === 'replicate') {
      if (rejected <= this.match) return false;
      this.next = this.match + 1;
    } else {
      if (this.next - 1 !== rejected) return false;
      this.next = Math.max(Math.min(rejected, hint + 1), this.match + 1);
    }
    this.sentCommit = Math.min(this.sentCommit, this.next - 1);
    this.paused = false;
    return true;
  }

  #enter(state: ProgressState): void {
    this.state = state;
    this.paused = false;
    this.pendingSnapshot = 0;
    this.inflights.clear();
  }
}
