/**
 * Directory streams. The stream's offset is the FileSystem's cookie + 2: 0 is the start, 1 stands after ".", 2 after "..".
 * No state is kept between calls, so that a stream goes on after a restart of the daemon.
 */
import type { DirItem, DirPage } from '../../vfs/file-system.ts';
import { FsError } from '../../../proto/types/errno.ts';
import type { ByteName } from '../../../proto/types/name.ts';
import { direntType, S_IFDIR } from '../../../proto/types/mode.ts';
import { FOPEN, OP } from '../abi/protocol.ts';
import { ENTRY_OUT, NOT_VALID, OPEN_OUT, putAbsent, putDirent, putEntry, putOpen, type Validity } from '../abi/reply.ts';
import { ok, OK, type Answer, type Front, type Handler } from './answer.ts';
import type { RequestContext } from './context.ts';

const DOTS = 2;

const opendir: Handler = (request, ctx, front) => {
  // An NFS server opens directories by the dozen for each of its calls: after this the kernel opens them by itself.
  if (front.exported) throw new FsError('ENOSYS', 'opendir');
  return open(request.nodeid, ctx, front);
};

async function open(ino: number, ctx: RequestContext, front: Front): Promise<Answer> {
  const handle = await front.fileSystem.opendir(ctx, ino);
  const { cacheable } = await front.fileSystem.getattr(ctx, ino);
  return {
    encode: () => {
      const may = cacheable && front.timeouts.entryMs() > 0 && !front.breaks.inodeBroken(ctx.since, ino);
      const kept = front.nodes.swapListing(ino, may);
      const out = Buffer.allocUnsafe(OPEN_OUT);
      putOpen(out, handle, may ? FOPEN.CACHE_DIR | (kept ? FOPEN.KEEP_CACHE : 0) : 0, 0);
      return [out];
    },
    undelivered: () => { front.fileSystem.releasedir(ctx, handle); },
  };
}

interface Listing {
  readonly ino: number;
  readonly offset: number;
  readonly size: number;
  readonly plus: boolean;
}

async function list(front: Front, ctx: RequestContext, handle: number, listing: Listing): Promise<Answer> {
  const { ino, offset } = listing;
  let parent = ino;
  if (offset < DOTS) {
    const { inode } = await front.fileSystem.getattr(ctx, ino);
    if (inode.parent !== 0) parent = inode.parent;
  }
  const page = await front.fileSystem.readdir(ctx, ino, handle, Math.max(0, offset - DOTS), listing.size, listing.plus);
  let counted: number[] = [];
  return {
    encode: () => {
      const encoded = encodeListing(front, ctx, listing, parent, page);
      counted = encoded.counted;
      return [encoded.bytes];
    },
    undelivered: () => { for (const child of counted) front.nodes.uncount(child, 1); },
  };
}

function encodeListing(front: Front, ctx: RequestContext, listing: Listing, parent: number, page: DirPage): { bytes: Buffer; counted: number[] } {
  const { ino, offset, size, plus } = listing;
  const out = Buffer.allocUnsafe(size);
  const counted: number[] = [];
  const head = plus ? ENTRY_OUT : 0;
  let at = 0;
  const put = (dirent: { ino: number; offset: number; type: number; name: ByteName }): number | undefined => {
    const end = putDirent(out, dirent, at + head, size);
    if (end === undefined) return undefined;
    const start = at;
    at = end;
    return start;
  };
  const dot = (name: string, target: number, next: number): void => {
    const start = put({ ino: target, offset: next, type: direntType(S_IFDIR), name: name as ByteName });
    if (start !== undefined && plus) putAbsent(out, NOT_VALID, start);
  };
  if (offset < 1) dot('.', ino, 1);
  if (offset < DOTS) dot('..', parent, DOTS);
  for (const item of page.items) {
    const start = put({ ino: item.ino, offset: item.cookie + DOTS, type: item.type, name: item.name });
    if (start === undefined) break;
    if (!plus) continue;
    if (item.entry === undefined) { putAbsent(out, NOT_VALID, start); continue; }
    putEntry(out, item.entry.inode, validityOf(front, ctx, ino, item), start);
    front.nodes.count(item.entry.inode, ino, item.name);
    counted.push(item.entry.inode.ino);
  }
  return { bytes: out.subarray(0, at), counted };
}

function validityOf(front: Front, ctx: RequestContext, dir: number, item: DirItem): Validity {
  if (item.entry?.cacheable !== true) return NOT_VALID;
  return {
    entryMs: front.breaks.entryBroken(ctx.since, dir, item.name) ? 0 : front.timeouts.entryMs(),
    attrMs: front.breaks.inodeBroken(ctx.since, item.ino) ? 0 : front.timeouts.attrMs(),
  };
}

/** fuse_read_in: fh@0 offset@8 size@16. */
const reader = (plus: boolean): Handler => (request, ctx, front) =>
  list(front, ctx, request.u64(0), { ino: request.nodeid, offset: request.u64(8), size: request.u32(16), plus });

const releasedir: Handler = (request, ctx, front) => {
  front.fileSystem.releasedir(ctx, request.u64(0));
  return OK;
};

const fsyncdir: Handler = (request, ctx, front) => ok(front.fileSystem.fsyncdir(ctx, request.nodeid));

export const DIRECTORY_HANDLERS: readonly (readonly [number, Handler])[] = [
  [OP.OPENDIR, opendir], [OP.READDIR, reader(false)], [OP.READDIRPLUS, reader(true)], [OP.RELEASEDIR, releasedir], [OP.FSYNCDIR, fsyncdir],
];

