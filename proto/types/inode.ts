/** What a client may know of one inode: the domain form of geofs.v1.Inode (see proto/rpc/codec.ts). */
import { TIME_ZERO, type TimeSpec } from './time.ts';
import { S_IFREG } from './mode.ts';
import type { ByteName } from './name.ts';

export interface Layout {
  readonly target: number;
  readonly object: number;
  readonly version: number;
}

export interface Inode {
  readonly ino: number;
  /** S_IFMT bits and permissions. */
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  /** 512-byte blocks on disk. */
  readonly blocks: number;
  readonly atime: TimeSpec;
  readonly mtime: TimeSpec;
  readonly ctime: TimeSpec;
  readonly btime: TimeSpec;
  /** Change number: raised by each command on attributes or names, not by atime. */
  readonly change: number;
  /** Data version last committed; 0 = nothing was ever written. */
  readonly dataVersion: number;
  /** Directory of the first name; a promise on it covers this inode. 0 for the root and for orphans' lost homes. */
  readonly home: number;
  /** First name in home. */
  readonly name: ByteName;
  /** Parent of a directory; 0 otherwise. */
  readonly parent: number;
  readonly layout: Layout | undefined;
  /** A writer announced itself: data may not be cached until its commit. */
  readonly writing: boolean;
  readonly linkTarget: Uint8Array | undefined;
  /** Directories: number of names. */
  readonly entries: number;
  /** Directories: pool for new files, '' = inherit from the site. */
  readonly pool: string;
  /** The grant that covers it; 0 = shared. */
  readonly grant: number;
  /** Number of extended attributes. */
  readonly xattrs: number;
  readonly serverIncarnation: number;
  /** Capabilities with a lower one are refused. */
  readonly fence: number;
  /** The session that made the file and may write it without an announcement; 0: that is over. */
  readonly maker: number;
  /** The quota that it counts for; 0 = none. */
  readonly project: number;
}

/** A file of which nothing is left but who has it open. */
export function goneInode(ino: number): Inode {
  return {
    ino, mode: S_IFREG, nlink: 0, uid: 0, gid: 0, rdev: 0, size: 0, blocks: 0, atime: TIME_ZERO, mtime: TIME_ZERO, ctime: TIME_ZERO, btime: TIME_ZERO,
    change: 0, dataVersion: 0, home: 0, name: '' as ByteName, parent: 0, layout: undefined, writing: false, linkTarget: undefined, entries: 0, pool: '',
    grant: 0, xattrs: 0, serverIncarnation: 0, fence: 0, maker: 0, project: 0,
  };
}
