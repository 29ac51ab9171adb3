/**
 * The journal that one mds keeps becomes that of a group of which it is the only member so far, and back (design 7.12): the same incarnation, numbers and
 * records. Each can be done again from its beginning until its last write, which is one frame: a power cut loses nothing.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { changeConf, decodeConfChange, isJoint, membersOf, type ConfState, type Entry } from '../raft/index.ts';
import { confOf, type RaftLog } from '../store/raft-log.ts';
import type { JournalRecord, SiteJournal } from '../store/site-journal.ts';
import { GroupRecords } from './left-journal-group.ts';

/** The log is that of a group, whole. */
const isGroupLog = (log: RaftLog): boolean => log.initialState().hardState.term > 0;

/** What own holds is in the log, as what node has alone; own is empty on return. onWhole: makes durable that the log is that of a group, while own has all of it still. Done again: nothing. FsError EIO: the log is of a group that has not got it. */
export async function importJournal(own: SiteJournal, log: RaftLog, node: number, onWhole: () => void): Promise<void> {
  if (isGroupLog(log)) {
    const records = new GroupRecords(log);
    if (own.incarnation !== records.incarnation || own.last > records.last) throw new FsError('EIO', 'journal', 'this disk has a journal and the log of a journal group that does not hold it');
  } else {
    // Behind the log of an earlier group, which other disks may still have.
    const begun = own.groupEnd + 1;
    const { epoch: term, incarnation } = own;
    let index = begun;
    const entry = (record: geofs.v1.JournalEntry.$Properties): Entry => { index += 1; return { index, term, type: 'command', data: geofs.v1.JournalEntry.encode({ ...record, incarnation }).finish() }; };
    // A term of 0 until it is whole.
    await log.reset({ index: begun, term, conf: confOf([node]) }, { term: 0, vote: 0, commit: 0 });
    await log.append([entry({ number: own.first - 1 })], undefined);
    for (let next = own.first; next <= own.last;) {
      const records = own.records(next, RAFT_APPEND_BYTES);
      await log.append(records.map(({ n, base, data }) => entry({ number: n, base, command: data })), undefined);
      next += records.length;
    }
    await log.append([], { term, vote: 0, commit: index });
  }
  onWhole();
  await own.begin(0);
}

/** The configuration at the log's end. Who is alone in it has all that was ever durable: nothing was without it since it became so. */
export function confAtEnd(log: RaftLog): ConfState {
  let { conf } = log.initialState().snapshot;
  for (let next = log.firstIndex(); next <= log.lastIndex();) {
    for (const { index, type, data } of log.entries(next, log.lastIndex() + 1, RAFT_APPEND_BYTES)) {
      if (type === 'conf-change') conf = changeConf(conf, decodeConfChange(data));
      next = index + 1;
    }
  }
  return conf;
}

/** This node alone votes in the group; who only learns has nothing that it has not. */
export const isAlone = (conf: ConfState, node: number): boolean => !isJoint(conf) && conf.voters.length === 1 && conf.voters.includes(node) && membersOf(conf).every((member) => member === node || conf.learners.includes(member));

/** The records of a group in whose log node is alone (isAlone) become own's. Durable on return. */
export async function exportJournal(log: RaftLog, own: SiteJournal): Promise<void> {
  const group = new GroupRecords(log);
  await own.adopt({ incarnation: group.incarnation, after: group.first - 1, epoch: log.initialState().hardState.term + 1, groupEnd: log.lastIndex(), records: recordsOf(group) });
}

function* recordsOf(group: GroupRecords): Generator<JournalRecord> {
  for (let next = group.first; next <= group.last;) {
    const records = group.read(next, RAFT_APPEND_BYTES);
    yield* records;
    next += records.length;
  }
}
