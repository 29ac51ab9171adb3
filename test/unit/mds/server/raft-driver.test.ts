/** What the driver of Raft's core makes durable before others act upon it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RaftDriver } from '../../../../mds/server/raft-driver.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { decodeConfChange } from '../../../../mds/raft/index.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const ALONE = confOf([1]);

test('a configuration is known to be in force after a power cut, once anybody was told so', async () => {
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  await log.reset({ index: 1, term: 1, conf: ALONE }, { term: 1, vote: 0, commit: 1 });
  const clock = new ManualClock();
  const nothing = (): void => undefined;
  const known: [type: string, isKnown: boolean][] = [];
  const driver: RaftDriver = new RaftDriver(
    { id: 1, log, clock, random: { below: () => 0, next: () => 0 } as never, transport: { start: nothing, send: nothing, fetchSnapshot: () => Promise.reject(new Error('none')), close: () => Promise.resolve() } },
    { hardState: log.initialState().hardState, conf: ALONE, applied: 1 },
    {
      onCommitted: (entries) => {
        for (const { type, index, data } of entries) {
          known.push([type, log.initialState().hardState.commit >= index]);
          if (type === 'conf-change') driver.node.applyConfChange(decodeConfChange(data));
        }
        driver.node.setApplied(entries.at(-1)?.index ?? 0);
      },
      onLeader: nothing, onReadPoint: nothing, takesOffer: () => false, onOffered: nothing, onRestored: nothing, onTick: nothing,
      onFatal: (error) => { throw error; },
    },
  );
  driver.start();
  await eventually(() => { clock.advance(100); return driver.leader === 1; }, 'it leads');
  driver.node.propose(Buffer.from('command'));
  driver.node.proposeConfChange({ transition: 'auto', changes: [{ type: 'add-learner', node: 2 }], context: new Uint8Array() });
  driver.wake();
  await eventually(() => { clock.advance(100); return known.some(([type]) => type === 'conf-change'); }, 'the learner is in');
  assert.deepEqual(known.filter(([type]) => type === 'conf-change'), [['conf-change', true]]);
  assert.deepEqual(driver.node.status().conf.learners, [2]);
  await driver.close();
});
