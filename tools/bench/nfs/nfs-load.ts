/** Several NFS clients at once on one export. */
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { NfsServer } from './libnfs.ts';
import type { NfsAnswer, NfsClientTask, NfsLoad, NfsRequest } from './load-thread.ts';

export class NfsClients implements AsyncDisposable {
  readonly #workers: Worker[];
  /** Files that the client that made the fewest has. */
  #files = 0;

  /** folder: a new name below the export; each client makes its own from it. */
  constructor(server: NfsServer, folder: string, clients: number) {
    this.#workers = Array.from({ length: clients }, (_, i) => new Worker(fileURLToPath(new URL('load-thread.ts', import.meta.url)), {
      workerData: { server, folder: `${folder}-${String(i)}` } satisfies NfsClientTask,
    }));
  }

  /** Calls a second of all together, or bytes a second for the large kinds. Rejects with what a client said. */
  async run(request: NfsRequest): Promise<number> {
    const count = request.kind === 'create' ? request.count : request.kind.endsWith('large') ? 1 : this.#files;
    const answers = await Promise.all(this.#workers.map((worker) => ask(worker, { ...request, count })));
    if (request.kind === 'create') this.#files = Math.min(...answers.map(({ calls }) => calls));
    const calls = answers.reduce((sum, answer) => sum + answer.calls, 0);
    const seconds = (Math.max(...answers.map(({ endedMs }) => endedMs)) - Math.min(...answers.map(({ startedMs }) => startedMs))) / 1000;
    return (isLarge(request.kind) ? calls * request.largeBytes : calls) / seconds;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

const isLarge = (kind: NfsLoad): boolean => kind.endsWith('large');

function ask(worker: Worker, request: NfsRequest): Promise<NfsAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: NfsAnswer | string) => {
      worker.off('error', reject);
      if (typeof answer === 'string') reject(new Error(answer));
      else resolve(answer);
    });
    worker.postMessage(request);
  });
}
