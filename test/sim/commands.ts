/** What a simulated client does next. It looks at the newest tree there is, so that most of it meets something; what others do meanwhile makes it fail. */
import type { geofs } from '../../proto/gen/geofs.js';
import { S_IFDIR, S_IFREG } from '../../proto/types/mode.ts';
import type { Model, ModelNode } from '../unit/mds/fsm/model.ts';
import type { SeededRandom } from './random.ts';

const NAMES = 6;
const DIRECTORIES = 8;
const DATA_VERSIONS = 1_000;

export type Op = Pick<geofs.v1.Command.$Properties, 'create' | 'link' | 'unlink' | 'rmdir' | 'rename' | 'setAttr' | 'commit' | 'writing'>;

export class Commands {
  readonly #random: SeededRandom;
  readonly #model: Model;

  constructor(random: SeededRandom, model: Model) {
    this.#random = random;
    this.#model = model;
  }

  name(): Buffer {
    return Buffer.from(`n${String(this.#random.below(NAMES))}`);
  }

  #directories(): ModelNode[] {
    return [...this.#model.nodes.values()].filter((node) => node.names !== undefined);
  }

  directory(): number {
    return this.#random.pick(this.#directories()).ino;
  }

  inode(): number {
    return this.#random.pick([...this.#model.nodes.values()]).ino;
  }

  next(): Op {
    const random = this.#random;
    const parent = this.directory();
    const name = this.name();
    const dice = random.next();
    if (dice < 0.3) return { create: { parent, name, mode: S_IFREG | 0o644, exclusive: random.chance(0.5) } };
    if (dice < 0.4 && this.#directories().length < DIRECTORIES) return { create: { parent, name, mode: S_IFDIR | 0o755, exclusive: true } };
    if (dice < 0.5) return { link: { ino: this.inode(), parent, name } };
    if (dice < 0.65) return { unlink: { parent, name } };
    if (dice < 0.7) return { rmdir: { parent, name } };
    if (dice < 0.85) return { rename: { parent, name, newParent: this.directory(), newName: this.name(), flags: random.below(3) } };
    if (dice < 0.93) return { setAttr: { ino: this.inode(), hasMode: true, mode: 0o600 + random.below(64) } };
    if (dice < 0.96) return { writing: { ino: this.inode() } };
    return { commit: { ino: this.inode(), dataVersion: 1 + random.below(DATA_VERSIONS), size: random.below(10_000) } };
  }
}

/** The names that a command may change. */
export function namesOf(op: Op): string[] {
  const key = (dir: number | null | undefined, name: Uint8Array | null | undefined): string => `${String(dir ?? 0)}/${Buffer.from(name ?? []).toString('latin1')}`;
  const keys: string[] = [];
  for (const each of [op.create, op.link, op.unlink, op.rmdir, op.rename]) if (each != null) keys.push(key(each.parent, each.name));
  if (op.rename != null) keys.push(key(op.rename.newParent, op.rename.newName));
  return keys;
}
