/** Open objects of one thread, the least recently used closed first. */
import { closeSync, constants, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { FsError } from '../../proto/types/errno.ts';
import { OBJECT_DESCRIPTORS } from '../../proto/types/limits.ts';
import { OpenObject } from './open-object.ts';
import type { DataPaths } from './paths.ts';

const { O_RDWR, O_CREAT } = constants;

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

export class Descriptors {
  readonly #paths: DataPaths;
  readonly #open = new Map<number, OpenObject>();

  constructor(paths: DataPaths) {
    this.#paths = paths;
  }

  /** The object's files, or undefined if it has none. */
  find(object: number): OpenObject | undefined {
    const found = this.#open.get(object);
    if (found !== undefined) {
      this.#open.delete(object);
      this.#open.set(object, found);
      return found;
    }
    try {
      return this.#enter(object, O_RDWR);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Makes the object's files; the meta file first, so that no bytes are without a record. */
  create(object: number): OpenObject {
    try {
      return this.#enter(object, O_RDWR | O_CREAT);
    } catch (error) {
      if (!isMissing(error)) throw error;
      mkdirSync(this.#paths.folderOf(object), { recursive: true, mode: 0o700 });
      return this.#enter(object, O_RDWR | O_CREAT);
    }
  }

  /** From here on a power cut does not take the object's names. */
  syncNames(object: number): void {
    for (const path of this.#paths.foldersOf(object)) {
      const fd = openSync(path, 'r');
      try { fsyncSync(fd); } finally { closeSync(fd); }
    }
  }

  /** Takes back create(), when the object could not be given its record. */
  remove(object: number): void {
    this.drop(object);
    rmSync(this.#paths.data(object), { force: true });
    rmSync(this.#paths.meta(object), { force: true });
  }

  drop(object: number): void {
    this.#open.get(object)?.evict();
    this.#open.delete(object);
  }

  close(): void {
    for (const object of this.#open.values()) object.evict();
    this.#open.clear();
  }

  #enter(object: number, flags: number): OpenObject {
    const metaFd = openSync(this.#paths.meta(object), flags, 0o600);
    let dataFd: number;
    try {
      dataFd = openSync(this.#paths.data(object), flags, 0o600);
    } catch (error) {
      closeSync(metaFd);
      if ((flags & O_CREAT) !== 0) rmSync(this.#paths.meta(object), { force: true });
      else if (isMissing(error)) throw new FsError('EIO', 'object', `the bytes of object ${String(object)} are missing`, { cause: error });
      throw error;
    }
    const opened = new OpenObject(object, dataFd, metaFd);
    this.#open.set(object, opened);
    if (this.#open.size > OBJECT_DESCRIPTORS) {
      const oldest = this.#open.keys().next().value;
      if (oldest !== undefined) this.drop(oldest);
    }
    return opened;
  }
}
