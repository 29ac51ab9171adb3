/** A small life of a Raft log, step by step, and what must be in it after each of them. */
import type { Entry, HardState, SnapshotMeta } from '../../../../mds/raft/types.ts';
import { confOf, type RaftLog } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import type { Disk } from '../../../../mds/store/disk.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { contentOf, entry, run } from '../../../conformance/raft-log/raft-log-suite.ts';

export const SEGMENT = 1024;

export type Step =
  | { readonly kind: 'append'; readonly entries: readonly Entry[]; readonly hardState: HardState | undefined }
  | { readonly kind: 'compact'; readonly meta: SnapshotMeta }
  | { readonly kind: 'reset'; readonly meta: SnapshotMeta; readonly hardState: HardState };

const hard = (term: number, commit: number): HardState => ({ term, vote: 1 + (term % 3), commit });
const append = (entries: readonly Entry[], hardState?: HardState): Step => ({ kind: 'append', entries, hardState });
const compact = (index: number, term: number): Step => ({ kind: 'compact', meta: { index, term, conf: confOf([1, 2, 3]) } });

/** Appends, overwritten tails, hard states alone, rolls, an entry larger than a segment, compaction that recycles, resets. */
export const LIFE: readonly Step[] = [
  append(run(1, 3, 1), hard(1, 0)),
  append([], hard(1, 2)),
  append(run(4, 9, 1)),
  append(run(6, 7, 2), hard(2, 3)),
  append(run(8, 12, 2, 'a'.repeat(60))),
  append(run(13, 18, 2, 'b'.repeat(60)), hard(2, 12)),
  compact(12, 2),
  append(run(19, 24, 3, 'c'.repeat(60)), hard(3, 18)),
  append([entry(25, 3, 'L'.repeat(1500))]),
  append(run(22, 23, 4), hard(4, 21)),
  compact(23, 4),
  append(run(24, 29, 4, 'd'.repeat(60))),
  append(run(30, 35, 4, 'e'.repeat(60)), hard(4, 30)),
  compact(34, 4),
  append(run(36, 38, 4)),
  { kind: 'reset', meta: { index: 100, term: 6, conf: confOf([2, 4]) }, hardState: hard(7, 100) },
  append(run(101, 106, 7, 'f'.repeat(60))),
  append(run(107, 110, 7, 'g'.repeat(60)), hard(7, 104)),
  { kind: 'reset', meta: { index: 105, term: 7, conf: confOf([2, 4]) }, hardState: hard(8, 105) },
  append(run(106, 107, 8), hard(8, 106)),
];

export function perform(log: RaftLog, step: Step): Promise<void> {
  switch (step.kind) {
    case 'append': return log.append(step.entries, step.hardState);
    case 'compact': return log.compact(step.meta);
    case 'reset': return log.reset(step.meta, step.hardState);
  }
}

export const open = (disk: Disk): Promise<SegmentLog> => SegmentLog.open({ disk, logger: SILENT, segmentBytes: SEGMENT, recentBytes: 300 });

/** Everything that a log says of itself, in one string. */
export function stateOf(log: RaftLog): string {
  const { hardState, snapshot } = log.initialState();
  return JSON.stringify({ hardState, snapshot, first: log.firstIndex(), last: log.lastIndex(), entries: contentOf(log) });
}

/** The state after 0, 1, 2 ... of the steps, by what the port promises. */
export function statesOf(steps: readonly Step[]): string[] {
  let hardState: HardState = { term: 0, vote: 0, commit: 0 };
  let snapshot: SnapshotMeta = { index: 0, term: 0, conf: confOf([]) };
  let entries: Entry[] = [];
  const state = (): string => JSON.stringify({
    hardState, snapshot, first: snapshot.index + 1, last: entries.at(-1)?.index ?? snapshot.index,
    entries: entries.map((each) => `${String(each.index)}@${String(each.term)}:${Buffer.from(each.data).toString()}`),
  });
  const states = [state()];
  for (const step of steps) {
    switch (step.kind) {
      case 'append': {
        const first = step.entries[0]?.index ?? Infinity;
        entries = [...entries.filter(({ index }) => index < first), ...step.entries];
        hardState = step.hardState ?? hardState;
        break;
      }
      case 'compact':
        snapshot = step.meta;
        entries = entries.filter(({ index }) => index > snapshot.index);
        break;
      case 'reset':
        snapshot = step.meta;
        hardState = step.hardState;
        entries = [];
        break;
    }
    states.push(state());
  }
  return states;
}
