/** Checks the right that each request presents: a Capability of data.proto, signed by the mds with HMAC-SHA256. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { CAPABILITIES, CAPABILITY_KEYS, CAPABILITY_SLACK_SEC } from '../../proto/types/limits.ts';

export interface Claim {
  readonly object: number;
  readonly ino: number;
  readonly write: boolean;
}

export class Capabilities {
  #target = 0;
  #keys: readonly Uint8Array[] = [];
  /** Signatures that checked, by their bytes. */
  readonly #known = new Map<string, geofs.v1.Capability>();

  /** New keys forget what older ones signed. */
  setKeys(target: number, keys: readonly Uint8Array[]): void {
    const same = target === this.#target && keys.length === this.#keys.length
      && keys.every((key, index) => Buffer.compare(key, this.#keys[index] ?? Buffer.alloc(0)) === 0);
    if (same) return;
    this.#target = target;
    this.#keys = keys.slice(0, CAPABILITY_KEYS);
    this.#known.clear();
  }

  /**
   * What the capability allows. nowSec: the wall clock. Throws FsError: EACCES if it is not signed by the mds, is for
   * another object or inode, or lacks the write right; ESTALE if it is for another target or has expired (ask the mds for a new one).
   */
  check(signed: Uint8Array, claim: Claim, nowSec: number): geofs.v1.Capability {
    const key = Buffer.from(signed.buffer, signed.byteOffset, signed.byteLength).toString('latin1');
    let capability = this.#known.get(key);
    if (capability === undefined) {
      capability = this.#verify(signed);
      if (this.#known.size >= CAPABILITIES) this.#known.clear();
      this.#known.set(key, capability);
    }
    if (capability.object !== claim.object || capability.ino !== claim.ino) throw refuse('EACCES', 'it is for another object');
    if (claim.write && !capability.write) throw refuse('EACCES', 'it does not allow changes');
    if (capability.target !== this.#target) throw refuse('ESTALE', 'it is for another target');
    if (capability.expiresSec + CAPABILITY_SLACK_SEC < nowSec) throw refuse('ESTALE', 'it has expired');
    return capability;
  }

  #verify(bytes: Uint8Array): geofs.v1.Capability {
    try {
      const signed = geofs.v1.SignedCapability.decode(bytes);
      const good = this.#keys.some((key) => {
        const mac = createHmac('sha256', key).update(signed.capability).digest();
        return mac.byteLength === signed.mac.byteLength && timingSafeEqual(mac, signed.mac);
      });
      if (good) return geofs.v1.Capability.decode(signed.capability);
    } catch (cause) {
      throw refuse('EACCES', 'it cannot be read', cause);
    }
    throw refuse('EACCES', 'no key of the mds signed it');
  }
}

function refuse(errno: 'EACCES' | 'ESTALE', why: string, cause?: unknown): FsError {
  return new FsError(errno, 'capability', why, { cause });
}
