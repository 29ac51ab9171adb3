/** Numbers for people. */
const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

/** Bytes with a binary unit as df -h prints them: 1.5G, 12M, 0. */
export function humanBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) { value /= 1024; unit += 1; }
  if (unit === 0) return String(value);
  // Rounded up, so that what is used never reads smaller than it is (df(1)).
  return `${value < 10 ? (Math.ceil(value * 10) / 10).toFixed(1) : String(Math.ceil(value))}${UNITS[unit] ?? ''}`;
}

export const kibibytes = (bytes: number): string => String(Math.floor(bytes / 1024));

/** Used of all, rounded up; "-" of nothing. */
export function percent(used: number, total: number): string {
  return total === 0 ? '-' : `${String(Math.ceil((used * 100) / total))}%`;
}

/** "3 targets", "1 target". */
export const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
