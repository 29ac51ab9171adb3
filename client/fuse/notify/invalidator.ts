/**
 * The Invalidator over FUSE notifications. Writes go to a thread of their own, for the kernel blocks INVAL_ENTRY and page
 * invalidations while it holds a request of ours on the same directory or page. Only INC_EPOCH and attributes-only
 * INVAL_INODE are written from here: these never block.
 */
import { Worker } from 'node:worker_threads';
import type { Invalidator } from '../../vfs/file-system.ts';
import type { Clock, Timer } from '../../../proto/runtime/clock.ts';
import type { Logger } from '../../../proto/runtime/logger.ts';
import { ERRNO } from '../../../proto/types/errno.ts';
import { NOTIFY_BLOCKED_MS, PROMISE_LEASE_MS } from '../../../proto/types/limits.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { incEpoch, invalEntry, invalInode } from '../abi/notification.ts';
import type { DevicePort } from '../device.ts';
import { entryPoint } from '../entry-points.ts';
import type { BreakSequence, NodeTable } from '../nodes.ts';
import type { FromThread, ToThread, ThreadData } from './messages.ts';

/** The thread, or a stand-in for it. */
export interface NotifyThread {
  post(message: ToThread): void;
  onDone(callback: (done: FromThread) => void): void;
  stop(): Promise<void>;
}

/** Starts the real thread on a FUSE descriptor. */
export function startNotifyThread(fd: number, onDeath: (error: unknown) => void): NotifyThread {
  const signal = new SharedArrayBuffer(4);
  const counter = new Int32Array(signal);
  const worker = new Worker(entryPoint('geofs-notify-worker'), { workerData: { fd, signal } satisfies ThreadData });
  worker.on('error', onDeath);
  const post = (message: ToThread): void => {
    worker.postMessage(message);
    Atomics.add(counter, 0, 1);
    Atomics.notify(counter, 0);
  };
  return {
    post,
    onDone: (callback) => { worker.on('message', callback); },
    stop: () => new Promise((resolve) => { worker.once('exit', () => { resolve(); }); post({ kind: 'stop' }); }),
  };
}

const NONE = new Float64Array(0);

interface Pending {
  readonly id: number;
  /** Attributes of this inode are dropped from here if the thread is stuck. */
  readonly ino: number | undefined;
  readonly sinceMs: number;
  readonly resolve: () => void;
}

export interface FuseInvalidatorOptions {
  readonly device: DevicePort;
  readonly thread: NotifyThread;
  readonly nodes: NodeTable;
  readonly breaks: BreakSequence;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The kernel keeps listings, and no opendir comes that could say whether they are still right. */
  readonly listings?: boolean;
  /** The kernel knows NOTIFY_INC_EPOCH. */
  readonly incEpoch: () => boolean;
}

export class FuseInvalidator implements Invalidator {
  readonly #options: FuseInvalidatorOptions;
  /** In order of posting, so the first is the oldest. */
  readonly #pending = new Map<number, Pending>();
  /** Nodes with a notification posted that retries while they live. */
  readonly #retrying = new Map<number, number>();
  /** What is called when the thread is really done, also after having been backed by INC_EPOCH. */
  readonly #completions = new Map<number, () => void>();
  #next = 1;
  #timer: Timer | undefined;
  #closed = false;

