/** Damage that a disk does to what it had stored: one bit of one record, with other frames behind it, so that it cannot pass for a torn write. */
import { decodeFrame, segmentSequence, type Frame } from '../../mds/store/log-format.ts';
import type { SimDisk } from '../support/sim-disk.ts';
import type { SeededRandom } from './random.ts';

/** Where the bit is; undefined when the log has no such record yet. The last frame of all is spared: nothing tells it from a torn one. */
export function damageRecord(disk: SimDisk, random: SeededRandom): string | undefined {
  const records: { readonly name: string; readonly position: number; readonly bytes: number }[] = [];
  let lastOfFrame = 0;
  for (const name of disk.names()) {
    const sequence = segmentSequence(name);
    if (sequence === undefined) continue;
    const data = disk.content(name);
    for (let frame = at(data, 0, sequence); frame !== undefined; frame = at(data, frame.end, sequence)) {
      lastOfFrame = frame.records.length;
      records.push(...frame.records.map(({ position, bytes }) => ({ name, position, bytes })));
    }
  }
  const candidates = records.slice(0, records.length - lastOfFrame);
  if (candidates.length === 0) return undefined;
  const { name, position, bytes } = random.pick(candidates);
  const place = position + random.below(bytes);
  disk.flip(name, place, 1 << random.below(8));
  return `${name} at ${String(place)}`;
}

function at(data: Buffer, position: number, sequence: number): Frame | undefined {
  return position < data.length ? decodeFrame(data, position, 0, sequence) : undefined;
}
