/** Of the leader: proposes grants of the directories that one site alone keeps changing (design 7.11), or that an admin keeps with one. */
import type { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { GRANT_PAUSE_SEC } from '../../proto/types/limits.ts';
import { GrantPolicy, grantWaitMs, type Candidate } from '../delegation/grant-policy.ts';
import { canOwn, findGrant, findInode, findPin, isLive, listPins, liveGrant, type PinRecord } from '../fsm/index.ts';
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
    if (command.incarnation === 0 || command.answered !== 0 || (reply.errno ?? 0) !== 0) return;
    const nowMs = this.#o.clock.monotonicMs();
    for (const event of events) if (event.kind === 'name') this.#policy.changed(event.dir, command.site, nowMs);
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
      if (before === undefined) return { grant: { dir: candidate.dir, site: candidate.site } };
      if (clock.wallTime().sec - (before.changed?.sec ?? 0) < GRANT_PAUSE_SEC) return 'wait';
      if (clock.monotonicMs() - candidate.sinceMs < grantWaitMs(before.recalls)) return 'wait';
      // The directory alone was asked back; what was made in it is still another site's.
      if (isLive(view, before) && before.site !== candidate.site) return { recall: { grants: [before.id] } };
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
    const { store, clock, logger } = this.#o;
    const proposal = await store.queryApplied((view): Proposal | undefined => {
      const dir = findInode(view, ino);
      if (dir === undefined) return { pin: { dir: ino } };
      if (!canOwn(view, site)) return undefined;
      const now = liveGrant(view, dir);
      const own = findGrant(view, ino);
      if (now?.site === site || clock.wallTime().sec - Math.max(now?.changed?.sec ?? 0, own?.changed?.sec ?? 0) < GRANT_PAUSE_SEC) return undefined;
      if (now !== undefined) return { recall: now.id === ino ? { grants: [ino] } : { inos: [ino] } };
      // The directory alone was asked back; what was made in it is still another site's.
      return own !== undefined && isLive(view, own) && own.site !== site ? { recall: { grants: [ino] } } : { grant: { dir: ino, site } };
    });
    if (proposal === undefined) return;
    logger.info({ dir: ino, site, errno: await this.#propose(proposal), proposed: Object.keys(proposal)[0] }, 'a pinned directory goes to its site');
  }

  /** The errno of the reply. */
  async #propose(proposal: Proposal): Promise<number> {
    const { committer, clock } = this.#o;
    const { reply } = await committer.commit({ format: 1, group: 0, time: encodeTime(clock.wallTime()), ...proposal }, this.#closed.signal);
    return reply.errno ?? 0;
  }
}
