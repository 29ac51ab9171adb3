/** While this mds leads, it brings the configuration to what the state wants, one step at a time; and everywhere it watches the configuration. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { MEMBERSHIP_LOOK_MS } from '../../proto/types/limits.ts';
import { ProposalDropped, type ConfState } from '../raft/index.ts';
import { nextStep } from './membership-plan.ts';
import type { Replica } from './replica.ts';
import type { NodeRecord } from './state-reader.ts';

export interface MembershipKeeperOptions {
  readonly replica: Pick<Replica, 'status' | 'proposeConfChange' | 'transferLeader'>;
  readonly nodes: () => Promise<readonly NodeRecord[]>;
  /** Commits that the node is gone. */
  readonly forget: (node: number) => Promise<void>;
  /** Another configuration is in force here. */
  readonly onConf: () => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export class MembershipKeeper {
  readonly #o: MembershipKeeperOptions;
  #timer: Timer | undefined;
  #conf: ConfState | undefined;
  #busy = false;
  #closed = false;
  /** Said once, not at each try. */
  #said = '';

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
    const { replica, nodes, forget, logger } = this.#o;
    const records = await nodes();
    const status = replica.status();
    const step = status.role === 'leader' && !this.#closed ? nextStep(status, records) : undefined;
    if (step === undefined) { this.#said = ''; return; }
    switch (step.kind) {
      case 'change': replica.proposeConfChange(step.change); break;
      case 'transfer': replica.transferLeader(step.to); break;
      case 'forget': await forget(step.node); break;
    }
    if (step.what !== this.#said) logger.info({ step: step.kind }, step.what);
    this.#said = step.what;
  }
}
