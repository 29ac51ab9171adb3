/** The one file that worker threads run: a data worker if it is started as one, else a pool's scanner of folders. */
import { parentPort, workerData } from 'node:worker_threads';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { createLogger } from '../../proto/runtime/logger.ts';
import { scanFolder, type ScanRequest, type ScanResult } from '../object/scan.ts';
import { DataWorker } from './data-worker.ts';
import type { WorkerStart } from './messages.ts';

/** For Piscina. */
export function scan(request: ScanRequest): ScanResult {
  return scanFolder(request);
}

const start = workerData as WorkerStart | { readonly kind?: undefined } | null;
if (start?.kind === 'data' && parentPort !== null) {
  const log = createLogger({ name: 'geofs-ds', ...start.log }).child({ worker: start.index });
  new DataWorker(start, parentPort, new SystemClock(), log).run();
}
