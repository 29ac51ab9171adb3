/**
 * Makes what was sealed without fsync durable: one syncfs(2) for all objects sealed before it, then their marks, so that
 * the dirty list stays short and a later stop raises few versions.
 *
 * syncfs(2) tells of failed write-back since its descriptor was opened, and once; fsync(2) of a file that nobody has synced since
 * tells of its own. So one descriptor serves for all runs, and after a failure each object that may be meant is synced by itself.
 */
import { closeSync, openSync } from 'node:fs';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { ObjectStore } from '../object/object-store.ts';
import { own } from '../object/sealing.ts';
import { syncFileSystem } from '../object/system-calls.ts';

/** Objects looked at before other work of the thread gets its turn. */
const BATCH = 64;
const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export class Settler {
  readonly #store: ObjectStore;
  readonly #fd: number;
  readonly #sync: (fd: number) => Promise<void>;
  readonly #log: Logger;
  /** Not durable when a syncfs failed: no later one speaks for them. All are in the dirty list. */
  readonly #suspect = new Set<number>();
  /** The last run failed. */
  #hasFailed = false;
  /** A failure that was told beside a run: the descriptor does not tell it again. */
  #missed: Error | undefined;
  /** One after the other, so that their outcomes come in their order. */
  #synced: Promise<void> = Promise.resolve();
  #running: Promise<void> | undefined;
  /** Why the last run failed; undefined: it did not. */
  failure: string | undefined;

  /** Before anything is written. sync: of the file system of a descriptor. */
  constructor(store: ObjectStore, root: string, log: Logger, sync: (fd: number) => Promise<void> = syncFileSystem) {
    this.#store = store;
    this.#fd = openSync(root, 'r');
    this.#sync = sync;
    this.#log = log;
  }

  /** Everything of the file system by now. Rejects with FsError EIO; the next run takes that for its own failure. */
  async sync(): Promise<void> {
    try {
      await this.#syncInTurn();
    } catch (error) {
      this.#missed = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  /** After the last run. */
  async close(): Promise<void> {
    await this.#synced;
    closeSync(this.#fd);
  }

  #syncInTurn(): Promise<void> {
    const synced = this.#synced.then(() => this.#sync(this.#fd));
    this.#synced = synced.catch(() => undefined);
    return synced;
  }

  /** One run; joins the one under way. Failures are logged and tried again with the next run: nothing is marked durable. */
  run(): Promise<void> {
    this.#running ??= this.#settle().then(() => { this.failure = undefined; }, (error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
      this.#log.error({ error: this.failure }, 'what was written could not be made durable');
    }).finally(() => { this.#running = undefined; });
    return this.#running;
  }

  async #settle(): Promise<void> {
    const { dirty } = this.#store.table;
    const { sealing } = this.#store;
    const { objects, forget } = dirty.rotate();
    const settling = new Map<number, number>();
    // What was written while the failing sync went on may be meant as well.
    if (this.#hasFailed) for (const object of objects) this.#suspect.add(object);
    this.#hasFailed = false;
    try {
      await inTurns(objects, (object) => {
        const { sequence, keep } = sealing.settling(object);
        if (keep) dirty.add(object);
        if (sequence > 0) settling.set(object, sequence);
      });
      if (settling.size > 0 || this.failure !== undefined) await this.#syncInTurn();
      const missed = this.#missed;
      this.#missed = undefined;
      if (missed !== undefined) throw missed;
    } catch (error) {
      // They stay named where they are: a disk that fails may refuse to take their names once more.
      this.#hasFailed = true;
      for (const object of objects) this.#suspect.add(object);
      throw error;
    }
    if (this.#suspect.size > 0) this.#forgetUnlisted(objects);
    for (const object of [...settling.keys()].filter((each) => this.#suspect.has(each))) {
      settling.delete(object);
      await this.#settleAlone(object);
    }
    await inTurns(settling, ([object, sequence]) => { if (!sealing.settle(object, sequence)) dirty.add(object); });
    forget();
  }

  /** Made durable by their writers, or deleted. */
  #forgetUnlisted(listed: ReadonlySet<number>): void {
    for (const object of this.#suspect) if (!listed.has(object)) this.#suspect.delete(object);
  }

  /** A failure latches the object. */
  async #settleAlone(object: number): Promise<void> {
    const { table, sealing } = this.#store;
    try {
      await sealing.seal(own(object), { session: 0, durable: true, stillWriting: true });
    } catch (error) {
      this.#log.error({ object, error: String(error) }, 'what was written of an object did not reach the disk');
    }
    const { sequence, keep } = sealing.settling(object);
    if (sequence > 0 || keep) table.dirty.add(object);
    // Changed since, it is asked again.
    if (sequence === 0) this.#suspect.delete(object);
  }
}

async function inTurns<T>(items: Iterable<T>, action: (item: T) => void): Promise<void> {
  let count = 0;
  for (const item of items) {
    action(item);
    count += 1;
    if (count % BATCH === 0) await turn();
  }
}
