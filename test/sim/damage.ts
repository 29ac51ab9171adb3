/** Damage that a disk does to what it had stored: one bit of one record, with other frames behind it, so that it cannot pass for a torn write. */
import { decodeFrame, segmentSequence, type Frame } from '../../mds/store/log-format.ts';
import type { SimDisk } from '../support/sim-disk.ts';
import type { SeededRandom } from './random.ts';

const NEWEST = 6;

interface Place {
  readonly name: string;
  readonly position: number;
  readonly mask: number;
  /** The byte as it reads now. */
  readonly byte: number;
}

export class Damage {
  readonly #disk: SimDisk;
  readonly #place: Place;

  private constructor(disk: SimDisk, place: Place) {
    this.#disk = disk;
    this.#place = place;
  }

  /**
   * Undefined when the log has no such record yet. The last frame of all is spared: nothing tells it from a torn one. Of a process that runs the last is
   * perhaps not synced, and the one before it would be the last after a power cut: that is spared, too. newest: one of the last few frames that are left.
   */
  static inflict(disk: SimDisk, random: SeededRandom, { runs, newest }: { readonly runs: boolean; readonly newest: boolean }): Damage | undefined {
    const frames: { readonly name: string; readonly records: Frame['records'] }[] = [];
    for (const name of disk.names()) {
      const sequence = segmentSequence(name);
      if (sequence === undefined) continue;
      const data = disk.content(name);
      for (let frame = at(data, 0, sequence); frame !== undefined; frame = at(data, frame.end, sequence)) frames.push({ name, records: frame.records });
    }
    const whole = frames.slice(0, Math.max(0, frames.length - (runs ? 2 : 1)));
    const candidates = whole.slice(newest ? -NEWEST : 0).flatMap(({ name, records }) => records.map(({ position, bytes }) => ({ name, position, bytes })));
    if (candidates.length === 0) return undefined;
    const { name, position, bytes } = random.pick(candidates);
    const place = position + random.below(bytes);
    const mask = 1 << random.below(8);
    disk.flip(name, place, mask);
    return new Damage(disk, { name, position: place, mask, byte: disk.content(name).readUInt8(place) });
  }

  /** The file is still a part of the log, and reads wrong. */
  get isThere(): boolean {
    const { name, position, byte } = this.#place;
    return this.#disk.names().includes(name) && this.#disk.content(name).readUInt8(position) === byte;
  }

  /** The disk reads right again what it had stored all the time. */
  mend(): void {
    if (this.isThere) this.#disk.flip(this.#place.name, this.#place.position, this.#place.mask);
  }

  toString(): string {
    return `${this.#place.name} at ${String(this.#place.position)}`;
  }
}

function at(data: Buffer, position: number, sequence: number): Frame | undefined {
  return position < data.length ? decodeFrame(data, position, 0, sequence) : undefined;
}
