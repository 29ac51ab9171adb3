/**
 * Runs inside the guest: `power-cut-guest.ts FOLDER`. Starts the metadata servers of the plan in FOLDER/plan.json but the last, checks that everything listed in
 * FOLDER/acknowledged is there, then makes names until the power goes. Meanwhile the last server comes and is killed, again and again, and needs a raft snapshot
 * each time. Prints one line for each thing that the test counts on.
 */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandClient } from '../../support/command-client.ts';
import { startMds, type MdsMember, type MdsPlan } from '../../support/mds-process.ts';

const CLIENTS = 4;
const TARGET_BYTES = 4000;
/** Files of a log hold some seven commands, and what is kept for a member that is away some fifteen. Loading a state of more than the burst takes a while. */
const SMALL = ['--compaction.segmentBytes', '32768', '--compaction.compactBytes', '65536', '--compaction.keepBytes', '65536', '--snapshot-rate', '1000000'];
/** Made while the last server is away. */
const MISSED = 40;
const POLL_MS = 10;

const [folder = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as MdsPlan;
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

/** What the disk has of its log: the numbers of the first and the last file. */
function saySegments({ name, data }: MdsMember): void {
  const numbers = readdirSync(join(data, 'log')).filter((file) => file.endsWith('.log')).map((file) => Number(file.slice(0, 10)));
  say(`segments ${name} ${String(Math.min(...numbers))} ${String(Math.max(...numbers))}`);
}

let made = 0;

/** Tells what a server says from now on, each line once, until it has said the last of them. */
async function tellOf(member: MdsMember, lines: ReadonlyMap<string, string>): Promise<void> {
  const from = existsSync(member.log) ? statSync(member.log).size : 0;
  const left = new Map(lines);
  while (left.size > 0) {
    const said = existsSync(member.log) ? readFileSync(member.log).subarray(from).toString() : '';
    for (const [text, line] of left) if (said.includes(text)) { say(line); left.delete(text); }
    await delay(POLL_MS);
  }
}

async function comeAndGo(member: MdsMember): Promise<void> {
  for (;;) {
    for (const until = made + MISSED; made < until;) await delay(POLL_MS);
    const told = tellOf(member, new Map([['loading a raft snapshot', 'loading'], ['raft snapshot loaded', 'loaded']]));
    const child = await startMds(plan, member, SMALL);
    await told;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

const stay = plan.members.slice(0, -1);
const last = plan.members.at(-1);
if (last === undefined) throw new Error('no server');
await Promise.all(stay.map((member) => startMds(plan, member, SMALL)));
say('servers ready');
for (const member of stay) saySegments(member);

const clients = await Promise.all(Array.from({ length: CLIENTS }, (_, i) => CommandClient.connect(plan, stay[i % stay.length]?.address ?? '')));
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
await Promise.all([comeAndGo(last), ...clients.map(async (client, i) => {
  for (let n = 0; ; n += 1) {
    const name = `${boot}-${String(i)}-${String(n)}`;
    await client.make(name, TARGET_BYTES);
    made += 1;
    say(`acknowledged ${name}`);
  }
})]);
