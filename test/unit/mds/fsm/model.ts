/** A tree of Maps that answers as POSIX does: what the state machine is compared with. */
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';

export interface ModelNode {
  readonly ino: number;
  readonly names: Map<string, ModelNode> | undefined;
  parent: ModelNode | undefined;
  nlink: number;
  readonly xattrs: Map<string, string>;
  /** Which session holds each of the first bytes, and how. */
  readonly locks: (Map<number, 'read' | 'write'> | undefined)[];
  version: number;
  size: number;
  /** The quota that it counts for; 0: none. */
  project: number;
}

/** Bytes of a file on which locks are tried. */
export const LOCK_BYTES = 8;
const { LOCK_UNLOCK, LOCK_WRITE } = geofs.v1.LockKind;

const S_IFDIR = 0o040000;

function newNode(ino: number, isDir: boolean, parent: ModelNode | undefined, project = 0): ModelNode {
  return { ino, names: isDir ? new Map() : undefined, parent, nlink: isDir ? 2 : 1, xattrs: new Map(), locks: [], version: 0, size: isDir ? 4096 : 0, project };
}

const code = (name: keyof typeof ERRNO): number => ERRNO[name];

export class Model {
  readonly root: ModelNode = newNode(1, true, undefined);
  readonly nodes = new Map<number, ModelNode>([[1, this.root]]);

