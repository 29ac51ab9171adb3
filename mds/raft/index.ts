/** The only door of mds/raft. */
export { RaftNode } from './raft-node.ts';
export { ProposalDropped, type DropReason } from './errors.ts';
export { ConfChangeError, EMPTY_CONF, changeConf, isJoint, isVoter, membersOf } from './conf-change.ts';
export type { PeerStatus, RaftOptions, RaftStatus, ReadState, Ready, Role } from './ready.ts';
export type { ProgressState } from './progress.ts';
export type {
  ConfChange, ConfChangeType, ConfState, Entry, EntryType, HardState, LogReader, Message, MessageType, SnapshotMeta,
} from './types.ts';
export {
  decodeConfState, decodeEntry, decodeHardState, decodeMessage, decodeSnapshotMeta, encodeConfState, encodeEntry, encodeHardState,
  encodeMessage, encodeSnapshotMeta,
} from './codec.ts';
export { decodeConfChange, encodeConfChange } from './conf-codec.ts';
