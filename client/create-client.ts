/** Puts a client together: session, data connections, caches and file system. */
import type { TlsIdentity } from '../proto/rpc/credentials.ts';
import type { Clock } from '../proto/runtime/clock.ts';
import type { Logger } from '../proto/runtime/logger.ts';
import type { Random } from '../proto/runtime/random.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../proto/types/context.ts';
import { BLOCK_DISK_BYTES, UNMOUNT_PATIENCE_MS } from '../proto/types/limits.ts';
import { BlockCache } from './cache/block-cache.ts';
import { DiskTier } from './cache/disk-tier.ts';
import { MetaCache } from './cache/meta-cache.ts';
import { CacheListener, type DataWatcher } from './cache/session-listener.ts';
import { DataPool } from './session/data-pool.ts';
import { MdsSession } from './session/mds-session.ts';
import { retrying } from './session/retry.ts';
import type { SessionKeeper } from './session/keeper.ts';
import type { FileSystem, Invalidator } from './vfs/file-system.ts';
import type { FileKeeper } from './vfs/keeper.ts';
import { GeofsFileSystem } from './vfs/geofs-file-system.ts';
import type { VfsParts } from './vfs/parts.ts';
import { TokenPatience } from './vfs/token-patience.ts';

export interface ClientOptions {
  /** host:port; the own site's first. */
  readonly mds: readonly string[];
  readonly cluster: string;
  /** The client's site; '' = the mds's. */
  readonly site?: string;
  readonly identity: TlsIdentity;
  /** What must be told when a promise breaks; NO_INVALIDATOR for a library that keeps nothing. */
  readonly invalidator: Invalidator;
  /** Blocks are kept there across restarts; the folder must be the cache's own. */
  readonly cacheDir?: string;
  readonly cacheBytes?: number;
  readonly memoryBytes?: number;
  /** Each open asks the mds for a linearizable answer (design 4.20). */
  readonly strict?: boolean;
  /** global: fsync waits until a quorum of the sites has what it covers, not this site's mds alone; default local. */
  readonly fsync?: 'local' | 'global';
  /** An NFS server exports it: what that was told must have happened. */
  readonly exported?: boolean;
  /** Changes are answered before they are durable (design 7.5); not where exported. */
  readonly early?: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Shown to admins. */
  readonly description: string;
  /** Addresses to dial instead of advertised ones. */
  readonly addressMap?: Readonly<Record<string, string>>;
  /** Reject when no mds can be had at once, and say why; otherwise wait. */
  readonly failFast?: boolean;
  readonly onLease?: (untilMonotonicMs: number) => void;
  /** What earlier processes of this client left, and where the next one finds what this one leaves. */
  readonly keepers?: { readonly session: SessionKeeper; readonly files: FileKeeper; readonly remounted: boolean } | undefined;
}

export interface Client {
  readonly fileSystem: FileSystem;
  readonly session: MdsSession;
  /** Files that an earlier process of this client left open: the front end may hold old pages and attributes of them. */
  readonly restored: readonly number[];
  /** What `.geofs/stats` shows. */
  stats(): object;
  /** End of the promise lease on the clock's monotonic scale. */
  leaseUntilMs(): number;
  /** Sends and commits everything written so far, and waits until what was answered is durable. Rejects with the first failure. */
  drain(): Promise<void>;
  /**
   * Drains, ends the session, closes everything. Waits until what was answered is durable, also for an mds that is away, as MdsSession.close
   * does. Idempotent.
   */
  close(signal?: AbortSignal): Promise<void>;
}

/** Nothing outside the library keeps anything. */
export const NO_INVALIDATOR: Invalidator = { inode: () => Promise.resolve(), entry: () => Promise.resolve(), all: () => Promise.resolve() };

/** Open files exist only after the session that tells them of changes. */
class LateWatcher implements DataWatcher {
  target: DataWatcher | undefined;
  dataChanged(ino: number): void { this.target?.dataChanged(ino); }
  suspectData(): void { this.target?.suspectData(); }
  openInodes(inos: readonly number[]): number[] { return this.target?.openInodes(inos) ?? []; }
  lost(inos: readonly number[]): void { this.target?.lost(inos); }
}

/** Connects to the cluster. Rejects with FsError when failFast is set and no mds takes the client. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { clock, random, logger, invalidator } = options;
  const ending = new AbortController();
  const background: CallContext = { signal: ending.signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'background' };
  const disk = options.cacheDir === undefined ? undefined : await DiskTier.open(options.cacheDir, options.cluster, options.cacheBytes ?? BLOCK_DISK_BYTES, logger);
  const blocks = new BlockCache({ disk, ...(options.memoryBytes === undefined ? {} : { memoryBytes: options.memoryBytes }) });
  const watcher = new LateWatcher();
  let leaseUntilMs = 0;
  const cache: MetaCache = new MetaCache((): boolean => session.live());
  const listener: CacheListener = new CacheListener({ cache, invalidator, watcher, logger, background });
  const session: MdsSession = new MdsSession({
    addresses: options.mds, addressMap: options.addressMap, cluster: options.cluster, description: options.description, identity: options.identity, clock, random, logger, listener,
    ...(options.site === undefined || options.site === '' ? {} : { site: options.site }),
    onLease: (untilMs) => { leaseUntilMs = untilMs; options.onLease?.(untilMs); },
    keeper: options.keepers?.session, early: options.early === true && options.exported !== true,
  });
  listener.attach(session);
  const data = new DataPool({ cluster: options.cluster, client: options.description, identity: options.identity, clock, random, logger, addressMap: options.addressMap });
  const parts: VfsParts = {
    mds: session, data, cache, blocks, tokens: new TokenPatience(clock), clock, random, logger, background, strict: options.strict === true, globalSync: options.fsync === 'global', exported: options.exported === true,
    keeper: options.keepers?.files,
    retry: (ctx, operation) => retrying({ clock, random }, ctx, operation),
  };
  const stats = (): object => ({
    session: { id: session.sessionId, site: session.siteName, mds: session.mdsName, live: session.live(), ...session.health() },
    cache: { ...cache.sizes(), blocks: blocks.stats() }, dirtyBytes: fileSystem.budget.used, targets: data.stats(),
  });
  const fileSystem = new GeofsFileSystem(parts, invalidator, stats);
  watcher.target = fileSystem.files;
  const shutDown = async (signal?: AbortSignal): Promise<void> => {
    ending.abort(new Error('the client is closing'));
    await session.close(signal);
    data.close();
    await blocks.close();
  };
  let restored: readonly number[] = [];
  try {
    await session.connectFirst(ending.signal, { failFast: options.failFast === true });
    restored = await fileSystem.restore(background, options.keepers?.remounted === true);
  } catch (error) {
    await shutDown();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    fileSystem, session, restored, stats, leaseUntilMs: () => leaseUntilMs,
    drain: () => fileSystem.drain(background).finally(() => session.hardened({ ...background, deadlineMs: clock.monotonicMs() + UNMOUNT_PATIENCE_MS })),
    close: (signal) => { closing ??= fileSystem.drain(background).finally(() => shutDown(signal)); return closing; },
  };
}
