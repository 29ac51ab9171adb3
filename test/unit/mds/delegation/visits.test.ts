/** What is shared in a site's directory, because it was asked back alone, made before, or moved, comes back to that site (7.2, 7.9, 7.11). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findGrant, findInode, GRANT_RECALLING, ownerOf } from '../../../../mds/fsm/index.ts';
import { recalledKey } from '../../../../mds/fsm/keys.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';
import { errnoOf, newSites, settle, type Asked, type Site } from './sites.ts';

const AMS = 1;
const NYC = 2;

class Two {
  readonly sites: Site[];
  readonly ams: Site;
  readonly nyc: Site;
  readonly #tick: () => number;
  #number = 0;
  #ino = 5_000;

  constructor() {
    const { sites, tick } = newSites(2);
    const [ams, nyc] = sites;
    assert.ok(ams !== undefined && nyc !== undefined);
    [this.sites, this.ams, this.nyc, this.#tick] = [sites, ams, nyc, tick];
  }

  /** Each command, too, is a second later than the one before. */
  pass(sec: number): void {
    for (let i = 0; i < sec; i += 1) this.#tick();
  }

  /** Done at all sites. True: its site has answered it alone. */
  ask(site: Site, op: Op): boolean {
    this.#number += 1;
    const asked: Asked = { op, session: 2 * site.id, number: this.#number, reply: undefined, local: false };
    site.ask(asked);
    settle(this.sites, [asked]);
    assert.equal(errnoOf(asked), 0, asked.reply?.detail ?? '');
    return asked.local;
  }

  make(site: Site, parent: number, name: string, mode = 0o100644): number {
    const ino = this.#ino += 1;
    this.ask(site, { create: { parent, name: bytes(name), ino, mode, exclusive: true, layout: mode === 0o100644 ? { target: 1, object: ino, version: 1 } : null } });
    return ino;
  }

  mkdir(site: Site, parent: number, name: string): number {
    return this.make(site, parent, name, 0o040755);
  }

  chmod(site: Site, ino: number): boolean {
    return this.ask(site, { setAttr: { ino, hasMode: true, mode: 0o600 + (this.#number & 7) } });
  }

  /** The same at both sites. */
  owner(ino: number): number {
    const [at, there] = this.sites.map(({ state }) => { const inode = findInode(state, ino); return inode === undefined ? -1 : ownerOf(state, inode); });
    assert.equal(at, there);
    return at ?? -1;
  }

  done(): void {
    assert.deepEqual([this.ams.state.wrong(), this.ams.state.digest()], [[], this.nyc.state.digest()]);
  }
}

/** ams has a directory with a file, which nyc has changed once. */
function visited(): { two: Two; dir: number; file: number } {
  const two = new Two();
  const dir = two.mkdir(two.ams, 1, 'dir');
  const file = two.make(two.ams, dir, 'file');
  assert.equal(two.chmod(two.nyc, file), false);
  assert.deepEqual([two.owner(file), two.owner(dir)], [0, AMS]);
  return { two, dir, file };
}

describe('a file that was asked back alone', () => {
  it('7.9, 7.11: is its site\'s again once that alone has come to it for longer than whoever asked for it may need, with the change that finds it so', () => {
    const { two, dir, file } = visited();
    assert.equal(two.chmod(two.ams, file), false);
    two.pass(8);
    assert.equal(two.chmod(two.ams, file), false);
    assert.equal(two.owner(file), 0, 'not yet');
    two.pass(20);
    assert.equal(two.chmod(two.ams, file), false);
    assert.deepEqual([two.owner(file), findInode(two.nyc.state, file)?.grant], [AMS, dir]);
    assert.equal(two.chmod(two.ams, file), true);
    assert.equal(two.ask(two.ams, { unlink: { parent: dir, name: bytes('file') } }), true);
    two.done();
  });

  it('7.11: is its site\'s at once where nobody has come to it for long', () => {
    const { two, file } = visited();
    two.pass(1_000);
    assert.equal(two.chmod(two.ams, file), false);
    assert.equal(two.owner(file), 0, '20 minutes after one recall');
    two.pass(1_300);
    assert.deepEqual([two.chmod(two.ams, file), two.owner(file)], [false, AMS]);
    two.done();
  });

  it('7.9: is nobody\'s again because it was idle before, when whoever asked for it has not come yet', () => {
    const two = new Two();
    const file = two.make(two.ams, two.mkdir(two.ams, 1, 'dir'), 'file');
    two.pass(10_000);
    two.ams.giveBack([], [file]);
    settle(two.sites);
    two.chmod(two.ams, file);
    assert.equal(two.owner(file), 0);
    two.pass(8);
    two.chmod(two.ams, file);
    assert.equal(two.owner(file), 0);
  });

  it('7.11: stays shared while two sites change it in turn, however long', () => {
    const { two, file } = visited();
    for (let turn = 0; turn < 20; turn += 1) {
      two.pass(100);
      for (const site of two.sites) assert.deepEqual([two.chmod(site, file), two.owner(file)], [false, 0]);
    }
    two.done();
  });

  it('7.10, 7.11: waits twice as long after each recall, and no longer than a bound; what was kept for long is as new', () => {
    const { two, file } = visited();
    const alone = (): number => {
      two.chmod(two.ams, file);
      for (let sec = 1; ; sec += 1) {
        two.chmod(two.ams, file);
        if (two.owner(file) === AMS) return sec;
        assert.ok(sec < 700, 'in vain');
      }
    };
    const waits = Array.from({ length: 9 }, () => { const sec = alone(); two.chmod(two.nyc, file); return sec; });
    assert.deepEqual(waits, [20, 40, 80, 160, 320, 600, 600, 600, 600].map((sec) => sec + 1));
    alone();
    two.pass(3_700);
    two.chmod(two.nyc, file);
    assert.equal(alone(), 21);
    two.done();
  });

  it('7.7: goes to nobody while its directory is asked back, nor to a mere member of the site or to a guest', () => {
    const { two, dir, file } = visited();
    two.chmod(two.ams, file);
    two.pass(100);
    // Neither has the site's journal behind it.
    two.ams.propose({ session: 1, number: 900, setAttr: { ino: file, hasMode: true, mode: 0o640 } });
    settle(two.sites);
    assert.equal(two.owner(file), 0);
    two.chmod(two.ams, file);
    assert.equal(two.owner(file), 0, 'somebody else has come');
    two.pass(100);
    two.ams.giveBack([], [dir]);
    settle(two.sites);
    two.chmod(two.ams, file);
    assert.deepEqual([two.owner(dir), two.owner(file)], [0, 0]);
    two.done();
  });

  it('7.7: goes to nobody behind a Recall of the whole grant', () => {
    const { two, dir, file } = visited();
    two.chmod(two.ams, file);
    two.pass(100);
    two.nyc.propose({ recall: { grants: [dir] } });
    // Taken before the Recall is seen, and applied behind it.
    const asked: Asked = { op: { setAttr: { ino: file, hasMode: true, mode: 0o640 } }, session: 2, number: 900, reply: undefined, local: false };
    two.ams.ask(asked);
    two.ams.send(10, () => false);
    two.nyc.catchUp(100);
    assert.deepEqual([findGrant(two.nyc.state, dir)?.phase, findInode(two.nyc.state, file)?.mode, findInode(two.nyc.state, file)?.grant], [GRANT_RECALLING, 0o100640, 0]);
    settle(two.sites, [asked]);
    assert.equal(two.owner(file), 0);
    two.done();
  });

  it('7.9: is shared again with the Return that stands behind the change that took it in', () => {
    const { two, dir, file } = visited();
    two.chmod(two.ams, file);
    two.pass(100);
    const asked: Asked = { op: { setAttr: { ino: file, hasMode: true, mode: 0o640 } }, session: 2, number: 900, reply: undefined, local: false };
    two.ams.ask(asked);
    two.ams.giveBack([dir], []);
    settle(two.sites, [asked]);
    assert.deepEqual([findInode(two.nyc.state, file)?.grant, two.owner(file)], [dir, 0], 'taken in, and given back');
    two.nyc.propose({ grant: { dir, site: NYC } });
    settle(two.sites);
    assert.deepEqual([two.owner(dir), two.owner(file), two.chmod(two.nyc, file)], [NYC, NYC, true]);
    two.done();
  });

  it('7.9: is not asked back any more when it is taken in again, whatever was asked before', () => {
    const { two, file } = visited();
    two.chmod(two.ams, file);
    // A Recall by itself that was answered with the whole grant.
    for (const { state } of two.sites) state.records.set(recalledKey(file), Buffer.from([1]));
    two.pass(100);
    two.chmod(two.ams, file);
    assert.equal(two.chmod(two.ams, file), true);
    two.done();
  });

  it('7.17: is shared for who locks it in turn, and the locks of the other site hold when it is taken in', () => {
    const { two, file } = visited();
    const lock = (kind: geofs.v1.LockKind): Op => ({ setLock: { ino: file, owner: 1, kind, start: 0, end: 9 } });
    two.ask(two.nyc, lock(geofs.v1.LockKind.LOCK_WRITE));
    two.chmod(two.ams, file);
    two.pass(100);
    two.chmod(two.ams, file);
    assert.equal(two.owner(file), AMS);
    const refused: Asked = { op: lock(geofs.v1.LockKind.LOCK_WRITE), session: 2, number: 900, reply: undefined, local: false };
    two.ams.ask(refused);
    assert.equal(errnoOf(refused), ERRNO.EAGAIN);
    two.ask(two.nyc, lock(geofs.v1.LockKind.LOCK_UNLOCK));
    assert.equal(two.owner(file), 0);
    two.ask(two.ams, lock(geofs.v1.LockKind.LOCK_WRITE));
    two.done();
  });
});

describe('what was made in a shared directory', () => {
  it('7.1, 7.11: comes to the site that the directory was granted to', () => {
    const two = new Two();
    const dir = two.mkdir(two.ams, 1, 'dir');
    two.ams.giveBack([], [dir]);
    settle(two.sites);
    const [own, other] = [two.make(two.ams, dir, 'own'), two.make(two.nyc, dir, 'other')];
    two.nyc.propose({ grant: { dir, site: AMS } });
    settle(two.sites);
    assert.deepEqual([dir, own, other].map((ino) => two.owner(ino)), [AMS, 0, 0]);
    for (const file of [own, other]) two.chmod(two.ams, file);
    two.pass(11);
    for (const file of [own, other]) assert.equal(two.chmod(two.ams, file), false);
    for (const file of [own, other]) assert.equal(two.chmod(two.ams, file), true);
    two.done();
  });

  it('7.2: with two names stays shared, until one is left', () => {
    const two = new Two();
    const [one, other] = [two.mkdir(two.ams, 1, 'one'), two.mkdir(two.ams, 1, 'other')];
    const file = two.make(two.ams, one, 'file');
    two.ask(two.ams, { link: { ino: file, parent: other, name: bytes('file') } });
    for (let i = 0; i < 3; i += 1) { two.chmod(two.ams, file); two.pass(10_000); }
    assert.equal(two.owner(file), 0);
    two.ask(two.ams, { unlink: { parent: other, name: bytes('file') } });
    two.chmod(two.ams, file);
    two.pass(11);
    two.chmod(two.ams, file);
    assert.deepEqual([two.owner(file), findInode(two.ams.state, file)?.grant], [AMS, one]);
    two.done();
  });
});

describe('what a site moves between two directories of its own', () => {
  it('7.2: takes the grant of the one where its only name stands, through Raft', () => {
    const two = new Two();
    const [one, other] = [two.mkdir(two.ams, 1, 'one'), two.mkdir(two.ams, 1, 'other')];
    const file = two.make(two.ams, one, 'file');
    assert.equal(two.ask(two.ams, { rename: { parent: one, name: bytes('file'), newParent: other, newName: bytes('file') } }), false);
    assert.deepEqual([findInode(two.nyc.state, file)?.grant, two.chmod(two.ams, file)], [other, true]);
    two.done();
  });

  it('7.9: stays what it was asked back as', () => {
    const two = new Two();
    const [one, other] = [two.mkdir(two.ams, 1, 'one'), two.mkdir(two.ams, 1, 'other')];
    const file = two.make(two.ams, one, 'file');
    two.nyc.propose({ recall: { inos: [file] } });
    // Taken before the Recall is seen, and applied behind it.
    const asked: Asked = { op: { rename: { parent: one, name: bytes('file'), newParent: other, newName: bytes('file') } }, session: 2, number: 900, reply: undefined, local: false };
    two.ams.ask(asked);
    two.ams.send(10, () => false);
    two.nyc.catchUp(100);
    assert.deepEqual([findInode(two.nyc.state, file)?.home, two.nyc.state.get(recalledKey(file)) === undefined, findInode(two.nyc.state, file)?.grant], [other, false, 0]);
    settle(two.sites, [asked]);
    assert.equal(two.owner(file), 0);
    two.done();
  });
});

describe('a shared directory in one of the site\'s', () => {
  /** ams has dir with sub with file; sub alone was asked back. */
  function tree(): { two: Two; dir: number; sub: number; file: number } {
    const two = new Two();
    const dir = two.mkdir(two.ams, 1, 'dir');
    const sub = two.mkdir(two.ams, dir, 'sub');
    const file = two.make(two.ams, sub, 'file');
    two.make(two.nyc, sub, 'other');
    assert.deepEqual([dir, sub, file].map((ino) => two.owner(ino)), [AMS, 0, AMS]);
    return { two, dir, sub, file };
  }

  it('7.4, 7.11: that never had a grant of its own takes that of the tree again, and is moved about by the site alone from then on', () => {
    const { two, dir, sub, file } = tree();
    two.make(two.ams, sub, 'one');
    two.pass(20);
    two.make(two.ams, sub, 'two');
    assert.deepEqual([sub, file].map((ino) => findInode(two.nyc.state, ino)?.grant), [dir, dir]);
    const below = two.mkdir(two.ams, sub, 'below');
    assert.equal(two.ask(two.ams, { rename: { parent: sub, name: bytes('below'), newParent: dir, newName: bytes('below') } }), true);
    assert.equal(findInode(two.nyc.state, below)?.parent, dir);
    two.done();
  });

  it('7.11: so does one that the leader grants to the site', () => {
    const { two, dir, sub } = tree();
    two.nyc.propose({ grant: { dir: sub, site: AMS } });
    settle(two.sites);
    assert.deepEqual([findInode(two.nyc.state, sub)?.grant, findGrant(two.nyc.state, sub)], [dir, undefined]);
    two.nyc.propose({ grant: { dir: sub, site: NYC } });
    settle(two.sites);
    assert.equal(two.owner(sub), AMS, 'it is granted');
  });

  it('7.11: to another site it is granted by itself', () => {
    const { two, sub, file } = tree();
    two.nyc.propose({ grant: { dir: sub, site: NYC } });
    settle(two.sites);
    assert.deepEqual([two.owner(sub), findGrant(two.nyc.state, sub)?.site, two.owner(file)], [NYC, NYC, AMS]);
    two.done();
  });

  it('7.11: that had one comes back with all that carries it, or not at all', () => {
    const two = new Two();
    const dir = two.mkdir(two.ams, 1, 'dir');
    two.ams.giveBack([dir], []);
    settle(two.sites);
    const sub = two.mkdir(two.nyc, dir, 'sub');
    const file = two.make(two.nyc, sub, 'file');
    two.nyc.propose({ grant: { dir, site: AMS } });
    two.nyc.giveBack([], [sub]);
    settle(two.sites);
    assert.deepEqual([dir, sub, file].map((ino) => two.owner(ino)), [AMS, 0, NYC]);
    for (let i = 0; i < 3; i += 1) { two.chmod(two.ams, sub); two.pass(10_000); }
    assert.deepEqual([two.owner(sub), findInode(two.ams.state, sub)?.visits?.site ?? 0], [0, 0]);
    two.done();
  });

  it('7.11: that an admin keeps with another site stays shared until that has it', () => {
    const { two, sub } = tree();
    two.nyc.propose({ pin: { dir: sub, site: NYC } });
    settle(two.sites);
    for (let i = 0; i < 3; i += 1) { two.chmod(two.ams, sub); two.pass(10_000); }
    assert.equal(two.owner(sub), 0);
  });
});

it('7.20: reads from another site recall nothing, and see a change when their replica applies it', () => {
  const two = new Two();
  const dir = two.mkdir(two.ams, 1, 'dir');
  const file = two.make(two.ams, dir, 'file');
  // All that a read leaves.
  const read: Asked = { op: { touchAtimes: { inos: [dir, file], times: [{ sec: 9_000, nsec: 0 }, { sec: 9_000, nsec: 0 }] } }, session: 0, number: 0, reply: undefined, local: false };
  two.nyc.ask(read);
  settle(two.sites, [read]);
  assert.deepEqual([errnoOf(read), two.nyc.held, two.owner(dir), two.owner(file)], [0, [], AMS, AMS]);
  assert.equal(findInode(two.ams.state, file)?.atime?.sec, 9_000);
  const change: Asked = { op: { setAttr: { ino: file, hasMode: true, mode: 0o600 } }, session: 2, number: 900, reply: undefined, local: false };
  two.ams.ask(change);
  assert.deepEqual([change.local, findInode(two.nyc.state, file)?.mode], [true, 0o100644]);
  settle(two.sites);
  assert.equal(findInode(two.nyc.state, file)?.mode, 0o100600);
});
