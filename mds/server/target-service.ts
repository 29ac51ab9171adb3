/**
 * Serves data servers: registration, lease, capacity, deletions, and contents that a server commits by itself. Those of this
 * site, and those of other sites whose own mds do not answer.
 */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { GUEST_FRESH_MS, HEARTBEAT_MS, TARGET_LEASE_MS, TARGET_REPORT_MS } from '../../proto/types/limits.ts';
import type { Event } from '../fsm/machine.ts';
import { tokenOf, type Committed, type Committer } from './committer.ts';
import type { SiteAuthority } from './site-authority.ts';
import type { StateReader } from './state-reader.ts';
import { TargetNews } from './target-news.ts';
import type { Topology } from './topology.ts';

export type TargetCall = ServerDuplexStream<geofs.v1.TargetUp, geofs.v1.TargetDown.$Properties>;

export interface TargetServiceOptions {
  readonly cluster: string;
  readonly site: number;
  readonly mdsName: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly authority: SiteAuthority;
  readonly committer: Committer;
  readonly reader: StateReader;
  readonly topology: Topology;
  readonly capabilityKey: () => Uint8Array;
  /** The metadata servers that data servers may dial. */
  readonly mdsList: () => geofs.v1.MdsList.$Properties;
  readonly now: () => geofs.v1.Time.$Properties;
  /** How long ago this mds heard from the leader. */
  readonly leaderAgeMs: () => number;
}

interface Connected {
  readonly call: TargetCall;
  readonly hello: geofs.v1.TargetHello.$Properties;
}

type TargetInfo = geofs.v1.TargetInfo.$Properties;

const { TARGET_UP, TARGET_READ_ONLY, TARGET_NO_SPACE, TARGET_DOWN } = geofs.v1.TargetState;
const TARGET_PROTOCOL = 1;
const SWEEP_MS = HEARTBEAT_MS;
const DELETE_BATCH = 1_000;
const FENCE_BATCH = 1_000;
/** A data server reads a folder's records from a disk that may be busy. */
const LIST_MS = 30_000;
/** Free space below this share of the target counts as none for placement (its own reserve refuses writes before). */
const NO_SPACE_SHARE = 0.001;

export class TargetService {
  readonly #o: TargetServiceOptions;
  readonly #connected = new Map<number, Connected>();
  readonly #deleting = new Set<number>();
  readonly #closed = new AbortController();
  readonly #listings = new Map<number, (listed: geofs.v1.ObjectsListed.$Properties) => void>();
  #listed = 0;
  readonly #news: TargetNews;
  /** A report is on its way. */
  #reporting = false;
  #reportMs = 0;
  #sweptMs: number;
  /** When this mds may last have missed what others said. */
  #deafMs = -Infinity;
  #timer: Timer | undefined;

  constructor(options: TargetServiceOptions) {
    this.#o = options;
    this.#sweptMs = options.clock.monotonicMs();
    this.#news = new TargetNews(this.#sweptMs);
  }

