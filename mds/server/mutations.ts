/** Stamps, commits and answers a session's mutations. */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeLayout, encodeTime } from '../../proto/rpc/codec.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import { SESSION_OPEN } from '../../proto/types/limits.ts';
import { siteOfInode } from '../../proto/types/ids.ts';
import { isRegular } from '../../proto/types/mode.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { Placer } from '../placement/index.ts';
import { SETTLED, tokenOf, type CommitOptions, type Committed, type Committer } from './committer.ts';
import type { InodeNumbers } from './inode-numbers.ts';
import type { LockWaiters } from './lock-waiters.ts';
import type { Queries } from './queries.ts';
import type { ServerSession, SessionRequest } from './server-session.ts';
import type { SessionRegistry } from './session-registry.ts';
import type { SiteAuthority } from './site-authority.ts';
import type { StateReader } from './state-reader.ts';
import type { Topology } from './topology.ts';

type Server = geofs.v1.ServerMessage.$Properties;
type Command = geofs.v1.Command.$Properties;

export interface MutationOptions {
  readonly site: number;
  readonly committer: Committer;
  readonly authority: SiteAuthority;
  readonly registry: SessionRegistry;
  readonly reader: StateReader;
  readonly topology: Topology;
  readonly queries: Queries;
  readonly numbers: InodeNumbers;
  readonly placer: Placer;
  readonly waiters: LockWaiters;
  readonly clock: Clock;
  readonly random: Random;
}

export class Mutations {
  readonly #o: MutationOptions;

  constructor(options: MutationOptions) {
    this.#o = options;
  }

  /** Rejects with FsError where the command was not proposed (EINTR, EAGAIN, ENOSPC of the placement, EINVAL). */
  async answer(session: ServerSession, request: geofs.v1.MutateRequest.$Properties, under: SessionRequest): Promise<Server> {
    if ((request.command?.open ?? []).length > SESSION_OPEN) throw new FsError('EINVAL', 'mutate', 'too many open numbers');
    const again = request.again ?? undefined;
    const { command, why } = again === undefined ? await this.#stamp(session, request.command ?? {}, under.controller.signal) : { command: this.#stampAgain(session, request.command ?? {}, again), why: '' };
    const committed = await this.#commit(session, command, { wait: request.wait === true, again: again !== undefined, elsewhere: request.elsewhere === true }, under);
    under.taken = committed.stream ?? 0;
    under.standsOn = committed.standsOn;
    // Who believed otherwise when it was first answered had acknowledged it by then.
    if (committed.acknowledged !== SETTLED) await committed.acknowledged;
    const grace = again === undefined ? this.#o.registry.graceOver() : SETTLED;
    if (grace !== SETTLED) await grace;
    // Both may raise a fence that a data server keeps: nobody is to have shown it that the state may lose.
    if (command.setLock != null || command.writing != null) under.hardened = true;
    const isRefused = (committed.reply.errno ?? 0) !== 0;
    // Nobody asks again for a refusal that is lost, and then it might be done after all.
    if (isRefused && (committed.stream ?? 0) > 0) under.hardened = true;
    const isPlacing = why !== '' && isRefused && committed.reply.replayed !== true;
    return this.#reply(session, command, isPlacing ? { ...committed, reply: { ...committed.reply, detail: why } } : committed);
  }

