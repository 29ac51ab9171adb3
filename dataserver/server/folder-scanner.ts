/** Scans folders of objects on a pool of threads (Piscina): start-up after a power cut, --check, the scrubber, rebuilding. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { listFolders, type ScanRequest, type ScanResult } from '../object/scan.ts';
import { DataPaths } from '../object/paths.ts';
import { workerFile } from '../worker/locate.ts';

/** Longer than the scrubber waits between two folders: a thread costs some 200 ms of CPU to start. */
const IDLE_MS = 30_000;

export interface FolderScannerOptions {
  readonly root: string;
  /** Threads at most. */
  readonly threads: number;
  /** The running server's shared state; without it nobody else may serve the folder. */
  readonly shared?: SharedArrayBuffer;
}

export class FolderScanner {
  readonly #options: FolderScannerOptions;
  readonly #pool: Piscina<ScanRequest, ScanResult>;

  constructor(options: FolderScannerOptions) {
    this.#options = options;
    this.#pool = new Piscina<ScanRequest, ScanResult>({
      filename: fileURLToPath(workerFile()), name: 'scan', minThreads: 0, maxThreads: options.threads, idleTimeout: IDLE_MS, atomics: 'disabled',
    });
  }

  /** One folder, "xx/yy". */
  scan(folder: string, verify: boolean): Promise<ScanResult> {
    const { root, shared } = this.#options;
    return this.#pool.run({ root, folder, verify, ...(shared === undefined ? {} : { shared }) });
  }

  /** All folders, as many at once as there are threads, in no order. */
  async *scanAll(verify: boolean): AsyncGenerator<ScanResult, void, void> {
    const folders = listFolders(new DataPaths(this.#options.root));
    const running = new Set<Promise<{ readonly result: ScanResult; readonly self: () => Promise<unknown> }>>();
    let next = 0;
    const begin = (folder: string): void => {
      const task: Promise<{ readonly result: ScanResult; readonly self: () => Promise<unknown> }> =
        this.scan(folder, verify).then((result) => ({ result, self: () => task }));
      running.add(task);
    };
    for (;;) {
      for (let folder = folders[next]; folder !== undefined && running.size < this.#options.threads; folder = folders[next]) { begin(folder); next += 1; }
      if (running.size === 0) return;
      const done = await Promise.race(running);
      for (const task of running) if (task === done.self()) running.delete(task);
      yield done.result;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
