/** How long a change waits that touches what another site owns, whose mds is away (design 7.8, 7.19; the recall bound of 9). In virtual time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Committed, Committer } from '../../../../mds/server/committer.ts';
import { RecallingCommitter } from '../../../../mds/server/recaller.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { RECALL_BOUND_MS } from '../../../../proto/types/limits.ts';
import { SimClock } from '../../../sim/sim-clock.ts';
import { Actor, settle, World } from '../../../sim/world.ts';

type Command = geofs.v1.Command.$Properties;

const [AMS, NYC] = [1, 2];
const GRANT = 77;
const DIR = 78;
/** Beyond the bound: the last look whether it has come back. */
const LOOK_MS = 500;
/** Who waits for long looks so seldom where no event tells. */
const PATIENT_LOOK_MS = 5_000;
const signal = new AbortController().signal;
const change: Command = { create: { parent: DIR, name: Buffer.from('f') } };

/** ams owns the directory and is not heard. quorum: nyc's cluster takes a recall. */
function cutOff({ quorum = true } = {}) {
  const world = new World(1);
  const clock = new SimClock(world, new Actor('nyc'), { drift: 0, skewMs: 0 });
  const log: { returned: boolean; readonly recalls: Command[]; asked: number } = { returned: false, recalls: [], asked: 0 };
  const committed = (reply: Committed['reply']): Committed => ({ reply, index: 1, stamp: 1, acknowledged: Promise.resolve() });
  const inner: Committer = {
    newTrace: () => 1, abandon: () => undefined,
    commit: (command) => {
      if (command.recall != null) {
        log.recalls.push(command);
        return quorum ? Promise.resolve(committed({})) : new Promise(() => undefined);
      }
      log.asked += 1;
      return Promise.resolve(committed(log.returned ? { ino: 99 } : { errno: ERRNO.EAGAIN, held: [{ site: AMS, grant: GRANT, ino: DIR }] }));
    },
  };
  const committer = new RecallingCommitter({ inner, hint: () => Promise.resolve(false), siteName: (site) => (site === AMS ? 'ams' : 'nyc'), clock, logger: SILENT });
  return { world, committer, log };
}

for (const quorum of [true, false]) {
  void test(`another site's client hears within the recall bound that the owner is away${quorum ? '' : ', also when the recall itself is not committed'}`, async () => {
    const { world, committer, log } = cutOff({ quorum });
    let failed: unknown;
    let answeredMs = NaN;
    committer.commit(change, signal, { site: NYC }).catch((error: unknown) => { failed = error; answeredMs = world.nowMs; });
    await settle();
    await world.run(10 * RECALL_BOUND_MS, () => failed !== undefined);
    assert.ok(failed instanceof FsError && failed.errno === 'ETIMEDOUT', String(failed));
    assert.match(failed.message, /site ams owns what this touches and has not given it back/);
    assert.ok(answeredMs >= RECALL_BOUND_MS && answeredMs <= RECALL_BOUND_MS + LOOK_MS, `${String(answeredMs)} ms`);
    assert.ok(log.recalls.length >= 1 && log.recalls.length <= 5, `asked through the log ${String(log.recalls.length)} times`);
    const { asked } = log;
    await world.run(world.nowMs + RECALL_BOUND_MS);
    assert.equal(log.asked, asked, 'nothing is proposed for it after its answer');
  });
}

void test('it is done as soon as the owner gives it back', async () => {
  const { world, committer, log } = cutOff();
  const inos: number[] = [];
  void committer.commit(change, signal, { site: NYC }).then(({ reply }) => { inos.push(reply.ino ?? 0); });
  await settle();
  await world.run(5_000);
  assert.deepEqual(inos, []);
  log.returned = true;
  committer.onEvents([{ kind: 'returned', grants: [GRANT], inos: [] }]);
  await settle();
  await world.run(world.nowMs + 1, () => inos.length > 0);
  assert.deepEqual(inos, [99]);
});

void test('the owner\'s own clients, which another mds serves meanwhile, wait for it as long as it takes', async () => {
  const { world, committer, log } = cutOff();
  const inos: number[] = [];
  void committer.commit(change, signal, { site: AMS }).then(({ reply }) => { inos.push(reply.ino ?? 0); });
  await settle();
  await world.run(6 * RECALL_BOUND_MS);
  assert.deepEqual(inos, []);
  log.returned = true;
  await world.run(world.nowMs + PATIENT_LOOK_MS, () => inos.length > 0);
  assert.deepEqual(inos, [99]);
});
