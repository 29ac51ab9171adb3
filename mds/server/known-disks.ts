/**
 * The disks by which a witness knows the other members: a member that lost its disk has forgotten its votes, and must not be taken for the
 * old one. The first registration of a node that is seen in the log counts. Kept in DATA/disks.json, because the log is given up in time.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FsError } from '../../proto/types/errno.ts';
import { NODES } from '../../proto/types/limits.ts';

const schema = z.object({ format: z.literal(1), disks: z.record(z.string(), z.string()) });

export class KnownDisks {
  readonly #file: string;
  readonly #disks: Map<number, string>;

  private constructor(file: string, disks: Map<number, string>) {
    this.#file = file;
    this.#disks = disks;
  }

  /** FsError EINVAL when the file is not one. */
  static load(data: string): KnownDisks {
    const file = join(data, 'disks.json');
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new KnownDisks(file, new Map());
      throw cause;
    }
    const found = schema.safeParse(JSON.parse(text));
    if (!found.success) throw new FsError('EINVAL', 'mds', `${file} does not hold the members' disks`);
    return new KnownDisks(file, new Map(Object.entries(found.data.disks).map(([node, disk]) => [Number(node), disk])));
  }

  find(node: number): string | undefined {
    return this.#disks.get(node);
  }

  /** Durable on return if it is news. */
  learn(node: number, disk: string): void {
    if (this.#disks.has(node) || this.#disks.size >= NODES) return;
    this.#disks.set(node, disk);
    const handle = openSync(`${this.#file}.new`, 'w', 0o600);
    try {
      writeSync(handle, JSON.stringify({ format: 1, disks: Object.fromEntries(this.#disks) }));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(`${this.#file}.new`, this.#file);
  }
}
