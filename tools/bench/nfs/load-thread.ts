/** One NFS client of the measurement, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { NfsClient, type NfsServer } from './libnfs.ts';

export type NfsLoad = 'create' | 'stat' | 'read' | 'write-large' | 'read-large';

export interface NfsRequest {
  readonly kind: NfsLoad;
  readonly count: number;
  /** A client's files are f0, f1, ... in a folder of its own; stats and reads go round so many of them. */
  readonly files: number;
  /** No call is begun after this time. */
  readonly budgetMs: number;
  readonly largeBytes: number;
}

export interface NfsAnswer {
  readonly calls: number;
  /** On a clock that all threads share. */
  readonly startedMs: number;
  readonly endedMs: number;
}

/** A client's first message: its export is mounted, its folder made, and the server takes its calls. */
export type NfsReady = 'ready';

export interface NfsClientTask {
  readonly server: NfsServer;
  readonly folder: string;
}

const CHUNK_BYTES = 1 << 20;
const GRACE_MS = 60_000;
const GRACE_STEP_MS = 100;
const nobody = new Int32Array(new SharedArrayBuffer(4));
const small = Buffer.alloc(4096, 'geofs');
const chunk = Buffer.alloc(CHUNK_BYTES, 'geofs');
const { server, folder } = workerData as NfsClientTask;
const now = (): number => performance.timeOrigin + performance.now();
const client = new NfsClient(server);
client.mkdir(folder);
untilGraceIsOver();

/** After its start a server takes reclaimed locks only, and answers anything else with "later". */
function untilGraceIsOver(): void {
  for (const endMs = now() + GRACE_MS; ;) {
    try {
      client.create(`${folder}/probe`, small, 1);
      return;
    } catch (error) {
      if (now() > endMs) throw error;
      Atomics.wait(nobody, 0, 0, GRACE_STEP_MS);
    }
  }
}

function call({ kind, files, largeBytes }: NfsRequest, i: number): void {
  switch (kind) {
    case 'create': client.create(`${folder}/f${String(i)}`, small, 1); return;
    case 'stat': client.stat(`${folder}/f${String(i % files)}`); return;
    case 'read': client.read(`${folder}/f${String(i % files)}`, small); return;
    case 'write-large': client.create(`${folder}/large`, chunk, largeBytes / CHUNK_BYTES); return;
    case 'read-large': client.read(`${folder}/large`, chunk); return;
  }
}

parentPort?.postMessage('ready' satisfies NfsReady);
parentPort?.on('message', (request: NfsRequest) => {
  try {
    const startedMs = now();
    let calls = 0;
    while (calls < request.count && now() - startedMs < request.budgetMs) call(request, calls++);
    parentPort?.postMessage({ calls, startedMs, endedMs: now() } satisfies NfsAnswer);
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? error.message : String(error));
  }
});
