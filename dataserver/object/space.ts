/** How much may still be written: what the disk has above the reserve, and what the configured capacity leaves. */
import { statfsSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { TARGET_RESERVE_BYTES } from '../../proto/types/limits.ts';
import type { SharedState } from './shared-state.ts';

export interface SpaceState {
  readonly totalBytes: number;
  readonly freeBytes: number;
  readonly totalObjects: number;
  readonly freeObjects: number;
}

/** Bytes that a thread may write before it asks the disk again. */
const BUDGET_BYTES = 16 * 1024 * 1024;

export class Space {
  readonly #root: string;
  readonly #shared: SharedState;
  readonly #capacity: number | undefined;
  #budget = 0;

  /** capacity: bytes that objects may take in all, without the reserve; undefined: what the disk has. */
  constructor(root: string, shared: SharedState, capacity: number | undefined) {
    this.#root = root;
    this.#shared = shared;
    this.#capacity = capacity;
  }

  state(): SpaceState {
    const disk = statfsSync(this.#root);
    const diskFree = Math.max(0, disk.bavail * disk.bsize - TARGET_RESERVE_BYTES);
    const objects = { totalObjects: disk.files, freeObjects: disk.ffree };
    if (this.#capacity === undefined) return { totalBytes: disk.blocks * disk.bsize, freeBytes: diskFree, ...objects };
    const left = Math.max(0, this.#capacity - this.#shared.get('usedBytes'));
    return { totalBytes: this.#capacity, freeBytes: Math.min(left, diskFree), ...objects };
  }

  /** Throws FsError ENOSPC if `bytes` more would go below the reserve or above the capacity. */
  require(bytes: number): void {
    if (bytes <= 0) return;
    if (this.#capacity === undefined && this.#budget >= bytes) { this.#budget -= bytes; return; }
    const { freeBytes } = this.state();
    if (freeBytes < bytes) throw new FsError('ENOSPC', 'write', 'the target is full');
    // Several threads draw on one disk: an eighth of what is left each keeps them above the reserve together.
    this.#budget = Math.min(BUDGET_BYTES, freeBytes / 8);
  }

  /** An object grew or shrank by so many bytes on disk. */
  changed(bytes: number): void {
    if (bytes !== 0) this.#shared.add('usedBytes', bytes);
  }
}
