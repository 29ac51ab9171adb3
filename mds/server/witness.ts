/**
 * A witness: votes and keeps the log, and has no state. It may be elected, because only it may have what a lost full member had
 * acknowledged; then it hands over to the first full voter that has its log. It gives up log only when every full member has it durably.
 */
import type { Logger } from '../../proto/runtime/logger.ts';
import { ELECTION_RANK_MAX, LOG_KEEP_BYTES } from '../../proto/types/limits.ts';
import { decodeConfChange, type ConfState, type Entry, type RaftStatus } from '../raft/index.ts';
import { ConfHistory } from './conf-history.ts';
import { asLearner } from './joining-learner.ts';
import { LogCompactor } from './log-compactor.ts';
import { RaftDriver, type RaftDriverOptions } from './raft-driver.ts';

export interface WitnessOptions extends Omit<RaftDriverOptions, 'electionRank'> {
  /** The members of a cluster that has none in its log yet. */
  readonly bootConf: ConfState;
  readonly logger: Logger;
  readonly compactBytes?: number | undefined;
  /** Committed entries, in order. */
  readonly onCommitted: (entries: readonly Entry[]) => void;
  /** The log begins anew behind this index: what a leader has given up. */
  readonly onSkipped: (index: number) => void;
  readonly onLeader: (leader: number) => void;
  readonly onFatal: (error: unknown) => void;
}

export class Witness {
  readonly #options: WitnessOptions;
  readonly #driver: RaftDriver;
  readonly #compactor: LogCompactor;
  readonly #confs: ConfHistory;
  /** Size of the log at which its owner is told next that it grows. */
  #warnBytes = LOG_KEEP_BYTES;

  private constructor(options: WitnessOptions) {
    const { log } = options;
    this.#options = options;
    const { hardState, snapshot } = log.initialState();
    this.#confs = new ConfHistory(snapshot.index, snapshot.conf);
    // It stands when no full member does: what it would win it only passes on.
    this.#driver = new RaftDriver({ ...options, electionRank: ELECTION_RANK_MAX }, { hardState, conf: snapshot.conf, applied: snapshot.index }, {
      onCommitted: (entries) => { this.#committed(entries); },
      onLeader: (leader) => { options.onLeader(leader); },
      onReadPoint: () => undefined,
      // Of a raft snapshot it needs no more than the offer says.
      takesOffer: (message) => {
        const adopted = asLearner(message, options.id, this.status().conf);
        if (adopted !== undefined) this.#driver.step(adopted);
        return adopted !== undefined;
      },
      onOffered: () => undefined,
      onRestored: ({ index, conf }) => { this.#confs.reset(index, conf); options.onSkipped(index); },
      onTick: () => undefined,
      onFatal: (error) => { options.onFatal(error); },
    });
    this.#compactor = new LogCompactor({
      log, status: () => this.status(), durable: () => Promise.resolve({ index: this.status().applied, confs: this.#confs }),
      compactBytes: options.compactBytes, keepBytes: 'all', closed: () => this.#driver.closed, onFatal: (error) => { this.#driver.fail(error); },
    });
  }

  static async open(options: WitnessOptions): Promise<Witness> {
    const { log, bootConf } = options;
    if (log.lastIndex() === 0 && log.initialState().hardState.term === 0 && bootConf.voters.length > 0) {
      await log.reset({ index: 1, term: 1, conf: bootConf }, { term: 1, vote: 0, commit: 1 });
    }
    return new Witness(options);
  }

  start(): void {
    this.#driver.start();
  }

  get leader(): number {
    return this.#driver.leader;
  }

  /** Known to be committed, and looked at for changes of the configuration. */
  get appliedIndex(): number {
    return this.status().applied;
  }

  status(): RaftStatus {
    return this.#driver.node.status();
  }

  /** Forwards a command to the leader. Throws ProposalDropped. */
  propose(data: Uint8Array): void {
    this.#driver.node.propose(data);
    this.#driver.wake();
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #committed(entries: readonly Entry[]): void {
    const { node } = this.#driver;
    for (const entry of entries) if (entry.type === 'conf-change') this.#confs.note(entry.index, node.applyConfChange(decodeConfChange(entry.data)));
    const last = entries.at(-1);
    if (last !== undefined) node.setApplied(last.index);
    this.#options.onCommitted(entries);
    void this.#compactor.look();
    this.#warnOfSize();
  }

  #warnOfSize(): void {
    const bytes = this.#options.log.sizeBytes();
    if (bytes < this.#warnBytes) return;
    this.#warnBytes = 2 * bytes;
    this.#options.logger.warn({ bytes, keptByAll: this.status().keptByAll }, 'the log grows: a full member has not had it for long; bring it back, or remove it from the cluster');
  }
}
