/** Members of two program versions in one cluster, over real streams: the newer format is used only when all know it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, MethodDefinition } from '@grpc/grpc-js';
import type { FormatRange } from '../../../../mds/fsm/index.ts';
import { Mds } from '../../../../mds/server/mds.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { openChannel } from '../../../../proto/rpc/channel.ts';
import { AdminService } from '../../../../proto/rpc/services.ts';
import { listenOn } from '../../../../proto/runtime/address.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';

const OLD: FormatRange = { oldest: 1, newest: 1 };
const NEW: FormatRange = { oldest: 1, newest: 2 };
const NEWEST: FormatRange = { oldest: 2, newest: 3 };
const WAIT_MS = 60_000;

interface Member {
  readonly mds: Promise<Mds>;
  /** Why it ended by itself. */
  readonly ended: Promise<string>;
  readonly stop: AbortController;
}

let folder = '';
const addresses: string[] = [];
const running = new Map<number, Member>();
let admin: Client;

async function freeAddress(): Promise<string> {
  const server = createServer();
  const address = await listenOn(server, '127.0.0.1:0', 'free port');
  await new Promise((resolve) => { server.close(resolve); });
  return address;
}

const peer = (i: number) => ({ node: i + 1, name: `m${String(i)}`, site: 'here', address: addresses[i] ?? '' });

async function start(i: number, formats: FormatRange, data = join(folder, String(i))): Promise<Member> {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const stop = new AbortController();
  const say = (error: unknown): void => { resolve(error instanceof Error ? error.message : String(error)); stop.abort(new Error('ended')); };
  const mds = Mds.start({
    cluster: TEST_CLUSTER, self: peer(i), peers: addresses.map((_, j) => peer(j)), data, listen: addresses[i] ?? '', identity: await testIdentity('mds', `m${String(i)}`),
    clock: new SystemClock(), random: new SystemRandom(), logger: SILENT, formats, onFatal: say,
  }, stop.signal);
  mds.catch(say);
  const member = { mds, ended, stop };
  running.set(i, member);
  return member;
}

async function halt(i: number): Promise<void> {
  const member = running.get(i);
  running.delete(i);
  member?.stop.abort(new Error('stopping'));
  await member?.mds.then((mds) => mds.close(), () => undefined);
}

function ask<Q, R>(method: MethodDefinition<Q, R>, request: Q): Promise<R> {
  return new Promise((resolve, reject) => {
    admin.makeUnaryRequest(method.path, method.requestSerialize, method.responseDeserialize, request, { deadline: Date.now() + WAIT_MS }, (error, reply) => {
      if (error !== null || reply === undefined) reject(error ?? new Error('an empty answer'));
      else resolve(reply);
    });
  });
}

const command = async (op: geofs.v1.Command.$Properties): Promise<geofs.v1.CommandReply.$Properties> =>
  (await ask(AdminService.command as MethodDefinition<geofs.v1.AdminCommandRequest.$Properties, geofs.v1.AdminCommandReply>, { command: op, nowait: true })).reply ?? {};
const status = (): Promise<geofs.v1.StatusReply> => ask(AdminService.status as MethodDefinition<geofs.v1.StatusRequest.$Properties, geofs.v1.StatusReply>, {});

/** Proposed as a newer release would: the command carries its own format. */
async function propose(name: string): Promise<void> {
  const mds = await running.get(0)?.mds;
  mds?.replica.propose(geofs.v1.Command.encode({ format: 2, poolNew: { name } }).finish());
}

const hasPool = async (wanted: string): Promise<boolean> => (await status()).pools.some(({ name }) => name === wanted);

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  while (!await condition()) {
    assert.ok(performance.now() < deadline, `waited in vain for ${what}`);
    await delay(20);
  }
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geofs-formats-'));
  for (let i = 0; i < 3; i += 1) addresses.push(await freeAddress());
  await Promise.all([start(0, NEW), start(1, NEW), start(2, OLD)]);
  await Promise.all([...running.values()].map(({ mds }) => mds));
  admin = openChannel(addresses[0] ?? '', 'mds', await testIdentity('admin', 'admin'));
}, { timeout: WAIT_MS * 2 });

after(async () => {
  admin.close();
  for (const i of [...running.keys()]) await halt(i);
  await rm(folder, { recursive: true, force: true });
}, { timeout: WAIT_MS });

test('a mixed cluster works in the older format, refuses the newer one, and says who holds it up', { timeout: WAIT_MS * 3 }, async () => {
  const { format, mds } = await status();
  assert.equal(format, 1);
  assert.deepEqual(mds.map(({ newestFormat }) => newestFormat), [2, 2, 1]);
  const refused = await command({ finalizeFormat: { format: 2 } });
  assert.equal(refused.errno, ERRNO.EBUSY);
  assert.match(refused.detail ?? '', /mds m2 knows formats up to 1, not 2: upgrade it first/);
  await propose('later');
  assert.equal((await command({ poolNew: { name: 'flash' } })).errno, 0);
  await until('the pool', async () => hasPool('flash'));
  assert.ok(!await hasPool('later'), 'the newer command had no effect');
  const digests = async (): Promise<string[]> => Promise.all([...running.values()].map(async ({ mds: one }) => `${String((await one).replica.appliedIndex)} ${(await one).digest}`));
  await until('equal states', async () => new Set(await digests()).size === 1);
});

test('once all know the newer format it is finalized and used; an older program is refused by its own state, and on an empty disk by the others', { timeout: WAIT_MS * 4 }, async () => {
  await halt(2);
  await (await start(2, NEW)).mds;
  await until('the announcement', async () => (await status()).mds[2]?.newestFormat === 2);
  assert.equal((await command({ finalizeFormat: { format: 2 } })).errno, 0);
  assert.equal((await status()).format, 2);
  await propose('later');
  await until('the pool', async () => hasPool('later'));
  const { applied = 0 } = (await status()).mds[0] ?? {};
  await until('the third to have it', async () => ((await running.get(2)?.mds)?.replica.appliedIndex ?? 0) >= (applied ?? 0));

  const line = 'mds: EPROTO: too old: this program knows format 1, the cluster uses 2; install a newer one';
  await halt(2);
  assert.equal(await (await start(2, OLD)).ended, line);
  await halt(2);
  const empty = await start(2, OLD, join(folder, 'empty'));
  assert.equal(await empty.ended, line);
});

test('a program that has forgotten the cluster\'s format is too new', { timeout: WAIT_MS }, async () => {
  await halt(2);
  const member = await start(2, { oldest: 3, newest: 4 });
  assert.match(await member.ended, /^mds: EPROTO: too new: this program knows formats 3 to 4, the cluster uses 2; run the release before this one/);
  await halt(2);
  await (await start(2, NEWEST)).mds;
});