  #dir(ino: number | null | undefined): ModelNode & { names: Map<string, ModelNode> } | number {
    const node = this.nodes.get(ino ?? 0);
    if (node === undefined) return code('ENOENT');
    const { names } = node;
    return names === undefined ? code('ENOTDIR') : Object.assign(node, { names });
  }

  create(op: geofs.v1.Create.$Properties): number {
    const dir = this.#dir(op.parent);
    if (typeof dir === 'number') return dir;
    const name = Buffer.from(op.name ?? []).toString('latin1');
    const present = dir.names.get(name);
    const isDir = ((op.mode ?? 0) & 0o170000) === S_IFDIR;
    if (present !== undefined) return op.exclusive === true || isDir || present.names !== undefined ? code('EEXIST') : 0;
    const node = newNode(op.ino ?? 0, isDir, isDir ? dir : undefined, dir.project);
    dir.names.set(name, node);
    this.nodes.set(node.ino, node);
    if (isDir) dir.nlink += 1;
    return 0;
  }

  link(op: geofs.v1.Link.$Properties): number {
    const dir = this.#dir(op.parent);
    if (typeof dir === 'number') return dir;
    const node = this.nodes.get(op.ino ?? 0);
    if (node === undefined) return code('ENOENT');
    if (node.names !== undefined) return code('EPERM');
    const name = Buffer.from(op.name ?? []).toString('latin1');
    if (dir.names.has(name)) return code('EEXIST');
    if (node.nlink === 0) return code('ENOENT');
    if (node.project !== dir.project) return code('EXDEV');
    dir.names.set(name, node);
    node.nlink += 1;
    return 0;
  }

  remove(op: geofs.v1.Unlink.$Properties, directory: boolean): number {
    const dir = this.#dir(op.parent);
    if (typeof dir === 'number') return dir;
    const name = Buffer.from(op.name ?? []).toString('latin1');
    const node = dir.names.get(name);
    if (node === undefined) return code('ENOENT');
    if (directory && node.names === undefined) return code('ENOTDIR');
    if (!directory && node.names !== undefined) return code('EISDIR');
    if (node.names !== undefined && node.names.size > 0) return code('ENOTEMPTY');
    dir.names.delete(name);
    this.#drop(node, dir);
    return 0;
  }

  #drop(node: ModelNode, dir: ModelNode): void {
    if (node.names === undefined) {
      node.nlink -= 1;
      return;
    }
    this.nodes.delete(node.ino);
    dir.nlink -= 1;
  }

  #below(node: ModelNode, dir: ModelNode): boolean {
    for (let at: ModelNode | undefined = dir; at !== undefined; at = at.parent) if (at === node) return true;
    return false;
  }

  rename(op: geofs.v1.Rename.$Properties): number {
    const from = this.#dir(op.parent);
    if (typeof from === 'number') return from;
    const to = this.#dir(op.newParent);
    if (typeof to === 'number') return to;
    const name = Buffer.from(op.name ?? []).toString('latin1');
    const newName = Buffer.from(op.newName ?? []).toString('latin1');
    const source = from.names.get(name);
    const target = to.names.get(newName);
    if (source === undefined) return code('ENOENT');
    if (op.flags === 3) return code('EINVAL');
    if (op.flags === 1 && target !== undefined) return code('EEXIST');
    if (op.flags === 2 && target === undefined) return code('ENOENT');
    if (target === source) return 0;
    if (from.project !== to.project) return code('EXDEV');
    if (source.names !== undefined && this.#below(source, to)) return code('EINVAL');
    if (op.flags === 2 && target !== undefined) {
      if (target.names !== undefined && this.#below(target, from)) return code('EINVAL');
      from.names.set(name, target);
      this.#moved(target, to, from);
    } else {
      if (target !== undefined) {
        if (source.names !== undefined && target.names === undefined) return code('ENOTDIR');
        if (source.names === undefined && target.names !== undefined) return code('EISDIR');
        if (target.names !== undefined && target.names.size > 0) return code('ENOTEMPTY');
        this.#drop(target, to);
      }
      from.names.delete(name);
    }
    to.names.set(newName, source);
    this.#moved(source, from, to);
    return 0;
  }

  #moved(node: ModelNode, from: ModelNode, to: ModelNode): void {
    if (node.names === undefined) return;
    from.nlink -= 1;
    to.nlink += 1;
    node.parent = to;
  }

  /** The limits themselves are not modelled. */
  quotaSet(op: geofs.v1.QuotaSet.$Properties, project: number): number {
    const dir = this.#dir(op.dir);
    if (typeof dir === 'number') return dir;
    const { parent } = dir;
    if (parent === undefined || (dir.project !== 0 && dir.project === parent.project)) return code('EINVAL');
    if (dir.project !== 0) return 0;
    if (dir.names.size > 0) return code('ENOTEMPTY');
    dir.project = project;
    return 0;
  }

  setXattr(op: geofs.v1.SetXattr.$Properties): number {
    const node = this.nodes.get(op.ino ?? 0);
    if (node === undefined) return code('ENOENT');
    const name = Buffer.from(op.name ?? []).toString('latin1');
    if (node.xattrs.has(name) && op.flags === 1) return code('EEXIST');
    if (!node.xattrs.has(name) && op.flags === 2) return code('ENODATA');
    node.xattrs.set(name, Buffer.from(op.value ?? []).toString('latin1'));
    return 0;
  }

  removeXattr(op: geofs.v1.RemoveXattr.$Properties): number {
    const node = this.nodes.get(op.ino ?? 0);
    if (node === undefined) return code('ENOENT');
    return node.xattrs.delete(Buffer.from(op.name ?? []).toString('latin1')) ? 0 : code('ENODATA');
  }

  /** Byte by byte, for ranges within LOCK_BYTES; one owner a session. */
  setLock(op: geofs.v1.SetLock.$Properties, session: number): number {
    const node = this.nodes.get(op.ino ?? 0);
    if (node === undefined) return code('ENOENT');
    const range = Array.from({ length: LOCK_BYTES }, (_, at) => at).filter((at) => at >= (op.start ?? 0) && at <= (op.end ?? 0));
    const conflicts = (held: 'read' | 'write'): boolean => op.kind !== LOCK_UNLOCK && (held === 'write' || op.kind === LOCK_WRITE);
    for (const at of range) for (const [other, held] of node.locks[at] ?? []) if (other !== session && conflicts(held)) return code('EAGAIN');
    for (const at of range) {
      const holders = node.locks[at] ??= new Map<number, 'read' | 'write'>();
      if (op.kind === LOCK_UNLOCK) holders.delete(session);
      else holders.set(session, op.kind === LOCK_WRITE ? 'write' : 'read');
    }
    return 0;
  }

  commit(op: geofs.v1.Commit.$Properties): number {
    const node = this.nodes.get(op.ino ?? 0);
    if (node === undefined) return code('ENOENT');
    if (node.names !== undefined) return code('EINVAL');
    if ((op.dataVersion ?? 0) >= node.version) {
      node.version = op.dataVersion ?? 0;
      node.size = op.size ?? 0;
    }
    return 0;
  }

  /** Contents, attributes and locks of every inode, orphans too. */
  contents(): string[] {
    return [...this.nodes.values()].map((node) => {
      const locks = Array.from({ length: LOCK_BYTES }, (_, at) => [...node.locks[at] ?? []].map(([session, held]) => `${String(session)}${held === 'write' ? 'w' : 'r'}`).sort().join('+'));
      const xattrs = [...node.xattrs].map(([name, value]) => `${name}=${value}`).sort();
      return `${String(node.ino)} v${String(node.version)} ${String(node.size)} [${xattrs.join(' ')}] [${locks.join(' ')}]`;
    }).sort();
  }

  /** Every name with its inode and link count, a line each. */
  lines(): string[] {
    const lines: string[] = [];
    const walk = (node: ModelNode, path: string): void => {
      lines.push(`${path} ${String(node.ino)} ${String(node.nlink)}`);
      for (const [name, child] of node.names ?? []) walk(child, `${path}/${name}`);
    };
    walk(this.root, '');
    return lines.sort();
  }
}
