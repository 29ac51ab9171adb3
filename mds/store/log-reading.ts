/** Entries of the log: from memory, or read back from their segment. */
import { assert, FsError } from '../../proto/types/errno.ts';
import type { Entry } from '../raft/types.ts';
import type { EntryIndex } from './entry-index.ts';
import { decodeRecord } from './log-format.ts';
import type { Segment } from './log-recovery.ts';

/** Bytes that one pread fetches at most, if the first entry is not larger. */
const WINDOW_BYTES = 1024 * 1024;

/** Entries [low, high), all within the index, as far as maxBytes of their records goes; at least one if low < high. */
export function readEntries(index: EntryIndex, segments: readonly Segment[], low: number, high: number, maxBytes: number): Entry[] {
  let end = low;
  for (let bytes = 0; end < high; end++) {
    bytes += index.spot(end).bytes;
    if (bytes > maxBytes && end > low) break;
  }
  const entries: Entry[] = [];
  for (let next = low; next < end; next = low + entries.length) {
    const recent = index.recent(next);
    if (recent === undefined) readWindow(index, segments, next, end, entries);
    else entries.push(recent);
  }
  return entries;
}

/** Reads entries that stand one behind the other in one segment with one pread. */
function readWindow(index: EntryIndex, segments: readonly Segment[], low: number, high: number, into: Entry[]): void {
  const start = index.spot(low);
  const segment = segments.find((each) => each.sequence === start.sequence);
  assert(segment !== undefined, `segment ${String(start.sequence)} of entry ${String(low)} is open`);
  const spots = [start];
  let bytes = start.bytes;
  for (let next = low + 1; next < high; next++) {
    const spot = index.spot(next);
    const reach = spot.position + spot.bytes - start.position;
    if (spot.sequence !== start.sequence || reach > WINDOW_BYTES || index.recent(next) !== undefined) break;
    spots.push(spot);
    bytes = reach;
  }
  const data = segment.file.pread(bytes, start.position);
  for (const [i, spot] of spots.entries()) {
    const at = spot.position - start.position;
    const record = decodeRecord(data.subarray(at, at + spot.bytes));
    if (record?.kind !== 'entry' || record.entry.index !== low + i) {
      throw new FsError('EIO', 'read raft log', `${segment.name}: entry ${String(low + i)} at ${String(spot.position)} is damaged`);
    }
    into.push(record.entry);
  }
}
