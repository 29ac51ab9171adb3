/**
 * What a site grants by itself: client sessions, target leases, locks. Behind one interface, so that these grants can move
 * from the cluster's log to the site's own without touching who asks.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { parseAddress } from '../../proto/runtime/address.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { ERRNO, FsError, errnoName } from '../../proto/types/errno.ts';
import { OWN_SESSIONS } from '../../proto/types/ids.ts';
import { GUEST_FRESH_MS, SESSION_LEASE_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import type { CommitOptions, Committed, Committer } from './committer.ts';
import type { SessionRecord, StateReader } from './state-reader.ts';
import { TargetLeases } from './target-leases.ts';
import type { Topology } from './topology.ts';

export interface SessionHello {
  readonly key: string;
  readonly description: string;
  readonly isGuest: boolean;
  /** Of its hello. */
  readonly keeps: boolean;
}

export interface SiteAuthority {
  /**
   * The session of this key, made or taken over by this site. isGuest: of a client of another site. resumed: the state knew it. An end of it that is on its
   * way does nothing then.
   */
  openSession(hello: SessionHello, signal: AbortSignal): Promise<{ readonly id: number; readonly resumed: boolean }>;
  /** Forgets a session: its locks, replies and writing marks. What of that is on the site's own inodes it gives up at once, cut off too; then the client gets another session. */
  closeSession(session: number, expired: boolean, signal: AbortSignal): Promise<void>;
  /**
   * Registers a target and grants its lease (milliseconds from the sending of the request); one of another machine than before is
   * registered by the mds with the site's journal alone. For another site's target it only renews that of the process that its own
   * site registered. Rejects with FsError: EAGAIN where it may be granted later.
   */
  grantTarget(hello: geofs.v1.TargetHello.$Properties, signal: AbortSignal): Promise<{ readonly target: number; readonly leaseMs: number }>;
  /** Renews the lease of the process that said this hello; milliseconds from the sending of the request. Throws FsError ESTALE, EAGAIN. */
  renewTarget(hello: geofs.v1.TargetHello.$Properties): number;
  /** Grants, changes or ends a lock: a stamped command with setLock. EAGAIN in the reply: somebody else holds it. */
  setLock(command: geofs.v1.Command.$Properties, signal: AbortSignal, options?: CommitOptions): Promise<Committed>;
}

export interface RaftSiteAuthorityOptions {
  readonly site: number;
  readonly siteName: string;
  readonly node: number;
  readonly committer: Committer;
  readonly reader: StateReader;
  readonly topology: Topology;
  readonly now: () => geofs.v1.Time.$Properties;
  readonly clock: Clock;
  readonly random: Random;
  /** The session has just been taken from its client: its end is not to be overtaken yet. */
  readonly isLost: (session: number) => boolean;
  /** The end of a session that has come back so often is on its way in this site's stream, maybe since an earlier life of this mds. */
  readonly isEnding?: (session: number, returns: number) => boolean;
  /** This life of the mds has taken the session up, or knows by its site's stream all ends that earlier ones have judged; default: it does. */
  readonly knowsEnds?: (session: number) => boolean;
  /** Resolves when no session that this site has opened by itself hides which one the cluster knows by the key. */
  readonly decided?: (key: string, signal: AbortSignal) => Promise<void>;
  /** Since when this mds keeps the site's journal, by the clock; undefined: it does not. */
  readonly keptSinceMs: () => number | undefined;
  /** How long ago this mds heard from the leader. */
  readonly leaderAgeMs: () => number;
}

const CLAIM_AGAIN_MS = 1_000;
const SILENCE_POLL_MS = 500;

/** Of a session. */
interface End {
  /** Its client has come back since it was judged. */
  isOvertaken: boolean;
  /** How often the session had come back then; undefined: it is not asked for yet, and never will be once it is overtaken. */
  returns: number | undefined;
}

type Reply = geofs.v1.CommandReply.$Properties;
type Target = geofs.v1.TargetInfo.$Properties;
type Hello = geofs.v1.TargetHello.$Properties;

