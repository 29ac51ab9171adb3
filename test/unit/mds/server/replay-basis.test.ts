/** What a broken site had answered, done again where others have changed the tree meanwhile: it takes nothing that is theirs (design 7.18). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplayService, type ReplayCall } from '../../../../mds/server/replay-service.ts';
import { AsideFolder } from '../../../../mds/store/aside.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { apply, findInode, lookup } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { nameOf } from '../../../../proto/types/name.ts';
import { SimDisk } from '../../../support/sim-disk.ts';
import { newSites, settle, type Asked, type Site } from '../delegation/sites.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';

const CLUSTER = 'one';
const REGULAR = 0o100644;

interface Scene {
  /** Its directory, which is its own before the break. */
  readonly dir: number;
  /** A file of one byte in it, which everybody knows. */
  readonly file: number;
  readonly ams: Site;
  readonly nyc: Site;
  ask(site: Site, op: Op): geofs.v1.CommandReply.$Properties;
  make(site: Site, name: string): number;
  /** The site is broken: what it does not know yet of others' commands it hears with them. */
  breakAms(): void;
  /** The refusals. */
  replay(): Promise<readonly string[]>;
  named(name: string): number | undefined;
}

function scene(): Scene {
  const { log, sites } = newSites(2);
  const [ams, nyc] = sites;
  assert.ok(ams !== undefined && nyc !== undefined);
  let number = 1;
  let ino = 5_000;
  let journaled: { readonly n: number; readonly data: Uint8Array }[] = [];
  let isBroken = false;
  const ask = (site: Site, op: Op): geofs.v1.CommandReply.$Properties => {
    number += 1;
    const asked: Asked = { op, session: 2 * site.id, number, reply: undefined, local: false };
    site.ask(asked);
    if (site === ams || isBroken) {
      if (site === nyc) settle([nyc], [asked]);
      assert.ok(asked.reply !== undefined, 'answered at once');
    } else settle(sites, [asked]);
    assert.equal(asked.reply?.errno ?? 0, 0, asked.reply?.detail ?? '');
    return asked.reply ?? {};
  };
  const create = (parent: number, name: string, mode = REGULAR): Op => {
    ino += 1;
    return { create: { parent, name: bytes(name), ino, mode, exclusive: true, layout: mode === REGULAR ? { target: 1, object: ino, version: 1 } : null } };
  };
  const made: Asked = { op: create(1, 'own', 0o040755), session: 2, number: 1, reply: undefined, local: false };
  const dir = ino;
  ams.ask(made);
  settle(sites, [made]);
  const make = (site: Site, name: string): number => {
    const op = create(dir, name);
    ask(site, op);
    return op.create?.ino ?? 0;
  };
  const file = make(ams, 'report');
  ask(ams, { commit: { ino: file, dataVersion: 1, size: 1, clean: true } });
  settle(sites);
  /** As an mds of site ams would, that asks owners first. */
  const commit = (command: geofs.v1.Command.$Properties): geofs.v1.CommandReply.$Properties => {
    const data = geofs.v1.Command.encode(command).finish();
    const { reply } = apply(nyc.state, geofs.v1.Command.decode(data), nyc.state.index + 1);
    log.append(data);
    settle([nyc]);
    const held = (reply.held ?? []).map(({ ino: of }) => of ?? 0);
    if (held.length === 0) return reply;
    nyc.giveBack([], held);
    settle([nyc]);
    return commit(command);
  };
  return {
    dir, file, ams, nyc, ask, make,
    breakAms() {
      journaled = ams.journal.filter(({ n }) => n > ams.stream.outbox.applied);
      isBroken = true;
      nyc.propose({ endStream: { site: 1, incarnation: 71, broken: true } });
      settle([nyc]);
    },
    async replay() {
      await using journal = await SiteJournal.open({ disk: new SimDisk(), logger: SILENT });
      await journal.begin(0xa);
      const durable = new Promise<void>((resolve, reject) => { journal.listen((n) => { if (n === journaled.length) resolve(); }, reject); });
      journaled.forEach(({ data }, at) => { journal.append(at + 1, data, 0); });
      if (journaled.length > 0) await durable;
      const disk = new SimDisk();
      const aside = new AsideFolder({ list: () => Promise.resolve(['0000000000000000-a']), disk: () => Promise.resolve(disk), remove: () => Promise.resolve() }, SILENT);
      await aside.keep(journal, 0);
      const service = new ReplayService({
        cluster: CLUSTER, site: 1, aside, reader: { inode: () => Promise.resolve(undefined) },
        committer: { newTrace: () => 1, abandon: () => undefined, commit: (command) => Promise.resolve({ reply: commit(command), index: 1, stamp: 0, acknowledged: Promise.resolve() }) },
      });
      const refused: string[] = [];
      await new Promise<void>((resolve, reject) => {
        const call = {
          getAuthContext: () => ({ sslPeerCertificate: { subject: { O: CLUSTER, OU: 'admin', CN: 'an admin' } } }),
          on: () => undefined, emit: (_: string, error: { readonly details: string }) => { reject(new Error(error.details)); }, end: resolve,
          write: (chunk: geofs.v1.ReplayChunk.$Properties) => { if ((chunk.refused ?? '') !== '') refused.push(chunk.refused ?? ''); return true; },
        };
        service.replay(call as unknown as ReplayCall);
      });
      assert.deepEqual(nyc.state.wrong(), []);
      return refused;
    },
    named: (name) => lookup(nyc.state, dir, nameOf(bytes(name))).inode?.ino,
  };
}

