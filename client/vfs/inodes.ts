/** Names and attributes: from the cache while it is to be believed, else asked; and the one door of own mutations. */
import type { geofs } from '../../proto/gen/geofs.js';
import { decodeInode } from '../../proto/rpc/codec.ts';
import type { CallContext } from '../../proto/types/context.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { RACED_REPEATS } from '../../proto/types/limits.ts';
import { type ByteName, checkName, nameBytes, nameOf } from '../../proto/types/name.ts';
import type { NameFact } from '../cache/meta-cache.ts';
import { NO_TOKEN, type MutateResult } from '../session/ports.ts';
import type { VfsParts } from './parts.ts';

export interface Mutated extends MutateResult {
  readonly inodes: readonly Inode[];
  /** One of the reply's inodes. Throws EIO if the mds did not send it. */
  inode(ino: number): Inode;
}

export class Inodes {
  readonly #parts: VfsParts;

  constructor(parts: VfsParts) {
    this.#parts = parts;
  }

  /** undefined: absent. */
  lookup(ctx: CallContext, dir: number, name: ByteName): Inode | undefined | Promise<Inode | undefined> {
    checkName(name, 'lookup');
    const ino = this.#parts.cache.findName(dir, name);
    if (ino === 0) return undefined;
    if (ino !== undefined) {
      const inode = this.#parts.cache.find(ino);
      if (inode !== undefined) return inode;
    }
    return this.#askName(ctx, dir, name);
  }

  get(ctx: CallContext, ino: number): Inode | Promise<Inode> {
    return this.#parts.cache.find(ino) ?? this.ask(ctx, ino);
  }

  /** Asks the mds, whatever is cached. token: once it has reached that, or rejects with ETIMEDOUT. */
  async ask(ctx: CallContext, ino: number, token = NO_TOKEN): Promise<Inode> {
    for (let attempt = 0; ; attempt += 1) {
      const request = this.#parts.cache.begin();
      try {
        const reply = await this.#parts.mds.request(ctx, { getAttr: { ino, token } });
        const message = reply.getAttr?.inode;
        if (message === null || message === undefined) throw new FsError('ESTALE', 'getattr', `no attributes of inode ${String(ino)}`);
        const inode = decodeInode(message);
        const fresh = this.#parts.cache.putReply(request, reply.stamp, { promises: [ino], inodes: [inode] });
        if (fresh || attempt >= RACED_REPEATS) return inode;
      } catch (error) {
        if (error instanceof FsError && (error.errno === 'ENOENT' || error.errno === 'ESTALE')) this.#parts.cache.forgetInode(ino);
        throw error;
      } finally {
        this.#parts.cache.end(request);
      }
    }
  }

  /** May the front end keep what it was just told? */
  believed(ino: number): boolean {
    return this.#parts.cache.find(ino) !== undefined;
  }

  /** names: what the command makes of them, given the reply's inodes. */
  async mutate(
    ctx: CallContext, command: geofs.v1.Command.$Properties,
    names: (reply: geofs.v1.CommandReply.$Properties, inodes: readonly Inode[]) => readonly NameFact[] = () => [], wait = false,
  ): Promise<Mutated> {
    const request = this.#parts.cache.begin();
    try {
      const result = await this.#parts.mds.mutate(ctx, command, { wait });
      const inodes = (result.reply.inodes ?? []).map(decodeInode);
      const facts = names(result.reply, inodes);
      if (result.reply.replayed === true) this.#parts.cache.doubt(result.stamp, inodes.map((inode) => inode.ino), facts);
      else this.#parts.cache.putMutation(request, result.stamp, inodes, facts);
      return { ...result, inodes, inode: (ino) => inodeAmong(inodes, ino) };
    } catch (error) {
      // Done or not, nobody will ever say; and of an own change no break tells.
      if (error instanceof FsError && error.errno === 'EIO') this.#doubt(command);
      throw error;
    } finally {
      this.#parts.cache.end(request);
    }
  }

  #doubt(command: geofs.v1.Command.$Properties): void {
    const { rename } = command;
    const named = command.create ?? command.link ?? command.unlink ?? command.rmdir ?? rename;
    const ofFile = command.link ?? command.setAttr ?? command.setXattr ?? command.removeXattr ?? command.commit ?? command.writing;
    const names = [{ dir: named?.parent, bytes: named?.name }, { dir: rename?.newParent, bytes: rename?.newName }]
      .flatMap(({ dir, bytes }) => (dir == null || bytes == null ? [] : [{ dir, name: nameOf(bytes) }]));
    const behind = names.map(({ dir, name }) => this.#parts.cache.findName(dir, name) ?? 0);
    this.#parts.cache.doubt(0, [...names.map(({ dir }) => dir), ...behind, ofFile?.ino ?? 0], names);
  }

  async #askName(ctx: CallContext, dir: number, name: ByteName): Promise<Inode | undefined> {
    for (let attempt = 0; ; attempt += 1) {
      const request = this.#parts.cache.begin();
      try {
        const reply = await this.#parts.mds.request(ctx, { lookup: { dir, name: nameBytes(name) } });
        const found = reply.lookup?.inode;
        const parent = reply.lookup?.dir;
        const inode = found === null || found === undefined || reply.errno === ERRNO.ENOENT ? undefined : decodeInode(found);
        const inodes = inode === undefined ? [] : [inode];
        const directory = parent === null || parent === undefined ? undefined : decodeInode(parent);
        if (directory !== undefined) inodes.push(directory);
        // Of an empty directory this is the whole listing: no other absent name has to be asked for.
        const page = inode === undefined && directory?.entries === 0 ? { page: { dir, cookie: 0, entries: [], end: true } } : {};
        const promises = inode !== undefined && inode.home !== dir ? [dir, inode.ino] : [dir];
        const fresh = this.#parts.cache.putReply(request, reply.stamp, { promises, inodes, names: [{ dir, name, ino: inode?.ino ?? 0 }], ...page });
        if (fresh || attempt >= RACED_REPEATS) return inode;
      } catch (error) {
        if (error instanceof FsError && error.errno === 'ENOENT') return undefined;
        throw error;
      } finally {
        this.#parts.cache.end(request);
      }
    }
  }
}

function inodeAmong(inodes: readonly Inode[], ino: number): Inode {
  const found = inodes.find((inode) => inode.ino === ino);
  if (found === undefined) throw new FsError('EIO', 'mutate', `the reply lacks inode ${String(ino)}`);
  return found;
}
