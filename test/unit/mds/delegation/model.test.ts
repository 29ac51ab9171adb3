/** Random commands at several sites over a bad log: what a site answered is what is applied, and all replicas end equal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInode, findSession, findStream, ownerOf, ownHeldBy, readDir, type StateView } from '../../../../mds/fsm/index.ts';
import { OWN_SESSIONS } from '../../../../proto/types/ids.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';
import { DivergedOutcome } from '../../../../mds/delegation/site-log.ts';
import { DirectoryLoop, newSites, settle, waysUp, type Asked, type Log, type Site } from './sites.ts';
import { geofs } from '../../../../proto/gen/geofs.js';

/** mulberry32 */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}

/** What a client of the site sees: directories and other inodes, by number. */
function inodesOf(view: StateView): { dirs: number[]; files: number[] } {
  const dirs = [1];
  const files: number[] = [];
  for (const dir of dirs) {
    for (const entry of readDir(view, dir, 0, 1_000).entries) {
      if (entry.type === 4) dirs.push(entry.ino);
      else files.push(entry.ino);
    }
  }
  return { dirs, files };
}

/** A client that has asked this has heard nothing. */
interface Unanswered extends Pick<Asked, 'op' | 'session' | 'number'> {
  readonly site: number;
  /** Its token: what the site had applied and answered before. */
  readonly token: { readonly index: number; readonly last: number };
}

class Run {
  readonly below: (bound: number) => number;
  readonly sites: Site[];
  readonly log: Log;
  readonly asked: Asked[] = [];
  /** To another site than before. */
  readonly moved: Asked[] = [];
  readonly #unanswered: Unanswered[] = [];
  readonly #says: boolean;
  readonly #tick: () => number;
  readonly #ends: boolean;
  /** By site: what its clients ask in. */
  readonly #sessions = new Map<number, number[]>();
  #opened = 0;
  /** Ends of sessions that sites have answered. */
  ended = 0;
  #ino = 1_000;
  readonly #numbers = new Map<number, number>();

