/** When members are told of commits that no append carries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommitNotices } from '../../../../mds/server/commit-notices.ts';
import type { Entry, Message } from '../../../../mds/raft/index.ts';
import { makeMessage } from '../../../../mds/raft/outbox.ts';
import { COMMIT_NOTICE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const [LEADER, MEMBER] = [1, 2];
const ENTRY: Entry = { term: 1, index: 1, type: 'command', data: new Uint8Array(1) };

function bench(): { clock: ManualClock; sent: Message[]; notices: CommitNotices; append: (commit: number) => boolean; notice: (commit: number) => boolean } {
  const clock = new ManualClock();
  const sent: Message[] = [];
  const notices = new CommitNotices(clock, (message) => { sent.push(message); });
  return {
    clock, sent, notices,
    append: (commit) => notices.hold(makeMessage('append', MEMBER, LEADER, { term: 1, commit, entries: [ENTRY] })),
    notice: (commit) => notices.hold(makeMessage('append', MEMBER, LEADER, { term: 1, commit, notice: true })),
  };
}

test('a change by itself is told at once', () => {
  const { clock, append, notice } = bench();
  clock.advance(1_000);
  assert.equal(append(1), false);
  clock.advance(40);
  assert.equal(notice(2), false);
});

test('of changes that follow each other a commit rides on the next one', () => {
  const { clock, sent, append, notice } = bench();
  clock.advance(1_000);
  append(1);
  clock.advance(3);
  append(2);
  clock.advance(1);
  assert.equal(notice(3), true, 'the next append is expected soon');
  clock.advance(1);
  append(3);
  clock.advance(COMMIT_NOTICE_MS * 2);
  assert.deepEqual(sent, [], 'it has carried the commit');
});

test('the last of changes that follow each other is told a moment later', () => {
  const { clock, sent, append, notice } = bench();
  clock.advance(1_000);
  append(1);
  clock.advance(3);
  append(2);
  clock.advance(1);
  notice(3);
  clock.advance(COMMIT_NOTICE_MS);
  assert.deepEqual(sent.map(({ commit }) => commit), [3]);
});

test('a member that has proposed something is told at once, but not more often than others', () => {
  const { clock, notices, append, notice } = bench();
  clock.advance(1_000);
  append(1);
  clock.advance(3);
  append(2);
  notices.awaited(MEMBER);
  assert.equal(notice(3), false);
  assert.equal(notice(4), true);
});
