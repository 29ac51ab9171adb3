/** The clauses of delegation, one by one, at sites whose streams and log are moved by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DivergedOutcome, SiteLog } from '../../../../mds/delegation/site-log.ts';
import { findGrant, findInode, findSession, findSessionByKey, findSiteVoice, findStream, GRANT_RETURNED, isGrouped, isGroupOver, listLocks, mayBeLost, ownerOf, ownHeldBy, type StreamRecord } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { makeInodeId, OWN_COUNTERS, OWN_SESSIONS } from '../../../../proto/types/ids.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';
import { errnoOf, newSites, settle, type Asked, type Site } from './sites.ts';

const S_IFDIR = 0o040755;
const S_IFREG = 0o100644;
let number = 0;
let ino = 5_000;

function ask(site: Site, op: Op, session = 2 * site.id): Asked {
  number += 1;
  const asked: Asked = { op, session, number, reply: undefined, local: false };
  site.ask(asked);
  return asked;
}

function make(parent: number, name: string, mode = S_IFREG): { readonly ino: number; readonly op: Op } {
  ino += 1;
  return { ino, op: { create: { parent, name: bytes(name), ino, mode, exclusive: true, layout: mode === S_IFREG ? { target: 1, object: ino, version: 1 } : null } } };
}

const mkdir = (parent: number, name: string): { readonly ino: number; readonly op: Op } => make(parent, name, S_IFDIR);

function twoSites(): { sites: Site[]; ams: Site; nyc: Site } {
  const { sites } = newSites(2);
  const [ams, nyc] = sites;
  assert.ok(ams !== undefined && nyc !== undefined);
  return { sites, ams, nyc };
}

/** A directory in the shared root that ams made through Raft. */
function ownedDir(sites: Site[], site: Site, name = 'd'): number {
  const dir = mkdir(1, name);
  const asked = ask(site, dir.op);
  settle(sites, [asked]);
  assert.equal(asked.local, false, 'the root is shared');
  return dir.ino;
}

const ownerAt = (site: Site, of: number): number => { const inode = findInode(site.state, of); return inode === undefined ? -1 : ownerOf(site.state, inode); };

/** ams has made a file in a directory of its own and unlinked it, which nyc has not heard. */
function unlinkedFile() {
  const { sites, ams, nyc } = twoSites();
  const dir = ownedDir(sites, ams);
  const file = make(dir, 'f');
  ask(ams, file.op);
  ask(ams, { unlink: { parent: dir, name: bytes('f') } });
  return { sites, ams, nyc, dir, file };
}

