/**
 * The driver's own records in the key-value store, format 1. Do not renumber. State keys never begin with a zero byte.
 *
 *   00 "applied"      u8 format | u64 index | u64 term | 32 bytes rolling digest
 *   00 "loading"      empty: a raft snapshot is being loaded, nothing here can be used
 *   00 "meta/" name   the replica driver's (configuration and the like)
 *
 * Rolling digest: d(n) = sha256(d(n-1) | u64 index | for each mutation: u32 key bytes, key, u32 value bytes + 1 or 0 for a
 * deletion, value); one step for each applied command, so that it does not depend on how commands were batched.
 * Content digest: sha256 over all state records in key order: u32 key bytes, key, u32 value bytes, value.
 */
import { createHash, hash, type Hash } from 'node:crypto';
import { assert, FsError } from '../../proto/types/errno.ts';
import type { Mutation, StateKey } from '../fsm/machine.ts';
import type { KvPut } from './kv.ts';

export const STATE_FORMAT = 1;
const DIGEST_BYTES = 32;
export const NO_DIGEST = '00'.repeat(DIGEST_BYTES);
export const APPLIED_KEY = Buffer.from('\0applied', 'latin1');
export const LOADING_KEY = Buffer.from('\0loading', 'latin1');
const META_PREFIX = '\0meta/';
/** State records are in [FIRST_STATE_KEY, LAST_STATE_KEY). */
export const FIRST_STATE_KEY: StateKey = '\x01';
export const LAST_STATE_KEY: StateKey = '\xff'.repeat(64);

export interface Applied {
  readonly index: number;
  readonly term: number;
  /** Hex. */
  readonly digest: string;
}

export const NOTHING_APPLIED: Applied = { index: 0, term: 0, digest: NO_DIGEST };

export function keyBytes(key: StateKey): Buffer {
  return Buffer.from(key, 'latin1');
}

/** A record of the replica driver, to be written with a batch. */
export function metaPut(name: string, value: Buffer | undefined): KvPut {
  return { key: metaKey(name), value };
}

export function metaKey(name: string): Buffer {
  return keyBytes(META_PREFIX + name);
}

export function encodeApplied(applied: Applied): KvPut {
  const value = Buffer.alloc(17 + DIGEST_BYTES);
  value[0] = STATE_FORMAT;
  value.writeBigUInt64BE(BigInt(applied.index), 1);
  value.writeBigUInt64BE(BigInt(applied.term), 9);
  value.write(applied.digest, 17, 'hex');
  return { key: APPLIED_KEY, value };
}

/** FsError EINVAL for a format that this program does not know. */
export function decodeApplied(value: Buffer | undefined): Applied {
  if (value === undefined) return NOTHING_APPLIED;
  if (value[0] !== STATE_FORMAT || value.length !== 17 + DIGEST_BYTES) {
    throw new FsError('EINVAL', 'open state', `format ${String(value[0])}, this program knows ${String(STATE_FORMAT)}`);
  }
  return { index: Number(value.readBigUInt64BE(1)), term: Number(value.readBigUInt64BE(9)), digest: value.toString('hex', 17) };
}

/** The rolling digest after a command. */
export function nextDigest(digest: string, index: number, mutations: readonly Mutation[]): string {
  let length = DIGEST_BYTES + 8;
  for (const { key, value } of mutations) length += 8 + key.length + (value?.length ?? 0);
  const data = Buffer.allocUnsafe(length);
  data.write(digest, 0, 'hex');
  data.writeBigUInt64BE(BigInt(index), DIGEST_BYTES);
  let at = DIGEST_BYTES + 8;
  for (const { key, value } of mutations) {
    at = data.writeUInt32BE(key.length, at);
    at += data.write(key, at, 'latin1');
    at = data.writeUInt32BE(value === undefined ? 0 : value.length + 1, at);
    if (value !== undefined) { data.set(value, at); at += value.length; }
  }
  return hash('sha256', data, 'hex');
}

/** Digests records in key order; refuses any other order and the driver's keys. */
export class ContentDigest {
  #hash: Hash = createHash('sha256');
  #last: Buffer = Buffer.from([0, 0xff]);

  /** As it stands now; goes on by itself. */
  copy(): ContentDigest {
    const copy = new ContentDigest();
    copy.#hash = this.#hash.copy();
    copy.#last = this.#last;
    return copy;
  }

  update(key: Buffer, value: Buffer): void {
    assert(Buffer.compare(this.#last, key) < 0, 'state records come in ascending order, without the driver\'s own');
    this.#last = key;
    // At once: a call into the hash costs more than to copy a record.
    const record = Buffer.allocUnsafe(8 + key.length + value.length);
    record.writeUInt32BE(key.length, 0);
    key.copy(record, 4);
    record.writeUInt32BE(value.length, 4 + key.length);
    value.copy(record, 8 + key.length);
    this.#hash.update(record);
  }

  /** Hex; ends it. */
  finish(): string {
    return this.#hash.digest('hex');
  }
}