  /** What the proposer adds: who, where, when, and for a new inode its number and its place; or that it is refused for want of one, and why. */
  async #stamp(session: ServerSession, command: Command, signal: AbortSignal): Promise<{ readonly command: Command; readonly why: string }> {
    const stamped = this.#own(session, command, encodeTime(this.#o.clock.wallTime()));
    if (command.create == null) return { command: stamped, why: '' };
    const { create, refusal, why } = await this.#place(session, command.create, signal);
    return { command: { ...stamped, create, refusal }, why };
  }

  /** As it was stamped when it was answered. Throws FsError EINVAL where this site's mds cannot have done that. */
  #stampAgain(session: ServerSession, command: Command, { time, ino, layout, means }: geofs.v1.Stamped.$Properties): Command {
    const stamped: Command = { ...this.#own(session, command, time ?? {}), means: means ?? {} };
    if (command.create == null) return stamped;
    if (siteOfInode(ino ?? 0) !== this.#o.site) throw new FsError('EINVAL', 'create', 'this site has not given that number');
    stamped.create = { ...command.create, ino: ino ?? 0, layout: layout ?? null };
    return stamped;
  }

  #own(session: ServerSession, command: Command, time: geofs.v1.Time.$Properties): Command {
    return { ...command, format: 1, group: 0, site: this.#o.site, session: session.id, time, trace: 0, refusal: 0 };
  }

  async #place(session: ServerSession, create: geofs.v1.Create.$Properties, signal: AbortSignal): Promise<{ readonly create: geofs.v1.Create.$Properties; readonly refusal: number; readonly why: string }> {
    const ino = await this.#o.numbers.next(signal);
    const placed = (layout: geofs.v1.Layout.$Properties | null) => ({ create: { ...create, ino, layout }, refusal: 0, why: '' });
    if (!isRegular(create.mode ?? 0)) return placed(null);
    const parent = await this.#o.reader.inode(create.parent ?? 0);
    const { sites, targets, pools } = this.#o.topology.current;
    const choice = this.#o.placer.choose({ pool: parent?.pool ?? '', site: this.#o.topology.siteByName(session.siteName, this.#o.site), sites, targets, pools, random: this.#o.random });
    if ('target' in choice) return placed(encodeLayout({ target: choice.target, object: ino, version: 1 }));
    // The client asks again.
    if (choice.errno === 'EAGAIN') throw new FsError(choice.errno, 'create', choice.detail);
    // A repeat of a create that was done, or is on its way, finds what became of that, whatever the space is now.
    return { ...placed(null), refusal: ERRNO[choice.errno], why: choice.detail };
  }

  #commit(session: ServerSession, command: Command, { wait, again, elsewhere }: { readonly wait: boolean; readonly again: boolean; readonly elsewhere: boolean }, under: SessionRequest): Promise<Committed> {
    const { committer, authority } = this.#o;
    const signal = under.controller.signal;
    const trace = under.trace = committer.newTrace();
    const onTaken = (stream: number): void => { under.taken = stream; };
    const site = this.#o.topology.siteByName(session.siteName, this.#o.site);
    if (command.setLock == null) return committer.commit({ ...command, trace }, signal, { site, again, elsewhere, onTaken });
    // A copy of one that is not waited for, proposed twice, must not be granted when its client has been told that it is not.
    return wait ? this.#waitForLock(command, command.setLock.ino ?? 0, { site, elsewhere, onTaken }, under) : authority.setLock({ ...command, trace, conclude: true }, signal, { site, elsewhere, onTaken });
  }

  /** Asks for the lock whenever one of that inode was released, until it is granted. */
  async #waitForLock(command: Command, ino: number, options: Pick<CommitOptions, 'site' | 'elsewhere' | 'onTaken'>, under: SessionRequest): Promise<Committed> {
    const { committer, authority, waiters } = this.#o;
    const signal = under.controller.signal;
    for (;;) {
      const trace = under.trace = committer.newTrace();
      const stop = new AbortController();
      const woken = waiters.wait(ino, AbortSignal.any([signal, stop.signal]));
      woken.catch(() => undefined);
      let isRefused = false;
      try {
        const committed = await authority.setLock({ ...command, trace }, signal, options);
        isRefused = committed.reply.errno === ERRNO.EAGAIN;
        if (!isRefused) return committed;
      } finally {
        if (!isRefused) stop.abort(new FsError('ECANCELED', 'lock', 'granted, or not to be asked for now'));
      }
      await woken;
    }
  }

  async #reply(session: ServerSession, command: Command, committed: Committed): Promise<Server> {
    let { stamp } = committed;
    const reply = { ...committed.reply, index: committed.index };
    if (reply.replayed === true && (reply.inodes?.length ?? 0) > 0) {
      const now = await this.#o.queries.current(session, (reply.inodes ?? []).map((inode) => inode.ino ?? 0));
      stamp = now.stamp;
      reply.inodes = now.inodes;
    }
    const mutate: geofs.v1.MutateReply.$Properties = { reply };
    if (session.keeps && (committed.stream ?? 0) > session.durable) {
      mutate.stream = committed.stream ?? 0;
      mutate.stamped = committed.stamped ?? null;
    }
    if (command.create != null && (reply.errno ?? 0) === 0) {
      const made = reply.inodes?.find((inode) => inode.ino === reply.ino);
      if (made != null && isRegular(made.mode ?? 0)) mutate.open = this.#o.queries.openReply(session.id, made, true);
    }
    if (command.commit != null && (reply.errno ?? 0) === 0) mutate.committed = tokenOf(this.#o.site, committed);
    if (command.setLock?.kind === geofs.v1.LockKind.LOCK_WRITE && (reply.errno ?? 0) === 0) {
      // A lock that passed on is usable when the data server has seen the fence that came with it (design 4.19).
      const locked = reply.inodes?.find((inode) => inode.ino === command.setLock?.ino);
      if ((locked?.fence ?? 0) > 0) mutate.open = this.#o.queries.openReply(session.id, locked ?? {}, true);
    }
    return { stamp, errno: reply.errno ?? 0, detail: reply.detail ?? '', mutate };
  }
}
