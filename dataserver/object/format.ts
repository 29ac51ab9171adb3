/**
 * The format of an object's meta file, version 1. Do not renumber.
 *
 *      0  record slot A  (512 bytes: one sector, so a torn page keeps one slot whole)
 *    512  record slot B  (the slot with the higher sequence number and a good checksum counts)
 *   1024  trail          (who writes, remembered appends, bytes under change; lost in a power cut without harm)
 *   2048  u32 per CHECKSUM_BLOCK of contents: crc32c of the block up to the end of file; 0 = none (a hole)
 *
 * A record: u32 magic "GFOB", u16 format, u16 flags, u64 sequence, u64 object, u64 version, u64 fence, u64 ino, u64 parent, u32 uid,
 * u32 gid, u32 mode, u8 state, u8 name length, u16 zero, u64 zero, 256 bytes of name, u64 committed version, u8 token length, token, ... zero ...,
 * u32 crc32c of bytes 0..507. All little-endian.
 * A trail: u64 first and u64 end of the bytes changed since the last durable state, u16 writers, u16 appends, u64 each writer,
 * {u64 session, u64 number, u64 offset, u32 incarnation} each append (oldest first), u32 crc32c at the end.
 */
import { crc32c } from '@node-rs/crc32';
import { assert, FsError } from '../../proto/types/errno.ts';
import { COMMIT_TOKEN_BYTES, NAME_MAX, OBJECT_APPENDS, OBJECT_WRITERS } from '../../proto/types/limits.ts';

export const OBJECT_FORMAT = 1;
export const SLOT_BYTES = 512;
export const TRAIL_OFFSET = 1024;
export const TRAIL_BYTES = 1024;
export const CHECKSUM_OFFSET = 2048;
export const CHECKSUM_BLOCK = 64 * 1024;
const MAGIC = 0x424f4647;
const NAME_OFFSET = 80;
const COMMITTED_OFFSET = NAME_OFFSET + 256;
const TOKEN_OFFSET = COMMITTED_OFFSET + 9;
const APPEND_BYTES = 28;

/** Do not renumber. */
export const ObjectPhase = { CLEAN: 1, OPEN: 2, DELETED: 3 } as const;
export type ObjectPhase = (typeof ObjectPhase)[keyof typeof ObjectPhase];

/** The versions of an incarnation begin above so many for each before it. It is far more than an object has until it is durable, names and all; up to incarnation 2^32 a version is a safe integer. */
const VERSIONS_OF_AN_INCARNATION = 2 ** 20;

/**
 * The version after one; after 0, the first. A power cut may take a young object's files, or its record of a version that was
 * raised just before: what an earlier incarnation may have named is never named again.
 */
export function nextVersion(version: number, incarnation: number): number {
  return Math.max(version, incarnation * VERSIONS_OF_AN_INCARNATION) + 1;
}

/** Bits of a record's flags. Do not renumber. */
const DURABLE = 1;
const FAILED = 2;
const UNREPORTED = 4;

