/** The admin who gives up what a site has answered and nobody else has heard (design 7.18): geoctl delegation break, now and then while the site is cut off. */
import type { Member } from './member.ts';
import type { Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Streams } from './streams.ts';
import { Actor, type World } from './world.ts';

export interface BreakerOptions {
  readonly world: World;
  readonly network: Network;
  readonly members: readonly Member[];
  readonly streams: Streams;
  readonly random: SeededRandom;
}

const AGAIN_MS = 300;
/** How long the site may answer nothing by itself. */
const PATIENCE_MS = 4_000;

export class Breaker {
  readonly #o: BreakerOptions;
  readonly #actor = new Actor('admin');

  constructor(options: BreakerOptions) {
    this.#o = options;
  }

  start(): void {
    this.#later(this.#o.random.between(4_000, 10_000), () => { this.#begin(); });
  }

  stop(): void {
    this.#actor.alive = false;
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  /** The site is cut off, and answers by itself for a while before the admin loses patience. */
  #begin(): void {
    const { members, streams, network, random, world } = this.#o;
    const candidates = members.filter(({ server }) => server?.journal !== undefined && streams.incarnation(server.site) === server.journal.incarnation);
    if (candidates.length === 0) { this.#later(AGAIN_MS, () => { this.#begin(); }); return; }
    const member = random.pick(candidates);
    const site = member.server?.site ?? 0;
    const incarnation = streams.incarnation(site);
    world.note(`admin: site ${String(site)} is cut off, to be broken`);
    const ways = members.flatMap(({ node }) => (node === member.node ? [] : [[member.node, node], [node, member.node]] as const));
    for (const [from, to] of ways) network.cut(from, to);
    this.#whenAlone(member, site, PATIENCE_MS / AGAIN_MS, () => {
      this.#break(member, site, incarnation, () => { for (const [from, to] of ways) network.mend(from, to); });
    });
  }

  /** Once it has answered what nobody else has heard, or after a while. */
  #whenAlone(member: Member, site: number, looks: number, then: () => void): void {
    const { streams, random } = this.#o;
    this.#later(random.between(0.5, 1.5) * AGAIN_MS, () => {
      const { server } = member;
      if (looks <= 0 || (server?.journal !== undefined && server.journal.last > streams.last(site) && random.chance(0.5))) then();
      else this.#whenAlone(member, site, looks - 1, then);
    });
  }

  #break(member: Member, site: number, incarnation: number, done: () => void): void {
    const { members, streams, random } = this.#o;
    if (streams.incarnation(site) !== incarnation) { this.#later(random.between(0, 2_000), done); return; }
    const others = members.filter((other) => other !== member && other.server?.sessions !== undefined);
    if (others.length > 0) random.pick(others).server?.order({ endStream: { site, incarnation, broken: true } });
    this.#later(AGAIN_MS, () => { this.#break(member, site, incarnation, done); });
  }
}
