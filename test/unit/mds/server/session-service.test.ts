/** A client's stream at its mds: heartbeats beside a journal that stands still, and who is not taken up again. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { SessionRegistry } from '../../../../mds/server/session-registry.ts';
import { SessionService, type SessionCall, type SessionServiceOptions } from '../../../../mds/server/session-service.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const CLUSTER = 'one';
const SESSION = 7;
const settled = async (): Promise<void> => { await new Promise((resolve) => { setImmediate(resolve); }); };

/** The server's end of a client's stream. */
class Call extends EventEmitter {
  readonly received: geofs.v1.ServerMessage[] = [];
  ended = false;

  getAuthContext(): object {
    return { sslPeerCertificate: { subject: { O: CLUSTER, OU: 'client', CN: 'a client' } } };
  }

  write(frame: Buffer): boolean {
    this.received.push(...geofs.v1.ServerFrame.decode(frame).messages.map((each) => new geofs.v1.ServerMessage(each)));
    return true;
  }

  end(): void {
    this.ended = true;
  }

  async say(message: geofs.v1.ClientMessage.$Properties): Promise<void> {
    this.emit('data', geofs.v1.ClientFrame.decode(geofs.v1.ClientFrame.encode({ messages: [message] }).finish()));
    await settled();
  }
}

function service(more: Partial<SessionServiceOptions> = {}): { registry: SessionRegistry; served: SessionService; open: () => Call } {
  const clock = new ManualClock();
  const registry = new SessionRegistry({ node: () => 1, clock, logger: SILENT, knownSessions: () => Promise.resolve([]), expire: () => undefined });
  const served = new SessionService({
    cluster: CLUSTER, site: 1, siteName: 'here', mdsName: 'mds1', clock, logger: SILENT, registry,
    authority: { openSession: () => Promise.resolve({ id: SESSION, resumed: true }) }, committer: { abandon: () => undefined },
    topology: { current: { sites: [] } }, waitApplied: () => Promise.resolve(), leaderAgeMs: () => 0,
    token: () => ({ index: 9, streams: [{ site: 1, number: 7 }] }), durableToken: () => ({ index: 9, streams: [{ site: 1, number: 5 }] }),
    mdsList: () => ({ version: 1, mds: [] }), reader: { unknownNumbers: () => Promise.resolve([]) }, ...more,
  } as unknown as SessionServiceOptions);
  return {
    registry, served,
    open: () => {
      const call = new Call();
      served.open(call as unknown as SessionCall);
      return call;
    },
  };
}

const HELLO = { id: 0, hello: { protocol: 1, cluster: CLUSTER, sessionKey: 'key' } } as const;

void test('4.3 a heartbeat is answered while the journal stands still; it names what is durable, and nothing while the session is not told of all of it', async () => {
  const { registry, open } = service();
  const call = open();
  await call.say(HELLO);
  assert.equal(call.received[0]?.welcome?.session, SESSION);
  const answers = { last: 7, durable: 5, others: (): number => 7, awaited: () => undefined };
  registry.waitForDurable(answers);
  await call.say({ id: 2, heartbeat: {} });
  assert.deepEqual(call.received[1]?.heartbeat?.token?.streams?.map((stream) => stream.number), [5]);
  // A break, say: the heartbeat's token would have the client reach what it has not heard of.
  registry.get(SESSION)?.send({ id: 3 }, true);
  await call.say({ id: 4, heartbeat: {} });
  assert.deepEqual(call.received.slice(2).map(({ id, heartbeat }) => [id, heartbeat?.token ?? undefined]), [[4, undefined]]);
  answers.durable = 7;
  registry.onDurable();
  await call.say({ id: 5, heartbeat: {} });
  assert.deepEqual(call.received.slice(3).map(({ id, heartbeat }) => [id, heartbeat?.token?.index]), [[3, undefined], [5, 9]]);
  registry.close();
});

