/** Messages that the daemon sends by itself: an out header with unique 0 and the code in the error field, then a body. */
import type { ByteName } from '../../../proto/types/name.ts';
import { HEADER_OUT, NOTIFY } from './protocol.ts';
import { putU64 } from './reply.ts';

function message(code: number, bodyBytes: number): Buffer {
  const out = Buffer.alloc(HEADER_OUT + bodyBytes);
  out.writeUInt32LE(out.length, 0);
  out.writeInt32LE(code, 4);
  return out;
}

/** Attributes of an inode; with data its pages too (offset 0, length 0), otherwise offset -1. */
export function invalInode(ino: number, data: boolean): Buffer {
  const out = message(NOTIFY.INVAL_INODE, 24);
  putU64(out, ino, HEADER_OUT);
  out.writeBigInt64LE(data ? 0n : -1n, HEADER_OUT + 8);
  return out;
}

export function invalEntry(dir: number, name: ByteName): Buffer {
  const out = message(NOTIFY.INVAL_ENTRY, 16 + name.length + 1);
  putU64(out, dir, HEADER_OUT);
  out.writeUInt32LE(name.length, HEADER_OUT + 8);
  out.write(name, HEADER_OUT + 16, 'latin1');
  return out;
}

export const incEpoch = (): Buffer => message(NOTIFY.INC_EPOCH, 0);
/** Asks the kernel to deliver again every request that was read and not answered. */
export const resend = (): Buffer => message(NOTIFY.RESEND, 0);
