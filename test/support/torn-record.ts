/** Damage that a test does to the log or journal of a metadata server that does not run. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeFrame, type Frame } from '../../mds/store/log-format.ts';

export interface FoundSegment {
  readonly path: string;
  readonly content: Buffer;
  readonly frames: readonly Frame[];
}

/** Of such a folder's segments, oldest first. */
export function segmentsOf(folder: string): FoundSegment[] {
  return readdirSync(folder).filter((name) => /^\d{10}-\d{16}\.log$/.test(name)).sort().map((name) => {
    const path = join(folder, name);
    const content = readFileSync(path);
    const frames: Frame[] = [];
    const sequence = Number(basename(name).slice(0, 10));
    for (let frame = decodeFrame(content, 0, 0, sequence); frame !== undefined; frame = decodeFrame(content, frame.end, 0, sequence)) frames.push(frame);
    return { path, content, frames };
  });
}

export function overwrite(path: string, bytes: Uint8Array, at: number): void {
  const fd = openSync(path, 'r+');
  writeSync(fd, bytes, 0, bytes.length, at);
  closeSync(fd);
}

/** Behind the last frame of all stands the beginning of another one, as if the power had gone while it was written. */
export function tearLast(folder: string): void {
  const last = segmentsOf(folder).at(-1);
  const frame = last?.frames.at(-1);
  if (last === undefined || frame === undefined) throw new Error(`${folder} holds no log`);
  const torn = last.content.subarray(frame.place.position, frame.place.position + 40);
  // Where a segment is full the next write would begin another file.
  if (frame.end + torn.length <= last.content.length) overwrite(last.path, torn, frame.end);
}
