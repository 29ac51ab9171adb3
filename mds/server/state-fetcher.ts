/** Fetches the state of another member: because the leader offered it, or because the own one was lost. One fetch at a time. */
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RpcError } from '../../proto/types/errno.ts';
import type { Message, SnapshotMeta } from '../raft/index.ts';
import type { Applier } from './applier.ts';
import type { Transport } from './transport.ts';

export interface StateFetcherOptions {
  readonly transport: Transport;
  readonly applier: Applier;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly appliedIndex: () => number;
  readonly closed: () => boolean;
  /** The other members, the likeliest first. */
  readonly others: () => readonly number[];
  /** The state was replaced as a whole. */
  readonly onReplaced: () => void;
  readonly onFatal: (error: unknown) => void;
}

/** A member whose state was lost asks the others for it again after this long. */
const REPAIR_RETRY_MS = 1_000;

export class StateFetcher {
  readonly #o: StateFetcherOptions;
  #fetching = false;

  constructor(options: StateFetcherOptions) {
    this.#o = options;
  }

  /** Fetches the leader's state, then lets the core take the raft snapshot at the index that really came. */
  async take(offer: Message, loaded: (meta: SnapshotMeta) => void): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    const { transport, applier, logger } = this.#o;
    try {
      await using body = await transport.fetchSnapshot(offer.from, offer.snapshot?.index ?? 0);
      logger.info({ from: offer.from, index: body.meta.index }, 'loading a raft snapshot');
      await applier.replace(body);
      if (this.#o.closed()) return;
      this.#o.onReplaced();
      loaded(body.meta);
    } catch (error) {
      if (!(error instanceof RpcError)) { this.#o.onFatal(error); return; }
      logger.warn({ from: offer.from, reason: error.message }, 'a raft snapshot could not be fetched');
    } finally {
      this.#fetching = false;
    }
  }

  /**
   * The load of a raft snapshot was interrupted: the state is empty and the log begins above it. The log is kept, as what it
   * has acknowledged counts for a quorum; only the state comes from another member, whoever has one that reaches the log.
   */
  async repair(upTo: number): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    const { clock, appliedIndex, closed, others } = this.#o;
    try {
      while (!closed() && appliedIndex() < upTo) {
        for (const node of others()) if (await this.#repairFrom(node, upTo)) return;
        await new Promise<void>((resolve) => { clock.after(REPAIR_RETRY_MS, resolve); });
      }
    } catch (error) {
      this.#o.onFatal(error);
    } finally {
      this.#fetching = false;
    }
  }

  /** True: nothing is left to do. */
  async #repairFrom(node: number, upTo: number): Promise<boolean> {
    const { logger, transport, applier } = this.#o;
    try {
      await using body = await transport.fetchSnapshot(node, upTo);
      if (body.meta.index < upTo) return false;
      logger.info({ from: node, index: body.meta.index, needed: upTo }, 'loading the lost state');
      await applier.replace(body);
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      logger.warn({ from: node, reason: error.message }, 'the lost state could not be fetched');
      return false;
    }
    if (!this.#o.closed()) this.#o.onReplaced();
    return true;
  }
}
