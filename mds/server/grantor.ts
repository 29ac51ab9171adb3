/** Of the leader: proposes grants of the directories that one site alone keeps changing (design 7.11), or that an admin keeps with one. */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { GRANT_PAUSE_SEC } from '../../proto/types/limits.ts';
import { changedDirectories, GrantPolicy, grantWaitMs, type Candidate } from '../delegation/grant-policy.ts';
import { canOwn, findGrant, findInode, findPin, isLive, listPins, liveGrant, type Event, type PinRecord } from '../fsm/index.ts';
import type { StateStore } from '../store/state-store.ts';
import type { AppliedEntry } from './applier.ts';
import type { Committer } from './committer.ts';

export interface GrantorOptions {
  readonly store: StateStore;
  readonly committer: Committer;
  readonly isLeader: () => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

type Proposal = { readonly grant: geofs.v1.Grant.$Properties } | { readonly recall: geofs.v1.Recall.$Properties } | { readonly pin: geofs.v1.Pin.$Properties };
const LOOK_MS = 250;

export class Grantor {
  readonly #o: GrantorOptions;
  readonly #policy = new GrantPolicy();
  /** When grants and single directories were given, asked back or returned, as this member saw it: of the last GRANT_PAUSE_SEC. */
  readonly #moved = new Map<number, number>();
  readonly #closed = new AbortController();
  #timer: Timer | undefined;
  #busy = false;

  constructor(options: GrantorOptions) {
    this.#o = options;
  }

  start(): void {
    this.#timer = this.#o.clock.after(LOOK_MS, () => {
      if (this.#closed.signal.aborted) return;
      void this.#look();
      this.start();
    });
  }

  /** Every member watches, so that a new leader knows. */
  onVisible({ command, reply, events }: AppliedEntry): void {
    const nowMs = this.#o.clock.monotonicMs();
    for (const event of events) this.#noteMove(event, nowMs);
    if (command.incarnation === 0 || command.answered !== 0 || (reply.errno ?? 0) !== 0) return;
    for (const dir of changedDirectories(command, reply, events)) this.#policy.changed(dir, command.site, nowMs);
  }

  close(): void {
    this.#timer?.cancel();
    this.#closed.abort(new Error('shutting down'));
  }

  async #look(): Promise<void> {
    if (this.#busy || !this.#o.isLeader()) return;
    this.#busy = true;
    try {
      for (const pin of await this.#o.store.queryApplied(listPins)) await this.#keep(pin);
      for (const candidate of this.#policy.candidates(this.#o.clock.monotonicMs())) await this.#consider(candidate);
    } catch (error) {
      if (!this.#closed.signal.aborted) this.#o.logger.warn({ reason: String(error) }, 'no grant could be given');
    } finally {
      this.#busy = false;
    }
  }

  async #consider(candidate: Candidate): Promise<void> {
    const { store, clock, logger } = this.#o;
    const proposal = await store.queryApplied((view): Proposal | 'wait' | 'no' => {
      const dir = findInode(view, candidate.dir);
      if (dir === undefined || liveGrant(view, dir) !== undefined || findPin(view, dir.ino) !== undefined || !canOwn(view, candidate.site)) return 'no';
      const before = findGrant(view, candidate.dir);
      // It may have been asked back alone out of another one's.
      const alone = dir.visits?.recalls ?? 0;
      if (this.#isFresh(dir.ino, Math.max(before?.changed?.sec ?? 0, alone === 0 ? 0 : dir.visits?.since?.sec ?? 0))) return 'wait';
      if (clock.monotonicMs() - candidate.sinceMs < grantWaitMs(Math.max(before?.recalls ?? 0, alone))) return 'wait';
      // The directory alone was asked back; what was made in it is still another site's.
      if (before !== undefined && isLive(view, before) && before.site !== candidate.site) return { recall: { grants: [before.id] } };
      return { grant: { dir: candidate.dir, site: candidate.site } };
    });
    if (proposal === 'wait') return;
    this.#policy.forget(candidate.dir);
    if (proposal === 'no') return;
    const errno = await this.#propose(proposal);
    logger.info({ dir: candidate.dir, site: candidate.site, errno, recalled: 'recall' in proposal }, 'a directory is granted to the site that alone changes it');
  }

  /** A pinned directory comes back to its site whoever has it, though not sooner after it was asked back than any other. */
  async #keep({ dir: ino, site }: PinRecord): Promise<void> {
    const { store, logger } = this.#o;
    const proposal = await store.queryApplied((view): Proposal | undefined => {
      const dir = findInode(view, ino);
      if (dir === undefined) return { pin: { dir: ino } };
      if (!canOwn(view, site)) return undefined;
      const now = liveGrant(view, dir);
      const own = findGrant(view, ino);
      if (now?.site === site || [now, own].some((grant) => grant !== undefined && this.#isFresh(grant.id, grant.changed?.sec ?? 0)) || this.#isFresh(ino, dir.visits?.since?.sec ?? 0)) return undefined;
      if (now !== undefined) return { recall: now.id === ino ? { grants: [ino] } : { inos: [ino] } };
      // The directory alone was asked back; what was made in it is still another site's.
      return own !== undefined && isLive(view, own) && own.site !== site ? { recall: { grants: [ino] } } : { grant: { dir: ino, site } };
    });
    if (proposal === undefined) return;
    logger.info({ dir: ino, site, errno: await this.#propose(proposal), proposed: Object.keys(proposal)[0] }, 'a pinned directory goes to its site');
  }

  #noteMove(event: Event, nowMs: number): void {
    if (event.kind !== 'grant' && event.kind !== 'returned') return;
    for (const id of event.kind === 'grant' ? [event.id] : [...event.grants, ...event.inos]) {
      this.#moved.delete(id);
      this.#moved.set(id, nowMs);
      // Who is alone in it is counted anew.
      if (event.kind === 'returned') this.#policy.forget(id);
    }
    for (const [id, atMs] of this.#moved) {
      if (nowMs - atMs < GRANT_PAUSE_SEC * 1_000) break;
      this.#moved.delete(id);
    }
  }

  /** So short ago that whoever asked for it comes first (design 7.9): as this member saw it; changedSec, of a proposer's clock, which may be hours ahead, tells of what it did not see. */
  #isFresh(id: number, changedSec: number): boolean {
    const { clock } = this.#o;
    const seenMs = this.#moved.get(id);
    if (seenMs !== undefined && clock.monotonicMs() - seenMs < GRANT_PAUSE_SEC * 1_000) return true;
    const agoSec = clock.wallTime().sec - changedSec;
    return agoSec >= 0 && agoSec < GRANT_PAUSE_SEC;
  }

  /** The errno of the reply. */
  async #propose(proposal: Proposal): Promise<number> {
    const { committer, clock } = this.#o;
    const { reply } = await committer.commit({ format: 1, group: 0, time: encodeTime(clock.wallTime()), ...proposal }, this.#closed.signal);
    return reply.errno ?? 0;
  }
}
