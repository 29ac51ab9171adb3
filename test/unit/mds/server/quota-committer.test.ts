/** Where there is no room: a share is asked for, other sites are, or the answer is EDQUOT (design 7.15). */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { findQuota, roomOf, type Amount, type Event, type StateView } from '../../../../mds/fsm/index.ts';
import type { Committed } from '../../../../mds/server/committer.ts';
import { QuotaCommitter } from '../../../../mds/server/quota-committer.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { GUEST_FRESH_MS, QUOTA_WAIT_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { bytes, newCluster, type MemoryState } from '../fsm/memory-state.ts';

const { signal } = new AbortController();
const DIR = 10;
const FILES = 100;
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

let state: MemoryState;
let clock: ManualClock;
let leaderAgeMs: number;
let asked: geofs.v1.QuotaAsk.$Properties[];
let committer: QuotaCommitter;
/** What site 1 has answered so far. */
let answered: number;
let tried: number;
let onCommand: (command: geofs.v1.Command.$Properties) => void;

const roomHere = (): Amount => { const quota = findQuota(state, 1); assert.ok(quota !== undefined); return roomOf(quota, 1); };
const committed = (reply: geofs.v1.CommandReply.$Properties, low: number[] = []): Committed => ({ reply, index: 1, stamp: 1, acknowledged: Promise.resolve(), low });

/** Site 1 answers it if its share has room for one file more. */
function answer(): Committed {
  tried += 1;
  const { files } = roomHere();
  if (files - answered < 1) return committed({ errno: ERRNO.EDQUOT, short: { project: 1, files: 1 + answered - files, site: 1 } });
  answered += 1;
  return committed({}, files - answered < 3 ? [1] : []);
}

async function outcome(promise: Promise<Committed>, passMs = 0): Promise<number | undefined> {
  let errno: number | undefined;
  void promise.then(({ reply }) => { errno = reply.errno ?? 0; });
  for (let ms = 0; ms <= passMs; ms += 100) {
    await settled();
    if (errno !== undefined) return errno;
    clock.advance(100);
  }
  await settled();
  return errno;
}

function run(op: Parameters<MemoryState['run']>[0]): readonly Event[] {
  const { reply, events } = state.run(op);
  assert.equal(reply.errno ?? 0, 0, reply.detail ?? '');
  committer.onEvents(events);
  return events;
}

const create = (): Promise<Committed> => committer.commit({}, signal);
const sharesOf = (site: number, files: number): unknown => run({ quotaAsk: { project: 1, site, needFiles: files } });

