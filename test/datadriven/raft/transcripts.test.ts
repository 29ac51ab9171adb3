/** Replays the transcripts of this folder. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, transcripts } from './transcript.ts';

const names = transcripts();
assert.ok(names.length > 0, 'no transcripts found');
for (const name of names) {
  void test(`transcript ${name}`, () => {
    const { expected, actual } = replay(name);
    assert.equal(actual, expected);
  });
}
