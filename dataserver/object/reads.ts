/** Reading an object: bytes checked against their checksums, state, holes. */
import { FsError } from '../../proto/types/errno.ts';
import { CorruptBlock, readChecked } from './checksums.ts';
import { NO_OBJECT, stateOf, type Access, type ObjectTable, type StateOfObject } from './object-table.ts';
import { seekFile } from './system-calls.ts';

export class Reads {
  readonly #table: ObjectTable;

  constructor(table: ObjectTable) {
    this.#table = table;
  }

  stat(access: Access): StateOfObject {
    return this.#table.visit(access, (entry) => entry === undefined ? NO_OBJECT : stateOf(entry));
  }

  /** Bytes and state as of one moment; short at the end of the object. The caller owns the bytes. Throws FsError EIO on a corrupt block. */
  read(access: Access, offset: number, length: number): { readonly state: StateOfObject; readonly data: Buffer } {
    return this.#table.visit(access, (entry) => {
      if (entry === undefined) return { state: NO_OBJECT, data: Buffer.alloc(0) };
      try {
        return { state: stateOf(entry), data: readChecked(entry.file, entry.stat.size, offset, length) };
      } catch (error) {
        if (error instanceof CorruptBlock) this.#table.shared.add('corruptBlocks', 1);
        throw error;
      }
    }, { fences: false });
  }

  /** SEEK_HOLE or SEEK_DATA. Throws FsError ENXIO at or past the end. */
  seek(access: Access, offset: number, hole: boolean): { readonly state: StateOfObject; readonly offset: number } {
    return this.#table.visit(access, (entry) => {
      if (entry === undefined || offset >= entry.stat.size) throw new FsError('ENXIO', 'lseek');
      return { state: stateOf(entry), offset: seekFile(entry.file.dataFd, offset, hole) };
    }, { fences: false });
  }
}
