/** The Raft log on preallocated segment files (format: log-format.ts). */
import { assert, FsError } from '../../proto/types/errno.ts';
import { LOG_RECENT_BYTES, LOG_SEGMENT_BYTES } from '../../proto/types/limits.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Entry, HardState, SnapshotMeta } from '../raft/types.ts';
import type { Disk, DiskLock } from './disk.ts';
import type { EntryIndex } from './entry-index.ts';
import { encodeFrame, LOG_FORMAT, segmentName, type LogRecord } from './log-format.ts';
import { readEntries } from './log-reading.ts';
import { LogDamage } from './log-scan.ts';
import { recoverLog, type RecoveredLog, type Segment } from './log-recovery.ts';
import type { RaftLog, RaftLogState } from './raft-log.ts';
import { SegmentFiles } from './segment-files.ts';

export interface SegmentLogOptions {
  readonly disk: Disk;
  readonly logger: Logger;
  /** Default LOG_SEGMENT_BYTES. */
  readonly segmentBytes?: number;
  /** Bytes of newest entries kept in memory; default LOG_RECENT_BYTES. */
  readonly recentBytes?: number;
  /** What an admin can do about damage, said where it is refused; default: of a member's log, which others have, too. */
  readonly remedy?: string;
}

const LOCK_NAME = 'LOCK';
const REMEDY = 'restore this member from the others (empty its log and state)';

export class SegmentLog implements RaftLog {
  readonly #files: SegmentFiles;
  readonly #logger: Logger;
  readonly #lock: DiskLock;
  readonly #segmentBytes: number;
  readonly #segments: Segment[];
  readonly #index: EntryIndex;
  #meta: SnapshotMeta;
  #hardState: HardState;
  #nextFrame: number;
  /** The first I/O error: the log is closed to changes from then on. */
  #failed: FsError | undefined;
  #closed = false;
  /** Changes run one after the other. */
  #queue: Promise<void> = Promise.resolve();
  /** Under way and waiting. */
  #changes = 0;
  #preparing: Promise<void> | undefined;
  /** The segment for whose successor a spare was tried: on a full disk each try writes a whole segment. */
  #preparedFor = 0;

  private constructor(options: SegmentLogOptions, lock: DiskLock, files: SegmentFiles, recovered: RecoveredLog) {
    this.#files = files;
    this.#logger = options.logger;
    this.#lock = lock;
    this.#segmentBytes = options.segmentBytes ?? LOG_SEGMENT_BYTES;
    this.#segments = recovered.segments;
    this.#index = recovered.index;
    this.#meta = recovered.meta;
    this.#hardState = recovered.hardState;
    this.#nextFrame = recovered.nextFrame;
  }

  /**
   * Opens the log of a folder, or makes an empty one. FsError EBUSY: another process has it open; EIO: damage other than a
   * torn end (nothing is changed then); ENOSPC: no room for the first segment.
   */
  static async open(options: SegmentLogOptions): Promise<SegmentLog> {
    const lock = await options.disk.lock(LOCK_NAME);
    let recovered: RecoveredLog | undefined;
    try {
      const names = await options.disk.list();
      // A process that died between a rename and its fsyncDir left names that only the page cache holds.
      await options.disk.fsyncDir();
      recovered = await recoverLog(options.disk, names, options.recentBytes ?? LOG_RECENT_BYTES);
      const files = new SegmentFiles(options.disk, options.segmentBytes ?? LOG_SEGMENT_BYTES);
      await files.adopt(names);
      const log = new SegmentLog(options, lock, files, recovered);
      await log.#settle(recovered);
      return log;
    } catch (error) {
      for (const segment of recovered?.segments ?? []) await segment.file.close();
      await lock.release();
      if (error instanceof LogDamage) throw new FsError('EIO', 'open raft log', `${error.message}; ${options.remedy ?? REMEDY}`, { cause: error });
      throw error;
    }
  }

