/** Rights to objects, and waiting for shared work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FsError, RpcError } from '../../../../proto/types/errno.ts';
import { CAPABILITY_MS } from '../../../../proto/types/limits.ts';
import { S_IFREG } from '../../../../proto/types/mode.ts';
import { nameBytes, type ByteName } from '../../../../proto/types/name.ts';
import { ObjectAccess } from '../../../../client/vfs/object-access.ts';
import type { VfsParts } from '../../../../client/vfs/parts.ts';
import { Turnstile, waitFor } from '../../../../client/vfs/waiting.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';

const ROOT = 1;

/** A file, and how often its rights were asked for. */
async function prepared(): Promise<{ access: ObjectAccess; asked: () => number; clock: ManualClock; cluster: MemoryCluster; lease: { stands: boolean }; ino: number }> {
  const clock = new ManualClock();
  const cluster = await MemoryCluster.start({ clock });
  const client = cluster.client();
  const { reply } = await client.inodes.mutate(context(), { create: { parent: ROOT, name: nameBytes('f' as ByteName), mode: S_IFREG, exclusive: true } });
  let asked = 0;
  const lease = { stands: true };
  const parts: VfsParts = {
    ...client.parts,
    mds: {
      siteName: '', session: client.session.session, live: () => lease.stands, health: () => client.session.health(), mutate: (...call) => client.session.mutate(...call), hardened: () => Promise.resolve(),
      request: (...call) => { asked += 1; return client.session.request(...call); },
    },
  };
  return { access: new ObjectAccess(parts, reply.ino ?? 0), asked: () => asked, clock, cluster, lease, ino: reply.ino ?? 0 };
}

test('a right is asked for once, and again when most of its time is over', async () => {
  const { access, asked, clock, cluster } = await prepared();
  for (let i = 0; i < 3; i += 1) await access.run(context(), 'write', () => Promise.resolve());
  assert.equal(asked(), 1);
  await access.run(context(), 'read', () => Promise.resolve());
  assert.equal(asked(), 1, 'who may write may read');
  clock.advance(CAPABILITY_MS * 0.9);
  await access.run(context(), 'read', () => Promise.resolve());
  assert.equal(asked(), 2);
  cluster.close();
});

test('6 a right is not used after the lease, whatever its own time, nor below a fence that is known by then', async () => {
  const { access, asked, cluster, lease, ino } = await prepared();
  await access.run(context(), 'write', () => Promise.resolve());
  lease.stands = false;
  await access.run(context(), 'write', () => Promise.resolve());
  assert.equal(asked(), 2);
  lease.stands = true;
  const two = cluster.client();
  await two.inodes.mutate(context(), { writing: { ino } });
  await cluster.clients[0]?.inodes.ask(context(), ino);
  const fence = await access.run(context(), 'write', (_, claim) => Promise.resolve(claim.fence));
  assert.deepEqual([asked(), fence], [3, 1]);
  cluster.close();
});

test('6 an operation knows under which right it runs, also where another one has given the right up since', async () => {
  const { access, cluster } = await prepared();
  const session = cluster.clients[0]?.session.session;
  const sessions: number[] = [];
  await Promise.all([1, 2, 3].map(async () => access.run(context(), 'write', (_, claim) => { access.forget(); sessions.push(claim.session); return Promise.resolve(); })));
  assert.deepEqual(sessions, [session, session, session]);
  cluster.close();
});

test('a refused right is renewed; one refused again and again is believed', async () => {
  const { access, asked, cluster } = await prepared();
  let refusals = 1;
  assert.equal(await access.run(context(), 'read', () => (refusals-- > 0 ? Promise.reject(new FsError('ESTALE', 'read')) : Promise.resolve('done'))), 'done');
  assert.equal(asked(), 2);
  await assert.rejects(access.run(context(), 'read', () => Promise.reject(new FsError('EACCES', 'read'))), { errno: 'EACCES' });
  assert.ok(asked() <= 5);
  await assert.rejects(access.run(context(), 'read', () => Promise.reject(new FsError('ENOSPC', 'write'))), { errno: 'ENOSPC' });
  cluster.close();
});

test('a server that cannot be reached is tried again until the caller gives up', async () => {
  const { access, clock, cluster } = await prepared();
  let attempts = 0;
  const giveUp = new AbortController();
  const operation = access.run(context({ signal: giveUp.signal }), 'read', () => { attempts += 1; return Promise.reject(new RpcError('down')); });
  const ended = assert.rejects(operation, { errno: 'EINTR' });
  while (attempts < 3) { await cluster.lanes.pause(); clock.advance(1_000); }
  giveUp.abort();
  await ended;
  cluster.close();
});

test('a waiter may give up or run out of time, and leaves nothing behind', async () => {
  const clock = new ManualClock();
  const never = new Promise<void>(() => undefined);
  const stop = new AbortController();
  const interrupted = assert.rejects(waitFor(context({ signal: stop.signal }), clock, 'read', never), { errno: 'EINTR' });
  stop.abort();
  await interrupted;
  await assert.rejects(waitFor(context({ signal: stop.signal }), clock, 'read', never), { errno: 'EINTR' });
  const late = assert.rejects(waitFor(context({ deadlineMs: clock.monotonicMs() + 100 }), clock, 'read', never), { errno: 'ETIMEDOUT' });
  clock.advance(101);
  await late;
  assert.equal(await waitFor(context(), clock, 'read', Promise.resolve(7)), 7);
  await assert.rejects(waitFor(context(), clock, 'read', Promise.reject(new FsError('EIO', 'read'))), { errno: 'EIO' });
});

test('a turnstile lets one through at a time, in order, past failures', async () => {
  const turnstile = new Turnstile();
  const order: string[] = [];
  const work = (name: string, fails: boolean) => async (): Promise<void> => {
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    if (fails) throw new FsError('EIO', name);
  };
  const first = assert.rejects(turnstile.run(work('a', true)), { errno: 'EIO' });
  await turnstile.run(work('b', false));
  await first;
  assert.deepEqual(order, ['a in', 'a out', 'b in', 'b out']);
});
