/**
 * Fills the state of a member that does not run: every file is made by the production state machine's own `apply`, whose
 * mutations go straight into the store. Only the Raft log, the digest and the network are passed over.
 */
import { geofs } from '../../../proto/gen/geofs.js';
import { asBuffer } from '../../../proto/types/bytes.ts';
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { apply, type StateKey, type StateView } from '../../../mds/fsm/index.ts';
import { RECORD_TYPES, typeOfKey } from '../../../mds/fsm/keys.ts';
import type { Kv, KvPut } from '../../../mds/store/kv.ts';
import { FIRST_STATE_KEY, keyBytes, LAST_STATE_KEY } from '../../../mds/store/state-format.ts';

export interface Tree {
  /** Directories of filesEach files each. */
  readonly dirs: readonly number[];
  readonly filesEach: number;
  /** The one directory of many names. */
  readonly wide: number;
  readonly wideFiles: number;
}

export interface LoadPlan {
  readonly site: number;
  readonly files: number;
  readonly filesEach: number;
  /** Of files, so many in one directory. */
  readonly wideFiles: number;
}

const WRITE_RECORDS = 4_000;
const INODES_BEYOND = 2 ** 20;
const DIRECTORY = 0o040755;
const REGULAR = 0o100644;

export const fileName = (n: number): Buffer => Buffer.from(`file-${String(n).padStart(8, '0')}`);

export class StateLoader {
  readonly #kv: Kv;
  /** What is not known here is not there: the names are new. Files' own records are not kept. */
  readonly #kept = new Map<StateKey, Uint8Array | undefined>();
  #puts: KvPut[] = [];
  #changed = new Map<StateKey, Uint8Array | undefined>();
  #nextInode = 0;
  #site = 0;
  #second = 1_700_000_000;
  readonly #view: StateView = {
    get: (key) => this.#kept.get(key),
    scan: (gte, lt, limit) => [...this.#kept].filter((row): row is [string, Uint8Array] => row[0] >= gte && row[0] < lt && row[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit),
  };

  private constructor(kv: Kv) {
    this.#kv = kv;
  }

  /** Of a state that a cluster has founded, with few records. onProgress: files made so far. */
  static async load(kv: Kv, plan: LoadPlan, onProgress: (files: number) => void): Promise<Tree> {
    const loader = new StateLoader(kv);
    for (const { key, value } of await kv.scan({ gte: keyBytes(FIRST_STATE_KEY), lt: keyBytes(LAST_STATE_KEY) })) loader.#kept.set(key.toString('latin1'), value);
    return loader.#fill(plan, onProgress);
  }

  async #fill(plan: LoadPlan, onProgress: (files: number) => void): Promise<Tree> {
    this.#site = plan.site;
    this.#nextInode = this.#run({ allocateInodes: { site: plan.site, count: plan.files + INODES_BEYOND } }).ino ?? 0;
    const dirs: number[] = [];
    let made = 0;
    const fill = async (dir: number, files: number): Promise<void> => {
      for (let n = 0; n < files; n++) {
        this.#create(dir, fileName(n), REGULAR);
        made += 1;
        if (this.#changed.size >= WRITE_RECORDS) await this.#write();
        if (made % 100_000 === 0) onProgress(made);
      }
    };
    const wide = this.#create(ROOT_INODE, Buffer.from('wide'), DIRECTORY);
    await fill(wide, plan.wideFiles);
    while (made < plan.files) {
      const dir = this.#create(ROOT_INODE, Buffer.from(`dir-${String(dirs.length).padStart(6, '0')}`), DIRECTORY);
      dirs.push(dir);
      await fill(dir, Math.min(plan.filesEach, plan.files - made));
    }
    await this.#write();
    await this.#kv.flush();
    return { dirs, filesEach: plan.filesEach, wide, wideFiles: plan.wideFiles };
  }

  #create(parent: number, name: Buffer, mode: number): number {
    const ino = this.#nextInode;
    this.#nextInode += 1;
    return this.#run({
      create: { parent, name, mode, ino, exclusive: true, cred: { uid: 1_000, gid: 1_000 }, layout: mode === REGULAR ? { target: 1, object: ino, version: 1 } : null },
    }).ino ?? 0;
  }

  #run(op: geofs.v1.Command.$Properties): geofs.v1.CommandReply.$Properties {
    this.#second += 0.001;
    const command = new geofs.v1.Command({ ...op, format: 1, site: this.#site, time: { sec: Math.floor(this.#second), nsec: 0 } });
    const { mutations, reply } = apply(this.#view, command, 1);
    if ((reply.errno ?? 0) !== 0) throw new Error(`the loader's command was refused: ${reply.detail ?? ''}`);
    for (const { key, value } of mutations) {
      this.#changed.set(key, value);
      this.#kept.set(key, value);
    }
    return reply;
  }

  /** One write a few thousand records; then only what later commands read is kept. */
  async #write(): Promise<void> {
    this.#puts = [...this.#changed].map(([key, value]) => ({ key: keyBytes(key), value: value === undefined ? undefined : asBuffer(value) }));
    for (const [key, value] of this.#changed) {
      const type = typeOfKey(key);
      const isFile = type === RECORD_TYPES.inode && value !== undefined && (geofs.v1.Inode.decode(value).mode & 0o170000) === 0o100000;
      if (type === RECORD_TYPES.dentry || isFile) this.#kept.delete(key);
    }
    this.#changed = new Map();
    await this.#kv.write(this.#puts);
  }
}
