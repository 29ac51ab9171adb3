/**
 * Real processes: the mds of a site is killed between its answer and the write of its journal. Whoever was answered and still lives asks for
 * it again (design 7.5).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MdsCluster } from '../support/mds-cluster.ts';

const MDS = 'ams-mds0';
/** Far longer than the answers take and the kill after them, however busy the machine is. */
const JOURNAL_DELAY_MS = 20_000;
const NAMES = Array.from({ length: 20 }, (_, i) => `answered-${String(i)}`);
let cluster: MdsCluster;

before(async () => {
  cluster = await MdsCluster.start({ sites: ['ams'], sessions: true });
}, { timeout: 120_000 });

after(() => cluster.stop(), { timeout: 60_000 });

test('7.5: an mds killed before its journal is written has everything again that a living client was answered, and does it before what is new', { timeout: 240_000 }, async () => {
  const client = await cluster.connect('ams', true);
  const work = await client.makeDirectory('work');
  await client.make('kept', 16, undefined, work);
  await client.hardened();

  await cluster.halt(MDS);
  await cluster.launch(MDS, '--journal-delay', String(JOURNAL_DELAY_MS));
  const [slow, other] = [await cluster.connect('ams', true), await cluster.connect('ams', true)];
  const below = await slow.makeDirectory('below');
  await slow.hardened();
  const startedMs = performance.now();
  for (const name of NAMES) await slow.make(name, 16, undefined, below);
  const answeredMs = performance.now() - startedMs;
  let durable = false;
  const hardened = slow.hardened().then(() => { durable = true; });
  let seen = false;
  const foreign = other.has(NAMES[0] ?? '', below).then(() => { seen = true; });
  await cluster.halt(MDS, 'SIGKILL');
  assert.ok(answeredMs < JOURNAL_DELAY_MS, `the answers took ${String(Math.round(answeredMs))} ms: they waited for the journal`);
  assert.deepEqual([durable, seen], [false, false], 'nothing of it was durable, and nobody else has seen it');

  await cluster.launch(MDS);
  // Its name is taken by what comes again, whoever is first.
  await assert.rejects(other.make(NAMES[0] ?? '', 16, undefined, below), /EEXIST/);
  await Promise.all([hardened, foreign]);
  for (const name of NAMES) assert.ok(await other.has(name, below), name);
  assert.ok(await other.has('kept', work));
  await other.sync();

  // Exactly once, and for good: it stands in the journal.
  await cluster.halt(MDS, 'SIGKILL');
  await cluster.launch(MDS);
  for (const name of NAMES) assert.ok(await other.has(name, below), name);
});