export class RaftSiteAuthority implements SiteAuthority {
  readonly #o: RaftSiteAuthorityOptions;
  #leases: TargetLeases;
  /** By session: what has been asked for and is not known to be done. Who does not see it through says it again until it is. */
  readonly #ends = new Map<number, End>();

  constructor(options: RaftSiteAuthorityOptions) {
    this.#o = options;
    this.#leases = new TargetLeases(options.clock);
  }

  /** In place of another mds of this site, whose leases are not known here: it waits for them as after a start. */
  tookOver(): void {
    this.#leases = new TargetLeases(this.#o.clock);
  }

  async openSession(hello: SessionHello, signal: AbortSignal): Promise<{ id: number; resumed: boolean }> {
    const { key, description, keeps } = hello;
    await this.#o.decided?.(key, signal);
    const known = await this.#o.reader.sessionByKey(key);
    const { site, node } = this.#o;
    if (known !== undefined && this.#o.isLost(known.id)) throw new FsError('EAGAIN', 'open session', 'this session is being ended: ask again for a new one');
    const end = known === undefined ? undefined : this.#ends.get(known.id);
    if (end !== undefined) end.isOvertaken = true;
    const isEnding = known !== undefined && (end?.returns === known.returns || this.#o.isEnding?.(known.id, known.returns) === true);
    // An end that an earlier life has judged may be under way: through the log the client is faster, or is told that it was not.
    const isSure = known !== undefined && this.#o.knowsEnds?.(known.id) !== false;
    if (!isEnding && isSure && known.site === site && known.node === node) return { id: known.id, resumed: true };
    // Cut off, a site goes on with its sessions (design 7.19): that this mds serves it now is said when the leader is heard again.
    if (!isEnding && known?.site === site && this.#keepsJournal && this.#isStale) {
      void this.#claim({ openSession: { key, description, node, keeps } }, signal);
      return { id: known.id, resumed: true };
    }
    // A guest's own mds may be there again at any time.
    const isMade = known === undefined || (known.site === site ? isEnding : !hello.isGuest);
    const { ino, existed } = isMade ? await this.#makeSession(hello, known, signal) : await this.#commit({ openSession: { key, description, node, keeps } }, 'open session', signal);
    if (known !== undefined && this.#ends.get(known.id) === end) this.#ends.delete(known.id);
    return { id: ino ?? 0, resumed: existed === true };
  }

  /**
   * Through Raft, or, while the leader is silent, by the site's own stream: a client of a site that is cut off is not to wait for the cut's end (design 7.19).
   * ended: the session of its key whose end is on its way, or which another site's mds serves. It is taken up where the client is faster; by itself the
   * site opens another one, of the other site's when the silence has lasted for so long that its lease may be over.
   */
  async #makeSession(hello: SessionHello, ended: Pick<SessionRecord, 'id' | 'returns' | 'site'> | undefined, signal: AbortSignal): Promise<Reply> {
    const { clock, random, reader } = this.#o;
    const { key } = hello;
    const openSession = { key, description: hello.description, node: this.#o.node, keeps: hello.keeps, ...(ended === undefined ? {} : { ending: ended.id, returns: ended.returns }) };
    const silentMs = ended === undefined || ended.site === this.#o.site ? GUEST_FRESH_MS : SESSION_LEASE_MS;
    const mayOpen = (): boolean => !hello.isGuest && this.#keepsJournal && this.#o.leaderAgeMs() > silentMs;
    let asked: Promise<Reply> | undefined;
    // An election is not a cut.
    for (let sinceMs = clock.monotonicMs(); clock.monotonicMs() - sinceMs < GUEST_FRESH_MS;) {
      if (!mayOpen()) {
        sinceMs = clock.monotonicMs();
        if (asked === undefined) {
          asked = this.#commit({ openSession }, 'open session', signal);
          // What comes of it later is a session that nobody holds, or none.
          asked.catch(() => undefined);
        }
      }
      const pause = sleep(clock, SILENCE_POLL_MS).then(() => undefined);
      const reply = await (asked === undefined ? pause : Promise.race([asked, pause]));
      if (reply !== undefined) return reply;
      signal.throwIfAborted();
    }
    const known = await reader.sessionByKey(key);
    if (known !== undefined && known.id !== ended?.id) return { ino: known.id, existed: true };
    return this.#commit({ openSession: { ...openSession, session: OWN_SESSIONS + random.below(OWN_SESSIONS) } }, 'open session', signal);
  }

  async closeSession(session: number, expired: boolean, signal: AbortSignal): Promise<void> {
    let end = this.#ends.get(session);
    if (end === undefined || end.isOvertaken) this.#ends.set(session, end = { isOvertaken: false, returns: undefined });
    const returns = (await this.#o.reader.session(session))?.returns ?? 0;
    const held = this.#keepsJournal ? await this.#o.reader.ownHeldBy(session, this.#o.site) : [];
    // What the client said since may be in what was read.
    if (end.isOvertaken) return;
    // During a cut nothing comes of it but that a client which is back waits for it; whoever judged says it again.
    if (held.length === 0 && expired && this.#isStale) {
      if (end.returns === undefined) this.#ends.delete(session);
      return;
    }
    end.returns = returns;
    // First, also where the leader was heard just now: on its way to it, the end would hold up who asks for these files for as long as a cut lasts.
    const isReleased = held.length > 0 && await this.#release({ session, expired, node: this.#o.node, returns }, held, signal).catch((error: unknown) => {
      // Nothing of it is under way: a client that is back need not wait.
      end.returns = undefined;
      throw error;
    });
    if (expired && this.#isStale) {
      if (!isReleased) end.returns = undefined;
      return;
    }
    await this.#commit({ closeSession: { session, expired, node: this.#o.node, returns } }, 'close session', signal);
    if (this.#ends.get(session) === end) this.#ends.delete(session);
  }

  /** The site alone ends the session and gives up what of the inodes it holds; false: it did nothing. Those that it cannot answer for just now stay until the next time. */
  async #release(op: geofs.v1.ReleaseSession.$Properties, inos: readonly number[], signal: AbortSignal): Promise<boolean> {
    const say = async (some: readonly number[]): Promise<number> => (await this.#propose({ releaseSession: { ...op, inos: [...some] } }, signal)).errno ?? 0;
    const errno = await say(inos);
    if (errno !== ERRNO.EAGAIN) return errno === 0;
    let isReleased = false;
    for (const ino of inos) isReleased = await say([ino]) === 0 || isReleased;
    return isReleased;
  }

  async grantTarget(hello: Hello, signal: AbortSignal): Promise<{ target: number; leaseMs: number }> {
    const known = this.#known(hello);
    if (known !== undefined && known.uuid !== hello.uuid) {
      throw new FsError('EPERM', 'register target', `${hello.name ?? ''} is registered with another disk: give the new disk another name`);
    }
    if (hello.site !== this.#o.siteName) return { target: known?.id ?? 0, leaseMs: this.renewTarget(hello) };
    if (known === undefined) {
      const target = (await this.#register(hello, signal)).ino ?? 0;
      await this.#o.topology.reload();
      this.#leases.granted(target);
      return { target, leaseMs: TARGET_LEASE_MS };
    }
    const target = known.id ?? 0;
    if ((hello.incarnation ?? 0) < (known.incarnation ?? 0)) throw new FsError('ESTALE', 'register target', `a later process has taken ${hello.name ?? ''} over`);
    // A known target that has not changed needs no quorum: a WAN cut stops nothing inside a site.
    if (known.address === hello.address && known.incarnation === hello.incarnation) return { target, leaseMs: this.renewTarget(hello) };
    const keptSinceMs = this.#o.keptSinceMs();
    // What other mds of the site have registered meanwhile is not known here.
    if (keptSinceMs === undefined && this.#isStale) throw new FsError('EAGAIN', 'register target', 'this mds has not heard the leader for too long');
    // On one machine the lock of the folder keeps two processes apart; of another machine's only its lease is known.
    if (parseAddress(known.address ?? '').host !== parseAddress(hello.address ?? '').host) {
      // The leases that another mds of the site has granted are not known here.
      if (keptSinceMs === undefined) throw new FsError('EAGAIN', 'register target', `${hello.name ?? ''} comes from ${known.address ?? ''}: the mds that keeps the journal of site ${this.#o.siteName} is to register it`);
      await this.#supersede(known, hello, keptSinceMs, signal);
      await this.#register(hello, signal);
      await this.#o.topology.reload();
    } else this.#o.topology.registering(target, { address: hello.address ?? '', incarnation: hello.incarnation ?? 0 }, this.#register(hello, signal));
    this.#leases.granted(target);
    return { target, leaseMs: TARGET_LEASE_MS };
  }

  renewTarget(hello: Hello): number {
    const known = this.#known(hello);
    const own = hello.site === this.#o.siteName;
    // Of a takeover that the keeper of its site's journal has begun, another mds that is cut off would not know.
    if (!(own && this.#keepsJournal) && this.#isStale) throw new FsError('EAGAIN', 'renew lease', 'this mds has not heard the leader for too long');
    if (known === undefined) throw new FsError('EAGAIN', 'renew lease', `${hello.name ?? ''} is to be registered by an mds of site ${hello.site ?? ''} first, this one is of ${this.#o.siteName}`);
    if (known.uuid !== hello.uuid || known.address !== hello.address || known.incarnation !== hello.incarnation) {
      throw new FsError('ESTALE', 'renew lease', `${hello.name ?? ''} is registered as another process, at ${known.address ?? ''}`);
    }
    if (own) this.#leases.granted(known.id ?? 0);
    return TARGET_LEASE_MS;
  }

  /** Resolves when no process on another machine can hold the target's lease any more; rejects with EAGAIN until then. */
  async #supersede(known: Target, hello: Hello, keptSinceMs: number, signal: AbortSignal): Promise<void> {
    const target = known.id ?? 0;
    const leftMs = this.#leases.leftMs(target, keptSinceMs);
    if (leftMs > 0) throw new FsError('EAGAIN', 'register target', `the process at ${known.address ?? ''} may serve ${hello.name ?? ''} for another ${String(Math.ceil(leftMs / 1000))} s`);
    if (known.incarnation === hello.incarnation) return;
    // First only its number, so that a restarted mds still sees another machine's address, and waits anew.
    await this.#commit({ reportTargets: { targets: [{ ...known, incarnation: hello.incarnation ?? 0 }] } }, 'register target', signal);
    await this.#o.topology.reload();
    this.#leases.superseded(target);
    throw new FsError('EAGAIN', 'register target', `other sites are told that ${hello.name ?? ''} is taken over from ${known.address ?? ''}`);
  }

  /** Until it is committed, or the signal fires. */
  async #claim(op: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#commit(op, 'open session', signal);
        return;
      } catch {
        await sleep(this.#o.clock, CLAIM_AGAIN_MS);
      }
    }
  }

  get #keepsJournal(): boolean {
    return this.#o.keptSinceMs() !== undefined;
  }

  get #isStale(): boolean {
    return this.#o.leaderAgeMs() > GUEST_FRESH_MS;
  }

  #known(hello: Hello): Target | undefined {
    return this.#o.topology.current.targets.find((target) => target.name === hello.name);
  }

  #register(hello: Hello, signal: AbortSignal): Promise<Reply> {
    return this.#commit({
      registerTarget: {
        name: hello.name ?? '', site: hello.site ?? '', address: hello.address ?? '', uuid: hello.uuid ?? '', incarnation: hello.incarnation ?? 0,
        totalBytes: hello.capacity?.totalBytes ?? 0, freeBytes: hello.capacity?.freeBytes ?? 0,
        totalObjects: hello.capacity?.totalObjects ?? 0, freeObjects: hello.capacity?.freeObjects ?? 0,
      },
    }, 'register target', signal);
  }

  setLock(command: geofs.v1.Command.$Properties, signal: AbortSignal, options: CommitOptions = {}): Promise<Committed> {
    return this.#o.committer.commit(command, signal, options);
  }

  async #propose(op: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<Reply> {
    return (await this.#o.committer.commit({ ...op, format: 1, group: 0, site: this.#o.site, time: this.#o.now() }, signal)).reply;
  }

  async #commit(op: geofs.v1.Command.$Properties, what: string, signal: AbortSignal): Promise<Reply> {
    const reply = await this.#propose(op, signal);
    if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? ERRNO.EIO), what, reply.detail ?? '');
    return reply;
  }
}
