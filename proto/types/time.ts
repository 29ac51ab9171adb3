/** A point in time as POSIX keeps it: nsec in [0, 1e9), sec may be negative. */
export interface TimeSpec {
  readonly sec: number;
  readonly nsec: number;
}

export const TIME_ZERO: TimeSpec = Object.freeze({ sec: 0, nsec: 0 });

/** Milliseconds since the epoch, with fractions. */
export function timeMs(time: TimeSpec): number {
  return time.sec * 1000 + time.nsec / 1e6;
}

/** Negative, zero or positive as a is before, equal to or after b. */
export function compareTime(a: TimeSpec, b: TimeSpec): number {
  return a.sec - b.sec || a.nsec - b.nsec;
}

/** The time one nanosecond later. */
export function nextTime(time: TimeSpec): TimeSpec {
  return time.nsec === 999_999_999 ? { sec: time.sec + 1, nsec: 0 } : { sec: time.sec, nsec: time.nsec + 1 };
}
