/**
 * Where things lie in a data folder.
 *
 *   target.json            who this target is (target-file.ts)
 *   lock                   held by the running server (flock)
 *   dirty/<generation>     object ids that may be open or not durable (journal.ts)
 *   objects/xx/yy/<id>     the bytes of one object, exactly; <id> is its number as 16 hexadecimal digits
 *   objects/xx/yy/<id>.meta  its record, trail and checksums (format.ts)
 *
 * xx and yy are bits 16..23 and 8..15 of the number: neighbours in time share a folder of 256, which keeps creating cheap.
 */
import { dirname, join } from 'node:path';

export const META_SUFFIX = '.meta';

export class DataPaths {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  get target(): string { return join(this.root, 'target.json'); }
  get lock(): string { return join(this.root, 'lock'); }
  get objects(): string { return join(this.root, 'objects'); }
  get dirty(): string { return join(this.root, 'dirty'); }

  folderOf(object: number): string {
    const hex = hexOf(object);
    return `${this.root}/objects/${hex.slice(10, 12)}/${hex.slice(12, 14)}`;
  }

  /** The folders that hold an object's names, and those that may have been made for them. */
  foldersOf(object: number): string[] {
    const folder = this.folderOf(object);
    return [folder, dirname(folder), dirname(dirname(folder))];
  }

  data(object: number): string {
    return `${this.folderOf(object)}/${hexOf(object)}`;
  }

  meta(object: number): string {
    return `${this.data(object)}${META_SUFFIX}`;
  }
}

function hexOf(object: number): string {
  return object.toString(16).padStart(16, '0');
}

/** The object that a file of an object folder belongs to; undefined for foreign files. */
export function objectOfName(name: string): number | undefined {
  const match = /^([0-9a-f]{16})(\.meta)?$/.exec(name);
  const value = match?.[1] === undefined ? NaN : Number.parseInt(match[1], 16);
  return Number.isSafeInteger(value) ? value : undefined;
}