describe('delegation', () => {
  it('7.1: a directory made in a shared one is its maker\'s, and so is what is made below it', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const sub = mkdir(dir, 'sub');
    assert.equal(ask(ams, sub.op).local, true);
    const file = make(sub.ino, 'f');
    assert.equal(ask(ams, file.op).local, true);
    settle(sites);
    for (const at of [dir, sub.ino, file.ino]) assert.deepEqual([ownerAt(ams, at), ownerAt(nyc, at)], [1, 1]);
    assert.equal(findInode(nyc.state, file.ino)?.grant, dir, 'one grant for the whole tree');
  });

  it('7.2: a second name under another grant makes a file shared, through Raft', () => {
    const { sites, ams } = twoSites();
    const [one, two] = [ownedDir(sites, ams, 'one'), ownedDir(sites, ams, 'two')];
    const file = make(one, 'f');
    ask(ams, file.op);
    const linked = ask(ams, { link: { ino: file.ino, parent: two, name: bytes('f') } });
    assert.equal(linked.local, false);
    settle(sites, [linked]);
    assert.deepEqual([errnoOf(linked), ownerAt(ams, file.ino)], [0, 0]);
  });

  it('7.3: a command that touches what an earlier one in Raft touches waits for it', () => {
    const { sites, ams } = twoSites();
    const [one, two] = [ownedDir(sites, ams, 'one'), ownedDir(sites, ams, 'two')];
    const moved = make(one, 'm');
    ask(ams, moved.op);
    const rename = ask(ams, { rename: { parent: one, name: bytes('m'), newParent: two, newName: bytes('m') } });
    const next = ask(ams, make(two, 'n').op);
    assert.deepEqual([rename.local, next.local, next.reply], [false, false, undefined]);
    settle(sites, [rename, next]);
    assert.deepEqual([errnoOf(rename), errnoOf(next), next.local], [0, 0, true], 'answered by the site once the way is free');
  });

  it('7.4: moving a directory is local only where the way between both places is the site\'s', () => {
    const { sites, ams } = twoSites();
    const top = ownedDir(sites, ams, 'top');
    const [a, b] = [mkdir(top, 'a'), mkdir(top, 'b')];
    const inner = mkdir(a.ino, 'inner');
    for (const { op } of [a, b, inner]) assert.equal(ask(ams, op).local, true);
    assert.equal(ask(ams, { rename: { parent: a.ino, name: bytes('inner'), newParent: b.ino, newName: bytes('inner') } }).local, true);
    settle(sites);
    ams.giveBack([], [top]);
    settle(sites);
    const across = ask(ams, { rename: { parent: b.ino, name: bytes('inner'), newParent: a.ino, newName: bytes('inner') } });
    assert.equal(across.local, false, 'the common ancestor is shared');
    settle(sites, [across]);
    assert.equal(errnoOf(across), 0);
  });

  it('7.4: two sites that move two shared directories into each other build no loop', () => {
    const { sites, ams, nyc } = twoSites();
    const [a, b] = [ownedDir(sites, ams, 'a'), ownedDir(sites, nyc, 'b')];
    const into = ask(ams, { rename: { parent: 1, name: bytes('a'), newParent: b, newName: bytes('a') } });
    const back = ask(nyc, { rename: { parent: 1, name: bytes('b'), newParent: a, newName: bytes('b') } });
    settle(sites, [into, back]);
    assert.deepEqual([errnoOf(into), errnoOf(back)].filter((errno) => errno === 0).length, 1, 'one of them is refused');
    assert.deepEqual(ams.state.wrong(), []);
  });

  it('7.4: two sites that own what they move, from where and into what, each below a directory of the other one, build no loop', () => {
    for (const isPlanted of [false, true]) {
      const { sites, ams, nyc } = twoSites();
      /** A directory that `site` owns in one of its own, and in that one another that `other` owns. */
      const nested = (site: Site, other: Site, name: string): { readonly parent: number; readonly dir: number; readonly inner: number } => {
        const parent = ownedDir(sites, site, name);
        const [dir, inner] = [mkdir(parent, name), mkdir(0, 'inner')];
        assert.equal(ask(site, dir.op).local, true);
        settle(sites);
        // Which asks the directory back, so that what is made in it is its maker's.
        settle(sites, [ask(other, { create: { ...inner.op.create, parent: dir.ino } })]);
        site.propose({ grant: { dir: dir.ino, site: site.id } });
        settle(sites);
        assert.deepEqual([parent, dir.ino, inner.ino].map((at) => ownerAt(nyc, at)), [site.id, site.id, other.id]);
        return { parent, dir: dir.ino, inner: inner.ino };
      };
      const [x, z] = [nested(ams, nyc, 'x'), nested(nyc, ams, 'z')];
      for (const site of sites) site.ownsAllWays = isPlanted;
      const into = ask(ams, { rename: { parent: x.parent, name: bytes('x'), newParent: z.inner, newName: bytes('x') } });
      const back = ask(nyc, { rename: { parent: z.parent, name: bytes('z'), newParent: x.inner, newName: bytes('z') } });
      assert.deepEqual([into.local, back.local], [isPlanted, isPlanted], 'the way between both places is not theirs');
      if (isPlanted) {
        assert.throws(() => { settle(sites); }, DivergedOutcome, 'or this shows nothing');
        continue;
      }
      settle(sites, [into, back]);
      assert.deepEqual([errnoOf(into), errnoOf(back)].sort((a, b) => a - b), [0, ERRNO.EINVAL], 'one of them is refused');
      for (const site of sites) assert.deepEqual(site.state.wrong(), []);
    }
  });

  it('7.5: a restarted site shows again what it has answered, from its journal', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const file = make(dir, 'f');
    assert.equal(ask(ams, file.op).local, true);
    ams.restart();
    assert.notEqual(findInode(ams.stream.view(ams.state), file.ino), undefined);
    assert.equal(findInode(ams.state, file.ino), undefined);
    settle(sites);
    assert.equal(nyc.state.digest(), ams.state.digest());
    assert.notEqual(findInode(nyc.state, file.ino), undefined);
  });

  it('7.5: an answer stands on what other sessions have changed of what it is about, and on nothing else', () => {
    const { sites, ams } = twoSites();
    const [dir, other] = [ownedDir(sites, ams), ownedDir(sites, ams, 'other')];
    const [a, b] = [1, 2];
    const admit = (session: number, op: Op): { readonly n: number; readonly standsOn?: number | undefined } => {
      const admitted = ams.stream.admit(ams.state, ams.stamped({ ...op, session, number: number += 1 }));
      assert.ok(admitted.kind === 'local');
      ams.keep(admitted);
      return admitted;
    };
    const file = make(dir, 'f');
    const first = admit(a, file.op);
    assert.equal(first.standsOn, 0);
    assert.equal(admit(b, make(other, 'g').op).standsOn, 0, 'another directory');
    const second = admit(b, make(dir, 'h').op);
    assert.equal(second.standsOn, first.n, 'its directory was changed by the first');
    assert.equal(admit(b, { setAttr: { ino: file.ino, hasMode: true, mode: 0o600 } }).standsOn, first.n);
    assert.equal(admit(a, make(dir, 'i').op).standsOn, second.n);
    const [upper, lower] = [mkdir(other, 'upper'), mkdir(other, 'lower')];
    admit(b, upper.op);
    const third = admit(b, lower.op);
    ams.stream.outbox.onDurable(third.n);
    const moved = admit(b, { rename: { parent: other, name: bytes('upper'), newParent: lower.ino, newName: bytes('upper') } });
    const inner = mkdir(upper.ino, 'inner');
    assert.equal(admit(a, inner.op).standsOn, moved.n, 'its directory was moved');
  });

  it('7.5: a command sent again is not taken twice', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    const asked = ask(ams, make(dir, 'f').op);
    const again: Asked = { ...asked, reply: undefined, local: false };
    ams.ask(again);
    assert.deepEqual([errnoOf(again), again.reply?.replayed, again.local], [0, true, false]);
    ams.restart();
    const after: Asked = { ...asked, reply: undefined, local: false };
    ams.ask(after);
    assert.deepEqual([errnoOf(after), after.local], [0, false], 'nor after a restart');
    settle(sites);
    const late: Asked = { ...asked, reply: undefined, local: false };
    ams.ask(late);
    assert.deepEqual([errnoOf(late), late.local], [0, false], 'nor when it is applied');
  });

  it('3: what one site has refused and another one had in its journal is never done', () => {
    for (const elsewhere of [true, false]) {
      const { sites, ams, nyc } = twoSites();
      const dir = ownedDir(sites, ams);
      ams.giveBack([dir], []);
      settle(sites);
      ask(ams, make(dir, 'name').op);
      settle(sites);
      // nyc has it in its journal, and is away; its client goes to ams, which comes to own the directory.
      const asked = ask(nyc, make(dir, 'name').op);
      assert.equal(asked.local, false);
      ams.propose({ grant: { dir, site: 1 } });
      ams.catchUp(10);
      const moved: Asked = { ...asked, elsewhere, reply: undefined, local: false };
      ams.ask(moved);
      assert.deepEqual([errnoOf(moved), moved.local], [ERRNO.EEXIST, elsewhere], 'said in the stream, or without a trace');
      const again: Asked = { ...moved, reply: undefined, local: false };
      ams.restart();
      ams.ask(again);
      assert.deepEqual([errnoOf(again), again.reply?.replayed === true], [ERRNO.EEXIST, elsewhere], 'after a restart, too');
      ask(ams, { unlink: { parent: dir, name: bytes('name') } });
      ams.giveBack([dir], []);
      ams.send(100, () => false);
      nyc.catchUp(100);
      ams.catchUp(100);
      settle(sites, [asked]);
      assert.deepEqual([errnoOf(asked), findInode(ams.state, dir)?.entries], elsewhere ? [ERRNO.EEXIST, 0] : [0, 1], 'which is why it is said');
      assert.equal(ams.state.digest(), nyc.state.digest());
    }
  });

  it('3: what its proposer has refused, having done it before, or for another site to judge, is answered as the log has it', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const file = make(dir, 'f');
    const made = ask(ams, file.op);
    const refusing = (site: Site, { op, session, number: n }: Asked, elsewhere: boolean) => site.stream.admit(site.state, site.stamped({ ...op, session, number: n, refusal: ERRNO.ENOSPC }), { elsewhere });
    const repeat = refusing(ams, made, true);
    assert.deepEqual([repeat.kind, repeat.kind === 'answer' && repeat.reply.errno], ['answer', 0], 'it has been done');
    const fresh: Asked = { op: make(dir, 'g').op, session: 2, number: number += 1, reply: undefined, local: false };
    const refused = refusing(ams, fresh, false);
    assert.deepEqual([refused.kind, refused.kind === 'answer' && refused.reply.errno, ams.journal.length], ['answer', ERRNO.ENOSPC, ams.stream.outbox.last], 'nobody else has it');
    const notOurs = refusing(nyc, { ...fresh, session: 4 }, true);
    assert.equal(notOurs.kind, 'raft');
    nyc.keep(notOurs);
    settle(sites);
    assert.equal(nyc.done.has(`4/${String(fresh.number)}`), false, 'the owner may have done it');
    ams.giveBack([dir], []);
    settle(sites);
    nyc.keep(refusing(nyc, { ...fresh, session: 4 }, true));
    settle(sites);
    assert.equal(nyc.state.reply({ ...fresh.op, session: 4, number: fresh.number }).errno, ERRNO.ENOSPC);
    assert.equal(findInode(nyc.state, dir)?.entries, 1);
    assert.equal(ams.stream.admit(ams.state, ams.stamped({ ...make(dir, 'h').op, session: 2, number: number += 1 }), { full: true }).kind, 'full');
  });

  it('3: what its owner has answered is not refused elsewhere meanwhile, where it would come to nothing', () => {
    for (const way of ['beside', 'in the stream'] as const) {
      const { sites, ams, nyc } = twoSites();
      const dir = ownedDir(sites, ams);
      const file = make(dir, 'f');
      const made = ask(ams, file.op);
      assert.deepEqual([made.local, errnoOf(made)], [true, 0]);
      // Its client has lost the answer and asks at nyc, where there is no place for a file.
      const refusal = { ...file.op, session: made.session, number: made.number, refusal: ERRNO.ENOSPC };
      if (way === 'beside') nyc.propose(refusal);
      else nyc.keep(nyc.stream.admit(nyc.state, nyc.stamped(refusal), { elsewhere: true }));
      nyc.send(10, () => false);
      nyc.catchUp(10);
      ams.catchUp(10);
      ams.send(10, () => false);
      settle(sites);
      assert.deepEqual([findInode(nyc.state, file.ino)?.ino, findInode(nyc.state, dir)?.entries], [file.ino, 1]);
      assert.equal(ams.state.digest(), nyc.state.digest());
    }
  });

  it('3: of a lock that is waited for, and may be under way elsewhere, the stream says only what is for good', () => {
    const { sites, ams } = twoSites();
    const file = make(ownedDir(sites, ams), 'f');
    ask(ams, file.op);
    const lock = { ino: file.ino, owner: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 };
    assert.equal(errnoOf(ask(ams, { setLock: lock }, 1)), 0);
    const waiting = number += 1;
    const asks = (setLock: geofs.v1.SetLock.$Properties, nth: number): [kind: string, errno: number] => {
      const admitted = ams.stream.admit(ams.state, ams.stamped({ setLock, session: 2, number: nth }), { elsewhere: true });
      ams.keep(admitted);
      const reply = admitted.kind === 'local' ? admitted.outcome.reply : admitted.kind === 'answer' ? admitted.reply : {};
      return [admitted.kind, reply.errno ?? 0];
    };
    for (let times = 0; times < 2; times += 1) assert.deepEqual(asks(lock, waiting), ['answer', ERRNO.EAGAIN]);
    assert.equal(errnoOf(ask(ams, { setLock: { ...lock, kind: geofs.v1.LockKind.LOCK_UNLOCK } }, 1)), 0);
    assert.deepEqual(asks(lock, waiting), ['local', 0], 'granted under its number');
    const wrong = number += 1;
    assert.deepEqual(asks({ ...lock, start: 9, end: 0 }, wrong), ['local', ERRNO.EINVAL], 'a copy of it is not granted later');
    settle(sites);
    assert.equal(ams.state.reply({ setLock: lock, session: 2, number: wrong }).errno, ERRNO.EINVAL);
  });

  it('7.5: a command sent again says what it was taken with, not what its repeat bears', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    const file = make(dir, 'f');
    const asked = ask(ams, file.op);
    const admitAgain = () => ams.stream.admit(ams.state, { ...ams.stamped(make(dir, 'f').op), session: asked.session, number: asked.number, time: { sec: 9, nsec: 9 } });
    for (const restart of [() => undefined, () => { ams.restart(); }]) {
      restart();
      const again = admitAgain();
      assert.ok(again.kind === 'answer');
      assert.equal(again.stamped?.ino, file.ino);
      assert.notEqual(again.stamped.time?.sec, 9);
    }
  });

  it('7.19: cut off, what is not the site\'s alone is not taken, and holds up nothing; what stands in the stream is known, and what has to be said is', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    const shared = make(1, 'f');
    settle(sites, [ask(ams, shared.op)]);
    settle(sites, [ask(ams, { link: { ino: shared.ino, parent: dir, name: bytes('f') } })]);
    const session = 2 * ams.id;
    const remove = { unlink: { parent: dir, name: bytes('f') } };
    const admit = (op: Op, options = {}, of = number += 1) => ams.stream.admit(ams.state, ams.stamped({ ...op, session, number: of }), { cutOff: true, ...options });
    const { last } = ams.stream.outbox;
    assert.deepEqual([admit(make(1, 'g').op), admit(remove)], [{ kind: 'cut off' }, { kind: 'cut off' }]);
    assert.equal(ams.stream.outbox.last, last);
    assert.equal(admit(make(dir, 'own').op).kind, 'local');
    assert.equal(admit({ ...make(1, 'full').op, refusal: ERRNO.ENOSPC }, { elsewhere: true }).kind, 'raft', 'others may do it');
    // Taken before the cut was known.
    const early = number += 1;
    assert.equal(admit(remove, { cutOff: false }, early).kind, 'raft');
    assert.deepEqual([admit(remove, {}, early).kind, admit(make(dir, 'late').op).kind, admit(make(dir, 'late').op, { cutOff: false }).kind], ['joined', 'cut off', 'wait']);
  });

  it('7.5: what is asked for again changes what it was answered for, or nothing, by itself and through Raft', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    const session = 2 * ams.id;
    const [old, other, more, moved] = [make(dir, 'f'), make(dir, 'f'), make(dir, 'g'), make(dir, 'h')];
    for (const { op } of [old, moved]) ask(ams, op);
    settle(sites);
    const asked: Op[] = [];
    // As an mds answers it whose journal is lost.
    const answeredBy = (op: Op): ReturnType<SiteLog['admit']> => {
      const { incarnation, outbox: { last } } = ams.stream;
      return new SiteLog(ams.id, incarnation, last, last).admit(ams.state, ams.stamped({ ...op, session, number: number + 1_000, acknowledged: number }), { again: op.means != null });
    };
    for (const op of [
      { unlink: { parent: dir, name: bytes('f') } }, { rename: { parent: dir, name: bytes('f'), newParent: dir, newName: bytes('n') } },
      { rename: { parent: dir, name: bytes('h'), newParent: dir, newName: bytes('f') } }, { setAttr: { ino: moved.ino, hasMode: true, mode: 0o600 } },
      { create: { parent: dir, name: bytes('f'), ino: more.ino, mode: S_IFREG } },
    ] satisfies Op[]) {
      const first = answeredBy(op);
      assert.ok(first.kind === 'local');
      asked.push({ ...op, means: first.stamped.means ?? null });
      assert.equal(answeredBy(asked.at(-1) ?? {}).kind, 'local', 'as it was');
    }
    // Meanwhile the name has become another file's, and somebody has changed a mode.
    ask(ams, { setAttr: { ino: moved.ino, hasMode: true, mode: 0o640 } });
    ask(ams, { unlink: { parent: dir, name: bytes('f') } });
    ask(ams, other.op);
    settle(sites);
    for (const op of asked) {
      const again = answeredBy(op);
      assert.deepEqual([again.kind, again.kind === 'answer' ? again.reply.errno : 0], ['answer', ERRNO.ESTALE], JSON.stringify(op));
    }
    // What went to the other site meanwhile is judged by apply.
    ams.giveBack([dir], []);
    settle(sites);
    const late: Asked = { op: asked[0] ?? {}, session, number: number += 1, reply: undefined, local: false };
    ams.ask(late);
    settle(sites, [late]);
    assert.deepEqual([errnoOf(late), late.local], [ERRNO.ESTALE, false]);
    assert.equal(findInode(ams.state, other.ino)?.nlink, 1);
  });

  it('7.6: what a leader lost is sent again, in order, once', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    for (let i = 0; i < 10; i += 1) ask(ams, make(dir, `f${String(i)}`).op);
    const before = findStream(ams.state, 1)?.last ?? 0;
    ams.send(10, (n) => n === before + 3);
    nyc.catchUp(100);
    assert.equal(findStream(nyc.state, 1)?.last, before + 2, 'nothing is taken behind a gap');
    settle(sites);
    assert.equal(findStream(nyc.state, 1)?.last, before + 10);
    assert.equal(findInode(nyc.state, dir)?.entries, 10);
  });

  it('7.6: an answer that apply contradicts stops the site', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    ask(ams, make(dir, 'f').op);
    const last = ams.journal.at(-1);
    assert.ok(last !== undefined);
    const command = geofs.v1.Command.decode(last.data);
    ams.journal[ams.journal.length - 1] = { ...last, data: geofs.v1.Command.encode({ ...command, answered: command.answered ^ 1 }).finish() };
    assert.throws(() => { settle(sites); }, DivergedOutcome);
  });

  it('7.7: what touches another site\'s is not done, and its number is used up', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const before = findStream(nyc.state, 2)?.last ?? 0;
    number += 1;
    const command = nyc.stamped({ ...make(dir, 'x').op, session: 4, number });
    const admitted = nyc.stream.admit(nyc.state, command, { asked: true });
    assert.equal(admitted.kind, 'raft');
    nyc.keep(admitted);
    for (const site of sites) { site.send(100, () => false); site.catchUp(100); }
    for (const site of sites) site.catchUp(100);
    assert.equal(findStream(ams.state, 2)?.last, before + 1);
    assert.equal(findInode(ams.state, dir)?.entries, 0);
  });

  it('7.8, 7.9: the owner returns what was made before, and the requester comes after it', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const first = ask(ams, make(dir, 'same').op);
    const second = ask(nyc, make(dir, 'same').op);
    settle(sites, [second]);
    assert.deepEqual([errnoOf(first), errnoOf(second)], [0, ERRNO.EEXIST], 'a name is made once');
    assert.equal(ownerAt(ams, dir), 0);
    const after = ask(ams, make(dir, 'more').op);
    assert.equal(after.local, false, 'shared now');
    settle(sites, [after]);
  });

  it('7.9: nothing is answered behind a Return, although the state does not show it yet', () => {
    const { sites, ams } = twoSites();
    const dir = ownedDir(sites, ams);
    ams.giveBack([dir], []);
    const asked = ask(ams, make(dir, 'f').op);
    assert.equal(asked.local, false);
    ams.restart();
    const later = ask(ams, make(dir, 'g').op);
    assert.equal(later.local, false, 'nor after a restart');
    settle(sites, [later]);
    assert.equal(findGrant(ams.state, dir)?.phase, GRANT_RETURNED);
  });

  it('7.9: what was returned inside a raft snapshot is local again when it is granted again, and goes back again', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    ams.giveBack([dir], []);
    ams.send(1_000, () => false);
    nyc.propose({ grant: { dir, site: 1 } });
    nyc.catchUp(1_000);
    ams.load(nyc);
    assert.equal(ask(ams, make(dir, 'f').op).local, true);
    ams.giveBack([dir], []);
    settle(sites);
    assert.deepEqual(sites.map((site) => findGrant(site.state, dir)?.phase), [GRANT_RETURNED, GRANT_RETURNED]);
  });

  it('7.11: a grant given again covers the whole tree, and counts how often it was asked back', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const sub = mkdir(dir, 'sub');
    ask(ams, sub.op);
    ams.giveBack([dir], []);
    settle(sites);
    assert.deepEqual([ownerAt(ams, sub.ino), findGrant(ams.state, dir)?.recalls], [0, 1]);
    nyc.propose({ grant: { dir, site: 2 } });
    settle(sites);
    assert.deepEqual([ownerAt(ams, dir), ownerAt(ams, sub.ino)], [2, 2]);
    assert.equal(ask(nyc, make(sub.ino, 'f').op).local, true);
  });

  it('7.11: a directory returned alone goes to nobody else while what was made in it is another site\'s', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const file = make(dir, 'f');
    ask(ams, file.op);
    ams.giveBack([], [dir]);
    settle(sites);
    nyc.propose({ grant: { dir, site: 2 } });
    settle(sites);
    assert.deepEqual([ownerAt(ams, dir), ownerAt(ams, file.ino)], [0, 1]);
  });

  it('7.12: a later leader of a site\'s journal group goes on with its stream, and so with what the site owns; an earlier one does not come back', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    settle(sites);
    const { last, incarnation } = findStream(nyc.state, 1) ?? {};
    const keeps = (node: number, epoch: number): (number | undefined)[] => {
      nyc.propose({ openStream: { site: 1, incarnation: 71, replaces: 71, node, epoch } });
      nyc.catchUp(10);
      const stream = findStream(nyc.state, 1);
      return [stream?.node, stream?.epoch, stream?.last, stream?.incarnation];
    };
    assert.deepEqual(keeps(8, 5), [8, 5, last, incarnation]);
    assert.deepEqual(keeps(7, 4), [8, 5, last, incarnation]);
    assert.deepEqual(keeps(7, 6), [7, 6, last, incarnation]);
    assert.equal(ownerAt(nyc, dir), 1);
  });

  it('7.12: one mds has the journal alone again: the stream goes on, what its group said late is nothing, and the next group counts from above that', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    settle(sites);
    const opened = (node: number, epoch: number, alone = false): StreamRecord => {
      nyc.propose({ openStream: { site: 1, incarnation: 71, replaces: 71, node, epoch, alone } });
      nyc.catchUp(10);
      const stream = findStream(nyc.state, 1);
      assert.ok(stream !== undefined);
      return stream;
    };
    const before = opened(8, 5);
    assert.deepEqual([isGrouped(before), isGroupOver(before, 71, 5)], [true, false]);
    const alone = opened(7, 6, true);
    assert.deepEqual([alone.node, alone.last, isGrouped(alone), isGroupOver(alone, 71, 5), isGroupOver(alone, 71, 6)], [7, before.last, false, true, false]);
    assert.equal(opened(8, 5).node, 7);
    assert.equal(ownerAt(nyc, dir), 1);
    const next = opened(8, 8);
    assert.deepEqual([next.node, isGrouped(next), isGroupOver(next, 71, 5), isGroupOver(next, 71, 8)], [8, true, true, false], 'the first group is over, the second is not');
    // Another journal has begun: whether the group is alive depends on whose it is.
    nyc.propose({ openStream: { site: 1, incarnation: 72, replaces: 71, node: 8, epoch: 6 } });
    nyc.catchUp(10);
    assert.deepEqual([isGrouped(findStream(nyc.state, 1) ?? before), isGroupOver(findStream(nyc.state, 1) ?? before, 71, 8)], [true, false]);
    nyc.propose({ openStream: { site: 1, incarnation: 73, replaces: 72, node: 7 } });
    nyc.catchUp(10);
    assert.equal(isGroupOver(findStream(nyc.state, 1) ?? before, 71, 8), true);
  });

  describe('7.19: a site alone ends the session of a client that has died', () => {
    const LOCK = { owner: 1, pid: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 };
    const release = (site: Site, session: number, inos: readonly number[], returns = 0) => {
      const admitted = site.stream.admit(site.state, site.stamped({ releaseSession: { session, expired: true, node: 0, returns, inos: [...inos] } }));
      site.keep(admitted);
      return admitted;
    };
    /** Session 1 of ams has locked a file of ams, and writes it. nyc knows all of it. */
    const held = () => {
      const { sites, ams, nyc } = twoSites();
      const dir = ownedDir(sites, ams);
      const file = make(dir, 'f');
      ask(ams, file.op);
      ask(ams, { commit: { ino: file.ino, dataVersion: 1, size: 1, clean: true } });
      for (const op of [{ setLock: { ...LOCK, ino: file.ino } }, { writing: { ino: file.ino } }]) assert.deepEqual([ask(ams, op, 1).local, errnoOf(ask(ams, { setAttr: { ino: file.ino } }))], [true, 0]);
      settle(sites);
      return { sites, ams, nyc, dir, file };
    };

    it('locks and writing marks go at once, another client has the file, and all is the same everywhere afterwards', () => {
      const { sites, ams, nyc, file } = held();
      const before = findInode(ams.state, file.ino);
      assert.deepEqual(ownHeldBy(ams.stream.view(ams.state), 1, 1, 10), [file.ino]);
      const released = release(ams, 1, [file.ino]);
      assert.ok(released.kind === 'local');
      const comesBack = (key: string): number => ams.stream.openedBy({ openSession: { key } });
      assert.deepEqual([comesBack('a1'), comesBack('b1')], [released.n, 0], 'its client does not overtake that');
      const view = ams.stream.view(ams.state);
      assert.deepEqual([ownHeldBy(view, 1, 1, 10), findInode(view, file.ino)?.writing, findSessionByKey(view, 'a1')], [[], false, undefined]);
      assert.deepEqual([errnoOf(ask(ams, { setAttr: { ino: file.ino } }, 1)), errnoOf(ask(ams, { setLock: { ...LOCK, ino: file.ino } }))], [ERRNO.ESTALE, 0]);
      settle(sites);
      assert.deepEqual([findSession(nyc.state, 1)?.ended, listLocks(nyc.state, file.ino).map(({ session }) => session)], [true, [2]]);
      assert.ok((findInode(nyc.state, file.ino)?.fence ?? 0) > (before?.fence ?? 0), 'what it had sent and comes late is refused');
      const closed = ask(ams, { closeSession: { session: 1, expired: true } });
      settle(sites, [closed]);
      for (const { state } of sites) assert.deepEqual([findSession(state, 1), state.wrong(), state.digest()], [undefined, [], ams.state.digest()]);
      assert.equal(comesBack('a1'), 0);
    });

    it('also where another site has taken the session up meanwhile: it is over there too, and its key is free', () => {
      const { sites, ams, nyc, file } = held();
      release(ams, 1, [file.ino]);
      ask(ams, { setLock: { ...LOCK, ino: file.ino } });
      nyc.propose({ openSession: { key: 'a1', node: 9 } });
      nyc.catchUp(1);
      assert.equal(findSessionByKey(nyc.state, 'a1')?.site, 2);
      settle(sites);
      const late = ask(nyc, { setLock: { ...LOCK, ino: file.ino } }, 1);
      settle(sites, [late]);
      assert.deepEqual([errnoOf(late), findSessionByKey(nyc.state, 'a1'), ams.state.digest()], [ERRNO.ESTALE, undefined, nyc.state.digest()]);
    });

    it('a restarted mds finds it in its journal', () => {
      const { sites, ams, file } = held();
      release(ams, 1, [file.ino]);
      ams.restart();
      assert.ok(ams.stream.openedBy({ openSession: { key: 'a1' } }) > 0);
      assert.deepEqual([errnoOf(ask(ams, { setLock: { ...LOCK, ino: file.ino } })), errnoOf(ask(ams, { setAttr: { ino: file.ino } }, 1))], [0, ERRNO.ESTALE]);
      settle(sites);
    });

    it('nothing is taken where the client has come back, another site serves it, or the inode is not the site\'s own', () => {
      const { sites, ams, nyc, file } = held();
      const refusedWith = (admitted: ReturnType<typeof release>): number | undefined => (admitted.kind === 'answer' ? admitted.reply.errno ?? 0 : undefined);
      const shared = make(1, 'shared');
      settle(sites, [ask(ams, shared.op)]);
      assert.deepEqual([refusedWith(release(ams, 1, [file.ino, shared.ino])), refusedWith(release(ams, 1, [file.ino], 1))], [ERRNO.EAGAIN, ERRNO.ESTALE]);
      nyc.propose({ openSession: { key: 'a1', node: 9 } });
      settle(sites);
      assert.deepEqual([refusedWith(release(ams, 1, [file.ino], 1)), findSession(ams.state, 1)?.ended], [ERRNO.ESTALE, false]);
    });
  });

  it('7.18: a broken site owns nothing any more; where it stood, and that its later numbers may be lost, is known', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    settle(sites);
    const applied = findStream(nyc.state, 1)?.last ?? 0;
    assert.equal(ask(ams, make(dir, 'unheard').op).local, true);
    nyc.propose({ endStream: { site: 1, incarnation: 71 } });
    nyc.catchUp(10);
    assert.equal(ownerAt(nyc, dir), 1, 'only an admin breaks what is not to leave');
    nyc.propose({ endStream: { site: 1, incarnation: 71, broken: true } });
    nyc.catchUp(10);
    const stream = findStream(nyc.state, 1);
    assert.ok(stream !== undefined);
    assert.deepEqual([ownerAt(nyc, dir), stream.incarnation, stream.broken, stream.brokenAfter], [0, 0, 71, applied]);
    assert.deepEqual([mayBeLost(stream, applied + 1), mayBeLost(stream, stream.last + 1), mayBeLost(stream, 0)], [true, false, false]);
    nyc.propose({ grant: { dir, site: 1 } });
    nyc.catchUp(10);
    assert.equal(ownerAt(nyc, dir), 0, 'a site without a journal is given nothing');
    nyc.propose({ openStream: { site: 1, incarnation: 72, replaces: 0 } });
    nyc.propose({ grant: { dir, site: 1 } });
    nyc.catchUp(10);
    assert.deepEqual([ownerAt(nyc, dir), findStream(nyc.state, 1)?.broken], [1, 71]);
  });

  it('7.18: a journal that was broken before its mds heard that it had begun does not begin again when that asks once more', () => {
    const { ams, nyc } = twoSites();
    nyc.propose({ endStream: { site: 1, incarnation: 71, broken: true } });
    ams.propose({ openStream: { site: 1, incarnation: 71 } });
    nyc.catchUp(100);
    assert.deepEqual([findStream(nyc.state, 1)?.incarnation, findStream(nyc.state, 1)?.broken], [0, 71], 'or its mds, which finds it broken at each start, would end for ever');
    ams.propose({ openStream: { site: 1, incarnation: 72 } });
    nyc.catchUp(100);
    assert.equal(findStream(nyc.state, 1)?.incarnation, 72);
  });

  it('7.13: a journal that begins while another stands is refused', () => {
    const { sites, ams } = twoSites();
    ams.propose({ openStream: { site: 1, incarnation: 99, replaces: 5 } });
    settle(sites);
    assert.equal(findStream(ams.state, 1)?.incarnation, 71);
    ams.propose({ openStream: { site: 1, incarnation: 99, replaces: 71 } });
    ams.catchUp(10);
    assert.equal(findStream(ams.state, 1)?.incarnation, 99);
  });

  it('a site whose mds leaves owns what it owned until all that it answered is taken, and is given nothing more', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const answered = make(dir, 'answered');
    assert.equal(ask(ams, answered.op).local, true);
    for (const site of sites) site.propose({ registerNode: { node: site.id, name: `m${String(site.id)}`, site: `site${String(site.id)}`, address: `m:${String(site.id)}`, disk: `d${String(site.id)}` } });
    nyc.propose({ removeNode: { node: 1 } });
    settle(sites);
    assert.deepEqual([ownerAt(nyc, dir), findInode(nyc.state, answered.ino)?.ino], [1, answered.ino]);
    const { last } = findStream(nyc.state, 1) ?? { last: 0 };
    nyc.propose({ endStream: { site: 1, incarnation: 71 } });
    settle(sites);
    assert.equal(ownerAt(nyc, dir), 0);
    const ended = findStream(nyc.state, 1);
    assert.ok(ended !== undefined && ended.incarnation === 0 && ended.last > last + 1e9, 'who waits for a number that never comes waits no longer');
    nyc.propose({ grant: { dir, site: 1 } });
    settle(sites);
    assert.equal(ownerAt(nyc, dir), 0);
  });

  it('7.18: with its stream a site\'s grants end, and what was on its way is refused', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const lost = make(dir, 'lost');
    assert.equal(ask(ams, lost.op).local, true);
    nyc.propose({ openStream: { site: 1, incarnation: 99, replaces: 71 } });
    nyc.catchUp(100);
    assert.equal(ownerAt(nyc, dir), 0);
    const other = ask(nyc, make(dir, 'other').op);
    ams.send(10, () => false);
    nyc.send(10, () => false);
    nyc.catchUp(100);
    assert.deepEqual([errnoOf(other), findInode(nyc.state, dir)?.entries, findInode(nyc.state, lost.ino)], [0, 1, undefined]);
  });

  it('7.16: an unlinked file stays the site\'s until the site says that it is not open there', () => {
    const { sites, ams, nyc, file } = unlinkedFile();
    assert.equal(ask(ams, { commit: { ino: file.ino, dataVersion: 1, size: 3 } }).local, true);
    const vote = ask(ams, { orphanVote: { site: 1, inos: [file.ino] } }, 0);
    const late = ask(ams, { commit: { ino: file.ino, dataVersion: 2, size: 4 } });
    assert.equal(late.local, false);
    settle(sites, [vote]);
    const other = ask(nyc, { orphanVote: { site: 2, inos: [file.ino] } }, 0);
    settle(sites, [other, late]);
    assert.equal(findInode(ams.state, file.ino), undefined);
  });

  it('7.16: votes of other sites on what a site has unlinked ask nothing back', () => {
    const { sites, ams, nyc, dir, file } = unlinkedFile();
    settle(sites);
    const other = ask(nyc, { orphanVote: { site: 2, inos: [file.ino] } }, 0);
    assert.deepEqual(nyc.held, []);
    settle(sites, [other]);
    assert.deepEqual([errnoOf(other), ownerAt(nyc, file.ino), ownerAt(nyc, dir)], [0, 1, 1]);
    const own = ask(ams, { orphanVote: { site: 1, inos: [file.ino] } }, 0);
    settle(sites, [own]);
    assert.equal(findInode(nyc.state, file.ino), undefined);
  });

  it('7.17: another site\'s lock brings back the file, not its directory', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const file = make(dir, 'f');
    ask(ams, file.op);
    settle(sites);
    const lock = ask(nyc, { setLock: { ino: file.ino, owner: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 } });
    settle(sites, [lock]);
    assert.deepEqual([errnoOf(lock), ownerAt(ams, file.ino), ownerAt(ams, dir)], [0, 0, 1]);
    const refused = ask(ams, { setLock: { ino: file.ino, owner: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 } });
    settle(sites, [refused]);
    assert.equal(errnoOf(refused), ERRNO.EAGAIN);
  });

  it('an mds that was removed before its stream began leaves all the same: it is given nothing, and its stream can be ended', () => {
    const { sites, ams, nyc } = twoSites();
    for (const site of sites) site.propose({ registerNode: { node: site.id, name: `m${String(site.id)}`, site: `site${String(site.id)}`, address: `m:${String(site.id)}`, disk: `d${String(site.id)}` } });
    // Broken, and removed before it began anew: so it is when its first stream is still on its way.
    nyc.propose({ endStream: { site: 1, incarnation: 71, broken: true } });
    nyc.propose({ removeNode: { node: 1 } });
    ams.propose({ openStream: { site: 1, incarnation: 72, node: 1 } });
    nyc.catchUp(100);
    assert.deepEqual([findStream(nyc.state, 1)?.incarnation, findStream(nyc.state, 1)?.leaving], [72, true]);
    nyc.propose({ endStream: { site: 1, incarnation: 72 } });
    nyc.catchUp(100);
    assert.equal(findStream(nyc.state, 1)?.incarnation, 0, 'or the leader would try for ever, and see to no other member');
  });

  describe('a session that ended elsewhere before all that its site had answered it was applied', () => {
    const LOCK = { owner: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: 9 };

    /** Session 2's file, settled. */
    function filed(): { sites: Site[]; ams: Site; nyc: Site; file: number } {
      const { sites, ams, nyc } = twoSites();
      const file = make(ownedDir(sites, ams), 'f');
      ask(ams, file.op);
      settle(sites);
      return { sites, ams, nyc, file: file.ino };
    }

    function endElsewhere(nyc: Site): void {
      nyc.propose({ closeSession: { session: 2 } });
      nyc.catchUp(100);
    }

    it('6 has its lock and its mark of writing until its site ends it, and then its fence is raised', () => {
      const { sites, ams, nyc, file } = filed();
      assert.deepEqual([ask(ams, { setLock: { ino: file, ...LOCK } }).local, ask(ams, { writing: { ino: file } }).local], [true, true]);
      endElsewhere(nyc);
      settle(sites);
      assert.deepEqual([ams.state.wrong(), findInode(nyc.state, file)?.writing], [[], true]);
      assert.equal(errnoOf(ask(ams, { setLock: { ino: file, ...LOCK } }, 1)), ERRNO.EAGAIN);
      assert.equal(errnoOf(ask(ams, { writing: { ino: file } })), ERRNO.ESTALE, 'what it was not answered is not done');
      const ended = ask(ams, { closeSession: { session: 2, expired: true } }, 0);
      settle(sites, [ended]);
      const { writing, fence } = findInode(nyc.state, file) ?? {};
      assert.deepEqual([writing, fence, ams.state.wrong()], [false, 1, []]);
      assert.equal(errnoOf(ask(ams, { setLock: { ino: file, ...LOCK } }, 1)), 0);
    });

    it('7.6 leaves what its site has answered others since as it was answered', () => {
      const { sites, ams, nyc, file } = filed();
      const other = make(findInode(ams.state, file)?.home ?? 0, 'g');
      assert.deepEqual([{ writing: { ino: file } }, other.op].map((op) => ask(ams, op).local), [true, true]);
      const since = [{ setAttr: { ino: file, hasMode: true, mode: 0o600 } }, { writing: { ino: other.ino } }].map((op) => ask(ams, op, 1));
      assert.deepEqual(since.map((asked) => [asked.local, errnoOf(asked)]), [[true, 0], [true, 0]]);
      endElsewhere(nyc);
      settle(sites);
      assert.deepEqual([findInode(nyc.state, other.ino)?.maker, findInode(nyc.state, other.ino)?.fence], [0, 1]);
    });
  });
});