  /** says: a client that asks another site says so. ends: clients die, and their sites end their sessions; others go over to another site first. */
  constructor(seed: number, count: number, { says = true, ends = false } = {}) {
    this.#says = says;
    this.#ends = ends;
    this.below = seeded(seed);
    ({ sites: this.sites, log: this.log, tick: this.#tick } = newSites(count));
    for (const { id } of this.sites) this.#sessions.set(id, [2 * id - 1, 2 * id]);
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    assert.ok(found !== undefined);
    return found;
  }

  #op(site: Site): Op {
    const view = site.stream.view(site.state);
    const { dirs, files } = inodesOf(view);
    const own = (list: number[]): number[] => list.filter((ino) => { const inode = findInode(view, ino); return inode !== undefined && ownerOf(view, inode) === site.id; });
    // Mostly what is its own, so that sites answer by themselves.
    const [ownDirs, ownFiles] = [own(dirs), own(files)];
    const dir = (): number => this.#pick(ownDirs.length > 0 && this.below(20) > 0 ? ownDirs : dirs);
    const name = (): Buffer => bytes(`n${String(this.below(6))}`);
    // Asked back alone, or made before its directory was this site's.
    const apart = files.filter((ino) => { const home = findInode(view, findInode(view, ino)?.home ?? 0); return !ownFiles.includes(ino) && home !== undefined && ownDirs.includes(home.ino); });
    const any = (): number => {
      if (apart.length > 0 && this.below(4) > 0) return this.#pick(apart);
      if (this.below(3) === 0 || files.length === 0) return dir();
      return this.#pick(ownFiles.length > 0 && this.below(20) > 0 ? ownFiles : files);
    };
    switch (this.below(16)) {
      case 0: case 1: case 2: case 3:
        this.#ino += 1;
        return { create: { parent: dir(), name: name(), ino: this.#ino, mode: this.below(3) === 0 ? 0o040755 : 0o100644, exclusive: this.below(2) === 0, layout: { target: 1, object: this.#ino, version: 1 } } };
      case 4: return { unlink: { parent: dir(), name: name() } };
      case 5: return { rmdir: { parent: dir(), name: name() } };
      case 6: return { link: { ino: any(), parent: dir(), name: name() } };
      case 7: case 8: return { rename: { parent: dir(), name: name(), newParent: dir(), newName: name(), flags: this.below(3) } };
      case 9: return { rename: { parent: this.below(4) === 0 ? 1 : dir(), name: name(), newParent: dir(), newName: name() } };
      case 10: return { setAttr: { ino: any(), hasMode: true, mode: this.below(0o1000) } };
      case 11: return { setXattr: { ino: any(), name: bytes(`user.x${String(this.below(2))}`), value: bytes(String(this.below(9))) } };
      case 12: return { commit: { ino: any(), dataVersion: this.below(9), size: this.below(100), stillWriting: this.below(2) === 0, clean: this.below(2) === 0 } };
      case 13: return { writing: { ino: any() } };
      default: return { setLock: { ino: any(), owner: 1, kind: this.#pick([geofs.v1.LockKind.LOCK_UNLOCK, geofs.v1.LockKind.LOCK_READ, geofs.v1.LockKind.LOCK_WRITE]), start: 0, end: 5 } };
    }
  }

  #ask(site: Site): void {
    const session = this.#pick(this.#sessionsOf(site));
    const number = (this.#numbers.get(session) ?? 0) + 1;
    this.#numbers.set(session, number);
    const asked: Asked = { op: this.#op(site), session, number, reply: undefined, local: false };
    this.asked.push(asked);
    const token = { index: site.state.index, last: site.stream.outbox.last };
    site.ask(asked);
    // Sent again, as after a broken stream.
    if (this.below(8) === 0) site.ask({ ...asked });
    if (this.below(8) === 0) this.#unanswered.push({ op: asked.op, session, number, site: site.id, token });
  }

  #sessionsOf({ id }: Site): number[] {
    return this.#sessions.get(id) ?? assert.fail();
  }

  /** A client is gone, and comes back with another session, or has gone over to another site, which its own may not know yet. */
  #end(site: Site): void {
    const sessions = this.#sessionsOf(site);
    const at = this.below(sessions.length);
    const session = sessions[at] ?? assert.fail();
    const view = site.stream.view(site.state);
    const record = findSession(view, session);
    if (record === undefined) return;
    if (!record.ended && this.below(3) === 0) this.#pick(this.sites).propose({ openSession: { key: record.key, node: this.below(2) } });
    const held = ownHeldBy(view, session, site.id, 1_000);
    const said = site.stream.admit(site.state, site.stamped({ releaseSession: { session, expired: this.below(2) === 0, node: record.node, returns: record.returns, inos: held } }));
    site.keep(said);
    if (said.kind === 'local') {
      this.ended += 1;
      const now = site.stream.view(site.state);
      assert.deepEqual([ownHeldBy(now, session, site.id, 1), findSession(now, session)?.ended], [[], true]);
    }
    if (said.kind !== 'local' && !record.ended) return;
    this.#opened += 1;
    sessions[at] = OWN_SESSIONS + this.#opened;
    site.keep(site.stream.admit(site.state, site.stamped({ openSession: { key: `${record.ended ? 'late' : 'again'}${String(this.#opened)}`, session: OWN_SESSIONS + this.#opened } })));
    if (this.below(2) === 0) site.propose({ closeSession: { session, expired: true, node: record.node, returns: record.returns } });
  }

  /** Clients that have heard nothing of the first site ask another one. */
  #move(): void {
    const at = this.below(this.#unanswered.length);
    const { op, session, number, site, token } = this.#unanswered[at] ?? assert.fail();
    // What has not come so far does not take it in.
    const others = this.sites.filter(({ id, state }) => id !== site && state.index >= token.index && (findStream(state, site)?.last ?? 0) >= token.last);
    if (others.length === 0) return;
    this.#unanswered.splice(at, 1);
    const asked: Asked = { op, session, number, elsewhere: this.#says, reply: undefined, local: false };
    this.moved.push(asked);
    this.#pick(others).ask(asked);
  }

  step(): void {
    const site = this.#pick(this.sites);
    // What is shared comes back to a site that is alone with it for so long.
    if (this.below(8) === 0) for (let sec = 0; sec < 40; sec += 1) this.#tick();
    if (this.#unanswered.length > 0 && this.below(40) === 0) this.#move();
    if (this.#ends && this.below(25) === 0) this.#end(site);
    switch (this.below(14)) {
      case 0: case 7: case 8: site.catchUp(1 + this.below(40)); break;
      case 1: case 9: site.send(1 + this.below(10), () => this.below(20) === 0); break;
      case 2: if (this.below(4) === 0) site.stream.outbox.rewind(); break;
      case 3: {
        const held = site.held.pop();
        if (held === undefined || this.below(3) > 0) break;
        const owner = this.#pick(this.sites.filter(({ id }) => id === held.site));
        // The hint reaches the owner, or the log does.
        if (this.below(2) === 0) owner.giveBack(this.below(2) === 0 ? [held.grant ?? 0] : [], [held.ino ?? 0]);
        else if (this.below(2) === 0) site.propose({ recall: { grants: [held.grant ?? 0] } });
        else site.propose({ recall: { inos: [held.ino ?? 0] } });
        break;
      }
      case 4: { const again = site.retry.pop(); if (again !== undefined) site.ask(again); break; }
      case 5: {
        const dirs = inodesOf(site.state).dirs.filter((ino) => findInode(site.state, ino) !== undefined);
        site.propose({ grant: { dir: this.#pick(dirs), site: site.id } });
        break;
      }
      case 6: if (this.below(20) === 0) site.restart(); break;
      default: this.#ask(site);
    }
  }

  check(label: string): void {
    settle(this.sites, []);
    for (const site of this.sites) site.catchUp(1e6);
    const [first, ...rest] = this.sites;
    for (const other of rest) assert.equal(other.state.digest(), first?.state.digest(), `${label}: site ${String(other.id)} differs`);
    assert.deepEqual(first?.state.wrong(), [], label);
    for (const { session, number, reply } of this.moved) {
      const done = first.done.get(`${String(session)}/${String(number)}`);
      if (reply !== undefined && done !== undefined && reply.forgotten !== true && reply.detail !== 'session unknown') assert.equal(reply.errno ?? 0, done.errno ?? 0, `${label}: number ${String(number)} of session ${String(session)} was answered otherwise than it was done`);
    }
    for (const site of this.sites) assert.equal(site.stream.overlay.size, 0, `${label}: nothing is left above the applied state`);
  }
}

const count = Number(process.env['GEOFS_TEST_SEEDS'] ?? 80);

test('7.5, 7.6: what a site answers is what is applied, over a log that loses and doubles, also to clients that have asked another site before', () => {
  let local = 0;
  let takenIn = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const run = new Run(seed, 2 + (seed % 2));
    try {
      for (let step = 0; step < 400; step += 1) run.step();
      run.check(`seed ${String(seed)}`);
    } catch (cause) {
      throw new Error(`seed ${String(seed)}: ${cause instanceof Error ? cause.stack ?? '' : ''}`, { cause });
    }
    for (const site of run.sites) takenIn += site.takenIn;
    local += run.asked.filter((asked) => asked.local).length;
  }
  assert.ok(local > 12 * count, `${String(local)} commands were answered by their site`);
  assert.ok(takenIn > count / 4, `${String(takenIn)} times something shared, or moved, became a site's again`);
});

test('7.19: sessions that their sites end alone are over everywhere, whoever has taken them up meanwhile, and what others were given for it stands', () => {
  let ended = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const run = new Run(seed, 2 + (seed % 2), { ends: true });
    try {
      for (let step = 0; step < 400; step += 1) run.step();
      run.check(`seed ${String(seed)}`);
    } catch (cause) {
      throw new Error(`seed ${String(seed)}: ${cause instanceof Error ? cause.stack ?? '' : ''}`, { cause });
    }
    ended += run.ended;
  }
  assert.ok(ended > count, `${String(ended)} sessions were ended by their sites`);
});

test('a client that does not say that it has asked another site before is told of refusals that come to pass', () => {
  const isFound = (seed: number): boolean => {
    const run = new Run(seed, 2, { says: false });
    for (let step = 0; step < 400; step += 1) run.step();
    try {
      run.check(`seed ${String(seed)}`);
    } catch (error) {
      assert.match(String(error), /was answered otherwise than it was done/);
      return true;
    }
    return false;
  };
  assert.ok(Array.from({ length: count }, (_, i) => i + 1).some(isFound), 'or the check above is worth nothing');
});

/** A third of the seeds. */
const MOVES = Math.ceil(count / 3);

/** Directories of two sites, here and there inside each other, which both sites move about among what they own. */
class Moves {
  readonly #below: (bound: number) => number;
  readonly #sites: Site[];
  readonly #dirs: number[] = [];
  readonly #asked: Asked[] = [];
  #number = 0;

  constructor(seed: number, isPlanted: boolean) {
    this.#below = seeded(seed);
    ({ sites: this.#sites } = newSites(2));
    const [one, two] = this.#sites;
    assert.ok(one !== undefined && two !== undefined);
    // A top directory for each, two more in each of these, and in those, or deeper, some that are the other site's.
    for (const site of [one, two]) this.#make(site, 1);
    for (const [site, parent] of [[one, 0], [one, 0], [two, 1], [two, 1]] as const) this.#make(site, this.#dirs[parent] ?? 1);
    for (let i = 0; i < 4; i += 1) {
      const parent = this.#dirs[2 + this.#below(this.#dirs.length - 2)] ?? 1;
      const owner = ownerOf(one.state, findInode(one.state, parent) ?? { grant: 0 });
      this.#make(owner === 1 ? two : one, parent);
      one.propose({ grant: { dir: parent, site: owner } });
      settle(this.#sites);
    }
    for (const site of this.#sites) site.ownsAllWays = isPlanted;
  }

  #make(site: Site, parent: number): void {
    const ino = 5_001 + this.#dirs.length;
    settle(this.#sites, [this.#ask(site, { create: { parent, name: bytes(String(ino)), ino, mode: 0o040755, exclusive: true } })]);
    this.#dirs.push(ino);
  }

  #site(): Site {
    return this.#sites[this.#below(this.#sites.length)] ?? assert.fail();
  }

  #ask(site: Site, op: Op): Asked {
    this.#number += 1;
    const asked: Asked = { op, session: 2 * site.id, number: this.#number, reply: undefined, local: false };
    site.ask(asked);
    return asked;
  }

  /** Returns how many moves of directories the sites have answered by themselves. Throws where an answer does not come to pass, or a loop is shown. */
  run(moves: number): number {
    for (let i = 0; i < moves; i += 1) {
      const site = this.#site();
      const view = site.stream.view(site.state);
      const own = new Set(this.#dirs.filter((ino) => ownerOf(view, findInode(view, ino) ?? { grant: 0 }) === site.id));
      const parentOf = (ino: number): number => findInode(view, ino)?.parent ?? 1;
      const movable = [...own].filter((ino) => own.has(parentOf(ino)));
      const ino = movable[this.#below(movable.length)];
      const places = [...own].filter((dir) => ino !== undefined && dir !== parentOf(ino) && ![dir, ...waysUp(view, dir)].includes(ino));
      const newParent = places[this.#below(places.length)] ?? 1;
      if (ino !== undefined) this.#asked.push(this.#ask(site, { rename: { parent: parentOf(ino), name: bytes(String(ino)), newParent, newName: bytes(String(ino)) } }));
      if (this.#below(6) === 0) site.send(5, () => false);
      if (this.#below(6) === 0) this.#site().catchUp(10);
    }
    for (const site of this.#sites) site.ownsAllWays = false;
    settle(this.#sites, this.#asked);
    for (const { state } of this.#sites) assert.deepEqual(state.wrong(), []);
    return this.#asked.filter(({ local, reply }) => local && (reply?.errno ?? 0) === 0).length;
  }
}

test('7.4: two sites that move directories about inside each other\'s build no loop', () => {
  let local = 0;
  for (let seed = 1; seed <= MOVES; seed += 1) local += new Moves(seed, false).run(20);
  assert.ok(local > MOVES, `${String(local)} moves were answered by their site`);
});

test('7.4: sites that do not ask whose the way between both places is are found out', () => {
  const isFound = (seed: number): boolean => {
    const moves = new Moves(seed, true);
    try {
      moves.run(20);
    } catch (error) {
      assert.ok(error instanceof DivergedOutcome || error instanceof DirectoryLoop, String(error));
      return true;
    }
    return false;
  };
  assert.ok(Array.from({ length: MOVES }, (_, i) => i + 1).some(isFound), 'or the test above is worth nothing');
});
