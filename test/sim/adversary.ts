/**
 * Faults: crashes with and without loss of power, disks that fail, fill up, slow down or rot, cuts, storms and slow links, pauses, wall
 * clocks set wrong, stalled and broken client streams. It lets the cluster live now and then.
 */
import type { SimClient } from './client.ts';
import type { Member } from './member.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

const HUNT_MS = 3;
/** What is done to those who lead: they are cut off, cut off and paused, or the power goes at them and at others. */
export const HUNTS = ['cuts', 'pauses', 'power'] as const;
export type Hunt = (typeof HUNTS)[number];
/** When a leader is struck: at its election, when it first commits something, or when it has led for a while. */
type Moment = 'elected' | 'commits' | 'leads';
const MOMENTS: Readonly<Record<Hunt, readonly Moment[]>> = { cuts: ['elected', 'commits'], pauses: ['leads'], power: ['elected'] };
/** How long it has led then, at most. */
const LEADS_MS = 1_500;

interface Prey {
  readonly term: number;
  readonly commit: number;
  readonly moment: Moment;
  readonly leadsUntilMs: number;
}

export class Adversary {
  readonly #world: World;
  readonly #network: Network;
  readonly #members: readonly Member[];
  readonly #clients: readonly SimClient[];
  readonly #random: SeededRandom;
  readonly #actor = new Actor('adversary');
  /** How often it strikes, in milliseconds. */
  readonly #paceMs: number;
  #damages: number;
  /** Leaders are hunted all the time; then there is little else, so that some are elected. */
  readonly #hunting: Hunt | undefined;
  counts = { crashes: 0, blackouts: 0, hunts: 0, cuts: 0, slowLinks: 0, storms: 0, pauses: 0, wallClocks: 0, stalls: 0, breaks: 0, diskErrors: 0, fullDisks: 0, slowDisks: 0, damages: 0 };

  constructor(world: World, network: Network, members: readonly Member[], clients: readonly SimClient[], hunting: Hunt | undefined, damages: boolean) {
    this.#world = world;
    this.#network = network;
    this.#members = members;
    this.#clients = clients;
    this.#random = world.random.fork();
    this.#paceMs = this.#random.pick(hunting === undefined ? [400, 1_000, 2_500] : [5_000]);
    this.#damages = this.#random.chance(0.5) && damages ? 1 : 0;
    this.#hunting = hunting;
  }

  start(): void {
    this.#later(this.#random.between(2_500, 5_000), () => { this.#strike(); });
    const hunting = this.#hunting;
    if (hunting !== undefined) this.#later(this.#random.between(1_500, 3_000), () => { this.#hunt(hunting, Infinity); });
  }

  /** No more faults; everything that is down comes back. */
  stop(): void {
    this.#actor.alive = false;
    this.#network.heal();
    Object.assign(this.#network.weather, { loss: 0, duplicates: 0, stragglers: 0, storm: 0 });
    for (const member of this.#members) {
      member.healDisk();
      member.start();
    }
  }

  #later(ms: number, run: () => void): void {
    this.#world.after(this.#actor, ms, '', run);
  }

  #strike(): void {
    this.#later(this.#random.between(0.2, 1.8) * this.#paceMs, () => { this.#strike(); });
    const dice = this.#random.next();
    if (dice < 0.2) this.#crash();
    else if (dice < 0.24) this.#blackout();
    else if (dice < 0.38) this.#partition();
    else if (dice < 0.44) this.#network.heal();
    else if (dice < 0.5) this.#slowLink();
    else if (dice < 0.54) this.#storm();
    else if (dice < 0.62) this.#pause();
    else if (dice < 0.66) this.#wallClock();
    else if (dice < 0.76) this.#disk();
    else if (dice < 0.84 && this.#hunting === undefined) this.#hunt(this.#random.pick(HUNTS), this.#random.between(4_000, 8_000));
    else this.#clientStream();
  }

  #crash(): void {
    const up = this.#members.filter((member) => member.up);
    if (up.length === 0) return;
    this.counts.crashes += 1;
    const member = this.#random.pick(up);
    member.crash(this.#random.chance(0.6) ? 'power-loss' : 'kill');
    this.#rot(member);
    this.#restartLater(member);
  }

