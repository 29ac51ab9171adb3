/** A thread of seed-pool: simulates the seeds that it is told, one after the other. */
import { parentPort } from 'node:worker_threads';
import type { SeedReport } from './seed-pool.ts';
import { simulate } from './simulation.ts';

// Signals of the state machine ("this key is missing") are thrown by the thousand; nobody looks at where they came from.
Error.stackTraceLimit = 0;

if (parentPort === null) throw new Error('seed-worker runs as a thread');
const port = parentPort;

async function report(seed: number): Promise<SeedReport> {
  try {
    const { counts } = await simulate({ seed });
    return { seed, counts };
  } catch (error) {
    return { seed, failure: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (seed: number) => {
  void report(seed).then((said) => { port.postMessage(said); });
});