  constructor(options: FuseInvalidatorOptions) {
    this.#options = options;
    options.thread.onDone((done) => { this.#done(done); });
  }

  inode(ino: number, data: boolean): Promise<void> {
    const { nodes, breaks, listings } = this.#options;
    const listing = listings === true && nodes.isDirectory(ino);
    breaks.inode(ino);
    nodes.broken(ino);
    if (data) nodes.suspectPages(ino, 1);
    const known = nodes.known(ino);
    if (known) this.#retrying.set(ino, (this.#retrying.get(ino) ?? 0) + 1);
    return this.#post(ino, (id) => ({ kind: 'write', id, message: invalInode(ino, data || listing), retryNode: known ? ino : undefined }), () => {
      if (data) nodes.suspectPages(ino, -1);
      if (!known) return;
      const left = (this.#retrying.get(ino) ?? 1) - 1;
      if (left > 0) this.#retrying.set(ino, left);
      else this.#retrying.delete(ino);
    });
  }

  /** ENOENT is final here: the kernel takes the directory's lock, so no lookup of the name is between reply and dentry. */
  entry(dir: number, name: ByteName): Promise<void> {
    const { nodes, breaks } = this.#options;
    breaks.entry(dir, name);
    breaks.inode(dir);
    nodes.broken(dir);
    return this.#post(dir, (id) => ({ kind: 'write', id, message: invalEntry(dir, name), retryNode: undefined }));
  }

  /** As entry, but resolves only when the thread has written it: for finding out what the kernel does with it. */
  entryWritten(dir: number, name: ByteName): Promise<void> {
    return new Promise((resolve) => {
      const id = this.#next++;
      this.#completions.set(id, resolve);
      this.#options.thread.post({ kind: 'write', id, message: invalEntry(dir, name), retryNode: undefined });
    });
  }

  async all(): Promise<void> {
    const { nodes, breaks, device, listings } = this.#options;
    breaks.all();
    nodes.allBroken();
    const swept: Promise<void>[] = [];
    if (this.#options.incEpoch()) device.notify(incEpoch());
    else for (const { dir, name } of nodes.names()) swept.push(this.#post(undefined, (id) => ({ kind: 'write', id, message: invalEntry(dir, name), retryNode: undefined })));
    const inos = nodes.inos();
    for (const ino of inos) this.#retrying.set(ino, (this.#retrying.get(ino) ?? 0) + 1);
    swept.push(this.#post(undefined, (id) => ({ kind: 'sweep', id, inos, directories: listings === true ? inos.filter((ino) => nodes.isDirectory(ino)) : NONE }), () => {
      for (const ino of inos) {
        const left = (this.#retrying.get(ino) ?? 1) - 1;
        if (left > 0) this.#retrying.set(ino, left);
        else this.#retrying.delete(ino);
      }
    }));
    await Promise.all(swept);
  }

  /** The kernel's count of the node reached zero: nothing is retried for it any more. */
  forgotten(ino: number): void {
    if (this.#retrying.has(ino)) this.#options.thread.post({ kind: 'forgotten', ino });
  }

  /** Everything pending counts as done: the mount is gone. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer?.cancel();
    for (const pending of this.#pending.values()) pending.resolve();
    this.#pending.clear();
    await this.#options.thread.stop();
  }

  #post(ino: number | undefined, make: (id: number) => ToThread, completed?: () => void): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const id = this.#next++;
    if (completed !== undefined) this.#completions.set(id, completed);
    return new Promise((resolve) => {
      this.#pending.set(id, { id, ino, sinceMs: this.#options.clock.monotonicMs(), resolve });
      this.#options.thread.post(make(id));
      this.#arm();
    });
  }

  #done({ done, error }: FromThread): void {
    if (error !== 0 && error !== ERRNO.ENOENT && error !== ERRNO.ENODEV && error !== ERRNO.ENOTDIR && error !== ERRNO.ENOTCONN) {
      this.#options.logger.warn({ error }, 'the kernel refused a notification');
    }
    this.#completions.get(done)?.();
    this.#completions.delete(done);
    const pending = this.#pending.get(done);
    this.#pending.delete(done);
    pending?.resolve();
  }

  #arm(): void {
    if (this.#timer !== undefined || this.#pending.size === 0 || this.#closed) return;
    this.#timer = this.#options.clock.after(this.#blockedMs(), () => {
      this.#timer = undefined;
      this.#backUp();
      this.#arm();
    });
  }

  /** Without INC_EPOCH a name that cannot be dropped stays until its time-out, which is at most the lease. */
  #blockedMs(): number {
    return this.#options.incEpoch() ? NOTIFY_BLOCKED_MS : PROMISE_LEASE_MS;
  }

  #backUp(): void {
    const { clock, device } = this.#options;
    const oldest = clock.monotonicMs() - this.#blockedMs();
    const late: Pending[] = [];
    for (const pending of this.#pending.values()) {
      if (pending.sinceMs > oldest) break;
      late.push(pending);
    }
    if (late.length === 0) return;
    if (this.#options.incEpoch()) device.notify(incEpoch());
    for (const pending of late) {
      if (pending.ino !== undefined) device.notify(invalInode(pending.ino, false));
      this.#pending.delete(pending.id);
      pending.resolve();
    }
  }
}