describe('what a site gives out without asking the cluster', () => {
  const OWN = OWN_SESSIONS + 5;
  const numbers = (site: Site): Asked => ask(site, { allocateInodes: { site: site.id, count: 10 } }, 0);
  const open = (site: Site, key: string, session = OWN): Asked => ask(site, { openSession: { key, node: site.id, session } }, 0);

  it('7.14: inode numbers, each once, over a restart and beside those that the cluster gives', () => {
    const { sites, ams, nyc } = twoSites();
    const given = [numbers(ams), numbers(ams)];
    ams.restart();
    given.push(numbers(ams));
    ams.propose({ allocateInodes: { site: 1, count: 10 } });
    assert.deepEqual(given.map(({ local, reply }) => [local, reply?.ino]), [0, 10, 20].map((more) => [true, makeInodeId(1, OWN_COUNTERS + more)]));
    settle(sites);
    assert.deepEqual([ams.state.wrong(), ams.state.digest()], [[], nyc.state.digest()]);
    const file = { create: { parent: 1, name: bytes('f'), ino: makeInodeId(1, OWN_COUNTERS + 40), mode: S_IFREG, layout: { target: 1, object: 9, version: 1 } } };
    settle(sites, [ask(ams, file)]);
    assert.match(ams.state.wrong().join(), /counter of inodes of the stream of site 1/, 'a number that nobody was given');
  });

  for (const applied of [0, 1]) it(`7.14: a new incarnation gives none that a lost journal may have given, ${String(applied)} ranges of which were applied`, () => {
    const { sites, ams } = twoSites();
    for (let i = 0; i < applied; i += 1) numbers(ams);
    settle(sites);
    numbers(ams);
    ams.propose({ openStream: { site: 1, incarnation: 99, replaces: 71, node: 1 } });
    ams.catchUp(100);
    ams.journal = [];
    ams.begin(99);
    ams.stream.outbox.onApplied(findStream(ams.state, 1)?.last ?? 0);
    const first = ams.stream.admit(ams.state, ams.stamped({ allocateInodes: { site: 1, count: 1 } }));
    assert.ok(first.kind === 'local');
    assert.equal(first.outcome.reply.ino, makeInodeId(1, OWN_COUNTERS + 10 * applied + 2 ** 32));
  });

  it('7.19: a session under a key that nobody knows, which changes what is the site\'s at once', () => {
    const { sites, ams, nyc } = twoSites();
    const dir = ownedDir(sites, ams);
    const opened = open(ams, 'cut-off');
    assert.deepEqual([opened.local, opened.reply?.ino, ams.stream.openedBy({ session: OWN }) > 0], [true, OWN, true]);
    const file = make(dir, 'f');
    const made = ask(ams, file.op, OWN);
    assert.deepEqual([made.local, errnoOf(made)], [true, 0]);
    assert.equal(errnoOf(ask(nyc, make(1, 'elsewhere').op, OWN)), ERRNO.ESTALE, 'the others have not heard of it');
    ams.restart();
    assert.equal(ask(ams, { setAttr: { ino: file.ino, hasMode: true, mode: 0o600 } }, OWN).local, true);
    settle(sites);
    assert.deepEqual([ams.stream.openedBy({ session: OWN }), findSessionByKey(nyc.state, 'cut-off')?.session, findInode(nyc.state, file.ino)?.mode], [0, OWN, 0o100600]);
    assert.deepEqual([ams.state.wrong(), ams.state.digest()], [[], nyc.state.digest()]);
    const known = open(ams, 'cut-off', OWN + 1);
    settle(sites, [known]);
    assert.deepEqual([known.local, known.reply?.ino, known.reply?.existed], [false, OWN, true], 'one key, one session');
  });

  it('7.19: a session that was never used gives up the key of one that the site has opened by itself, one that was keeps it', () => {
    for (const [asker, used, holder] of [[1, false, OWN], [2, false, OWN], [2, true, 5]] as const) {
      const { sites, ams, nyc } = twoSites();
      open(ams, 'key');
      const [at] = sites.filter(({ id }) => id === asker);
      at?.propose({ openSession: { key: 'key', node: asker } });
      nyc.catchUp(100);
      if (used) nyc.propose({ session: 5, number: 1, create: { parent: 1, name: bytes('used'), ino: 4_999, mode: S_IFDIR } });
      settle(sites);
      assert.deepEqual([findSessionByKey(nyc.state, 'key')?.session, findSession(nyc.state, 5)?.site, findSession(nyc.state, OWN)?.site], [holder, asker, 1]);
      assert.deepEqual([ams.state.wrong(), ams.state.digest()], [[], nyc.state.digest()]);
      for (const session of [5, OWN]) settle(sites, [ask(ams, { closeSession: { session } }, 0)]);
      assert.deepEqual([findSessionByKey(nyc.state, 'key'), ams.state.wrong()], [undefined, []]);
    }
  });

  it('7.19: which session a key names is not known while this site has opened one and its client may have used another one', () => {
    for (const [asker, node, used, isContested] of [[2, 2, true, true], [2, 2, false, true], [1, 9, false, true], [1, 1, false, false]] as const) {
      const { sites, ams, nyc } = twoSites();
      open(ams, 'key');
      assert.equal(ams.stream.contested(ams.state, 'key'), 0, 'nobody else knows the key');
      sites.find(({ id }) => id === asker)?.propose({ openSession: { key: 'key', node } });
      if (used) nyc.propose({ session: 5, number: 1, create: { parent: 1, name: bytes('used'), ino: 4_999, mode: S_IFDIR } });
      ams.catchUp(100);
      const n = ams.stream.contested(ams.state, 'key');
      assert.equal(n > 0, isContested);
      assert.equal(findSessionByKey(ams.stream.view(ams.state), 'key')?.session, OWN, 'the overlay hides it');
      settle(sites);
      assert.deepEqual([ams.stream.contested(ams.state, 'key'), findSessionByKey(ams.stream.view(ams.state), 'key')?.session], [0, used ? 5 : OWN]);
    }
  });

  it('7.16: what a site has opened by itself and the state does not know yet is known of it, and hides nothing of its votes', () => {
    const { sites, ams } = twoSites();
    assert.equal(ams.stream.hasOpened, false);
    open(ams, 'key');
    ams.restart();
    assert.equal(ams.stream.hasOpened, true);
    ams.propose({ openSession: { key: 'a2', node: 1 } });
    ams.catchUp(100);
    assert.equal(findSiteVoice(ams.stream.view(ams.state), 1).arrivals, 1, 'one came over from the other site');
    settle(sites);
    assert.deepEqual([ams.stream.hasOpened, findSiteVoice(ams.state, 1).arrivals], [false, 2]);
  });

  it('7.19: a session that its cut-off site is ending gives its key to the one that the site opens by itself, unless another mds has taken it up', () => {
    for (const takenBy of [undefined, { site: 1, node: 1 }, { site: 2, node: 2 }]) {
      const { sites, ams, nyc } = twoSites();
      ams.propose({ openSession: { key: 'key', node: 1 } });
      settle(sites);
      const old = findSessionByKey(ams.state, 'key')?.session ?? 0;
      const used = ask(ams, mkdir(1, 'used').op, old);
      settle(sites, [used]);
      ask(ams, { closeSession: { session: old, expired: true, node: 1 } }, 0);
      assert.equal(ams.stream.isEnding(old, 0), true);
      const opening = { openSession: { key: 'key', node: 1, session: OWN, ending: old } };
      const opened = ask(ams, opening, 0);
      assert.deepEqual([opened.local, opened.reply?.ino, opened.reply?.existed ?? false], [true, OWN, false]);
      ams.restart();
      const view = ams.stream.view(ams.state);
      assert.deepEqual([ams.stream.isEnding(old, 0), findSessionByKey(view, 'key')?.session, findSession(view, old)?.key], [true, OWN, 'key'], 'the log alone says what became of the old one');
      assert.equal(ams.stream.contested(ams.state, 'key'), 0, 'its client goes on');
      if (takenBy !== undefined) sites.find(({ id }) => id === takenBy.site)?.propose({ openSession: { key: 'key', node: takenBy.node } });
      ams.catchUp(100);
      assert.equal(ams.stream.contested(ams.state, 'key') > 0, takenBy?.site === 2);
      settle(sites);
      assert.deepEqual([findSessionByKey(nyc.state, 'key')?.session, findSession(nyc.state, old) !== undefined], [takenBy?.site === 2 ? old : OWN, takenBy !== undefined]);
      assert.deepEqual([ams.stream.isEnding(old, 0), ams.state.wrong(), ams.state.digest()], [false, [], nyc.state.digest()]);
    }
  });

  it('7.19: a session that another site serves gives its key to the one that its client\'s cut-off site opens by itself, unless somebody has taken it up since', () => {
    for (const isTaken of [false, true]) {
      const { sites, ams, nyc } = twoSites();
      nyc.propose({ openSession: { key: 'key', node: 2 } });
      settle(sites);
      const abroad = findSessionByKey(ams.state, 'key')?.session ?? 0;
      settle(sites, [ask(nyc, mkdir(1, 'used').op, abroad)]);
      const opened = ask(ams, { openSession: { key: 'key', node: 1, session: OWN, ending: abroad, returns: 0 } }, 0);
      assert.deepEqual([opened.local, ams.stream.contested(ams.state, 'key')], [true, 0]);
      const made = ask(ams, mkdir(1, 'at home').op, OWN);
      if (isTaken) nyc.propose({ openSession: { key: 'key', node: 2 } });
      nyc.catchUp(100);
      // It ends there like any other that nobody holds.
      nyc.propose({ closeSession: { session: abroad, expired: true, node: 2, returns: 0 } });
      settle(sites, [made]);
      assert.deepEqual([errnoOf(made), findSessionByKey(nyc.state, 'key')?.session, findSession(nyc.state, abroad) !== undefined], [0, isTaken ? abroad : OWN, isTaken]);
      assert.deepEqual([ams.state.wrong(), ams.state.digest()], [[], nyc.state.digest()]);
    }
  });

  it('7.19: an end that stands in the stream ends nothing once the client has come back, and keeps nothing that it asks waiting', () => {
    const { sites, ams, nyc } = twoSites();
    ams.propose({ openSession: { key: 'key', node: 1 } });
    settle(sites);
    const id = findSessionByKey(ams.state, 'key')?.session ?? 0;
    ask(ams, { closeSession: { session: id, expired: true, node: 1, returns: 0 } }, 0);
    const taken = ams.stream.outbox.last;
    const waits = ask(ams, mkdir(1, 'waits').op, id);
    assert.deepEqual([ams.stream.isEnding(id, 0), ams.stream.outbox.last], [true, taken]);
    ams.propose({ openSession: { key: 'key', node: 1 } });
    ams.catchUp(100);
    for (const isRestarted of [false, true]) {
      if (isRestarted) ams.restart();
      assert.deepEqual([ams.stream.isEnding(id, 0), ams.stream.isEnding(id, findSession(ams.state, id)?.returns ?? 0)], [true, false]);
    }
    const asked = ask(ams, mkdir(1, 'goes on').op, id);
    assert.equal(ams.stream.outbox.last, taken + 1);
    settle(sites, [asked]);
    assert.deepEqual([waits.reply, errnoOf(asked), findSessionByKey(nyc.state, 'key')?.session, ams.stream.isEnding(id, 0)], [undefined, 0, id, false]);
  });

  it('7.19: who asks late for a session whose end is on its way does not take it from the mds that its client has gone to', () => {
    const { sites, ams, nyc } = twoSites();
    const late = { openSession: { key: 'a1', node: 1, ending: 1 } };
    nyc.propose({ openSession: { key: 'a1', node: 2 } });
    ams.propose(late);
    settle(sites);
    assert.deepEqual([findSession(ams.state, 1)?.site, findSession(ams.state, 1)?.returns], [2, 1]);
  });

  it('7.16: what another mds of the owner\'s site says of an unlinked file does not take it from the one that may answer on it', () => {
    const { sites, ams, nyc, file } = unlinkedFile();
    settle(sites);
    const vote = (site: number): Op => ({ orphanVote: { site, inos: [file.ino], arrivals: 0 } });
    nyc.propose(vote(2));
    // Without a stream of its own.
    ams.propose(vote(1));
    const written = ask(ams, { setAttr: { ino: file.ino, hasMode: true, mode: 0o600 } });
    assert.deepEqual([written.local, errnoOf(written)], [true, 0]);
    settle(sites, [written]);
    assert.equal(findInode(nyc.state, file.ino)?.mode, 0o100600);
    settle(sites, [ask(ams, vote(1), 0)]);
    assert.equal(findInode(nyc.state, file.ino), undefined);
  });
});
