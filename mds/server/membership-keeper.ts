/** While this mds leads, it brings the configuration to what the state wants, one step at a time; and everywhere it watches the configuration. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { LEAVE_PATIENCE_MS, LEAVE_SILENCE_MS, MEMBERSHIP_LOOK_MS } from '../../proto/types/limits.ts';
import { membersOf, ProposalDropped, type ConfState } from '../raft/index.ts';
import { nextSteps, type MembershipStep } from './membership-plan.ts';
import type { Replica } from './replica.ts';
import type { NodeRecord } from './state-reader.ts';

export interface MembershipKeeperOptions {
  readonly replica: Pick<Replica, 'status' | 'proposeConfChange' | 'transferLeader'>;
  readonly nodes: () => Promise<readonly NodeRecord[]>;
  /** Commits that the node is gone. */
  readonly forget: (node: number) => Promise<void>;
  /** Commits that the stream of a member that has left is ended. */
  readonly endStream: (site: number, incarnation: number) => Promise<void>;
  /** Another configuration is in force here. */
  readonly onConf: () => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A refusal that has stood for so long is said. */
const REFUSED_SAID_MS = 5_000;

export class MembershipKeeper {
  readonly #o: MembershipKeeperOptions;
  #timer: Timer | undefined;
  #conf: ConfState | undefined;
  #busy = false;
  #closed = false;
  /** Said once, not at each try. */
  #said = '';
  /** By step: why raft does not take it, and since when; Infinity: that was said. */
  readonly #refused = new Map<string, { readonly reason: string; sinceMs: number }>();
  /** By node that hands on what it has answered: since when this leader waits for it, and when it was last heard of. */
  readonly #leaving = new Map<number, { readonly sinceMs: number; readonly activeMs: number }>();

  constructor(options: MembershipKeeperOptions) {
    this.#o = options;
  }

  start(): void {
    this.#timer = this.#o.clock.after(MEMBERSHIP_LOOK_MS, () => {
      if (this.#closed) return;
      void this.look();
      this.start();
    });
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
  }

  /** Looks now. One look at a time. */
  async look(): Promise<void> {
    const { replica, onConf, logger } = this.#o;
    const { conf, role } = replica.status();
    if (conf !== this.#conf) {
      this.#conf = conf;
      onConf();
    }
    if (role !== 'leader') this.#leaving.clear();
    if (role !== 'leader' || this.#busy) return;
    this.#busy = true;
    try {
      await this.#step();
    } catch (error) {
      // A change under way, leadership on its way to another: the next look finds what is left to do.
      if (!this.#closed) logger[error instanceof ProposalDropped ? 'debug' : 'warn']({ reason: error instanceof Error ? error.message : String(error) }, 'a change of the members waits');
    } finally {
      this.#busy = false;
    }
  }

  async #step(): Promise<void> {
    const { replica, nodes } = this.#o;
    const records = this.#patiently(await nodes());
    const status = replica.status();
    const steps = status.role === 'leader' && !this.#closed ? nextSteps(status, records) : [];
    if (steps.length === 0) { this.#said = ''; this.#refused.clear(); return; }
    let refused: unknown;
    for (const step of steps) {
      try {
        await this.#take(step);
        return;
      } catch (error) {
        // One that has to wait is not to keep the others waiting: they may be what it waits for.
        if (!(error instanceof ProposalDropped && error.reason === 'conf-change-refused')) throw error;
        refused ??= error;
        this.#sayRefused(step.what, error.message);
      }
    }
    throw refused;
  }

  #sayRefused(what: string, reason: string): void {
    const nowMs = this.#o.clock.monotonicMs();
    const known = this.#refused.get(what);
    if (known?.reason !== reason) { this.#refused.set(what, { reason, sinceMs: nowMs }); return; }
    // Not of one that only waits for the one before it to be applied.
    if (nowMs - known.sinceMs < REFUSED_SAID_MS) return;
    known.sinceMs = Infinity;
    this.#o.logger.warn({ reason }, `not yet: ${what}`);
  }

  async #take(step: MembershipStep): Promise<void> {
    const { replica, forget, endStream, logger } = this.#o;
    switch (step.kind) {
      case 'change': replica.proposeConfChange(step.change); break;
      case 'transfer': replica.transferLeader(step.to); break;
      case 'forget': await forget(step.node); break;
      case 'end-stream': await endStream(step.site, step.incarnation); break;
    }
    if (step.what !== this.#said) logger.info({ step: step.kind }, step.what);
    this.#said = step.what;
  }

  /** A removed one that does not hand on what it has answered, silent for LEAVE_SILENCE_MS or there for LEAVE_PATIENCE_MS, leaves all the same. */
  #patiently(records: readonly NodeRecord[]): readonly NodeRecord[] {
    const nowMs = this.#o.clock.monotonicMs();
    const { conf, peers } = this.#o.replica.status();
    const inConf = new Set(membersOf(conf));
    return records.map((record) => {
      const { node, removed, stream } = record;
      if (!removed || stream === undefined || !inConf.has(node)) { this.#leaving.delete(node); return record; }
      const seen = this.#leaving.get(node) ?? { sinceMs: nowMs, activeMs: nowMs };
      const isActive = peers.some((peer) => peer.node === node && peer.recentActive);
      const { sinceMs, activeMs } = isActive ? { ...seen, activeMs: nowMs } : seen;
      this.#leaving.set(node, { sinceMs, activeMs });
      return nowMs - sinceMs < LEAVE_PATIENCE_MS && nowMs - activeMs < LEAVE_SILENCE_MS ? record : { ...record, stream: undefined };
    });
  }
}
