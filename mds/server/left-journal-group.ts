/**
 * A survivor that becomes the whole cluster by force leaves its site's journal group: what that had answered may stand on entries of the cluster's
 * log that were lost. What its own part of the group's log holds and the cluster's log does not is set aside (design 7.18), for an admin to do again.
 */
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { findStream, listSites } from '../fsm/index.ts';
import type { Entry } from '../raft/index.ts';
import type { AsideFolder } from '../store/aside.ts';
import { JournalIndex } from '../store/journal-index.ts';
import type { Journal } from '../store/journal.ts';
import { NodeDisk } from '../store/node-disk.ts';
import type { RaftLog } from '../store/raft-log.ts';
import type { JournalRecord } from '../store/site-journal.ts';
import { SegmentLog } from '../store/segment-log.ts';
import type { StateStore } from '../store/state-store.ts';
import { isLeaving, setLeaving } from './journal-members.ts';

export interface LeftJournalGroupOptions {
  readonly data: string;
  readonly site: string;
  /** The cluster's, of this member. */
  readonly log: RaftLog;
  readonly store: StateStore;
  readonly aside: Pick<AsideFolder, 'keep'>;
  readonly logger: Logger;
}

/** The records in a member's part of a group's log, those too of which nobody knows whether they are committed: somebody may have been told that they are. */
export class GroupRecords implements Pick<Journal, 'incarnation' | 'last' | 'read'> {
  readonly #log: RaftLog;
  readonly #index = new JournalIndex();

  constructor(log: RaftLog) {
    this.#log = log;
    for (const { data, index } of entriesOf(log, log.firstIndex())) {
      const { command, number, incarnation } = geofs.v1.JournalEntry.decode(data);
      if (command.byteLength > 0) this.#index.put(incarnation, number, index);
      else this.#index.begin(incarnation, number);
    }
  }

  get incarnation(): number { return this.#index.incarnation; }
  get last(): number { return this.#index.last; }
  get first(): number { return this.#index.first; }

  read(from: number, maxBytes: number): JournalRecord[] {
    const index = this.#index.indexOf(from);
    if (index === undefined) return [];
    return this.#log.entries(index, index + this.#index.sideBySide(from), maxBytes).map(({ data }, i) => { const { base, command } = geofs.v1.JournalEntry.decode(data); return { n: from + i, base, data: command }; });
  }
}

/** Idempotent up to its last step. */
export async function leaveJournalGroup({ data, site, log, store, aside, logger }: LeftJournalGroupOptions): Promise<void> {
  const folder = join(data, 'journal-group');
  {
    await using group = await SegmentLog.open({ disk: await NodeDisk.at(folder), logger });
    const records = new GroupRecords(group);
    const after = await takenOf(records, site, log, store);
    const count = after === undefined || after >= records.last ? 0 : await aside.keep(records, Math.max(after, records.first - 1));
    logger.warn({ count }, 'this mds leaves the journal group of its site; what that had answered and this cluster has not is set aside, see geoctl delegation replay');
  }
  await moveGroupAside(data);
}

/** What the disk has of a group, whose log is closed, counts no more; it is kept under another name (left). That it goes is said first, and the file that says so goes last; each step is durable. */
export async function moveGroupAside(data: string, left = `left-${String(Date.now())}`): Promise<void> {
  const folder = join(data, 'journal-group');
  setLeaving(data);
  for (const end of ['', '.json']) {
    await rename(`${folder}${end}`, `${folder}.${left}${end}`).catch((error: unknown) => { if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; });
    const parent = await open(data);
    try { await parent.sync(); } finally { await parent.close(); }
  }
}

/** At a start, before anything of a group is opened: goes on with moveGroupAside, in which the power went. */
export async function finishLeaving(data: string): Promise<void> {
  if (isLeaving(data)) await moveGroupAside(data);
}

/** Up to which number the state has the records, or will have them with the rest of its own log; undefined: they are void already. */
async function takenOf(records: GroupRecords, siteName: string, log: RaftLog, store: StateStore): Promise<number | undefined> {
  const { site, stream } = await store.queryApplied((view) => {
    const id = listSites(view).find(({ name }) => name === siteName)?.id ?? 0;
    return { site: id, stream: findStream(view, id) };
  });
  const { incarnation } = records;
  if (incarnation === 0 || stream === undefined) return undefined;
  if (stream.incarnation !== incarnation) return stream.broken === incarnation ? stream.brokenAfter : undefined;
  let { last } = stream;
  for (const { data } of entriesOf(log, store.appliedIndex + 1)) {
    const command = geofs.v1.Command.decode(data);
    if (command.site === site && command.incarnation === incarnation && command.stream === last + 1) last += 1;
  }
  return last;
}

/** Commands from this index on to the log's end. */
function* entriesOf(log: RaftLog, from: number): Generator<Entry> {
  for (let next = Math.max(from, log.firstIndex()); next <= log.lastIndex();) {
    for (const entry of log.entries(next, log.lastIndex() + 1, RAFT_APPEND_BYTES)) {
      if (entry.type === 'command' && entry.data.byteLength > 0) yield entry;
      next = entry.index + 1;
    }
  }
}
