/** A replica whose state on disk was changed behind its back: it is found by its digest, stops, and comes back with the others' state. */
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { RocksKv } from '../../mds/store/rocks-kv.ts';
import { poolKey } from '../../mds/fsm/keys.ts';
import { geofs } from '../../proto/gen/geofs.js';
import { MdsCluster } from '../support/mds-cluster.ts';

const VICTIM = 'tyo-mds0';
let cluster: MdsCluster;

before(async () => { cluster = await MdsCluster.start({ sites: ['ams', 'nyc', 'tyo'] }); }, { timeout: 120_000 });
after(async () => { await cluster.stop(); }, { timeout: 60_000 });

async function says(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await cluster.geoctl(...args);
  assert.equal(code, 0, `${out}${err}`);
  return out;
}

/** Changes one field of a pool's record that no reply shows. */
async function corrupt(data: string): Promise<void> {
  await using kv = await RocksKv.open(join(data, 'state'));
  const key = Buffer.from(poolKey('flash'), 'latin1');
  const [value] = await kv.getMany([key]);
  assert.ok(value !== undefined, 'the pool is in the state');
  const pool = geofs.v1.PoolInfo.decode(value);
  pool.spillAtPercent = 71;
  await kv.write([{ key, value: Buffer.from(geofs.v1.PoolInfo.encode(pool).finish()) }]);
  await kv.flush();
}

test('a changed record is found with the next command on it; the replica stops, status says so, and a new state heals it', { timeout: 240_000 }, async () => {
  await says('pool', 'new', 'flash');
  await cluster.halt(VICTIM);
  await corrupt(cluster.dataOf(VICTIM));
  await cluster.launch(VICTIM);
  await says('pool', 'set', 'flash', '--overflow', 'loose');
  assert.equal(await cluster.ended(VICTIM), 2);
  const line = cluster.lines(VICTIM).at(-1) ?? '';
  assert.match(line, /^geofs-mds: the state of this member differs from (ams|nyc)-mds0's \(equal up to log index \d+, different by \d+\) and from the majority's: this member stops$/);

  const status = await cluster.until('status to name it', ({ out }) => /the state of mds tyo-mds0 differs/.test(out), ['status']);
  assert.equal(status.code, 1);
  assert.match(status.out, /^Degraded: .*the state of mds tyo-mds0 differs from the others' \(equal up to log index \d+, different/);
  // The others go on.
  await says('pool', 'new', 'disk', '--nowait');

  cluster.begin(VICTIM);
  assert.equal(await cluster.ended(VICTIM), 2);
  assert.match(cluster.lines(VICTIM).at(-1) ?? '', /^geofs-mds: this state is not served: .*differs.*; move .*\/state away and start again/);

  renameSync(join(cluster.dataOf(VICTIM), 'state'), join(cluster.folder, 'evidence'));
  await cluster.launch(VICTIM);
  await cluster.until('a healthy cluster', ({ code }) => code === 0, ['status']);
  await says('pool', 'set', 'flash', '--overflow', 'strict');
  const healed = await cluster.until('equal states', ({ out }) => (JSON.parse(out) as { mds: { compared: number; commit: number }[] }).mds.every(({ compared, commit }) => compared === commit), ['status', '--json']);
  assert.equal(healed.code, 0, healed.out);
});
