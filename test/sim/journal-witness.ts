/** The witness of a site's journal group: its disk, which outlives its process, and the process that may be running, the production driver over a log alone. */
import { SILENT } from '../../proto/runtime/logger.ts';
import { DRIFT } from '../../proto/types/limits.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { RaftStatus } from '../../mds/raft/index.ts';
import { Witness } from '../../mds/server/witness.ts';
import { SegmentLog } from '../../mds/store/segment-log.ts';
import { SimDisk, type WriteFate } from '../support/sim-disk.ts';
import { Damage } from './damage.ts';
import { DAMAGED, READ_BACK } from './member.ts';
import { SimTransport } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import { SimClock, type ClockError } from './sim-clock.ts';
import { JOURNAL_WITNESS, type SiteGroup } from './site-group.ts';
import { Actor, type World } from './world.ts';

const SEGMENT_BYTES = 1024;

export interface JournalWitnessOptions {
  readonly world: World;
  readonly group: SiteGroup;
  readonly random: SeededRandom;
  readonly sabotage: Sabotage;
  /** Slowest fdatasync, in milliseconds. */
  readonly syncMs: number;
  /** As of a member. */
  readonly onRefused: (isReadBack: boolean) => void;
}

export class JournalWitness {
  readonly #o: JournalWitnessOptions;
  readonly #disk: SimDisk;
  readonly #clockError: ClockError;
  #actor = new Actor('');
  #lives = 0;
  /** As of a member. */
  #rot: { readonly damage: Damage; readonly life: number } | undefined;
  #log: SegmentLog | undefined;
  #witness: Witness | undefined;

  constructor(options: JournalWitnessOptions) {
    const { world, random, syncMs } = options;
    this.#o = options;
    this.#actor.alive = false;
    this.#clockError = { drift: random.between(-DRIFT / 2, DRIFT / 2), skewMs: 0 };
    this.#disk = new SimDisk({ latency: (op) => world.sleep(this.#actor, random.next() * (op === 'fdatasync' ? syncMs : 0.1)) });
  }

  get node(): number { return JOURNAL_WITNESS; }
  get up(): boolean { return this.#actor.alive; }
  get log(): SegmentLog | undefined { return this.#log; }

  status(): RaftStatus | undefined { return this.up ? this.#witness?.status() : undefined; }

  start(): void {
    if (this.up || !this.#o.group.isNamed) return;
    const { world } = this.#o;
    this.#lives += 1;
    const actor = this.#actor = new Actor('journal witness');
    world.note('journal witness starts');
    const fatal = (error: unknown): void => { if (actor.alive) this.#ended(error); };
    this.#run(actor, fatal).catch(fatal);
  }

  /** It ended itself: right if it has met damage, and says so. */
  #ended(error: unknown): void {
    const { world } = this.#o;
    if (this.#rot?.damage.isThere === true && error instanceof FsError && error.errno === 'EIO' && DAMAGED.test(error.message)) {
      world.note(`journal witness has met damage: ${error.message}`);
      this.#o.onRefused(READ_BACK.test(error.message));
      this.crash('kill');
      return;
    }
    world.fail(`the journal witness ended: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  }

  /** As Member.rot. */
  rot(): boolean {
    if (this.#rot !== undefined || !this.#o.group.isNamed) return false;
    const damage = Damage.inflict(this.#disk, this.#o.random, { runs: this.up, newest: false });
    if (damage === undefined) return false;
    this.#o.world.note(`journal witness reads wrong: ${String(damage)}`);
    this.#rot = { damage, life: this.up ? this.#lives : this.#lives - 1 };
    return true;
  }

  mendRot(): void {
    this.#rot?.damage.mend();
    this.#rot = undefined;
  }

  async #run(actor: Actor, onFatal: (error: unknown) => void): Promise<void> {
    const { world, group, random, sabotage } = this.#o;
    const log = await SegmentLog.open({ disk: sabotage.journalDisk?.(this.#disk) ?? this.#disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: 2 * SEGMENT_BYTES });
    const clock = new SimClock(world, actor, this.#clockError);
    const witness = await Witness.open({
      id: JOURNAL_WITNESS, log, transport: new SimTransport(group.network, JOURNAL_WITNESS, actor, clock, (handler) => ({ actor, handler, exports: undefined, replica: () => undefined, unary: new Map() })),
      bootConf: group.bootOf(JOURNAL_WITNESS), clock, random: random.fork(), logger: SILENT, compactBytes: 2 * SEGMENT_BYTES, ...sabotage.journalRaft,
      onCommitted: () => undefined, onSkipped: () => { world.note('the journal witness begins its log anew'); }, onLeader: () => undefined, onFatal,
    });
    if (!actor.alive) return;
    if (this.#rot !== undefined && this.#rot.life < this.#lives && this.#rot.damage.isThere) world.fail(`the journal witness started with a damaged record: ${String(this.#rot.damage)}`);
    this.#log = log;
    this.#witness = witness;
    witness.start();
  }

  /** The process ends at once; with the power, what was not synced is lost or torn. */
  crash(kind: 'kill' | 'power-loss'): void {
    if (!this.up) return;
    this.#o.world.note(`journal witness ${kind}`);
    this.#actor.alive = false;
    this.#witness = undefined;
    this.#log = undefined;
    if (kind === 'kill') this.#disk.restartProcess();
    else this.#disk.crash({ fate: () => this.#fate(), keepNames: this.#o.random.chance(0.5) });
  }

  /** The process stands still, its clock runs on. */
  pause(ms: number): void {
    this.#o.world.note(`journal witness pauses for ${ms.toFixed(0)} ms`);
    this.#actor.pausedUntilMs = this.#o.world.nowMs + ms;
  }

  #fate(): WriteFate {
    const { random } = this.#o;
    return { prefix: random.chance(0.5) ? 0 : random.below(2_000) };
  }
}
