/** What a site's committer does where no event tells: at its start, and when a raft snapshot replaced the state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Delegation, type DelegationOptions } from '../../../../mds/server/delegation.ts';
import { CutOff } from '../../../../mds/server/committer.ts';
import { SiteLog } from '../../../../mds/delegation/site-log.ts';
import { openSiteStream, type SiteStreamOptions } from '../../../../mds/server/site-stream.ts';
import type { SiteCommitter } from '../../../../mds/server/site-committer.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { findSessionByKey } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { JOURNAL_BYTES, RAFT_APPEND_BYTES, UNAPPLIED_BYTES } from '../../../../proto/types/limits.ts';
import { OWN_SESSIONS } from '../../../../proto/types/ids.ts';
import { SimDisk } from '../../../support/sim-disk.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { bytes, newCluster } from '../fsm/memory-state.ts';

const INCARNATION = 71;
const [ONE, TWO, THREE] = [11, 12, 13];
const LOADING = new FsError('EAGAIN', 'read state', 'a raft snapshot is being loaded');
const signal = new AbortController().signal;
const settled = async (): Promise<void> => { for (let i = 0; i < 20; i += 1) await new Promise((resolve) => { setImmediate(resolve); }); };

/** Three directories that the site owns. open: its mds takes up the stream. returned: what stands in the journal as given back. */
async function bench() {
  const state = newCluster();
  const loading = { now: false };
  state.run({ openStream: { site: 1, incarnation: INCARNATION, node: 1 } });
  for (const dir of [ONE, TWO, THREE]) {
    state.run({ create: { parent: 1, name: bytes(String(dir)), mode: 0o040755, ino: dir } });
    state.run({ grant: { dir, site: 1 } });
  }
  const journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
  await journal.begin(INCARNATION);
  const nothing = (): void => undefined;
  const fatal: unknown[] = [];
  const onFatal = (error: unknown): void => { fatal.push(error); };
  const store = { queryApplied: (fn: (view: typeof state) => unknown) => (loading.now ? Promise.reject(LOADING) : Promise.resolve(fn(state))), showThrough: nothing, appliedIndex: 1, peek: () => ({ hit: false }), read: () => (loading.now ? Promise.reject(LOADING) : Promise.resolve([])) };
  const besides: geofs.v1.Command.$Properties[] = [];
  const clock = new ManualClock();
  const cut = { now: false, isKnown: false };
  /** What sessions are told, and their acknowledgement of it. */
  const published: [replayed: boolean, events: number, originator: number][] = [];
  const held = Promise.withResolvers<undefined>();
  const beside = { newTrace: () => 1, abandon: nothing, commit: (command: geofs.v1.Command.$Properties) => { besides.push(command); return cut.now ? Promise.reject(new FsError('ETIMEDOUT', 'commit')) : Promise.resolve({ reply: {}, index: 1, stamp: 1, acknowledged: Promise.resolve() }); } };
  const open = (onMade: (made: SiteCommitter) => void = nothing): Promise<SiteCommitter | undefined> => openSiteStream({
    site: 1, node: 1, journal, store, clock, logger: SILENT, propose: nothing, onEvents: nothing, onMade, onFatal, beside,
    registry: { graceOver: () => Promise.resolve(), waitForDurable: nothing, onDurable: nothing, isGraceOver: true, publish: (reply: geofs.v1.CommandReply.$Properties, events: readonly unknown[], originator: number) => { published.push([reply.replayed === true, events.length, originator]); return { stamp: 7, acknowledged: held.promise }; } },
    isCutOff: () => cut.isKnown,
  } as unknown as SiteStreamOptions, signal);
  const returned = (): [grants: number[], inos: number[]][] => journal.read(journal.first, 1e6).map(({ data }) => {
    const command = geofs.v1.Command.decode(data);
    return [command.return?.grants ?? [], command.return?.inos ?? []];
  });
  return { state, loading, fatal, open, returned, journal, besides, beside, store, clock, cut, published, held };
}

