/**
 * Names are bytes. Inside the program a name is a latin1 string: one char a byte, so it is byte exact, a fast Map key,
 * and never validated, normalised or folded.
 */
import { FsError } from './errno.ts';
import { NAME_MAX } from './limits.ts';

declare const brand: unique symbol;
export type ByteName = string & { readonly [brand]: 'ByteName' };

/** Borrows the bytes; the result is a copy. */
export function nameOf(bytes: Uint8Array): ByteName {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') as ByteName;
}

/** From a JavaScript string as users type it (UTF-8 bytes). */
export function nameFromText(text: string): ByteName {
  return Buffer.from(text, 'utf8').toString('latin1') as ByteName;
}

/** A new buffer with the name's bytes. */
export function nameBytes(name: ByteName): Buffer {
  return Buffer.from(name, 'latin1');
}

/** For messages to people: UTF-8 where the bytes are UTF-8, otherwise \xNN. Reversible: a backslash is doubled. */
export function nameToText(name: ByteName): string {
  const bytes = nameBytes(name);
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text.replaceAll('\\', '\\\\');
  let out = '';
  for (const byte of bytes) out += byte >= 0x20 && byte < 0x7f && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  return out;
}

/** Throws ENAMETOOLONG, EINVAL or ENOENT (empty) for what can be no directory entry (path_resolution(7)). */
export function checkName(name: ByteName, op: string): void {
  if (name.length === 0) throw new FsError('ENOENT', op, 'empty name');
  if (name.length > NAME_MAX) throw new FsError('ENAMETOOLONG', op);
  if (name === '.' || name === '..' || name.includes('/') || name.includes('\0')) throw new FsError('EINVAL', op, 'not a name');
}
