/** The journal that one of a site's two mds keeps becomes that of a journal group, and comes back, as real processes that are killed on the way: nothing that was answered is lost. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import type { CommandClient } from '../support/command-client.ts';
import { MdsCluster } from '../support/mds-cluster.ts';

interface Member { readonly name: string; readonly role: string; readonly lag: number | null; readonly heardMs: number | null }
interface Journal { readonly keeper: string | null; readonly takeover: string; readonly members: readonly Member[] }
interface Listed { readonly name: string; readonly node: number; readonly witness?: boolean; readonly address: string }

const [FIRST, SECOND, WITNESS, FAR] = ['ams-mds0', 'ams-mds1', 'ams-journal0', 'nyc-mds0'];
const NAMES = [FIRST, SECOND, WITNESS];
/** As geoctl init wrote it. */
let group: readonly Listed[] = [];
let cluster: MdsCluster;
let ams: CommandClient;
let dir: number;
const made: string[] = [];

const fileOf = (config: string, name: string): string => join(config, `${name}.yaml`);

/** The files of all three say this of the group from their next starts on; undefined: those of the two mds name none. */
function say(config: string, mark: ((name: string) => object) | undefined): void {
  for (const name of mark === undefined ? [FIRST, SECOND] : NAMES) {
    const { journalGroup, ...rest } = parse(readFileSync(fileOf(config, name), 'utf8')) as Record<string, unknown>;
    if (Array.isArray(journalGroup)) group = group.length > 0 ? group : journalGroup as Listed[];
    writeFileSync(fileOf(config, name), stringify({ ...rest, ...(mark === undefined ? {} : { journalGroup: group.map((member) => ({ ...member, ...mark(member.name) })) }) }));
  }
}

before(async () => {
  cluster = await MdsCluster.start({ sites: ['ams', 'nyc'], grouped: ['ams'], sessions: true, later: [WITNESS], configured: (config) => { say(config, undefined); } });
  ams = await cluster.connect('ams');
  dir = await ams.makeDirectory('work');
}, { timeout: 120_000 });
after(() => cluster.stop(), { timeout: 60_000 });

async function make(client: CommandClient, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const name = `name ${String(made.length)}`;
    await client.make(name, 16, undefined, dir);
    made.push(name);
  }
}

async function check(client: CommandClient, where: string): Promise<void> {
  for (const name of made) assert.ok(await client.has(name, dir), `${name} at ${where}`);
}

const until = (what: string, fits: (journal: Journal) => boolean): Promise<unknown> => cluster.until(what, ({ out }) => {
  const [journal] = out.startsWith('{') ? (JSON.parse(out) as { journals: Journal[] }).journals : [];
  return journal !== undefined && fits(journal);
}, ['status', '--json'], 90_000);
const isWhole = ({ takeover, members }: Journal): boolean => takeover === 'by-itself' && members.length === 3 && members.every(({ lag, role }) => lag === 0 && role !== 'joining');

/** Whoever keeps the journal alone becomes the first of the group; it is killed several times on the way, and answers alone from then on what nobody else has heard. */
async function convert(): Promise<string> {
  const keeper = ams.mds;
  const other = keeper === FIRST ? SECOND : FIRST;
  await make(ams, 20);
  await Promise.all([other, FAR].map((name) => cluster.halt(name, 'SIGKILL')));
  await make(ams, 20);
  await cluster.halt(keeper, 'SIGKILL');
  say(cluster.config, (name) => ({ joins: name !== keeper }));
  for (const ms of [250, 500, 1_000, 2_000]) {
    cluster.begin(keeper);
    await delay(ms);
    await cluster.halt(keeper, 'SIGKILL');
  }
  await cluster.launch(keeper);
  await check(ams, `${keeper}, alone`);
  await make(ams, 20);
  for (const name of [other, WITNESS, FAR]) await cluster.launch(name);
  await until('all three to be members', isWhole);
  await cluster.halt(keeper, 'SIGKILL');
  await make(ams, 20);
  assert.equal(ams.mds, other);
  await check(ams, other);
  const nyc = await cluster.connect('nyc');
  await nyc.sync();
  await check(nyc, 'nyc');
  await cluster.launch(keeper);
  await until('all three to be there', isWhole);
  return keeper;
}

/** The one that is named keeps it alone again. */
async function goBack(stays: string): Promise<void> {
  const other = stays === FIRST ? SECOND : FIRST;
  say(cluster.config, (name) => ({ leaves: name !== stays }));
  for (const name of [stays, other]) { await cluster.halt(name); await cluster.launch(name); }
  await until('it to be alone in the group', ({ keeper, members }) => keeper === stays && members.length === 1 && members[0]?.role === 'keeper');
  await make(ams, 5);
  for (const name of [WITNESS, other, FAR]) await cluster.halt(name, 'SIGKILL');
  await make(ams, 20);
  await cluster.halt(stays, 'SIGKILL');
  say(cluster.config, undefined);
  for (const ms of [250, 500, 1_000, 2_000]) {
    cluster.begin(stays);
    await delay(ms);
    await cluster.halt(stays, 'SIGKILL');
  }
  await cluster.launch(stays);
  await check(ams, `${stays}, alone again`);
  for (const name of [other, FAR]) await cluster.launch(name);
  await until('it to keep the journal alone', ({ keeper, takeover, members }) => keeper === stays && takeover === 'by-hand' && members.length === 0);
  await make(ams, 5);
}

test('7.12 the journal of one mds becomes a group\'s and comes back, twice: nothing that was answered is lost, also what nobody else had heard when the keeper was killed', { timeout: 600_000 }, async () => {
  const first = await convert();
  await goBack(first);
  rmSync(cluster.dataOf(WITNESS), { recursive: true });
  // By the other one, which has left the first group.
  const second = await convert();
  assert.equal(second, first);
  await goBack(second === FIRST ? SECOND : FIRST);
  await check(ams, ams.mds);
});

test('7.12 an mds with a journal of its own does not begin a group together with others', { timeout: 200_000 }, async () => {
  const keeper = ams.mds;
  await cluster.halt(keeper);
  say(cluster.config, () => ({}));
  cluster.begin(keeper);
  assert.equal(await cluster.ended(keeper), 2);
  assert.match(cluster.lines(keeper).at(-1) ?? '', /is a journal that this mds keeps alone: for a group to have it, this mds begins that alone, and the other two of journalGroup join/);
  say(cluster.config, undefined);
  await cluster.launch(keeper);
  await check(ams, keeper);
});