test('7.13 an mds whose disk lost what it had answered does not serve, and begins nothing that would hide it', async () => {
  for (const left of [0, 1]) {
    const { state, open, journal, besides } = await bench();
    const answered = (n: number): geofs.v1.Command.$Properties => ({ site: 1, incarnation: INCARNATION, stream: n, create: { parent: ONE, name: bytes(`f${String(n)}`), mode: 0o040755, ino: 100 + n } });
    // All of them were applied; the journal that is there now ends before them, or holds nothing.
    for (let n = 1; n <= 2; n += 1) assert.equal(state.run(answered(n)).refused, undefined);
    for (let n = 1; n <= left; n += 1) journal.append(n, geofs.v1.Command.encode({ format: 1, ...answered(n) }).finish(), 1);
    await settled();
    const made: unknown[] = [];
    await assert.rejects(open((committer) => { made.push(committer); }), (error: unknown) => error instanceof FsError && error.errno === 'EIO'
      && error.message.includes(`this site's journal ends at number ${String(left)}, but 2 of its commands were applied: its disk lost what it had answered`));
    assert.deepEqual([journal.incarnation, journal.last, made, besides], [INCARNATION, left, [], []]);
  }
});

test('7.13 a journal that has all that was applied is taken up', async () => {
  const { state, open, journal } = await bench();
  const command = { site: 1, incarnation: INCARNATION, stream: 1, create: { parent: ONE, name: bytes('f1'), mode: 0o040755, ino: 101 } };
  assert.equal(state.run(command).refused, undefined);
  journal.append(1, geofs.v1.Command.encode({ format: 1, ...command }).finish(), 1);
  await settled();
  assert.equal((await open())?.last, 1);
});

test('7.9 what is asked back when an mds takes up its stream is given back', async () => {
  const { state, open, returned } = await bench();
  state.run({ recall: { grants: [ONE], inos: [TWO] } });
  await open();
  await settled();
  assert.deepEqual(returned(), [[[ONE], []], [[], [TWO]]]);
});

test('7.9 what was asked back inside a raft snapshot is given back', async () => {
  const { state, open, returned } = await bench();
  const committer = await open();
  state.run({ recall: { grants: [ONE], inos: [TWO] } });
  committer?.onReplaced();
  await settled();
  assert.deepEqual(returned(), [[[ONE], []], [[], [TWO]]]);
});

test('7.15 what is left of a share is given back when all that the journal has answered is known to be off it', async () => {
  const { state, open, journal } = await bench();
  const dir = 14;
  state.run({ create: { parent: 1, name: bytes(String(dir)), mode: 0o040755, ino: dir } });
  state.run({ quotaSet: { dir, hasFiles: true, files: 100 } });
  state.run({ grant: { dir, site: 1 } });
  state.run({ quotaAsk: { project: 1, site: 1, needFiles: 60 } });
  const log = new SiteLog(1, INCARNATION, 0, 0);
  const COUNT = 40;
  for (let ino = 101; ino <= 100 + COUNT; ino += 1) {
    const taken = log.admit(state, { session: 1, number: ino, format: 1, site: 1, time: { sec: 9, nsec: 0 }, create: { parent: dir, name: bytes(String(ino)), mode: 0o100644, ino } });
    assert.ok(taken.kind === 'local', taken.kind);
    journal.append(taken.n, taken.data, 1);
  }
  await settled();
  const { events } = state.run({ quotaAsk: { project: 1, site: 2, needFiles: 90 } });
  assert.ok(events.some((event) => event.kind === 'quota' && event.asks));
  await open((made) => { made.onEvents(events); });
  await settled();
  const [given, ...more] = journal.read(COUNT + 1, 1e6).map(({ data }) => geofs.v1.Command.decode(data).quotaReturn);
  assert.deepEqual([given?.files, more], [60 - COUNT, []]);
});

