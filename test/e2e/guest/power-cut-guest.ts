/**
 * Runs inside the guest: `power-cut-guest.ts FOLDER`. Starts the metadata servers of the plan in FOLDER/plan.json, checks that everything listed in
 * FOLDER/acknowledged is there, then makes names until the power goes. Prints one line for each thing that the test counts on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandClient } from '../../support/command-client.ts';
import { startMds, type MdsPlan } from '../../support/mds-process.ts';

const CLIENTS = 4;

const [folder = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as MdsPlan;
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

await Promise.all(plan.members.map((member) => startMds(plan, member)));
say('servers ready');

const clients = await Promise.all(Array.from({ length: CLIENTS }, (_, i) => CommandClient.connect(plan, plan.members[i % plan.members.length]?.address ?? '')));
const [first] = clients;
if (first === undefined) throw new Error('no client');
await first.sync();
const acknowledged = readFileSync(join(folder, 'acknowledged'), 'utf8').split('\n').filter((name) => name !== '');
let missing = 0;
for (const name of acknowledged) {
  if (await first.has(name)) continue;
  missing += 1;
  say(`missing ${name}`);
}
say(`verified ${String(acknowledged.length)} missing ${String(missing)}`);

const boot = Date.now().toString(36);
await Promise.all(clients.map(async (client, i) => {
  for (let n = 0; ; n += 1) {
    const name = `${boot}-${String(i)}-${String(n)}`;
    await client.make(name);
    say(`acknowledged ${name}`);
  }
}));
