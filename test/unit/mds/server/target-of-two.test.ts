/** A data server of a site with two mds: it has a stream to one of them, and neither may say of it what only the other one knows (design 6). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RaftSiteAuthority } from '../../../../mds/server/site-authority.ts';
import { TargetService } from '../../../../mds/server/target-service.ts';
import { Topology } from '../../../../mds/server/topology.ts';
import { findTarget } from '../../../../mds/fsm/index.ts';
import { encodeTime } from '../../../../proto/rpc/codec.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { TARGET_LEASE_MS, TARGET_MOVE_MS, TARGET_REPORT_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';
import { Lanes } from '../../../support/memory-peer/lanes.ts';
import { MemoryReader } from '../../../support/memory-peer/reader.ts';
import { MemoryTargetCall } from '../../../support/target-call.ts';
import { newCluster, type MemoryState } from '../fsm/memory-state.ts';

const CLUSTER = 'one';
const { TARGET_UP, TARGET_DOWN } = geofs.v1.TargetState;
const settled = async (): Promise<void> => { for (let i = 0; i < 5; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

/** One life of an mds of site alpha; what it applies it sees at once, unless it is cut off. */
class Mds {
  readonly topology: Topology;
  readonly #service: TargetService;
  readonly #waiting: (() => void)[] = [];
  #cut = false;

