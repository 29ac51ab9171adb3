/** Several clients on one metadata server, everything overtaking everything: what is answered is never older than what was acknowledged. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { encodeTime } from '../../../../proto/rpc/codec.ts';
import { FsError } from '../../../../proto/types/errno.ts';
import { READDIR_BYTES } from '../../../../proto/types/limits.ts';
import { S_IFLNK, S_IFREG } from '../../../../proto/types/mode.ts';
import { nameBytes, nameOf, type ByteName } from '../../../../proto/types/name.ts';
import { findInode, lookup } from '../../../../mds/fsm/index.ts';
import type { NameFact } from '../../../../client/cache/meta-cache.ts';
import { Directories } from '../../../../client/vfs/directories.ts';
import { Inodes } from '../../../../client/vfs/inodes.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { context, MemoryCluster, type MemoryClient } from '../../../support/memory-peer/cluster.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const ROOT = 1;
const NAMES = ['a', 'b', 'c'] as ByteName[];
const ctx = context();

/** The values that each name and inode has had, and from which index on each must be known to everybody. */
class History {
  readonly #cluster: MemoryCluster;
  readonly #values = new Map<string, { readonly index: number; readonly value: number }[]>();
  readonly #floors = new Map<string, number>();
  readonly #byIndex = new Map<number, string[]>();

  constructor(cluster: MemoryCluster) {
    this.#cluster = cluster;
    const commit = cluster.mds.commit.bind(cluster.mds);
    cluster.mds.commit = (op, originator) => {
      const done = commit(op, originator);
      // A new inode breaks nothing: the reply tells of it.
      const made = (op.create == null ? [] : done.reply.inodes ?? []).map((inode) => ({ kind: 'inode', ino: inode.ino ?? 0 }));
      if (done.reply.replayed !== true) this.#note([...done.events.filter((event) => made.length === 0 || event.kind === 'name'), ...made]);
      return done;
    };
  }

  #note(events: readonly { readonly kind: string }[]): void {
    const { state } = this.#cluster.mds;
    const items: string[] = [];
    for (const event of events as readonly Parameters<typeof this.valueOf>[0][]) {
      const [item, value] = this.valueOf(event);
      if (item === '') continue;
      items.push(item);
      const values = this.#values.get(item);
      if (values === undefined) this.#values.set(item, [{ index: 0, value: 0 }, { index: state.index, value }]);
      else values.push({ index: state.index, value });
    }
    this.#byIndex.set(state.index, items);
  }

  valueOf(event: { readonly kind: string; readonly ino?: number; readonly dir?: number; readonly name?: string }): [string, number] {
    const { state } = this.#cluster.mds;
    if (event.kind === 'name') return [`${String(event.dir)}/${event.name ?? ''}`, lookup(state, event.dir ?? 0, (event.name ?? '') as ByteName).inode?.ino ?? 0];
    return event.kind === 'inode' ? [`#${String(event.ino)}`, findInode(state, event.ino ?? 0)?.change ?? 0] : ['', 0];
  }

  /** The mutation at this log index was answered. */
  answered(index: number): void {
    for (const item of this.#byIndex.get(index) ?? []) this.#floors.set(item, Math.max(index, this.#floors.get(item) ?? 0));
  }

  floor(item: string): number {
    return this.#floors.get(item) ?? 0;
  }

  check(item: string, floor: number, value: number, who: string): void {
    const values = this.#values.get(item) ?? [{ index: 0, value: 0 }];
    const allowed = values.filter(({ index }, i) => index >= floor || (values[i + 1]?.index ?? Infinity) > floor).map((one) => one.value);
    assert.ok(allowed.includes(value), `${who}: ${item} is ${String(value)}, but since index ${String(floor)} it was ${allowed.join(', ')}`);
  }
}

class Actor {
  readonly client: MemoryClient;
  readonly #history: History;
  readonly #random: SeededRandom;
  readonly #who: string;
  readonly #directories: Directories;
  readonly #dirs: readonly number[];
  readonly #inos: Set<number>;
  readonly #pause: () => Promise<void>;
  cached = 0;

  constructor(client: MemoryClient, history: History, random: SeededRandom, who: string, dirs: readonly number[], inos: Set<number>, pause: () => Promise<void>) {
    this.client = client;
    this.#history = history;
    this.#random = random;
    this.#who = who;
    this.#dirs = dirs;
    this.#inos = inos;
    this.#pause = pause;
    this.#directories = new Directories(client.parts, () => undefined);
  }