test('4.6 a command sent again waits for what others have to hear of it, also when it is applied by then', async () => {
  const { state, open, published, held } = await bench();
  const committer = await open();
  const session = state.run({ openSession: { key: 'key', node: 1 } }).reply.ino ?? 0;
  const command = { session, number: 1, create: { parent: 1, name: bytes('f'), mode: 0o040755, ino: 99 } };
  assert.equal(state.run(command).reply.errno, 0);
  const committed = await committer?.commit({ format: 1, site: 1, ...command }, signal);
  assert.deepEqual([committed?.reply.replayed, committed?.stamp, published], [true, 7, [[true, 0, session]]]);
  let isTold = false;
  const told = committed?.acknowledged.then(() => { isTold = true; });
  await settled();
  assert.equal(isTold, false);
  held.resolve(undefined);
  await told;
});

test('7.12 who keeps the journal of a group says so until it is heard', async () => {
  const { open, journal, besides, clock, cut } = await bench();
  Object.defineProperties(journal, { shared: { value: true }, everShared: { value: true } });
  cut.now = true;
  await open();
  await settled();
  const said = (): number => besides.filter(({ openStream }) => openStream?.replaces === INCARNATION).length;
  assert.equal(said(), 1);
  cut.now = false;
  for (let second = 0; second < 3; second += 1) {
    clock.advance(1_000);
    await settled();
  }
  assert.equal(said(), 2, 'once more, and not again when it was heard');
});

test('7.12 who has the journal of a group alone says so at each start, though this replica may not have heard yet that the group had it', async () => {
  const { open, journal, besides } = await bench();
  await journal.adopt({ incarnation: INCARNATION, after: 0, epoch: 6, groupEnd: 12, records: [] });
  await open();
  await settled();
  assert.deepEqual(besides.map(({ openStream }) => [openStream?.incarnation, openStream?.replaces, openStream?.epoch, openStream?.alone]), [[INCARNATION, INCARNATION, 6, true]]);
});

test('7.12 what another mds has taken in the group that had the journal is taken up when all that it stands on is applied here', async () => {
  const { journal, besides, beside, store, clock } = await bench();
  await journal.adopt({ incarnation: INCARNATION, after: 0, epoch: 6, groupEnd: 12, records: [{ n: 1, base: 150, data: geofs.v1.Command.encode({ format: 1, site: 1, incarnation: INCARNATION, stream: 1, return: {} }).finish() }] });
  const waited: number[] = [];
  const applied = Promise.withResolvers<undefined>();
  const nothing = (): void => undefined;
  const delegation = new Delegation({
    node: 1, journal, store, raft: beside, clock, logger: SILENT, propose: nothing, isLeader: () => false, onEvents: nothing, onFatal: (error: unknown) => { throw error; },
    waitApplied: (index: number) => { waited.push(index); return applied.promise; },
    registry: { graceOver: () => Promise.resolve(), waitForDurable: nothing, onDurable: nothing, publish: () => ({ stamp: 1, acknowledged: Promise.resolve() }) },
  } as unknown as DelegationOptions);
  const started = delegation.start(1, signal);
  await settled();
  assert.deepEqual([waited, delegation.keepsJournal, besides], [[150], false, []]);
  applied.resolve(undefined);
  await started;
  assert.equal(delegation.keepsJournal, true);
  delegation.close();
});

test('7.8 what is asked back again is told again', async () => {
  const { state } = await bench();
  const recall = { recall: { grants: [ONE], inos: [TWO] } };
  assert.deepEqual(state.run(recall).events, state.run(recall).events);
  state.run({ site: 1, incarnation: INCARNATION, stream: 1, return: { grants: [ONE], inos: [TWO] } });
  assert.deepEqual(state.run(recall).events, []);
});

test('4.7 what a load of a raft snapshot overtakes does not end the mds, and is done when that is there', async () => {
  const { state, loading, fatal, open, returned } = await bench();
  const committer = await open();
  const { events } = state.run({ recall: { grants: [ONE] } });
  loading.now = true;
  committer?.onEvents(events);
  committer?.onReplaced();
  await settled();
  assert.deepEqual([fatal, returned()], [[], []]);
  loading.now = false;
  committer?.onReplaced();
  await settled();
  assert.deepEqual([fatal, returned()], [[], [[[ONE], []]]]);
});

