/**
 * What a site grants by itself: client sessions, target leases, locks. Behind one interface, so that these grants can move
 * from the cluster's log to the site's own without touching who asks.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { parseAddress } from '../../proto/runtime/address.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { ERRNO, FsError, errnoName } from '../../proto/types/errno.ts';
import { GUEST_FRESH_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import type { Committed, Committer } from './committer.ts';
import type { StateReader } from './state-reader.ts';
import { TargetLeases } from './target-leases.ts';
import type { Topology } from './topology.ts';

export interface SiteAuthority {
  /** The session of this key, made or taken over by this site. resumed: the state knew it. */
  openSession(key: string, description: string, signal: AbortSignal): Promise<{ readonly id: number; readonly resumed: boolean }>;
  /** Forgets a session: its locks, replies and writing marks. */
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
  setLock(command: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<Committed>;
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
  /** This mds keeps the site's journal. */
  readonly keepsJournal: () => boolean;
  /** How long ago this mds heard from the leader. */
  readonly leaderAgeMs: () => number;
}

const CLAIM_AGAIN_MS = 1_000;

type Target = geofs.v1.TargetInfo.$Properties;
type Hello = geofs.v1.TargetHello.$Properties;

export class RaftSiteAuthority implements SiteAuthority {
  readonly #o: RaftSiteAuthorityOptions;
  #leases: TargetLeases;

  constructor(options: RaftSiteAuthorityOptions) {
    this.#o = options;
    this.#leases = new TargetLeases(options.clock);
  }

  /** In place of another mds of this site, whose leases are not known here: it waits for them as after a start. */
  tookOver(): void {
    this.#leases = new TargetLeases(this.#o.clock);
  }

  async openSession(key: string, description: string, signal: AbortSignal): Promise<{ id: number; resumed: boolean }> {
    const known = await this.#o.reader.sessionByKey(key);
    const { site, node } = this.#o;
    if (known?.site === site && known.node === node) return { id: known.id, resumed: true };
    // Cut off, a site goes on with its sessions (design 7.19): that this mds serves it now is said when the leader is heard again.
    if (known?.site === site && this.#o.keepsJournal() && this.#o.leaderAgeMs() > GUEST_FRESH_MS) {
      void this.#claim({ openSession: { key, description, node } }, signal);
      return { id: known.id, resumed: true };
    }
    const reply = await this.#commit({ openSession: { key, description, node } }, 'open session', signal);
    return { id: reply.ino ?? 0, resumed: known !== undefined };
  }

  async closeSession(session: number, expired: boolean, signal: AbortSignal): Promise<void> {
    await this.#commit({ closeSession: { session, expired, node: this.#o.node } }, 'close session', signal);
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
    // On one machine the lock of the folder keeps two processes apart; of another machine's only its lease is known.
    const moved = parseAddress(known.address ?? '').host !== parseAddress(hello.address ?? '').host;
    // The leases that another mds of the site has granted are not known here.
    if (moved && !this.#o.keepsJournal()) throw new FsError('EAGAIN', 'register target', `${hello.name ?? ''} comes from ${known.address ?? ''}: the mds that keeps the journal of site ${this.#o.siteName} is to register it`);
    if (moved) await this.#supersede(known, hello, signal);
    const registered = this.#register(hello, signal);
    if (moved) await registered;
    else registered.catch(() => undefined);
    this.#o.topology.report(target, { address: hello.address ?? '', incarnation: hello.incarnation ?? 0 });
    this.#leases.granted(target);
    return { target, leaseMs: TARGET_LEASE_MS };
  }

  renewTarget(hello: Hello): number {
    const known = this.#known(hello);
    const own = hello.site === this.#o.siteName;
    // Of a takeover that the keeper of its site's journal has begun, another mds that is cut off would not know.
    if (!(own && this.#o.keepsJournal()) && this.#o.leaderAgeMs() > GUEST_FRESH_MS) throw new FsError('EAGAIN', 'renew lease', 'this mds has not heard the leader for too long');
    if (known === undefined) throw new FsError('EAGAIN', 'renew lease', `${hello.name ?? ''} is to be registered by an mds of site ${hello.site ?? ''} first, this one is of ${this.#o.siteName}`);
    if (known.uuid !== hello.uuid || known.address !== hello.address || known.incarnation !== hello.incarnation) {
      throw new FsError('ESTALE', 'renew lease', `${hello.name ?? ''} is registered as another process, at ${known.address ?? ''}`);
    }
    if (own) this.#leases.granted(known.id ?? 0);
    return TARGET_LEASE_MS;
  }

  /** Resolves when no process on another machine can hold the target's lease any more; rejects with EAGAIN until then. */
  async #supersede(known: Target, hello: Hello, signal: AbortSignal): Promise<void> {
    const target = known.id ?? 0;
    const leftMs = this.#leases.leftMs(target);
    if (leftMs > 0) throw new FsError('EAGAIN', 'register target', `the process at ${known.address ?? ''} may serve ${hello.name ?? ''} for another ${String(Math.ceil(leftMs / 1000))} s`);
    if (known.incarnation === hello.incarnation) return;
    // First only its number, so that a restarted mds still sees another machine's address, and waits anew.
    await this.#commit({ reportTargets: { targets: [{ ...known, incarnation: hello.incarnation ?? 0 }] } }, 'register target', signal);
    await this.#o.topology.reload();
    this.#o.topology.report(target, { incarnation: hello.incarnation ?? 0 });
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

  #known(hello: Hello): Target | undefined {
    return this.#o.topology.current.targets.find((target) => target.name === hello.name);
  }

  #register(hello: Hello, signal: AbortSignal): Promise<geofs.v1.CommandReply.$Properties> {
    return this.#commit({
      registerTarget: {
        name: hello.name ?? '', site: hello.site ?? '', address: hello.address ?? '', uuid: hello.uuid ?? '', incarnation: hello.incarnation ?? 0,
        totalBytes: hello.capacity?.totalBytes ?? 0, freeBytes: hello.capacity?.freeBytes ?? 0,
        totalObjects: hello.capacity?.totalObjects ?? 0, freeObjects: hello.capacity?.freeObjects ?? 0,
      },
    }, 'register target', signal);
  }

  setLock(command: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<Committed> {
    return this.#o.committer.commit(command, signal);
  }

  async #commit(op: geofs.v1.Command.$Properties, what: string, signal: AbortSignal): Promise<geofs.v1.CommandReply.$Properties> {
    const { reply } = await this.#o.committer.commit({ ...op, format: 1, group: 0, site: this.#o.site, time: this.#o.now() }, signal);
    if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? ERRNO.EIO), what, reply.detail ?? '');
    return reply;
  }
}
