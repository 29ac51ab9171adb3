/**
 * The cookie of a name in its directory: SipHash-2-4 (Aumasson and Bernstein, 2012) of the name's bytes under the
 * cluster's key, reduced to the cookie range. Keyed, so that nobody can fill a probe chain by choosing names.
 * 64-bit words are pairs of Uint32: no bigint on the path of every lookup.
 */
import { assert } from '../../proto/types/errno.ts';
import type { ByteName } from '../../proto/types/name.ts';

export const COOKIE_BITS = 52;
/** 0 is "from the start", 1 and 2 are "." and "..". */
export const FIRST_COOKIE = 3;
export const HASH_KEY_BYTES = 16;

const rotate = (high: number, low: number, bits: number): number => ((high << bits) | (low >>> (32 - bits))) >>> 0;

/** SipHash-2-4 of a latin1 string, as [high, low] words. key: four little-endian 32-bit words. */
export function sipHash(key: readonly [number, number, number, number], text: string): readonly [number, number] {
  const [k0l, k0h, k1l, k1h] = key;
  let v0h = (k0h ^ 0x736f6d65) >>> 0; let v0l = (k0l ^ 0x70736575) >>> 0;
  let v1h = (k1h ^ 0x646f7261) >>> 0; let v1l = (k1l ^ 0x6e646f6d) >>> 0;
  let v2h = (k0h ^ 0x6c796765) >>> 0; let v2l = (k0l ^ 0x6e657261) >>> 0;
  let v3h = (k1h ^ 0x74656462) >>> 0; let v3l = (k1l ^ 0x79746573) >>> 0;
  const rounds = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      let h; let l;
      l = v0l + v1l; v0h = (v0h + v1h + (l > 0xffff_ffff ? 1 : 0)) >>> 0; v0l = l >>> 0;
      h = rotate(v1h, v1l, 13) ^ v0h; l = rotate(v1l, v1h, 13) ^ v0l; v1h = h >>> 0; v1l = l >>> 0;
      h = v0h; v0h = v0l; v0l = h;
      l = v2l + v3l; v2h = (v2h + v3h + (l > 0xffff_ffff ? 1 : 0)) >>> 0; v2l = l >>> 0;
      h = rotate(v3h, v3l, 16) ^ v2h; l = rotate(v3l, v3h, 16) ^ v2l; v3h = h >>> 0; v3l = l >>> 0;
      l = v0l + v3l; v0h = (v0h + v3h + (l > 0xffff_ffff ? 1 : 0)) >>> 0; v0l = l >>> 0;
      h = rotate(v3h, v3l, 21) ^ v0h; l = rotate(v3l, v3h, 21) ^ v0l; v3h = h >>> 0; v3l = l >>> 0;
      l = v2l + v1l; v2h = (v2h + v1h + (l > 0xffff_ffff ? 1 : 0)) >>> 0; v2l = l >>> 0;
      h = rotate(v1h, v1l, 17) ^ v2h; l = rotate(v1l, v1h, 17) ^ v2l; v1h = h >>> 0; v1l = l >>> 0;
      h = v2h; v2h = v2l; v2l = h;
    }
  };
  const { length } = text;
  const whole = length - (length % 8);
  const word = (at: number): number => (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16) | (text.charCodeAt(at + 3) << 24)) >>> 0;
  for (let at = 0; at < whole; at += 8) {
    const low = word(at); const high = word(at + 4);
    v3h = (v3h ^ high) >>> 0; v3l = (v3l ^ low) >>> 0;
    rounds(2);
    v0h = (v0h ^ high) >>> 0; v0l = (v0l ^ low) >>> 0;
  }
  let low = 0;
  let high = (length & 0xff) << 24;
  for (let at = whole; at < length; at += 1) {
    const place = at - whole;
    if (place < 4) low |= text.charCodeAt(at) << (place * 8);
    else high |= text.charCodeAt(at) << ((place - 4) * 8);
  }
  v3h = (v3h ^ high) >>> 0; v3l = (v3l ^ low) >>> 0;
  rounds(2);
  v0h = (v0h ^ high) >>> 0; v0l = (v0l ^ low) >>> 0;
  v2l = (v2l ^ 0xff) >>> 0;
  rounds(4);
  return [(v0h ^ v1h ^ v2h ^ v3h) >>> 0, (v0l ^ v1l ^ v2l ^ v3l) >>> 0];
}

export class NameHash {
  readonly #key: readonly [number, number, number, number];
  /** Cookies are FIRST_COOKIE .. FIRST_COOKIE + slots - 1. */
  readonly slots: number;

  /** Borrows key (16 bytes). bits: 3 .. 52, fewer than 52 only to force collisions. */
  constructor(key: Uint8Array, bits = COOKIE_BITS) {
    assert(key.length === HASH_KEY_BYTES, 'hash key of 16 bytes');
    assert(Number.isInteger(bits) && bits >= 3 && bits <= COOKIE_BITS, 'hash bits');
    const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
    this.#key = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
    this.slots = 2 ** bits - FIRST_COOKIE;
  }

  /** The cookie at which the search for a name begins. */
  cookie(name: ByteName): number {
    const [high, low] = sipHash(this.#key, name);
    return FIRST_COOKIE + (((high >>> 12) * 0x1_0000_0000 + low) % this.slots);
  }

  /** The cookie after (step 1) or before (step -1) this one, round the end. */
  neighbour(cookie: number, step: 1 | -1): number {
    return FIRST_COOKIE + ((cookie - FIRST_COOKIE + step + this.slots) % this.slots);
  }

  /** Probes that lead from one cookie to another. */
  distance(from: number, to: number): number {
    return (to - from + this.slots) % this.slots;
  }
}
