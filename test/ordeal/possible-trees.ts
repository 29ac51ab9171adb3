/**
 * All trees that a worker's directories may have: one, until the outcome of an operation is unknown. Then there are those with it and those without it,
 * and it may still happen at any later moment. What a later operation is told removes those that would have told something else; when none is left, what
 * was told cannot be true. Sound for directories in which nobody else changes what the worker uses.
 */
import type { Answered, Operation, Seen, Told } from './operation.ts';
import { isUnknown } from './operation.ts';
import { TreeModel, type Bound } from './tree-model.ts';
import { treeDifferences, type Difference } from './tree-differences.ts';

interface World {
  readonly tree: TreeModel;
  /** Of unknown outcome: they may happen yet, each once. */
  readonly pending: readonly Bound[];
}

/** Beyond so many, too much is unknown to go on. */
const WORLDS = 512;

export class PossibleTrees {
  #worlds: readonly World[] = [{ tree: TreeModel.empty(), pending: [] }];
  #lost = false;

  /** Too much was unknown for a judgement. */
  get lost(): boolean {
    return this.#lost;
  }

  /** What is wrong with this answer; undefined: it can be. After a fault there is nothing more to judge. */
  answered({ op, told }: Pick<Answered, 'op' | 'told'>): string | undefined {
    if (this.#lost) return undefined;
    const before = this.#closure();
    const after = distinct(before.flatMap((world) => worldsAfter(world, op, told)));
    if (after.length === 0) return `${JSON.stringify(op)} was told ${JSON.stringify(told)}, but ${[...new Set(before.map(({ tree }) => expectation(tree, op)))].join(' or ')}`;
    this.#worlds = after;
    this.#lost = after.length > WORLDS;
    return undefined;
  }

  /** How the closest of the trees differs from what there is; nothing: it is one of them. entries: all below the worker's directories. */
  differences(entries: ReadonlyMap<string, Seen>): readonly Difference[] {
    if (this.#lost) return [];
    let closest: readonly Difference[] | undefined;
    for (const { tree } of this.#closure()) {
      const found = treeDifferences(tree, entries);
      if (found.length === 0) return [];
      if (closest === undefined || found.length < closest.length) closest = found;
    }
    return closest ?? [];
  }

  /** The worker ended with a file held open. */
  abandoned(): void {
    this.#worlds = distinct(this.#worlds.map((world) => ({ ...world, tree: world.tree.heldIsVague() })));
  }

  /** With all that may have happened meanwhile. */
  #closure(): readonly World[] {
    let all = this.#worlds;
    for (let fresh = all; fresh.length > 0 && all.length <= WORLDS;) {
      const next = fresh.flatMap(({ tree, pending }) => pending.flatMap((bound, i) => {
        const op = tree.unbind(bound);
        const after = op === undefined ? undefined : tree.apply(op, true);
        return after?.result === 'ok' ? [{ tree: after.tree, pending: pending.toSpliced(i, 1) }] : [];
      }));
      const known = new Set(all.map(keyOf));
      fresh = distinct(next).filter((world) => !known.has(keyOf(world)));
      all = [...all, ...fresh];
    }
    return all;
  }
}

const keyOf = ({ tree, pending }: World): string => `${tree.key()} ${JSON.stringify(pending.map((bound) => tree.unbind(bound)))}`;
const distinct = (worlds: readonly World[]): World[] => [...new Map(worlds.map((world) => [keyOf(world), world])).values()];

/** The worlds that this answer leaves; none: it cannot be. */
function worldsAfter(world: World, op: Operation, told: Told | undefined): World[] {
  const { tree, pending } = world;
  if (told?.ok === true) {
    const { result, tree: after } = tree.apply(op);
    return result === 'ok' && (told.seen === undefined || seenDifferences(tree, op, told.seen).length === 0) ? [{ tree: after, pending }] : [];
  }
  if (told !== undefined && !isUnknown(told) && (told.step === 'open' || told.step === 'whole')) return tree.apply(op).result === told.errno ? [world] : [];
  switch (op.f) {
    case 'look': case 'hold': return [world];
    case 'write-held': case 'sync-held': case 'let-go': return [{ tree: tree.heldIsVague(), pending }];
    case 'patch': case 'append': case 'truncate': return told?.step === 'open' ? [world] : [{ tree: tree.apply(op, true).tree, pending }];
    case 'put': {
      // Opened, it is there, whatever became of its contents.
      if ((told === undefined || told.step === 'open') && tree.find(op.path) === undefined) return [{ tree, pending: [...pending, tree.bind(op)] }];
      if ((told === undefined || told.step === 'open') && op.excl) return [world];
      const { result, tree: after } = tree.apply(op, true);
      return result === 'ok' ? [{ tree: after, pending }] : [];
    }
    case 'mkdir': case 'rmdir': case 'unlink': case 'rename': case 'link': case 'symlink': case 'chmod': case 'utimes': case 'setxattr': case 'removexattr':
      return [{ tree, pending: [...pending, tree.bind(op)] }];
  }
}

function seenDifferences(tree: TreeModel, op: Operation, seen: Seen): readonly Difference[] {
  return op.f === 'look' ? treeDifferences(tree, new Map([[op.path, seen]]), op.path) : [];
}

function expectation(tree: TreeModel, op: Operation): string {
  const { result } = tree.apply(op);
  if (op.f !== 'look' || result !== 'ok') return `it should be ${result}`;
  const inode = tree.find(op.path);
  return `there should be ${JSON.stringify({ ...inode, data: inode?.data?.digest, size: inode?.data?.bytes.length, nlink: tree.nlinkOf(op.path), names: inode?.type === 'directory' ? tree.namesIn(op.path) : undefined })}`;
}
