/** Signs what opens an object (design section 6): HMAC-SHA256 (RFC 2104) over an encoded geofs.v1.Capability. */
import { hash } from 'node:crypto';
import { geofs } from '../../proto/gen/geofs.js';
import { CAPABILITY_MS } from '../../proto/types/limits.ts';

export interface CapabilityRequest {
  readonly target: number;
  readonly object: number;
  readonly ino: number;
  readonly session: number;
  readonly write: boolean;
  readonly fence: number;
}

/** Of SHA-256. */
const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/**
 * The cluster's capability key, made ready to sign with. The same two one-shot hashes as the state's digest uses, because an object of
 * node:crypto for each signature took five times as long in a process that does other things in between.
 */
export class CapabilityKey {
  readonly #inner: Uint8Array;
  readonly #outer: Uint8Array;

  /** Borrows the key. */
  constructor(key: Uint8Array) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.set(key.byteLength > BLOCK_BYTES ? hash('sha256', key, 'buffer') : key);
    this.#inner = block.map((byte) => byte ^ INNER_PAD);
    this.#outer = block.map((byte) => byte ^ OUTER_PAD);
  }

  /** HMAC-SHA256 of the data. */
  mac(data: Uint8Array): Buffer {
    const inner = Buffer.allocUnsafe(BLOCK_BYTES + data.byteLength);
    inner.set(this.#inner);
    inner.set(data, BLOCK_BYTES);
    const outer = Buffer.allocUnsafe(BLOCK_BYTES + DIGEST_BYTES);
    outer.set(this.#outer);
    outer.write(hash('sha256', inner, 'hex'), BLOCK_BYTES, 'hex');
    return Buffer.from(hash('sha256', outer, 'hex'), 'hex');
  }
}

/** An encoded SignedCapability that ends CAPABILITY_MS after nowSec. */
export function signCapability(key: CapabilityKey, request: CapabilityRequest, nowSec: number): Uint8Array {
  const capability = geofs.v1.Capability.encode({ ...request, expiresSec: nowSec + CAPABILITY_MS / 1000 }).finish();
  return geofs.v1.SignedCapability.encode({ capability, mac: key.mac(capability) }).finish();
}
