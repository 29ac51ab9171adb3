/** What a site's stream costs when something of it is lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Outbox } from '../../../../mds/delegation/outbox.ts';
import { StreamSender } from '../../../../mds/server/stream-sender.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const COUNT = 500;

it('7.6: one lost command makes everything behind it go again once, not once for each that is refused', () => {
  const clock = new ManualClock();
  const outbox = new Outbox(0, 0);
  let proposed = 0;
  const sender = new StreamSender({
    outbox, clock, propose: () => { proposed += 1; },
    journal: { read: (from) => Array.from({ length: COUNT - from + 1 }, (_, i) => ({ n: from + i, data: Buffer.alloc(1) })) },
  });
  for (let n = 1; n <= COUNT; n += 1) outbox.next();
  outbox.onDurable(COUNT);
  sender.hurry(COUNT);
  assert.equal(proposed, COUNT);
  // The first was lost on its way: all others are refused, and somebody waits for them.
  for (let refused = 2; refused <= COUNT; refused += 1) sender.gap();
  assert.equal(proposed, 2 * COUNT);
  // Once more has been applied, the next gap is another one.
  outbox.onApplied(10);
  sender.gap();
  assert.equal(proposed, 3 * COUNT - 10);
  // So it is when what went again has not come either.
  clock.advance(1_100);
  sender.gap();
  assert.equal(proposed, 4 * COUNT - 20);
  sender.close();
});
