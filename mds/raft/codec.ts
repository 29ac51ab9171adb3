/** Between the words of the core and geofs.v1 (proto/geofs/v1/raft.proto). Numbers are positions in the tables: do not reorder. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { ConfState, Entry, EntryType, HardState, Message, MessageType, SnapshotMeta } from './types.ts';

const ENTRY_TYPES: readonly EntryType[] = ['command', 'conf-change'];
const MESSAGE_TYPES: readonly MessageType[] = [
  'hup', 'append', 'append-reply', 'vote', 'vote-reply', 'pre-vote', 'pre-vote-reply', 'heartbeat', 'heartbeat-reply', 'snapshot', 'propose',
  'read-index', 'read-index-reply', 'timeout-now', 'transfer-leader', 'unreachable', 'snapshot-status',
];
const NO_BYTES = new Uint8Array(0);

export function encodeEntry(entry: Entry): geofs.v1.Entry.$Properties {
  return { term: entry.term, index: entry.index, type: ENTRY_TYPES.indexOf(entry.type), data: entry.data };
}

/** Borrows the data: it lives as long as the buffer that it was decoded from. Throws on an unknown type. */
export function decodeEntry(message: geofs.v1.Entry.$Properties): Entry {
  const type = ENTRY_TYPES[message.type ?? 0];
  if (type === undefined) throw new Error(`raft: unknown entry type ${String(message.type)}`);
  return { term: message.term ?? 0, index: message.index ?? 0, type, data: message.data ?? NO_BYTES };
}

export function encodeHardState(state: HardState): geofs.v1.HardState.$Properties {
  return { term: state.term, vote: state.vote, commit: state.commit };
}

export function decodeHardState(message: geofs.v1.HardState.$Properties | null | undefined): HardState {
  return { term: message?.term ?? 0, vote: message?.vote ?? 0, commit: message?.commit ?? 0 };
}

export function encodeConfState(conf: ConfState): geofs.v1.ConfState.$Properties {
  return {
    voters: [...conf.voters], learners: [...conf.learners], votersOutgoing: [...conf.votersOutgoing],
    learnersNext: [...conf.learnersNext], autoLeave: conf.autoLeave, witnesses: [...conf.witnesses], retired: [...conf.retired],
  };
}

export function decodeConfState(message: geofs.v1.ConfState.$Properties | null | undefined): ConfState {
  return {
    voters: message?.voters ?? [], learners: message?.learners ?? [], votersOutgoing: message?.votersOutgoing ?? [],
    learnersNext: message?.learnersNext ?? [], autoLeave: message?.autoLeave ?? false, witnesses: message?.witnesses ?? [], retired: message?.retired ?? [],
  };
}

export function encodeSnapshotMeta(meta: SnapshotMeta): geofs.v1.SnapshotMeta.$Properties {
  return { index: meta.index, term: meta.term, conf: encodeConfState(meta.conf) };
}

export function decodeSnapshotMeta(message: geofs.v1.SnapshotMeta.$Properties): SnapshotMeta {
  return { index: message.index ?? 0, term: message.term ?? 0, conf: decodeConfState(message.conf) };
}

export function encodeMessage(message: Message): geofs.v1.RaftMessage.$Properties {
  return {
    type: MESSAGE_TYPES.indexOf(message.type), to: message.to, from: message.from, term: message.term, logTerm: message.logTerm,
    index: message.index, entries: message.entries.map(encodeEntry), commit: message.commit,
    snapshot: message.snapshot === undefined ? null : encodeSnapshotMeta(message.snapshot),
    reject: message.reject, rejectHint: message.rejectHint, context: message.context,
    round: message.round, electionTicks: message.electionTicks, keptByAll: message.keptByAll, rank: message.rank, notice: message.notice,
  };
}

/** Borrows the bytes of entries and context, as decodeEntry. Throws on an unknown type. */
export function decodeMessage(m: geofs.v1.RaftMessage.$Properties): Message {
  const type = MESSAGE_TYPES[m.type ?? 0];
  if (type === undefined) throw new Error(`raft: unknown message type ${String(m.type)}`);
  return {
    type, to: m.to ?? 0, from: m.from ?? 0, term: m.term ?? 0, logTerm: m.logTerm ?? 0, index: m.index ?? 0,
    entries: (m.entries ?? []).map(decodeEntry), commit: m.commit ?? 0,
    snapshot: m.snapshot === null || m.snapshot === undefined ? undefined : decodeSnapshotMeta(m.snapshot),
    reject: m.reject ?? false, rejectHint: m.rejectHint ?? 0, context: m.context ?? NO_BYTES,
    round: m.round ?? 0, electionTicks: m.electionTicks ?? 0, keptByAll: m.keptByAll ?? 0, rank: m.rank ?? 0, notice: m.notice ?? false,
  };
}