  async run(steps: number): Promise<void> {
    for (let i = 0; i < steps; i += 1) {
      try {
        await this.#step();
      } catch (error) {
        if (!(error instanceof FsError) || !['ENOENT', 'EEXIST', 'ESTALE', 'ENOTDIR', 'EINVAL', 'EPERM'].includes(error.errno)) throw error;
      }
      // Answers from the cache take no time: others must have their turn.
      if (this.#random.below(3) === 0) await this.#pause();
    }
  }

  async #step(): Promise<void> {
    const dir = this.#pick(this.#dirs);
    const name = this.#pick(NAMES);
    switch (this.#random.below(12)) {
      case 0: return this.#mutate({ create: { parent: dir, name: nameBytes(name), mode: S_IFREG | 0o644, exclusive: true } }, (reply) => [{ dir, name, ino: reply.ino ?? 0, cookie: reply.cookie ?? 0 }]);
      case 1: return this.#mutate({ unlink: { parent: dir, name: nameBytes(name) } }, () => [{ dir, name, ino: 0 }]);
      case 2: return this.#rename(dir, name, this.#pick(this.#dirs), this.#pick(NAMES));
      case 3: {
        const ino = this.#anyInode();
        return this.#mutate({ link: { ino, parent: dir, name: nameBytes(name) } }, (reply) => [{ dir, name, ino, cookie: reply.cookie ?? 0 }]);
      }
      case 4: return this.#mutate({ setAttr: { ino: this.#anyInode(), hasMode: true, mode: this.#random.below(0o777) } }, () => []);
      case 5: case 6: case 7: return this.#lookup(dir, name);
      case 8: return this.#list(dir);
      default: return this.#getattr(this.#random.below(2) === 0 ? dir : this.#anyInode());
    }
  }

  #anyInode(): number {
    return this.#pick([...this.#inos, ROOT]);
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[this.#random.below(items.length)];
    assert.ok(item !== undefined);
    return item;
  }

