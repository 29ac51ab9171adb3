/** A metadata cluster in this process: real members with their own folders, over real streams. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatRange } from '../../mds/fsm/index.ts';
import { Mds } from '../../mds/server/mds.ts';
import { listenOn } from '../../proto/runtime/address.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { SystemRandom } from '../../proto/runtime/random.ts';
import { TEST_CLUSTER, testIdentity } from './identities.ts';

export interface RunningMember {
  readonly mds: Promise<Mds>;
  /** Why it ended by itself. */
  readonly ended: Promise<string>;
  readonly stop: AbortController;
}

async function freeAddress(): Promise<string> {
  const server = createServer();
  const address = await listenOn(server, '127.0.0.1:0', 'free port');
  await new Promise((resolve) => { server.close(resolve); });
  return address;
}

export class MdsMembers {
  readonly addresses: readonly string[];
  readonly folder: string;
  readonly running = new Map<number, RunningMember>();

  private constructor(folder: string, addresses: readonly string[]) {
    this.folder = folder;
    this.addresses = addresses;
  }

  static async plan(count: number): Promise<MdsMembers> {
    const addresses: string[] = [];
    for (let i = 0; i < count; i += 1) addresses.push(await freeAddress());
    return new MdsMembers(await mkdtemp(join(tmpdir(), 'geofs-members-')), addresses);
  }

  dataOf(i: number): string {
    return join(this.folder, String(i));
  }

  /** Starts member i without waiting for it. */
  async start(i: number, more: { readonly formats?: FormatRange; readonly data?: string } = {}): Promise<RunningMember> {
    const { promise: ended, resolve } = Promise.withResolvers<string>();
    const stop = new AbortController();
    const say = (error: unknown): void => { resolve(error instanceof Error ? error.message : String(error)); stop.abort(new Error('ended')); };
    const peer = (j: number) => ({ node: j + 1, name: `m${String(j)}`, site: 'here', address: this.addresses[j] ?? '' });
    const mds = Mds.start({
      cluster: TEST_CLUSTER, self: peer(i), peers: this.addresses.map((_, j) => peer(j)), data: more.data ?? this.dataOf(i), listen: this.addresses[i] ?? '',
      identity: await testIdentity('mds', `m${String(i)}`), clock: new SystemClock(), random: new SystemRandom(), logger: SILENT, join: [], addressMap: {}, onRemoved: say, onFatal: say,
      ...(more.formats === undefined ? {} : { formats: more.formats }),
    }, stop.signal);
    mds.catch(say);
    const member = { mds, ended, stop };
    this.running.set(i, member);
    return member;
  }

  /** Starts these, and waits until they serve. */
  async serve(...indices: readonly number[]): Promise<void> {
    const members = await Promise.all(indices.map((i) => this.start(i)));
    await Promise.all(members.map(({ mds }) => mds));
  }

  async halt(i: number): Promise<void> {
    const member = this.running.get(i);
    this.running.delete(i);
    member?.stop.abort(new Error('stopping'));
    await member?.mds.then((mds) => mds.close(), () => undefined);
  }

  /** The member that the others follow; -1: none says so. */
  async leader(): Promise<number> {
    for (const { mds } of this.running.values()) {
      const { leader } = (await mds).replica;
      if (leader !== 0 && this.running.has(leader - 1)) return leader - 1;
    }
    return -1;
  }

  async close(): Promise<void> {
    for (const i of [...this.running.keys()]) await this.halt(i);
    await rm(this.folder, { recursive: true, force: true });
  }
}