const unlink = (dir: number, name: string): Op => ({ unlink: { parent: dir, name: bytes(name) } });
const rename = (dir: number, from: string, to: string): Op => ({ rename: { parent: dir, name: bytes(from), newParent: dir, newName: bytes(to) } });

test('7.18 what nobody has touched since is done again, one change upon the other', async () => {
  const s = scene();
  const tmp = s.make(s.ams, 'tmp');
  s.ask(s.ams, { commit: { ino: tmp, dataVersion: 1, size: 5, clean: true } });
  s.ask(s.ams, { setAttr: { ino: tmp, hasMode: true, mode: 0o600, hasMtime: true, mtime: { sec: 7, nsec: 0 } } });
  s.ask(s.ams, { setAttr: { ino: tmp, hasMode: true, mode: 0o640 } });
  s.ask(s.ams, rename(s.dir, 'tmp', 'report'));
  s.ask(s.ams, { setXattr: { ino: tmp, name: bytes('user.a'), value: bytes('1') } });
  s.ask(s.ams, { setXattr: { ino: tmp, name: bytes('user.a'), value: bytes('2') } });
  s.make(s.ams, 'gone');
  s.ask(s.ams, unlink(s.dir, 'gone'));
  s.breakAms();
  assert.deepEqual(await s.replay(), []);
  assert.deepEqual([s.named('report'), s.named('tmp'), s.named('gone')], [tmp, undefined, undefined]);
  const inode = findInode(s.nyc.state, tmp);
  assert.deepEqual([inode?.mode, inode?.size, inode?.mtime?.sec], [0o100640, 5, 7]);
});

test('7.18 an unlink does not take a file that another site has put in the place of the one that was meant', async () => {
  const s = scene();
  s.ask(s.ams, unlink(s.dir, 'report'));
  s.breakAms();
  s.make(s.nyc, 'new');
  s.ask(s.nyc, rename(s.dir, 'new', 'report'));
  const theirs = s.named('report');
  assert.match((await s.replay()).join(), /^unlink "report".*ESTALE.*something else/);
  assert.equal(s.named('report'), theirs);
});

