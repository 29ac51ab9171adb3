/** Makes what was done to the names in folders durable. */
import { close, fsync, open } from 'node:fs';
import { promisify } from 'node:util';
import { isMissing } from './descriptors.ts';

const openFile = promisify(open);
const syncAll = promisify(fsync);
const closeFile = promisify(close);

/** A folder that is not there has no names to lose. Rejects with the system's error. */
export async function syncFolder(path: string): Promise<void> {
  let fd: number;
  try {
    fd = await openFile(path, 'r');
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  try { await syncAll(fd); } finally { await closeFile(fd); }
}