  async #mutate(command: geofs.v1.Command.$Properties, names: (reply: geofs.v1.CommandReply.$Properties) => NameFact[]): Promise<void> {
    const { reply } = await this.client.inodes.mutate(ctx, command, names);
    this.#history.answered(reply.index ?? 0);
    for (const inode of reply.inodes ?? []) this.#inos.add(inode.ino ?? 0);
  }

  #rename(dir: number, name: ByteName, newDir: number, newName: ByteName): Promise<void> {
    return this.#mutate({ rename: { parent: dir, name: nameBytes(name), newParent: newDir, newName: nameBytes(newName), flags: this.#random.below(4) === 0 ? 2 : 0 } }, () => [
      { dir, name, ino: undefined }, { dir: newDir, name: newName, ino: undefined },
    ]);
  }

  async #lookup(dir: number, name: ByteName): Promise<void> {
    const item = `${String(dir)}/${name}`;
    const floor = this.#history.floor(item);
    const found = this.client.inodes.lookup(ctx, dir, name);
    if (!(found instanceof Promise)) this.cached += 1;
    const inode = await found;
    this.#history.check(item, floor, inode?.ino ?? 0, this.#who);
    if (inode !== undefined) this.#inos.add(inode.ino);
  }

  async #getattr(ino: number): Promise<void> {
    const floor = this.#history.floor(`#${String(ino)}`);
    const found = this.client.inodes.get(ctx, ino);
    if (!(found instanceof Promise)) this.cached += 1;
    const { change } = await found;
    if (ino !== ROOT && !this.#dirs.includes(ino)) this.#history.check(`#${String(ino)}`, floor, change, this.#who);
    else if (floor > 0) this.#history.check(`#${String(ino)}`, floor, change, this.#who);
  }

  async #list(dir: number): Promise<void> {
    const floors = new Map(NAMES.map((name) => [name, this.#history.floor(`${String(dir)}/${name}`)]));
    const seen = new Map<ByteName, number>();
    for (let cookie = 0; ;) {
      const page = await this.#directories.page(ctx, dir, cookie, 4096, false);
      for (const item of page.items) { seen.set(item.name, item.ino); ({ cookie } = item); }
      if (page.end) break;
    }
    for (const name of NAMES) this.#history.check(`${String(dir)}/${name}`, floors.get(name) ?? 0, seen.get(name) ?? 0, `${this.#who} lists`);
  }
}

async function run(seed: number, faults: boolean): Promise<number> {
  const clock = new ManualClock();
  const cluster = await MemoryCluster.start({ clock, seed });
  const random = new SeededRandom(seed);
  const dirs: number[] = [];
  for (const ino of [50, 51]) {
    cluster.mds.commit({ create: { parent: ROOT, name: Buffer.from(`d${String(ino)}`), mode: 0o040755, ino, exclusive: true }, time: encodeTime(clock.wallTime()) }, 0);
    dirs.push(ino);
  }
  const history = new History(cluster);
  const inos = new Set<number>();
  const actors: Actor[] = [];
  for (let i = 0; i < 3; i += 1) {
    const client = cluster.client(seed % 4 === 0 ? { inodes: 6, names: 8, listingBytes: 400 } : undefined);
    for (let k = 0; k < 2; k += 1) actors.push(new Actor(client, history, new SeededRandom(seed * 10 + actors.length), `seed ${String(seed)} client ${String(i)}`, dirs, inos, () => cluster.lanes.pause()));
  }
  const done = new AbortController();
  const work = Promise.all(actors.map((actor) => actor.run(60))).finally(() => { done.abort(); });
  const meddle = async (): Promise<void> => {
    while (!done.signal.aborted) {
      for (let i = random.below(60); i >= 0; i -= 1) await cluster.lanes.pause();
      if (faults) await trouble(cluster, clock, random);
      for (const { session } of cluster.clients) if (session.connected) session.heartbeat();
      clock.advance(random.below(400));
    }
  };
  await Promise.all([work, meddle()]);
  cluster.close();
  return actors.reduce((sum, { cached }) => sum + cached, 0);
}

/** A stream breaks for a while, or nothing moves for longer than a lease. */
async function trouble(cluster: MemoryCluster, clock: ManualClock, random: SeededRandom): Promise<void> {
  const client = cluster.clients[random.below(cluster.clients.length)];
  if (client === undefined) return;
  if (random.below(3) === 0) clock.advance(6_000);
  else {
    client.session.cut();
    for (let i = random.below(20); i > 0; i -= 1) await cluster.lanes.pause();
    client.session.connect();
  }
}

for (const faults of [false, true]) {
  test(`4.4 no stale answer under a live promise${faults ? ', with broken streams and leases that end' : ''}`, { timeout: 60_000 }, async () => {
    let cached = 0;
    for (let seed = 1; seed <= 25; seed += 1) cached += await run(seed + (faults ? 1_000 : 0), faults);
    assert.ok(cached > 1_000, `only ${String(cached)} answers came from the cache`);
  });
}

test('4.10 a break names what the front end has to drop, and is acknowledged only then', async () => {
  const cluster = await MemoryCluster.start();
  const [one, two] = [cluster.client(), cluster.client()];
  const name = 'f' as ByteName;
  assert.equal(await one.inodes.lookup(ctx, ROOT, name), undefined);
  assert.equal(one.cache.findName(ROOT, name), 0);
  cluster.lanes.hold(one.session.inbound);
  const answers: unknown[] = [];
  const made = two.inodes.mutate(ctx, { create: { parent: ROOT, name: nameBytes(name), mode: S_IFREG, exclusive: true } }).then((result) => { answers.push(result); return result; });
  await cluster.lanes.idle();
  assert.equal(answers.length, 0, 'the other client has not heard of it');
  assert.equal(one.cache.findName(ROOT, name), 0);
  cluster.lanes.release(one.session.inbound);
  const { reply } = await made;
  assert.ok(one.invalidator.told.includes(`entry ${String(ROOT)} ${name}`));
  assert.equal((await one.inodes.lookup(ctx, ROOT, name))?.ino, reply.ino);
  assert.equal(nameOf(nameBytes(name)), name);
  cluster.close();
});

test('4.2 an absent name of an empty directory answers for all others, until another client makes one', async () => {
  const cluster = await MemoryCluster.start();
  try {
    const [one, two] = [cluster.client(), cluster.client()];
    const { inode: { ino: dir } } = await one.fileSystem.mkdir(ctx, ROOT, 'd' as ByteName, 0o755);
    let asked = 0;
    const request = one.session.request.bind(one.session);
    one.session.request = (...call) => { asked += 1; return request(...call); };
    const find = async (name: string): Promise<number | undefined> => (await one.fileSystem.lookup(ctx, dir, name as ByteName)).inode?.ino;
    assert.deepEqual([await find('a'), asked], [undefined, 1]);
    const made = await one.fileSystem.mknod(ctx, dir, 'a' as ByteName, S_IFREG | 0o644, 0);
    assert.deepEqual([await find('b'), await find('a'), asked], [undefined, made.inode.ino, 1]);
    const others = await two.fileSystem.mknod(ctx, dir, 'b' as ByteName, S_IFREG | 0o644, 0);
    await cluster.lanes.idle();
    assert.deepEqual([await find('b'), asked], [others.inode.ino, 2]);
    assert.deepEqual([await find('c'), asked], [undefined, 3], 'that it was empty is no longer so');
  } finally {
    cluster.close();
  }
});

test('a mutation whose outcome is lost with its session leaves nothing believed that it may have changed', async () => {
  const cluster = await MemoryCluster.start();
  const one = cluster.client();
  const name = 'f' as ByteName;
  assert.equal(await one.inodes.lookup(ctx, ROOT, name), undefined);
  const lost = new Inodes({
    ...one.parts,
    mds: {
      ...one.parts.mds, siteName: '', live: () => true, health: () => one.session.health(), request: (...call) => one.session.request(...call),
      mutate: async (...call) => { await one.session.mutate(...call); throw new FsError('EIO', 'create', 'the session was lost before the outcome was known'); },
    },
  });
  await assert.rejects(lost.mutate(ctx, { create: { parent: ROOT, name: nameBytes(name), mode: S_IFREG, exclusive: true } }), { errno: 'EIO' });
  assert.equal(one.cache.findName(ROOT, name), undefined);
  assert.notEqual(await one.inodes.lookup(ctx, ROOT, name), undefined);
  cluster.close();
});

test('4.11 after a reconnect a directory that did not change answers without a question', async () => {
  const cluster = await MemoryCluster.start();
  const one = cluster.client();
  assert.equal(await one.inodes.lookup(ctx, ROOT, 'absent' as ByteName), undefined);
  one.session.cut();
  assert.equal(one.cache.findName(ROOT, 'absent' as ByteName), undefined);
  one.session.connect();
  await cluster.lanes.idle();
  assert.equal(one.cache.findName(ROOT, 'absent' as ByteName), 0);
  one.session.cut();
  cluster.mds.commit({ create: { parent: ROOT, name: Buffer.from('absent'), mode: S_IFREG, ino: 70, exclusive: true } }, 0);
  one.session.connect();
  await cluster.lanes.idle();
  assert.equal(one.cache.findName(ROOT, 'absent' as ByteName), undefined);
  assert.equal((await one.inodes.lookup(ctx, ROOT, 'absent' as ByteName))?.ino, 70);
  cluster.close();
});

test('4.11 after a reconnect as many inodes as a frame holds are told at a time, until all are', async () => {
  const cluster = await MemoryCluster.start();
  const one = cluster.client();
  const names = Array.from({ length: 60 }, (_, i) => `link${String(i)}` as ByteName);
  for (const [i, name] of names.entries()) cluster.mds.commit({ create: { parent: ROOT, name: nameBytes(name), mode: S_IFLNK | 0o777, ino: 100 + i, linkTarget: Buffer.alloc(4_000, 0x61), exclusive: true } }, 0);
  for (const name of names) await one.inodes.lookup(ctx, ROOT, name);
  one.session.cut();
  // Every other one changed: those between are confirmed.
  for (const i of names.keys()) if (i % 2 === 0) cluster.mds.commit({ setAttr: { ino: 100 + i, hasUid: true, uid: 7 } }, 0);
  one.session.connect();
  await cluster.lanes.idle();
  assert.deepEqual(names.map((_, i) => one.cache.find(100 + i)?.uid), names.map((_, i) => (i % 2 === 0 ? 7 : 0)));
  cluster.close();
});

test('a page of a listing fits a frame, however long the names', async () => {
  const cluster = await MemoryCluster.start();
  const one = cluster.client();
  const names = Array.from({ length: 300 }, (_, i) => String(i).padStart(255, 'n'));
  for (const [i, name] of names.entries()) cluster.mds.commit({ create: { parent: ROOT, name: Buffer.from(name), mode: S_IFREG, ino: 100 + i, exclusive: true } }, 0);
  const listed: string[] = [];
  for (let cookie = 0; ;) {
    const { readDir } = await one.session.request(ctx, { readDir: { dir: ROOT, cookie, maxBytes: READDIR_BYTES, plus: true } });
    listed.push(...(readDir?.entries ?? []).map((entry) => Buffer.from(entry.name ?? []).toString()));
    if (readDir?.end !== false) break;
    cookie = readDir.entries?.at(-1)?.cookie ?? 0;
  }
  assert.deepEqual(listed.sort(), names.sort());
  cluster.close();
});
