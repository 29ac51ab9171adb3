/** Who opens a session: the cluster, or a site that the cluster does not answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSession, findSessionByKey } from '../../../../mds/fsm/index.ts';
import { RaftSiteAuthority } from '../../../../mds/server/site-authority.ts';
import { Topology } from '../../../../mds/server/topology.ts';
import type { Committed } from '../../../../mds/server/committer.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { OWN_SESSIONS } from '../../../../proto/types/ids.ts';
import { GUEST_FRESH_MS, SESSION_LEASE_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { Lanes } from '../../../support/memory-peer/lanes.ts';
import { MemoryReader } from '../../../support/memory-peer/reader.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { bytes, newCluster } from '../fsm/memory-state.ts';

const settled = async (): Promise<void> => { for (let i = 0; i < 20; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

/** Site 1. What the cluster is asked for waits until it is let through; what the site answers by itself does not. */
function bench({ keepsJournal = true } = {}) {
  const clock = new ManualClock();
  const state = newCluster();
  const leader = { ageMs: 0 };
  const asked: (() => void)[] = [];
  const streamed = new Map<number, number>();
  const decided: { until: Promise<void> } = { until: Promise.resolve() };
  const reader = new MemoryReader(state, new Lanes(undefined));
  const own: number[] = [];
  const held: { until: Promise<void>; isFull: boolean } = { until: Promise.resolve(), isFull: false };
  reader.ownHeldBy = async () => { await held.until; return own.splice(0); };
  const done = (command: geofs.v1.Command.$Properties): Committed => ({ reply: state.reply(command), index: state.index, stamp: 0, acknowledged: Promise.resolve() });
  const authority = new RaftSiteAuthority({
    site: 1, siteName: 'alpha', node: 1, keptSinceMs: () => (keepsJournal ? 0 : undefined), isLost: () => false, isEnding: (session, returns) => streamed.get(session) === returns, decided: () => decided.until, reader, topology: new Topology(reader, SILENT), clock, random: new SeededRandom(3),
    now: () => ({ sec: 1, nsec: 0 }), leaderAgeMs: () => leader.ageMs,
    committer: {
      abandon: () => undefined, newTrace: () => 1,
      commit: (command) => (held.isFull && command.releaseSession != null ? Promise.reject(new FsError('ENOSPC', 'commit')) : (command.openSession?.session ?? 0) !== 0 || command.releaseSession != null ? Promise.resolve(done(command)) : new Promise((resolve) => { asked.push(() => { resolve(done(command)); }); })),
    },
  });
  const open = (isGuest = false): { id: number | undefined } => {
    const opened: { id: number | undefined } = { id: undefined };
    void authority.openSession({ key: 'key', description: '', isGuest, keeps: false }, new AbortController().signal).then(({ id }) => { opened.id = id; });
    return opened;
  };
  const later = async (ms: number): Promise<void> => { await settled(); for (let at = 0; at < ms; at += 500) { clock.advance(500); await settled(); } };
  return { state, authority, leader, asked, streamed, decided, own, held, open, later };
}

test('7.19 a site that hears the leader has the cluster number its sessions', async () => {
  const { asked, open, later } = bench();
  const opened = open();
  await later(GUEST_FRESH_MS);
  assert.deepEqual([opened.id, asked.length], [undefined, 1]);
  asked[0]?.();
  await later(500);
  assert.ok(opened.id !== undefined && opened.id < OWN_SESSIONS);
});

test('7.19 a site that is cut off opens them by itself, at once or when it finds out, and what the cluster makes of the first try changes nothing', async () => {
  for (const isSilentAtFirst of [true, false]) {
    const { leader, asked, open, later } = bench();
    if (isSilentAtFirst) leader.ageMs = Infinity;
    const opened = open();
    await later(1_000);
    leader.ageMs = GUEST_FRESH_MS + 1;
    await later(GUEST_FRESH_MS + 1_000);
    assert.ok(opened.id !== undefined && opened.id >= OWN_SESSIONS, String(opened.id));
    for (const answer of asked) answer();
    await settled();
    const again = open();
    await settled();
    assert.equal(again.id, opened.id);
  }
});

