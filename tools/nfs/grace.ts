/** Grace periods: after a start Ganesha gives opens (NFSv4) and locks only to clients that reclaim what they had, until all known ones have, or time is up. */

const BEGUN = /^NFS Server Now IN GRACE, duration (\d+)$/;
const OVER = 'NFS Server Now NOT IN GRACE';

/** From a message of Ganesha's log: how many seconds such a period takes from now on at most, 0 where it is over; undefined where it is about something else. */
export function graceOf(message: string): number | undefined {
  if (message === OVER) return 0;
  const seconds = BEGUN.exec(message)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
