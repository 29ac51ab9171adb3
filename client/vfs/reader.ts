/**
 * Reads of one file: blocks of committed contents from the cache or the owner, with read-ahead; contents that are being
 * written in one request, never cached (design 4.15). One read never mixes versions.
 */
import type { CallContext } from '../../proto/types/context.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Inode } from '../../proto/types/inode.ts';
import { BLOCK_BYTES, RACED_REPEATS } from '../../proto/types/limits.ts';
import { NO_TOKEN } from '../session/ports.ts';
import type { ReadAhead } from '../cache/read-ahead.ts';
import { overlay, sizeAfter, type Change } from './change.ts';
import type { FileWriter } from './file-writer.ts';
import type { Inodes } from './inodes.ts';
import type { ObjectAccess } from './object-access.ts';
import type { VfsParts } from './parts.ts';
import { waitFor } from './waiting.ts';

export interface ReaderOptions {
  readonly parts: VfsParts;
  readonly inodes: Inodes;
  readonly ino: number;
  readonly access: ObjectAccess;
  /** The attributes to believe, asked for if need be. */
  readonly inode: (ctx: CallContext) => Inode | Promise<Inode>;
  readonly writer: () => FileWriter | undefined;
  /** A version other than the one that the front end's pages are of was read. */
  readonly onVersion: (dataVersion: number) => void;
}

/** The server holds another version than the one believed in. token: of its commit, where the server knows it and it is newer. */
interface Changed {
  readonly token: Uint8Array;
}

/** What one attempt to read found. */
type Attempt = readonly Uint8Array[] | Changed | 'open';

const CHANGED: Changed = { token: NO_TOKEN };

export class Reader {
  readonly #o: ReaderOptions;
  /** The mds has waited for this token in vain: it is not asked for it again. */
  #unreached = Buffer.alloc(0);

  constructor(options: ReaderOptions) {
    this.#o = options;
  }