test('7.19 an election is no cut', async () => {
  const { leader, asked, open, later } = bench();
  const opened = open();
  for (let times = 0; times < 3; times += 1) {
    leader.ageMs = Infinity;
    await later(GUEST_FRESH_MS / 2);
    leader.ageMs = 0;
    await later(1_000);
  }
  assert.deepEqual([opened.id, asked.length], [undefined, 1]);
});

test('7.19 a guest, and whoever asks an mds without the journal, waits for the cluster', async () => {
  for (const [keepsJournal, isGuest] of [[true, true], [false, false]] as const) {
    const { leader, asked, open, later } = bench({ keepsJournal });
    leader.ageMs = Infinity;
    const opened = open(isGuest);
    await later(2 * GUEST_FRESH_MS);
    assert.deepEqual([opened.id, asked.length], [undefined, 1]);
  }
});

test('7.19 which session a key names is read when the log has decided it', async () => {
  const { state, leader, decided, open, later } = bench();
  leader.ageMs = Infinity;
  const first = open();
  await later(GUEST_FRESH_MS + 1_000);
  assert.ok(first.id !== undefined);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  decided.until = promise;
  const again = open();
  await later(500);
  assert.equal(again.id, undefined);
  state.run({ closeSession: { session: first.id } });
  const other = state.reply({ openSession: { key: 'key', node: 1 } }).ino;
  resolve(undefined);
  await settled();
  assert.equal(again.id, other);
});

test('7.19 a client whose session was judged to be over right before its site found out that it is cut off gets a new one', async () => {
  for (const isRestarted of [false, true]) {
    const { state, authority, leader, asked, streamed, open, later } = bench();
    const old = state.reply({ openSession: { key: 'key', node: 1 } }).ino ?? 0;
    state.run({ session: old, number: 1, create: { parent: 1, name: bytes('used'), mode: 0o040755, ino: 99 } });
    if (isRestarted) streamed.set(old, 0);
    else void authority.closeSession(old, true, new AbortController().signal);
    const early = open();
    await later(1_000);
    leader.ageMs = Infinity;
    const opened = open();
    await later(GUEST_FRESH_MS + 1_000);
    assert.ok(opened.id !== undefined && opened.id >= OWN_SESSIONS, 'not before the cut\'s end');
    for (const answer of asked) answer();
    await settled();
    assert.deepEqual([early.id !== undefined, findSessionByKey(state, 'key')?.session], [true, opened.id]);
  }
});

test('7.19 a session that came back after its end was judged is valid: a cut takes nothing from it', async () => {
  for (const isRestarted of [false, true]) {
    const { state, authority, leader, asked, streamed, open, later } = bench();
    const id = state.reply({ openSession: { key: 'key', node: 1 } }).ino ?? 0;
    if (isRestarted) streamed.set(id, 0);
    else void authority.closeSession(id, true, new AbortController().signal);
    await later(500);
    // Elsewhere, and here again.
    for (const node of [2, 1]) state.run({ openSession: { key: 'key', node } });
    leader.ageMs = Infinity;
    const opened = open();
    await later(500);
    assert.equal(opened.id, id);
    for (const answer of asked) answer();
    assert.deepEqual([findSessionByKey(state, 'key')?.session, findSession(state, id)?.key], [id, 'key']);
  }
});

test('7.19 a client of this site that another site\'s mds serves comes home in a cut when its session there may be over', async () => {
  const { state, leader, asked, open, later } = bench();
  const abroad = state.reply({ site: 2, openSession: { key: 'key', node: 2 } }).ino ?? 0;
  state.run({ site: 2, session: abroad, number: 1, create: { parent: 1, name: bytes('used'), mode: 0o040755, ino: 99 } });
  leader.ageMs = GUEST_FRESH_MS + 1;
  const early = open();
  await later(GUEST_FRESH_MS + 1_000);
  assert.deepEqual({ ...early }, { id: undefined }, 'its locks are worth the wait');
  leader.ageMs = SESSION_LEASE_MS + 1;
  await later(GUEST_FRESH_MS + 1_000);
  const { id: home } = early;
  assert.ok(home !== undefined && home >= OWN_SESSIONS);
  assert.deepEqual([findSessionByKey(state, 'key')?.session, findSession(state, abroad)?.site], [home, 2]);
  for (const answer of asked) answer();
  assert.equal(findSessionByKey(state, 'key')?.session, home, 'what the cluster makes of the first try changes nothing');
});

