/** The worker threads that own the clients' connections. All listen on one port (SO_REUSEPORT); a thread that dies takes the process down. */
import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { formatAddress, listenError, listenOn, parseAddress } from '../../proto/runtime/address.ts';
import { FsError } from '../../proto/types/errno.ts';
import { workerFile } from '../worker/locate.ts';
import type { FromWorker, ToWorker, WorkerStart } from '../worker/messages.ts';

export interface DataThreadsOptions {
  readonly count: number;
  readonly listen: string;
  readonly start: Omit<WorkerStart, 'kind' | 'index' | 'host' | 'port'>;
  readonly onMessage: (message: Extract<FromWorker, { readonly kind: 'joined' | 'left' }>) => void;
  /** A thread ended by itself: a bug. */
  readonly onDeath: (error: Error) => void;
}

export class DataThreads {
  readonly #options: DataThreadsOptions;
  readonly #workers: Worker[] = [];
  #stopping = false;
  address = '';

  private constructor(options: DataThreadsOptions) {
    this.#options = options;
  }

  /** Resolves once all threads listen. Throws FsError EADDRINUSE and its like in one clear line. */
  static async start(options: DataThreadsOptions): Promise<DataThreads> {
    const threads = new DataThreads(options);
    const { host, port } = parseAddress(options.listen);
    // SO_REUSEPORT would silently share the port with another server of the same user: a plain listen finds that out.
    const probe = createServer();
    await listenOn(probe, options.listen, 'data');
    await new Promise<void>((resolve) => { probe.close(() => { resolve(); }); });
    try {
      let bound = port;
      for (let index = 0; index < options.count; index++) bound = await threads.#spawn(index, host, bound);
      threads.address = formatAddress(host, bound);
      return threads;
    } catch (error) {
      await threads.close();
      throw error;
    }
  }

  broadcast(message: ToWorker): void {
    for (const worker of this.#workers) worker.postMessage(message);
  }

  async close(): Promise<void> {
    this.#stopping = true;
    const ended = this.#workers.map((worker) => new Promise<void>((resolve) => { worker.once('exit', () => { resolve(); }); }));
    this.broadcast({ kind: 'stop' });
    await Promise.all(ended);
    this.#workers.length = 0;
  }

  #spawn(index: number, host: string, port: number): Promise<number> {
    const workerData: WorkerStart = { ...this.#options.start, kind: 'data', index, host, port };
    const worker = new Worker(workerFile(), { workerData });
    this.#workers.push(worker);
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        switch (message.kind) {
          case 'listening': resolve(message.port); return;
          case 'failed': {
            const error = Object.assign(new Error(message.detail), { code: message.errno });
            reject(listenError(error, this.#options.listen, 'data'));
            return;
          }
          case 'joined':
          case 'left': this.#options.onMessage(message); return;
          case 'stopped': return;
        }
      });
      worker.on('error', (error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        this.#options.onDeath(error instanceof Error ? error : new Error(String(error)));
      });
      worker.on('exit', (code) => {
        const error = new FsError('EIO', 'worker', `data worker ${String(index)} ended with code ${String(code)}`);
        reject(error);
        if (!this.#stopping) this.#options.onDeath(error);
      });
    });
  }
}
