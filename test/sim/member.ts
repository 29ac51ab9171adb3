/** One member: its disk and its store, which outlive its process, and the process that may be running. */
import { apply } from '../../mds/fsm/index.ts';
import type { Entry, RaftStatus } from '../../mds/raft/index.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { MemoryKv } from '../../mds/store/memory-kv.ts';
import { FsError, type Errno } from '../../proto/types/errno.ts';
import { DRIFT } from '../../proto/types/limits.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { DiskOp, SimDisk, WriteFate } from '../support/sim-disk.ts';
import { Damage } from './damage.ts';
import type { Step } from './kill-points.ts';
import { MemberDisks, type Folder } from './member-disks.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import { SimServer, type Founders } from './server.ts';
import type { SiteGroup } from './site-group.ts';
import { SimClock, type ClockError } from './sim-clock.ts';
import { SlowKv } from './slow-kv.ts';
import { SimWitness } from './witness.ts';
import { Actor, type World } from './world.ts';

export interface MemberOptions {
  readonly node: number;
  /** It keeps the log alone. */
  readonly witness: boolean;
  readonly founders: Founders;
  readonly world: World;
  readonly network: Network;
  readonly sabotage: Sabotage;
  readonly logger?: Logger;
  /** Slowest fdatasync and slowest read of the store, in milliseconds. */
  readonly syncMs: number;
  /** So much longer a sync of the site's journal takes; default: 1. */
  readonly journalFactor?: number;
  readonly readMs: number;
  readonly cacheEntries: number;
  /** Bytes of entries in one append. */
  readonly appendBytes: number;
  /** Of promises and breaks, beyond which a session is told to drop all. */
  readonly sessionBounds: { readonly promises: number; readonly breaks: number };
  /** Sites answer by themselves what they own (design 7). */
  readonly delegated: boolean;
  /** That keeps its site's journal, where this is an mds of it. */
  readonly group?: SiteGroup | undefined;
  readonly onTaken: (server: SimServer, n: number, data: Uint8Array) => void;
  /** An admin has broken this site's stream, and its mds has not begun another yet. */
  readonly isBroken: (member: Member) => boolean;
  readonly onVisible: (member: Member, server: SimServer, entries: readonly AppliedEntry[]) => void;
  /** Entries are committed, as a witness sees them. */
  readonly onWitnessed: (member: Member, entries: readonly Entry[]) => void;
  /** Its process is about to take this step. */
  readonly onStep?: (member: Member, step: Step) => void;
  /** It leads from now on. */
  readonly onElected: (member: Member) => void;
  /** It has loaded a raft snapshot. */
  readonly onLoaded: () => void;
  /** It has ended itself because its disk failed, as it should. */
  readonly onStopped: () => void;
  /** It was refused a start, or has ended itself, because of what reads wrong; isReadBack: a process that ran came upon it. */
  readonly onRefused: (isReadBack: boolean) => void;
}

/** What a process says that ends because it has met damage. */
export const DAMAGED = /bad frame at \d+|frame \d+ is missing|no valid head|is damaged/;
export const READ_BACK = /entry \d+ at \d+ is damaged/;

export type CrashKind = 'kill' | 'power-loss';

export class Member {
  readonly options: MemberOptions;
  readonly node: number;
  readonly #random: SeededRandom;
  readonly #disks: MemberDisks;
  readonly #clockError: ClockError;
  #kv = new MemoryKv();
  #actor: Actor;
  #lives = 0;
  /** What the adversary has done to the disk: this life may end with one of these. */
  readonly #injected = new Set<Errno>();
  /** A record of its log is damaged: it must refuse to start, for good. */
  #damaged = false;
  /** What reads wrong for a while, and the life in which that began. */
  #rot: { readonly damage: Damage; readonly life: number } | undefined;
  /** Something that the site has answered by itself is not synced yet. */
  #appended = false;
  #diskFactor = 1;
  #retired = false;
  /** It refused to start, or its machine is gone. Only a member with another number can take its place. */
  lost = false;
  /** While a full member's process runs. */
  server: SimServer | undefined;
  #witness: SimWitness | undefined;

