/** A tree of Maps that answers as POSIX does: what the state machine is compared with. */
import type { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';

export interface ModelNode {
  readonly ino: number;
  readonly names: Map<string, ModelNode> | undefined;
  parent: ModelNode | undefined;
  nlink: number;
}

const S_IFDIR = 0o040000;
const code = (name: keyof typeof ERRNO): number => ERRNO[name];

export class Model {
  readonly root: ModelNode = { ino: 1, names: new Map(), parent: undefined, nlink: 2 };
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
    const node: ModelNode = { ino: op.ino ?? 0, names: isDir ? new Map() : undefined, parent: isDir ? dir : undefined, nlink: isDir ? 2 : 1 };
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
