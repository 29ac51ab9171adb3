/**
 * What a site grants by itself: client sessions, target leases, locks. Behind one interface, so that these grants can move
 * from the cluster's log to the site's own without touching who asks.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { ERRNO, FsError, errnoName } from '../../proto/types/errno.ts';
import { TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import type { Committed, Committer } from './committer.ts';
import type { StateReader } from './state-reader.ts';
import type { Topology } from './topology.ts';

export interface SiteAuthority {
  /** The session of this key, made or taken over by this site. resumed: the state knew it. */
  openSession(key: string, description: string, signal: AbortSignal): Promise<{ readonly id: number; readonly resumed: boolean }>;
  /** Forgets a session: its locks, replies and writing marks. */
  closeSession(session: number, expired: boolean, signal: AbortSignal): Promise<void>;
  /** Registers a target and grants its lease (milliseconds from the sending of the request). Rejects with FsError where it is refused. */
  grantTarget(hello: geofs.v1.TargetHello.$Properties, signal: AbortSignal): Promise<{ readonly target: number; readonly leaseMs: number }>;
  /** Grants, changes or ends a lock: a stamped command with setLock. EAGAIN in the reply: somebody else holds it. */
  setLock(command: geofs.v1.Command.$Properties, signal: AbortSignal): Promise<Committed>;
}

export interface RaftSiteAuthorityOptions {
  readonly site: number;
  readonly siteName: string;
  readonly committer: Committer;
  readonly reader: StateReader;
  readonly topology: Topology;
  readonly now: () => geofs.v1.Time.$Properties;
}

export class RaftSiteAuthority implements SiteAuthority {
  readonly #o: RaftSiteAuthorityOptions;

  constructor(options: RaftSiteAuthorityOptions) {
    this.#o = options;
  }

  async openSession(key: string, description: string, signal: AbortSignal): Promise<{ id: number; resumed: boolean }> {
    const known = await this.#o.reader.sessionByKey(key);
    if (known?.site === this.#o.site) return { id: known.id, resumed: true };
    const reply = await this.#commit({ openSession: { key, description } }, 'open session', signal);
    return { id: reply.ino ?? 0, resumed: known !== undefined };
  }

  async closeSession(session: number, expired: boolean, signal: AbortSignal): Promise<void> {
    await this.#commit({ closeSession: { session, expired } }, 'close session', signal);
  }

  async grantTarget(hello: geofs.v1.TargetHello.$Properties, signal: AbortSignal): Promise<{ target: number; leaseMs: number }> {
    if (hello.site !== this.#o.siteName) throw new FsError('EINVAL', 'register target', `${hello.name ?? ''} belongs to site ${hello.site ?? ''}, this mds to ${this.#o.siteName}`);
    const known = this.#o.topology.current.targets.find((target) => target.name === hello.name);
    if (known !== undefined && known.uuid !== hello.uuid) {
      throw new FsError('EPERM', 'register target', `${hello.name ?? ''} is registered with another disk: give the new disk another name`);
    }
    // A known target that has not changed needs no quorum: a WAN cut stops nothing inside a site.
    const same = known !== undefined && known.address === hello.address && known.incarnation === hello.incarnation;
    if (same) return { target: known.id ?? 0, leaseMs: TARGET_LEASE_MS };
    const registered = this.#commit({
      registerTarget: {
        name: hello.name ?? '', site: hello.site, address: hello.address ?? '', uuid: hello.uuid ?? '', incarnation: hello.incarnation ?? 0,
        totalBytes: hello.capacity?.totalBytes ?? 0, freeBytes: hello.capacity?.freeBytes ?? 0,
        totalObjects: hello.capacity?.totalObjects ?? 0, freeObjects: hello.capacity?.freeObjects ?? 0,
      },
    }, 'register target', signal);
    if (known !== undefined) {
      this.#o.topology.report(known.id ?? 0, { address: hello.address ?? '', incarnation: hello.incarnation ?? 0 });
      registered.catch(() => undefined);
      return { target: known.id ?? 0, leaseMs: TARGET_LEASE_MS };
    }
    const reply = await registered;
    await this.#o.topology.reload();
    return { target: reply.ino ?? 0, leaseMs: TARGET_LEASE_MS };
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
