/** One member: its disk and its store, which outlive its process, and the process that may be running. */
import { apply } from '../../mds/fsm/index.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { MemoryKv } from '../../mds/store/memory-kv.ts';
import { DRIFT } from '../../proto/types/limits.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { SimDisk, type DiskOp, type WriteFate } from '../support/sim-disk.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import { SimServer } from './server.ts';
import { SimClock } from './sim-clock.ts';
import { SlowKv } from './slow-kv.ts';
import { Actor, type World } from './world.ts';

export interface MemberOptions {
  readonly node: number;
  readonly members: readonly number[];
  readonly world: World;
  readonly network: Network;
  readonly sabotage: Sabotage;
  readonly logger?: Logger;
  /** Slowest fdatasync and slowest read of the store, in milliseconds. */
  readonly syncMs: number;
  readonly readMs: number;
  readonly cacheEntries: number;
  readonly onVisible: (member: Member, server: SimServer, entries: readonly AppliedEntry[]) => void;
}

export type CrashKind = 'kill' | 'power-loss';

export class Member {
  readonly options: MemberOptions;
  readonly node: number;
  readonly #random: SeededRandom;
  readonly #disk: SimDisk;
  readonly #clockError: { drift: number; skewMs: number };
  #kv = new MemoryKv();
  #actor: Actor;
  #lives = 0;
  server: SimServer | undefined;
  /** Raft snapshots loaded. */
  loads = 0;

  constructor(options: MemberOptions) {
    this.options = options;
    this.node = options.node;
    this.#random = options.world.random.fork();
    this.#actor = new Actor(`node${String(this.node)}`);
    this.#actor.alive = false;
    this.#clockError = { drift: this.#random.between(-DRIFT / 2, DRIFT / 2), skewMs: this.#random.between(-300, 300) };
    this.#disk = new SimDisk({ latency: (op) => this.#diskLatency(op) });
  }

  get up(): boolean { return this.#actor.alive; }
  get actor(): Actor { return this.#actor; }
  get life(): number { return this.#lives; }
  get disk(): SimDisk { return this.#disk; }

  start(): void {
    const { world, network, members, sabotage, readMs, cacheEntries, onVisible } = this.options;
    this.#lives += 1;
    const actor = this.#actor = new Actor(`node${String(this.node)}`);
    world.note(`node${String(this.node)} starts`);
    const random = this.#random.fork();
    const kv = new SlowKv(this.#kv, { random: this.#random.fork(), sleep: (ms) => world.sleep(actor, ms), readMs, writeMs: readMs });
    const fatal = (error: unknown): void => { if (actor.alive) world.fail(`node${String(this.node)} ended: ${error instanceof Error ? error.stack ?? error.message : String(error)}`); };
    SimServer.start({
      node: this.node, members, actor, disk: this.#disk, kv, network, random, sabotage, apply, cacheEntries,
      clock: new SimClock(world, actor, this.#clockError), onFatal: fatal,
      ...(this.options.logger === undefined ? {} : { logger: this.options.logger }),
      onReplaced: () => { if (actor.alive) { this.loads += 1; world.note(`node${String(this.node)} loaded a raft snapshot`); } },
      onVisible: (server, entries) => { if (actor.alive) onVisible(this, server, entries); },
    }).then((server) => { if (actor.alive) this.server = server; }, fatal);
  }

  /** The process ends at once; with the power, what was not synced is lost or torn. */
  crash(kind: CrashKind): void {
    if (!this.up) return;
    this.options.world.note(`node${String(this.node)} ${kind}`);
    this.#actor.alive = false;
    this.server = undefined;
    if (kind === 'kill') this.#disk.restartProcess();
    else this.#disk.crash({ fate: () => this.#fate(), keepNames: this.#random.chance(0.5) });
    this.#kv = this.#kv.reopen(kind);
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

  async #diskLatency(op: DiskOp): Promise<void> {
    const slow = op === 'fdatasync' || op === 'fsyncDir' || op === 'create';
    await this.options.world.sleep(this.#actor, this.#random.next() * (slow ? this.options.syncMs : 0.1));
  }
}
