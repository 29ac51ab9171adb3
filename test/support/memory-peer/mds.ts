/**
 * A metadata server in memory: the state machine, its queries, promises and breaks are the production ones; only the log
 * below (every command is committed at once, in some order) and the network are left out.
 */
import { geofs } from '../../../proto/gen/geofs.js';
import { encodeLayout, encodeTime } from '../../../proto/rpc/codec.ts';
import type { Clock } from '../../../proto/runtime/clock.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { assert, ERRNO, FsError } from '../../../proto/types/errno.ts';
import { makeInodeId } from '../../../proto/types/ids.ts';
import { isRegular } from '../../../proto/types/mode.ts';
import { listOrphans } from '../../../mds/fsm/index.ts';
import type { ApplyResult } from '../../../mds/fsm/index.ts';
import { CapabilityKey } from '../../../mds/server/capabilities.ts';
import { tokenOf } from '../../../mds/server/committer.ts';
import { Queries } from '../../../mds/server/queries.ts';
import type { ServerSession } from '../../../mds/server/server-session.ts';
import { SessionRegistry } from '../../../mds/server/session-registry.ts';
import { Topology } from '../../../mds/server/topology.ts';
import { newCluster, type MemoryState, type Op } from '../../unit/mds/fsm/memory-state.ts';
import type { Lanes } from './lanes.ts';
import { MemoryReader } from './reader.ts';

export const TARGET = 1;
export const TARGET_ADDRESS = 'memory:1';
const SITE = 1;
const SIGNING_KEY = new CapabilityKey(Buffer.alloc(32, 7));

export class MemoryMds {
  readonly state: MemoryState = newCluster();
  readonly registry: SessionRegistry;
  readonly clock: Clock;
  readonly lanes: Lanes;
  readonly #queries: Queries;
  readonly #topology: Topology;
  readonly #lockWaiters: (() => void)[] = [];
  #tokenWaiters: { readonly index: number; readonly resolve: () => void }[] = [];
  readonly #numbers = new Map<string, { next: number }>();
  #counter = 100;

