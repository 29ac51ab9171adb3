/**
 * The keys of the metadata state. DO NOT RENUMBER: a type byte is for ever; a record whose format changes in a way that
 * protobuf fields cannot carry takes a new type byte, which is how records are versioned.
 *
 * A key is a latin1 string, one char a byte: 0x01, group (u16), type (u8), then the record's own numbers, big-endian,
 * so that byte order is number order and all of one group's state is one range. Keys that begin with 0x00 belong to the
 * driver. Only group 0 exists today.
 */
import { assert } from '../../proto/types/errno.ts';
import type { StateKey } from './machine.ts';

const STATE = '\x01';

/** Group 0's prefix, and type bytes. */
const GROUP_0 = `${STATE}\0\0`;
const CLUSTER = `${GROUP_0}\x01`;
const COUNTER = `${GROUP_0}\x02`;
const INODE = `${GROUP_0}\x10`;
const DENTRY = `${GROUP_0}\x11`;
const XATTR = `${GROUP_0}\x12`;
const XATTR_NAMES = `${GROUP_0}\x13`;
const LOCKS = `${GROUP_0}\x18`;
const WRITERS = `${GROUP_0}\x19`;
const ORPHAN = `${GROUP_0}\x20`;
const DELETION = `${GROUP_0}\x21`;
const SESSION = `${GROUP_0}\x30`;
const REPLY = `${GROUP_0}\x31`;
const SESSION_WRITING = `${GROUP_0}\x32`;
const SESSION_LOCK = `${GROUP_0}\x33`;
const SESSION_KEY = `${GROUP_0}\x34`;
const SITE = `${GROUP_0}\x40`;
const NODE = `${GROUP_0}\x41`;
const TARGET = `${GROUP_0}\x42`;
const POOL = `${GROUP_0}\x43`;
const SITE_INODES = `${GROUP_0}\x44`;
const SITE_VOICE = `${GROUP_0}\x45`;
const OWN_INODES = `${GROUP_0}\x46`;
const GRANT = `${GROUP_0}\x50`;
const STREAM = `${GROUP_0}\x51`;
const RECALLED = `${GROUP_0}\x52`;
const PIN = `${GROUP_0}\x53`;
const QUOTA = `${GROUP_0}\x60`;

/** The type byte of each kind of record, for those who read all of them. */
export const RECORD_TYPES = {
  cluster: 0x01, counter: 0x02, inode: 0x10, dentry: 0x11, xattr: 0x12, xattrNames: 0x13, locks: 0x18, writers: 0x19, orphan: 0x20,
  deletion: 0x21, session: 0x30, reply: 0x31, sessionWriting: 0x32, sessionLock: 0x33, sessionKey: 0x34, site: 0x40, node: 0x41,
  target: 0x42, pool: 0x43, siteInodes: 0x44, siteVoice: 0x45, ownInodes: 0x46, grant: 0x50, stream: 0x51, recalled: 0x52, pin: 0x53,
  quota: 0x60,
} as const;

/** Sequences under the counter key; openSessions is a count. */
export const COUNTERS = { session: 1, site: 2, target: 3, node: 4, openSessions: 5, quota: 6 } as const;

/** Keys in [gte, lt). */
export interface KeyRange {
  readonly gte: StateKey;
  readonly lt: StateKey;
}

/** All state of every group: what a raft snapshot carries. */
export const STATE_RANGE: KeyRange = { gte: STATE, lt: '\x02' };

const byte = (value: number): string => String.fromCharCode(value & 0xff);
const u16 = (value: number): string => String.fromCharCode((value >>> 8) & 0xff, value & 0xff);
const u32 = (value: number): string => String.fromCharCode(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);

