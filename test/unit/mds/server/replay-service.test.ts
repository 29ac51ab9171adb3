/** What was set aside of a broken delegation, done again: each command once, also when it stops half-way. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import type { InodeRecord } from '../../../../mds/fsm/index.ts';
import { ReplayService, type ReplayCall } from '../../../../mds/server/replay-service.ts';
import { AsideFolder } from '../../../../mds/store/aside.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const CLUSTER = 'one';
const bytes = (name: string): Uint8Array => Buffer.from(name);
const create = (name: string): geofs.v1.Command.$Properties => ({ answered: 1, create: { parent: 1, name: bytes(name), ino: 7 } });
const unlink = (name: string): geofs.v1.Command.$Properties => ({ answered: 1, unlink: { parent: 1, name: bytes(name) } });

class Call extends EventEmitter {
  readonly refused: string[] = [];

  getAuthContext(): object {
    return { sslPeerCertificate: { subject: { O: CLUSTER, OU: 'admin', CN: 'an admin' } } };
  }

  write({ refused }: geofs.v1.ReplayChunk.$Properties): boolean {
    if ((refused ?? '') !== '') this.refused.push(refused ?? '');
    return true;
  }

  end(): void {
    this.emit('over');
  }
}

type Reply = geofs.v1.CommandReply.$Properties;

interface Run {
  readonly call: Call;
  /** Why it ended early, or "". */
  readonly over: Promise<string>;
}

/** A folder of these commands, set aside. serve: a new service of it, and what begins a replay there, whose commands are answered as `answer` says. */
async function folder(commands: readonly geofs.v1.Command.$Properties[], { made = false, commandMs = 30_000 } = {}) {
  const disk = new SimDisk();
  const place = { list: () => Promise.resolve(['0000000000000000-a']), disk: () => Promise.resolve(disk), remove: () => Promise.resolve() };
  const aside = new AsideFolder(place, SILENT);
  {
    await using journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
    await journal.begin(0xa);
    const durable = new Promise<void>((resolve, reject) => { journal.listen((n) => { if (n === commands.length) resolve(); }, reject); });
    commands.forEach((command, at) => { journal.append(at + 1, geofs.v1.Command.encode(command).finish(), 0); });
    await durable;
    await aside.keep(journal, 0);
  }
  const done: string[] = [];
  const asked: string[] = [];
  const serve = (answer: (name: string) => Promise<Reply | undefined>): (() => Run) => {
    const service = new ReplayService({
      cluster: CLUSTER, site: 1, aside, commandMs, reader: { inode: () => (made ? Promise.resolve({} as InodeRecord) : Promise.reject(new Error('none'))) },
      committer: {
        newTrace: () => 1, abandon: () => undefined,
        commit: async (command) => {
          const name = Buffer.from(command.create?.name ?? command.unlink?.name ?? []).toString();
          asked.push(name);
          const reply = await answer(name) ?? {};
          done.push(`${command.create == null ? 'unlink' : 'create'} ${name}`);
          return { reply, index: 1, stamp: 0, acknowledged: Promise.resolve() };
        },
      },
    });
    return () => {
      const call = new Call();
      const over = new Promise<string>((resolve) => { call.on('over', () => { resolve(''); }); call.on('error', ({ details }: { readonly details: string }) => { resolve(details); }); });
      service.replay(call as unknown as ReplayCall);
      return { call, over };
    };
  };
  const run = async (answer: (name: string) => Promise<Reply | undefined>): Promise<Call> => {
    const { call, over } = serve(answer)();
    await over;
    return call;
  };
  return { disk, done, asked, serve, run };
}

const DONE = (): Promise<undefined> => Promise.resolve(undefined);
const ALL = [create('a'), unlink('a'), create('b'), create('c')];

test('7.18 a replay that nobody can go on with is gone on with behind what it has done', async () => {
  const { done, run } = await folder(ALL);
  await run((name) => (name === 'c' ? Promise.reject(new FsError('EAGAIN', 'commit', 'no quorum')) : DONE()));
  await run(DONE);
  assert.deepEqual(done, ['create a', 'unlink a', 'create b', 'create c']);
});

test('7.18 after a crash what takes a name away is not done again, nor anything of before it', async () => {
  const { disk, done, run } = await folder(ALL);
  let reached: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => { reached = resolve; });
  void run((name) => (name === 'c' ? new Promise(() => { reached(); }) : DONE()));
  await stopped;
  disk.crash();
  await run(DONE);
  assert.deepEqual(done, ['create a', 'unlink a', 'create b', 'create b', 'create c']);
});

test('7.18 a create that was done before a crash and not noted is no refusal', async () => {
  const exists = (): Promise<Reply> => Promise.resolve({ errno: ERRNO.EEXIST });
  const known = await folder([create('a')], { made: true });
  assert.deepEqual((await known.run(exists)).refused, []);
  const another = await folder([create('a')]);
  assert.match((await another.run(exists)).refused.join(), /^create "a".*EEXIST/);
});

test('7.18 what was not answered, and what was refused, is not done', async () => {
  const { done, run } = await folder([{ ...unlink('asked'), answered: 0 }, { ...unlink('refused'), refusal: ERRNO.ENOENT }, unlink('answered')]);
  await run(DONE);
  assert.deepEqual(done, ['unlink answered']);
});

test('7.18 a replay whose admin hangs up ends, and the next one waits for what is on its way instead of asking again', async () => {
  const { done, asked, serve } = await folder(ALL);
  const agreed = Promise.withResolvers<undefined>();
  const reached = Promise.withResolvers<undefined>();
  const begin = serve((name) => { if (name !== 'b') return DONE(); reached.resolve(undefined); return agreed.promise; });
  const first = begin();
  await reached.promise;
  assert.match(await begin().over, /a replay is under way/);
  first.call.emit('cancelled');
  assert.match(await first.over, /hung up/);
  const second = begin();
  assert.deepEqual(asked, ['a', 'a', 'b']);
  agreed.resolve(undefined);
  assert.equal(await second.over, '');
  assert.deepEqual([asked, done], [['a', 'a', 'b', 'c'], ['create a', 'unlink a', 'create b', 'create c']]);
});

test('7.18 a replay that nobody agrees to ends by itself, says where it stands, and holds up no other', async () => {
  const { done, serve } = await folder(ALL, { commandMs: 20 });
  const agreed = Promise.withResolvers<undefined>();
  const begin = serve((name) => (name === 'b' ? agreed.promise : DONE()));
  assert.match(await begin().over, /create "b".*nobody has agreed/);
  assert.match(await begin().over, /create "b".*nobody has agreed/);
  agreed.resolve(undefined);
  assert.equal(await begin().over, '');
  assert.deepEqual(done, ['create a', 'unlink a', 'create b', 'create c']);
});
