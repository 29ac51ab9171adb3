/** A short name of some bytes, to be compared. */
import { createHash } from 'node:crypto';

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 16);
}