test('4.7 a topology that changes right before a raft snapshot is loaded does not end the mds', async () => {
  const fatal: unknown[] = [];
  const delegation = new Delegation({
    node: 1, clock: new ManualClock(), logger: SILENT, raft: { onVisible: () => undefined }, store: { queryApplied: () => Promise.reject(LOADING) }, onFatal: (error: unknown) => { fatal.push(error); },
  } as unknown as DelegationOptions);
  delegation.onVisible([{ index: 1, command: new geofs.v1.Command(), reply: {}, events: [{ kind: 'topology' }] }]);
  await settled();
  assert.deepEqual(fatal, []);
});

test('7.5 who takes up a group\'s journal gives its clients a whole grace from when they can ask for what they keep', async () => {
  const { state, journal, clock } = await bench();
  const base = Promise.withResolvers<undefined>();
  let led: ((term: number) => void) | undefined;
  const tookOver: boolean[] = [];
  const nothing = (): void => undefined;
  const fatal: unknown[] = [];
  const registry = { tookOver: () => { tookOver.push(delegation.keepsJournal); }, graceOver: () => Promise.resolve(), waitForDurable: nothing, onDurable: nothing, dropAll: nothing };
  const delegation = new Delegation({
    node: 1, journal, clock, logger: SILENT, onFatal: (error: unknown) => { fatal.push(error); }, onTookOver: () => { registry.tookOver(); }, registry,
    group: { use: (use: { onLed: (term: number) => void }) => { led = use.onLed; }, isLeading: true, takenUp: nothing }, waitApplied: () => base.promise, isLeader: () => false,
    store: { queryApplied: (fn: (view: typeof state) => unknown) => Promise.resolve(fn(state)), showThrough: nothing, appliedIndex: 1, peek: () => ({ hit: false }), read: () => Promise.resolve([]) },
    raft: { newTrace: () => 1, commit: () => Promise.resolve({ reply: {} }) },
  } as unknown as DelegationOptions);
  await delegation.start(1, signal);
  led?.(3);
  await settled();
  assert.deepEqual([tookOver, delegation.keepsJournal], [[false], false]);
  base.resolve(undefined);
  await settled();
  assert.deepEqual([fatal, tookOver.length > 1, tookOver.at(-1), delegation.keepsJournal], [[], true, false, true], 'in the step before anything goes through it');
  delegation.close();
});

test('7.19 cut off, a change of what is shared is not taken, nor holds up what the site has of its own; what waits for one of before is given back', async () => {
  const { state, open, journal, besides, cut } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const session = state.run({ openSession: { key: 'key', node: 1 } }).reply.ino ?? 0;
  let number = 0;
  let ino = 500;
  const make = (parent: number, name: string): geofs.v1.Command.$Properties => ({ create: { parent, name: bytes(name), mode: 0o040755, ino: ino += 1 } });
  const commit = (op: geofs.v1.Command.$Properties, options = {}) => committer.commit({ format: 1, site: 1, session, number: number += 1, ...op }, signal, options);
  const kinds = (): number[] => journal.read(journal.first, 1e6).map(({ data }) => Number(geofs.v1.Command.decode(data).answered !== 0));
  // In the stream before the cut is known: a change of two directories, of which one is shared.
  const early = commit({ rename: { parent: 1, name: bytes(String(THREE)), newParent: ONE, newName: bytes('moved') } });
  const behind = commit(make(ONE, 'behind'));
  await settled();
  assert.deepEqual(kinds(), [0]);
  cut.isKnown = true;
  committer.cutOff();
  await assert.rejects(behind, CutOff);
  for (const op of [make(1, 'shared'), make(ONE, 'frozen'), { touchAtimes: { inos: [ONE] } }]) await assert.rejects(commit(op), CutOff);
  for (let i = 0; i < 100; i += 1) assert.equal((await commit(make(TWO, String(i)))).reply.errno, 0);
  await committer.hardened();
  assert.deepEqual([kinds().length, kinds().filter((isLocal) => isLocal === 0).length, besides.length], [101, 1, 0], 'nothing else is on its way');
  // A guest's, and what no session asks, is not given back.
  void commit({ touchAtimes: { inos: [ONE] } }, { site: 2 });
  void committer.commit({ format: 1, site: 1, ...make(1, 'its own') }, signal);
  void commit(make(1, 'again'), { again: true });
  await settled();
  await committer.hardened();
  assert.deepEqual([besides.length, kinds().length], [1, 103]);
  cut.isKnown = false;
  void commit(make(1, 'healed'));
  await settled();
  await committer.hardened();
  for (const { data } of journal.read(journal.first, 1e6)) {
    const command = geofs.v1.Command.decode(data);
    committer.onVisible({ index: 2, command, ...state.run(command) });
  }
  assert.equal((await early).reply.errno, 0);
  assert.equal((await commit(make(ONE, 'late'))).reply.errno, 0);
  committer.close();
});

