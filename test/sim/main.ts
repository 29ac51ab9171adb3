/** `npm run sim -- --seeds N [--from S] [--jobs J] [--trace]`: simulates seeds, J at a time (default: one a core); ends with 1 at the first that fails. */
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { runSeeds } from './seed-pool.ts';
import { simulate } from './simulation.ts';

const program = new Command('sim').description('Runs simulated clusters, one a seed; ends with 1 at the first that fails, with the command that runs it again.')
  .option('--seeds <n>', 'how many', '100').option('--from <seed>', 'the first', '1').option('--jobs <n>', 'at a time', String(availableParallelism())).option('--trace', 'print every event, one seed after the other');
const values = program.parse().opts<{ seeds: string; from: string; jobs: string; trace?: boolean }>();
const [from, seeds, jobs] = [Number(values.from), Number(values.seeds), Number(values.jobs)];
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(jobs) || jobs < 1) program.error('sim: --seeds, --from and --jobs are whole numbers');

const total = new Map<string, number>();
const add = (counts: Readonly<Record<string, number>>): void => {
  for (const [what, count] of Object.entries(counts)) total.set(what, (total.get(what) ?? 0) + count);
};
const startedMs = performance.now();
try {
  if (values.trace === true) {
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
