/** A local answer and what apply makes of the same command later must be the same (design 7.6). */
import { geofs } from '../../proto/gen/geofs.js';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of what was answered. Access times come and go in lazy batches, the log index is only known later, and a later program may say in other words why it refuses. */
export function outcomeOf(reply: geofs.v1.CommandReply.$Properties): number {
  const inodes = (reply.inodes ?? []).map((inode) => ({ ...inode, atime: null }));
  let hash = OFFSET;
  for (const byte of geofs.v1.CommandReply.encode({ ...reply, inodes, index: 0, detail: '', replayed: false }).finish()) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash;
}
