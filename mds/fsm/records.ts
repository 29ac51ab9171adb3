/** The bytes of the state's records. What decode returns is a copy: it may be kept and changed. */
import { geofs } from '../../proto/gen/geofs.js';
import { decodeTime, encodeTime } from '../../proto/rpc/codec.ts';
import type { ByteName } from '../../proto/types/name.ts';
import { nameBytes } from '../../proto/types/name.ts';
import { TIME_ZERO, type TimeSpec } from '../../proto/types/time.ts';

/** A record whose key says everything. */
export const MARK: Uint8Array = Uint8Array.of(1);

/** A copy that is a Buffer, so that equal inodes are encoded by one code path. */
export const copyBytes = (bytes: Uint8Array | null | undefined): Buffer => Buffer.from(bytes ?? []);

export type InodeRecord = geofs.v1.Inode;

export function decodeInodeRecord(bytes: Uint8Array): InodeRecord {
  const inode = geofs.v1.Inode.decode(bytes);
  if (inode.name.length > 0) inode.name = Buffer.from(inode.name);
  if (inode.linkTarget.length > 0) inode.linkTarget = Buffer.from(inode.linkTarget);
  return inode;
}

export const encodeInodeRecord = (inode: InodeRecord): Uint8Array => geofs.v1.Inode.encode(inode).finish();

/** What a cookie of a directory holds. */
export interface Dentry {
  readonly name: ByteName;
  readonly ino: number;
  /** DT_* of readdir(3). */
  readonly type: number;
  readonly tombstone: boolean;
}

export const TOMBSTONE: Dentry = Object.freeze({ name: '' as ByteName, ino: 0, type: 0, tombstone: true });

export function decodeDentry(bytes: Uint8Array): Dentry {
  const m = geofs.v1.DentryState.decode(bytes);
  return { name: Buffer.from(m.name.buffer, m.name.byteOffset, m.name.byteLength).toString('latin1') as ByteName, ino: m.ino, type: m.type, tombstone: m.tombstone };
}

export function encodeDentry(dentry: Dentry): Uint8Array {
  return geofs.v1.DentryState.encode(dentry.tombstone ? { tombstone: true } : { name: nameBytes(dentry.name), ino: dentry.ino, type: dentry.type }).finish();
}

/** The number of a counter record; 0 before the first. */
export const decodeCounter = (bytes: Uint8Array | undefined): number => (bytes === undefined ? 0 : geofs.v1.CounterState.decode(bytes).last);
export const encodeCounter = (last: number): Uint8Array => geofs.v1.CounterState.encode({ last }).finish();

/** The names of extended attributes, latin1. */
export function decodeXattrNames(bytes: Uint8Array | undefined): string[] {
  return bytes === undefined ? [] : geofs.v1.XattrNamesState.decode(bytes).names.map((name) => Buffer.from(name).toString('latin1'));
}
export function encodeXattrNames(names: readonly string[]): Uint8Array {
  return geofs.v1.XattrNamesState.encode({ names: names.map((name) => Buffer.from(name, 'latin1')) }).finish();
}

export const decodeXattr = (bytes: Uint8Array): Buffer => copyBytes(geofs.v1.XattrState.decode(bytes).value);
export const encodeXattr = (value: Uint8Array): Uint8Array => geofs.v1.XattrState.encode({ value }).finish();

/** A record lock with every field present. */
export interface LockRecord {
  readonly ino: number;
  readonly session: number;
  readonly owner: number;
  readonly pid: number;
  readonly kind: geofs.v1.LockKind;
  readonly flock: boolean;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

export function lockRecord(m: geofs.v1.Lock.$Properties): LockRecord {
  return {
    ino: m.ino ?? 0, session: m.session ?? 0, owner: m.owner ?? 0, pid: m.pid ?? 0, kind: m.kind ?? geofs.v1.LockKind.LOCK_UNLOCK,
    flock: m.flock ?? false, start: m.start ?? 0, end: m.end ?? 0,
  };
}
export function decodeLocks(bytes: Uint8Array | undefined): LockRecord[] {
  return bytes === undefined ? [] : geofs.v1.LockTableState.decode(bytes).locks.map(lockRecord);
}
export const encodeLocks = (locks: readonly LockRecord[]): Uint8Array => geofs.v1.LockTableState.encode({ locks: [...locks] }).finish();

export const decodeWriters = (bytes: Uint8Array | undefined): number[] => (bytes === undefined ? [] : geofs.v1.WritersState.decode(bytes).sessions);
export const encodeWriters = (sessions: readonly number[]): Uint8Array => geofs.v1.WritersState.encode({ sessions: [...sessions] }).finish();

export interface OrphanRecord {
  /** By site that does not use it any more: how many sessions had come over to it when it asked its clients. */
  readonly votes: ReadonlyMap<number, number>;
  /** When its last name went. */
  readonly since: TimeSpec;
}

export function decodeOrphan(bytes: Uint8Array): OrphanRecord {
  const { voted, since, arrivals } = geofs.v1.OrphanState.decode(bytes);
  return { votes: new Map(voted.map((site, i) => [site, arrivals[i] ?? 0])), since: decodeTime(since) };
}

export function encodeOrphan({ votes, since }: OrphanRecord): Uint8Array {
  const sorted = [...votes].sort(([a], [b]) => a - b);
  return geofs.v1.OrphanState.encode({ voted: sorted.map(([site]) => site), since: encodeTime(since), arrivals: sorted.map(([, arrivals]) => arrivals) }).finish();
}

export interface SiteVoice {
  /** When it last said something of orphans. */
  readonly heard: TimeSpec;
  /** Sessions that came over from other mds, or that the site had opened by itself. */
  readonly arrivals: number;
}

export function decodeSiteVoice(bytes: Uint8Array | undefined): SiteVoice {
  if (bytes === undefined) return { heard: TIME_ZERO, arrivals: 0 };
  const { heard, arrivals } = geofs.v1.SiteVoiceState.decode(bytes);
  return { heard: decodeTime(heard), arrivals };
}
export const encodeSiteVoice = ({ heard, arrivals }: SiteVoice): Uint8Array => geofs.v1.SiteVoiceState.encode({ heard: encodeTime(heard), arrivals }).finish();
