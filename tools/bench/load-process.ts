/** The child that makes the load: plain node:fs calls on 16 threads, so that a mount that hangs holds nobody else. */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, statSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

export type LoadKind = 'create' | 'stat' | 'readdir' | 'read-small' | 'write-large' | 'read-large' | 'await';

export interface LoadRequest {
  readonly kind: LoadKind;
  /** A thread's files are f0, f1, ... in DIR/THREAD; large files are DIR/large. */
  readonly dir: string;
  /** Before the names of files made by 'create'. */
  readonly prefix?: string;
  /** Calls at most. */
  readonly count: number;
  readonly threads: number;
  /** A thread begins no call after this time. */
  readonly budgetMs: number;
  readonly largeBytes: number;
}

export interface LoadResult {
  /** Milliseconds of each call. */
  readonly callsMs: readonly number[];
  /** From the first call of any thread to the end of the last. */
  readonly wallMs: number;
  /** Calls of the thread that made the fewest. */
  readonly fewest: number;
}

export const LOAD_THREADS = 16;
export const SMALL_BYTES = 4096;
const CHUNK_BYTES = 1 << 20;
const AWAIT_MS = 20_000;
const AWAIT_STEP_MS = 10;
const small = Buffer.alloc(SMALL_BYTES, 'geofs');
const chunk = Buffer.alloc(CHUNK_BYTES, 'geofs');
const nobody = new Int32Array(new SharedArrayBuffer(4));

function writeFile(path: string, data: Buffer, times: number): void {
  const fd = openSync(path, 'w');
  for (let i = 0; i < times; i++) writeSync(fd, data);
  closeSync(fd);
}

function readLarge(path: string): void {
  const fd = openSync(path, 'r');
  while (readSync(fd, chunk) > 0);
  closeSync(fd);
}

/** Another site's change is seen when this site's replica has applied it: waits for a name with its size. */
function awaitSize(path: string, bytes: number): void {
  const deadlineMs = performance.now() + AWAIT_MS;
  while (statSync(path, { throwIfNoEntry: false })?.size !== bytes) {
    if (performance.now() > deadlineMs) throw new Error(`${path} did not appear with ${String(bytes)} bytes`);
    Atomics.wait(nobody, 0, 0, AWAIT_STEP_MS);
  }
}

function call(request: LoadRequest, dir: string, i: number): void {
  switch (request.kind) {
    case 'create': writeFile(`${dir}/${request.prefix ?? ''}f${String(i)}`, small, 1); return;
    case 'stat': statSync(`${dir}/f${String(i)}`); return;
    case 'readdir': readdirSync(dir); return;
    case 'read-small': readFileSync(`${dir}/f${String(i)}`); return;
    case 'write-large': writeFile(`${request.dir}/large`, chunk, request.largeBytes / CHUNK_BYTES); return;
    case 'read-large': readLarge(`${request.dir}/large`); return;
    case 'await': awaitSize(`${dir}/f${String(request.count - 1)}`, SMALL_BYTES); return;
  }
}

interface ThreadResult {
  readonly callsMs: number[];
  readonly startedMs: number;
  readonly endedMs: number;
}

/** One thread's part. Times are of one clock for all threads. */
function run(request: LoadRequest, thread: number): ThreadResult {
  const dir = `${request.dir}/${String(thread)}`;
  if (request.kind === 'create') mkdirSync(dir, { recursive: true });
  const now = (): number => performance.timeOrigin + performance.now();
  const callsMs: number[] = [];
  const startedMs = now();
  for (let i = 0, before = startedMs; i < request.count && before - startedMs < request.budgetMs; i++) {
    call(request, dir, i);
    const after = now();
    callsMs.push(after - before);
    before = after;
    if (request.kind === 'await') break;
  }
  return { callsMs, startedMs, endedMs: now() };
}

function ask(worker: Worker, request: LoadRequest, thread: number): Promise<ThreadResult> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: ThreadResult | string) => { if (typeof answer === 'string') reject(new Error(answer)); else resolve(answer); });
    worker.postMessage({ request, thread });
  });
}

function serveParent(): void {
  const workers = Array.from({ length: LOAD_THREADS }, () => new Worker(fileURLToPath(import.meta.url)));
  process.on('message', (request: LoadRequest) => {
    Promise.all(workers.slice(0, request.threads).map((worker, thread) => ask(worker, request, thread))).then((parts) => {
      const startedMs = Math.min(...parts.map((part) => part.startedMs));
      const endedMs = Math.max(...parts.map((part) => part.endedMs));
      process.send?.({ callsMs: parts.flatMap((part) => part.callsMs), wallMs: endedMs - startedMs, fewest: Math.min(...parts.map((part) => part.callsMs.length)) } satisfies LoadResult);
    }, (error: unknown) => { process.send?.(error instanceof Error ? error.message : String(error)); });
  });
  process.on('disconnect', () => { process.exit(0); });
}

if (!isMainThread) {
  parentPort?.on('message', ({ request, thread }: { request: LoadRequest; thread: number }) => {
    try {
      parentPort?.postMessage(run(request, thread));
    } catch (error) {
      parentPort?.postMessage(error instanceof Error ? error.message : String(error));
    }
  });
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  serveParent();
}