  private constructor(clock: Clock, lanes: Lanes) {
    this.clock = clock;
    this.lanes = lanes;
    const reader = new MemoryReader(this.state, lanes);
    this.registry = new SessionRegistry({ node: () => 1, clock, logger: SILENT, knownSessions: () => reader.sessionsOfSite(SITE), expire: () => undefined });
    this.#topology = new Topology(reader, SILENT);
    this.#queries = new Queries({
      reader, registry: this.registry, topology: this.#topology, clock, site: SITE, readIndex: () => Promise.resolve(this.state.index), reached: (token, signal) => this.reached(token, signal), othersSeen: () => Promise.resolve(), agreed: () => Promise.resolve(),
      raiseFence: (ino, above) => { this.commit({ raiseFence: { ino, above } }, 0); return Promise.resolve(); }, token: () => ({ index: this.state.index }), capabilityKey: () => SIGNING_KEY,
    });
  }

  static async start(clock: Clock, lanes: Lanes): Promise<MemoryMds> {
    const mds = new MemoryMds(clock, lanes);
    mds.commit({ registerTarget: { name: 'disk', site: 'alpha', address: TARGET_ADDRESS, uuid: 'one', totalBytes: 2 ** 40, freeBytes: 2 ** 39, totalObjects: 2 ** 30, freeObjects: 2 ** 29 } }, 0);
    await mds.#topology.reload();
    return mds;
  }

  /** Applies a command and makes it visible: everybody but the originator is told. */
  commit(op: Op, originator: number): ApplyResult & { readonly stamp: number; readonly acknowledged: Promise<void> } {
    const result = this.state.run({ time: encodeTime(this.clock.wallTime()), ...op });
    const visible = this.registry.publish(result.reply, result.events, originator);
    this.#tokenWaiters = this.#tokenWaiters.filter((waiter) => { if (waiter.index <= this.state.index) waiter.resolve(); return waiter.index > this.state.index; });
    if (result.events.some((event) => event.kind === 'lock')) for (const wake of this.#lockWaiters.splice(0)) wake();
    return { ...result, ...visible };
  }

  /** As the production mds: resolves when the token's index is applied here, rejects with the signal's reason. */
  async reached({ index }: geofs.v1.Token.$Properties, signal: AbortSignal): Promise<void> {
    if ((index ?? 0) <= this.state.index) return;
    await new Promise<void>((resolve, reject) => {
      const waiter = { index: index ?? 0, resolve };
      this.#tokenWaiters.push(waiter);
      signal.addEventListener('abort', () => {
        this.#tokenWaiters = this.#tokenWaiters.filter((other) => other !== waiter);
        reject(signal.reason as Error);
      });
    });
  }

  /** Who waits for a token. */
  get awaited(): number {
    return this.#tokenWaiters.length;
  }

  /** The next number of a session's changes, which a later process of its client goes on from. */
  numbersOf(key: string): { next: number } {
    const numbers = this.#numbers.get(key) ?? { next: 1 };
    this.#numbers.set(key, numbers);
    return numbers;
  }

  openSession(key: string): ServerSession {
    const { reply } = this.commit({ openSession: { key, description: 'test' } }, 0);
    assert(reply.errno === 0 && reply.ino !== undefined && reply.ino !== null, 'a session');
    return this.registry.obtain(reply.ino, key, 'test');
  }

  /** A message of the session's stream arrives. answer: sends on the stream that it came by. */
  receive(session: ServerSession, message: geofs.v1.ClientMessage.$Properties): void {
    if (message.breakAck != null) { session.acknowledge(message.breakAck.sequence ?? 0); return; }
    if (message.heartbeat != null) {
      session.renew(this.clock.monotonicMs());
      session.send({ id: message.id ?? 0, heartbeat: {} }, true);
      return;
    }
    void this.#answer(session, message);
  }

  /** Which unlinked inodes go: asks all clients, then both sites vote. Returns the objects to delete. */
  reap(inUse: (inos: number[]) => number[]): number[] {
    const orphans = listOrphans(this.state, 0, 1_000).map(({ ino }) => ino);
    const used = new Set(inUse(orphans));
    const free = orphans.filter((ino) => !used.has(ino));
    for (const site of [1, 2]) this.commit({ orphanVote: { site, inos: free } }, 0);
    return free;
  }

  async #answer(session: ServerSession, message: geofs.v1.ClientMessage.$Properties): Promise<void> {
    const id = message.id ?? 0;
    const controller = new AbortController();
    session.requests.set(id, { controller, trace: undefined, hardened: false, taken: 0 });
    try {
      const answer = message.mutate != null
        ? await this.#mutate(session, message.mutate, controller.signal)
        : await this.#queries.answer(session, new geofs.v1.ClientMessage(message), controller.signal);
      assert(answer !== undefined, 'a request that is known');
      if (!controller.signal.aborted) session.send({ ...answer, id });
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
      if (!controller.signal.aborted) session.send({ id, errno: error.code, detail: error.message });
    } finally {
      session.requests.delete(id);
    }
  }

  async #mutate(session: ServerSession, request: geofs.v1.MutateRequest.$Properties, signal: AbortSignal): Promise<geofs.v1.ServerMessage.$Properties> {
    const command = { ...request.command, site: SITE, session: session.id };
    if (command.create != null) {
      const ino = makeInodeId(SITE, this.#counter++);
      command.create = { ...command.create, ino, layout: isRegular(command.create.mode ?? 0) ? encodeLayout({ target: TARGET, object: ino, version: 1 }) : null };
    }
    await this.lanes.pause();
    let done = this.commit(command, session.id);
    while (request.wait === true && done.reply.errno === ERRNO.EAGAIN) {
      await new Promise<void>((resolve) => { this.#lockWaiters.push(resolve); signal.addEventListener('abort', () => { resolve(); }); });
      if (signal.aborted) throw new FsError('EINTR', 'lock');
      done = this.commit(command, session.id);
    }
    await done.acknowledged;
    let { stamp } = done;
    const reply = done.reply;
    if (reply.replayed === true && (reply.inodes?.length ?? 0) > 0) {
      const now = await this.#queries.current(session, (reply.inodes ?? []).map((inode) => inode.ino ?? 0));
      stamp = now.stamp;
      reply.inodes = now.inodes;
    }
    const mutate: geofs.v1.MutateReply.$Properties = { reply };
    const made = command.create != null && (reply.errno ?? 0) === 0 ? reply.inodes?.find((inode) => inode.ino === reply.ino) : undefined;
    if (made != null && isRegular(made.mode ?? 0)) mutate.open = this.#queries.openReply(session.id, made, true);
    if (command.commit != null && (reply.errno ?? 0) === 0) mutate.committed = tokenOf(SITE, { index: this.state.index });
    const locked = command.setLock?.kind === geofs.v1.LockKind.LOCK_WRITE && (reply.errno ?? 0) === 0 ? reply.inodes?.find((inode) => inode.ino === command.setLock?.ino) : undefined;
    if ((locked?.fence ?? 0) > 0) mutate.open = this.#queries.openReply(session.id, locked ?? {}, true);
    return { stamp, errno: reply.errno ?? 0, detail: reply.detail ?? '', mutate };
  }
}
