/** Unlinked inodes: whose votes count, how long a silent site holds one back, and what a session that changes its site means for both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInode, findSession, isVoteDue, listOrphans, listSiteVoices } from '../../../../mds/fsm/index.ts';
import { OWN_SESSIONS } from '../../../../proto/types/ids.ts';
import { type MemoryState, newCluster } from './memory-state.ts';

const HOLD_MS = 3_600_000;
const bytes = (text: string): Buffer => Buffer.from(text);

/** A state of two sites with an unlinked file; its clock stands at the unlinking. */
function unlinked(): MemoryState {
  const state = newCluster();
  state.run({ create: { parent: 1, name: bytes('a'), mode: 0o100644, ino: 50, layout: { target: 1, object: 50, version: 1 }, cred: { uid: 0, gid: 0 } } });
  state.run({ unlink: { parent: 1, name: bytes('a') } });
  return state;
}

const vote = (state: MemoryState, site: number, inos: number[], more: { arrivals?: number; holdMs?: number } = { holdMs: HOLD_MS }): void => {
  assert.equal(state.reply({ site, orphanVote: { site, inos, ...more } }).errno, 0);
};
const passes = (state: MemoryState, ms: number): void => { state.clock += ms / 1000; };
const isThere = (state: MemoryState): boolean => findInode(state, 50) !== undefined;
const isDue = (state: MemoryState, site: number): boolean => {
  const [orphan] = listOrphans(state, 0, 1);
  return orphan !== undefined && isVoteDue(orphan, site, listSiteVoices(state), { nowMs: state.clock * 1000, holdMs: HOLD_MS });
};

test('7.16 an unlinked file waits for every registered site, and goes with the last vote', () => {
  const state = unlinked();
  assert.deepEqual([isDue(state, 1), isDue(state, 2)], [true, true]);
  vote(state, 1, [50]);
  assert.deepEqual([isThere(state), isDue(state, 1), isDue(state, 2)], [true, false, true]);
  vote(state, 2, [50]);
  assert.equal(isThere(state), false);
});

test('7.16 a silent site counts as in use for the orphan hold, then the file goes', () => {
  const state = unlinked();
  vote(state, 1, [50]);
  passes(state, HOLD_MS - 10_000);
  assert.equal(isDue(state, 1), false);
  vote(state, 1, [50]);
  assert.equal(isThere(state), true);
  passes(state, 10_000);
  assert.equal(isDue(state, 1), true, 'whoever has voted votes again once the hold is over');
  vote(state, 1, [50], { holdMs: 0 });
  assert.equal(isThere(state), true, 'no hold: for ever');
  vote(state, 1, [50]);
  assert.equal(isThere(state), false);
});

test('7.16 a site that goes on saying that the file is in use keeps it, however long', () => {
  const state = unlinked();
  vote(state, 1, [50]);
  for (let i = 0; i < 5; i += 1) {
    passes(state, HOLD_MS / 2);
    vote(state, 2, []);
    vote(state, 1, [50]);
    assert.equal(isThere(state), true);
  }
  passes(state, HOLD_MS);
  vote(state, 1, [50]);
  assert.equal(isThere(state), false, 'it has fallen silent');
});

test('7.16 a vote of before a session came over does not count: what it has open was not asked', () => {
  const state = unlinked();
  const session = state.reply({ site: 1, openSession: { key: 'k' } }).ino ?? 0;
  vote(state, 2, [50]);
  assert.equal(state.reply({ site: 2, openSession: { key: 'k' } }).ino, session, 'it fails over to site 2 with the file open');
  assert.equal(isDue(state, 2), true, 'its vote does not count any more');
  vote(state, 1, [50]);
  assert.equal(isThere(state), true);
  vote(state, 2, [50]);
  assert.equal(isThere(state), true, 'asked before the session came');
  vote(state, 2, [50], { arrivals: 1, holdMs: HOLD_MS });
  assert.equal(isThere(state), false);
});

test('7.16 a vote of before a session that its site has opened by itself does not count: another mds of the site had not asked it', () => {
  const state = unlinked();
  state.run({ openStream: { site: 2, incarnation: 72, node: 1 } });
  state.run({ site: 2, incarnation: 72, stream: 1, answered: 1, openSession: { key: 'k', node: 1, session: OWN_SESSIONS } });
  vote(state, 1, [50]);
  vote(state, 2, [50]);
  assert.equal(isThere(state), true, 'voted by one that had not heard of it');
  vote(state, 2, [50], { arrivals: 1, holdMs: HOLD_MS });
  assert.equal(isThere(state), false);
});

test('4.8 a session that failed over is not ended by the site that it left', () => {
  const state = newCluster();
  const session = state.reply({ site: 1, openSession: { key: 'k' } }).ino ?? 0;
  state.run({ site: 2, openSession: { key: 'k' } });
  assert.equal(state.reply({ site: 1, closeSession: { session, expired: true, returns: 1 } }).errno, 0);
  assert.equal(findSession(state, session)?.site, 2, 'its former mds thawed and found the lease over');
  state.run({ site: 2, closeSession: { session, expired: true, returns: 1 } });
  assert.equal(findSession(state, session), undefined);
});
