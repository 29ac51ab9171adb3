/**
 * The journal of a site whose two mds and a witness keep it together: the log of a Raft group of their own (design 7.12). A number is durable when
 * it is committed there. Only the group's leader appends, once it has all that was ever durable: when an entry of its own term is committed.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { JOURNAL_SEGMENT_BYTES, PROPOSALS, RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { decodeConfChange, isVoter, ProposalDropped, type ConfState, type Entry, type RaftStatus } from '../raft/index.ts';
import { JournalIndex } from '../store/journal-index.ts';
import type { Journal, JournalCommand } from '../store/journal.ts';
import { ConfHistory } from './conf-history.ts';
import { asLearner } from './joining-learner.ts';
import type { JournalPeer } from './journal-members.ts';
import { nextJournalChange, outdatedIn } from './journal-plan.ts';
import { LogCompactor } from './log-compactor.ts';
import { RaftDriver, type RaftDriverOptions } from './raft-driver.ts';
import { ReadIndexQueue } from './read-index-queue.ts';

export interface JournalGroupOptions extends RaftDriverOptions {
  /** The members with which the group begins, the witness among them; empty: this one joins a group that stands. */
  readonly members: ConfState;
  /** Who is to be a member from now on, as the configuration file says; default: whoever is. */
  readonly wanted?: readonly JournalPeer[];
  readonly logger: Logger;
  /** Of the log; default JOURNAL_SEGMENT_BYTES. */
  readonly segmentBytes?: number;
  /** The log holds something. */
  readonly onHeld?: () => void;
  readonly onFatal: (error: unknown) => void;
}

export interface JournalGroupUser {
  /** This member leads in this term, and has all that was ever durable. */
  onLed(term: number): void;
  /** After onLed: it does not lead any more, or not in that term. Another one may answer for the site now. */
  onDeposed(): void;
}

const NOT_LEADING = new FsError('ECANCELED', 'journal', 'another mds of this site leads its journal group');

export class JournalGroup implements Journal {
  readonly shared = true;
  readonly everShared = true;
  readonly segmentBytes: number;
  readonly #o: JournalGroupOptions;
  readonly #driver: RaftDriver;
  readonly #index = new JournalIndex();
  readonly #confs: ConfHistory;
  readonly #compactor: LogCompactor;
  readonly #reads: ReadIndexQueue;
  /** Records that the core had no room for yet. */
  #queue: Uint8Array[] = [];
  /** Of the last record taken here. */
  #taken = 0;
  #base = 0;
  /** The term in which this member leads and has everything; 0: it does not. */
  #term = 0;
  /** As #term, once its user has all that the records stand on: until then the others may be all who have that. */
  #takenUpTerm = 0;
  /** Numbers up to here are in this member's state durably. */
  #applied = 0;
  /** That the file is older than the group's configuration. */
  #warned = false;
  #begun: { readonly incarnation: number; readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  #user: JournalGroupUser = { onLed: () => undefined, onDeposed: () => undefined };
  #onDurable: (n: number) => void = () => undefined;

