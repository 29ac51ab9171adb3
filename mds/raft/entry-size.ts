/** How entries are counted against the byte bounds. */
import type { Entry } from './types.ts';

/** About what term, index, type and lengths take on the wire; keeps a flood of empty entries bounded. */
const ENTRY_OVERHEAD = 16;

export function entryBytes(entry: Entry): number {
  return entry.data.length + ENTRY_OVERHEAD;
}

export function entriesBytes(entries: readonly Entry[]): number {
  let bytes = 0;
  for (const entry of entries) bytes += entryBytes(entry);
  return bytes;
}

/** Proposed bytes alone: 0 for a leader's first entry and for leaving joint consensus, which must never be refused for size. */
export function payloadBytes(entries: readonly Entry[]): number {
  let bytes = 0;
  for (const entry of entries) bytes += entry.data.length;
  return bytes;
}
