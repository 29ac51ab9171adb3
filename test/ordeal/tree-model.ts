/** What one worker's directories must be after its operations: a file system as POSIX has it, for the operations that workers do. Values; nothing is changed in place. */
import { createHash } from 'node:crypto';
import { contents, digestOf } from './contents.ts';
import type { Operation, Seen } from './operation.ts';

interface Bytes {
  readonly bytes: Buffer;
  readonly digest: string;
}

/** Undefined in it: nobody can say. */
export interface Inode {
  readonly type: Seen['type'];
  readonly mode: number;
  readonly target: string | undefined;
  readonly xattrs: Readonly<Record<string, string>>;
  /** As set by hand, in seconds, when nothing has changed it since. */
  readonly mtime: number | undefined;
  /** Of a file; undefined after a change of its contents whose outcome is unknown: it may show at any later time. */
  readonly data: Bytes | undefined;
}

interface Place {
  /** Of the inode itself, or of the directory of a name; undefined: there was none, or it is not of the model. */
  readonly ino: number | undefined;
  readonly name: string | undefined;
  readonly path: string;
}

/** An operation whose paths are settled, though it may happen later. */
export interface Bound {
  readonly op: Operation;
  readonly path: Place | undefined;
  readonly to: Place | undefined;
}

/** Operations that mean names; all others mean inodes. */
const NAMING: ReadonlySet<Operation['f']> = new Set(['put', 'mkdir', 'rmdir', 'unlink', 'rename', 'link', 'symlink']);

export type Result = 'ok' | 'ENOENT' | 'EEXIST' | 'ENOTEMPTY' | 'EINVAL' | 'ENODATA';

const bytesOf = (bytes: Buffer): Bytes => ({ bytes, digest: digestOf(bytes) });

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function overlay(old: Buffer, patch: Buffer, offset: number): Buffer {
  const out = Buffer.alloc(Math.max(old.length, offset + patch.length));
  old.copy(out);
  patch.copy(out, offset);
  return out;
}

export class TreeModel {
  readonly #names: ReadonlyMap<string, number>;
  readonly #inodes: ReadonlyMap<number, Inode>;
  readonly #held: number | undefined;
  /** Numbers are never used again: who remembers one means that inode. */
  readonly #next: number;

  private constructor(names: ReadonlyMap<string, number>, inodes: ReadonlyMap<number, Inode>, held: number | undefined, next: number) {
    this.#names = names;
    this.#inodes = inodes;
    this.#held = held;
    this.#next = next;
  }

  /** Nothing but these directories' parents, which are there all the time. */
  static empty(): TreeModel {
    return new TreeModel(new Map(), new Map(), undefined, 1);
  }

