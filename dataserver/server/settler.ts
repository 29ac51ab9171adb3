/**
 * Makes what was sealed without fsync durable: one syncfs(2) for all objects sealed before it, then their marks, so that
 * the dirty list stays short and a later stop raises few versions.
 */
import { closeSync, openSync } from 'node:fs';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { ObjectStore } from '../object/object-store.ts';
import { syncFileSystem } from '../object/system-calls.ts';

/** Objects looked at before other work of the thread gets its turn. */
const BATCH = 64;
const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export class Settler {
  readonly #store: ObjectStore;
  readonly #root: string;
  readonly #log: Logger;
  #running: Promise<void> | undefined;
  /** Why the last run failed; undefined: it did not. */
  failure: string | undefined;

  constructor(store: ObjectStore, root: string, log: Logger) {
    this.#store = store;
    this.#root = root;
    this.#log = log;
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
    try {
      await inTurns(objects, (object) => {
        const { sequence, keep } = sealing.settling(object);
        if (keep) dirty.add(object);
        if (sequence > 0) settling.set(object, sequence);
      });
      if (settling.size > 0) {
        const fd = openSync(this.#root, 'r');
        try { await syncFileSystem(fd); } finally { closeSync(fd); }
      }
    } catch (error) {
      for (const object of objects) dirty.add(object);
      forget();
      throw error;
    }
    await inTurns(settling, ([object, sequence]) => { if (!sealing.settle(object, sequence)) dirty.add(object); });
    forget();
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
