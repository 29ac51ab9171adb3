/** What each life of a server has acknowledged, or the keepers of a journal group one after the other, by what it changed: nobody whom they serve may miss that (design 4.6). */

/** A life of a server, or the name of a site. */
export type Server = object | string;

/** Of one item only what is new matters, but which of several is the newest is known later. */
const REMEMBERED = 8;

export class SiteFloors {
  readonly #lives = new Map<Server, Map<string, string[]>>();

  /** command: as the oracle names it. */
  acknowledged(server: Server, items: readonly string[], command: string): void {
    let life = this.#lives.get(server);
    if (life === undefined) this.#lives.set(server, life = new Map<string, string[]>());
    for (const item of items) {
      const commands = life.get(item) ?? [];
      life.set(item, [...commands.slice(1 - REMEMBERED), command]);
    }
  }

  /** The commands that whoever believes in the item now must have seen. */
  of(server: Server | undefined, item: string): readonly string[] {
    return (server === undefined ? undefined : this.#lives.get(server)?.get(item)) ?? [];
  }
}
