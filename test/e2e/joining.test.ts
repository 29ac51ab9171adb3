/** Two sites are given a witness, and a third site's server that votes only when it is told to: added online, as real processes. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { MdsCluster } from '../support/mds-cluster.ts';

interface Listed { readonly name: string; readonly role: string; readonly state: string; readonly voter: boolean; readonly leader: boolean; readonly reachable: boolean; readonly applied: number }

const [A, B, W, L] = ['ams-mds0', 'nyc-mds0', 'vps-witness0', 'tyo-mds0'];
let cluster: MdsCluster;

before(async () => { cluster = await MdsCluster.start({ sites: ['ams', 'nyc'], sessions: true }); }, { timeout: 120_000 });
after(async () => { await cluster.stop(); }, { timeout: 60_000 });

async function says(words: string, expected: RegExp): Promise<void> {
  const { code, out, err } = await cluster.geoctl(...words.split(' '));
  assert.equal(code, 0, `${out}${err}`);
  assert.match(out, expected);
}

async function refuses(words: string, expected: RegExp): Promise<void> {
  const { code, err } = await cluster.geoctl(...words.split(' '));
  assert.notEqual(code, 0);
  assert.match(err, expected);
}

const rows = (out: string): Listed[] => (out.startsWith('{') ? (JSON.parse(out) as { mds: Listed[] }).mds : []);
const until = (what: string, fits: (all: Listed[]) => boolean): Promise<unknown> => cluster.until(what, ({ out }) => fits(rows(out)), ['mds', 'list', '--json']);
const is = (name: string, fits: (row: Listed) => boolean) => (all: Listed[]): boolean => all.some((row) => row.name === name && fits(row));

async function invite(name: string, site: string, flag: string): Promise<void> {
  const { data, address } = await cluster.newcomer(name, site);
  await says(`mds add ${name} --site ${site} --address ${address} --data ${data} ${flag}`.trim(), new RegExp(`^${name} may join as node \\d+`));
}

test('a witness is added to two sites: from then on the loss of one stops nobody', { timeout: 300_000 }, async () => {
  await says('pool new before --nowait', /before/);
  await refuses(`mds add ${W} --site vps --address 127.0.0.1:1 --witness --learner`, /a witness has no state/);
  await invite(W, 'vps', '--witness');
  await says('mds list', new RegExp(`${W} +vps .*witness.*waits for its process`));
  await cluster.launch(W);
  await until('the witness to vote', is(W, ({ role, voter, reachable }) => role.startsWith('witness') && voter && reachable));
  await refuses(`mds transfer ${W}`, /a witness/);
  await refuses(`mds replace ${W}`, /mds add --witness/);

  await until('a full member to lead', (all) => all.some(({ name, leader }) => leader && name !== W));
  for (const [lost, other] of [[B, A], [A, B]] as const) {
    await cluster.halt(lost, 'SIGKILL');
    await until(`${other} to lead`, is(other, ({ leader }) => leader));
    await says(`pool new no-${lost} --nowait`, /no-/);
    // Its own start reads what it keeps of the members.
    await cluster.halt(W, 'SIGKILL');
    await cluster.launch(W);
    await cluster.launch(lost);
    await until('all to be as far', (all) => all.length === 3 && all.every(({ applied, reachable }) => reachable && applied === all[0]?.applied));
  }
  await says('pool list', new RegExp(`before[^]*no-${A}[^]*no-${B}`));
});

test('a learner is added: it learns, and votes only when it is promoted', { timeout: 300_000 }, async () => {
  await invite(L, 'tyo', '--learner');
  await cluster.launch(L);
  await until('the learner to have learned', is(L, ({ role, state, applied }) => role === 'learner' && state.includes('stays a learner') && applied > 0));
  await refuses(`mds transfer ${L}`, /no voter yet/);
  await says(`mds promote ${L}`, /tyo-mds0 is a voter|will be a voter/);
  await until('the learner to vote', is(L, ({ voter, role }) => voter && role === 'follower'));
  await says(`mds transfer ${L}`, /tyo-mds0 leads/);
  await says('upgrade status', /The cluster uses format \d+, the newest that its members know[^]*tyo-mds0/);
});

test('a witness that was removed stops, and says why', { timeout: 300_000 }, async () => {
  await says(`mds remove ${W}`, /removed from the cluster|is leaving/);
  assert.notEqual(await cluster.ended(W), 0);
  assert.match(cluster.noise(W), /was removed from cluster/);
  await until('three full members to be left', (all) => all.length === 3 && !all.some(({ name }) => name === W));
});

test('4.6 of two mds of one site one serves its clients: the other one takes them in while that is away, and sends them back', { timeout: 300_000 }, async () => {
  const second = 'ams-mds1';
  await invite(second, 'ams', '');
  await cluster.launch(second);
  await until('the second mds to vote', is(second, ({ voter, reachable }) => voter && reachable));
  const client = await cluster.connect('ams', false, second);
  const servedBy = (name: string): Promise<void> => eventually(() => client.mds === name, `${name} to serve the client, not ${client.mds}`, 60_000);
  try {
    await servedBy(A);
    await client.makeDirectory('by-the-first');
    await cluster.halt(A, 'SIGKILL');
    await servedBy(second);
    await client.makeDirectory('by-the-second');
    await cluster.launch(A);
    await servedBy(A);
    await client.makeDirectory('by-the-first-again');
  } finally {
    await client.close();
  }
});

test('7.12 the second mds of a site takes over by hand, when the one with the journal does not answer', { timeout: 300_000 }, async () => {
  const second = 'ams-mds1';
  await says('status', /Journal of site ams: kept by ams-mds0; .* by hand/);
  await refuses('delegation takeover ams --yes-i-know', /ams-mds0, which keeps its journal, answers/);
  await refuses('delegation takeover nyc --yes-i-know', /answers/);
  await cluster.halt(A, 'SIGKILL');
  await refuses('delegation takeover ams', /what ams-mds0 answered last and nobody else has heard vanishes/);
  await says('delegation takeover ams --yes-i-know', /takes over from ams-mds0/);
  await cluster.until('the second one to keep the journal', ({ out }) => /Journal of site ams: kept by ams-mds1/.test(out), ['status']);
  await cluster.launch(A);
  const client = await cluster.connect('ams');
  try {
    await eventually(() => client.mds === second, `${second} to serve the client, not ${client.mds}`, 60_000);
    await client.makeDirectory('by-the-one-that-took-over');
  } finally {
    await client.close();
  }
});
