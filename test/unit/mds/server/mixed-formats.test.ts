/** Members of two program versions in one cluster, over real streams: the newer format is used only when all know it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, MethodDefinition } from '@grpc/grpc-js';
import type { FormatRange } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { openChannel } from '../../../../proto/rpc/channel.ts';
import { AdminService } from '../../../../proto/rpc/services.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { testIdentity } from '../../../support/identities.ts';
import { MdsMembers } from '../../../support/mds-members.ts';

const OLD: FormatRange = { oldest: 1, newest: 1 };
const NEW: FormatRange = { oldest: 1, newest: 2 };
const NEWEST: FormatRange = { oldest: 2, newest: 3 };
const WAIT_MS = 60_000;

let members: MdsMembers;
let admin: Client;

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
  const mds = await members.running.get(0)?.mds;
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
  members = await MdsMembers.plan(3);
  const started = await Promise.all([NEW, NEW, OLD].map((formats, i) => members.start(i, { formats })));
  await Promise.all(started.map(({ mds }) => mds));
  admin = openChannel(members.addresses[0] ?? '', 'mds', await testIdentity('admin', 'admin'));
}, { timeout: WAIT_MS * 2 });

after(async () => {
  admin.close();
  await members.close();
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
  const digests = async (): Promise<string[]> => Promise.all([...members.running.values()].map(async ({ mds: one }) => `${String((await one).replica.appliedIndex)} ${(await one).digest}`));
  await until('equal states', async () => new Set(await digests()).size === 1);
});

test('once all know the newer format it is finalized and used; an older program is refused by its own state, and on an empty disk by the others', { timeout: WAIT_MS * 4 }, async () => {
  await members.halt(2);
  await (await members.start(2, { formats: NEW })).mds;
  await until('the announcement', async () => (await status()).mds[2]?.newestFormat === 2);
  assert.equal((await command({ finalizeFormat: { format: 2 } })).errno, 0);
  assert.equal((await status()).format, 2);
  await propose('later');
  await until('the pool', async () => hasPool('later'));
  const { applied = 0 } = (await status()).mds[0] ?? {};
  await until('the third to have it', async () => ((await members.running.get(2)?.mds)?.replica.appliedIndex ?? 0) >= (applied ?? 0));

  const line = 'mds: EPROTO: too old: this program knows format 1, the cluster uses 2; install a newer one';
  await members.halt(2);
  assert.equal(await (await members.start(2, { formats: OLD })).ended, line);
  await members.halt(2);
  const empty = await members.start(2, { formats: OLD, data: join(members.folder, 'empty') });
  assert.equal(await empty.ended, line);
});

test('a program that has forgotten the cluster\'s format is too new', { timeout: WAIT_MS }, async () => {
  await members.halt(2);
  const member = await members.start(2, { formats: { oldest: 3, newest: 4 } });
  assert.match(await member.ended, /^mds: EPROTO: too new: this program knows formats 3 to 4, the cluster uses 2; run the release before this one/);
  await members.halt(2);
  await (await members.start(2, { formats: NEWEST })).mds;
});
