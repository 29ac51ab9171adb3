/**
 * Judges a history of registers in which each written value is another (design 4.1): there is one order of each key's writes that keeps
 * real time; reads of one site agree with one way through it, never back, and see all that this site was told was done. With `strict`
 * all sites are taken for one: then it is linearizability. Exact, since values tell which write was read: a write and its reads stand
 * together in any such order, and there is one if and only if "must come before" among them has no circle (Gibbons and Korach, 1997).
 */
import { registerValueOf, type Operation } from './events.ts';

export interface Fault {
  readonly key: string;
  readonly what: string;
}

/** A write with the reads that saw it. The first of a key is what was there before any write. */
interface Cluster {
  readonly value: string | null;
  readonly write: Operation | undefined;
  readonly reads: Operation[];
}

/** All that is wrong with it; nothing: the history is one that the model allows. */
export function checkRegisters(operations: readonly Operation[], strict: boolean): Fault[] {
  const byKey = new Map<string, Operation[]>();
  for (const operation of operations) byKey.set(operation.key, [...byKey.get(operation.key) ?? [], operation]);
  return [...byKey].flatMap(([key, own]) => checkKey(own, strict).map((what) => ({ key, what })));
}

function checkKey(operations: readonly Operation[], strict: boolean): string[] {
  const clusters = new Map<string | null, Cluster>([[null, { value: null, write: undefined, reads: [] }]]);
  for (const write of operations.filter(({ f }) => f === 'write')) {
    const value = registerValueOf(write);
    if (clusters.has(value)) return [`${name(value)} was written twice: such a history cannot be judged`];
    clusters.set(value, { value, write, reads: [] });
  }
  for (const read of operations.filter(({ f }) => f === 'read')) {
    const value = registerValueOf(read);
    const cluster = clusters.get(value);
    if (cluster === undefined) return [`process ${String(read.process)} read ${name(value)}, which nobody can have written`];
    if (cluster.write !== undefined && cluster.write.start > read.end) return [`process ${String(read.process)} read ${name(value)} before it was written`];
    cluster.reads.push(read);
  }
  // What nobody knows to have happened, and nobody saw, did not happen.
  const all = [...clusters.values()].filter(({ write, reads }) => write === undefined || write.end !== Infinity || reads.length > 0);
  const circle = findCircle(all, (a, b) => mustPrecede(a, b, strict));
  return circle === undefined ? [] : [`no order of its writes agrees with what was seen: ${circle.map(({ value }) => name(value)).join(' before ')}`];
}

const name = (value: string | null): string => (value === null ? 'nothing' : `"${value}"`);

function mustPrecede(a: Cluster, b: Cluster, strict: boolean): boolean {
  if (a.write === undefined) return true;
  if (b.write !== undefined && a.write.end < b.write.start) return true;
  for (const x of [a.write, ...a.reads]) {
    for (const y of b.write === undefined ? b.reads : [b.write, ...b.reads]) if (x.end < y.start && (strict || x.site === y.site)) return true;
  }
  return false;
}

/** A circle of "must come before"; undefined: there is an order. */
function findCircle(clusters: readonly Cluster[], precedes: (a: Cluster, b: Cluster) => boolean): readonly Cluster[] | undefined {
  const after = new Map(clusters.map((a) => [a, clusters.filter((b) => b !== a && precedes(a, b))]));
  const done = new Set<Cluster>();
  for (const start of clusters) {
    const path: Cluster[] = [];
    const left: Cluster[][] = [];
    const enter = (cluster: Cluster): void => { path.push(cluster); left.push([...after.get(cluster) ?? []]); };
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const next = left.at(-1)?.pop();
      if (next === undefined) {
        const finished = path.pop();
        left.pop();
        if (finished !== undefined) done.add(finished);
      } else if (path.includes(next)) return [...path.slice(path.indexOf(next)), next];
      else if (!done.has(next)) enter(next);
    }
  }
  return undefined;
}
