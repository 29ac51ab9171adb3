/**
 * What tells an mds whether a data server is alive: what it hears on the stream here, and what others have committed of it. Of several
 * mds of a site a data server has a stream to one, or to another site's; who else may have it, nobody knows but by such news.
 */
import { TARGET_LEASE_MS, TARGET_MOVE_MS, TARGET_REPORT_MS } from '../../proto/types/limits.ts';

/** Who has a target says so every TARGET_REPORT_MS; a leader change or a busy log may delay that by nearly as much as a lease. */
const NEWS_MS = TARGET_REPORT_MS + TARGET_LEASE_MS;

interface Known {
  connected: boolean;
  heardMs: number;
  /** Of the stream here. */
  endedMs: number;
  /** When others were last seen to have said something of it. */
  newsMs: number;
  /** The mark of the last report that was applied; undefined: not looked at yet. */
  applied: string | undefined;
  /** The mark of what this mds said last. */
  said: string | undefined;
  /** It has been reported since it came here. */
  isKnown: boolean;
}

export class TargetNews {
  readonly #known = new Map<number, Known>();
  /** Nothing is known of the time before: there may have been other streams, and news of them. */
  #sinceMs: number;

  constructor(nowMs: number) {
    this.#sinceMs = nowMs;
  }

  /** This mds stood still. */
  stoodStill(nowMs: number): void {
    this.#sinceMs = nowMs;
  }

  /** Its data server said something on its stream here. */
  heard(target: number, nowMs: number): void {
    const known = this.#of(target);
    known.isKnown &&= known.connected;
    known.connected = true;
    known.heardMs = nowMs;
  }

  /** The stream here is over: it may be dead, or with another mds by now. */
  ended(target: number, nowMs: number): void {
    const known = this.#of(target);
    known.connected = false;
    known.endedMs = nowMs;
  }

  /** This mds, which has it, reports it as `mark`. */
  said(target: number, mark: string): void {
    const known = this.#of(target);
    known.said = mark;
    known.isKnown = true;
  }

  /** The state holds the report `mark` of it. */
  seen(target: number, mark: string, nowMs: number): void {
    const known = this.#of(target);
    const { applied } = known;
    known.applied = mark;
    // What stood there before this mds looked may be as new as any.
    const isNews = applied === undefined ? !known.connected : applied !== mark && mark !== known.said;
    if (isNews) known.newsMs = nowMs;
  }

  /** This mds speaks for it: its stream is here, and nobody else has said anything since it was heard. */
  isHere(target: number, nowMs: number): boolean {
    const known = this.#known.get(target);
    return known?.connected === true && known.heardMs >= known.newsMs && nowMs - known.heardMs <= TARGET_LEASE_MS;
  }

  /** It has not been reported since it came here. */
  isNew(target: number): boolean {
    return !this.#of(target).isKnown;
  }

  /** Neither this mds nor, as far as can be known, any other has heard it for too long. */
  isDown(target: number, nowMs: number): boolean {
    const { connected, heardMs, endedMs, newsMs } = this.#of(target);
    const otherMs = Math.max(newsMs, this.#sinceMs);
    // While it moves, the former mds still hears it after the news of the next.
    if (otherMs + TARGET_MOVE_MS > heardMs) return nowMs - otherMs > NEWS_MS;
    return connected ? nowMs - heardMs > TARGET_LEASE_MS : nowMs - endedMs > TARGET_MOVE_MS;
  }

  #of(target: number): Known {
    let known = this.#known.get(target);
    if (known === undefined) {
      known = { connected: false, heardMs: -Infinity, endedMs: -Infinity, newsMs: -Infinity, applied: undefined, said: undefined, isKnown: false };
      this.#known.set(target, known);
    }
    return known;
  }
}