test('7.18 a rename does not overwrite a file that another site has put there, nor one whose contents another site has changed, nor one that was not there', async () => {
  for (const theirs of ['replaced', 'rewritten', 'new'] as const) {
    const s = scene();
    const to = theirs === 'new' ? 'other' : 'report';
    const tmp = s.make(s.ams, 'tmp');
    s.ask(s.ams, rename(s.dir, 'tmp', to));
    s.breakAms();
    if (theirs === 'rewritten') s.ask(s.nyc, { commit: { ino: s.file, dataVersion: 2, size: 9, clean: true } });
    else if (theirs === 'new') s.make(s.nyc, 'other');
    else { s.ask(s.nyc, unlink(s.dir, 'report')); s.make(s.nyc, 'report'); }
    const there = s.named(to);
    assert.match((await s.replay()).join(), /^rename "tmp".*ESTALE/, theirs);
    assert.deepEqual([s.named(to), s.named('tmp')], [there, tmp], theirs);
  }
});

test('7.18 an unlink does not take a file whose contents another site has changed, or is writing', async () => {
  for (const theirs of ['changed', 'written'] as const) {
    const s = scene();
    s.ask(s.ams, unlink(s.dir, 'report'));
    s.breakAms();
    s.ask(s.nyc, theirs === 'changed' ? { commit: { ino: s.file, dataVersion: 2, size: 9, clean: true } } : { writing: { ino: s.file } });
    assert.match((await s.replay()).join(), theirs === 'changed' ? /^unlink "report".*changed since/ : /^unlink "report".*is writing it/);
    assert.equal(s.named('report'), s.file);
  }
});

test('7.18 what does not contradict another site\'s change is done: a move of what it wrote, an unlink of what it only gave another mode', async () => {
  const moved = scene();
  moved.ask(moved.ams, rename(moved.dir, 'report', 'moved'));
  moved.breakAms();
  moved.ask(moved.nyc, { commit: { ino: moved.file, dataVersion: 2, size: 9, clean: true } });
  assert.deepEqual([await moved.replay(), moved.named('moved'), moved.named('report')], [[], moved.file, undefined]);
  const gone = scene();
  gone.ask(gone.ams, unlink(gone.dir, 'report'));
  gone.breakAms();
  gone.ask(gone.nyc, { setAttr: { ino: gone.file, hasMode: true, mode: 0o600 } });
  assert.deepEqual([await gone.replay(), gone.named('report')], [[], undefined]);
});

test('7.18 a mode, a time or an attribute that another site has set since, or whose contents it has changed, is not set back', async () => {
  const mine: readonly Op[] = [{ setAttr: { hasMode: true, mode: 0o600 } }, { setXattr: { name: bytes('user.a'), value: bytes('ams') } }, { setAttr: { hasMtime: true, mtime: { sec: 7, nsec: 0 } } }];
  const theirs: readonly Op[] = [{ setAttr: { hasMode: true, mode: 0o666 } }, { setXattr: { name: bytes('user.a'), value: bytes('nyc') } }, { commit: { dataVersion: 2, size: 9, clean: true } }];
  const of = (op: Op, ino: number): Op => Object.fromEntries(Object.entries(op).map(([name, body]) => [name, { ...body as object, ino }]));
  for (const [at, op] of mine.entries()) {
    const s = scene();
    s.ask(s.ams, of(op, s.file));
    s.breakAms();
    s.ask(s.nyc, of(theirs[at] ?? {}, s.file));
    assert.match((await s.replay()).join(), /ESTALE.*changed since/, String(at));
  }
});

test('7.18 a directory of that name that another site has made is not removed', async () => {
  const s = scene();
  const sub = { create: { parent: s.dir, name: bytes('sub'), ino: 9_001, mode: 0o040755, exclusive: true } };
  s.ask(s.ams, sub);
  settle([s.ams, s.nyc]);
  s.ask(s.ams, { rmdir: { parent: s.dir, name: bytes('sub') } });
  s.breakAms();
  s.ask(s.nyc, { rmdir: { parent: s.dir, name: bytes('sub') } });
  s.ask(s.nyc, { create: { ...sub.create, ino: 9_002 } });
  assert.match((await s.replay()).join(), /rmdir "sub".*something else/);
  assert.equal(s.named('sub'), 9_002);
});