void test('9 a session that is being ended is not taken up again', async () => {
  const { registry, open } = service();
  const call = open();
  await call.say(HELLO);
  registry.get(SESSION)?.lose();
  assert.equal(call.ended, true);
  const again = open();
  await again.say(HELLO);
  assert.deepEqual([again.received[0]?.errno, again.received[0]?.welcome ?? undefined], [ERRNO.EAGAIN, undefined]);
  registry.close();
});

void test('4.12 an mds that goes away, or is no member any more, tells each client why and ends its stream', async () => {
  const { registry, served, open } = service();
  const call = open();
  await call.say(HELLO);
  served.close('this mds was removed from the cluster');
  await settled();
  assert.deepEqual([call.received.at(-1)?.goodbye?.reason, call.ended], ['this mds was removed from the cluster', true]);
  registry.close();
});

void test('7.5 what another site\'s mds has answered and its client keeps is known by the session\'s numbers: refused at once until it is here, or said to be lost', async () => {
  let [unknown, isOver] = [[4], false];
  const asked: unknown[] = [];
  const { registry, open } = service({
    reader: { unknownNumbers: (...of) => { asked.push(of); return Promise.resolve(unknown); } },
    waitStreams: (streams) => (streams.length === 0 ? Promise.resolve() : new Promise(() => undefined)),
    mayBeLost: (streams) => Promise.resolve(isOver && streams.length > 0),
  });
  let received: readonly geofs.v1.ServerMessage[] = [];
  const hello = async (): Promise<geofs.v1.ServerMessage | undefined> => {
    const call = open();
    await call.say({ id: 0, hello: { ...HELLO.hello, keeps: true, kept: [{ site: 2, number: 6, mutations: [3, 4] }] } });
    ({ received } = call);
    return call.received[0];
  };
  assert.equal((await hello())?.errno, ERRNO.EAGAIN);
  assert.deepEqual(asked, [['key', [3, 4]]]);
  isOver = true;
  assert.deepEqual((await hello())?.welcome?.lost, [4]);
  assert.deepEqual(received.slice(1).map(({ dropAll }) => dropAll?.forget), [true], 'other changes may bear the numbers of those that it has seen');
  [unknown, isOver] = [[], false];
  assert.deepEqual((await hello())?.welcome?.lost, []);
  registry.close();
});

test('4.6 another mds of the site serves its clients: they are sent there, and back to it when they were served here while it was away', async () => {
  const keeper = { node: 2, name: 'mds2', site: 'here', address: 'two:1' };
  let by: typeof keeper | undefined = keeper;
  const { served, registry, open } = service({ servedBy: () => Promise.resolve(by), keepsJournal: () => false });
  const greet = async (more: geofs.v1.Hello.$Properties): Promise<geofs.v1.ServerMessage | undefined> => {
    const call = open();
    await call.say({ id: 0, hello: { ...HELLO.hello, ...more } });
    await settled();
    return call.received[0];
  };
  const refused = await greet({});
  assert.deepEqual([refused?.errno, refused?.goodbye?.serving, refused?.detail], [ERRNO.EAGAIN, 'two:1', 'session: EAGAIN: mds mds2 serves this site']);
  assert.equal((await greet({ probe: true }))?.goodbye?.serving, 'two:1');
  assert.notEqual((await greet({ site: 'elsewhere' }))?.welcome, null, 'a guest whose own mds is away');
  assert.notEqual((await greet({ insists: true }))?.welcome, null, 'its mds does not answer this client');
  assert.equal(served.standsIn, false);
  by = undefined;
  const call = open();
  await call.say(HELLO);
  await settled();
  assert.deepEqual([served.standsIn, registry.get(SESSION)?.attached], [true, true]);
  served.handBack(keeper);
  await settled();
  assert.deepEqual([call.received.at(-1)?.goodbye?.serving, call.ended, served.standsIn], ['two:1', true, false]);
});