  constructor(bench: Bench, keeps: boolean) {
    const { clock, state } = bench;
    const reader = new MemoryReader(state, new Lanes(undefined));
    const now = (): geofs.v1.Time.$Properties => encodeTime(clock.wallTime());
    const sinceMs = clock.monotonicMs();
    const topology = this.topology = new Topology({ ...reader, topology: () => (this.#cut ? Promise.resolve(topology.applied) : reader.topology()) } as unknown as MemoryReader, SILENT);
    const leaderAgeMs = (): number => (this.#cut ? Infinity : 0);
    const committer = {
      abandon: () => undefined, newTrace: () => 1,
      commit: async (command: geofs.v1.Command.$Properties) => {
        if (this.#cut) await new Promise<void>((resolve) => { this.#waiting.push(resolve); });
        return { reply: bench.commit(command), index: state.index, stamp: 0, acknowledged: Promise.resolve() };
      },
    };
    const authority = new RaftSiteAuthority({ site: 1, siteName: 'alpha', node: 1, isLost: () => false, keptSinceMs: () => (keeps ? sinceMs : undefined), committer, reader, topology, now, clock, random: new SeededRandom(1), leaderAgeMs });
    this.#service = new TargetService({
      cluster: CLUSTER, site: 1, mdsName: 'mds', clock, logger: SILENT, authority, committer, reader, topology, capabilityKey: () => new Uint8Array(1), mdsList: () => ({}), now, leaderAgeMs,
    });
  }

  async start(): Promise<void> {
    await this.topology.reload();
    this.#service.start();
  }

  register(call: MemoryTargetCall): void { this.#service.register(call.asCall); }
  stateOf(target: number): geofs.v1.TargetState | undefined { return this.topology.target(target)?.state ?? TARGET_UP; }
  close(): void { this.#service.close(); }
  cutOff(): void { this.#cut = true; }

  async mend(): Promise<void> {
    this.#cut = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
    await this.topology.reload();
  }
}

/** A process of the data server with a stream to one mds, as long as it is not told otherwise. */
class DataServer {
  readonly #hello: geofs.v1.TargetHello.$Properties & { readonly capacity: geofs.v1.Capacity.$Properties };
  readonly #bench: Bench;
  #call: MemoryTargetCall | undefined;
  /** Lost at the mds's end only later, or never. */
  isSilent = false;

  constructor(bench: Bench, address: string, incarnation = 1) {
    this.#bench = bench;
    this.#hello = { protocol: 1, cluster: CLUSTER, name: 'a-ds0', site: 'alpha', uuid: 'disk', address, incarnation, capacity: { totalBytes: 100, freeBytes: 60, totalObjects: 10, freeObjects: 4 } };
    bench.servers.add(this);
  }

  /** The stream that it had, if any, ends behind the new one's welcome. */
  async dial(mds: Mds): Promise<void> {
    const before = this.#call;
    const call = this.#call = new MemoryTargetCall(CLUSTER);
    mds.register(call);
    call.say({ hello: this.#hello });
    await settled();
    before?.end();
  }

  get lastAnswer(): geofs.v1.TargetDown.$Properties | undefined { return this.#call?.received.at(-1); }

  beat(): void {
    if (!this.isSilent) this.#call?.say({ heartbeat: { capacity: this.#hello.capacity } });
  }

  die(): void {
    this.#bench.servers.delete(this);
    this.#call?.end();
  }
}

class Bench {
  readonly clock = new ManualClock();
  readonly state: MemoryState = newCluster();
  readonly servers = new Set<DataServer>();
  readonly #mds = new Set<Mds>();
  /** States of the target, as committed one after the other. */
  readonly history: geofs.v1.TargetState[] = [];

  async mds(keeps: boolean): Promise<Mds> {
    const made = new Mds(this, keeps);
    this.#mds.add(made);
    await made.start();
    return made;
  }

  kill(mds: Mds): void {
    this.#mds.delete(mds);
    mds.close();
  }

  commit(command: geofs.v1.Command.$Properties): geofs.v1.CommandReply.$Properties {
    const { reply, events } = this.state.run(command);
    for (const mds of this.#mds) mds.topology.onEvents(events);
    if (events.length > 0) this.history.push(this.target?.state ?? TARGET_UP);
    return reply;
  }

  get target(): geofs.v1.TargetInfo.$Properties | undefined { return findTarget(this.state, 1); }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 500) {
      this.clock.advance(500);
      for (const server of this.servers) server.beat();
      await settled();
    }
  }
}

const LONG_MS = 4 * (TARGET_REPORT_MS + TARGET_LEASE_MS);

test('6: the mds without the stream never says that the target is down, whichever keeps the journal', async () => {
  for (const keeps of [true, false]) {
    const bench = new Bench();
    const [one, two] = [await bench.mds(keeps), await bench.mds(!keeps)];
    await new DataServer(bench, 'host:1').dial(one);
    await bench.pass(LONG_MS);
    assert.deepEqual([...new Set(bench.history)], [TARGET_UP]);
    assert.deepEqual([one.stateOf(1), two.stateOf(1)], [TARGET_UP, TARGET_UP]);
  }
});

test('6: a data server that moves from one mds to the other and back is up all the time, and both know what it reports', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const server = new DataServer(bench, 'host:1');
  for (const mds of [one, two, one, two]) {
    await server.dial(mds);
    await bench.pass(20_000);
  }
  await bench.pass(LONG_MS);
  assert.deepEqual([...new Set(bench.history)], [TARGET_UP]);
  assert.deepEqual([one.stateOf(1), two.stateOf(1)], [TARGET_UP, TARGET_UP]);
});

test('6: one that dies is down soon after its stream, for all; one that comes back is up at once', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const server = new DataServer(bench, 'host:1');
  await server.dial(two);
  await bench.pass(10_000);
  server.die();
  await bench.pass(TARGET_MOVE_MS + 2_000);
  assert.deepEqual([bench.target?.state, one.stateOf(1), two.stateOf(1)], [TARGET_DOWN, TARGET_DOWN, TARGET_DOWN]);
  await new DataServer(bench, 'host:1').dial(one);
  await bench.pass(2_000);
  assert.deepEqual([bench.target?.state, one.stateOf(1), two.stateOf(1)], [TARGET_UP, TARGET_UP, TARGET_UP]);
});

test('6: one that dies with the mds that had its stream is down when the other one has heard no news of it for long enough', async () => {
  for (const keeps of [true, false]) {
    const bench = new Bench();
    const [one, two] = [await bench.mds(keeps), await bench.mds(!keeps)];
    const server = new DataServer(bench, 'host:1');
    await server.dial(one);
    await bench.pass(20_000);
    bench.kill(one);
    server.die();
    await bench.pass(TARGET_LEASE_MS);
    assert.equal(two.stateOf(1), TARGET_UP, 'it may be on its way here');
    await bench.pass(TARGET_REPORT_MS + 2_000);
    assert.deepEqual([bench.target?.state, two.stateOf(1)], [TARGET_DOWN, TARGET_DOWN]);
  }
});

test('6: an mds that starts again counts what the other one says of a target that came there meanwhile', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const server = new DataServer(bench, 'host:1');
  await server.dial(one);
  await bench.pass(5_000);
  bench.kill(one);
  await server.dial(two);
  await bench.pass(5_000);
  const again = await bench.mds(true);
  await bench.pass(LONG_MS);
  assert.deepEqual([...new Set(bench.history)], [TARGET_UP]);
  assert.equal(again.stateOf(1), TARGET_UP);
});

test('6: an mds that was cut off says nothing of what it could not hear', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const server = new DataServer(bench, 'host:1');
  await server.dial(one);
  await bench.pass(5_000);
  one.cutOff();
  await server.dial(two);
  await bench.pass(LONG_MS);
  assert.equal(one.stateOf(1), TARGET_DOWN, 'to its own clients it is');
  await one.mend();
  await bench.pass(LONG_MS);
  assert.deepEqual([...new Set(bench.history)], [TARGET_UP]);
  assert.deepEqual([one.stateOf(1), two.stateOf(1)], [TARGET_UP, TARGET_UP]);
});

test('6: one that restarts with a new address at the other mds keeps it, whatever the first one still has of the former process', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const former = new DataServer(bench, 'host:1');
  await former.dial(one);
  await bench.pass(5_000);
  // A clean restart, so that this mds has said an address itself; then the machine goes down, and the stream is not known to be over.
  former.die();
  const second = new DataServer(bench, 'host:2');
  await second.dial(one);
  await bench.pass(5_000);
  second.isSilent = true;
  await new DataServer(bench, 'host:3', 2).dial(two);
  await bench.pass(LONG_MS);
  assert.deepEqual([bench.target?.address, bench.target?.incarnation, bench.target?.state], ['host:3', 2, TARGET_UP]);
  assert.deepEqual([one, two].map(({ topology }) => topology.target(1)?.address), ['host:3', 'host:3']);
  second.isSilent = false;
  second.beat();
  assert.equal(second.lastAnswer?.errno !== 0 && second.lastAnswer?.lease == null, true, 'the former process is told that it has a successor');
});

test('6: a registration that was on its way for long does not bring back a former process', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const former = new DataServer(bench, 'host:1');
  await former.dial(one);
  await bench.pass(2_000);
  former.die();
  one.cutOff();
  const second = new DataServer(bench, 'host:2', 2);
  await second.dial(one);
  await bench.pass(2_000);
  assert.equal(one.topology.target(1)?.address, 'host:2', 'within the site it goes on at once');
  second.die();
  await new DataServer(bench, 'host:3', 3).dial(two);
  await bench.pass(5_000);
  await one.mend();
  await bench.pass(LONG_MS);
  assert.deepEqual([bench.target?.address, bench.target?.incarnation, bench.target?.state], ['host:3', 3, TARGET_UP]);
  assert.equal(one.topology.target(1)?.address, 'host:3');
});

test('6: an mds without the journal that has not heard the leader registers no process', async () => {
  const bench = new Bench();
  const [one, two] = [await bench.mds(true), await bench.mds(false)];
  const former = new DataServer(bench, 'host:1');
  await former.dial(one);
  await bench.pass(2_000);
  former.die();
  two.cutOff();
  const second = new DataServer(bench, 'host:2', 2);
  await second.dial(two);
  assert.equal(second.lastAnswer?.welcome == null, true);
});
