/** What each life of a server has acknowledged, by what it changed: nobody whom it serves may miss that (design 4.6). */
import type { Actor } from './world.ts';

/** Of one item only what is new matters, but which of several is the newest is known later. */
const REMEMBERED = 8;

export class SiteFloors {
  readonly #lives = new Map<Actor, Map<string, string[]>>();

  /** command: as the oracle names it. */
  acknowledged(server: Actor, items: readonly string[], command: string): void {
    let life = this.#lives.get(server);
    if (life === undefined) this.#lives.set(server, life = new Map<string, string[]>());
    for (const item of items) {
      const commands = life.get(item) ?? [];
      life.set(item, [...commands.slice(1 - REMEMBERED), command]);
    }
  }

  /** The commands that whoever believes in the item now must have seen. */
  of(server: Actor | undefined, item: string): readonly string[] {
    return (server === undefined ? undefined : this.#lives.get(server)?.get(item)) ?? [];
  }
}
