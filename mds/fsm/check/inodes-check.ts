/** The inodes, once all records have been seen: link counts, counters of directories, homes, and the way up to the root. */
import { ROOT_INODE } from '../../../proto/types/ids.ts';
import { isDirectory } from '../../../proto/types/mode.ts';
import { Flag, Narrow, Wide, type InodeTable } from './inode-table.ts';
import type { Report } from './report.ts';

/** An inode's own counters against what was found. A generator, so that whoever is in a hurry for something else can stop between two. */
export function* checkInodes(inodes: InodeTable, report: Report): Generator<void, void, void> {
  for (let row = 0; row < inodes.count; row += 1) {
    checkOne(inodes, row, report);
    yield;
  }
}

function checkOne(inodes: InodeTable, row: number, report: Report): void {
  const ino = inodes.wide(row, Wide.INO);
  const at = `inode ${String(ino)}`;
  const nlink = inodes.narrow(row, Narrow.NLINK);
  const names = inodes.narrow(row, Narrow.NAMES);
  const orphan = inodes.has(row, Flag.ORPHAN);
  if (orphan !== (nlink === 0)) report('orphan', ino, `${at}: nlink ${String(nlink)}, orphan ${String(orphan)}`);
  const entries = inodes.narrow(row, Narrow.ENTRIES);
  if (isDirectory(inodes.narrow(row, Narrow.MODE))) {
    const subdirectories = inodes.narrow(row, Narrow.SUBDIRECTORIES);
    const inside = inodes.narrow(row, Narrow.INSIDE);
    if (nlink !== 2 + subdirectories) report('nlink', ino, `${at}: nlink ${String(nlink)}, subdirectories ${String(subdirectories)}`);
    if (names !== (ino === ROOT_INODE ? 0 : 1)) report('nlink', ino, `${at}: a directory with ${String(names)} names`);
    if (entries !== inside) report('entries', ino, `directory ${String(ino)}: entries ${String(entries)}, names ${String(inside)}`);
    checkWayUp(inodes, row, report);
  } else {
    if (nlink !== names) report('nlink', ino, `${at}: nlink ${String(nlink)}, names ${String(names)}`);
    if (entries !== 0) report('entries', ino, `${at}: entries ${String(entries)}, but it is no directory`);
  }
  const home = inodes.wide(row, Wide.HOME);
  if (home !== 0 && !inodes.has(row, Flag.AT_HOME)) report('home', ino, `${at}: not at home in ${String(home)}`);
  const xattrs = inodes.narrow(row, Narrow.XATTRS);
  if (xattrs !== inodes.narrow(row, Narrow.XATTR_NAMES)) report('xattr', ino, `${at}: xattrs ${String(xattrs)}, names of attributes ${String(inodes.narrow(row, Narrow.XATTR_NAMES))}`);
  if (inodes.narrow(row, Narrow.XATTR_VALUES) !== inodes.narrow(row, Narrow.XATTR_NAMES) || inodes.narrow(row, Narrow.XATTR_SUM) !== 0) {
    report('xattr', ino, `${at}: names and values of attributes differ`);
  }
  const writing = inodes.has(row, Flag.WRITING);
  if (writing !== inodes.has(row, Flag.WRITERS)) report('writer', ino, `${at}: writing ${String(writing)}, writers ${String(!writing)}`);
}

/** Each directory's way is walked once: what is known of one above ends it. */
function checkWayUp(inodes: InodeTable, from: number, report: Report): void {
  const way: number[] = [];
  let row = from;
  while (row >= 0 && !inodes.has(row, Flag.ABOVE_KNOWN | Flag.UNDER_WAY) && inodes.wide(row, Wide.INO) !== ROOT_INODE) {
    inodes.mark(row, Flag.UNDER_WAY);
    way.push(row);
    row = inodes.find(inodes.wide(row, Wide.PARENT));
  }
  const loop = row >= 0 && inodes.has(row, Flag.UNDER_WAY) ? way.slice(way.indexOf(row)) : [];
  const reaches = row >= 0 && (inodes.wide(row, Wide.INO) === ROOT_INODE || inodes.has(row, Flag.REACHES_ROOT));
  for (const step of way) {
    inodes.unmark(step, Flag.UNDER_WAY);
    inodes.mark(step, reaches ? Flag.ABOVE_KNOWN | Flag.REACHES_ROOT : Flag.ABOVE_KNOWN);
  }
  if (reaches) return;
  const inLoop = new Set(loop);
  for (const step of way) {
    const ino = inodes.wide(step, Wide.INO);
    report('loop', ino, `inode ${String(ino)}: no way up to the root${inLoop.has(step) ? ', its parents form a loop' : ''}`);
  }
}
