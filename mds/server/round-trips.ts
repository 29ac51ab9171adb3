/**
 * What a leader's rounds of heartbeats tell: how far the members are, from which the election time-out follows, and how long the lease lasts
 * (thesis 6.4.1). All on the driver's clock, which runs through suspend.
 */
import type { Clock } from '../../proto/runtime/clock.ts';
import { DRIFT, ELECTION_MAX_MS, ELECTION_MIN_MS, ELECTION_ROUND_TRIPS, HEARTBEAT_ROUNDS, SUSPEND_UNSEEN_MS, TIMER_EARLY_MS } from '../../proto/types/limits.ts';

/** RFC 6298: gains of the smoothed round trip and of its deviation, and how many deviations count. */
const GAIN = 1 / 8;
const DEVIATION_GAIN = 1 / 4;
const DEVIATIONS = 4;
/** Answers of a member before its estimate may lower the election time-out. */
const ENOUGH = 10;
/** The election time-out in whole steps, so that it is not drawn anew at each heartbeat. */
const STEP_MS = 500;
/** Less than this share of a step is not worth one: members of one machine room keep the least time-out. */
const SLACK = 0.2;

/** By so much the least round trip of a member grows with each answer: a way that has become longer is noticed within minutes. */
const LEAST_GROWTH = 1.001;

interface Estimate {
  smoothedMs: number;
  leastMs: number;
  deviationMs: number;
  samples: number;
}

/** A member's newest answer since the last round was sent. */
interface Answer {
  readonly round: number;
  readonly tookMs: number;
  /** Of how many rounds it is the newest. */
  readonly answered: number;
}

/** What a lease allows for. */
export interface LeaseBounds {
  /** By this share one clock may run faster than another. */
  readonly drift: number;
  /** A timer may fire early by this, and a machine sleep so long without its clock showing it; in milliseconds. */
  readonly timerEarlyMs: number;
  readonly suspendMs: number;
}

const BOUNDS: LeaseBounds = { drift: DRIFT, timerEarlyMs: TIMER_EARLY_MS, suspendMs: SUSPEND_UNSEEN_MS };

/**
 * How long a leader may count on the promise of a quorum, from the sending of the heartbeats that they answered. The promise lasts
 * `electionTicks` ticks from receipt; the first may come at once, each may be early, and the promising clock may be the faster one. A suspend that the own clock
 * does not show counts against it, too.
 */
export function leaseOf(electionTicks: number, tickMs: number, { drift, timerEarlyMs, suspendMs }: LeaseBounds = BOUNDS): number {
  return (electionTicks - 1) * (tickMs - timerEarlyMs) * (1 - drift) - suspendMs;
}

export class RoundTrips {
  readonly #clock: Pick<Clock, 'checkedMs'>;
  readonly #leaseMs: number;
  /** When each of the newest rounds was sent. */
  readonly #sentMs = new Map<number, number>();
  readonly #members = new Map<number, Estimate>();
  readonly #answers = new Map<number, Answer>();
  #electionMs = ELECTION_MIN_MS;

  constructor(clock: Pick<Clock, 'checkedMs'>, leaseMs: number) {
    this.#clock = clock;
    this.#leaseMs = leaseMs;
  }

  /** A round of heartbeats is about to be sent. */
  sent(round: number, nowMs: number): void {
    for (const [node, { tookMs, answered }] of this.#answers) if (answered === 1 || tookMs <= this.#electionMs) this.#learn(node, Math.min(tookMs, ELECTION_MAX_MS));
    this.#answers.clear();
    this.#sentMs.set(round, nowMs);
    if (this.#sentMs.size <= HEARTBEAT_ROUNDS) return;
    const oldest = this.#sentMs.keys().next();
    if (oldest.done === false) this.#sentMs.delete(oldest.value);
  }

  /**
   * A member answered a round. One that stood still answers all that came meanwhile at once: that says how long it did, not how far it is. So of what comes between two
   * rounds the newest counts alone, and of several not where that took longer than the election time-out. One that is so far away answers round after round.
   */
  answered(node: number, round: number, nowMs: number): void {
    const sentMs = this.#sentMs.get(round);
    const known = this.#answers.get(node);
    const answered = (known?.answered ?? 0) + 1;
    if (known !== undefined && (sentMs === undefined || round < known.round)) this.#answers.set(node, { ...known, answered });
    else if (sentMs !== undefined) this.#answers.set(node, { round, tookMs: Math.max(0, nowMs - sentMs), answered });
  }

  #learn(node: number, sample: number): void {
    const known = this.#members.get(node);
    if (known === undefined) {
      this.#members.set(node, { smoothedMs: sample, leastMs: sample, deviationMs: sample / 2, samples: 1 });
      return;
    }
    known.deviationMs += DEVIATION_GAIN * (Math.abs(known.smoothedMs - sample) - known.deviationMs);
    known.smoothedMs += GAIN * (sample - known.smoothedMs);
    known.leastMs = Math.min(sample, known.leastMs * LEAST_GROWTH);
    known.samples += 1;
  }

  /** True while the promises that a quorum gave with its answer to this round last for certain: asks the clock now, as any suspend may just have ended. */
  leaseHeld(round: number): boolean {
    const sentMs = this.#sentMs.get(round);
    return sentMs !== undefined && this.#clock.checkedMs() - sentMs < this.#leaseMs;
  }

  /** Smoothed round trip to a member; undefined before its first answer. */
  roundTripMs(node: number): number | undefined {
    return this.#members.get(node)?.smoothedMs;
  }

  /** The way itself, however busy both ends are: the least round trip of the last minutes; undefined before its first answer. */
  leastRoundTripMs(node: number): number | undefined {
    return this.#members.get(node)?.leastMs;
  }

  /**
   * The election time-out for all: ELECTION_MIN_MS + ELECTION_ROUND_TRIPS * the largest (smoothed + 4 deviations) of the voters, in steps,
   * ELECTION_MAX_MS at most. Raised at once; lowered when all that answer have answered often enough, and by more than a step.
   */
  electionMs(voters: readonly number[]): number {
    let worstMs = 0;
    let settled = true;
    for (const node of voters) {
      const known = this.#members.get(node);
      if (known === undefined) continue;
      worstMs = Math.max(worstMs, known.smoothedMs + DEVIATIONS * known.deviationMs);
      if (known.samples < ENOUGH) settled = false;
    }
    const wanted = ELECTION_MIN_MS + Math.ceil((ELECTION_ROUND_TRIPS * worstMs) / STEP_MS - SLACK) * STEP_MS;
    const bounded = Math.min(ELECTION_MAX_MS, Math.max(ELECTION_MIN_MS, wanted));
    if (bounded > this.#electionMs || (settled && bounded < this.#electionMs - STEP_MS)) this.#electionMs = bounded;
    return this.#electionMs;
  }
}