test('7.19 a guest whose session another site serves is not taken from it in a cut', async () => {
  const { state, leader, asked, open, later } = bench();
  state.run({ site: 2, openSession: { key: 'key', node: 2 } });
  leader.ageMs = Infinity;
  const opened = open(true);
  await later(2 * SESSION_LEASE_MS);
  assert.deepEqual([opened.id, asked.length], [undefined, 1]);
});

/** A session with a lock on a file of its site. */
function locked(made: ReturnType<typeof bench>): { readonly id: number; readonly lock: (session: number) => number } {
  const { state } = made;
  const id = state.reply({ openSession: { key: 'key', node: 1 } }).ino ?? 0;
  state.run({ session: id, number: 1, create: { parent: 1, name: bytes('locked'), mode: 0o040755, ino: 99 } });
  const lock = (session: number): number => state.reply({ session, number: 2, conclude: true, setLock: { ino: 99, owner: 1, pid: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 } }).errno ?? 0;
  assert.equal(lock(id), 0);
  return { id, lock };
}

test('7.19 the lock of a client that died in a cut is free when its lease is over; it comes back with another session, and the cluster ends the old one afterwards', async () => {
  const made = bench();
  const { state, authority, leader, asked, own, open, later } = made;
  const { id, lock } = locked(made);
  const other = state.reply({ openSession: { key: 'other', node: 1 } }).ino ?? 0;
  leader.ageMs = Infinity;
  own.push(99);
  await authority.closeSession(id, true, new AbortController().signal);
  assert.deepEqual([lock(other), asked.length], [0, 0]);
  assert.equal(state.reply({ session: id, number: 3, rmdir: { parent: 1, name: bytes('locked') } }).errno, ERRNO.ESTALE, 'nothing of it is done any more');
  const opened = open();
  await later(GUEST_FRESH_MS + 1_000);
  assert.ok(opened.id !== undefined && opened.id >= OWN_SESSIONS);
  leader.ageMs = 0;
  void authority.closeSession(id, true, new AbortController().signal);
  await later(500);
  for (const answer of asked) answer();
  assert.deepEqual([findSession(state, id), findSessionByKey(state, 'key')?.session, state.wrong()], [undefined, opened.id, []]);
});

test('7.19 a client whose end could not be said is served as before', async () => {
  const made = bench();
  const { state, authority, leader, own, held, open, later } = made;
  const { id } = locked(made);
  leader.ageMs = Infinity;
  own.push(99);
  held.isFull = true;
  await assert.rejects(authority.closeSession(id, true, new AbortController().signal), { errno: 'ENOSPC' });
  const opened = open();
  await later(500);
  assert.deepEqual([opened.id, findSession(state, id)?.ended], [id, false]);
});

test('7.19 a client that comes back right before that keeps its session and its lock; one without anything of its site\'s has it whole as long as the cut lasts', async () => {
  for (const holds of [true, false]) {
    const made = bench();
    const { state, authority, leader, own, held, open, later } = made;
    const { id, lock } = locked(made);
    leader.ageMs = Infinity;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    if (holds) { own.push(99); held.until = promise; }
    const ended = authority.closeSession(id, true, new AbortController().signal);
    if (!holds) await ended;
    const opened = open();
    await later(500);
    resolve(undefined);
    await ended;
    const other = state.reply({ openSession: { key: 'other', node: 1 } }).ino ?? 0;
    assert.deepEqual([opened.id, lock(other)], [id, ERRNO.EAGAIN]);
  }
});

test('7.19 what a client that died right before a cut holds of its site\'s does not wait for the cluster either', async () => {
  const made = bench();
  const { state, authority, asked, own, later } = made;
  const { id, lock } = locked(made);
  const other = state.reply({ openSession: { key: 'other', node: 1 } }).ino ?? 0;
  own.push(99);
  void authority.closeSession(id, true, new AbortController().signal);
  await later(500);
  assert.deepEqual([lock(other), asked.length], [0, 1]);
});
