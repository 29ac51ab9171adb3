/** Faults: crashes with and without loss of power, cuts, pauses, stalled and broken client streams. It lets the cluster live now and then. */
import type { SimClient } from './client.ts';
import type { Member } from './member.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export class Adversary {
  readonly #world: World;
  readonly #network: Network;
  readonly #members: readonly Member[];
  readonly #clients: readonly SimClient[];
  readonly #random: SeededRandom;
  readonly #actor = new Actor('adversary');
  /** How often it strikes, in milliseconds. */
  readonly #paceMs: number;
  counts = { crashes: 0, blackouts: 0, cuts: 0, pauses: 0, stalls: 0, breaks: 0 };

  constructor(world: World, network: Network, members: readonly Member[], clients: readonly SimClient[]) {
    this.#world = world;
    this.#network = network;
    this.#members = members;
    this.#clients = clients;
    this.#random = world.random.fork();
    this.#paceMs = this.#random.pick([400, 1_000, 2_500]);
  }

  start(): void {
    this.#later(this.#random.between(2_500, 5_000), () => { this.#strike(); });
  }

  /** No more faults; everything that is down comes back. */
  stop(): void {
    this.#actor.alive = false;
    this.#network.heal();
    Object.assign(this.#network.weather, { loss: 0, duplicates: 0, stragglers: 0 });
    for (const member of this.#members) if (!member.up) member.start();
  }

  #later(ms: number, run: () => void): void {
    this.#world.after(this.#actor, ms, '', run);
  }

  #strike(): void {
    this.#later(this.#random.between(0.2, 1.8) * this.#paceMs, () => { this.#strike(); });
    const dice = this.#random.next();
    if (dice < 0.25) this.#crash();
    else if (dice < 0.3) this.#blackout();
    else if (dice < 0.5) this.#partition();
    else if (dice < 0.6) this.#network.heal();
    else if (dice < 0.7) this.#pause();
    else this.#clientStream();
  }

  #crash(): void {
    const up = this.#members.filter((member) => member.up);
    if (up.length === 0) return;
    this.counts.crashes += 1;
    const member = this.#random.pick(up);
    member.crash(this.#random.chance(0.6) ? 'power-loss' : 'kill');
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

  #restartLater(member: Member): void {
    this.#later(this.#random.pick([50, 500, 3_000, 8_000]) * this.#random.between(0.5, 1.5), () => { if (!member.up) member.start(); });
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