/** Which inode the contents belong to, as its writer knew it when the version began: what the namespace can be rebuilt from. */
export interface Identity {
  readonly ino: number;
  readonly parent: number;
  readonly name: Uint8Array;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export interface ObjectRecord {
  readonly sequence: number;
  readonly object: number;
  /** 0: never written, there for its fence. */
  readonly version: number;
  readonly phase: ObjectPhase;
  /** Contents and checksums are known to be on stable storage. */
  readonly durable: boolean;
  /** A sync failed: what is on disk is unknown, for ever. */
  readonly failed: boolean;
  /** This server made the version clean by itself and the mds has not committed it yet. */
  readonly unreported: boolean;
  readonly fence: number;
  readonly identity: Identity;
  /** The version whose commit the server was last told of; 0: none. */
  readonly committed: number;
  /** Of that commit (4.15); at most COMMIT_TOKEN_BYTES. */
  readonly token: Uint8Array;
}

/** Clean, and nobody has said that the mds has this version. */
export function isUncommitted({ phase, unreported, committed, version }: ObjectRecord): boolean {
  return phase === ObjectPhase.CLEAN && (unreported || committed !== version);
}

export interface Append {
  readonly session: number;
  readonly number: number;
  readonly offset: number;
  readonly incarnation: number;
}

export interface Trail {
  /** Bytes changed since the last durable state: [first, end). Equal: none. */
  readonly first: number;
  readonly end: number;
  readonly writers: readonly number[];
  readonly appends: readonly Append[];
}

export const NO_TRAIL: Trail = Object.freeze({ first: 0, end: 0, writers: [], appends: [] });

function putU64(buffer: Buffer, value: number, at: number): void {
  buffer.writeUInt32LE(value % 2 ** 32, at);
  buffer.writeUInt32LE(Math.floor(value / 2 ** 32), at + 4);
}

function getU64(buffer: Buffer, at: number): number {
  return buffer.readUInt32LE(at + 4) * 2 ** 32 + buffer.readUInt32LE(at);
}

/** One slot. The name is cut at NAME_MAX bytes. */
export function encodeRecord(record: ObjectRecord): Buffer {
  assert(record.token.byteLength <= COMMIT_TOKEN_BYTES, 'a token fits its place');
  const slot = Buffer.alloc(SLOT_BYTES);
  const { identity } = record;
  const name = identity.name.subarray(0, NAME_MAX);
  slot.writeUInt32LE(MAGIC, 0);
  slot.writeUInt16LE(OBJECT_FORMAT, 4);
  slot.writeUInt16LE((record.durable ? DURABLE : 0) | (record.failed ? FAILED : 0) | (record.unreported ? UNREPORTED : 0), 6);
  const numbers = [record.sequence, record.object, record.version, record.fence, identity.ino, identity.parent];
  numbers.forEach((value, index) => { putU64(slot, value, 8 + index * 8); });
  slot.writeUInt32LE(identity.uid, 56);
  slot.writeUInt32LE(identity.gid, 60);
  slot.writeUInt32LE(identity.mode, 64);
  slot.writeUInt8(record.phase, 68);
  slot.writeUInt8(name.byteLength, 69);
  slot.set(name, NAME_OFFSET);
  putU64(slot, record.committed, COMMITTED_OFFSET);
  slot.writeUInt8(record.token.byteLength, COMMITTED_OFFSET + 8);
  slot.set(record.token, TOKEN_OFFSET);
  slot.writeUInt32LE(crc32c(slot.subarray(0, SLOT_BYTES - 4)), SLOT_BYTES - 4);
  return slot;
}

/** The record in a slot, or undefined if the slot does not check. Throws FsError EIO for a format of the future. Copies name and token. */
export function decodeRecord(slot: Buffer): ObjectRecord | undefined {
  if (slot.byteLength < SLOT_BYTES || slot.readUInt32LE(0) !== MAGIC) return undefined;
  if (slot.readUInt32LE(SLOT_BYTES - 4) !== crc32c(slot.subarray(0, SLOT_BYTES - 4))) return undefined;
  const format = slot.readUInt16LE(4);
  if (format !== OBJECT_FORMAT) throw new FsError('EIO', 'object', `format ${String(format)} is not known here: the server is too old`);
  const phase = slot.readUInt8(68);
  if (phase !== ObjectPhase.CLEAN && phase !== ObjectPhase.OPEN && phase !== ObjectPhase.DELETED) return undefined;
  const flags = slot.readUInt16LE(6);
  return {
    sequence: getU64(slot, 8), object: getU64(slot, 16), version: getU64(slot, 24), fence: getU64(slot, 32), phase,
    durable: (flags & DURABLE) !== 0, failed: (flags & FAILED) !== 0, unreported: (flags & UNREPORTED) !== 0,
    identity: {
      ino: getU64(slot, 40), parent: getU64(slot, 48), uid: slot.readUInt32LE(56), gid: slot.readUInt32LE(60), mode: slot.readUInt32LE(64),
      name: Uint8Array.from(slot.subarray(NAME_OFFSET, NAME_OFFSET + slot.readUInt8(69))),
    },
    committed: getU64(slot, COMMITTED_OFFSET), token: Uint8Array.from(slot.subarray(TOKEN_OFFSET, TOKEN_OFFSET + slot.readUInt8(COMMITTED_OFFSET + 8))),
  };
}

export function encodeTrail(trail: Trail): Buffer {
  assert(trail.writers.length <= OBJECT_WRITERS && trail.appends.length <= OBJECT_APPENDS, 'a trail fits its place');
  const bytes = Buffer.alloc(TRAIL_BYTES);
  putU64(bytes, trail.first, 0);
  putU64(bytes, trail.end, 8);
  bytes.writeUInt16LE(trail.writers.length, 16);
  bytes.writeUInt16LE(trail.appends.length, 18);
  let at = 20;
  for (const writer of trail.writers) { putU64(bytes, writer, at); at += 8; }
  for (const append of trail.appends) {
    putU64(bytes, append.session, at);
    putU64(bytes, append.number, at + 8);
    putU64(bytes, append.offset, at + 16);
    bytes.writeUInt32LE(append.incarnation, at + 24);
    at += APPEND_BYTES;
  }
  bytes.writeUInt32LE(crc32c(bytes.subarray(0, TRAIL_BYTES - 4)), TRAIL_BYTES - 4);
  return bytes;
}

/** What a trail says; undefined if it does not check. */
export function decodeTrail(bytes: Buffer): Trail | undefined {
  if (bytes.byteLength < TRAIL_BYTES || bytes.readUInt32LE(TRAIL_BYTES - 4) !== crc32c(bytes.subarray(0, TRAIL_BYTES - 4))) return undefined;
  const writers: number[] = [];
  const appends: Append[] = [];
  let at = 20;
  for (let n = bytes.readUInt16LE(16); n > 0; n--) { writers.push(getU64(bytes, at)); at += 8; }
  for (let n = bytes.readUInt16LE(18); n > 0; n--) {
    appends.push({ session: getU64(bytes, at), number: getU64(bytes, at + 8), offset: getU64(bytes, at + 16), incarnation: bytes.readUInt32LE(at + 24) });
    at += APPEND_BYTES;
  }
  return { first: getU64(bytes, 0), end: getU64(bytes, 8), writers, appends };
}
