/**
 * The nodes that a witness knows, from the log and from full members: by their disks, because a member that lost its disk has forgotten its votes and must not be
 * taken for the old one, and by their addresses. The first disk of a node counts. Kept in DATA/disks.json, because the log is given up in time.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { NODES } from '../../proto/types/limits.ts';
import { FIRST_FORMAT } from '../fsm/index.ts';
import type { NodeRecord } from './state-reader.ts';

const place = z.object({ name: z.string(), site: z.string(), address: z.string(), removed: z.boolean().default(false), witness: z.boolean().default(false) });
const schema = z.object({ format: z.literal(1), disks: z.record(z.string(), z.string()), nodes: z.record(z.string(), place).default({}) });

export class KnownNodes {
  readonly #file: string;
  readonly #disks: Map<number, string>;
  readonly #places: Map<number, z.infer<typeof place>>;

  private constructor(file: string, { disks, nodes }: z.infer<typeof schema>) {
    this.#file = file;
    this.#disks = new Map(Object.entries(disks).map(([node, disk]) => [Number(node), disk]));
    this.#places = new Map(Object.entries(nodes).map(([node, where]) => [Number(node), where]));
  }

  /** FsError EINVAL when the file is not one. */
  static load(data: string): KnownNodes {
    const file = join(data, 'disks.json');
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new KnownNodes(file, { format: 1, disks: {}, nodes: {} });
      throw cause;
    }
    const found = schema.safeParse(JSON.parse(text));
    if (!found.success) throw new FsError('EINVAL', 'mds', `${file} does not hold the members' disks`);
    return new KnownNodes(file, found.data);
  }

  /** Those whose place is known. */
  records(): NodeRecord[] {
    return [...this.#places].map(([node, where]) => ({
      node, ...where, disk: this.#disks.get(node) ?? '', learner: false, replaces: 0, formats: { oldest: FIRST_FORMAT, newest: FIRST_FORMAT }, program: '',
    }));
  }

  /** What a command of the log says of a node. Durable on return if it is news; true then. */
  learn(command: Pick<geofs.v1.Command.$Properties, 'registerNode' | 'removeNode'>): boolean {
    const { registerNode: come, removeNode: gone } = command;
    if (come?.node != null && come.disk != null && come.disk !== '') {
      const known = this.#disks.get(come.node);
      if (known === undefined ? this.#disks.size >= NODES : known !== come.disk) return false;
      const now = { name: come.name ?? '', site: come.site ?? '', address: come.address ?? '', removed: false, witness: come.witness ?? false };
      const before = this.#places.get(come.node);
      if (before?.removed === true || (before !== undefined && before.name === now.name && before.address === now.address && before.site === now.site)) return false;
      this.#disks.set(come.node, come.disk);
      this.#places.set(come.node, now);
    } else if (gone?.node != null) {
      const before = this.#places.get(gone.node);
      if (before === undefined || before.removed) return false;
      this.#places.set(gone.node, { ...before, removed: true });
    } else return false;
    this.#store();
    return true;
  }

  /** As learn, of all that a full member says of the members: what stood in log that is given up. */
  hear(members: readonly geofs.v1.MemberInfo.$Properties[]): boolean {
    const news = members.flatMap(({ node = 0, name = '', site = '', address = '', disk = '', witness = false, removed }) => [
      this.learn({ registerNode: { node, name, site, address, disk, witness } }), removed === true && this.learn({ removeNode: { node } }),
    ]);
    return news.includes(true);
  }

  #store(): void {
    const handle = openSync(`${this.#file}.new`, 'w', 0o600);
    try {
      writeSync(handle, JSON.stringify({ format: 1, disks: Object.fromEntries(this.#disks), nodes: Object.fromEntries(this.#places) }));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(`${this.#file}.new`, this.#file);
  }
}