test('7.19 a command beside the stream does not overtake the session that the site has opened by itself', async () => {
  const { state, open, journal, besides } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const session = OWN_SESSIONS + 1;
  const { reply } = await committer.commit({ format: 1, site: 1, openSession: { key: 'key', node: 1, session } }, signal);
  assert.equal(reply.ino, session);
  const touched = committer.commit({ format: 1, site: 1, session, number: 1, touchAtimes: { inos: [ONE] } }, signal);
  const others = committer.commit({ format: 1, site: 1, session: 1, number: 1, touchAtimes: { inos: [TWO] } }, signal);
  await settled();
  assert.deepEqual(besides.map((command) => command.session), [1], 'the state would not know it');
  const [entry] = journal.read(journal.first, 1e6);
  assert.ok(entry !== undefined);
  const command = geofs.v1.Command.decode(entry.data);
  committer.onVisible({ index: 2, command, ...state.run(command) });
  await Promise.all([touched, others]);
  assert.deepEqual(besides.map((each) => each.session), [1, session]);
});

test('7.19 a client that comes back from another site\'s mds gets the session that the log gives it, not the one that this site had opened', async () => {
  for (const used of [true, false]) {
    const { state, open, journal } = await bench();
    const committer = await open();
    assert.ok(committer !== undefined);
    const session = OWN_SESSIONS + 1;
    await committer.commit({ format: 1, site: 1, openSession: { key: 'key', node: 1, session } }, signal);
    await committer.decided('key', signal);
    const elsewhere = state.reply({ site: 2, openSession: { key: 'key', node: 2 } }).ino ?? 0;
    if (used) state.run({ site: 2, session: elsewhere, number: 1, create: { parent: 1, name: bytes('new'), mode: 0o040755, ino: 99 } });
    let isDecided = false;
    const decided = committer.decided('key', signal).then(() => { isDecided = true; });
    await settled();
    assert.equal(isDecided, false);
    const [entry] = journal.read(journal.first, 1e6);
    assert.ok(entry !== undefined);
    const command = geofs.v1.Command.decode(entry.data);
    committer.onVisible({ index: 2, command, ...state.run(command) });
    await decided;
    assert.equal(findSessionByKey(state, 'key')?.session, used ? elsewhere : session);
  }
});

test('7.19 a session that the site has opened by itself is not asked for by its key before the state knows it', async () => {
  const { state, open, journal, besides } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  await committer.commit({ format: 1, site: 1, openSession: { key: 'key', node: 1, session: OWN_SESSIONS + 1 } }, signal);
  const taken = committer.commit({ format: 1, site: 1, openSession: { key: 'key', node: 2 } }, signal);
  await settled();
  assert.equal(besides.length, 0, 'the cluster would open another one');
  const [entry] = journal.read(journal.first, 1e6);
  assert.ok(entry !== undefined);
  const command = geofs.v1.Command.decode(entry.data);
  committer.onVisible({ index: 2, command, ...state.run(command) });
  await taken;
  assert.equal(besides.length, 1);
});

