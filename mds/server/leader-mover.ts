/**
 * Moves leadership to where it is wanted: to a member of better election rank, else to the site that proposes most, because its changes then
 * commit in one round trip instead of two. Every member counts what it applies; the leader decides. It never moves back and forth: the other
 * site must have proposed twice as much as the own one in a whole window, for several looks, after a dwell time that doubles with each change of leader in the last hour.
 * A member that did not take it is not asked again before a dwell time that doubles with each such try: proposals are refused meanwhile.
 */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import {
  LEADER_DWELL_DOUBLINGS, LEADER_DWELL_MS, LEADER_MOVE_COMMANDS, LEADER_MOVE_LAG, LEADER_MOVE_LOOKS, LEADER_WINDOW_LOOKS, LEADER_WINDOW_MS,
} from '../../proto/types/limits.ts';
import type { PeerStatus, RaftStatus } from '../raft/index.ts';

export interface LeaderMoverOptions {
  readonly self: number;
  /** The election rank of this member. */
  readonly rank: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly status: () => RaftStatus;
  /** The number of a member's site; undefined: not known. */
  readonly siteOf: (node: number) => number | undefined;
  readonly transfer: (node: number) => void;
}

const HOUR_MS = 3_600_000;
/** Times more than the own site's. */
const PREPONDERANCE = 2;

export class LeaderMover {
  readonly #o: LeaderMoverOptions;
  /** Commands of each site since the last look, and of the looks before, newest last. */
  #counts = new Map<number, number>();
  #window: Map<number, number>[] = [];
  /** When the leader changed, in the last hour. */
  #changesMs: number[] = [];
  #leader = 0;
  /** Whom the last looks would have chosen, and how often in succession. */
  #wanted = { node: 0, looks: 0 };
  /** Since the leader changed last: how often this one tried in vain to hand over, and when last. */
  #vain = { tries: 0, ms: -Infinity };
  #timer: Timer | undefined;

  constructor(options: LeaderMoverOptions) {
    this.#o = options;
  }

  start(): void {
    this.#timer = this.#o.clock.after(LEADER_WINDOW_MS / LEADER_WINDOW_LOOKS, () => {
      this.#look();
      this.start();
    });
  }

  close(): void {
    this.#timer?.cancel();
  }

  /** Commands were applied, of these sites (0: of none). */
  count(sites: Iterable<number>): void {
    for (const site of sites) if (site !== 0) this.#counts.set(site, (this.#counts.get(site) ?? 0) + 1);
  }

  /** The leader changed (0: there is none). */
  led(leader: number): void {
    if (leader === 0 || leader === this.#leader) return;
    // The first that is heard of is no change.
    if (this.#leader !== 0) this.#changesMs.push(this.#o.clock.monotonicMs());
    this.#leader = leader;
    this.#wanted = { node: 0, looks: 0 };
    this.#vain = { tries: 0, ms: -Infinity };
  }

  #look(): void {
    this.#window.push(this.#counts);
    this.#counts = new Map();
    if (this.#window.length > LEADER_WINDOW_LOOKS) this.#window.shift();
    const nowMs = this.#o.clock.monotonicMs();
    this.#changesMs = this.#changesMs.filter((ms) => nowMs - ms < HOUR_MS);
    const status = this.#o.status();
    if (status.role !== 'leader' || status.transferee !== 0) return;
    const chosen = this.#choose(status);
    this.#wanted = { node: chosen?.node ?? 0, looks: chosen === undefined ? 0 : chosen.node === this.#wanted.node ? this.#wanted.looks + 1 : 1 };
    if (chosen === undefined || this.#wanted.looks < LEADER_MOVE_LOOKS || nowMs - (this.#changesMs.at(-1) ?? -Infinity) < this.#dwellMs()) return;
    if (nowMs - this.#vain.ms < dwellMs(this.#vain.tries)) return;
    this.#o.logger.info({ to: chosen.node, rank: chosen.rank, proposed: Object.fromEntries(this.#totals()) }, 'leadership moves to where it is wanted');
    this.#vain = { tries: this.#vain.tries + 1, ms: nowMs };
    this.#o.transfer(chosen.node);
  }

  #dwellMs(): number {
    return dwellMs(this.#changesMs.length);
  }

  #choose(status: RaftStatus): PeerStatus | undefined {
    const { self, rank, siteOf } = this.#o;
    const fit = status.peers
      .filter((peer) => this.#fit(status, peer) && peer.rank <= rank)
      .sort((a, b) => a.rank - b.rank || a.node - b.node);
    const better = fit.find((peer) => peer.rank < rank);
    if (better !== undefined) return better;
    const busiest = this.#busiest(siteOf(self) ?? 0);
    return busiest === undefined ? undefined : fit.find((peer) => siteOf(peer.node) === busiest);
  }

  /** May lead, and could at once. */
  #fit({ conf, lastIndex }: RaftStatus, peer: PeerStatus): boolean {
    const mayLead = conf.voters.includes(peer.node) && !conf.witnesses.includes(peer.node) && conf.votersOutgoing.length === 0;
    return mayLead && peer.recentActive && peer.state === 'replicate' && peer.match + LEADER_MOVE_LAG >= lastIndex;
  }

  /** The site that proposed most in a full window, if that is another than the own one and by far. */
  #busiest(own: number): number | undefined {
    if (this.#window.length < LEADER_WINDOW_LOOKS) return undefined;
    const totals = this.#totals();
    const sum = [...totals.values()].reduce((total, count) => total + count, 0);
    const [site, count] = [...totals].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    const enough = sum >= LEADER_MOVE_COMMANDS && count * 2 > sum && count >= PREPONDERANCE * (totals.get(own) ?? 0);
    return site !== own && enough ? site : undefined;
  }

  #totals(): Map<number, number> {
    const totals = new Map<number, number>();
    for (const counts of this.#window) for (const [site, count] of counts) totals.set(site, (totals.get(site) ?? 0) + count);
    return totals;
  }
}

/** After so many changes, or tries. */
function dwellMs(times: number): number {
  return LEADER_DWELL_MS * 2 ** Math.min(Math.max(0, times - 1), LEADER_DWELL_DOUBLINGS);
}
