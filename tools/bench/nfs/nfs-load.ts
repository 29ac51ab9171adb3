/** Several NFS clients at once on one export. */
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { NfsServer } from './libnfs.ts';
import type { NfsAnswer, NfsClientTask, NfsLoad, NfsReady, NfsRequest } from './load-thread.ts';

export class NfsClients implements AsyncDisposable {
  readonly #workers: readonly Worker[];
  /** Files that the client that made the fewest has. */
  #files = 0;

  private constructor(workers: readonly Worker[]) {
    this.#workers = workers;
  }

  /**
   * Resolves when all of them have mounted: none starts while another one measures. folder: a new name below the export; each client makes its own from it.
   * Rejects with what a client said.
   */
  static async start(server: NfsServer, folder: string, clients: number): Promise<NfsClients> {
    const workers = Array.from({ length: clients }, (_, i) => new Worker(fileURLToPath(new URL('load-thread.ts', import.meta.url)), {
      workerData: { server, folder: `${folder}-${String(i)}` } satisfies NfsClientTask,
    }));
    try {
      await Promise.all(workers.map((worker) => answerOf<NfsReady>(worker)));
    } catch (error) {
      await Promise.all(workers.map((worker) => worker.terminate()));
      throw error;
    }
    return new NfsClients(workers);
  }

  /** Calls a second of all together, or bytes a second for the large kinds. Rejects with what a client said. */
  async run(request: Omit<NfsRequest, 'files'>): Promise<number> {
    const asked = { ...request, files: this.#files, ...(isLarge(request.kind) ? { count: 1 } : {}) };
    const answers = await Promise.all(this.#workers.map((worker) => ask(worker, asked)));
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

async function ask(worker: Worker, request: NfsRequest): Promise<NfsAnswer> {
  const answer = answerOf<NfsAnswer | string>(worker);
  worker.postMessage(request);
  const said = await answer;
  if (typeof said === 'string') throw new Error(said);
  return said;
}

function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: T) => {
      worker.off('error', reject);
      resolve(answer);
    });
  });
}