test('7.13 an mds that was removed and starts once more, its stream ended and its journal not empty, answers nothing by itself', async () => {
  const { state, open, journal } = await bench();
  for (const node of [1, 2]) state.run({ registerNode: { node, name: `mds${String(node)}`, site: 'alpha', address: `mds${String(node)}:1`, disk: `disk${String(node)}` } });
  const durable = new Promise<void>((resolve) => { journal.listen(() => { resolve(); }, () => undefined); });
  journal.append(1, Buffer.from('command'), 1);
  await durable;
  state.run({ removeNode: { node: 1, name: 'mds1' } });
  assert.equal(state.run({ endStream: { site: 1, incarnation: INCARNATION } }).reply.errno ?? 0, 0);
  assert.equal(await open(), undefined);
  assert.equal(state.run({ openStream: { site: 1, incarnation: INCARNATION + 1, node: 2 } }).reply.errno ?? 0, 0);
  assert.equal(await open(), undefined, 'another mds of the site has begun its own');
});

test('3 a refusal of what may be under way elsewhere stands in the journal; where that is full it waits, and what changes something is refused', async () => {
  const { open, journal, clock } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const refused = { format: 1, site: 1, unlink: { parent: ONE, name: bytes('nothing') } };
  const stands = (): number[] => journal.read(journal.first, 1e6).map(({ data }) => geofs.v1.Command.decode(data).refusal);
  const errno = async (command: geofs.v1.Command.$Properties, elsewhere: boolean): Promise<string | number> => committer.commit(command, signal, { elsewhere }).then(({ reply }) => reply.errno ?? 0, (error: unknown) => (error instanceof FsError ? error.errno : String(error)));
  assert.deepEqual([await errno(refused, false), stands()], [ERRNO.ENOENT, []]);
  assert.deepEqual([await errno(refused, true), stands()], [ERRNO.ENOENT, [ERRNO.ENOENT]]);
  let size = JOURNAL_BYTES + 1;
  Object.defineProperty(journal, 'sizeBytes', { get: () => size });
  assert.deepEqual([await errno(refused, false), await errno({ format: 1, site: 1, create: { parent: ONE, name: bytes('new'), mode: 0o040755, ino: 99 } }, false)], [ERRNO.ENOENT, 'ENOSPC']);
  const waits = errno(refused, true);
  await settled();
  clock.advance(1_000);
  await settled();
  assert.deepEqual(stands(), [ERRNO.ENOENT]);
  size = 0;
  clock.advance(1_000);
  assert.deepEqual([await waits, stands()], [ERRNO.ENOENT, [ERRNO.ENOENT, ERRNO.ENOENT]]);
});

test('7.5 in the grace, too, what is asked for again is not done over what has changed since: it may be older than the life before', async () => {
  const life = async (): Promise<SiteCommitter> => {
    const committer = await (await bench()).open();
    assert.ok(committer !== undefined);
    await committer.commit({ format: 1, site: 1, create: { parent: ONE, name: bytes('d'), mode: 0o040755, ino: 99 } }, signal);
    return committer;
  };
  const chmod = (mode: number): geofs.v1.Command.$Properties => ({ format: 1, site: 1, setAttr: { ino: 99, hasMode: true, mode } });
  // The life that answered it took it as this one does.
  const means = (await (await life()).commit(chmod(0o700), signal)).stamped?.means ?? null;
  assert.deepEqual(means?.inodes?.map(({ ino }) => ino), [99]);
  const committer = await life();
  assert.equal((await committer.commit({ ...chmod(0o700), means }, signal, { again: true })).reply.errno ?? 0, 0);
  assert.equal((await committer.commit({ ...chmod(0o711), means }, signal, { again: true })).reply.errno, ERRNO.ESTALE);
});

test('7.5 what was given up before it was taken is not taken: the session has another stream then, and nobody to answer', async () => {
  const { open } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const atAbort: boolean[] = [];
  for (let turns = 0; turns < 20; turns += 1) {
    const controller = new AbortController();
    let taken = 0;
    const ended: Promise<unknown> = committer.commit({ format: 1, site: 1, create: { parent: ONE, name: bytes(`f${String(turns)}`), mode: 0o040755, ino: 100 + turns } }, controller.signal, { onTaken: (n) => { taken = n; } }).catch(() => undefined);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const before = taken;
    controller.abort(new FsError('ECANCELED', 'session'));
    await ended;
    assert.equal(taken, before, `given up ${String(turns)} turns after it was asked`);
    atAbort.push(before > 0);
  }
  assert.deepEqual([atAbort[0], atAbort.at(-1)], [false, true]);
});

