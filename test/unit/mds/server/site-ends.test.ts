/** Strict opens and syncs: what other sites have answered by themselves is waited for (design 4.20). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamPositions } from '../../../../mds/delegation/stream-positions.ts';
import { SiteEnds, type KeptStream } from '../../../../mds/server/site-ends.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { TOKEN_WAIT_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = new AbortController().signal;
const settled = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve); }); };

/** Node 1 of site 1 asks; sites 2 and 3 are kept by nodes 2 and 3, which say these numbers. */
class Bench {
  readonly clock = new ManualClock();
  readonly positions = new StreamPositions();
  readonly says = new Map<number, number | undefined>([[2, 7], [3, 4]]);
  streams: KeptStream[] = [1, 2, 3].map((site) => ({ site, node: site }));
  owner = 2;
  answers = true;
  readonly ends = new SiteEnds({
    site: () => 1, answers: () => this.answers, clock: this.clock, siteName: (site) => `site${String(site)}`,
    streams: (ino) => Promise.resolve(this.streams.filter(({ site }) => ino === undefined || site === this.owner)),
    ask: (node) => Promise.resolve(this.says.get(node)),
    seen: (site, number, signal) => this.positions.wait(site, number, signal),
  });

  async outcome(ino: number | undefined): Promise<() => string> {
    let said = 'waits';
    this.ends.seen(ino, never).then(() => { said = 'seen'; }, (error: unknown) => { said = error instanceof FsError ? `${error.errno} ${error.message}` : String(error); });
    await settled();
    return () => said;
  }
}

test('4.20 an inode\'s owner alone is waited for, up to what it had answered', async () => {
  const bench = new Bench();
  const said = await bench.outcome(50);
  assert.equal(said(), 'waits');
  bench.positions.reached(2, 6);
  await settled();
  assert.equal(said(), 'waits');
  bench.positions.reached(2, 7);
  await settled();
  assert.equal(said(), 'seen');
  bench.owner = 1;
  assert.equal((await bench.outcome(50))(), 'seen', 'what is this site\'s own');
  bench.owner = 0;
  assert.equal((await bench.outcome(50))(), 'seen', 'what is shared');
});

test('4.1 a sync waits for all sites', async () => {
  const bench = new Bench();
  const said = await bench.outcome(undefined);
  bench.positions.reached(2, 9);
  await settled();
  assert.equal(said(), 'waits');
  bench.positions.reached(3, 4);
  await settled();
  assert.equal(said(), 'seen');
});

test('4.20 a site that does not answer is asked again, or whoever keeps its stream by then; after a bound it is ETIMEDOUT, by its name', async () => {
  const bench = new Bench();
  bench.says.set(2, undefined);
  const said = await bench.outcome(50);
  bench.clock.advance(1_000);
  await settled();
  assert.equal(said(), 'waits');
  bench.streams = [{ site: 2, node: 3 }];
  bench.positions.reached(2, 4);
  bench.clock.advance(1_000);
  await settled();
  assert.equal(said(), 'seen');

  const lost = new Bench();
  lost.says.set(2, undefined);
  const failed = await lost.outcome(50);
  lost.clock.advance(TOKEN_WAIT_MS + 1);
  await settled();
  assert.match(failed(), /^ETIMEDOUT .*site2 does not answer/);

  const behind = new Bench();
  const late = await behind.outcome(50);
  behind.clock.advance(TOKEN_WAIT_MS + 1);
  await settled();
  assert.match(late(), /^ETIMEDOUT/);
});

test('4.1 an mds that the state has as its site\'s keeper, and that has not taken the stream up, waits for whoever does', async () => {
  const bench = new Bench();
  bench.answers = false;
  bench.owner = 1;
  const said = await bench.outcome(50);
  bench.clock.advance(1_000);
  await settled();
  assert.equal(said(), 'waits');
  bench.answers = true;
  bench.clock.advance(1_000);
  await settled();
  assert.equal(said(), 'seen', 'it has taken it up itself');
  bench.answers = false;
  const other = await bench.outcome(50);
  bench.streams = [{ site: 1, node: 3 }];
  bench.positions.reached(1, 4);
  bench.clock.advance(1_000);
  await settled();
  assert.equal(other(), 'seen', 'another mds of the site has');
});
