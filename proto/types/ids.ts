/**
 * Branded numbers. Every id is a safe integer (u64 big-endian on disk and on the wire).
 * An inode number has 9 bits of site and 44 bits of counter and is never reused.
 */
declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

export type InodeId = Branded<number, 'InodeId'>;
export type SiteId = Branded<number, 'SiteId'>;
export type NodeId = Branded<number, 'NodeId'>;
export type TargetId = Branded<number, 'TargetId'>;
export type SessionId = Branded<number, 'SessionId'>;
export type ObjectId = Branded<number, 'ObjectId'>;
export type Term = Branded<number, 'Term'>;
export type LogIndex = Branded<number, 'LogIndex'>;

/** Numbers of sessions from here on are chosen by a site that is cut off (below 2^53), those below are the state's. */
export const OWN_SESSIONS = 2 ** 52;

const COUNTER_BITS = 44;
const COUNTERS = 2 ** COUNTER_BITS;
export const MAX_SITE = 511;
/** Counters from here on are given by the site's stream alone (design 7.14), those below through Raft. */
export const OWN_COUNTERS = 2 ** 43;

function checked(value: number, max: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > max) throw new RangeError(`${what} out of range: ${String(value)}`);
  return value;
}

export const inodeId = (value: number): InodeId => checked(value, Number.MAX_SAFE_INTEGER, 'inode') as InodeId;
export const siteId = (value: number): SiteId => checked(value, MAX_SITE, 'site') as SiteId;
export const nodeId = (value: number): NodeId => checked(value, Number.MAX_SAFE_INTEGER, 'node') as NodeId;
export const targetId = (value: number): TargetId => checked(value, 0xffff_ffff, 'target') as TargetId;
export const sessionId = (value: number): SessionId => checked(value, Number.MAX_SAFE_INTEGER, 'session') as SessionId;
export const objectId = (value: number): ObjectId => checked(value, Number.MAX_SAFE_INTEGER, 'object') as ObjectId;
export const term = (value: number): Term => checked(value, Number.MAX_SAFE_INTEGER, 'term') as Term;
export const logIndex = (value: number): LogIndex => checked(value, Number.MAX_SAFE_INTEGER, 'log index') as LogIndex;

/** The root directory: site 0, counter 1. Site numbers of real sites start at 1. */
export const ROOT_INODE = 1 as InodeId;

/** The inode number of `counter` (1 .. 2^44 - 1) at `site`. */
export function makeInodeId(site: number, counter: number): InodeId {
  checked(site, MAX_SITE, 'site');
  checked(counter, COUNTERS - 1, 'inode counter');
  return (site * COUNTERS + counter) as InodeId;
}

/** The site that numbered an inode. */
export function siteOfInode(ino: number): SiteId {
  return Math.floor(ino / COUNTERS) as SiteId;
}

/** The counter part of an inode number. */
export function counterOfInode(ino: number): number {
  return ino % COUNTERS;
}
