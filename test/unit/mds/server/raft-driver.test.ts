/** What the driver of Raft's core makes durable before others act upon it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RaftDriver, type RaftDriverUser } from '../../../../mds/server/raft-driver.ts';
import type { TransportHandler } from '../../../../mds/server/transport.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { decodeConfChange, type Entry, type Message } from '../../../../mds/raft/index.ts';
import { makeMessage } from '../../../../mds/raft/outbox.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const ALONE = confOf([1]);

const nothing = (): void => undefined;

interface Driven {
  readonly driver: RaftDriver;
  readonly clock: ManualClock;
  /** A message from the network. */
  readonly receive: (message: Message) => void;
}

/** A member that leads alone, over this log. */
async function leading(log: SegmentLog, user: Partial<Omit<RaftDriverUser, 'onCommitted'>>, onCommitted: (entries: readonly Entry[]) => void = () => undefined): Promise<Driven> {
  const clock = new ManualClock();
  let handler: TransportHandler | undefined;
  const driver: RaftDriver = new RaftDriver(
    {
      id: 1, log, clock, random: { below: () => 0, next: () => 0 } as never,
      transport: { start: (takes) => { handler = takes; }, send: nothing, fetchSnapshot: () => Promise.reject(new Error('none')), close: () => Promise.resolve() },
    },
    { hardState: log.initialState().hardState, conf: ALONE, applied: 1 },
    {
      onCommitted: (entries) => {
        onCommitted(entries);
        for (const { type, data } of entries) if (type === 'conf-change') driver.node.applyConfChange(decodeConfChange(data));
        driver.node.setApplied(entries.at(-1)?.index ?? 0);
      },
      onLeader: nothing, onReadPoint: nothing, takesOffer: () => false, onOffered: nothing, onRestored: nothing, onTick: nothing, onFatal: (error) => { throw error; }, ...user,
    },
  );
  driver.start();
  await eventually(() => { clock.advance(100); return driver.leader === 1; }, 'it leads');
  return { driver, clock, receive: (message) => handler?.onMessage(message) };
}

test('a configuration is known to be in force after a power cut, once anybody was told so', async () => {
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT });
  await log.reset({ index: 1, term: 1, conf: ALONE }, { term: 1, vote: 0, commit: 1 });
  const known: [type: string, isKnown: boolean][] = [];
  const { driver, clock } = await leading(log, {}, (entries) => {
    for (const { type, index } of entries) known.push([type, log.initialState().hardState.commit >= index]);
  });
  driver.node.propose(Buffer.from('command'));
  driver.node.proposeConfChange({ transition: 'auto', changes: [{ type: 'add-learner', node: 2 }], context: new Uint8Array() });
  driver.wake();
  await eventually(() => { clock.advance(100); return known.some(([type]) => type === 'conf-change'); }, 'the learner is in');
  assert.deepEqual(known.filter(([type]) => type === 'conf-change'), [['conf-change', true]]);
  assert.deepEqual(driver.node.status().conf.learners, [2]);
  await driver.close();
});

test('a record that reads wrong ends a member that runs when another one needs it', async () => {
  const disk = new SimDisk();
  const log = await SegmentLog.open({ disk, logger: SILENT, recentBytes: 1 });
  await log.reset({ index: 1, term: 1, conf: ALONE }, { term: 1, vote: 0, commit: 1 });
  const ends: unknown[] = [];
  const { driver, clock, receive } = await leading(log, { onFatal: (error) => { ends.push(error); } });
  for (let i = 0; i < 5; i += 1) driver.node.propose(Buffer.from(`command ${String(i)}`));
  driver.node.proposeConfChange({ transition: 'auto', changes: [{ type: 'add-learner', node: 2 }], context: new Uint8Array() });
  driver.wake();
  await eventually(() => { clock.advance(100); return driver.node.status().conf.learners.length === 1; }, 'the learner is in');
  const [name = ''] = disk.names();
  disk.flip(name, disk.content(name).indexOf('command 3'));
  assert.deepEqual(ends, []);
  // It has nothing of what the leader believes that it has.
  for (let index = log.lastIndex(); index > 1; index -= 1) receive(makeMessage('append-reply', 1, 2, { term: driver.node.status().term, index, reject: true, rejectHint: 1 }));
  assert.equal(ends.length, 1, 'it says so once');
  assert.match(String(ends[0]), /read raft log: EIO: .* is damaged/);
  assert.equal(driver.closed, true);
});
