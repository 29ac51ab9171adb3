/** `npm run sim -- --seeds N [--from S] [--jobs J] [--trace]`: simulates seeds, J at a time (default: one a core); ends with 1 at the first that fails. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runSeeds } from './seed-pool.ts';
import { simulate } from './simulation.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100' }, from: { type: 'string', default: '1' }, jobs: { type: 'string', default: String(availableParallelism()) }, trace: { type: 'boolean', default: false } },
});
const [from, seeds, jobs] = [Number(values.from), Number(values.seeds), Number(values.jobs)];
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(jobs) || jobs < 1) throw new RangeError('--seeds, --from and --jobs are whole numbers');

const total = new Map<string, number>();
const add = (counts: Readonly<Record<string, number>>): void => {
  for (const [what, count] of Object.entries(counts)) total.set(what, (total.get(what) ?? 0) + count);
};
const startedMs = performance.now();
try {
  if (values.trace) {
    for (let seed = from; seed < from + seeds; seed += 1) add((await simulate({ seed, print: (line) => { process.stdout.write(`${line}\n`); } })).counts);
  } else {
    await runSeeds({ from, seeds, jobs, onPassed: add });
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(1);
}
const summary = [...total].map(([what, count]) => `${what} ${String(count)}`).join(', ');
process.stdout.write(`${String(seeds)} seeds from ${String(from)} passed in ${((performance.now() - startedMs) / 1000).toFixed(1)} s: ${summary}\n`);