  /** Up to length bytes, short only at the end of the file. */
  async read(ctx: CallContext, ahead: ReadAhead, offset: number, length: number): Promise<readonly Uint8Array[]> {
    const writer = this.#o.writer();
    if (writer?.active === true) return this.#readUnderWriter(ctx, writer, ahead, offset, length);
    for (let attempt = 0; ; attempt += 1) {
      const inode = await this.#o.inode(ctx);
      if (inode.dataVersion === 0 && !inode.writing) return [];
      if (inode.writing || attempt > RACED_REPEATS) return this.#readOpen(ctx, offset, length);
      const found = await this.#readBlocks(ctx, inode, ahead, offset, length);
      if (found === 'open') return this.#readOpen(ctx, offset, length);
      if (!('token' in found)) { this.#o.onVersion(inode.dataVersion); return found; }
      this.#o.access.forget();
      if (!await this.#bringUp(ctx, found)) return this.#readOpen(ctx, offset, length);
    }
  }

  /** The mds's view up to what the server has, or as it is now; false: it does not come so far. */
  async #bringUp(ctx: CallContext, { token }: Changed): Promise<boolean> {
    const { tokens } = this.#o.parts;
    const within = token.byteLength === 0 ? ctx : tokens.within(ctx);
    if (within === undefined || (token.byteLength > 0 && this.#unreached.equals(token))) return false;
    try {
      await this.#o.inodes.ask(within, this.#o.ino, token);
      return true;
    } catch (error) {
      if (!(error instanceof FsError) || error.errno !== 'ETIMEDOUT' || token.byteLength === 0) throw error;
      this.#unreached = Buffer.from(token);
      tokens.vain();
      return false;
    }
  }

  async #readBlocks(ctx: CallContext, inode: Inode, ahead: ReadAhead, offset: number, length: number): Promise<Attempt> {
    const end = Math.min(inode.size, offset + length);
    if (offset >= end) return [];
    const first = Math.floor(offset / BLOCK_BYTES);
    const last = Math.floor((end - 1) / BLOCK_BYTES);
    const blocks: Promise<Buffer | Changed | 'open'>[] = [];
    for (let block = first; block <= last; block += 1) blocks.push(this.#block(inode, block));
    this.#readAhead(inode, ahead, offset, end - offset);
    const parts: Uint8Array[] = [];
    const all = blocks.length === 1 && blocks[0] !== undefined ? [await waitFor(ctx, this.#o.parts.clock, 'read', blocks[0])] : await waitFor(ctx, this.#o.parts.clock, 'read', Promise.all(blocks));
    for (const [i, data] of all.entries()) {
      if (data === 'open' || 'token' in data) return data;
      const start = (first + i) * BLOCK_BYTES;
      const from = Math.max(0, offset - start);
      const to = Math.min(data.byteLength, end - start);
      // A committed size beyond what the server holds is a hole at the end.
      parts.push(to > from ? data.subarray(from, to) : new Uint8Array(0));
      const expected = Math.min(BLOCK_BYTES, end - start);
      if (data.byteLength < expected) parts.push(new Uint8Array(expected - Math.max(from, data.byteLength)));
    }
    return parts;
  }

  #readAhead(inode: Inode, ahead: ReadAhead, offset: number, length: number): void {
    const { first, end } = ahead.blocksAfter(offset, length, inode.size);
    for (let block = first; block < end; block += 1) {
      if (this.#o.parts.blocks.expected({ ino: inode.ino, version: inode.dataVersion, block })) continue;
      this.#block(inode, block).catch((error: unknown) => {
        this.#o.parts.logger.debug({ ino: inode.ino, block, reason: String(error) }, 'reading ahead failed; the read itself will tell');
      });
    }
  }

  async #block(inode: Inode, block: number): Promise<Buffer | Changed | 'open'> {
    const { blocks, data, background } = this.#o.parts;
    const version = inode.dataVersion;
    const length = Math.min(BLOCK_BYTES, inode.size - block * BLOCK_BYTES);
    let verdict: Changed | 'open' = CHANGED;
    const found = await blocks.get({ ino: inode.ino, version, block }, async () => {
      const result = await this.#o.access.run(background, 'read', (object) => data.read(background, object, block * BLOCK_BYTES, length, version));
      if (result.state.dataVersion === version && !result.state.open) return Buffer.from(result.data.buffer, result.data.byteOffset, result.data.byteLength);
      const { state } = result;
      verdict = state.open ? 'open' : state.dataVersion > version ? { token: state.token } : CHANGED;
      return undefined;
    });
    return found ?? verdict;
  }

  /** The server's size and bytes as they are now, in one request, so of one version. */
  async #readOpen(ctx: CallContext, offset: number, length: number): Promise<readonly Uint8Array[]> {
    const result = await this.#o.access.run(ctx, 'read', (object) => this.#o.parts.data.read(ctx, object, offset, length, 0));
    return result.data.byteLength === 0 ? [] : [result.data];
  }

  /** Own changes that are not committed are laid over what the server says. */
  async #readUnderWriter(ctx: CallContext, writer: FileWriter, ahead: ReadAhead, offset: number, length: number): Promise<readonly Uint8Array[]> {
    const asked = writer.shared ? undefined : await this.#o.inode(ctx);
    if (!writer.active) return this.read(ctx, ahead, offset, length);
    // In one step: what is written meanwhile counts for the size and has its bytes here, or neither.
    const pending = writer.pending();
    if (asked === undefined || writer.shared) return this.#readShared(ctx, pending, offset, length);
    const inode = writer.view(asked);
    const end = Math.min(inode.size, offset + length);
    if (offset >= end) return [];
    const base = Buffer.alloc(end - offset);
    if (!writer.empty) {
      const result = await this.#o.access.run(ctx, 'read', (object) => this.#o.parts.data.read(ctx, object, offset, end - offset, 0));
      if (result.data.byteLength > base.byteLength) throw new FsError('EIO', 'read', 'more bytes than asked for');
      base.set(result.data);
    }
    return [writer.overlay(pending, offset, base)];
  }

  /** Others write too: the server's bytes and size as they are now, under what it does not have yet. */
  async #readShared(ctx: CallContext, pending: readonly Change[], offset: number, length: number): Promise<readonly Uint8Array[]> {
    const { state, data } = await this.#o.access.run(ctx, 'read', (object) => this.#o.parts.data.read(ctx, object, offset, length, 0));
    const end = Math.min(sizeAfter(pending, state.size), offset + length);
    if (offset >= end) return [];
    const base = Buffer.alloc(end - offset);
    base.set(data.subarray(0, base.byteLength));
    return [overlay(pending, offset, base)];
  }
}