  /** The power of all sites goes at once: what was synced is all that is left. */
  #blackout(): void {
    this.counts.blackouts += 1;
    for (const member of this.#members) {
      if (!member.up) continue;
      member.crash('power-loss');
      this.#restartLater(member);
    }
  }

  /**
   * For a while whoever leads is struck sooner or later: what elections and leases rest on is put to the test. Who is cut off comes back when the next one goes, with what only it has in its log (Figure 8 of the paper).
   */
  #hunt(how: Hunt, lastsMs: number): void {
    this.counts.hunts += 1;
    const endMs = this.#world.nowMs + lastsMs;
    let hunted = Math.max(0, ...this.#members.map((member) => member.status()?.term ?? 0)) - 1;
    let prey: Prey | undefined;
    let comeBack = (): void => undefined;
    const look = (): void => {
      if (this.#world.nowMs > endMs) { comeBack(); return; }
      this.#later(HUNT_MS, look);
      for (const member of [...this.#members]) {
        const status = member.status();
        if (status?.role !== 'leader' || status.term <= hunted) continue;
        if (prey?.term !== status.term) prey = { term: status.term, commit: status.commit, moment: this.#random.pick(MOMENTS[how]), leadsUntilMs: this.#world.nowMs + this.#random.between(0, LEADS_MS) };
        if (prey.moment === 'commits' && status.commit === prey.commit) continue;
        if (prey.moment === 'leads' && this.#world.nowMs < prey.leadsUntilMs) continue;
        hunted = status.term;
        comeBack();
        if (how !== 'power') comeBack = this.#isolate(member);
        if (how === 'pauses') member.pause(this.#random.between(1_500, 3_500));
        if (how === 'power') this.#cutPower(this.#members.filter((each) => each === member || this.#random.chance(0.5)));
      }
    };
    look();
  }

  /** Returns how it comes back. */
  #isolate(member: Member): () => void {
    this.#world.note(`cut ${String(member.node)} <> all`);
    const others = [...this.#members];
    for (const other of others) {
      this.#network.cut(member.node, other.node);
      this.#network.cut(other.node, member.node);
    }
    return () => {
      for (const other of others) {
        this.#network.mend(member.node, other.node);
        this.#network.mend(other.node, member.node);
      }
    };
  }

  #cutPower(victims: readonly Member[]): void {
    for (const member of victims) {
      if (!member.up) continue;
      member.crash('power-loss');
      this.#later(this.#random.between(20, 400), () => { member.start(); });
    }
  }

  #restartLater(member: Member): void {
    this.#later(this.#random.pick([50, 500, 3_000, 8_000]) * this.#random.between(0.5, 1.5), () => { member.start(); });
  }

  /** One disk a run at most: a majority must keep what it had. */
  #rot(member: Member): void {
    if (this.#damages === 0 || !this.#random.chance(0.5) || !member.damage()) return;
    this.#damages -= 1;
    this.counts.damages += 1;
  }

  #disk(): void {
    const member = this.#random.pick(this.#members);
    const dice = this.#random.next();
    if (dice < 0.4) {
      this.counts.diskErrors += 1;
      member.failDisk(this.#random.chance(0.7) ? 'fdatasync' : 'pwrite');
      // Whoever looks after the machine starts it again, if it has stopped by then.
      this.#restartLater(member);
    } else if (dice < 0.7) {
      this.counts.fullDisks += 1;
      member.fillDisk();
      this.#later(this.#random.between(1_000, 8_000), () => { member.makeRoom(); this.#restartLater(member); });
    } else {
      this.counts.slowDisks += 1;
      member.slowDisk(this.#random.pick([10, 50]));
      this.#later(this.#random.between(1_000, 6_000), () => { member.slowDisk(1); });
    }
  }

  #partition(): void {
    this.#network.heal();
    this.counts.cuts += 1;
    const oneWay = this.#random.chance(0.4);
    const side = new Set(this.#members.filter(() => this.#random.chance(0.4)));
    for (const a of side) {
      for (const b of this.#members) {
        if (side.has(b)) continue;
        this.#world.note(`cut ${String(a.node)} ${oneWay ? '>' : '<>'} ${String(b.node)}`);
        this.#network.cut(a.node, b.node);
        if (!oneWay) this.#network.cut(b.node, a.node);
      }
    }
    this.#later(this.#random.between(500, 8_000), () => { this.#network.heal(); });
  }

  #slowLink(): void {
    this.counts.slowLinks += 1;
    const [a, b] = [this.#random.pick(this.#members), this.#random.pick(this.#members)];
    this.#network.slow(a.node, b.node, this.#random.pick([150, 600]));
    if (this.#random.chance(0.5)) this.#network.slow(b.node, a.node, this.#random.pick([150, 600]));
  }

  /** For a while much of what is sent is lost, everywhere. */
  #storm(): void {
    this.counts.storms += 1;
    this.#network.weather.storm = this.#random.pick([0.2, 0.5]);
    this.#later(this.#random.between(500, 4_000), () => { this.#network.weather.storm = 0; });
  }

  #wallClock(): void {
    this.counts.wallClocks += 1;
    this.#random.pick(this.#members).setWallClock(this.#random.between(-1, 1) * this.#random.pick([300, 5_000, 3_600_000]));
  }

  #pause(): void {
    this.counts.pauses += 1;
    this.#random.pick(this.#members).pause(this.#random.pick([100, 1_500, 6_000]) * this.#random.between(0.5, 1.5));
  }

  #clientStream(): void {
    const link = this.#random.pick(this.#clients).link;
    if (link === undefined) return;
    const dice = this.#random.next();
    if (dice < 0.6) {
      this.counts.stalls += 1;
      link.stall(this.#random.pick([50, 1_000, 7_000]) * this.#random.between(0.5, 1.5));
    } else {
      this.counts.breaks += 1;
      link.close(2_000);
    }
  }
}
