/** What is written into files: bytes that follow from a name and a length, and that say so in their first line. */
import { createCipheriv, createHash } from 'node:crypto';

/** Shorter contents cannot be recognised by their reader. */
export const TELLING_BYTES = 64;

/** id: printable, without spaces, at most 40 characters. */
export function contents(id: string, length: number): Buffer {
  const key = createHash('md5').update(id).digest();
  const bytes = createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
  bytes.write(`${id} ${String(length)}\n`, 'latin1');
  return bytes;
}

/** True: these are the whole contents that somebody wrote at once, and nothing else. */
export function isWhole(bytes: Buffer): boolean {
  const [, id = '', length] = /^(\S+) (\d+)\n/.exec(bytes.toString('latin1', 0, TELLING_BYTES)) ?? [];
  return Number(length) === bytes.length && contents(id, bytes.length).equals(bytes);
}

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
