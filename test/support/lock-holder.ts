/** A client in a process of its own that locks an inode and says so, and never lets go: to be killed. Argument: its cluster, address and certificates, and the inode, as JSON. */
import { CommandClient } from './command-client.ts';

const { plan, address, ino } = JSON.parse(process.argv[2] ?? '') as { readonly plan: Parameters<typeof CommandClient.connect>[0]; readonly address: string; readonly ino: number };
const client = await CommandClient.connect(plan, address);
await client.lock(ino);
process.stdout.write('held\n');