test('9 what fsync=global waits for is that all that its site has answered by then is applied; it may be given up', async () => {
  const { state, open, journal } = await bench();
  let committer: SiteCommitter | undefined;
  await open((made) => { committer = made; });
  assert.ok(committer !== undefined);
  await committer.agreed(signal);
  for (const ino of [100, 101]) await committer.commit({ format: 1, site: 1, time: { sec: 5_000, nsec: 0 }, create: { parent: ONE, name: bytes(`f${String(ino)}`), mode: 0o040755, ino } }, signal);
  let isAgreed = false;
  const agreed = committer.agreed(signal).then(() => { isAgreed = true; });
  const controller = new AbortController();
  const givenUp = committer.agreed(controller.signal);
  controller.abort(new FsError('EINTR', 'request'));
  await assert.rejects(givenUp, { errno: 'EINTR' });
  for (const [at, { data }] of journal.read(journal.first, 1e6).entries()) {
    await settled();
    assert.equal(isAgreed, false, `before number ${String(at + 1)}`);
    const command = geofs.v1.Command.decode(data);
    const result = state.run(command);
    committer.onVisible({ command, index: state.index + 1, ...result });
  }
  await settled();
  assert.equal(isAgreed, true);
  await agreed;
  await committer.agreed(signal);
});

test('7.19 where what others have not taken fills the memory that there is for it, nothing new is taken, and what was answered before is', async () => {
  const { open } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const make = (ino: number): geofs.v1.Command.$Properties => ({ format: 1, site: 1, create: { parent: ONE, name: bytes(`f${String(ino)}`), mode: 0o040755, ino } });
  const taken = async (command: geofs.v1.Command.$Properties, again = false): Promise<unknown> => committer.commit(command, signal, { again }).then(({ reply }) => reply.errno ?? 0, (error: unknown) => (error instanceof FsError ? [error.errno, error.message] : String(error)));
  assert.equal(await taken(make(99)), 0);
  const { memoryBytes, journalBytes, commands } = committer.unapplied;
  assert.deepEqual([memoryBytes > 0 && memoryBytes < UNAPPLIED_BYTES, journalBytes > 0, commands], [true, true, 1]);
  const counted = Object.getOwnPropertyDescriptor(SiteLog.prototype, 'bytes');
  assert.ok(counted !== undefined);
  try {
    Object.defineProperty(SiteLog.prototype, 'bytes', { configurable: true, get: () => UNAPPLIED_BYTES + 1 });
    assert.deepEqual(await taken(make(100)), ['ENOSPC', 'commit: ENOSPC: what the other sites have not taken yet fills the memory that this site\'s mds has for it']);
    assert.equal(await taken({ ...make(101), means: { inodes: [] } }, true), 0);
    Object.defineProperty(SiteLog.prototype, 'bytes', { configurable: true, get: () => UNAPPLIED_BYTES });
    assert.equal(await taken(make(100)), 0);
  } finally {
    Object.defineProperty(SiteLog.prototype, 'bytes', counted);
  }
});

