/** `npm run sim -- --seeds N [--from S] [--trace]`: simulates seeds one after the other; ends with 1 at the first that fails. */
import { parseArgs } from 'node:util';
import { simulate } from './simulation.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '100' }, from: { type: 'string', default: '1' }, trace: { type: 'boolean', default: false } } });
const from = Number(values.from);
const seeds = Number(values.seeds);
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(seeds) || seeds < 1) throw new RangeError('--seeds and --from are whole numbers');

const total = new Map<string, number>();
const startedMs = performance.now();
for (let seed = from; seed < from + seeds; seed += 1) {
  try {
    const { counts } = await simulate({ seed, ...(values.trace ? { print: (line: string) => { process.stdout.write(`${line}\n`); } } : {}) });
    for (const [what, count] of Object.entries(counts)) total.set(what, (total.get(what) ?? 0) + count);
  } catch (error) {
    process.stdout.write(`seed ${String(seed)} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}\nreplay it: npm run sim -- --from ${String(seed)} --seeds 1 --trace\n`);
    process.exit(1);
  }
}
const summary = [...total].map(([what, count]) => `${what} ${String(count)}`).join(', ');
process.stdout.write(`${String(seeds)} seeds from ${String(from)} passed in ${((performance.now() - startedMs) / 1000).toFixed(1)} s: ${summary}\n`);