  private constructor(options: JournalGroupOptions) {
    const { log, clock, segmentBytes = JOURNAL_SEGMENT_BYTES } = options;
    this.#o = options;
    this.segmentBytes = segmentBytes;
    const { hardState, snapshot } = log.initialState();
    this.#confs = new ConfHistory(snapshot.index, snapshot.conf);
    const driver = this.#driver = new RaftDriver(options, { hardState, conf: snapshot.conf, applied: snapshot.index }, {
      onCommitted: (entries) => { this.#committed(entries); },
      onLeader: () => { this.#look(); },
      onReadPoint: (context, index) => { this.#reads.confirmed(context, index, index); },
      // The state holds what was given up, so the offer is all that is needed of a raft snapshot.
      takesOffer: (message) => {
        const adopted = asLearner(message, options.id, this.status().conf);
        if (adopted !== undefined) driver.step(adopted);
        return adopted !== undefined;
      },
      onOffered: () => undefined,
      onRestored: ({ index, conf }) => { this.#confs.reset(index, conf); this.#index.clear(); options.onHeld?.(); },
      onTick: () => { this.#look(); this.#changeMembers(); this.#propose(); this.#reads.tick(); },
      onFatal: (error) => { this.#reads.close(); options.onFatal(error); },
    });
    this.#reads = new ReadIndexQueue(clock, (context) => { driver.node.readIndex(context); driver.wake(); });
    this.#compactor = new LogCompactor({
      log, status: () => this.status(), durable: () => Promise.resolve({ index: this.#mayGo(), confs: this.#confs }), compactBytes: 2 * segmentBytes,
      closed: () => driver.closed, onFatal: (error) => { driver.fail(error); },
    });
    this.#learnBase();
  }

  static async open(options: JournalGroupOptions): Promise<JournalGroup> {
    const { log, members } = options;
    if (members.voters.length > 0 && log.lastIndex() === 0 && log.initialState().hardState.term === 0) await log.reset({ index: 1, term: 1, conf: members }, { term: 1, vote: 0, commit: 1 });
    return new JournalGroup(options);
  }

  start(): void {
    this.#driver.start();
  }

  /** Who takes up the stream when this member leads; told at once if it does. */
  use(user: JournalGroupUser): void {
    this.#user = user;
    if (this.#term !== 0) user.onLed(this.#term);
  }

  /** By whoever was told to lead in this term: its state has all that the records stand on. */
  takenUp(term: number): void {
    this.#takenUpTerm = term;
  }

  /** The mds that leads; 0: none is known, or the witness does, which hands over. */
  get leader(): number {
    const { leader, conf } = this.status();
    return conf.witnesses.includes(leader) ? 0 : leader;
  }

  status(): RaftStatus {
    return this.#driver.node.status();
  }

  /** The leader has not heard of this member, which has a vote, within the last election time-out. */
  misses(node: number): boolean {
    const { conf, peers } = this.status();
    return isVoter(conf, node) && !peers.some((peer) => peer.node === node && peer.recentActive);
  }

  /** How long ago the member was heard; undefined: not in this life. */
  heardAgeMs(node: number): number | undefined {
    return this.#driver.heardAgeMs(node);
  }

  /** At this very moment nobody else can lead: what is known here is all that the site has answered. */
  get isLeading(): boolean {
    return this.#leads() && this.#driver.node.leasedIndex() !== undefined;
  }

  /** Resolves when isLeading was true at some time after the call; rejects with FsError ECANCELED, or the signal's reason. */
  async confirm(signal: AbortSignal): Promise<void> {
    if (!this.#leads()) throw NOT_LEADING;
    const term = this.#term;
    await this.#reads.ask(signal, PROPOSALS);
    if (!this.#leads() || this.#term !== term) throw NOT_LEADING;
  }

  get epoch(): number { return this.#term; }
  get incarnation(): number { return this.#index.incarnation; }
  get last(): number { return this.#index.last; }
  get first(): number { return this.#index.first; }
  get isEmpty(): boolean { return this.last < this.first; }
  get sizeBytes(): number { return this.#o.log.sizeBytes(); }
  get base(): number { return this.#base; }

  /** FsError ECANCELED: another member leads by now, and whether it has begun is for that to see. */
  async begin(incarnation: number, after = 0): Promise<void> {
    const begun = new Promise<void>((resolve, reject) => { this.#begun = { incarnation, resolve, reject }; });
    this.#taken = after;
    this.#queue.push(geofs.v1.JournalEntry.encode({ incarnation, number: after }).finish());
    if (this.#leads()) this.#propose();
    else this.#giveUpBegin();
    await begun;
  }

  listen(onDurable: (n: number) => void): void {
    this.#onDurable = onDurable;
  }

  append(n: number, command: Uint8Array, base: number): void {
    if (n !== this.#taken + 1) throw new Error(`journal number ${String(n)} after ${String(this.#taken)}`);
    this.#taken = n;
    this.#queue.push(geofs.v1.JournalEntry.encode({ base, command, number: n, incarnation: this.#index.incarnation }).finish());
    this.#propose();
  }

  read(from: number, maxBytes: number): JournalCommand[] {
    const index = this.#index.indexOf(from);
    if (index === undefined) return [];
    return this.#o.log.entries(index, index + this.#index.sideBySide(from), maxBytes).map(({ data }, i) => ({ n: from + i, data: geofs.v1.JournalEntry.decode(data).command }));
  }

  /** Done when no other member needs it: see LogCompactor. */
  async compact(n: number): Promise<void> {
    this.#applied = Math.max(this.#applied, n);
    await this.#compactor.look();
    this.#index.dropTo(this.#o.log.firstIndex() - 1);
  }

  async close(): Promise<void> {
    this.#reads.close();
    this.#giveUpBegin();
    await this.#driver.close();
  }

  /** Never the newest record, by which the next leader knows the incarnation and its last number. */
  #mayGo(): number {
    const newest = this.#index.indexOf(this.#index.last);
    const applied = this.#index.indexOf(Math.min(this.#applied, this.#index.last));
    return newest === undefined || applied === undefined ? 0 : Math.min(applied, newest - 1);
  }

  /** Of what is not known to be committed, too: it was applied where it was taken. */
  #learnBase(): void {
    const { log } = this.#o;
    for (let next = log.firstIndex(); next <= log.lastIndex();) {
      for (const entry of log.entries(next, log.lastIndex() + 1, RAFT_APPEND_BYTES)) {
        if (entry.type === 'command' && entry.data.byteLength > 0) this.#base = Math.max(this.#base, geofs.v1.JournalEntry.decode(entry.data).base);
        next = entry.index + 1;
      }
    }
  }

  #leads(): boolean {
    const { role, term } = this.status();
    return this.#term !== 0 && role === 'leader' && term === this.#term;
  }

  #committed(entries: readonly Entry[]): void {
    const { node } = this.#driver;
    this.#o.onHeld?.();
    for (const entry of entries) {
      if (entry.type === 'conf-change') this.#confs.note(entry.index, node.applyConfChange(decodeConfChange(entry.data)));
      else if (entry.data.byteLength > 0) this.#record(entry);
    }
    const last = entries.at(-1);
    if (last !== undefined) node.setApplied(last.index);
    this.#look();
    const { role, term } = this.status();
    if (this.#term === 0 && role === 'leader' && last?.term === term) this.#lead(term);
    this.#onDurable(this.#index.last);
    this.#propose();
  }

  #record({ data, index }: Entry): void {
    const { base, command, number, incarnation } = geofs.v1.JournalEntry.decode(data);
    this.#base = Math.max(this.#base, base);
    if (command.byteLength > 0) { this.#index.put(incarnation, number, index); return; }
    this.#index.begin(incarnation, number);
    if (this.#begun?.incarnation !== incarnation) return;
    this.#begun.resolve();
    this.#begun = undefined;
  }

  #lead(term: number): void {
    this.#term = term;
    this.#taken = this.#index.last;
    this.#o.logger.info({ term, last: this.#index.last }, 'this mds leads the journal group of its site');
    this.#user.onLed(term);
  }

  /** Whether it is still so that this member leads. */
  #look(): void {
    if (this.#term === 0 || this.#leads()) return;
    this.#term = 0;
    this.#queue = [];
    this.#giveUpBegin();
    this.#user.onDeposed();
  }

  /** At each tick, until the configuration is what the file says. Nobody is let go whose records this mds could not take up. */
  #changeMembers(): void {
    const { wanted, logger } = this.#o;
    if (wanted === undefined || !this.#leads()) return;
    const status = this.status();
    const gone = outdatedIn(status.conf, wanted);
    if (gone.length > 0 && !this.#warned) logger.warn({ gone: gone.map(({ name, node }) => `${name} (node ${String(node)})`) }, 'journalGroup in the configuration file names members that the group has let go for good: it is not followed until it is brought up to date');
    this.#warned = gone.length > 0;
    const change = nextJournalChange(status, wanted);
    if (change === undefined || (this.#takenUpTerm !== this.#term && change.changes.some(({ type }) => type === 'retire'))) return;
    try {
      this.#driver.node.proposeConfChange(change);
      logger.info({ changes: change.changes }, 'the members of the journal group change');
      this.#driver.wake();
    } catch (error) {
      // One is under way, say.
      if (!(error instanceof ProposalDropped)) throw error;
    }
  }

  #giveUpBegin(): void {
    this.#begun?.reject(NOT_LEADING);
    this.#begun = undefined;
  }

  /** At the leader alone: a follower's would be passed on, to stand in another one's stream. */
  #propose(): void {
    let proposed = 0;
    while (proposed < this.#queue.length && this.#leads()) {
      try {
        this.#driver.node.propose(this.#queue[proposed] ?? new Uint8Array(0));
      } catch (error) {
        if (!(error instanceof ProposalDropped)) throw error;
        // Too much is under way: it goes on with what is committed.
        break;
      }
      proposed += 1;
    }
    if (proposed === 0) return;
    this.#queue.splice(0, proposed);
    this.#driver.wake();
  }
}
