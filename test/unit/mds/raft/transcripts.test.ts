/** Replays the transcripts of test/datadriven/raft. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, transcripts } from '../../../datadriven/raft/transcript.ts';

const names = transcripts();
assert.ok(names.length > 0, 'no transcripts found');
for (const name of names) {
  void test(`transcript ${name}`, () => {
    const { expected, actual } = replay(name);
    assert.equal(actual, expected);
  });
}
