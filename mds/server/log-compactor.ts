/** Gives up log: what is durable in this member's state, but not what others still need, within bounds of bytes and of entries. */
import { LOG_KEEP_BYTES, LOG_KEEP_ENTRIES, LOG_KEEP_LOADING, LOG_SEGMENT_BYTES } from '../../proto/types/limits.ts';
import type { RaftStatus } from '../raft/index.ts';
import type { RaftLog } from '../store/raft-log.ts';
import type { ConfHistory } from './conf-history.ts';

export interface LogCompactorOptions {
  readonly log: RaftLog;
  readonly status: () => RaftStatus;
  /** The index up to and with which all is durable in the state, and the configurations up to there. */
  readonly durable: () => Promise<{ readonly index: number; readonly confs: ConfHistory }>;
  /** Log is looked at from this size on. */
  readonly compactBytes?: number | undefined;
  /** Up to these bounds log is kept for slow members; 'all': whatever the others lack is kept, as a witness does. */
  readonly keepBytes?: number | 'all' | undefined;
  readonly keepEntries?: number | undefined;
  readonly closed: () => boolean;
  readonly onFatal: (error: unknown) => void;
}

/** So small a part of the entries that may be kept is worth a compaction, too. */
const KEPT_PARTS = 8;

export class LogCompactor {
  readonly #o: LogCompactorOptions;
  #compacting = false;

  constructor(options: LogCompactorOptions) {
    this.#o = options;
  }

  /** Looks whether there is log to give up; cheap when there is none or little. One compaction at a time. */
  async look(): Promise<void> {
    const { log, durable } = this.#o;
    if (this.#compacting || this.#o.closed() || log.sizeBytes() < this.#compactBytes || !this.#isWorth(this.#needed())) return;
    this.#compacting = true;
    try {
      const { index: durableIndex, confs } = await durable();
      const index = Math.min(durableIndex, this.#needed());
      const [term, conf] = [log.term(index), confs.at(index)];
      if (term === undefined || conf === undefined || !this.#isWorth(index) || this.#o.closed()) return;
      await log.compact({ index, term, conf });
      confs.forgetBelow(index);
    } catch (error) {
      this.#o.onFatal(error);
    } finally {
      this.#compacting = false;
    }
  }

  get #compactBytes(): number {
    return this.#o.compactBytes ?? 2 * LOG_SEGMENT_BYTES;
  }

  /**
   * What is durable takes a flush of the state to know, and giving up a sync: so nothing is done for less than about a segment, or, as small entries take
   * memory, too, for less than a part of those that are kept for others.
   */
  #isWorth(index: number): boolean {
    const { log, keepEntries = LOG_KEEP_ENTRIES } = this.#o;
    const [first, last] = [log.firstIndex(), log.lastIndex()];
    const entries = Math.min(index, last) - first + 1;
    return entries > 0 && (entries * log.sizeBytes() >= (this.#compactBytes / 2) * (last - first + 1) || entries >= keepEntries / KEPT_PARTS);
  }

  /**
   * The highest index, of those applied here, that need not be kept for others. The leader knows of all members; the others know what it told them of the full
   * members. Beyond the byte bound the older half goes, so that who lags a little is not sent to a raft snapshot with who lags much.
   */
  #needed(): number {
    const { log, keepBytes = LOG_KEEP_BYTES, keepEntries = LOG_KEEP_ENTRIES } = this.#o;
    const { role, peers, keptByAll, applied } = this.#o.status();
    if (keepBytes === 'all') return Math.min(applied, keptByAll);
    // Who is loading a raft snapshot will go on from its index, and would need the next one if that were gone by then.
    const slowest = role === 'leader' ? Math.min(Infinity, ...peers.map((peer) => Math.max(peer.match, peer.pendingSnapshot))) : keptByAll;
    const loading = peers.some((peer) => peer.pendingSnapshot > 0 && peer.recentActive);
    const last = log.lastIndex();
    const half = log.sizeBytes() < (loading ? LOG_KEEP_LOADING * keepBytes : keepBytes) ? 0 : Math.floor((log.firstIndex() + last) / 2);
    return Math.min(applied, Math.max(slowest, half, last - keepEntries));
  }
}