  constructor(options: MemberOptions) {
    this.options = options;
    this.node = options.node;
    this.#random = options.world.random.fork();
    this.#actor = new Actor(`node${String(this.node)}`);
    this.#actor.alive = false;
    this.#clockError = { drift: this.#random.between(-DRIFT / 2, DRIFT / 2), skewMs: this.#random.between(-300, 300) };
    this.#disks = new MemberDisks((folder, op) => this.#diskLatency(folder, op));
  }

  get up(): boolean { return this.#actor.alive; }
  get actor(): Actor { return this.#actor; }
  get life(): number { return this.#lives; }
  get disk(): SimDisk { return this.#disks.log; }
  get disks(): MemberDisks { return this.#disks; }
  get isWitness(): boolean { return this.options.witness; }
  /** Its process, while that runs. */
  get running(): SimServer | SimWitness | undefined { return this.server ?? this.#witness; }

  status(): RaftStatus | undefined { return this.running?.status(); }

  start(): void {
    if (this.lost || this.#retired || this.up) return;
    const { world, network, founders, sabotage, readMs, cacheEntries, appendBytes, sessionBounds, onVisible, onStep } = this.options;
    this.#lives += 1;
    const actor = this.#actor = new Actor(`node${String(this.node)}`);
    world.note(`node${String(this.node)} starts`);
    const random = this.#random.fork();
    if (this.isWitness) { this.#startWitness(actor, random); return; }
    const kv = new SlowKv(this.#kv, { random: this.#random.fork(), sleep: (ms) => world.sleep(actor, ms), readMs, writeMs: readMs });
    const fatal = (error: unknown): void => { if (actor.alive) this.#ended(error); };
    SimServer.start({
      node: this.node, founders, actor, disk: this.#disks.log, siteDisks: this.options.delegated ? this.#disks : undefined, group: this.options.group?.isNamed === true ? this.options.group : undefined, kv, network, random, sabotage, apply, cacheEntries, appendBytes, sessionBounds,
      clock: new SimClock(world, actor, this.#clockError), onFatal: fatal,
      ...(onStep === undefined ? {} : { onStep: (step: Step) => { if (actor.alive) this.#step(step, onStep); } }),
      ...(this.options.logger === undefined ? {} : { logger: this.options.logger }),
      onReplaced: () => { if (actor.alive) { this.options.onLoaded(); world.note(`node${String(this.node)} loaded a raft snapshot`); } },
      onElected: () => { if (actor.alive) this.options.onElected(this); },
      onTaken: (server, n, data) => { if (actor.alive) this.options.onTaken(server, n, data); },
      onVisible: (server, entries) => { if (actor.alive) onVisible(this, server, entries); },
    }).then((server) => {
      if (!actor.alive) return;
      this.#refuseDamage();
      this.server = server;
    }, fatal);
  }

  #startWitness(actor: Actor, random: SeededRandom): void {
    const { world, network, founders, sabotage, appendBytes, logger, onWitnessed, onElected } = this.options;
    const fatal = (error: unknown): void => { if (actor.alive) this.#ended(error); };
    SimWitness.start({
      node: this.node, founders, actor, disk: this.#disks.log, clock: new SimClock(world, actor, this.#clockError), random, network, sabotage, appendBytes, ...(logger === undefined ? {} : { logger }),
      onCommitted: (entries) => { if (actor.alive) onWitnessed(this, entries); },
      onSkipped: () => { if (actor.alive) world.note(`node${String(this.node)} begins its log anew`); },
      onElected: () => { if (actor.alive) onElected(this); },
      onFatal: fatal,
    }).then((witness) => {
      if (!actor.alive) return;
      this.#refuseDamage();
      this.#witness = witness;
    }, fatal);
  }

  #refuseDamage(): void {
    const isRotten = this.#rot !== undefined && this.#rot.life < this.#lives && this.#rot.damage.isThere;
    if (this.#damaged || isRotten) this.options.world.fail(`node${String(this.node)} started with a damaged record: ${String(this.#rot?.damage ?? 'of its log')}`);
  }

  /** The process ended itself: right if its disk failed it, and if it says so. */
  #ended(error: unknown): void {
    const { world } = this.options;
    const reason = error instanceof Error ? error.message : String(error);
    if (this.#damaged && error instanceof FsError && error.errno === 'EIO' && reason.includes('restore this member from the others')) {
      world.note(`node${String(this.node)} refuses: ${reason}`);
      this.crash('kill');
      this.lost = true;
      return;
    }
    if (this.#rot?.damage.isThere === true && error instanceof FsError && error.errno === 'EIO' && DAMAGED.test(reason)) {
      world.note(`node${String(this.node)} has met damage: ${reason}`);
      this.options.onRefused(READ_BACK.test(reason));
      this.crash('kill');
      return;
    }
    const isDeposed = this.options.group !== undefined && reason.includes('another mds of this site leads its journal group');
    if (error instanceof FsError && error.errno === 'ESTALE' && (isDeposed || this.options.isBroken(this))) {
      world.note(`node${String(this.node)} ends, its stream is another one's or broken: ${reason}`);
      this.crash('kill');
      // Whoever looks after the machine starts it again.
      world.after(new Actor('service manager'), this.#random.between(100, 2_000), '', () => { this.start(); });
      return;
    }
    if (error instanceof FsError && this.#injected.has(error.errno)) {
      world.note(`node${String(this.node)} stops: ${reason}`);
      this.options.onStopped();
      this.crash('kill');
      return;
    }
    world.fail(`node${String(this.node)} ended: ${error instanceof Error ? error.stack ?? error.message : reason}`);
  }

  /** The next operation of this kind fails; a sync that failed has stored nothing, though reads show it all until the power goes. */
  failDisk(op: 'fdatasync' | 'pwrite'): void {
    this.options.world.note(`node${String(this.node)} next ${op} fails`);
    this.#injected.add('EIO');
    (this.options.delegated && !this.isWitness && this.#random.chance(0.5) ? this.#disks.journal : this.#disks.log).failNext(op);
  }

  /** The next operation of this kind on one of its logs fails. */
  failOnce(op: DiskOp, errno: Errno): void {
    if (!this.up) return;
    const disk = this.#random.pick(this.#logs);
    this.options.world.note(`node${String(this.node)} next ${op} is ${errno}`);
    this.#injected.add(errno);
    disk.failNext(op, errno);
  }

  forgetFaults(): void {
    this.#disks.forgetFaults();
  }

  /** The disks of the logs that its process opens whenever it starts. */
  get #logs(): readonly SimDisk[] {
    const { log, journal, group: converted } = this.#disks;
    const { delegated, group } = this.options;
    if (!delegated || this.isWitness) return [log];
    if (group === undefined) return [log, journal];
    // Until it is converted, the journal of one is opened by that one alone.
    if (!group.isNamed) return [log];
    return [log, group.founder === 0 ? journal : converted];
  }

  /** A bit of what one of its logs has stored reads wrong until mendRot(); while it runs, too. newest: of what its Raft log took last. False: there is nothing that could. */
  rot(newest = false): boolean {
    if (this.lost || this.#retired || this.#damaged || this.#rot !== undefined) return false;
    const damage = Damage.inflict(newest ? this.#disks.log : this.#random.pick(this.#logs), this.#random, { runs: this.up, newest });
    if (damage === undefined) return false;
    this.options.world.note(`node${String(this.node)} reads wrong: ${String(damage)}`);
    this.#rot = { damage, life: this.up ? this.#lives : this.#lives - 1 };
    return true;
  }

  mendRot(): void {
    this.#rot?.damage.mend();
    this.#rot = undefined;
  }

  /** No file can be made any more. */
  fillDisk(): void {
    this.options.world.note(`node${String(this.node)} disk full`);
    this.#injected.add('ENOSPC');
    this.#disks.fill(0);
  }

  makeRoom(): void {
    this.#disks.fill(Infinity);
  }

  /** The disk is as good as new from now on; what it has lost is lost. */
  healDisk(): void {
    this.makeRoom();
    this.slowDisk(1);
    this.#disks.forgetFaults();
  }

  /** From now on everything on the disk takes this much longer. */
  slowDisk(factor: number): void {
    this.#diskFactor = factor;
  }

  /** While the member is down: turns a bit of a synced record that others follow. False: there is none yet. */
  damage(): boolean {
    const where = this.up || this.lost || this.#damaged || this.#rot !== undefined ? undefined : Damage.inflict(this.#disks.log, this.#random, { runs: false, newest: false });
    if (where === undefined) return false;
    this.options.world.note(`node${String(this.node)} rots: ${String(where)}`);
    this.#damaged = true;
    return true;
  }

  /** Somebody sets the wall clock. */
  setWallClock(skewMs: number): void {
    this.options.world.note(`node${String(this.node)} wall clock is off by ${skewMs.toFixed(0)} ms`);
    this.#clockError.skewMs = skewMs;
  }

  /** The process ends at once; with the power, what was not synced is lost or torn. */
  crash(kind: CrashKind): void {
    if (!this.up) return;
    this.options.world.note(`node${String(this.node)} ${kind}`);
    this.#actor.alive = false;
    this.server = undefined;
    this.#witness = undefined;
    if (kind === 'kill') this.#disks.restartProcess();
    else this.#disks.crash({ fate: () => this.#fate(), keepNames: this.#random.chance(0.5) });
    this.#disks.forgetFaults();
    if (!this.#disks.full) this.#injected.clear();
    this.#kv = this.#kv.reopen(kind);
  }

  /** Its machine is gone for good. */
  lose(): void {
    this.options.world.note(`node${String(this.node)} is lost`);
    this.crash('power-loss');
    this.lost = true;
  }

  /** It is no member any more: whoever removed it ends its process for good. */
  retire(): void {
    this.crash('kill');
    this.#retired = true;
  }

  /** The process stands still, its clocks run on. */
  pause(ms: number): void {
    if (!this.up) return;
    this.options.world.note(`node${String(this.node)} pauses for ${ms.toFixed(0)} ms`);
    this.#actor.pausedUntilMs = this.options.world.nowMs + ms;
  }

  #fate(): WriteFate {
    const dice = this.#random.next();
    if (dice < 0.4) return { prefix: 0 };
    if (dice < 0.6) return { prefix: Infinity };
    if (dice < 0.8) return { prefix: this.#random.below(2_000) };
    const kept = this.#random.next();
    return { sector: () => this.#random.next() < kept };
  }

  #step(step: Step, onStep: (member: Member, step: Step) => void): void {
    onStep(this, step);
    if (step === 'flush: append') this.#appended = true;
  }

  async #diskLatency(folder: Folder, op: DiskOp): Promise<void> {
    if (op === 'fdatasync' && folder === 'aside') this.options.onStep?.(this, 'break: set aside');
    if (op === 'fdatasync' && folder === 'journal' && this.#appended) {
      this.#appended = false;
      this.options.onStep?.(this, 'flush: sync');
    }
    const slow = op === 'fdatasync' || op === 'fsyncDir' || op === 'create';
    const journal = (folder === 'journal' || folder === 'group') && op === 'fdatasync' ? this.options.journalFactor ?? 1 : 1;
    await this.options.world.sleep(this.#actor, this.#random.next() * this.#diskFactor * journal * (slow ? this.options.syncMs : 0.1));
  }
}
