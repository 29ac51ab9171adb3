/** Between the messages of proto/gen and the domain types. The only place where the two meet field by field. */
import { geofs } from '../gen/geofs.js';
import type { Inode, Layout } from '../types/inode.ts';
import type { Credential } from '../types/context.ts';
import { type ByteName, nameBytes, nameOf } from '../types/name.ts';
import { type TimeSpec, TIME_ZERO } from '../types/time.ts';

type TimeMessage = geofs.v1.Time.$Properties | null | undefined;
type InodeMessage = geofs.v1.Inode.$Properties;

export function encodeTime(time: TimeSpec): geofs.v1.Time.$Properties {
  return { sec: time.sec, nsec: time.nsec };
}

export function decodeTime(message: TimeMessage): TimeSpec {
  return message === null || message === undefined ? TIME_ZERO : { sec: message.sec ?? 0, nsec: message.nsec ?? 0 };
}

export function encodeLayout(layout: Layout): geofs.v1.Layout.$Properties {
  return { target: layout.target, object: layout.object, version: layout.version };
}

export function decodeLayout(message: geofs.v1.Layout.$Properties | null | undefined): Layout | undefined {
  if (message === null || message === undefined) return undefined;
  return { target: message.target ?? 0, object: message.object ?? 0, version: message.version ?? 0 };
}

export function encodeCredential(cred: Credential): geofs.v1.Credential.$Properties {
  return { uid: cred.uid, gid: cred.gid, groups: [...cred.groups] };
}

export function decodeCredential(message: geofs.v1.Credential.$Properties | null | undefined): Credential {
  return { uid: message?.uid ?? 0, gid: message?.gid ?? 0, groups: message?.groups ?? [] };
}

export function encodeInode(inode: Inode): InodeMessage {
  return {
    ino: inode.ino, mode: inode.mode, nlink: inode.nlink, uid: inode.uid, gid: inode.gid, rdev: inode.rdev, size: inode.size,
    atime: encodeTime(inode.atime), mtime: encodeTime(inode.mtime), ctime: encodeTime(inode.ctime), btime: encodeTime(inode.btime),
    change: inode.change, dataVersion: inode.dataVersion, home: inode.home, name: nameBytes(inode.name), parent: inode.parent,
    layout: inode.layout === undefined ? null : encodeLayout(inode.layout), writing: inode.writing,
    linkTarget: inode.linkTarget ?? null, entries: inode.entries, pool: inode.pool, grant: inode.grant, xattrs: inode.xattrs,
    serverIncarnation: inode.serverIncarnation, blocks: inode.blocks, fence: inode.fence, maker: inode.maker, project: inode.project,
  };
}

const NO_NAME = '' as ByteName;

/** Borrows the message; what it keeps is copied. */
export function decodeInode(m: InodeMessage): Inode {
  return {
    ino: m.ino ?? 0, mode: m.mode ?? 0, nlink: m.nlink ?? 0, uid: m.uid ?? 0, gid: m.gid ?? 0, rdev: m.rdev ?? 0, size: m.size ?? 0,
    atime: decodeTime(m.atime), mtime: decodeTime(m.mtime), ctime: decodeTime(m.ctime), btime: decodeTime(m.btime),
    change: m.change ?? 0, dataVersion: m.dataVersion ?? 0, home: m.home ?? 0,
    name: m.name === null || m.name === undefined ? NO_NAME : nameOf(m.name), parent: m.parent ?? 0,
    layout: decodeLayout(m.layout), writing: m.writing ?? false,
    linkTarget: m.linkTarget === null || m.linkTarget === undefined || m.linkTarget.length === 0 ? undefined : Uint8Array.from(m.linkTarget),
    entries: m.entries ?? 0, pool: m.pool ?? '', grant: m.grant ?? 0, xattrs: m.xattrs ?? 0,
    serverIncarnation: m.serverIncarnation ?? 0, blocks: m.blocks ?? 0, fence: m.fence ?? 0, maker: m.maker ?? 0, project: m.project ?? 0,
  };
}
