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

/** A number of bytes as people write it: 10G, 1.5T, 512; units of 1024. undefined: it is none. */
export const parseBytes = (text: string): number | undefined => parseNumber(text, 1024);
/** A number of things: 1M, 20k, 300; units of 1000. undefined: it is none. */
export const parseCount = (text: string): number | undefined => parseNumber(text, 1000);

function parseNumber(text: string, base: number): number | undefined {
  const [, digits, letter] = /^(\d+(?:\.\d+)?)([KMGTPE]?)(?:i?B)?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Math.floor(Number(digits) * base ** UNITS.indexOf((letter ?? '').toUpperCase()));
  return Number.isSafeInteger(value) ? value : undefined;
}

export const kibibytes = (bytes: number): string => String(Math.floor(bytes / 1024));

/** Used of all, rounded up; "-" of nothing. */
export function percent(used: number, total: number): string {
  return total === 0 ? '-' : `${String(Math.ceil((used * 100) / total))}%`;
}

/** A length of time in its largest whole unit: 4s, 12m, 3h, 2d. */
export function shortTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 120) return `${String(seconds)}s`;
  if (seconds < 7200) return `${String(Math.floor(seconds / 60))}m`;
  return seconds < 172_800 ? `${String(Math.floor(seconds / 3600))}h` : `${String(Math.floor(seconds / 86_400))}d`;
}

/** "3 targets", "1 target". */
export const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
