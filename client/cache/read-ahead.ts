/** Which blocks to fetch before they are asked for: sequential readers get a window that doubles up to what fills a long fat pipe. */
import { BLOCK_BYTES, READ_AHEAD_BYTES, SMALL_FILE_BYTES } from '../../proto/types/limits.ts';

const MAX_BLOCKS = READ_AHEAD_BYTES / BLOCK_BYTES;

export class ReadAhead {
  #next = 0;
  #window = 0;

  /** Blocks [first, end) worth having after this read; empty for random readers of large files. size: of the file. */
  blocksAfter(offset: number, length: number, size: number): { readonly first: number; readonly end: number } {
    const sequential = offset === this.#next;
    this.#next = offset + length;
    const last = Math.ceil(size / BLOCK_BYTES);
    if (size <= SMALL_FILE_BYTES) return { first: 0, end: last };
    this.#window = sequential ? Math.min(MAX_BLOCKS, Math.max(2, this.#window * 2)) : 0;
    const first = Math.ceil((offset + length) / BLOCK_BYTES);
    return { first, end: Math.min(last, first + this.#window) };
  }
}
