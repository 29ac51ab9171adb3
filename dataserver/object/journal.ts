/**
 * The dirty list: every object that may be open, not durable or unreported is named in one of its files, so that a start after
 * kill -9 looks at those alone. A file is a row of records {u64 object, u32 zero, u32 crc32c of the first 12 bytes}; names in excess do no harm.
 * It is never synced: after a power cut (another boot id) all objects are looked at instead.
 */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32c } from '@node-rs/crc32';
import type { DataPaths } from './paths.ts';
import type { SharedState } from './shared-state.ts';

const RECORD_BYTES = 16;

/** The objects named in one file of the list; a torn end is ignored. */
function loadFile(path: string): Set<number> {
  const bytes = readFileSync(path);
  const objects = new Set<number>();
  for (let at = 0; at + RECORD_BYTES <= bytes.byteLength; at += RECORD_BYTES) {
    if (bytes.readUInt32LE(at + 12) !== crc32c(bytes.subarray(at, at + 12))) continue;
    objects.add(Number(bytes.readBigUInt64LE(at)));
  }
  return objects;
}

export class DirtyList {
  readonly #paths: DataPaths;
  readonly #shared: SharedState;
  #fd = -1;
  #generation = -1;

  constructor(paths: DataPaths, shared: SharedState) {
    this.#paths = paths;
    this.#shared = shared;
  }

  /** Names an object. Called before the change that makes it dirty. */
  add(object: number): void {
    const record = Buffer.alloc(RECORD_BYTES);
    record.writeBigUInt64LE(BigInt(object), 0);
    record.writeUInt32LE(crc32c(record.subarray(0, 12)), 12);
    this.#shared.withJournal(() => {
      if (this.#generation !== this.#shared.generation) this.#reopen();
      writeSync(this.#fd, record);
    });
  }

  /** The generations on disk, oldest first. */
  generations(): number[] {
    mkdirSync(this.#paths.dirty, { recursive: true });
    return readdirSync(this.#paths.dirty).map(Number).filter((n) => Number.isSafeInteger(n)).sort((a, b) => a - b);
  }

  /** From here on all threads write a new file; gives the objects of all older ones, which forget() may then remove. */
  rotate(): { readonly objects: ReadonlySet<number>; readonly forget: () => void } {
    const older = this.#shared.withJournal(() => {
      const found = this.generations();
      this.#shared.generation = Math.max(this.#shared.generation, ...found, 0) + 1;
      return found;
    });
    const objects = new Set<number>();
    for (const generation of older) for (const object of loadFile(this.#file(generation))) objects.add(object);
    return { objects, forget: () => { for (const generation of older) rmSync(this.#file(generation), { force: true }); } };
  }

  close(): void {
    if (this.#fd >= 0) closeSync(this.#fd);
    this.#fd = -1;
    this.#generation = -1;
  }

  #file(generation: number): string {
    return join(this.#paths.dirty, String(generation));
  }

  #reopen(): void {
    this.close();
    mkdirSync(this.#paths.dirty, { recursive: true });
    const generation = this.#shared.generation;
    this.#fd = openSync(this.#file(generation), 'a', 0o600);
    this.#generation = generation;
  }
}
