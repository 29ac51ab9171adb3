/** What a thing was at each log index, and at which indexes several things were as somebody saw them. */

interface Version {
  readonly index: number;
  readonly value: number;
}

export interface Sight {
  /** A name ("dir/name") or an inode ("#ino"). */
  readonly key: string;
  /** The inode behind the name (0: none); the change number of the inode (0: there is none). */
  readonly value: number;
}

type Span = readonly [number, number];

export class Versions {
  readonly #versions = new Map<string, Version[]>();

  note(index: number, key: string, value: number): void {
    let list = this.#versions.get(key);
    if (list === undefined) this.#versions.set(key, list = [{ index: 0, value: 0 }]);
    const last = list.at(-1);
    if (last?.index === index) list[list.length - 1] = { index, value };
    else if (last?.value !== value) list.push({ index, value });
  }

  /** True if it became something else at this very index. */
  changedAt(key: string, index: number): boolean {
    return this.#versions.get(key)?.some((version) => version.index === index) ?? false;
  }

  /** The first index in [low, high] at which everything was as seen; undefined: there is none. */
  admits(sights: readonly Sight[], low: number, high: number): number | undefined {
    let spans: Span[] = [[low, high + 1]];
    for (const sight of sights) spans = intersect(spans, this.#spans(sight));
    return spans[0]?.[0];
  }

  describe(key: string, from: number): string {
    return (this.#versions.get(key) ?? []).filter(({ index }, i, all) => (all[i + 1]?.index ?? Infinity) > from || index >= from).map(({ index, value }) => `${String(value)}@${String(index)}`).join(' ');
  }

  #spans({ key, value }: Sight): Span[] {
    const list = this.#versions.get(key);
    if (list === undefined) return value === 0 ? [[0, Infinity]] : [];
    const spans: Span[] = [];
    for (const [i, version] of list.entries()) if (version.value === value) spans.push([version.index, list[i + 1]?.index ?? Infinity]);
    return spans;
  }
}

function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (const [aLow, aHigh] of a) {
    for (const [bLow, bHigh] of b) {
      const low = Math.max(aLow, bLow);
      const high = Math.min(aHigh, bHigh);
      if (low < high) both.push([low, high]);
    }
  }
  return both.sort(([x], [y]) => x - y);
}
