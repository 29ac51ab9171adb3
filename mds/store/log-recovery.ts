/** Rebuilds the log's state from its segments, or refuses to. Changes nothing on the disk. */
import type { ConfState, HardState, SnapshotMeta } from '../raft/types.ts';
import type { Disk, DiskFile } from './disk.ts';
import { EntryIndex } from './entry-index.ts';
import { decodeFrame, LOG_FORMAT, segmentSequence, type Frame, type LogRecord } from './log-format.ts';
import { claimsFrame, findFrame, LogDamage, readSegment, scanFrames } from './log-scan.ts';

const NO_CONF: ConfState = { voters: [], learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, witnesses: [], retired: [] };
export const NO_META: SnapshotMeta = { index: 0, term: 0, conf: NO_CONF };
export const NO_HARD_STATE: HardState = { term: 0, vote: 0, commit: 0 };

export interface Segment {
  readonly name: string;
  readonly sequence: number;
  readonly file: DiskFile;
  /** Position behind the last frame. */
  end: number;
  /** Highest index ever written into it; once that is compacted the segment can go. */
  maxIndex: number;
}

export interface RecoveredLog {
  readonly segments: Segment[];
  readonly index: EntryIndex;
  meta: SnapshotMeta;
  hardState: HardState;
  /** Number of the next frame. */
  nextFrame: number;
  /** The last frame, as read: it is written once more, since the page cache may hold what a failed fsync never stored. */
  lastFrame: { readonly position: number; readonly data: Buffer } | undefined;
  /** Bytes of a torn last frame were found and left behind. */
  torn: boolean;
}

/** Takes over one record, in log order. */
function replay(log: RecoveredLog, segment: Segment, record: LogRecord, position: number, bytes: number): void {
  switch (record.kind) {
    case 'head':
      return;
    case 'compact':
      log.meta = record.meta;
      return;
    case 'reset':
      log.meta = record.meta;
      log.index.clear(record.meta.index + 1);
      return;
    case 'hard-state':
      log.hardState = record.state;
      return;
    case 'entry': {
      const { entry } = record;
      // A gap is what compaction left: judged at the end, against the final compaction point.
      if (entry.index > log.index.last + 1) log.index.clear(entry.index);
      // Not kept in memory: of hundreds of thousands few are asked for again, and those are in the page cache.
      log.index.place(entry, { sequence: segment.sequence, position, bytes });
      segment.maxIndex = Math.max(segment.maxIndex, entry.index);
      return;
    }
  }
}

interface Head {
  readonly previousEnd: number;
  readonly number: number;
  readonly firstIndex: number;
}

function checkHead(name: string, frame: Frame | undefined): Head {
  const head = frame?.records[0]?.record;
  if (frame === undefined || head?.kind !== 'head') throw new LogDamage(name, 'the segment has no valid head');
  if (head.format !== LOG_FORMAT) throw new LogDamage(name, `log format ${String(head.format)}, this program knows ${String(LOG_FORMAT)}`);
  return { previousEnd: head.previousEnd, number: frame.place.number, firstIndex: head.firstIndex };
}

/** Opens the segments among names (sorted). On error every file opened so far is closed. */
export async function recoverLog(disk: Disk, names: readonly string[], recentBytes: number): Promise<RecoveredLog> {
  const log: RecoveredLog = {
    segments: [], index: new EntryIndex(1, recentBytes), meta: NO_META, hardState: NO_HARD_STATE, nextFrame: 1, lastFrame: undefined, torn: false,
  };
  const heads: Head[] = [];
  try {
    for (const name of names) {
      const sequence = segmentSequence(name);
      if (sequence === undefined) continue;
      const before = log.segments.at(-1);
      if (before !== undefined && sequence !== before.sequence + 1) throw new LogDamage(name, `segment ${String(before.sequence + 1)} is missing`);
      const file = await disk.open(name);
      log.segments.push({ name, sequence, file, end: 0, maxIndex: 0 });
    }
    for (const segment of log.segments) heads.push(readHead(segment));
    // Entries below are either compacted or missing, also if none follows: finish() judges.
    log.index.clear(heads[0]?.firstIndex ?? 1);
    for (const [i, segment] of log.segments.entries()) recoverSegment(log, segment, i === 0 ? heads[0]?.number : undefined, heads[i + 1]?.previousEnd);
    finish(log);
  } catch (error) {
    for (const segment of log.segments) await segment.file.close();
    throw error;
  }
  return log;
}

/** The head frame is small unless the configuration is huge: read it with its segment only if the short read fails. */
function readHead(segment: Segment): Head {
  const short = decodeFrame(segment.file.pread(4096, 0), 0, 0, segment.sequence);
  return checkHead(segment.name, short ?? decodeFrame(readSegment(segment.file), 0, 0, segment.sequence));
}

/** sealedEnd: where the next segment says that this one ends; undefined for the last segment. */
function recoverSegment(log: RecoveredLog, segment: Segment, firstFrame: number | undefined, sealedEnd: number | undefined): void {
  const data = readSegment(segment.file);
  if (firstFrame !== undefined) log.nextFrame = firstFrame;
  let last: Frame | undefined;
  segment.end = scanFrames(data, segment.sequence, sealedEnd ?? data.length, (frame) => {
    if (frame.place.number !== log.nextFrame) {
      throw new LogDamage(segment.name, `frame ${String(log.nextFrame)} is missing at ${String(frame.place.position)}`);
    }
    log.nextFrame++;
    for (const { position, bytes, record } of frame.records) replay(log, segment, record, position, bytes);
    last = frame;
  });
  if (sealedEnd !== undefined) {
    if (segment.end !== sealedEnd) throw new LogDamage(segment.name, `bad frame at ${String(segment.end)}, before the end at ${String(sealedEnd)}`);
    return;
  }
  const after = findFrame(data, segment.sequence, segment.end);
  if (after !== undefined) throw new LogDamage(segment.name, `bad frame at ${String(segment.end)}, with a valid one behind it at ${String(after)}`);
  log.torn = claimsFrame(data, segment.end, segment.sequence);
  if (last !== undefined) log.lastFrame = { position: last.place.position, data: Buffer.from(data.subarray(last.place.position, last.end)) };
}

/** Applies the compaction point and checks that all behind it is there. */
function finish(log: RecoveredLog): void {
  const { index, meta } = log;
  if (index.last <= meta.index) {
    index.clear(meta.index + 1);
    return;
  }
  if (index.first > meta.index + 1) {
    throw new LogDamage(log.segments[0]?.name ?? 'log', `entries ${String(meta.index + 1)} to ${String(index.first - 1)} are missing`);
  }
  index.dropTo(meta.index);
}
