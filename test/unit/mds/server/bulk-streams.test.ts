/** Much at once between members that are near each other, over real streams: a window of appends, and commands that are forwarded. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Server } from '@grpc/grpc-js';
import { GrpcTransport, type ReceiveCall } from '../../../../mds/server/grpc-transport.ts';
import { RaftDriver } from '../../../../mds/server/raft-driver.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { serverCredentials } from '../../../../proto/rpc/credentials.ts';
import { PeerService } from '../../../../proto/rpc/services.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { PEER_FRAME_BYTES, RAFT_APPEND_BYTES } from '../../../../proto/types/limits.ts';
import { eventually } from '../../../support/eventually.ts';
import { freePort } from '../../../support/free-port.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const NODES = [1, 2];
const WAIT_MS = 120_000;
const random = new SeededRandom(3);
const open: (() => Promise<void>)[] = [];

interface Running {
  readonly driver: RaftDriver;
  readonly log: SegmentLog;
  /** Commands that are committed here. */
  readonly committed: () => number;
  /** Of each frame that it wrote. */
  readonly frames: number[];
  /** Why streams ended. */
  readonly complaints: string[];
}

/** Members 1 and 2, near each other; 1 has this in its log already, and alone. */
async function pair(entries: readonly Uint8Array[]): Promise<[Running, Running]> {
  const addresses = new Map<number, string>();
  for (const node of NODES) addresses.set(node, `127.0.0.1:${String(await freePort())}`);
  const [one, two] = [await start(1, addresses, entries), await start(2, addresses, [])];
  return [one, two];
}

async function start(id: number, addresses: ReadonlyMap<number, string>, entries: readonly Uint8Array[]): Promise<Running> {
  const addressOf = (node: number) => ({ node, name: `m${String(node)}`, site: 'here', address: addresses.get(node) ?? '' });
  const identity = await testIdentity('mds', `m${String(id)}`);
  const [clock, complaints, frames]: [SystemClock, string[], number[]] = [new SystemClock(), [], []];
  const transport = new GrpcTransport({
    cluster: TEST_CLUSTER, disk: `disk${String(id)}`, identity, clock, addressMap: {}, formats: { oldest: 1, newest: 1 }, clusterFormat: () => 1,
    logger: { ...SILENT, warn: (fields: { readonly reason?: string }) => { complaints.push(fields.reason ?? ''); } },
    members: { self: addressOf(id), incarnation: 0, peers: () => NODES.filter((node) => node !== id).map(addressOf), farewell: () => undefined, refusalOf: () => undefined, diskRefusal: () => undefined },
    roundTripMs: () => 0.2, leastRoundTripMs: () => 0.2, onFormatRefused: () => undefined, onRefused: () => undefined,
  });
  const server = new Server({ 'grpc.max_send_message_length': 16 * 1024 * 1024 });
  server.addService(PeerService, {
    receive: (call: ReceiveCall) => {
      const write = call.write.bind(call);
      call.write = ((frame: geofs.v1.PeerFrame.$Properties, done: () => void) => {
        frames.push((frame.messages ?? []).reduce((sum, { entries: each }) => sum + (each ?? []).reduce((bytes, { data }) => bytes + (data?.byteLength ?? 0), 0), 0));
        return write(frame, done);
      }) as typeof call.write;
      transport.receive(call);
    },
    fetchSnapshot: () => undefined,
  });
  await new Promise<void>((resolve, reject) => { server.bindAsync(addresses.get(id) ?? '', serverCredentials(identity), (error) => { if (error === null) resolve(); else reject(error); }); });
  const log = await SegmentLog.open({ disk: new SimDisk(), logger: SILENT, segmentBytes: 8 * 1024 * 1024 });
  await log.reset({ index: 1, term: 1, conf: confOf(NODES) }, { term: 1, vote: 0, commit: 1 });
  await log.append(entries.map((data, i) => ({ index: i + 2, term: 1, type: 'command', data })), undefined);
  let committed = 0;
  const nothing = (): void => undefined;
  const driver: RaftDriver = new RaftDriver({ id, log, transport, clock, random }, { hardState: log.initialState().hardState, conf: confOf(NODES), applied: 1 }, {
    onCommitted: (batch) => {
      committed += batch.filter(({ data }) => data.byteLength > 0).length;
      driver.node.setApplied(batch.at(-1)?.index ?? 0);
    },
    onLeader: nothing, onReadPoint: nothing, takesOffer: () => false, onOffered: nothing, onRestored: nothing, onTick: nothing, onFatal: (error) => { complaints.push(String(error)); },
  });
  driver.start();
  open.push(async () => {
    await driver.close();
    await transport.close();
    server.forceShutdown();
    await log.close();
  });
  return { driver, log, committed: () => committed, frames, complaints };
}

after(async () => { await Promise.all(open.map((close) => close())); });

/** Nothing that deflate could make smaller. */
const commands = (count: number, bytes: number): Uint8Array[] => Array.from({ length: count }, () => random.bytes(bytes));
const largest = (running: Running): number => Math.max(0, ...running.frames);

for (const [count, bytes] of [[20_000, 1_024], [400, 65_536]] as const) {
  void test(`a member that lacks ${String(count)} entries of ${String(bytes)} bytes gets them, though its window is larger than a message may be`, { timeout: WAIT_MS }, async () => {
    const [leader, behind] = await pair(commands(count, bytes));
    await eventually(() => behind.committed() === count, 'the member to have all', WAIT_MS);
    assert.equal(leader.driver.node.status().role, 'leader');
    assert.ok(largest(leader) <= PEER_FRAME_BYTES + RAFT_APPEND_BYTES, `a frame of ${String(largest(leader))} bytes`);
    assert.doesNotMatch([...leader.complaints, ...behind.complaints].join(), /RESOURCE_EXHAUSTED|larger/);
  });
}

void test('commands of 64 KB that a member forwards all at once, as after a change of leader, arrive', { timeout: WAIT_MS }, async () => {
  const [, follower] = await pair(commands(1, 10));
  await eventually(() => follower.driver.leader === 1 && follower.committed() === 1, 'a leader', WAIT_MS);
  for (const data of commands(400, 65_536)) follower.driver.node.propose(data);
  follower.driver.wake();
  await eventually(() => follower.committed() === 401, 'all to be committed', WAIT_MS);
  assert.ok(largest(follower) <= PEER_FRAME_BYTES + RAFT_APPEND_BYTES, `a frame of ${String(largest(follower))} bytes`);
});
