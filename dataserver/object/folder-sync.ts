/** Makes what was done to the names in folders durable. */
import { closeSync, fsync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { isMissing } from './descriptors.ts';
import type { DataPaths } from './paths.ts';

const syncAll = promisify(fsync);

/** A folder that is not there has no names to lose. Rejects with the system's error. */
export async function syncFolder(path: string): Promise<void> {
  let fd: number;
  try {
    // A trip to another thread costs more than the call.
    fd = openSync(path, 'r');
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  try { await syncAll(fd); } finally { closeSync(fd); }
}

/** The names of objects, whose folders nobody removes. Those made at one time in one folder are synced together. Of one thread. */
export class NameSync {
  readonly #paths: DataPaths;
  readonly #sync: (path: string) => Promise<void>;
  readonly #running = new Map<string, Promise<void>>();
  /** Begins when the running one has ended: it takes along whatever comes until then. */
  readonly #next = new Map<string, Promise<void>>();
  /** Folders whose own names are durable; at most 65,536 (paths.ts). */
  readonly #standing = new Set<string>();

  constructor(paths: DataPaths, sync: (path: string) => Promise<void> = syncFolder) {
    this.#paths = paths;
    this.#sync = sync;
  }

  /** Resolves when a power cut does not take the names that the object has now. Rejects with the system's error. */
  async sync(object: number): Promise<void> {
    const [folder = '', ...above] = this.#paths.foldersOf(object);
    await this.#together(folder);
    if (this.#standing.has(folder)) return;
    for (const path of above) await this.#together(path);
    this.#standing.add(folder);
  }

  #together(path: string): Promise<void> {
    const next = this.#next.get(path);
    if (next !== undefined) return next;
    const running = this.#running.get(path);
    if (running === undefined) return this.#begin(path);
    const waiting = running.catch(() => undefined).then(() => { this.#next.delete(path); return this.#begin(path); });
    this.#next.set(path, waiting);
    return waiting;
  }

  #begin(path: string): Promise<void> {
    const running = this.#sync(path).finally(() => { if (this.#running.get(path) === running) this.#running.delete(path); });
    this.#running.set(path, running);
    return running;
  }
}