test('7.12 an mds that may not lead its journal group any more answers nothing, heartbeats and refusals too, until it knows; then it does, or never', async () => {
  let leads: PromiseWithResolvers<void> | undefined;
  let found = true;
  const { registry, open } = service({
    stillKeeps: () => leads?.promise,
    queries: { answer: () => (found ? Promise.resolve({ flush: {} }) : Promise.reject(new FsError('ENOENT', 'lookup'))) } as unknown as SessionServiceOptions['queries'],
  });
  const call = open();
  await call.say(HELLO);
  const ask = async (): Promise<void> => {
    await call.say({ id: 3, heartbeat: {} });
    await call.say({ id: 4, getAttr: { ino: 1 } });
    found = false;
    await call.say({ id: 5, getAttr: { ino: 1 } });
    found = true;
  };
  const answered = (): number[] => call.received.slice(1).map(({ id }) => id).sort();
  await ask();
  assert.deepEqual(answered(), [3, 4, 5]);
  leads = Promise.withResolvers();
  await ask();
  assert.deepEqual(answered(), [3, 4, 5]);
  leads.resolve();
  await settled();
  assert.deepEqual(answered(), [3, 3, 4, 4, 5, 5]);
  leads = Promise.withResolvers();
  await ask();
  leads.reject(new FsError('ECANCELED', 'journal'));
  await settled();
  assert.deepEqual(answered(), [3, 3, 4, 4, 5, 5]);
  registry.close();
});

test('3 a client of the site is told of the stream that takes what it asks; a guest, whose changes go beside it, of none', async () => {
  const { registry, open } = service({ keepsJournal: () => true, incarnation: () => 71 });
  const streamOf = async (site: string): Promise<number | null | undefined> => {
    const call = open();
    await call.say({ id: 0, hello: { ...HELLO.hello, site } });
    await settled();
    return call.received[0]?.welcome?.stream;
  };
  assert.deepEqual([await streamOf('here'), await streamOf('elsewhere')], [71, 0]);
  registry.close();
});

test('7.5 an answer that comes before that of an earlier change of its session waits for the journal: else it would be kept without what it stands on', async () => {
  const first = Promise.withResolvers<undefined>();
  const answer: SessionServiceOptions['mutations']['answer'] = async (_, { command }, under) => {
    under.taken = command?.number ?? 0;
    if (under.taken === 6) await first.promise;
    return { mutate: { reply: {}, stream: under.taken } };
  };
  const { registry, open } = service({ mutations: { answer } as unknown as SessionServiceOptions['mutations'] });
  const answers = { last: 7, durable: 5, others: (): number => 0, awaited: () => undefined };
  const call = open();
  await call.say({ id: 0, hello: { ...HELLO.hello, keeps: true } });
  registry.waitForDurable(answers);
  const heard = (): number[] => call.received.slice(1).map(({ id }) => id);
  await call.say({ id: 6, mutate: { command: { number: 6 } } });
  await call.say({ id: 7, mutate: { command: { number: 7 } } });
  assert.deepEqual(heard(), [], 'others have not acknowledged the break of the first');
  answers.durable = 7;
  registry.onDurable();
  await settled();
  assert.deepEqual(heard(), [7]);
  [answers.last, answers.durable] = [9, 7];
  await call.say({ id: 8, mutate: { command: { number: 8 } } });
  assert.deepEqual(heard(), [7, 8], 'what is before it is durable now');
  first.resolve(undefined);
  await settled();
  await call.say({ id: 10, mutate: { command: { number: 10 } } });
  assert.deepEqual(heard(), [7, 8, 6, 10], 'at once, where nothing is before it');
  registry.close();
});

