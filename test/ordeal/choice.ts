/** What a worker does next: chance over a small set of names, so that operations meet. It remembers little: many of them are refused, and that is judged too. */
import type { Random } from '../../proto/runtime/random.ts';
import type { Operation } from './operation.ts';

/** Bytes of most files, of some (more than a block of the caches), and up to which files grow. */
const SMALL_BYTES = 6_000;
const LARGE_BYTES = 300_000;
/** Of a replacement: recognisable by its reader. */
const LEAST_BYTES = 100;
/** Modification times that are set by hand: seconds after this one. */
const SET_MTIME = 1_000_000_000;

type Weighted = readonly (readonly [number, () => readonly Operation[]])[];

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function weighed(random: Random, choices: Weighted): readonly Operation[] {
  let at = random.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of choices) {
    at -= weight;
    if (at < 0) return make();
  }
  return [];
}

export class Choice {
  readonly #random: Random;
  readonly #worker: string;
  #serial = 0;

  constructor(random: Random, worker: string) {
    this.#random = random;
    this.#worker = worker;
  }

  /** Operations below two directories of the worker's own, of which each but the last must succeed for the next to be done. holds: a file is held open. */
  own(roots: readonly string[], holds: boolean): readonly Operation[] {
    const random = this.#random;
    const directory = (): string => {
      const depth = random.next();
      const root = pick(random, roots);
      return depth < 0.5 ? root : depth < 0.85 ? `${root}/d${String(random.below(2))}` : `${root}/d${String(random.below(2))}/d${String(random.below(2))}`;
    };
    const file = (): string => `${directory()}/f${String(random.below(4))}`;
    const replaced = (): string => `${directory()}/a${String(random.below(2))}`;
    const link = (): string => `${directory()}/s${String(random.below(2))}`;
    const below = (): string => {
      const root = pick(random, roots);
      return random.next() < 0.7 ? `${root}/d${String(random.below(2))}` : `${root}/d${String(random.below(2))}/d${String(random.below(2))}`;
    };
    const length = (): number => random.below(random.next() < 0.08 ? LARGE_BYTES : SMALL_BYTES);
    const sync = (): boolean => random.next() < 0.25;
    return weighed(random, [
      [16, () => [{ f: 'put', path: file(), id: this.#id(), length: length(), excl: random.next() < 0.3, sync: sync() }]],
      [7, () => [{ f: 'patch', path: file(), id: this.#id(), length: random.below(SMALL_BYTES), offset: random.below(2 * SMALL_BYTES), sync: sync() }]],
      [6, () => [{ f: 'append', path: file(), id: this.#id(), length: random.below(SMALL_BYTES), sync: sync() }]],
      [3, () => [{ f: 'truncate', path: file(), length: random.below(2 * SMALL_BYTES) }]],
      [9, () => [{ f: 'mkdir', path: below() }]],
      [4, () => [{ f: 'rmdir', path: below() }]],
      [7, () => [{ f: 'unlink', path: random.next() < 0.8 ? file() : random.next() < 0.5 ? link() : replaced() }]],
      [9, () => [{ f: 'rename', path: file(), to: file() }]],
      [4, () => [{ f: 'rename', path: below(), to: below() }]],
      [4, () => [{ f: 'link', path: file(), to: file() }]],
      [3, () => [{ f: 'symlink', path: link(), target: `nowhere-${this.#id()}` }]],
      [1, () => [{ f: 'rename', path: link(), to: link() }]],
      [4, () => [{ f: 'chmod', path: random.next() < 0.7 ? file() : below(), mode: 0o400 + random.below(0o400) }]],
      [3, () => [{ f: 'utimes', path: random.next() < 0.7 ? file() : below(), mtime: SET_MTIME + random.below(1_000_000) }]],
      [3, () => [{ f: 'setxattr', path: random.next() < 0.7 ? file() : below(), name: `user.x${String(random.below(2))}`, value: this.#id() }]],
      [1, () => [{ f: 'removexattr', path: file(), name: `user.x${String(random.below(2))}` }]],
      [10, () => [{ f: 'look', path: pick(random, [file, replaced, link, below, directory])() }]],
      [5, () => this.#replacement(directory(), replaced())],
      [8, () => this.#held(file(), holds, length())],
    ]);
  }

  /** Operations in a directory that all sites use. */
  shared(directory: string): readonly Operation[] {
    const random = this.#random;
    const pair = 2 * random.below(2);
    const name = (): string => `${directory}/f${String(pair + random.below(2))}`;
    const create = (path: string): Operation => ({ f: 'put', path, id: this.#id(), length: LEAST_BYTES + random.below(SMALL_BYTES), excl: true, sync: random.next() < 0.2 });
    const fresh = `${directory}/t${this.#id()}`;
    return weighed(random, [
      [10, () => [create(name())]],
      [5, () => [create(fresh), { f: 'rename', path: fresh, to: name() }]],
      [3, () => [create(fresh), { f: 'link', path: fresh, to: name() }, { f: 'unlink', path: fresh }]],
      [3, () => [{ f: 'rename', path: `${directory}/f${String(pair)}`, to: `${directory}/f${String(pair + 1)}` }]],
      [6, () => [{ f: 'unlink', path: name() }]],
      [2, () => [{ f: 'mkdir', path: `${directory}/d${String(random.below(2))}` }]],
      [2, () => [{ f: 'rmdir', path: `${directory}/d${String(random.below(2))}` }]],
    ]);
  }

  /** What others must see whole or not at all. */
  #replacement(directory: string, path: string): readonly Operation[] {
    const fresh = `${directory}/t${this.#id()}`;
    return [{ f: 'put', path: fresh, id: this.#id(), length: LEAST_BYTES + this.#random.below(SMALL_BYTES), excl: true, sync: this.#random.next() < 0.3 }, { f: 'rename', path: fresh, to: path }];
  }

  #held(path: string, holds: boolean, length: number): readonly Operation[] {
    if (!holds) return [{ f: 'hold', path }];
    const roll = this.#random.next();
    if (roll < 0.6) return [{ f: 'write-held', id: this.#id(), length, offset: this.#random.below(2 * SMALL_BYTES) }];
    return [roll < 0.75 ? { f: 'sync-held' } : { f: 'let-go' }];
  }

  #id(): string {
    this.#serial += 1;
    return `${this.#worker}.${String(this.#serial)}`;
  }
}
