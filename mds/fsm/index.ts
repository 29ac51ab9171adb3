/** The door of the metadata state machine: apply, what reads its state, and the keys that drivers need. */
export { apply, applyWith, isInStream, needsGrants, refused, type Operation, type Outcome } from './apply.ts';
export { checkFormat, FIRST_FORMAT, formatRefusal, FORMATS, type FormatRange } from './formats.ts';
export { checkInvariants, StateCheck, type Problem, type ProblemKind } from './check/state-check.ts';
export { judge as judgeSession, mergedReplies } from './exactly-once.ts';
export { hasReply } from './session-record.ts';
export { delegationOf, listDelegations, listIdlePins, type Delegation } from './query/delegations.ts';
export { findPin, listPins, type PinRecord } from './pins.ts';
export { findGrant, GRANT_OWNED, GRANT_RECALLING, GRANT_RETURNED, isLive, liveGrant, ownerOf, type Covered, type GrantRecord, type Held } from './grants.ts';
export { listRecalledGrants, listRecalledInodes, type RecalledPage } from './query/recalled.ts';
export { isVoteDue, type OrphanHold } from './orphan-hold.ts';
export { judgeLocally, ownHeldBy, type LocalVerdict } from './local.ts';
export { isOnlyLocal, mayBeLocal } from './apply.ts';
export { canOwn, findStream, isGrouped, isGroupOver, listStreams, mayBeLost, type StreamRecord, type StreamRefusal } from './stream.ts';
export { meansOf, type Means } from './means.ts';
export { basisOf, hasBasis, type Basis } from './basis.ts';
export { type TouchedInode } from './transaction.ts';
export { touches } from './touches.ts';
export { INODE_SEQUENCES } from './inode-records.ts';
export { isOfSmallSet } from './small-sets.ts';
export { clusterKey, dentryRange, inodeKey, isSessionByKey, sessionByKeyKey, sessionRange, sessionStateKey, siteRange, siteVoiceKey, STATE_RANGE, targetRange, poolRange, nodeRange, type KeyRange } from './keys.ts';
export { MissingKey, MissingRange, type Apply, type ApplyResult, type Event, type Mutation, type StateKey, type StateView } from './machine.ts';
export { COOKIE_BITS, FIRST_COOKIE, HASH_KEY_BYTES, NameHash } from './name-hash.ts';
export { type InodeRecord, type LockRecord } from './records.ts';
export {
  decodeListedName, findInode, getInode, isInode, lookup, nameHash, nameKey, namesRange, nameStart, readDir, walkPath, type ListedName, type LookupResult,
} from './query/names.ts';
export {
  findSession, findSessionByKey, findSiteVoice, listSiteVoices, listDeletions, listLocks, listOrphans, listSessions, testLock, type Orphan,
} from './query/sessions.ts';
export {
  findCluster, findNode, findPool, findSite, findSiteByName, findTarget, listNodes, listPools, listSites, listTargets, statFs,
} from './query/topology.ts';
export { beyondShare, findQuota, freeOf, isRefusable, lack, listQuotas, NO_CHARGES, obtainable, roomOf, unusedOf, type Amount, type Charge, type QuotaRecord, type Short } from './quota.ts';
export { describeQuotas, quotaOf, type QuotaDescription } from './query/quotas.ts';
export { getXattr, listXattrs } from './query/xattrs.ts';
export { isPoolName, POOL_NAME_MAX } from './ops/pool-names.ts';