test('7.5 what is not a change shows its session\'s own changes, so it waits for those that are neither answered nor durable: the client keeps none of them yet', async () => {
  const first = Promise.withResolvers<undefined>();
  const answer: SessionServiceOptions['mutations']['answer'] = async (_, { command }, under) => {
    if (command?.unlink != null) return { errno: ERRNO.ENOENT, mutate: { reply: { errno: ERRNO.ENOENT } } };
    under.taken = command?.number ?? 0;
    if (under.taken === 6) await first.promise;
    return { mutate: { reply: {}, stream: under.taken } };
  };
  const { registry, open } = service({
    mutations: { answer } as unknown as SessionServiceOptions['mutations'],
    queries: { answer: () => Promise.resolve({ getAttr: {} }) } as unknown as SessionServiceOptions['queries'],
  });
  const answers = { last: 6, durable: 5, others: (): number => 0, awaited: () => undefined };
  const call = open();
  await call.say({ id: 0, hello: { ...HELLO.hello, keeps: true } });
  registry.waitForDurable(answers);
  const heard = (): number[] => call.received.slice(1).map(({ id }) => id);
  await call.say({ id: 6, mutate: { command: { number: 6 } } });
  await call.say({ id: 7, getAttr: { ino: 1 } });
  await call.say({ id: 8, mutate: { command: { unlink: {} } } });
  assert.deepEqual(heard(), [], 'others have not acknowledged the break of the change');
  answers.durable = 6;
  registry.onDurable();
  await call.say({ id: 9, getAttr: { ino: 1 } });
  assert.deepEqual(heard(), [7, 8, 9]);
  first.resolve(undefined);
  await settled();
  assert.deepEqual(heard(), [7, 8, 9, 6]);
  registry.close();
});

test('7.5 a client that comes back may not have heard what it was answered: it is welcomed when that is durable, and told to drop all only then', async () => {
  const { registry, open } = service({ mayBeLost: (streams) => Promise.resolve(streams.length > 0) });
  const answers = { last: 7, durable: 5, others: (): number => 0, awaited: () => undefined };
  registry.waitForDurable(answers);
  const call = open();
  await call.say({ id: 0, hello: { ...HELLO.hello, keeps: true, token: { streams: [{ site: 2, number: 3 }] } } });
  registry.dropAll();
  assert.equal(call.received.length, 0);
  answers.durable = 7;
  registry.onDurable();
  await settled();
  assert.deepEqual(call.received.map(({ welcome, dropAll }) => [welcome != null, dropAll?.forget ?? undefined]), [[true, undefined], [false, true], [false, false]]);
  registry.close();
});

test('7.5 the grace waits for each change that is asked for again: not for one that was refused, and twice for one that was cut off with its stream', async () => {
  const held = Promise.withResolvers<undefined>();
  const answer: SessionServiceOptions['mutations']['answer'] = async (_, { command }) => {
    switch (command?.number) {
      case 1: await held.promise; return { mutate: { reply: {} } };
      case 2: throw new FsError('EAGAIN', 'commit');
      case 3: throw new FsError('EINVAL', 'create');
      default: return { mutate: { reply: {} } };
    }
  };
  const { registry, open } = service({ mutations: { answer } as unknown as SessionServiceOptions['mutations'], keepsJournal: () => true });
  const greeted = async (): Promise<Call> => {
    const call = open();
    await call.say({ id: 0, hello: { ...HELLO.hello, keeps: true, kept: [{ site: 1, number: 4, mutations: [1, 2, 3, 4] }] } });
    return call;
  };
  const left = (): number | undefined => registry.get(SESSION)?.replays;
  const again = (id: number, number: number): geofs.v1.ClientMessage.$Properties => ({ id, mutate: { command: { number }, again: {} } });
  await (await greeted()).say(again(1, 1));
  const call = await greeted();
  await call.say(again(2, 1));
  assert.equal(left(), 4);
  held.resolve(undefined);
  await settled();
  assert.equal(left(), 3, 'it is one change, whose first answer went to a stream that is over');
  await call.say(again(3, 2));
  assert.equal(left(), 3, 'it comes once more');
  await call.say(again(4, 3));
  await call.say(again(5, 4));
  assert.equal(left(), 1);
  registry.close();
});

test('9 whoever says hello is there while its answer waits for what the cluster has not told yet', async () => {
  const asked: string[] = [];
  const { registry, open } = service({ waitApplied: () => new Promise(() => undefined) });
  registry.asks = (key) => { asked.push(key); };
  await open().say(HELLO);
  await open().say({ ...HELLO, hello: { ...HELLO.hello, probe: true } });
  assert.deepEqual(asked, ['key'], 'a probe takes no session up');
  registry.close();
});
