/** The inodes that a change was about, for those who have to hear that it is lost. */
import type { KeptAnswer } from './keeper.ts';

/** The directories that it names, what it made, and what the mds says that it touched. */
export function aboutOf({ command, stamped, ino }: Pick<KeptAnswer, 'command' | 'stamped' | 'ino'>): number[] {
  const named = command.create ?? command.link ?? command.unlink ?? command.rmdir ?? command.rename;
  const inos = [named?.parent, command.rename?.newParent, ino, ...(stamped.means?.inodes ?? []).map((inode) => inode.ino)];
  return [...new Set(inos.map((each) => each ?? 0))].filter((each) => each > 0);
}
