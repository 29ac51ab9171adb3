/** Signs what opens an object (design section 6): HMAC-SHA256 over an encoded geofs.v1.Capability. */
import { createHmac, type KeyObject } from 'node:crypto';
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

/** An encoded SignedCapability that ends CAPABILITY_MS after nowSec. key: the cluster's capability key; as an object, because turning bytes into one takes five times as long as signing. */
export function signCapability(key: KeyObject, request: CapabilityRequest, nowSec: number): Uint8Array {
  const capability = geofs.v1.Capability.encode({ ...request, expiresSec: nowSec + CAPABILITY_MS / 1000 }).finish();
  const mac = createHmac('sha256', key).update(capability).digest();
  return geofs.v1.SignedCapability.encode({ capability, mac }).finish();
}
