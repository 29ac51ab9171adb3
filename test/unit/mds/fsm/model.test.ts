/** Random commands from several sessions, some of them repeated, against the model; with few hash bits names collide. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getInode, getXattr, listLocks, listXattrs, readDir, type StateView } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { bytes, newCluster, runCold, type MemoryState, type Op } from './memory-state.ts';
import { LOCK_BYTES, Model } from './model.ts';

const { LOCK_UNLOCK, LOCK_READ, LOCK_WRITE } = geofs.v1.LockKind;
const KINDS = [LOCK_UNLOCK, LOCK_READ, LOCK_WRITE] as const;

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

function treeLines(view: StateView): string[] {
  const lines: string[] = [];
  const walk = (ino: number, path: string): void => {
    const inode = getInode(view, ino);
    lines.push(`${path} ${String(ino)} ${String(inode.nlink)}`);
    if ((inode.mode & 0o170000) !== 0o040000) return;
    const cookies: number[] = [];
    for (let after = 0; ;) {
      const { entries, end } = readDir(view, ino, after, 3);
      for (const entry of entries) {
        cookies.push(entry.cookie);
        walk(entry.ino, `${path}/${entry.name}`);
      }
      if (end) break;
      after = entries.at(-1)?.cookie ?? after;
    }
    assert.deepEqual(cookies, [...new Set(cookies)].sort((a, b) => a - b), 'cookies ascend');
  };
  walk(1, '');
  return lines.sort();
}

function contentLines(view: StateView, inos: Iterable<number>): string[] {
  return [...inos].map((ino) => {
    const inode = getInode(view, ino);
    const held = listLocks(view, ino);
    const locks = Array.from({ length: LOCK_BYTES }, (_, at) => held.filter(({ start, end }) => start <= at && at <= end)
      .map(({ session, kind }) => `${String(session)}${kind === LOCK_WRITE ? 'w' : 'r'}`).sort().join('+'));
    const xattrs = listXattrs(view, ino).map((name) => `${name}=${getXattr(view, ino, name).toString('latin1')}`).sort();
    return `${String(ino)} v${String(inode.dataVersion)} ${String(inode.size)} [${xattrs.join(' ')}] [${locks.join(' ')}]`;
  }).sort();
}

class Commands {
  readonly #below: (bound: number) => number;
  #ino = 100;
  readonly #inos: number[] = [1, 1, 1, 1];

  constructor(below: (bound: number) => number) {
    this.#below = below;
  }

  #any(): number {
    return this.#inos[this.#below(this.#inos.length)] ?? 1;
  }

  #dir(model: Model): number {
    const dirs = [...model.nodes.values()].filter((node) => node.names !== undefined);
    return this.#below(20) === 0 ? this.#any() : dirs[this.#below(dirs.length)]?.ino ?? 1;
  }

  /** A command on an inode itself. */
  #onInode(model: Model, session: number): { op: Op; errno: number } {
    const ino = this.#any();
    const name = bytes(`user.x${String(this.#below(3))}`);
    switch (this.#below(5)) {
      case 0: {
        const setXattr = { ino, name, value: bytes(`v${String(this.#below(100))}`), flags: this.#below(3) };
        return { op: { setXattr }, errno: model.setXattr(setXattr) };
      }
      case 1: return { op: { removeXattr: { ino, name } }, errno: model.removeXattr({ ino, name }) };
      case 2: {
        const commit = { ino, dataVersion: this.#below(6), size: this.#below(1000) };
        return { op: { commit }, errno: model.commit(commit) };
      }
      default: {
        const start = this.#below(LOCK_BYTES);
        const setLock = { ino, owner: session, kind: KINDS[this.#below(3)] ?? LOCK_WRITE, start, end: start + this.#below(LOCK_BYTES - start) };
        return { op: { setLock }, errno: model.setLock(setLock, session) };
      }
    }
  }

  /** A command, and what the model answers. */
  next(model: Model, session: number): { op: Op; errno: number } {
    if (this.#below(4) === 0) return this.#onInode(model, session);
    const name = bytes(`n${String(this.#below(12))}`);
    const parent = this.#dir(model);
    const kind = this.#below(20);
    if (kind < 7) {
      this.#ino += 1;
      this.#inos.push(this.#ino);
      const create = { parent, name, ino: this.#ino, mode: kind < 2 ? 0o040755 : 0o100644, exclusive: this.#below(2) === 0 };
      return { op: { create }, errno: model.create(create) };
    }
    if (kind < 9) {
      const link = { ino: this.#any(), parent, name };
      return { op: { link }, errno: model.link(link) };
    }
    if (kind < 12) return { op: { unlink: { parent, name } }, errno: model.remove({ parent, name }, false) };
    if (kind < 14) return { op: { rmdir: { parent, name } }, errno: model.remove({ parent, name }, true) };
    const flags = this.#below(3);
    const rename = { parent, name, newParent: this.#dir(model), newName: bytes(`n${String(this.#below(12))}`), flags };
    return { op: { rename }, errno: model.rename(rename) };
  }
}

function compare(seed: number, bits: number, count: number, run: (state: MemoryState, op: Op) => { reply: { errno?: number | null; replayed?: boolean | null } }): MemoryState {
  const below = seeded(seed);
  const state = newCluster(bits);
  const model = new Model();
  const commands = new Commands(below);
  const numbers = [0, 0, 0];
  let last: Op | undefined;
  for (let step = 0; step < count; step += 1) {
    const session = 1 + below(2);
    const number = (numbers[session] ?? 0) + 1;
    numbers[session] = number;
    const { op, errno } = commands.next(model, session);
    const full = { ...op, session, number, acknowledged: Math.max(0, number - 1 - below(4)) };
    const { reply } = run(state, full);
    assert.equal(reply.errno ?? 0, errno, `seed ${String(seed)} step ${String(step)} ${JSON.stringify(full)}`);
    if (last !== undefined && below(4) === 0) run(state, last);
    if (below(4) === 0) {
      const again = run(state, full).reply;
      // A refused lock is not remembered.
      if (op.setLock === undefined || errno !== 11) assert.equal(again.replayed, true);
      assert.equal(again.errno ?? 0, errno);
    }
    last = full;
    if (step % 50 === 49) {
      assert.deepEqual(state.wrong(), [], `seed ${String(seed)} step ${String(step)}`);
      assert.deepEqual(treeLines(state), model.lines(), `seed ${String(seed)} step ${String(step)}`);
      assert.deepEqual(contentLines(state, model.nodes.keys()), model.contents(), `seed ${String(seed)} step ${String(step)}`);
    }
  }
  assert.ok(model.nodes.size > 5, 'the run made a tree');
  return state;
}

for (const [seed, bits, count] of [[1, 52, 3000], [2, 5, 3000], [3, 4, 2500]] as const) {
  test(`agrees with the model: seed ${String(seed)}, ${String(bits)} hash bits`, () => {
    compare(seed, bits, count, (state, op) => state.run(op));
  });
}

test('one log gives one state, also when each key is missing at first', () => {
  const warm = compare(7, 5, 600, (state, op) => state.run(op));
  const cold = compare(7, 5, 600, runCold);
  assert.equal(cold.digest(), warm.digest());
});
