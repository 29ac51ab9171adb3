/** A whole cluster in one process: a metadata server, a data server, and clients with the production caches and file system. */
import { geofs } from '../../../proto/gen/geofs.js';
import { type Clock, SystemClock } from '../../../proto/runtime/clock.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../proto/types/context.ts';
import { BlockCache } from '../../../client/cache/block-cache.ts';
import { MetaCache, type MetaLimits } from '../../../client/cache/meta-cache.ts';
import { CacheListener, type DataWatcher } from '../../../client/cache/session-listener.ts';
import type { ObjectState } from '../../../client/session/ports.ts';
import { retrying } from '../../../client/session/retry.ts';
import type { Invalidator } from '../../../client/vfs/file-system.ts';
import { GeofsFileSystem } from '../../../client/vfs/geofs-file-system.ts';
import { Inodes } from '../../../client/vfs/inodes.ts';
import type { FileKeeper } from '../../../client/vfs/keeper.ts';
import type { VfsParts } from '../../../client/vfs/parts.ts';
import { TokenPatience } from '../../../client/vfs/token-patience.ts';
import { SeededRandom } from '../seeded-random.ts';
import { MemoryData } from './data.ts';
import { Lanes } from './lanes.ts';
import { MemoryMds } from './mds.ts';
import { MemorySession } from './session.ts';

export const context = (more: Partial<CallContext> = {}): CallContext => ({
  signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'test', ...more,
});

/** Notes what the front end was told to drop. */
export class RecordingInvalidator implements Invalidator {
  readonly told: string[] = [];
  readonly #lanes: Lanes;

  constructor(lanes: Lanes) {
    this.#lanes = lanes;
  }

  inode(ino: number, data: boolean): Promise<void> {
    this.told.push(`inode ${String(ino)}${data ? ' data' : ''}`);
    return this.#lanes.pause();
  }

  entry(dir: number, name: string): Promise<void> {
    this.told.push(`entry ${String(dir)} ${name}`);
    return this.#lanes.pause();
  }

  all(): Promise<void> {
    this.told.push('all');
    return this.#lanes.pause();
  }
}

export interface MemoryClient {
  readonly session: MemorySession;
  readonly cache: MetaCache;
  readonly blocks: BlockCache;
  readonly inodes: Inodes;
  readonly fileSystem: GeofsFileSystem;
  readonly invalidator: RecordingInvalidator;
  readonly parts: VfsParts;
}

export interface ClusterOptions {
  readonly clock?: Clock;
  /** Messages and steps overtake each other by this chance; otherwise everything goes in order. */
  readonly seed?: number;
}

export class MemoryCluster {
  readonly mds: MemoryMds;
  readonly data: MemoryData;
  readonly lanes: Lanes;
  readonly clock: Clock;
  readonly clients: MemoryClient[] = [];
  readonly #ending = new AbortController();
  #names = 0;

  private constructor(mds: MemoryMds, lanes: Lanes, clock: Clock) {
    this.mds = mds;
    this.lanes = lanes;
    this.clock = clock;
    this.data = new MemoryData(clock, lanes);
  }

  static async start(options: ClusterOptions = {}): Promise<MemoryCluster> {
    const clock = options.clock ?? new SystemClock();
    const lanes = new Lanes(options.seed === undefined ? undefined : new SeededRandom(options.seed));
    return new MemoryCluster(await MemoryMds.start(clock, lanes), lanes, clock);
  }

  /** A connected client. keeper: of what outlives it. key: of a session that may stand already. */
  client(limits?: MetaLimits, keeper?: FileKeeper, strict = false, key?: string): MemoryClient {
    const { clock, lanes } = this;
    const background = context({ signal: this.#ending.signal });
    const watcher: { target: DataWatcher | undefined } = { target: undefined };
    const invalidator = new RecordingInvalidator(lanes);
    const cache: MetaCache = new MetaCache((): boolean => session.live(), limits);
    const listener: CacheListener = new CacheListener({
      cache, invalidator, logger: SILENT, background,
      watcher: {
        dataChanged: (ino) => watcher.target?.dataChanged(ino), suspectData: () => watcher.target?.suspectData(),
        openInodes: (inos) => watcher.target?.openInodes(inos) ?? [], lost: (inos) => { watcher.target?.lost(inos); },
      },
    });
    this.#names += 1;
    const session: MemorySession = new MemorySession(this.mds, listener, key ?? `client${String(this.#names)}`);
    listener.attach(session);
    const blocks = new BlockCache();
    const random = new SeededRandom(this.#names);
    const parts: VfsParts = {
      mds: session, data: this.data, cache, blocks, tokens: new TokenPatience(clock), clock, random, logger: SILENT, background, strict, keeper,
      retry: (ctx, operation) => retrying({ clock, random }, ctx, operation),
    };
    const fileSystem = new GeofsFileSystem(parts, invalidator, () => ({}));
    watcher.target = fileSystem.files;
    session.connect();
    const client = { session, cache, blocks, inodes: new Inodes(parts), fileSystem, invalidator, parts };
    this.clients.push(client);
    return client;
  }

  /** Unlinked files that nobody has open go, with their objects. Returns their inode numbers. */
  reap(): number[] {
    const gone = this.mds.reap((inos) => this.clients.flatMap((client) => client.fileSystem.files.openInodes(inos)));
    for (const ino of gone) this.data.delete(ino);
    return gone;
  }

  /** The data server's machine restarts without what was not durable, and commits what it has. */
  crashDataServer(): void {
    for (const { ino, state } of this.data.crash()) this.#commit(ino, state);
  }

  /** A file has other contents from one moment to the next, at the data server and committed. */
  replaceContents(ino: number, bytes: Buffer): void {
    this.#commit(ino, this.data.replace(ino, bytes));
  }

  /** The same, of which the mds hears late: the data server names the commit that the returned function makes. */
  replaceEarly(ino: number, bytes: Buffer): () => void {
    const state = this.data.replace(ino, bytes, geofs.v1.Token.encode({ index: this.mds.state.index + 1 }).finish());
    return () => { this.#commit(ino, state); };
  }

  #commit(ino: number, state: ObjectState): void {
    this.mds.commit({ commit: { ino, dataVersion: state.dataVersion, size: state.size, mtime: state.mtime, serverIncarnation: state.incarnation, blocks: state.blocks, clean: !state.open } }, 0);
  }

  close(): void {
    for (const { session } of this.clients) session.close();
    this.#ending.abort(new Error('the test is over'));
  }
}
