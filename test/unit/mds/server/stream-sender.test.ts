/** What a site's stream costs when something of it is lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Outbox } from '../../../../mds/delegation/outbox.ts';
import { StreamSender } from '../../../../mds/server/stream-sender.ts';
import { STREAM_INFLIGHT_BYTES } from '../../../../proto/types/limits.ts';
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

it('7.6: large commands are on their way up to so many bytes, and go on as they are applied', () => {
  const clock = new ManualClock();
  const outbox = new Outbox(0, 0);
  const proposed: number[] = [];
  const [large, bytes] = [1_000, 65_536];
  const sender = new StreamSender({
    outbox, clock, propose: () => { proposed.push(outbox.sent + 1); },
    journal: { read: (from) => (from > large ? [] : [{ n: from, data: Buffer.alloc(bytes) }]) },
  });
  for (let n = 1; n <= large; n += 1) outbox.next();
  outbox.onDurable(large);
  sender.hurry(large);
  const window = STREAM_INFLIGHT_BYTES / bytes;
  assert.equal(proposed.length, window);
  outbox.onApplied(100);
  sender.progress();
  assert.equal(proposed.length, window + 100);
  sender.again();
  assert.equal(proposed.length, 2 * window + 100, 'again, the same window');
  for (let applied = 200; applied <= large; applied += 100) {
    outbox.onApplied(applied);
    sender.progress();
  }
  assert.equal(outbox.sent, large);
  sender.close();
});
