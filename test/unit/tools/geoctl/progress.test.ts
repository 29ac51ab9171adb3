/** What a long piece of work shows of itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress, progressLine } from '../../../../tools/geoctl/progress.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

test('a line has a bar, the rate and what is left', () => {
  assert.equal(progressLine('names', 1_200_000, 4_800_000, 10_000), 'names [#####---------------] 1,200,000 of 4,800,000 (25%), 120,000/s, 30 s left');
  assert.equal(progressLine('inodes', 500, 0, 1_000), 'inodes: 500, 500/s');
  assert.equal(progressLine('names', 7, 5, 0), 'names [####################] 7 of 5 (100%), 0/s');
});

test('a terminal\'s line is written over, five times a second at most; a pipe gets a whole line every ten seconds', () => {
  for (const { terminal, everyMs } of [{ terminal: true, everyMs: 200 }, { terminal: false, everyMs: 10_000 }]) {
    const clock = new ManualClock();
    const written: string[] = [];
    const progress = new Progress({ clock, terminal, write: (text) => written.push(text) });
    progress.begin('inodes');
    progress.step(1);
    assert.deepEqual(written, [], 'too young');
    clock.advance(everyMs);
    progress.step(10);
    progress.step(11);
    assert.equal(written.length, 1);
    assert.match(written.join(''), terminal ? /^\r\u001b\[2Kinodes: 10, \d+\/s$/ : /^inodes: 10, 1\/s\n$/);
    progress.end();
    assert.equal(written.length, terminal ? 2 : 1);
  }
});
