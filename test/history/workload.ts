/** Processes that use a mount as anybody would, and write down what they asked and what they were told. */
import { open, readlink, rename, symlink, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { HistoryEvent } from './events.ts';

export interface Mounted {
  readonly site: string;
  /** Folder of the mount in which the keys are names. */
  readonly folder: string;
}

export interface WorkloadOptions {
  readonly mounts: readonly Mounted[];
  readonly processesAMount: number;
  readonly keys: number;
  /** After this long nobody knows what became of an operation; the mount goes on waiting. */
  readonly patienceMs: number;
  /** Longest pause between two operations of a process. */
  readonly pauseMs: number;
  /** A key is a file that is there, opened for each read and each write; else a symbolic link. */
  readonly opens: boolean;
}

/** Operations of which nobody knows the end hold a thread of Node's pool each: beyond so many a mount is left alone. */
const LOST_CALLS = 6;

/** One recorder for all of them, so that the order of its lines is that of real time. */
export class Workload {
  readonly #o: WorkloadOptions;
  readonly #record: (event: HistoryEvent) => void;
  readonly #lost = new Map<string, number>();
  #processes = 0;
  #values = 0;
  #stopped = false;

  constructor(options: WorkloadOptions, record: (event: HistoryEvent) => void) {
    this.#o = options;
    this.#record = record;
  }

  /** Works until stop(). */
  async run(): Promise<void> {
    const { mounts, processesAMount } = this.#o;
    await Promise.all(mounts.flatMap((mount) => Array.from({ length: processesAMount }, () => this.#process(mount))));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #process(mount: Mounted): Promise<void> {
    for (let number = this.#processes++; !this.#stopped;) {
      if ((this.#lost.get(mount.site) ?? 0) < LOST_CALLS && !await this.#operation(mount, number)) number = this.#processes++;
      await delay(Math.random() * this.#o.pauseMs);
    }
  }

  /** False: its outcome is unknown, and the process number is used up. */
  async #operation(mount: Mounted, process: number): Promise<boolean> {
    const key = `k${String(Math.floor(Math.random() * this.#o.keys))}`;
    const f = Math.random() < 0.4 ? 'write' : 'read';
    const value = f === 'write' ? `v${String(++this.#values)}` : null;
    const record = (type: HistoryEvent['type'], told: string | null): void => {
      this.#record({ process, site: mount.site, type, f, key, value: told, time: Math.round(performance.now() * 1e6) });
    };
    record('invoke', value);
    const path = join(mount.folder, key);
    const { opens } = this.#o;
    const call = value === null ? (opens ? readFile(path) : read(path)) : opens ? writeFile(path, value) : write(path, value);
    const patience = new AbortController();
    const outcome = await Promise.race([call, delay(this.#o.patienceMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
    if (outcome === undefined) {
      this.#lost.set(mount.site, (this.#lost.get(mount.site) ?? 0) + 1);
      void call.finally(() => { this.#lost.set(mount.site, (this.#lost.get(mount.site) ?? 0) - 1); });
      record('info', null);
      return false;
    }
    record(outcome.type, outcome.value);
    return outcome.type !== 'info';
  }
}

interface Outcome {
  readonly type: 'ok' | 'fail' | 'info';
  readonly value: string | null;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

async function read(path: string): Promise<Outcome> {
  try {
    return { type: 'ok', value: await readlink(path) };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { type: 'ok', value: null } : { type: 'fail', value: null };
  }
}

/** A key is a symbolic link, replaced by rename(2): that one call is the write. */
async function write(path: string, value: string): Promise<Outcome> {
  const fresh = `${path}.${value}`;
  try {
    await symlink(value, fresh);
  } catch {
    return { type: 'fail', value: null };
  }
  try {
    await rename(fresh, path);
    return { type: 'ok', value: null };
  } catch {
    await unlink(fresh).catch(() => undefined);
    return { type: 'info', value: null };
  }
}

/** Of a file that is a key: so that a value is one read(2) and one write(2). */
const VALUE_BYTES = 16;

/** What a file holds that is a key of no value yet. */
export const NO_VALUE = ' '.repeat(VALUE_BYTES);

async function readFile(path: string): Promise<Outcome> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(VALUE_BYTES), 0, VALUE_BYTES, 0);
    const value = buffer.toString('latin1', 0, bytesRead).trimEnd();
    return { type: 'ok', value: value === '' ? null : value };
  } catch {
    return { type: 'fail', value: null };
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** What is written is there for all when close(2) has returned, and perhaps before. */
async function writeFile(path: string, value: string): Promise<Outcome> {
  let file: FileHandle;
  try {
    file = await open(path, 'r+');
  } catch {
    return { type: 'fail', value: null };
  }
  const outcome = await file.write(Buffer.from(value.padEnd(VALUE_BYTES)), 0, VALUE_BYTES, 0).then((): Outcome => ({ type: 'ok', value: null }), (): Outcome => ({ type: 'info', value: null }));
  return file.close().then(() => outcome, (): Outcome => ({ type: 'info', value: null }));
}
