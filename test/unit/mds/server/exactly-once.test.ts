/**
 * One command, sent again under its session and number after everything that can happen to a cluster: done once, answered the
 * same. Streams are spoken by hand, because the client library does not let its user repeat a number.
 */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client, ClientDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../../../proto/gen/geofs.js';
import { openChannel } from '../../../../proto/rpc/channel.ts';
import { SessionService } from '../../../../proto/rpc/services.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { ROOT_INODE } from '../../../../proto/types/ids.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';
import { MdsMembers } from '../../../support/mds-members.ts';

const WAIT_MS = 60_000;
const ASK_MS = 15_000;
const ALL = [0, 1, 2];
let members: MdsMembers;

class HandSession {
  readonly #channel: Client;
  readonly #stream: ClientDuplexStream<Buffer, geofs.v1.ServerFrame>;
  readonly #waiting = new Map<number, (message: geofs.v1.ServerMessage.$Properties) => void>();
  readonly #failed: ((error: Error) => void)[] = [];
  #next = 1;

  private constructor(channel: Client) {
    this.#channel = channel;
    const { path, requestSerialize, responseDeserialize } = SessionService.open;
    this.#stream = channel.makeBidiStreamRequest(path, requestSerialize as (frame: Buffer) => Buffer, responseDeserialize as (data: Buffer) => geofs.v1.ServerFrame);
    this.#stream.on('data', (frame: geofs.v1.ServerFrame) => { for (const message of frame.messages) this.#waiting.get(message.welcome == null ? message.id ?? 0 : 1)?.(message); });
    this.#stream.on('error', (error: Error) => { for (const fail of this.#failed) fail(error); });
  }

  /** Waits until the member takes it. */
  static async open(i: number, key: string): Promise<{ session: HandSession; welcome: geofs.v1.Welcome.$Properties }> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const session = new HandSession(openChannel(members.addresses[i] ?? '', 'mds', await testIdentity('client', 'c1')));
      try {
        const { welcome } = await session.ask({ hello: { protocol: 1, cluster: TEST_CLUSTER, sessionKey: key, description: 'by hand', insists: true } });
        return { session, welcome: welcome ?? {} };
      } catch (error) {
        session.close();
        if (performance.now() > deadline) throw error;
        await delay(50);
      }
    }
  }

  ask(body: geofs.v1.ClientMessage.$Properties): Promise<geofs.v1.ServerMessage.$Properties> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#failed.push(reject);
      this.#waiting.set(id, resolve);
      this.#stream.write(Buffer.from(geofs.v1.ClientFrame.encode({ messages: [{ ...body, id }] }).finish()));
      AbortSignal.timeout(ASK_MS).addEventListener('abort', () => { reject(new Error('no answer')); });
    });
  }

  /** mkdir of a name that must be new, under a number. */
  async mkdir(name: string, number: number, acknowledged = 0): Promise<geofs.v1.CommandReply.$Properties> {
    const { mutate, errno, detail } = await this.ask({ mutate: { command: { number, acknowledged, create: { parent: ROOT_INODE, name: Buffer.from(name), mode: 0o040755, exclusive: true } } } });
    return mutate?.reply ?? { errno: errno ?? 0, detail: detail ?? '' };
  }

  async entries(): Promise<number> {
    const { getAttr } = await this.ask({ getAttr: { ino: ROOT_INODE } });
    return getAttr?.inode?.entries ?? 0;
  }

  close(): void {
    this.#stream.cancel();
    this.#channel.close();
  }
}

/** Sends the command again at a member, and compares. */
async function repeat(i: number, key: string, name: string, first: geofs.v1.CommandReply.$Properties): Promise<void> {
  const { session, welcome } = await HandSession.open(i, key);
  assert.equal(welcome.resumed, true, 'the session is known');
  const entries = await session.entries();
  const again = await session.mkdir(name, 1);
  assert.deepEqual([again.errno, again.ino, again.replayed], [0, first.ino, true]);
  assert.equal(await session.entries(), entries, 'nothing was done twice');
  session.close();
}

async function once(i: number, key: string, name: string): Promise<geofs.v1.CommandReply.$Properties> {
  const { session } = await HandSession.open(i, key);
  const reply = await session.mkdir(name, 1);
  assert.deepEqual([reply.errno, reply.replayed ?? false], [0, false]);
  session.close();
  return reply;
}

before(async () => {
  members = await MdsMembers.plan(3);
  await members.serve(...ALL);
}, { timeout: WAIT_MS * 2 });
after(() => members.close(), { timeout: WAIT_MS });

test('across a leader change: at the member that leads next, and at the one that follows', { timeout: WAIT_MS * 3 }, async () => {
  const leader = await members.leader();
  const rest = ALL.filter((i) => i !== leader);
  const first = await once(leader, 'leader change', 'a');
  await members.halt(leader);
  for (const i of rest) await repeat(i, 'leader change', 'a', first);
  await members.serve(leader);
  await repeat(leader, 'leader change', 'a', first);
});

test('across a restart of every member', { timeout: WAIT_MS * 3 }, async () => {
  const first = await once(0, 'restart', 'b');
  for (const i of ALL) await members.halt(i);
  await members.serve(...ALL);
  await repeat(1, 'restart', 'b', first);
});

test('at a member whose state came as a raft snapshot', { timeout: WAIT_MS * 3 }, async () => {
  const first = await once(1, 'snapshot', 'c');
  await members.halt(2);
  await rm(join(members.dataOf(2), 'state'), { recursive: true });
  await members.serve(2);
  await repeat(2, 'snapshot', 'c', first);
});

test('what was acknowledged is forgotten, and its number is answered with EIO; a session that has ended is not resumed', { timeout: WAIT_MS * 3 }, async () => {
  const { session } = await HandSession.open(0, 'ended');
  assert.equal((await session.mkdir('d', 1)).errno, 0);
  assert.equal((await session.mkdir('e', 2, 1)).errno, 0);
  const forgotten = await session.mkdir('d', 1);
  assert.equal(forgotten.errno, ERRNO.EIO);
  assert.match(forgotten.detail ?? '', /the reply to number 1 was acknowledged and is forgotten/);
  session.ask({ goodbye: { reason: 'done', closeSession: true } }).catch(() => undefined);
  const deadline = performance.now() + WAIT_MS;
  for (let resumed = true; resumed;) {
    assert.ok(performance.now() < deadline, 'the session did not end');
    await delay(50);
    const again = await HandSession.open(1, 'ended');
    resumed = again.welcome.resumed === true;
    again.session.close();
  }
  session.close();
});
