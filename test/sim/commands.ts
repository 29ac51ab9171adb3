/** What a simulated client does next. It looks at the newest tree there is, so that most of it meets something; what others do meanwhile makes it fail. */
import type { geofs } from '../../proto/gen/geofs.js';
import { ROOT_INODE, siteOfInode } from '../../proto/types/ids.ts';
import { S_IFDIR, S_IFREG } from '../../proto/types/mode.ts';
import type { Model, ModelNode } from '../unit/mds/fsm/model.ts';
import type { SeededRandom } from './random.ts';

const NAMES = 6;
const DIRECTORIES = 10;
/** Names of directories that sites make for themselves. */
const HOMES = 20;
/** How often a client goes on with what it made last. */
const GOES_ON = 0.5;
/** strays: share of what a site's client does where it may be another site's; makesHome: chance of a directory, while its site has fewer than `homes`. */
interface Habits { readonly strays: number; readonly homes: number; readonly makesHome: number }
const MIXED: Habits = { strays: 0.05, homes: 1, makesHome: 0.3 };
/** Little is asked back, so that much is answered by the sites themselves. */
const SETTLED: Habits = { strays: 0.005, homes: 3, makesHome: 0.5 };
const DATA_VERSIONS = 1_000;

export type Op = Pick<geofs.v1.Command.$Properties, 'create' | 'link' | 'unlink' | 'rmdir' | 'rename' | 'setAttr' | 'commit' | 'writing'>;

export class Commands {
  readonly #random: SeededRandom;
  readonly #model: Model;

  readonly #site: () => number;
  readonly #habits: Habits;
  /** Inodes that this client has made, and the newest of them. */
  readonly #mine = new Set<number>();
  #contested: readonly Op[] = [];
  #newest: { readonly parent: number; readonly name: Buffer; readonly ino: number; readonly isDirectory: boolean } | undefined;

  /** site: whose inodes it mostly works with; 0: anybody's. settled: sites keep apart, and have several directories of their own. */
  constructor(random: SeededRandom, model: Model, site: () => number, settled = false) {
    this.#random = random;
    this.#model = model;
    this.#site = site;
    this.#habits = settled ? SETTLED : MIXED;
  }

  /** This client's create was answered: it mostly goes on with what it made itself, where sites keep apart. */
  made({ create }: Op, ino: number): void {
    if (create == null || ino === 0 || this.#habits !== SETTLED) return;
    this.#mine.add(ino);
    this.#newest = { parent: create.parent ?? 0, name: Buffer.from(create.name ?? []), ino, isDirectory: ((create.mode ?? 0) & S_IFDIR) === S_IFDIR };
  }

  /** Another client was answered these, and may ask for them again: this one wants the same names and inodes. */
  rivals(ops: readonly Op[]): void {
    this.#contested = ops;
  }

  get contests(): boolean { return this.#contested.length > 0; }

  #contest(): Op | undefined {
    const [op, ...others] = this.#contested;
    this.#contested = others;
    const random = this.#random;
    const taken = op?.create ?? op?.link ?? op?.unlink ?? op?.rmdir ?? op?.rename;
    if (taken == null) return op?.setAttr == null ? undefined : { setAttr: { ino: op.setAttr.ino ?? 0, hasMode: true, mode: 0o600 + random.below(64) } };
    const { parent = 0, name } = op?.rename != null && random.chance(0.5) ? { parent: op.rename.newParent ?? 0, name: op.rename.newName } : taken;
    const place = { parent: parent ?? 0, name: Buffer.from(name ?? []) };
    const dice = random.next();
    if (dice < 0.6) return { create: { ...place, mode: S_IFREG | 0o644, exclusive: true } };
    return dice < 0.8 ? { unlink: place } : { rename: { ...place, newParent: place.parent, newName: this.name(), flags: 0 } };
  }

  /** Something that needs what it made last, which others may not have heard of. */
  #goOn(): Op | undefined {
    const random = this.#random;
    const made = this.#newest;
    if (made === undefined || !random.chance(GOES_ON)) return undefined;
    const { parent, name, ino, isDirectory } = made;
    if (isDirectory) return { create: { parent: ino, name: this.name(), mode: S_IFREG | 0o644, exclusive: true } };
    this.#newest = undefined;
    const dice = random.next();
    if (dice < 0.4) return { rename: { parent, name, newParent: parent, newName: this.name(), flags: 0 } };
    return dice < 0.7 ? { unlink: { parent, name } } : { setAttr: { ino, hasMode: true, mode: 0o600 + random.below(64) } };
  }

  name(): Buffer {
    return Buffer.from(`n${String(this.#random.below(NAMES))}`);
  }

  #directories(): ModelNode[] {
    return [...this.#model.nodes.values()].filter((node) => node.names !== undefined);
  }

  directory(): number {
    return this.#pick(this.#directories());
  }

  inode(): number {
    return this.#pick([...this.#model.nodes.values()]);
  }

  /** Its site has too few directories yet, or any more. */
  #isHomeless(): boolean {
    const site = this.#site();
    return site !== 0 && this.#directories().filter(({ ino }) => siteOfInode(ino) === site).length < this.#habits.homes;
  }

  #pick(nodes: readonly ModelNode[]): number {
    const site = this.#site();
    const mine = this.#mine.size === 0 || !this.#random.chance(0.7) ? [] : nodes.filter(({ ino }) => this.#mine.has(ino) && siteOfInode(ino) === site);
    if (mine.length > 0) return this.#random.pick(mine).ino;
    const own = site === 0 || this.#random.chance(this.#habits.strays) ? [] : nodes.filter(({ ino }) => siteOfInode(ino) === site);
    return this.#random.pick(own.length > 0 ? own : nodes).ino;
  }

  next(): Op {
    const random = this.#random;
    const contested = this.#contest();
    if (contested !== undefined) return contested;
    const followed = this.#goOn();
    if (followed !== undefined) return followed;
    const parent = this.directory();
    const name = this.name();
    if (this.#isHomeless() && random.chance(this.#habits.makesHome)) return { create: { parent: ROOT_INODE, name: this.#habits === SETTLED ? Buffer.from(`home${String(random.below(HOMES))}`) : name, mode: S_IFDIR | 0o755, exclusive: true } };
    const dice = random.next();
    if (dice < 0.3) return { create: { parent, name, mode: S_IFREG | 0o644, exclusive: random.chance(0.5) } };
    if (dice < 0.4 && this.#directories().length < DIRECTORIES) return { create: { parent, name, mode: S_IFDIR | 0o755, exclusive: true } };
    if (dice < 0.5) return { link: { ino: this.inode(), parent, name } };
    if (dice < 0.65) return { unlink: { parent, name } };
    if (dice < 0.7) return { rmdir: { parent, name } };
    if (dice < 0.85) return { rename: { parent, name, newParent: this.directory(), newName: this.name(), flags: random.below(3) } };
    if (dice < 0.93) return { setAttr: { ino: this.inode(), hasMode: true, mode: 0o600 + random.below(64) } };
    if (dice < 0.96) return { writing: { ino: this.inode() } };
    return { commit: { ino: this.inode(), dataVersion: 1 + random.below(DATA_VERSIONS), size: random.below(10_000), clean: random.below(2) === 0 } };
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