  get paths(): string[] {
    return [...this.#names.keys()].sort();
  }

  find(path: string): Inode | undefined {
    const ino = this.#names.get(path);
    return ino === undefined ? undefined : this.#inodes.get(ino);
  }

  /** What stat(2) must say of it. */
  nlinkOf(path: string): number {
    const ino = this.#names.get(path);
    if (this.find(path)?.type === 'directory') return 2 + this.#below(path).filter((name) => this.find(`${path}/${name}`)?.type === 'directory').length;
    return [...this.#names.values()].filter((other) => other === ino).length;
  }

  namesIn(path: string): string[] {
    return this.#below(path).sort();
  }

  /** What a call means is settled when it is made: inodes, and names in directories, wherever these move later. */
  bind(op: Operation): Bound {
    const place = (path: string): Place => {
      const byName = NAMING.has(op.f) && !(op.f === 'link' && path === op.path);
      return { ino: this.#names.get(byName ? parentOf(path) : path), name: byName ? nameOf(path) : undefined, path };
    };
    return { op, path: 'path' in op ? place(op.path) : undefined, to: 'to' in op ? place(op.to) : undefined };
  }

  /** The operation with the paths of now; undefined: what it means is gone. */
  unbind({ op, path, to }: Bound): Operation | undefined {
    const now = (place: Place): string | undefined => {
      if (place.ino === undefined) return place.path.split('/').length === 2 ? place.path : undefined;
      const found = [...this.#names].find(([, ino]) => ino === place.ino)?.[0];
      return found === undefined || place.name === undefined ? found : `${found}/${place.name}`;
    };
    const [at, target] = [path === undefined ? '' : now(path), to === undefined ? '' : now(to)];
    return at === undefined || target === undefined ? undefined : { ...op, ...path === undefined ? {} : { path: at }, ...to === undefined ? {} : { to: target } };
  }

  /** Two trees with the same key can never be told apart. */
  key(): string {
    const first = new Map<number, string>();
    const lines = this.paths.map((path) => {
      const ino = this.#names.get(path) ?? 0;
      const twin = first.get(ino);
      if (twin !== undefined) return `${path}=${twin}`;
      first.set(ino, path);
      return `${path}:${describe(this.#inodes.get(ino))}`;
    });
    const held = this.#held === undefined ? '' : first.get(this.#held) ?? describe(this.#inodes.get(this.#held));
    return createHash('sha1').update([...lines, held].join('\n')).digest('hex');
  }

  /** What the operation is answered, and the tree after it (this one, when it is refused). `vague`: its change of contents may show at any time, in part or not at all. */
  apply(op: Operation, vague = false): { result: Result; tree: TreeModel } {
    const refused = (result: Result): { result: Result; tree: TreeModel } => ({ result, tree: this });
    const made = (tree: TreeModel): { result: Result; tree: TreeModel } => ({ result: 'ok', tree });
    switch (op.f) {
      case 'put': {
        if (!this.#hasParent(op.path)) return refused('ENOENT');
        const old = this.find(op.path);
        if (old !== undefined && op.excl) return refused('EEXIST');
        const data = vague || (old !== undefined && old.data === undefined) ? undefined : bytesOf(contents(op.id, op.length));
        if (old !== undefined) return made(this.#changed(op.path, { ...old, data, mtime: undefined }));
        return made(this.#added(op.path, { type: 'file', mode: 0o644, target: undefined, xattrs: {}, mtime: undefined, data }));
      }
      case 'patch': return this.#rewritten(op.path, vague, (bytes) => overlay(bytes, contents(op.id, op.length), op.offset));
      case 'append': return this.#rewritten(op.path, vague, (bytes) => Buffer.concat([bytes, contents(op.id, op.length)]));
      case 'truncate': return this.#rewritten(op.path, vague, (bytes) => overlay(Buffer.alloc(op.length), bytes.subarray(0, op.length), 0));
      case 'mkdir': case 'symlink': {
        if (!this.#hasParent(op.path)) return refused('ENOENT');
        if (this.#names.has(op.path)) return refused('EEXIST');
        const common = { xattrs: {}, mtime: undefined, data: undefined };
        return made(this.#added(op.path, op.f === 'symlink' ? { ...common, type: 'symlink', mode: 0o777, target: op.target } : { ...common, type: 'directory', mode: 0o755, target: undefined }));
      }
      case 'rmdir': case 'unlink': {
        if (!this.#names.has(op.path)) return refused('ENOENT');
        if (op.f === 'rmdir' && this.#below(op.path).length > 0) return refused('ENOTEMPTY');
        return made(this.#removed(op.path));
      }
      case 'rename': return this.#renamed(op.path, op.to);
      case 'link': {
        const ino = this.#names.get(op.path);
        if (ino === undefined || !this.#hasParent(op.to)) return refused('ENOENT');
        if (this.#names.has(op.to)) return refused('EEXIST');
        return made(this.#touched(parentOf(op.to)).#named(op.to, ino));
      }
      case 'chmod': return this.#attribute(op.path, (inode) => ({ ...inode, mode: op.mode }));
      case 'utimes': return this.#attribute(op.path, (inode) => ({ ...inode, mtime: inode.type === 'file' && inode.data === undefined ? undefined : op.mtime }));
      case 'setxattr': return this.#attribute(op.path, (inode) => ({ ...inode, xattrs: { ...inode.xattrs, [op.name]: op.value } }));
      case 'removexattr': {
        const inode = this.find(op.path);
        if (inode === undefined) return refused('ENOENT');
        if (!(op.name in inode.xattrs)) return refused('ENODATA');
        return made(this.#changed(op.path, { ...inode, xattrs: Object.fromEntries(Object.entries(inode.xattrs).filter(([name]) => name !== op.name)) }));
      }
      case 'look': return this.#names.has(op.path) ? made(this) : refused('ENOENT');
      case 'hold': return this.#names.has(op.path) ? made(new TreeModel(this.#names, this.#inodes, this.#names.get(op.path), this.#next)) : refused('ENOENT');
      case 'write-held': {
        const inode = this.#held === undefined ? undefined : this.#inodes.get(this.#held);
        if (this.#held === undefined || inode === undefined) return refused('ENOENT');
        const data = vague || inode.data === undefined ? undefined : bytesOf(overlay(inode.data.bytes, contents(op.id, op.length), op.offset));
        return made(this.#with(this.#held, { ...inode, data, mtime: undefined }));
      }
      case 'sync-held': return made(this);
      case 'let-go': return made(new TreeModel(this.#names, this.#inodes, undefined, this.#next));
    }
  }

  /** The file that is held open may have lost what was written to it, and is closed. */
  heldIsVague(): TreeModel {
    const inode = this.#held === undefined ? undefined : this.#inodes.get(this.#held);
    if (this.#held === undefined || inode === undefined) return this;
    return new TreeModel(this.#names, new Map(this.#inodes).set(this.#held, { ...inode, data: undefined, mtime: undefined }), undefined, this.#next);
  }

  #below(path: string): string[] {
    return [...this.#names.keys()].filter((other) => parentOf(other) === path).map(nameOf);
  }

  /** The parents of a worker's directories are not of the model: they are there. */
  #hasParent(path: string): boolean {
    const parent = parentOf(path);
    return !parent.includes('/') || this.#names.has(parent);
  }

  #with(ino: number, inode: Inode): TreeModel {
    return new TreeModel(this.#names, new Map(this.#inodes).set(ino, inode), this.#held, Math.max(this.#next, ino + 1));
  }

  #named(path: string, ino: number): TreeModel {
    return new TreeModel(new Map(this.#names).set(path, ino), this.#inodes, this.#held, this.#next);
  }

  #changed(path: string, inode: Inode): TreeModel {
    const ino = this.#names.get(path);
    return ino === undefined ? this : this.#with(ino, inode);
  }

  #touched(directory: string): TreeModel {
    const inode = this.find(directory);
    return inode === undefined ? this : this.#changed(directory, { ...inode, mtime: undefined });
  }

  #added(path: string, inode: Inode): TreeModel {
    return this.#touched(parentOf(path)).#with(this.#next, inode).#named(path, this.#next);
  }

  #removed(path: string): TreeModel {
    const names = new Map(this.#names);
    names.delete(path);
    return new TreeModel(names, this.#inodes, this.#held, this.#next).#touched(parentOf(path)).#swept();
  }

  /** Without inodes that nothing leads to. */
  #swept(): TreeModel {
    const used = new Set([...this.#names.values(), this.#held]);
    return new TreeModel(this.#names, new Map([...this.#inodes].filter(([ino]) => used.has(ino))), this.#held, this.#next);
  }

  #rewritten(path: string, vague: boolean, change: (bytes: Buffer) => Buffer): { result: Result; tree: TreeModel } {
    return this.#attribute(path, (inode) => ({ ...inode, mtime: undefined, data: vague || inode.data === undefined ? undefined : bytesOf(change(inode.data.bytes)) }));
  }

  #attribute(path: string, change: (inode: Inode) => Inode): { result: Result; tree: TreeModel } {
    const inode = this.find(path);
    return inode === undefined ? { result: 'ENOENT', tree: this } : { result: 'ok', tree: this.#changed(path, change(inode)) };
  }

  #renamed(path: string, to: string): { result: Result; tree: TreeModel } {
    const ino = this.#names.get(path);
    if (ino === undefined || !this.#hasParent(to)) return { result: 'ENOENT', tree: this };
    if (to.startsWith(`${path}/`)) return { result: 'EINVAL', tree: this };
    const directory = this.find(path)?.type === 'directory';
    if (directory && path !== to && this.#below(to).length > 0) return { result: 'ENOTEMPTY', tree: this };
    if (this.#names.get(to) === ino) return { result: 'ok', tree: this };
    const names = new Map<string, number>();
    for (const [name, other] of this.#names) {
      if (name === to) continue;
      const inside = name === path || name.startsWith(`${path}/`);
      names.set(inside ? `${to}${name.slice(path.length)}` : name, other);
    }
    return { result: 'ok', tree: new TreeModel(names, this.#inodes, this.#held, this.#next).#touched(parentOf(path)).#touched(parentOf(to)).#swept() };
  }
}

function describe(inode: Inode | undefined): string {
  if (inode === undefined) return '';
  const { type, mode, target, xattrs, mtime, data } = inode;
  return JSON.stringify([type, mode, target, Object.entries(xattrs).sort(), mtime, data?.digest]);
}

