import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GroupKeeper } from '../../../../mds/server/group-keeper.ts';
import { TOKEN_WAIT_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const OTHER = { node: 2, name: 'mds2', site: 'here', address: 'two:1' };

test('7.12 clients wait until one mds of the site keeps its journal: this one, or another that answers; not for ever', async () => {
  const clock = new ManualClock();
  const now = { leader: 0, keeps: false, answers: false };
  const keeper = new GroupKeeper({
    group: { get leader() { return now.leader; } }, self: 1, keepsJournal: () => now.keeps, answers: () => Promise.resolve(now.answers), member: (node) => (node === OTHER.node ? OTHER : undefined), clock,
  });
  const outcome = async (): Promise<{ by: string }> => {
    const seen = { by: 'nobody yet' };
    keeper.servedBy().then((by) => { seen.by = by?.name ?? 'itself'; }, (error: unknown) => { seen.by = String(error); });
    await pass(0);
    return seen;
  };
  const pass = async (ms: number): Promise<void> => {
    for (let at = 0; at <= ms; at += 50) { clock.advance(50); await new Promise((resolve) => { setImmediate(resolve); }); }
  };
  now.keeps = true;
  assert.equal((await outcome()).by, 'itself');
  now.keeps = false;
  now.leader = 1;
  const own = await outcome();
  assert.equal(own.by, 'nobody yet', 'it has not taken up the stream');
  now.keeps = true;
  await pass(100);
  assert.equal(own.by, 'itself');
  Object.assign(now, { keeps: false, leader: 2 });
  const other = await outcome();
  assert.equal(other.by, 'nobody yet');
  now.answers = true;
  await pass(100);
  assert.equal(other.by, 'mds2');
  Object.assign(now, { leader: 0 });
  const none = await outcome();
  await pass(TOKEN_WAIT_MS + 100);
  assert.match(none.by, /no mds of this site keeps its journal/);
});