describe('room in a quota', () => {
  beforeEach(() => {
    [clock, leaderAgeMs, asked, answered, tried] = [new ManualClock(), 0, [], 0, 0];
    state = newCluster();
    const traces = { newTrace: () => 1, abandon: () => undefined };
    onCommand = () => undefined;
    committer = new QuotaCommitter({
      inner: { commit: (command) => { onCommand(command); return Promise.resolve(command.create == null ? answer() : committed(state.reply(command))); }, ...traces },
      beside: { commit: ({ quotaAsk }) => { asked.push(quotaAsk ?? {}); const { reply, events } = state.run({ quotaAsk: quotaAsk ?? null }); committer.onEvents(events); return Promise.resolve(committed(reply)); }, ...traces },
      store: { queryApplied: <T>(question: (view: StateView) => T) => Promise.resolve(question(state)) },
      site: () => 1, leaderAgeMs: () => leaderAgeMs, clock, logger: SILENT,
    });
    run({ create: { parent: 1, name: bytes('dir'), mode: 0o040755, ino: DIR } });
    for (const [site, name] of [[1, 'alpha'], [2, 'beta']] as const) { run({ registerNode: { node: site, name, site: name, disk: name } }); run({ openStream: { site, incarnation: 70 + site, node: site } }); }
    run({ quotaSet: { dir: DIR, hasFiles: true, files: FILES } });
  });

  it('7.15: a site without a share asks for one, and goes on', async () => {
    assert.equal(await outcome(create()), 0);
    assert.deepEqual([asked.length, roomHere().files], [1, 7], 'a sixteenth of the limit');
  });

  it('7.15: more is asked for before the share is gone', async () => {
    sharesOf(1, 4);
    assert.equal(await outcome(create()), 0);
    assert.equal(asked.length, 0);
    assert.equal(await outcome(create()), 0);
    await settled();
    assert.deepEqual([asked.length, asked[0]?.needFiles ?? 0, roomHere().files], [1, 0, 11]);
  });

  it('7.15: where all is used nobody is asked: EDQUOT at once', async () => {
    run({ create: { parent: DIR, name: bytes('file'), mode: 0o100644, ino: 11 } });
    run({ quotaSet: { dir: DIR, hasFiles: true, files: 1 } });
    assert.equal(await outcome(create()), ERRNO.EDQUOT);
    assert.deepEqual([asked.length, tried], [0, 1]);
  });

  it('7.15: cut off, EDQUOT at once; when the leader is heard again it goes on', async () => {
    leaderAgeMs = GUEST_FRESH_MS + 1;
    assert.equal(await outcome(create()), ERRNO.EDQUOT);
    assert.equal(asked.length, 0);
    leaderAgeMs = 0;
    assert.equal(await outcome(create()), 0);
  });

  it('7.15: what other sites can spare is waited for', async () => {
    sharesOf(2, FILES);
    const created = create();
    assert.equal(await outcome(created, 300), undefined);
    assert.ok(asked.length > 0);
    run({ site: 2, incarnation: 72, stream: 1, quotaReturn: { project: 1, files: 40 } });
    assert.equal(await outcome(created, 300), 0);
  });

  it('7.15: asked in vain, it is EDQUOT within a bound, and at once from then on, until something is given back', async () => {
    sharesOf(2, FILES);
    const first = create();
    assert.equal(await outcome(first, QUOTA_WAIT_MS - 500), undefined);
    assert.equal(await outcome(first, 1_000), ERRNO.EDQUOT);
    const before = asked.length;
    assert.equal(await outcome(create()), ERRNO.EDQUOT);
    assert.equal(asked.length, before);
    run({ site: 2, incarnation: 72, stream: 1, quotaReturn: { project: 1, files: 40 } });
    assert.equal(await outcome(create()), 0);
  });

  it('7.15: what apply judges and was asked for in vain is concluded: refused, it is not done later', async () => {
    sharesOf(2, FILES);
    const command = { session: 1, number: 1, create: { parent: DIR, name: bytes('file'), mode: 0o100644, ino: 11 } };
    const made = committer.commit(command, signal);
    assert.equal(await outcome(made, QUOTA_WAIT_MS - 500), undefined);
    assert.equal(await outcome(made, 1_000), ERRNO.EDQUOT);
    assert.equal((await made).reply.short, undefined);
    run({ site: 2, incarnation: 72, stream: 1, quotaReturn: { project: 1, files: 40 } });
    assert.equal(state.reply(command).errno, ERRNO.EDQUOT, 'a copy of it that was on its way');
    assert.equal(await outcome(committer.commit({ ...command, number: 2 }, signal)), 0);
  });

  it('7.15: what this site has refused for want of a share, and may be under way elsewhere, is concluded too', async () => {
    sharesOf(1, 1);
    sharesOf(2, FILES - 1);
    answered = 1;
    const refusals: (number | undefined)[] = [];
    onCommand = ({ refusal }) => { refusals.push(refusal ?? 0); };
    assert.equal(await outcome(committer.commit({}, signal), QUOTA_WAIT_MS + 1_000), ERRNO.EDQUOT);
    assert.deepEqual([refusals.length > 0, new Set(refusals)], [true, new Set([0])]);
    refusals.length = 0;
    assert.equal(await outcome(committer.commit({}, signal, { elsewhere: true }), QUOTA_WAIT_MS + 1_000), ERRNO.EDQUOT);
    assert.equal(refusals.at(-1), ERRNO.EDQUOT);
  });

  it('7.15: a quota that is taken away meanwhile holds nobody up', async () => {
    sharesOf(2, FILES);
    const created = create();
    assert.equal(await outcome(created, 300), undefined);
    run({ quotaSet: { dir: DIR, hasFiles: true, files: 0 } });
    assert.equal(await outcome(created, 300), 0);
  });
});
