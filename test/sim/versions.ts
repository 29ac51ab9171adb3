/** What a thing was at each log index, and in which of a site's views several things were as somebody saw them. */

/** A command that its site has answered before it was in the log: it shows it from then on. */
export interface Origin {
  readonly site: number;
  /** Of the site's stream. */
  readonly number: number;
}

interface Version {
  readonly index: number;
  readonly value: number;
  readonly origin: Origin | undefined;
}

export interface Sight {
  /** A name ("dir/name") or an inode ("#ino"). */
  readonly key: string;
  /** The inode behind the name (0: none); the change number of the inode (0: there is none). */
  readonly value: number;
}

/** What a site shows: the log up to an index, and its own stream up to a number on top. */
export interface Place {
  readonly index: number;
  readonly number: number;
}

/** The places between two, of one site. */
export interface Span {
  readonly site: number;
  readonly low: Place;
  readonly high: Place;
}

export class Versions {
  readonly #versions = new Map<string, Version[]>();

  note(index: number, key: string, value: number, origin?: Origin): void {
    let list = this.#versions.get(key);
    if (list === undefined) this.#versions.set(key, list = [{ index: 0, value: 0, origin: undefined }]);
    const last = list.at(-1);
    if (last?.index === index) list[list.length - 1] = { index, value, origin };
    else if (last?.value !== value) list.push({ index, value, origin });
  }

  /** True if it became something else at this very index. */
  changedAt(key: string, index: number): boolean {
    return this.#versions.get(key)?.some((version) => version.index === index) ?? false;
  }

  /** A place of the span at which everything was as seen, as low as all such places are; undefined: there is none. */
  admits(sights: readonly Sight[], { site, low, high }: Span): Place | undefined {
    const versions = sights.flatMap(({ key }) => this.#versions.get(key) ?? []);
    const between = (from: number, to: number, all: readonly number[]): number[] => [from, ...new Set(all.filter((each) => each > from && each <= to).sort((a, b) => a - b))];
    const indexes = between(low.index, high.index, versions.map(({ index }) => index));
    const numbers = between(low.number, high.number, versions.flatMap(({ origin }) => (origin?.site === site ? [origin.number] : [])));
    let found: Place | undefined;
    for (const number of numbers) {
      const index = indexes.find((each) => (found === undefined || each < found.index) && sights.every((sight) => this.#valueIn(site, { index: each, number }, sight.key) === sight.value));
      if (index !== undefined) found = { index, number: found?.number ?? number };
    }
    return found;
  }

  describe(key: string, from: number): string {
    return (this.#versions.get(key) ?? []).filter(({ index }, i, all) => (all[i + 1]?.index ?? Infinity) > from || index >= from)
      .map(({ index, value, origin }) => `${String(value)}@${String(index)}${origin === undefined ? '' : ` (${String(origin.number)} of site ${String(origin.site)})`}`).join(' ');
  }

  /** What a site shows of it there. */
  #valueIn(site: number, place: Place, key: string): number {
    return this.#versions.get(key)?.findLast(({ index, origin }) => index <= place.index || (origin?.site === site && origin.number <= place.number))?.value ?? 0;
  }
}
