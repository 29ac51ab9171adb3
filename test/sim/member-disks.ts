/** The folders of one member's data folder: its Raft log, its site's journal, its part of a journal group that had a journal before, and what was set aside. They fail together. */
import type { AsidePlace } from '../../mds/store/aside.ts';
import { SimDisk, type CrashOptions, type DiskOp } from '../support/sim-disk.ts';

export type Folder = 'log' | 'journal' | 'group' | 'aside';

export class MemberDisks {
  readonly #latency: (folder: Folder, op: DiskOp) => Promise<void>;
  readonly log: SimDisk;
  readonly journal: SimDisk;
  readonly group: SimDisk;
  readonly #asides = new Map<string, SimDisk>();
  #capacityBytes = Infinity;

  constructor(latency: (folder: Folder, op: DiskOp) => Promise<void>) {
    this.#latency = latency;
    this.log = new SimDisk({ latency: (op) => latency('log', op) });
    this.journal = new SimDisk({ latency: (op) => latency('journal', op) });
    this.group = new SimDisk({ latency: (op) => latency('group', op) });
  }

  get #all(): SimDisk[] { return [this.log, this.journal, this.group, ...this.#asides.values()]; }

  /** What no file fits on any more. */
  get full(): boolean { return this.#capacityBytes === 0; }

  fill(bytes: number): void {
    this.#capacityBytes = bytes;
    for (const disk of this.#all) disk.capacityBytes = bytes;
  }

  crash(options: CrashOptions): void { for (const disk of this.#all) disk.crash(options); }
  restartProcess(): void { for (const disk of this.#all) disk.restartProcess(); }
  forgetFaults(): void { for (const disk of this.#all) disk.forgetFaults(); }

  /** As mds/store/aside has it. Its folders stay: whoever runs them again does not remove them here. */
  get aside(): AsidePlace {
    return {
      list: () => Promise.resolve([...this.#asides.keys()]),
      disk: (name) => Promise.resolve(this.#aside(name)),
      remove: (name) => { this.#asides.delete(name); return Promise.resolve(); },
    };
  }

  #aside(name: string): SimDisk {
    let disk = this.#asides.get(name);
    if (disk === undefined) {
      disk = new SimDisk({ latency: (op) => this.#latency('aside', op), capacityBytes: this.#capacityBytes });
      this.#asides.set(name, disk);
    }
    return disk;
  }
}
