import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StandIn } from '../../../../mds/server/stand-in.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { STAND_IN_PROBE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const KEEPER = { node: 2, name: 'mds2', site: 'here', address: 'two:1' };

test('4.6 clients go back when the mds that keeps the journal has answered twice in a row', async (t) => {
  const clock = new ManualClock();
  const back: string[] = [];
  let keeper: typeof KEEPER | undefined = KEEPER;
  let answers = false;
  let serves = true;
  let asked = 0;
  const standIn = new StandIn({
    keeper: () => keeper, answers: () => { asked += 1; return Promise.resolve(answers); }, serves: () => serves, onServed: (by) => { back.push(by.name); }, clock, logger: SILENT,
  });
  t.after(() => { standIn.close(); });
  standIn.start();
  const seconds = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i++) { clock.advance(STAND_IN_PROBE_MS); await new Promise((resolve) => { setImmediate(resolve); }); }
  };
  assert.equal(await standIn.servedBy(), undefined);
  await seconds(2);
  answers = true;
  assert.equal(await standIn.servedBy(), undefined, 'as it was a moment ago');
  await seconds(1);
  assert.equal((await standIn.servedBy())?.name, 'mds2');
  answers = false;
  await seconds(1);
  answers = true;
  await seconds(1);
  assert.deepEqual(back, [], 'not twice in a row');
  await seconds(1);
  assert.deepEqual(back, ['mds2']);
  // It is away again soon: next time it has to answer twice as often.
  answers = false;
  await seconds(1);
  answers = true;
  await seconds(3);
  assert.equal(back.length, 1);
  await seconds(1);
  assert.equal(back.length, 2);
  serves = false;
  const before = asked;
  await seconds(3);
  assert.equal(asked, before, 'nobody is served here: nothing is asked');
  keeper = undefined;
  assert.equal(await standIn.servedBy(), undefined);
});