function u64(value: number): string {
  // Its words are made for a failure alone: they took longer than the key.
  if (!Number.isSafeInteger(value) || value < 0) assert(false, `number in a key: ${String(value)}`);
  const high = Math.floor(value / 0x1_0000_0000);
  return String.fromCharCode(high >>> 24, (high >>> 16) & 0xff, (high >>> 8) & 0xff, high & 0xff,
    (value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** Every key that begins with prefix. */
function below(prefix: string): KeyRange {
  const last = prefix.charCodeAt(prefix.length - 1);
  if (last === 0xff) return { gte: prefix, lt: below(prefix.slice(0, -1)).lt };
  return { gte: prefix, lt: prefix.slice(0, -1) + byte(last + 1) };
}

export const clusterKey = (): StateKey => CLUSTER;
export const counterKey = (sequence: number): StateKey => COUNTER + byte(sequence);
export const inodeKey = (ino: number): StateKey => INODE + u64(ino);
export const dentryKey = (dir: number, cookie: number): StateKey => DENTRY + u64(dir) + u64(cookie);
export const xattrKey = (ino: number, name: string): StateKey => XATTR + u64(ino) + name;
export const xattrNamesKey = (ino: number): StateKey => XATTR_NAMES + u64(ino);
export const locksKey = (ino: number): StateKey => LOCKS + u64(ino);
export const writersKey = (ino: number): StateKey => WRITERS + u64(ino);
export const orphanKey = (ino: number): StateKey => ORPHAN + u64(ino);
export const deletionKey = (target: number, object: number): StateKey => DELETION + u32(target) + u64(object);
export const sessionStateKey = (session: number): StateKey => SESSION + u64(session);
export const replyKey = (session: number, number: number): StateKey => REPLY + u64(session) + u64(number);
export const sessionWritingKey = (session: number, ino: number): StateKey => SESSION_WRITING + u64(session) + u64(ino);
export const sessionLockKey = (session: number, ino: number): StateKey => SESSION_LOCK + u64(session) + u64(ino);
/** By the key that the client chose. */
export const sessionByKeyKey = (key: string): StateKey => SESSION_KEY + Buffer.from(key, 'utf8').toString('latin1');
/** Whether the record says which session a client's key names. */
export const isSessionByKey = (key: StateKey): boolean => key.startsWith(SESSION_KEY);
export const siteKey = (site: number): StateKey => SITE + u16(site);
export const nodeKey = (node: number): StateKey => NODE + u64(node);
export const targetKey = (target: number): StateKey => TARGET + u32(target);
export const poolKey = (name: string): StateKey => POOL + Buffer.from(name, 'utf8').toString('latin1');
export const grantKey = (id: number): StateKey => GRANT + u64(id);
export const streamKey = (site: number): StateKey => STREAM + u16(site);
export const streamRange = (): KeyRange => below(STREAM);
export const siteOfStream = (key: StateKey): number => key.charCodeAt(STREAM.length) * 256 + key.charCodeAt(STREAM.length + 1);
/** An inode that is asked back by itself. */
export const recalledKey = (ino: number): StateKey => RECALLED + u64(ino);
export const recalledRange = (after = 0): KeyRange => ({ gte: recalledKey(after + 1), lt: below(RECALLED).lt });
export const pinKey = (dir: number): StateKey => PIN + u64(dir);
export const quotaKey = (project: number): StateKey => QUOTA + u32(project);
export const quotaRange = (): KeyRange => below(QUOTA);
export const pinRange = (): KeyRange => below(PIN);
/** The site's inode counter. */
export const siteInodesKey = (site: number): StateKey => SITE_INODES + u16(site);
/** The same of the numbers that the site's stream takes, without asking the cluster. */
export const ownInodesKey = (site: number): StateKey => OWN_INODES + u16(site);

/** What the site has said of orphans. */
export const siteVoiceKey = (site: number): StateKey => SITE_VOICE + u16(site);

/** One directory's dentries with cookies above `after`, in cookie order. */
export function dentryRange(dir: number, after = 0): KeyRange {
  const whole = below(DENTRY + u64(dir));
  return { gte: after === 0 ? whole.gte : dentryKey(dir, after + 1), lt: whole.lt };
}
export const orphanRange = (after = 0): KeyRange => ({ gte: orphanKey(after + 1), lt: below(ORPHAN).lt });
export const deletionRange = (target: number): KeyRange => below(DELETION + u32(target));
export const sessionRange = (): KeyRange => below(SESSION);
export const sessionWritingRange = (session: number): KeyRange => below(SESSION_WRITING + u64(session));
export const sessionLockRange = (session: number): KeyRange => below(SESSION_LOCK + u64(session));
export const siteRange = (): KeyRange => below(SITE);
export const nodeRange = (): KeyRange => below(NODE);
export const targetRange = (): KeyRange => below(TARGET);
export const poolRange = (): KeyRange => below(POOL);
export const grantRange = (after = 0): KeyRange => ({ gte: grantKey(after + 1), lt: below(GRANT).lt });

const TYPE_AT = GROUP_0.length;
const BODY_AT = TYPE_AT + 1;

/** The type byte of a state key. */
export const typeOfKey = (key: StateKey): number => key.charCodeAt(TYPE_AT);

/** The u64 at byte `offset` of a key's body (what follows its type). */
export function numberInKey(key: StateKey, offset = 0): number {
  let value = 0;
  for (let i = 0; i < 8; i += 1) value = value * 256 + key.charCodeAt(BODY_AT + offset + i);
  return value;
}

/** The u32 at byte `offset` of a key's body. */
export function wordInKey(key: StateKey, offset = 0): number {
  let value = 0;
  for (let i = 0; i < 4; i += 1) value = value * 256 + key.charCodeAt(BODY_AT + offset + i);
  return value;
}

/** What follows byte `offset` of a key's body. */
export const restOfKey = (key: StateKey, offset: number): string => key.slice(BODY_AT + offset);
