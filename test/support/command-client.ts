/** A client session without a mount: makes names, in the root directory if not told otherwise, and looks for them. Each call resolves when the cluster has answered. */
import { MdsSession } from '../../client/session/mds-session.ts';
import type { SessionListener } from '../../client/session/ports.ts';
import { geofs } from '../../proto/gen/geofs.js';
import { loadIdentity } from '../../proto/rpc/credentials.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { SystemRandom } from '../../proto/runtime/random.ts';
import { ROOT_CREDENTIAL, type CallContext } from '../../proto/types/context.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import { ROOT_INODE } from '../../proto/types/ids.ts';
import type { MdsPlan } from './mds-process.ts';

const CONNECT_MS = 120_000;
const CALL: CallContext = { signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'test' };

export class CommandClient {
  readonly #session: MdsSession;
  readonly #losses: readonly unknown[];

  private constructor(session: MdsSession, losses: readonly unknown[]) {
    this.#session = session;
    this.#losses = losses;
  }

  /** Waits for the mds, for two minutes at most. early: answers need not be durable. */
  static async connect(plan: Pick<MdsPlan, 'cluster' | 'clientTls'>, address: string, early = false): Promise<CommandClient> {
    const losses: unknown[] = [];
    // Believes nothing but what it is just told.
    const listener: SessionListener = {
      onBreak: () => Promise.resolve(), onDropAll: () => Promise.resolve(), onSuspect: () => undefined, onLost: (inos) => { losses.push(inos); }, onConnected: () => undefined, inUse: () => [],
    };
    const session = new MdsSession({
      addresses: [address], cluster: plan.cluster, description: 'test', identity: loadIdentity(plan.clientTls), clock: new SystemClock(),
      random: new SystemRandom(), logger: SILENT, listener, early,
    });
    await session.connectFirst(AbortSignal.timeout(CONNECT_MS), { failFast: false });
    return new CommandClient(session, losses);
  }

  /** Makes a symbolic link of this name; waits as long as it takes, unless the signal tells it not to. */
  async make(name: string, targetBytes = 16, signal: AbortSignal = CALL.signal, parent: number = ROOT_INODE): Promise<void> {
    await this.#session.mutate({ ...CALL, signal }, {
      create: { parent, name: Buffer.from(name), mode: 0o120777, linkTarget: Buffer.alloc(targetBytes, 't'), exclusive: true, cred: { uid: 0, gid: 0 } },
    });
  }

  /** Removes a name; waits as make. */
  async remove(name: string, parent: number, signal: AbortSignal = CALL.signal): Promise<void> {
    await this.#session.mutate({ ...CALL, signal }, { unlink: { parent, name: Buffer.from(name) } });
  }

  /** Gives what has a name in one directory another name, in another one. */
  async link(name: string, dir: number, parent: number, newName: string): Promise<void> {
    const { lookup } = await this.#session.request(CALL, { lookup: { dir, name: Buffer.from(name) } });
    await this.#session.mutate(CALL, { link: { ino: lookup?.inode?.ino ?? 0, parent, name: Buffer.from(newName) } });
  }

  /** Makes a directory in the root: its inode number. */
  async makeDirectory(name: string): Promise<number> {
    const { reply } = await this.#session.mutate(CALL, { create: { parent: ROOT_INODE, name: Buffer.from(name), mode: 0o040755, exclusive: true, cred: { uid: 0, gid: 0 } } });
    return reply.ino ?? 0;
  }

  /** Locks all of an inode for writing; waits until nobody else has it locked, unless told not to. Rejects with FsError EAGAIN then. */
  async lock(ino: number, wait = true): Promise<void> {
    await this.#session.mutate(CALL, { setLock: { ino, owner: 1, pid: 1, kind: geofs.v1.LockKind.LOCK_WRITE, start: 0, end: Number.MAX_SAFE_INTEGER, flock: true } }, { wait });
  }

  /** How long its mds has heard no leader. */
  get staleMs(): number {
    return this.#session.staleMs;
  }

  /** The mds that serves it; '': none does. */
  get mds(): string {
    return this.#session.mdsName;
  }

  /** Resolves when all that was answered so far is durable. Rejects with FsError EIO if something of it, or of what was answered before, is lost. */
  async hardened(): Promise<void> {
    await this.#session.hardened(CALL);
    if (this.#losses.length > 0) throw new FsError('EIO', 'hardened', `${String(this.#losses.length)} changes are lost`);
  }

  async has(name: string, dir: number = ROOT_INODE): Promise<boolean> {
    try {
      const { lookup, errno } = await this.#session.request(CALL, { lookup: { dir, name: Buffer.from(name) } });
      return errno !== ERRNO.ENOENT && lookup?.inode != null;
    } catch (error) {
      if (error instanceof FsError && error.errno === 'ENOENT') return false;
      throw error;
    }
  }

  /** What is asked after this sees all that anybody was told before. */
  async sync(): Promise<void> {
    await this.#session.request(CALL, { sync: {} });
  }

  async close(): Promise<void> {
    await this.#session.close();
  }
}
