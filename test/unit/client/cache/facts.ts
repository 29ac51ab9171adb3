/** Inodes and break items as tests of the caches write them down. */
import type { geofs } from '../../../../proto/gen/geofs.js';
import { decodeInode, encodeInode } from '../../../../proto/rpc/codec.ts';
import type { Inode } from '../../../../proto/types/inode.ts';
import { S_IFDIR, S_IFREG } from '../../../../proto/types/mode.ts';
import { nameBytes, nameFromText, type ByteName } from '../../../../proto/types/name.ts';

export const named = (text: string): ByteName => nameFromText(text);
export const file = (ino: number, home: number, change = 1): Inode => decodeInode({ ino, home, change, mode: S_IFREG | 0o644, nlink: 1 });
export const folder = (ino: number, change = 1, home = 1): Inode => decodeInode({ ino, home, change, mode: S_IFDIR | 0o755, nlink: 2, parent: home });

/** inode: its new attributes, if the break carries them. */
export function broken(ino: number, names: readonly string[] = [], inode?: Inode): geofs.v1.BreakItem.$Properties {
  return { ino, names: names.map((name) => nameBytes(named(name))), inode: inode === undefined ? null : encodeInode(inode) };
}

export const listed = (text: string, ino: number, cookie: number): { name: ByteName; ino: number; cookie: number; type: number } => ({ name: named(text), ino, cookie, type: 8 });
