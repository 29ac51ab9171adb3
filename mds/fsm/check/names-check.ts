/** The names: each directory's slots, their search chains, and what every name means. */
import { direntType, isDirectory } from '../../../proto/types/mode.ts';
import type { NameHash } from '../name-hash.ts';
import type { Dentry } from '../records.ts';
import { Flag, Narrow, Wide, type InodeTable } from './inode-table.ts';
import type { QuotaCheck } from './quota-check.ts';
import type { Report } from './report.ts';

const TOMBSTONE = -1;

export interface Slot {
  readonly dir: number;
  readonly cookie: number;
  /** Where the search for the name begins. */
  readonly from: number;
  /** Of the name, for finding homes. */
  readonly fingerprint: number;
  readonly dentry: Dentry;
}

export class NamesCheck {
  readonly #inodes: InodeTable;
  readonly #quotas: QuotaCheck;
  readonly #report: Report;
  /** Of the directory under way: where each slot's search begins, or TOMBSTONE. */
  #slots = new Map<number, number>();
  #names = new Set<string>();
  #dir = 0;
  #row = -1;
  /** Dentries seen, tombstones among them. */
  count = 0;

  constructor(inodes: InodeTable, quotas: QuotaCheck, report: Report) {
    this.#inodes = inodes;
    this.#quotas = quotas;
    this.#report = report;
  }

  /** In key order: one directory's after the other's. */
  add({ dir, cookie, from, fingerprint, dentry }: Slot, hash: NameHash): void {
    if (dir !== this.#dir) this.#begin(dir, hash);
    this.count += 1;
    this.#slots.set(cookie, dentry.tombstone ? TOMBSTONE : from);
    if (!dentry.tombstone) this.#name(dentry, fingerprint);
  }

  /** After the last name. */
  finish(hash: NameHash | undefined): void {
    if (this.#dir !== 0 && hash !== undefined) this.#chains(hash);
  }

  #begin(dir: number, hash: NameHash): void {
    this.finish(hash);
    this.#dir = dir;
    this.#slots = new Map();
    this.#names = new Set();
    this.#row = this.#inodes.find(dir);
    const mode = this.#row < 0 ? 0 : this.#inodes.narrow(this.#row, Narrow.MODE);
    if (!isDirectory(mode)) this.#report('dentry', dir, `directory ${String(dir)}: has names but is no directory`);
  }

  #name(dentry: Dentry, fingerprint: number): void {
    const inodes = this.#inodes;
    const dir = this.#dir;
    const { ino } = dentry;
    if (this.#names.has(dentry.name)) this.#report('dentry', dir, `directory ${String(dir)}: two names are alike`);
    else if (this.#row >= 0) inodes.addNarrow(this.#row, Narrow.INSIDE, 1);
    this.#names.add(dentry.name);
    const row = inodes.find(ino);
    if (row < 0) { this.#report('dentry', dir, `directory ${String(dir)}: a name of inode ${String(ino)}, which does not exist`); return; }
    inodes.addNarrow(row, Narrow.NAMES, 1);
    const mode = inodes.narrow(row, Narrow.MODE);
    if (direntType(mode) !== dentry.type) this.#report('dentry', ino, `directory ${String(dir)}: type of the name of inode ${String(ino)}`);
    if (this.#row >= 0) this.#quotas.name(dir, inodes.narrow(this.#row, Narrow.PROJECT), ino, inodes.narrow(row, Narrow.PROJECT));
    if (isDirectory(mode)) {
      const parent = inodes.wide(row, Wide.PARENT);
      if (parent !== dir) this.#report('parent', ino, `inode ${String(ino)}: parent ${String(parent)}, named in ${String(dir)}`);
      if (this.#row >= 0) inodes.addNarrow(this.#row, Narrow.SUBDIRECTORIES, 1);
    }
    if (inodes.wide(row, Wide.HOME) === dir && inodes.wide(row, Wide.HOME_NAME) === fingerprint) inodes.mark(row, Flag.AT_HOME);
  }

  /** Every slot between a name's hash and its place is taken; a tombstone is passed by somebody's search. */
  #chains(hash: NameHash): void {
    const at = `directory ${String(this.#dir)}`;
    const passed = new Set<number>();
    for (const [cookie, from] of this.#slots) {
      if (from === TOMBSTONE) continue;
      for (let slot = from; slot !== cookie; slot = hash.neighbour(slot, 1)) {
        const taken = this.#slots.get(slot);
        if (taken === undefined) { this.#report('dentry', this.#dir, `${at}: the search for cookie ${String(cookie)} ends at ${String(slot)}`); break; }
        if (taken === TOMBSTONE) passed.add(slot);
      }
    }
    for (const [cookie, from] of this.#slots) {
      if (from === TOMBSTONE && !passed.has(cookie)) this.#report('dentry', this.#dir, `${at}: tombstone ${String(cookie)} serves nobody`);
    }
  }
}
