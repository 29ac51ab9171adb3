/** What was set aside of a broken delegation, done again: each command once, also when it stops half-way. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { ReplayService, type ReplayCall } from '../../../../mds/server/replay-service.ts';
import { AsideFolder } from '../../../../mds/store/aside.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

const CLUSTER = 'one';
const bytes = (name: string): Uint8Array => Buffer.from(name);
const create = (name: string): geofs.v1.Command.$Properties => ({ create: { parent: 1, name: bytes(name) } });
const unlink = (name: string): geofs.v1.Command.$Properties => ({ unlink: { parent: 1, name: bytes(name) } });

class Call extends EventEmitter {
  getAuthContext(): object {
    return { sslPeerCertificate: { subject: { O: CLUSTER, OU: 'admin', CN: 'an admin' } } };
  }

  write(): boolean {
    return true;
  }

  end(): void {
    this.emit('over');
  }
}

/** A folder of these commands, set aside. run: one replay, whose commands are answered when `answer` resolves. */
async function folder(commands: readonly geofs.v1.Command.$Properties[]) {
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
  const run = async (answer: (name: string) => Promise<void>): Promise<void> => {
    const service = new ReplayService({
      cluster: CLUSTER, site: 1, aside, reader: { inode: () => Promise.reject(new Error('none')) },
      committer: {
        newTrace: () => 1, abandon: () => undefined,
        commit: async (command) => {
          const name = Buffer.from(command.create?.name ?? command.unlink?.name ?? []).toString();
          await answer(name);
          done.push(`${command.create == null ? 'unlink' : 'create'} ${name}`);
          return { reply: {}, index: 1, stamp: 0, acknowledged: Promise.resolve() };
        },
      },
    });
    const call = new Call();
    const over = new Promise<void>((resolve) => { call.on('over', resolve); call.on('error', () => { resolve(); }); });
    service.replay(call as unknown as ReplayCall);
    await over;
  };
  return { disk, done, run };
}

const ALL = [create('a'), unlink('a'), create('b'), create('c')];

test('7.18 a replay that nobody can go on with is gone on with behind what it has done', async () => {
  const { done, run } = await folder(ALL);
  await run((name) => (name === 'c' ? Promise.reject(new FsError('EAGAIN', 'commit', 'no quorum')) : Promise.resolve()));
  await run(() => Promise.resolve());
  assert.deepEqual(done, ['create a', 'unlink a', 'create b', 'create c']);
});

test('7.18 after a crash what takes a name away is not done again, nor anything of before it', async () => {
  const { disk, done, run } = await folder(ALL);
  let reached: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => { reached = resolve; });
  void run((name) => (name === 'c' ? new Promise(() => { reached(); }) : Promise.resolve()));
  await stopped;
  disk.crash();
  await run(() => Promise.resolve());
  assert.deepEqual(done, ['create a', 'unlink a', 'create b', 'create b', 'create c']);
});
