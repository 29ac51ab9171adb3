/**
 * The workload as a process of its own: `workload-process.ts OPTIONS` (JSON of WorkloadOptions). Prints each event as a line as soon as it happens;
 * stops when its input ends. Of its own because calls into a mount that waits hold threads of Node's pool, whose size is fixed when a process starts.
 */
import { Workload, type WorkloadOptions } from './workload.ts';

const workload = new Workload(JSON.parse(process.argv[2] ?? '{}') as WorkloadOptions, (event) => { process.stdout.write(`${JSON.stringify(event)}\n`); });
process.stdin.on('end', () => { workload.stop(); });
process.stdin.resume();
await workload.run();
// Calls that are still waiting must not keep it.
process.exit(0);