  start(): void {
    this.#timer = this.#o.clock.after(SWEEP_MS, () => {
      if (this.#closed.signal.aborted) return;
      this.#sweep();
      this.start();
    });
  }

  /** The gRPC handler of Targets.Register. */
  register(call: TargetCall): void {
    let target = 0;
    const end = (): void => {
      if (this.#connected.get(target)?.call !== call) return;
      this.#connected.delete(target);
      this.#news.ended(target, this.#o.clock.monotonicMs());
      // Where it reports now is another mds's to say; of an own one that reports nowhere, the sweep says that it is down.
      this.#o.topology.forget(target);
    };
    call.on('error', end);
    call.on('close', end);
    call.on('end', () => { end(); call.end(); });
    call.on('data', (message: geofs.v1.TargetUp) => {
      if (message.hello != null) {
        this.#greet(call, message.id, message.hello).then((id) => { target = id; }, (error: unknown) => {
          const failure = error instanceof FsError ? error : new FsError('EIO', 'register target', String(error));
          this.#refuse(call, message.id, failure);
        });
      } else if (target !== 0) this.#receive(call, target, message);
    });
  }

  onEvents(events: readonly Event[]): void {
    const targets = new Set(events.flatMap((event) => (event.kind === 'delete' ? [event.target] : [])));
    for (const target of targets) this.#delete(target);
    for (const [target, raised] of Map.groupBy(events.filter((event) => event.kind === 'fence'), (event) => event.target)) this.#raise(target, raised);
  }

  /** The state was replaced as a whole: what is to be deleted since then is not told. */
  onReplaced(): void {
    for (const target of this.#connected.keys()) this.#delete(target);
  }

  /** To a data server that is not connected here nothing is said: who may write now presents the number. */
  #raise(target: number, raised: readonly Extract<Event, { readonly kind: 'fence' }>[]): void {
    const { call } = this.#connected.get(target) ?? {};
    for (let at = 0; call !== undefined && at < raised.length; at += FENCE_BATCH) {
      call.write({ id: 0, raised: { fences: raised.slice(at, at + FENCE_BATCH).map(({ ino, object, fence, evicted }) => ({ ino, object, fence, evicted })) } });
    }
  }

  /** What a target holds, from its data server. FsError EAGAIN: not connected to this mds, or no answer in time; EIO: it cannot say. */
  async list(target: number, what: { readonly after: string; readonly only: string }): Promise<geofs.v1.ObjectsListed.$Properties> {
    const connected = this.#connected.get(target);
    if (connected === undefined) throw new FsError('EAGAIN', 'list objects', `the data server of target ${String(target)} is not connected to ${this.#o.mdsName}`);
    const request = this.#listed += 1;
    const { promise, resolve, reject } = Promise.withResolvers<geofs.v1.ObjectsListed.$Properties>();
    const timer = this.#o.clock.after(LIST_MS, () => { reject(new FsError('EAGAIN', 'list objects', `the data server of target ${String(target)} does not answer`)); });
    this.#listings.set(request, resolve);
    connected.call.write({ id: 0, list: { request, ...what } });
    try {
      const listed = await promise;
      if ((listed.failed ?? '') !== '') throw new FsError('EIO', 'list objects', listed.failed ?? '');
      return listed;
    } finally {
      timer.cancel();
      this.#listings.delete(request);
    }
  }

  close(): void {
    this.#timer?.cancel();
    this.#closed.abort(new Error('shutting down'));
    for (const { call } of this.#connected.values()) call.end();
  }

  #refuse(call: TargetCall, id: number, failure: FsError): void {
    this.#o.logger.warn({ reason: failure.message }, 'data server refused');
    call.write({ id, errno: failure.code, detail: failure.message });
    call.end();
  }

  async #greet(call: TargetCall, id: number, hello: geofs.v1.TargetHello.$Properties): Promise<number> {
    const caller = callerOf(call);
    if (hello.protocol !== TARGET_PROTOCOL) throw new FsError('EPROTO', 'register target', `protocol ${String(hello.protocol ?? 0)} is not spoken here`);
    if (hello.cluster !== this.#o.cluster || caller.cluster !== this.#o.cluster) throw new FsError('EACCES', 'register target', `this is cluster ${this.#o.cluster}, not ${hello.cluster ?? ''}`);
    if (caller.role !== 'ds') throw new FsError('EACCES', 'register target', `a certificate of role ${caller.role} is no data server`);
    const { target, leaseMs } = await this.#o.authority.grantTarget(hello, this.#closed.signal);
    this.#connected.get(target)?.call.end();
    this.#deleting.delete(target);
    this.#connected.set(target, { call, hello });
    this.#heard(target, hello.capacity ?? {});
    call.write({ id, welcome: { target, leaseMs, capabilityKeys: [this.#o.capabilityKey()], mds: this.#o.mdsName, mdsList: this.#o.mdsList() } });
    this.#o.logger.info({ target, name: hello.name, incarnation: hello.incarnation }, 'data server registered');
    this.#delete(target);
    return target;
  }

  #receive(call: TargetCall, target: number, message: geofs.v1.TargetUp): void {
    const connected = this.#connected.get(target);
    if (connected?.call !== call) return;
    if (message.heartbeat != null) {
      try {
        const leaseMs = this.#o.authority.renewTarget(connected.hello);
        this.#heard(target, message.heartbeat.capacity ?? {});
        const mdsList = this.#o.mdsList();
        call.write({ id: message.id, lease: { leaseMs, ...(mdsList.version === message.heartbeat.mdsKnown ? {} : { mdsList }) } });
      } catch (error) {
        if (!(error instanceof FsError)) throw error;
        this.#refuse(call, message.id, error);
      }
    } else if (message.deleteDone != null) {
      const objects = message.deleteDone.objects ?? [];
      this.#commit({ objectsDeleted: { target, objects } }).then(() => { this.#deleting.delete(target); this.#delete(target); }, (error: unknown) => {
        this.#deleting.delete(target);
        this.#warn(error, 'deleted objects could not be recorded');
      });
    } else if (message.listed != null) {
      this.#listings.get(message.listed.request ?? 0)?.(message.listed);
    } else if (message.recovered != null) {
      void this.#recover(message.recovered).then((recoveredDone) => { call.write({ id: message.id, recoveredDone }); });
    }
  }

  /** Each by itself: an inode whose owner is cut off holds up no other. */
  async #recover({ incarnation, objects }: geofs.v1.RecoveredObjects.$Properties): Promise<geofs.v1.RecoveredDone.$Properties> {
    const failed: number[] = [];
    let reason: unknown;
    let index = 0;
    let stream = 0;
    await Promise.all((objects ?? []).map(async ({ ino, object, dataVersion, size, mtime, blocks }) => {
      try {
        const committed = await this.#commit({
          commit: { ino: ino ?? 0, dataVersion: dataVersion ?? 0, size: size ?? 0, mtime: mtime ?? null, serverIncarnation: incarnation ?? 0, blocks: blocks ?? 0, clean: true },
        });
        index = Math.max(index, committed.index);
        stream = Math.max(stream, committed.stream ?? 0);
      } catch (error) {
        failed.push(object ?? 0);
        reason ??= error;
      }
    }));
    if (failed.length > 0) this.#warn(reason, `${String(failed.length)} objects that a data server made clean could not be committed`);
    return { token: tokenOf(this.#o.site, { index, stream }), failed };
  }

  #heard(target: number, capacity: geofs.v1.Capacity.$Properties): void {
    this.#news.heard(target, this.#o.clock.monotonicMs());
    const free = capacity.freeBytes ?? 0;
    const total = capacity.totalBytes ?? 0;
    const state = capacity.readOnly === true ? TARGET_READ_ONLY
      : free <= total * NO_SPACE_SHARE || (capacity.freeObjects ?? 1) === 0 ? TARGET_NO_SPACE : TARGET_UP;
    this.#o.topology.report(target, {
      totalBytes: total, freeBytes: free, totalObjects: capacity.totalObjects ?? 0, freeObjects: capacity.freeObjects ?? 0, state, reported: this.#o.now(),
    });
  }

  /** Marks silent targets down, and lets the other mds know what this one can say. */
  #sweep(): void {
    const { clock, topology, site, leaderAgeMs } = this.#o;
    const now = clock.monotonicMs();
    if (now - this.#sweptMs > TARGET_LEASE_MS / 2) this.#news.stoodStill(now);
    this.#sweptMs = now;
    if (leaderAgeMs() > GUEST_FRESH_MS) this.#deafMs = now;
    const isDue = now - this.#reportMs >= TARGET_REPORT_MS;
    const reports: TargetInfo[] = [];
    const fresh = topology.current.targets;
    for (const [at, target] of topology.applied.targets.entries()) {
      const id = target.id ?? 0;
      const isOwn = target.site === site;
      if (!isOwn && !this.#connected.has(id)) continue;
      this.#news.seen(id, markOf(target), now);
      if (this.#news.isHere(id, now)) {
        const own = fresh[at] ?? target;
        if (isDue || this.#news.isNew(id) || (own.state ?? TARGET_UP) !== (target.state ?? TARGET_UP)) reports.push(own);
      } else {
        topology.forget(id);
        if (isOwn && this.#news.isDown(id, now)) this.#down(target, now, reports);
      }
    }
    if (reports.length > 0 && !this.#reporting) void this.#report(reports, now);
  }

  /** Here it counts as down at once; the others are told when this mds would know if one of them had it. */
  #down(target: TargetInfo, nowMs: number, reports: TargetInfo[]): void {
    const state = TARGET_DOWN;
    this.#o.topology.report(target.id ?? 0, { state });
    if (target.state !== state && nowMs - this.#deafMs > TARGET_LEASE_MS) reports.push({ ...target, state });
  }

  /** One at a time: what is said while it waits for a quorum is said by the next one. Who registered the process alone says where that is. */
  async #report(reports: readonly TargetInfo[], nowMs: number): Promise<void> {
    this.#reporting = true;
    this.#reportMs = nowMs;
    for (const target of reports) if (this.#news.isHere(target.id ?? 0, nowMs)) this.#news.said(target.id ?? 0, markOf(target));
    try {
      await this.#commit({ reportTargets: { targets: reports.map((target) => ({ ...target, incarnation: 0 })) } });
      await this.#o.topology.reload();
    } catch (error) {
      this.#warn(error, 'capacities could not be reported');
    } finally {
      this.#reporting = false;
    }
  }

  /** Sends the next batch of deletions; the answer sends the one after. */
  #delete(target: number): void {
    const connected = this.#connected.get(target);
    if (connected === undefined || this.#deleting.has(target)) return;
    this.#deleting.add(target);
    this.#o.reader.objectsToDelete(target, DELETE_BATCH).then((objects) => {
      if (objects.length > 0 && this.#connected.get(target) === connected) connected.call.write({ id: 0, delete: { objects: [...objects] } });
      else this.#deleting.delete(target);
    }, (error: unknown) => { this.#deleting.delete(target); this.#warn(error, 'objects to delete could not be read'); });
  }

  #commit(op: geofs.v1.Command.$Properties): Promise<Committed> {
    return this.#o.committer.commit({ ...op, format: 1, group: 0, site: this.#o.site, time: this.#o.now() }, this.#closed.signal);
  }

  #warn(error: unknown, what: string): void {
    if (!this.#closed.signal.aborted) this.#o.logger.warn({ reason: String(error) }, what);
  }
}

/** Tells one report of a target from the next. */
function markOf({ reported }: TargetInfo): string {
  return `${String(reported?.sec ?? 0)}.${String(reported?.nsec ?? 0)}`;
}
