/**
 * Judges directories that all sites change at once: mutations of them have one order that keeps real time (design 4.1), and what is there at the end
 * follows from it. So an O_EXCL create, a link and a mkdir win a name once in each of its lives. Refusals are not judged: a site may refuse by what it
 * saw last. Names that no rename or link joins are judged apart; the order is searched for, within bounds.
 */
import type { Answered, Seen } from './operation.ts';
import { isUnknown, pathsOf } from './operation.ts';
import { contents, digestOf } from './contents.ts';
import type { Difference } from './tree-differences.ts';
import { parentOf } from './tree-model.ts';

/** Steps of one search; beyond it the names are not judged. */
const STEPS = 400_000;

interface Mutation {
  readonly answered: Answered;
  readonly end: number;
  /** It may have happened at any time since its start, or never. */
  readonly maybe: boolean;
}

/** By name, which put or mkdir (its place among the mutations) made what is there. */
type State = ReadonlyMap<string, number>;

export interface SharedVerdict {
  readonly differences: readonly Difference[];
  /** Paths that could not be judged. */
  readonly undecided: readonly string[];
}

/** history: all operations of all workers in shared directories. entries: what is there at the end. */
export function checkShared(history: readonly Answered[], entries: ReadonlyMap<string, Seen>): SharedVerdict {
  const differences: Difference[] = [];
  const undecided: string[] = [];
  const mutations = history.filter(({ op, told }) => op.f !== 'look' && (told?.ok === true || isUnknown(told) || (told?.ok === false && told.step !== 'open' && told.step !== 'whole')));
  const parts = components(mutations);
  const known = new Set(parts.flatMap(({ names }) => names));
  for (const path of entries.keys()) if (!known.has(path)) differences.push({ path, what: 'is there, and nobody can have made it' });
  for (const { names, members } of parts) {
    const found = new Search(members, names, entries).run();
    if (found === 'none') differences.push({ path: names.join(', '), what: `no order of what was acknowledged there ends with ${names.map((name) => presence(name, entries.get(name))).join(', ')}` });
    if (found === 'undecided') undecided.push(...names);
  }
  return { differences, undecided };
}

const presence = (name: string, seen: Seen | undefined): string => `${name.slice(parentOf(name).length + 1)} ${seen === undefined ? 'absent' : seen.digest?.slice(0, 8) ?? seen.type}`;

/** Names that renames and links join, with what was done to them in the order of its end. */
function components(mutations: readonly Answered[]): { names: string[]; members: Answered[] }[] {
  const root = new Map<string, string>();
  const find = (name: string): string => {
    const up = root.get(name) ?? name;
    return up === name ? name : find(up);
  };
  for (const { op } of mutations) for (const path of pathsOf(op)) root.set(find(path), find(pathsOf(op)[0] ?? path));
  const parts = new Map<string, { names: Set<string>; members: Answered[] }>();
  for (const answered of mutations) {
    const paths = pathsOf(answered.op);
    const key = find(paths[0] ?? '');
    const part = parts.get(key) ?? { names: new Set(), members: [] };
    parts.set(key, part);
    for (const path of paths) part.names.add(path);
    part.members.push(answered);
  }
  return [...parts.values()].map(({ names, members }) => ({ names: [...names].sort(), members }));
}

class Search {
  readonly #mutations: readonly Mutation[];
  readonly #names: readonly string[];
  readonly #entries: ReadonlyMap<string, Seen>;
  readonly #tried = new Set<string>();
  #steps = 0;

  constructor(history: readonly Answered[], names: readonly string[], entries: ReadonlyMap<string, Seen>) {
    this.#mutations = history.map((answered) => ({ answered, maybe: mayBe(answered) || isEcho(answered, history) }))
      .map((mutation) => ({ ...mutation, end: mutation.maybe ? Infinity : mutation.answered.end })).sort((a, b) => a.end - b.end || a.answered.start - b.answered.start);
    this.#names = names;
    this.#entries = entries;
  }

  run(): 'found' | 'none' | 'undecided' {
    const found = this.#extend(new Array<boolean>(this.#mutations.length).fill(false), new Map());
    if (found) return 'found';
    return this.#steps > STEPS ? 'undecided' : 'none';
  }

  #extend(done: boolean[], state: State): boolean {
    this.#steps += 1;
    if (this.#steps > STEPS) return false;
    if (this.#mutations.every(({ maybe }, i) => maybe || done[i]) && this.#ends(state)) return true;
    const key = `${done.map(Number).join('')} ${this.#names.map((name) => state.get(name) ?? '').join(',')}`;
    if (this.#tried.has(key)) return false;
    this.#tried.add(key);
    const latest = Math.min(...this.#mutations.map(({ end }, i) => (done[i] === true ? Infinity : end)));
    for (const [i, { answered }] of this.#mutations.entries()) {
      if (done[i] === true || answered.start > latest) continue;
      const after = step(state, answered, i);
      if (after === undefined) continue;
      done[i] = true;
      if (this.#extend(done, after)) return true;
      done[i] = false;
    }
    return false;
  }

  /** Is this what is there? */
  #ends(state: State): boolean {
    return this.#names.every((name) => {
      const [maker, seen] = [state.get(name), this.#entries.get(name)];
      if (maker === undefined || seen === undefined) return maker === undefined && seen === undefined;
      const made = this.#mutations[maker]?.answered;
      if (made?.op.f !== 'put') return seen.type === 'directory';
      // Whose contents were not acknowledged may have left any part of them.
      return made.told?.ok !== true || seen.digest === digestOf(contents(made.op.id, made.op.length));
    });
  }
}

/** A create that was opened is there, even if writing to it then failed. */
const mayBe = ({ op, told }: Answered): boolean => isUnknown(told) && (op.f !== 'put' || told === undefined || (!told.ok && told.step === 'open'));

/**
 * A rename of names that somebody else has renamed likewise may have changed nothing: a kernel that was told of the new name and not yet of the old one takes
 * both for links of one file, and says that it is done without asking anybody (vfs_rename).
 */
function isEcho({ op, worker, end }: Answered, history: readonly Answered[]): boolean {
  return op.f === 'rename' && history.some((other) => other.worker !== worker && other.op.f === 'rename' && other.op.path === op.path && other.op.to === op.to && other.start < end);
}

/** Undefined: it cannot succeed now. */
function step(state: State, { op }: Answered, maker: number): State | undefined {
  const next = new Map(state);
  switch (op.f) {
    case 'put': case 'mkdir': return state.has(op.path) ? undefined : next.set(op.path, maker);
    case 'rmdir': case 'unlink': return next.delete(op.path) ? next : undefined;
    case 'link': {
      const made = state.get(op.path);
      return made === undefined || state.has(op.to) ? undefined : next.set(op.to, made);
    }
    case 'rename': {
      const made = state.get(op.path);
      if (made === undefined) return undefined;
      // Two names of one file: nothing happens.
      if (state.get(op.to) === made) return next;
      next.delete(op.path);
      return next.set(op.to, made);
    }
    case 'patch': case 'append': case 'truncate': case 'symlink': case 'chmod': case 'utimes': case 'setxattr': case 'removexattr': case 'look': case 'hold': case 'write-held': case 'sync-held': case 'let-go':
      throw new Error(`${op.f} is not for shared directories`);
  }
}
