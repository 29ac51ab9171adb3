/**
 * Records in a file that outlives the process that writes it (a memfd, held by the supervisor). Safe against kill -9 at any
 * point, not against a crash of the machine, which ends the file too: the kernel carries out each process's writes in order.
 *
 * Format, version 1. Do not renumber. Little-endian.
 *   block 0            u32 magic, u32 version, u32 records, u32 blocks
 *   from block 1 on    one head of 64 bytes a record: u32 kind (0: free), u32 length, f64 place (2^32 * order + first block), six f64 fields
 *   after the heads    blocks of 4 KiB for payloads
 * A head lies within a page, so that it is written whole or not at all. A payload is written before the head that names it.
 */
import { fstatSync, readSync, writeSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { Blocks } from './blocks.ts';
import { BLOCK, HEAD, regionBytes, type RegionSize } from './region-size.ts';

const MAGIC = 0x6f66_6567;
const VERSION = 1;
const FIELDS_AT = 16;
export const FIELDS = 6;
/** The largest payload: 512 KiB. */
const MAX_ORDER = 7;
/** 16 MiB stay at hand. */
const WARM_RUNS = 32;

export interface RegionRecord {
  readonly slot: number;
  readonly kind: number;
  readonly fields: readonly number[];
  payload(): Buffer;
}

export class Region {
  readonly #fd: number;
  readonly #size: RegionSize;
  readonly #heads: Buffer;
  readonly #blocks: Blocks;
  readonly #freeSlots: number[] = [];
  readonly #rooms = new Map<number, { readonly block: number; readonly order: number }>();
  readonly #payloadsAt: number;

  /** fd: readable and writable, regionBytes(size) long, empty or of this format. punch gives memory back. Throws FsError EINVAL for another format. */
  constructor(fd: number, size: RegionSize, punch: (offset: number, length: number) => void) {
    this.#fd = fd;
    this.#size = size;
    this.#payloadsAt = BLOCK + size.records * HEAD;
    this.#heads = Buffer.alloc(size.records * HEAD);
    const blocks = size.bytes / BLOCK;
    this.#blocks = new Blocks({
      blocks, maxOrder: MAX_ORDER, warm: WARM_RUNS, onCold: (block, count) => { punch(this.#payloadsAt + block * BLOCK, count * BLOCK); },
    });
    this.#begin(blocks);
    for (let slot = size.records - 1; slot >= 0; slot -= 1) this.#adopt(slot);
  }

  /** Bytes of payload room in use. */
  get used(): number {
    return this.#blocks.used * BLOCK;
  }

  *records(): IterableIterator<RegionRecord> {
    for (let slot = 0; slot < this.#size.records; slot += 1) {
      const kind = this.#heads.readUInt32LE(slot * HEAD);
      if (kind === 0) continue;
      const fields = Array.from({ length: FIELDS }, (_, i) => this.#heads.readDoubleLE(slot * HEAD + FIELDS_AT + i * 8));
      yield { slot, kind, fields, payload: () => this.#payload(slot) };
    }
  }

  /** A new record; undefined: there is no room. */
  put(kind: number, fields: readonly number[], payload?: Uint8Array): number | undefined {
    const slot = this.#freeSlots.pop();
    if (slot === undefined) return undefined;
    if (payload !== undefined && payload.byteLength > 0 && !this.#place(slot, payload)) { this.#freeSlots.push(slot); return undefined; }
    this.#head(slot, kind, fields, payload?.byteLength ?? 0);
    return slot;
  }

  /** Other fields for the same payload. */
  update(slot: number, fields: readonly number[]): void {
    this.#head(slot, this.#heads.readUInt32LE(slot * HEAD), fields, this.#heads.readUInt32LE(slot * HEAD + 4));
  }

  /** Room for the record's payload, in bytes. */
  room(slot: number): number {
    const room = this.#rooms.get(slot);
    return room === undefined ? 0 : BLOCK * 2 ** room.order;
  }

  /** Changes the payload in place from `at` on; it is `length` long then. The caller sees to it that it fits. */
  patch(slot: number, at: number, data: Uint8Array, length: number): void {
    const room = this.#rooms.get(slot);
    if (room === undefined) return;
    this.#write(data, this.#payloadsAt + room.block * BLOCK + at);
    if (this.#heads.readUInt32LE(slot * HEAD + 4) === length) return;
    this.#heads.writeUInt32LE(length, slot * HEAD + 4);
    this.#store(slot);
  }

  /** Another payload, and room for it. False: there is no room; the record stays as it was. */
  replace(slot: number, payload: Uint8Array): boolean {
    const before = this.#rooms.get(slot);
    if (!this.#place(slot, payload)) return false;
    this.#heads.writeUInt32LE(payload.byteLength, slot * HEAD + 4);
    this.#store(slot);
    if (before !== undefined) this.#blocks.give(before.block, before.order);
    return true;
  }

  free(slot: number): void {
    this.#heads.writeUInt32LE(0, slot * HEAD);
    this.#store(slot);
    const room = this.#rooms.get(slot);
    this.#rooms.delete(slot);
    if (room !== undefined) this.#blocks.give(room.block, room.order);
    this.#freeSlots.push(slot);
  }

  #begin(blocks: number): void {
    if (fstatSync(this.#fd).size < regionBytes(this.#size)) throw new FsError('EINVAL', 'handover', 'the region is too short');
    const first = Buffer.alloc(16);
    readSync(this.#fd, first, 0, first.length, 0);
    if (first.readUInt32LE(0) === 0) {
      [MAGIC, VERSION, this.#size.records, blocks].forEach((value, i) => first.writeUInt32LE(value, i * 4));
      this.#write(first, 0);
      return;
    }
    if ([MAGIC, VERSION, this.#size.records, blocks].some((value, i) => first.readUInt32LE(i * 4) !== value)) throw new FsError('EINVAL', 'handover', 'the region is of another format');
    readSync(this.#fd, this.#heads, 0, this.#heads.length, BLOCK);
  }

  /** What an earlier process left in the slot. */
  #adopt(slot: number): void {
    const at = slot * HEAD;
    if (this.#heads.readUInt32LE(at) === 0) { this.#freeSlots.push(slot); return; }
    const length = this.#heads.readUInt32LE(at + 4);
    if (length === 0) return;
    const block = this.#heads.readDoubleLE(at + 8);
    const order = Math.floor(block / 2 ** 32);
    const room = { block: block % 2 ** 32, order };
    if (!this.#blocks.reserve(room.block, order)) throw new FsError('EIO', 'handover', 'two records share their room');
    this.#rooms.set(slot, room);
  }

  #place(slot: number, payload: Uint8Array): boolean {
    const order = this.#blocks.order(Math.ceil(payload.byteLength / BLOCK));
    const block = this.#blocks.take(order);
    if (block === undefined) return false;
    this.#write(payload, this.#payloadsAt + block * BLOCK);
    this.#rooms.set(slot, { block, order });
    return true;
  }

  #payload(slot: number): Buffer {
    const out = Buffer.alloc(this.#heads.readUInt32LE(slot * HEAD + 4));
    const room = this.#rooms.get(slot);
    if (room !== undefined) readSync(this.#fd, out, 0, out.length, this.#payloadsAt + room.block * BLOCK);
    return out;
  }

  #head(slot: number, kind: number, fields: readonly number[], length: number): void {
    const at = slot * HEAD;
    this.#heads.writeUInt32LE(kind, at);
    this.#heads.writeUInt32LE(length, at + 4);
    for (let i = 0; i < FIELDS; i += 1) this.#heads.writeDoubleLE(fields[i] ?? 0, at + FIELDS_AT + i * 8);
    this.#store(slot);
  }

  #store(slot: number): void {
    const at = slot * HEAD;
    const room = this.#rooms.get(slot);
    // The order stands above the block's number: both are one write.
    this.#heads.writeDoubleLE(room === undefined ? 0 : room.order * 2 ** 32 + room.block, at + 8);
    this.#write(this.#heads, BLOCK + at, at, HEAD);
  }

  #write(data: Uint8Array, position: number, from = 0, length = data.byteLength): void {
    for (let done = 0; done < length;) done += writeSync(this.#fd, data, from + done, length - done, position + done);
  }
}
