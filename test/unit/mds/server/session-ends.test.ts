/** A session's end that is still on its way when its client comes back: it ends nothing of the session's new use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RaftSiteAuthority } from '../../../../mds/server/site-authority.ts';
import { Topology } from '../../../../mds/server/topology.ts';
import { findSessionByKey } from '../../../../mds/fsm/index.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { Lanes } from '../../../support/memory-peer/lanes.ts';
import { MemoryReader } from '../../../support/memory-peer/reader.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { newCluster } from '../fsm/memory-state.ts';

type Op = geofs.v1.Command.$Properties;

const signal = new AbortController().signal;
const settled = async (): Promise<void> => { for (let i = 0; i < 5; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

/** An mds of site alpha. What it commits waits until the log takes it, in the order that the test chooses. */
function bench() {
  const state = newCluster();
  const waiting: { readonly op: Op; readonly apply: () => void }[] = [];
  const lost = new Set<number>();
  const lives: { knowsEnds: boolean } = { knowsEnds: true };
  const reader = new MemoryReader(state, new Lanes(undefined));
  const slow: { until: Promise<void> } = { until: Promise.resolve() };
  const asked = reader.session.bind(reader);
  reader.session = async (id) => { await slow.until; return asked(id); };
  const authority = new RaftSiteAuthority({
    site: 1, siteName: 'alpha', node: 1, isLost: (session) => lost.has(session), knowsEnds: () => lives.knowsEnds, keptSinceMs: () => 0, reader, topology: new Topology(reader, SILENT), clock: new ManualClock(), random: new SeededRandom(1), now: () => ({ sec: 1 }), leaderAgeMs: () => 0,
    committer: {
      abandon: () => undefined, newTrace: () => 1,
      commit: (op) => new Promise((resolve) => {
        waiting.push({ op, apply: () => { resolve({ reply: state.reply(op), index: state.index, stamp: 0, acknowledged: Promise.resolve() }); } });
      }),
    },
  });
  /** The command of this kind that has waited longest. */
  const take = async (kind: 'openSession' | 'closeSession'): Promise<void> => {
    await settled();
    const at = waiting.findIndex(({ op }) => op[kind] != null);
    assert.notEqual(at, -1, `${kind} is not under way`);
    waiting.splice(at, 1)[0]?.apply();
    await settled();
  };
  const open = async (): Promise<{ readonly id: number; readonly resumed: boolean }> => {
    const opened = authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal);
    await take('openSession');
    return opened;
  };
  return { state, waiting, lost, lives, slow, authority, take, open };
}

test('9 an end that the client\'s return has overtaken does nothing', async () => {
  const { state, waiting, authority, take, open } = bench();
  const { id } = await open();
  const ended = authority.closeSession(id, true, signal);
  await settled();
  assert.deepEqual(await open(), { id, resumed: true }, 'it comes back through the log');
  await take('closeSession');
  await ended;
  assert.equal(findSessionByKey(state, 'key')?.session, id);
  assert.deepEqual(await authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal), { id, resumed: true }, 'nothing is on its way any more');
  assert.equal(waiting.length, 0);
});

test('9 an end that comes first is final: the client gets another session, and is told so', async () => {
  const { state, authority, take } = bench();
  const opened = authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal);
  await take('openSession');
  const { id } = await opened;
  const ended = authority.closeSession(id, true, signal);
  await settled();
  const again = authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal);
  await take('closeSession');
  await ended;
  await take('openSession');
  const { id: next, resumed } = await again;
  assert.notEqual(next, id);
  assert.deepEqual([resumed, findSessionByKey(state, 'key')?.session], [false, next]);
});

test('9 an end that was judged before the return, and reads the state after it, is not proposed', async () => {
  const { state, waiting, slow, authority, open } = bench();
  const { id } = await open();
  const read = Promise.withResolvers<undefined>();
  slow.until = read.promise;
  const ended = authority.closeSession(id, true, signal);
  assert.deepEqual(await authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal), { id, resumed: true });
  read.resolve(undefined);
  await ended;
  assert.deepEqual([waiting.length, findSessionByKey(state, 'key')?.session], [0, id]);
});

test('9 an end that is said again after the return ends the session', async () => {
  const { state, authority, take, open } = bench();
  const { id } = await open();
  void authority.closeSession(id, true, signal);
  await settled();
  await open();
  void authority.closeSession(id, true, signal);
  await take('closeSession');
  assert.equal(findSessionByKey(state, 'key')?.session, id);
  await take('closeSession');
  assert.equal(findSessionByKey(state, 'key'), undefined);
});

test('9 a session that its client has just lost is not taken up again before its promises are over', async () => {
  const { lost, authority, open } = bench();
  const { id } = await open();
  lost.add(id);
  await assert.rejects(authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal), (error) => error instanceof FsError && error.errno === 'EAGAIN');
});

test('9 an end that an earlier life has judged and this one does not know does nothing once the client was told that it is back', async () => {
  const { state, lives, authority, take, open } = bench();
  const { id } = await open();
  const ofEarlierLife = { closeSession: { session: id, expired: true, node: 1, returns: 0 } };
  lives.knowsEnds = false;
  const back = authority.openSession({ key: 'key', description: 'a client', isGuest: false, keeps: false }, signal);
  await take('openSession');
  assert.deepEqual(await back, { id, resumed: true });
  state.run(ofEarlierLife);
  assert.equal(findSessionByKey(state, 'key')?.session, id, 'its locks are its own still');
});
