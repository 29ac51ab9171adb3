/**
 * Answers the requests that change nothing. Each handler registers the promise and notes the stamp in one synchronous
 * step before it reads (design 4.4).
 */
import { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { CAPABILITY_MS, READDIR_BYTES, TOKEN_WAIT_MS } from '../../proto/types/limits.ts';
import { isDirectory, isRegular } from '../../proto/types/mode.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { InodeRecord as Inode } from '../fsm/index.ts';
import { signCapability, type CapabilityKey } from './capabilities.ts';
import type { ServerSession } from './server-session.ts';
import type { SessionRegistry } from './session-registry.ts';
import type { DirEntryRecord, StateReader } from './state-reader.ts';
import type { Topology } from './topology.ts';

type Client = geofs.v1.ClientMessage;
type Server = geofs.v1.ServerMessage.$Properties;

export interface QueryOptions {
  readonly reader: StateReader;
  readonly registry: SessionRegistry;
  readonly topology: Topology;
  readonly clock: Clock;
  readonly site: number;
  readonly readIndex: (signal: AbortSignal) => Promise<number>;
  /** Resolves when what other sites have answered by themselves can be seen here; ino: of this inode alone. */
  readonly othersSeen: (ino: number | undefined, signal: AbortSignal) => Promise<void>;
  /** Resolves when all that this site has answered by itself by now is applied; rejects with the signal's reason. */
  readonly agreed: (signal: AbortSignal) => Promise<void>;
  /** Resolves when the inode's fence is above this one, durably. Rejects with FsError. */
  readonly raiseFence: (ino: number, above: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when all that the token names can be seen here; rejects with the signal's reason. */
  readonly reached: (token: geofs.v1.Token.$Properties, signal: AbortSignal) => Promise<void>;
  readonly token: () => geofs.v1.Token.$Properties;
  readonly capabilityKey: () => CapabilityKey;
}

/** Entries read from the state at a time for one page of a listing. */
const PAGE_ENTRIES = 1024;

export class Queries {
  readonly #o: QueryOptions;

  constructor(options: QueryOptions) {
    this.#o = options;
  }

  /** The answer without its id. Rejects with FsError; undefined: not a query. */
  answer(session: ServerSession, message: Client, signal: AbortSignal): Promise<Server> | undefined {
    if (message.lookup != null) return this.#lookup(session, message.lookup);
    if (message.getAttr != null) return this.#getAttr(session, message.getAttr, signal);
    if (message.readDir != null) return this.#readDir(session, message.readDir);
    if (message.getXattr != null) return this.#getXattr(session, message.getXattr);
    if (message.listXattr != null) return this.#listXattr(session, message.listXattr.ino ?? 0);
    if (message.statFs != null) return this.#statFs(session, message.statFs.ino ?? 0);
    if (message.open != null) return this.#open(session, message.open, signal);
    if (message.revalidate != null) return this.#revalidate(session, message.revalidate.items ?? []);
    if (message.getLock != null) return this.#getLock(message.getLock.lock ?? {});
    if (message.placement != null) return this.#placement(message.placement.ino ?? 0);
    if (message.sync != null) return this.#sync(signal);
    if (message.agree != null) return this.#o.agreed(signal).then(() => ({ agree: {} }));
    return undefined;
  }

  /** What a client needs to reach a file's data. */
  openReply(session: number, inode: geofs.v1.Inode.$Properties, write: boolean): geofs.v1.OpenReply.$Properties {
    const layout = inode.layout;
    if (layout == null) throw new FsError('EIO', 'open', `inode ${String(inode.ino ?? 0)} has no layout`);
    const target = this.#o.topology.target(layout.target ?? 0);
    if (target === undefined) throw new FsError('EIO', 'open', `target ${String(layout.target ?? 0)} is not known`);
    return {
      inode: inode, target, capabilityMs: CAPABILITY_MS,
      capability: signCapability(this.#o.capabilityKey(), {
        target: layout.target ?? 0, object: layout.object ?? 0, ino: inode.ino ?? 0, session, write, fence: inode.fence ?? 0,
      }, this.#o.clock.wallTime().sec),
    };
  }

  /** The inodes as they are now, with the stamp to cache them under; one that is gone has nlink 0, so that whoever believes in it learns of it. */
  async current(session: ServerSession, inos: readonly number[]): Promise<{ stamp: number; inodes: geofs.v1.Inode.$Properties[] }> {
    session.given(inos);
    const stamp = this.#o.registry.stamp;
    const found = await this.#o.reader.inodes(inos);
    return { stamp, inodes: inos.map((ino, i) => found[i] ?? { ino, nlink: 0 }) };
  }

  #promise(session: ServerSession, ...inos: number[]): number {
    session.promise(inos, this.#o.clock.monotonicMs());
    return this.#o.registry.stamp;
  }

  async #lookup(session: ServerSession, request: geofs.v1.LookupRequest.$Properties): Promise<Server> {
    const dir = request.dir ?? 0;
    let stamp = this.#promise(session, dir);
    let found = await this.#o.reader.lookup(dir, request.name ?? EMPTY);
    // An inode whose home is elsewhere is not covered by this directory's promise: promise it, then read again.
    while (found.inode !== undefined && found.inode.home !== dir) {
      const ino = found.inode.ino;
      stamp = this.#promise(session, dir, ino);
      found = await this.#o.reader.lookup(dir, request.name ?? EMPTY);
      if (found.inode?.ino === ino) break;
    }
    if (found.dir === undefined) throw new FsError('ESTALE', 'lookup', 'the directory is gone');
    if (!isDirectory(found.dir.mode)) throw new FsError('ENOTDIR', 'lookup');
    // A name that does not exist is an answer like another: its absence is cached under the directory's promise.
    return { stamp, lookup: { dir: found.dir, inode: found.inode ?? null } };
  }

  async #getAttr(session: ServerSession, request: geofs.v1.GetAttrRequest.$Properties, signal: AbortSignal): Promise<Server> {
    const ino = request.ino ?? 0;
    if ((request.token?.byteLength ?? 0) > 0) await this.#reach(tokenOf(request.token ?? EMPTY), signal);
    const stamp = this.#promise(session, ino);
    const inode = await this.#o.reader.inode(ino);
    if (inode === undefined) throw new FsError('ESTALE', 'getattr');
    return { stamp, getAttr: { inode: inode } };
  }

  async #readDir(session: ServerSession, request: geofs.v1.ReadDirRequest.$Properties): Promise<Server> {
    const dir = request.dir ?? 0;
    const stamp = this.#promise(session, dir);
    const maxBytes = Math.min(Math.max(request.maxBytes ?? READDIR_BYTES, 1024), READDIR_BYTES);
    // The names are never older than the change number that they come with: clients revalidate them by it (design 4.11).
    const self = await this.#o.reader.inode(dir);
    const page = await this.#o.reader.readDir(dir, request.cookie ?? 0, PAGE_ENTRIES);
    if (self === undefined) throw new FsError('ESTALE', 'readdir', 'the directory is gone');
    if (!isDirectory(self.mode)) throw new FsError('ENOTDIR', 'readdir');
    const inodes = request.plus === true ? await this.#plus(session, dir, page.entries) : undefined;
    const entries: geofs.v1.DirEntry.$Properties[] = [];
    let bytes = 0;
    for (const [i, record] of page.entries.entries()) {
      const inode = inodes?.[i];
      bytes += 32 + record.name.byteLength + (inode === undefined ? 0 : inodeBytes(inode));
      if (bytes > maxBytes && entries.length > 0) break;
      entries.push({ name: record.name, ino: record.ino, cookie: record.cookie, type: record.type, inode: inode ?? null });
    }
    return { stamp, readDir: { entries, end: page.end && entries.length === page.entries.length, dir: self } };
  }

  /** The entries' inodes; those at home elsewhere are promised first and read after. */
  async #plus(session: ServerSession, dir: number, entries: readonly DirEntryRecord[]): Promise<(Inode | undefined)[]> {
    const inodes = await this.#o.reader.inodes(entries.map((entry) => entry.ino));
    const foreign = inodes.flatMap((inode, i) => (inode !== undefined && inode.home !== dir ? [{ i, ino: inode.ino }] : []));
    if (foreign.length === 0) return inodes;
    this.#promise(session, ...foreign.map(({ ino }) => ino));
    const again = await this.#o.reader.inodes(foreign.map(({ ino }) => ino));
    for (const [k, { i }] of foreign.entries()) inodes[i] = again[k];
    return inodes;
  }

  async #getXattr(session: ServerSession, request: geofs.v1.GetXattrRequest.$Properties): Promise<Server> {
    const stamp = this.#promise(session, request.ino ?? 0);
    const value = await this.#o.reader.getXattr(request.ino ?? 0, request.name ?? EMPTY);
    if (value === undefined) throw new FsError('ENODATA', 'getxattr');
    return { stamp, getXattr: { value } };
  }

  async #listXattr(session: ServerSession, ino: number): Promise<Server> {
    const stamp = this.#promise(session, ino);
    return { stamp, listXattr: { names: [...await this.#o.reader.listXattr(ino)] } };
  }

  /** The space that a new file in this directory could use: its pool's, else that of the client's site. */
  async #statFs(session: ServerSession, ino: number): Promise<Server> {
    const inode = await this.#o.reader.inode(ino);
    const { pools, targets } = this.#o.topology.current;
    const site = this.#o.topology.siteByName(session.siteName, this.#o.site);
    const pool = pools.find((candidate) => (inode !== undefined && inode.pool !== '' ? candidate.name === inode.pool : candidate.site === site));
    const members = targets.filter((target) => pool?.targets?.includes(target.id ?? 0) ?? false);
    const sum = (field: 'totalBytes' | 'freeBytes' | 'totalObjects' | 'freeObjects'): number => members.reduce((total, target) => total + (target[field] ?? 0), 0);
    return { statFs: { totalBytes: sum('totalBytes'), freeBytes: sum('freeBytes'), totalInodes: sum('totalObjects'), freeInodes: sum('freeObjects') } };
  }

  async #open(session: ServerSession, request: geofs.v1.OpenRequest.$Properties, signal: AbortSignal): Promise<Server> {
    const ino = request.ino ?? 0;
    if (request.strict === true) await this.#catchUp(ino, signal);
    await this.#passFence(ino, request.fence ?? 0, signal);
    const stamp = this.#promise(session, ino);
    const inode = await this.#o.reader.inode(ino);
    if (inode === undefined) throw new FsError('ESTALE', 'open');
    if (isDirectory(inode.mode)) throw new FsError('EISDIR', 'open');
    if (!isRegular(inode.mode)) throw new FsError('EINVAL', 'open', 'not a regular file');
    return { stamp, open: this.openReply(session.id, inode, request.access === geofs.v1.Access.ACCESS_WRITE) };
  }

  /** Rejects with FsError ETIMEDOUT. */
  async #reach(token: geofs.v1.Token, signal: AbortSignal): Promise<void> {
    const late = new AbortController();
    const timer = this.#o.clock.after(TOKEN_WAIT_MS, () => { late.abort(new FsError('ETIMEDOUT', 'getattr', 'what the data server names has not come here')); });
    try {
      await this.#o.reached(token, AbortSignal.any([signal, late.signal]));
    } finally {
      timer.cancel();
    }
  }

  async #catchUp(ino: number, signal: AbortSignal): Promise<void> {
    await this.#o.readIndex(signal);
    await this.#o.othersSeen(ino, signal);
  }

  /** What the data server has seen is at most what is shown from here on: this mds was behind, or a site's changes were given up that raised it. */
  async #passFence(ino: number, known: number, signal: AbortSignal): Promise<void> {
    const isBehind = async (): Promise<boolean> => ((await this.#o.reader.inode(ino))?.fence ?? Infinity) < known;
    if (known === 0 || !await isBehind()) return;
    await this.#catchUp(ino, signal);
    if (await isBehind()) await this.#o.raiseFence(ino, known, signal);
  }

  async #revalidate(session: ServerSession, items: readonly geofs.v1.RevalidateItem.$Properties[]): Promise<Server> {
    const inos = items.map((item) => item.ino ?? 0);
    const stamp = this.#promise(session, ...inos);
    const inodes = await this.#o.reader.inodes(inos);
    const changed: geofs.v1.Inode.$Properties[] = [];
    const gone: number[] = [];
    let bytes = 0;
    let answered = 0;
    for (const item of items) {
      const inode = inodes[answered];
      const same = inode?.change === (item.change ?? 0) && inode.dataVersion === (item.dataVersion ?? 0);
      bytes += inode === undefined ? 10 : same ? 0 : inodeBytes(inode);
      if (bytes > READDIR_BYTES && answered > 0) break;
      answered += 1;
      if (inode === undefined) gone.push(item.ino ?? 0);
      else if (!same) changed.push(inode);
    }
    return { stamp, revalidate: { changed, gone, answered } };
  }

  async #getLock(lock: geofs.v1.Lock.$Properties): Promise<Server> {
    const conflict = await this.#o.reader.findConflict(lock);
    return { getLock: { conflict: conflict ?? { kind: geofs.v1.LockKind.LOCK_UNLOCK } } };
  }

  async #placement(ino: number): Promise<Server> {
    const inode = await this.#o.reader.inode(ino);
    if (inode === undefined) throw new FsError('ESTALE', 'placement');
    const { pools } = this.#o.topology.current;
    if (inode.layout == null) {
      const own = isDirectory(inode.mode) && inode.pool !== '' ? inode.pool : '';
      return { placement: { target: null, site: '', pool: own } };
    }
    const target = this.#o.topology.target(inode.layout.target ?? 0);
    const pool = pools.find((candidate) => candidate.targets?.includes(target?.id ?? 0) ?? false);
    return { placement: { target: target ?? null, site: this.#o.topology.site(target?.site ?? 0), pool: pool?.name ?? '' } };
  }

  async #sync(signal: AbortSignal): Promise<Server> {
    const index = await this.#o.readIndex(signal);
    await this.#o.othersSeen(undefined, signal);
    return { sync: { token: { ...this.#o.token(), index } } };
  }
}

/** About what an inode takes in a message; see READDIR_BYTES. */
const inodeBytes = (inode: Inode): number => 180 + inode.name.byteLength + inode.linkTarget.byteLength;

const EMPTY = new Uint8Array(0);

/** A data server keeps it as a client told it: nothing is waited for where it says nothing. */
function tokenOf(bytes: Uint8Array): geofs.v1.Token {
  try {
    return geofs.v1.Token.decode(bytes);
  } catch {
    return geofs.v1.Token.decode(EMPTY);
  }
}
