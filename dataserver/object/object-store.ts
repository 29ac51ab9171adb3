/** The door of the object store: what one thread does with the objects of one data folder. Synchronous but for durable seals. */
import { Changes } from './changes.ts';
import { ObjectTable } from './object-table.ts';
import { DataPaths } from './paths.ts';
import { Reads } from './reads.ts';
import { Sealing } from './sealing.ts';
import type { SharedState } from './shared-state.ts';
import { Space } from './space.ts';

export interface ObjectStoreOptions {
  readonly root: string;
  readonly shared: SharedState;
  /** Bytes that all objects may take; undefined: what the disk has above the reserve. */
  readonly capacity: number | undefined;
  readonly incarnation: number;
}

export class ObjectStore {
  readonly table: ObjectTable;
  readonly space: Space;
  readonly reads: Reads;
  readonly changes: Changes;
  readonly sealing: Sealing;

  constructor(options: ObjectStoreOptions) {
    this.space = new Space(options.root, options.shared, options.capacity);
    this.table = new ObjectTable(new DataPaths(options.root), options.shared, this.space, options.incarnation);
    this.reads = new Reads(this.table);
    this.changes = new Changes(this.table);
    this.sealing = new Sealing(this.table);
  }

  /** Closes the descriptors. Durable seals under way finish first on their own. */
  close(): void {
    this.table.close();
  }
}
