import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StreamPositions } from '../../../../mds/delegation/stream-positions.ts';

describe('StreamPositions', () => {
  it('4.3: lets a token\'s holder wait until its number can be seen', async () => {
    const positions = new StreamPositions();
    positions.reached(1, 5);
    await positions.wait(1, 5, new AbortController().signal);
    let seen = false;
    const waiting = positions.wait(1, 7, new AbortController().signal).then(() => { seen = true; });
    positions.reached(2, 9);
    positions.reached(1, 6);
    await Promise.resolve();
    assert.equal(seen, false);
    positions.reached(1, 8);
    await waiting;
    assert.equal(positions.of(1), 8);
  });

  it('never goes back, and gives up with its signal', async () => {
    const positions = new StreamPositions();
    positions.reached(1, 5);
    positions.reached(1, 3);
    assert.equal(positions.of(1), 5);
    const given = new AbortController();
    const waiting = positions.wait(1, 6, given.signal);
    given.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
    await assert.rejects(positions.wait(1, 6, given.signal), /enough/);
  });
});
