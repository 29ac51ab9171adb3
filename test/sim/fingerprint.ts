/** A short name of some bytes, to be compared. */
import { hash } from 'node:crypto';

export function fingerprint(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64').slice(0, 16);
}