  async #settle(recovered: RecoveredLog): Promise<void> {
    const active = this.#segments.at(-1);
    if (active === undefined) {
      await this.#roll(0);
      return;
    }
    if (recovered.torn) this.#logger.warn({ segment: active.name, position: active.end }, 'the raft log ended in a torn frame, which was never acknowledged');
    if (recovered.lastFrame !== undefined) {
      await active.file.pwrite(recovered.lastFrame.data, recovered.lastFrame.position);
      await active.file.fdatasync();
    }
  }

  initialState(): RaftLogState {
    return { hardState: this.#hardState, snapshot: this.#meta };
  }

  firstIndex(): number { return this.#meta.index + 1; }
  lastIndex(): number { return this.#index.last; }
  snapshotMeta(): SnapshotMeta { return this.#meta; }
  sizeBytes(): number { return this.#index.bytes; }

  term(index: number): number | undefined {
    return index === this.#meta.index ? this.#meta.term : this.#index.term(index);
  }

  /** As LogReader.entries; bytes are those of the records on disk. FsError EIO if an entry read back is damaged. */
  entries(low: number, high: number, maxBytes: number): readonly Entry[] {
    if (low < this.firstIndex()) throw new RangeError(`entry ${String(low)} is compacted: the log begins at ${String(this.firstIndex())}`);
    assert(high <= this.lastIndex() + 1, `entries up to ${String(high)} of a log that ends at ${String(this.lastIndex())}`);
    return readEntries(this.#index, this.#segments, low, high, maxBytes);
  }

  append(entries: readonly Entry[], hardState: HardState | undefined): Promise<void> {
    return this.#change(async () => {
      const first = entries[0];
      if (first !== undefined) {
        assert(first.index > this.#meta.index && first.index <= this.lastIndex() + 1, `append at ${String(first.index)}, the log is (${String(this.#meta.index)}, ${String(this.lastIndex())}]`);
        for (const [i, entry] of entries.entries()) assert(entry.index === first.index + i, 'entries are contiguous');
      }
      if (first === undefined && hardState === undefined) return;
      const records: LogRecord[] = entries.map((entry) => ({ kind: 'entry', entry }));
      if (hardState !== undefined) records.push({ kind: 'hard-state', state: hardState });
      const { segment, positions } = await this.#write(records);
      for (const [i, entry] of entries.entries()) {
        const position = positions[i] ?? 0;
        this.#index.put(entry, { sequence: segment.sequence, position, bytes: (positions[i + 1] ?? 0) - position });
      }
      segment.maxIndex = Math.max(segment.maxIndex, entries.at(-1)?.index ?? 0);
      if (hardState !== undefined) this.#hardState = hardState;
      this.#prepareSpare(segment);
    });
  }

  compact(meta: SnapshotMeta): Promise<void> {
    return this.#change(async () => {
      if (meta.index <= this.#meta.index) return;
      assert(meta.index <= this.lastIndex(), `compaction to ${String(meta.index)} of a log that ends at ${String(this.lastIndex())}`);
      await this.#write([{ kind: 'compact', meta }]);
      this.#meta = meta;
      this.#index.dropTo(meta.index);
      await this.#retire((segment) => segment.maxIndex <= meta.index);
    });
  }

  reset(meta: SnapshotMeta, hardState: HardState): Promise<void> {
    return this.#change(async () => {
      await this.#write([{ kind: 'reset', meta }, { kind: 'hard-state', state: hardState }]);
      this.#meta = meta;
      this.#hardState = hardState;
      this.#index.clear(meta.index + 1);
      await this.#retire(() => true);
    });
  }

  /** Waits for what is under way. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue;
    await this.#preparing;
    for (const segment of this.#segments) await segment.file.close();
    await this.#lock.release();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Runs a change after those before it, at once if there is none; its failure is the log's end. */
  #change(work: () => Promise<void>): Promise<void> {
    if (this.#closed) return Promise.reject(new FsError('EBADF', 'raft log', 'the log is closed'));
    const run = async (): Promise<void> => {
      if (this.#failed !== undefined) throw new FsError(this.#failed.errno, 'raft log', 'failed earlier; open it again', { cause: this.#failed });
      try {
        await work();
      } catch (error) {
        this.#failed = error instanceof FsError ? error : new FsError('EIO', 'raft log', String(error), { cause: error });
        throw error;
      }
    };
    const done = this.#changes === 0 ? run() : this.#queue.then(run);
    this.#changes += 1;
    const over = (): void => { this.#changes -= 1; };
    this.#queue = done.then(over, over);
    return done;
  }

  /** Writes one frame and makes it durable. Positions: of each record, and behind the last. */
  async #write(records: readonly LogRecord[]): Promise<{ segment: Segment; positions: number[] }> {
    let active = this.#active();
    let place = { sequence: active.sequence, position: active.end, number: this.#nextFrame };
    let frame = encodeFrame(place, records);
    if (active.end + frame.data.length > active.file.size) {
      active = await this.#roll(frame.data.length);
      place = { sequence: active.sequence, position: active.end, number: this.#nextFrame };
      frame = encodeFrame(place, records);
    }
    // Without a step between them: what the caller does meanwhile is done while the disk works.
    const writing = active.file.pwrite(frame.data, place.position);
    if (writing !== undefined) await writing;
    await active.file.fdatasync();
    active.end += frame.data.length;
    this.#nextFrame++;
    return { segment: active, positions: [...frame.offsets, frame.used].map((offset) => place.position + offset) };
  }

  #active(): Segment {
    const active = this.#segments.at(-1);
    assert(active !== undefined, 'the log has a segment');
    return active;
  }

  /** Starts a new segment with room for a frame. */
  async #roll(frameBytes: number): Promise<Segment> {
    if (!this.#files.hasSpare) await this.#preparing;
    const before = this.#segments.at(-1);
    const sequence = (before?.sequence ?? 0) + 1;
    const firstIndex = this.lastIndex() + 1;
    const head = encodeFrame({ sequence, position: 0, number: this.#nextFrame }, [
      { kind: 'head', format: LOG_FORMAT, firstIndex, previousEnd: before?.end ?? 0 },
      // Entries of the segments before are still wanted: "compact", never "reset".
      { kind: 'compact', meta: this.#meta },
      { kind: 'hard-state', state: this.#hardState },
    ]).data;
    const name = segmentName(sequence, firstIndex);
    const file = await this.#files.make(name, head.length + frameBytes, head);
    const segment = { name, sequence, file, end: head.length, maxIndex: 0 };
    this.#segments.push(segment);
    this.#nextFrame++;
    return segment;
  }

  /** Gives up the oldest segments as long as they may go; never the one being written. */
  async #retire(mayGo: (segment: Segment) => boolean): Promise<void> {
    for (let oldest = this.#segments[0]; oldest !== undefined && this.#segments.length > 1 && mayGo(oldest); oldest = this.#segments[0]) {
      await oldest.file.close();
      this.#segments.shift();
      await this.#files.retire(oldest.name, oldest.file.size);
    }
  }

  /** From the middle of a segment on, has the next one made ready in the background. A failure shows when it is needed. */
  #prepareSpare(segment: Segment): void {
    if (segment.end * 2 < this.#segmentBytes || this.#files.hasSpare || this.#preparing !== undefined || this.#preparedFor === segment.sequence) return;
    this.#preparedFor = segment.sequence;
    this.#preparing = this.#files.prepare()
      .catch((error: unknown) => { this.#logger.warn({ error }, 'cannot make the next raft log segment ready'); })
      .finally(() => { this.#preparing = undefined; });
  }
}