test('7.19 in a cut, a client that comes back again and again leaves nobody behind who waits for the application', async () => {
  const { state, open, journal, published } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const session = state.run({ openSession: { key: 'key', node: 1 } }).reply.ino ?? 0;
  // In the shared root: it goes through Raft, which is away.
  const command = { format: 1, site: 1, session, number: 1, create: { parent: 1, name: bytes('f'), mode: 0o040755, ino: 99 } };
  const errnoOf = (error: unknown): unknown => (error instanceof FsError ? error.errno : error);
  for (let streams = 0; streams < 50; streams += 1) {
    const trace = 1_000 + streams;
    const stream = new AbortController();
    const ended: Promise<unknown> = committer.commit({ ...command, trace }, stream.signal).then(() => 'answered', errnoOf);
    // And what needs it waits, too.
    const waits: Promise<unknown> = committer.commit({ format: 1, site: 1, session, number: 2, create: { parent: 1, name: bytes('g'), mode: 0o040755, ino: 100 }, trace: 5_000 + streams }, stream.signal).then(() => 'answered', errnoOf);
    await settled();
    assert.equal(committer.unapplied.waiters, 2);
    for (const each of [trace, 5_000 + streams]) committer.abandon(each);
    stream.abort(new FsError('ECANCELED', 'session', 'the stream ended'));
    assert.deepEqual([await ended, await waits, committer.unapplied.waiters], ['ECANCELED', 'ECANCELED', 0]);
  }
  // One that nobody waits for is told to its session, too.
  const entries = journal.read(journal.first, 1e6).map(({ data }) => geofs.v1.Command.decode(data));
  assert.equal(entries.length, 2);
  const [first, second] = entries;
  assert.ok(first !== undefined && second !== undefined);
  committer.onVisible({ index: 2, command: first, ...state.run(first) });
  const waited = committer.commit({ ...command, number: 2, create: { ...command.create, name: bytes('g'), ino: 100 }, trace: 9 }, signal);
  await settled();
  committer.onVisible({ index: 3, command: second, ...state.run(second) });
  assert.equal((await waited).reply.errno ?? 0, 0);
  assert.deepEqual(published.slice(-2).map(([, , originator]) => originator), [0, session]);
});

test('7.19 what waits for a command that is in Raft can be given up', async () => {
  const { state, open } = await bench();
  const committer = await open();
  assert.ok(committer !== undefined);
  const session = state.run({ openSession: { key: 'key', node: 1 } }).reply.ino ?? 0;
  // ONE is this site's, the root is not: what touches ONE by itself has to wait for what moves it.
  const moved = committer.commit({ format: 1, site: 1, session, number: 1, rename: { parent: 1, name: bytes(String(ONE)), newParent: 1, newName: bytes('moved') } }, signal).catch(() => undefined);
  await settled();
  const controller = new AbortController();
  const waits = committer.commit({ format: 1, site: 1, session, number: 2, create: { parent: ONE, name: bytes('f'), mode: 0o040755, ino: 99 } }, controller.signal).then(() => 'answered', (error: unknown) => (error instanceof FsError ? error.errno : error));
  await settled();
  controller.abort(new FsError('EINTR', 'request'));
  assert.equal(await waits, 'EINTR');
  committer.close();
  await moved;
});

test('7.19 a long journal is taken up in pages, with a few questions to the store for each', async () => {
  const { state, open, journal, store } = await bench();
  const COUNT = 3_000;
  const log = new SiteLog(1, INCARNATION, 0, 0);
  for (let ino = 101; ino <= 100 + COUNT; ino += 1) {
    const taken = log.admit(state, { format: 1, site: 1, time: { sec: 9, nsec: 0 }, create: { parent: ONE, name: bytes(String(ino)), mode: 0o100644, ino } });
    assert.ok(taken.kind === 'local', taken.kind);
    journal.append(taken.n, taken.data, 1);
  }
  await settled();
  const asked = { queries: 0, reads: 0, records: 0, mostBytes: 0 };
  const { queryApplied, read } = store;
  const readJournal = journal.read.bind(journal);
  Object.assign(store, { queryApplied: (fn: (view: typeof state) => unknown) => { asked.queries += 1; return queryApplied(fn); }, read: () => { asked.reads += 1; return read(); } });
  Object.defineProperty(journal, 'read', { value: (from: number, maxBytes: number) => { const page = readJournal(from, maxBytes); asked.records += page.length; asked.mostBytes = Math.max(asked.mostBytes, maxBytes); return page; } });
  const committer = await open();
  assert.equal(committer?.unapplied.commands, COUNT);
  assert.equal(asked.records, COUNT, 'each is read once');
  assert.ok(asked.mostBytes <= RAFT_APPEND_BYTES && asked.reads <= 3 && asked.queries < COUNT / 20, JSON.stringify(asked));
});
