/**
 * What a mutation changed, as a break says it. A mutation's originator gets no break from the mds, as it learns the change
 * from the reply; where its caller has given up waiting, the reply is turned into a break, so that the caches learn it too. Without
 * attributes: others may have changed the inode since, and been told of, by breaks that nothing here remembers any more.
 */
import type { geofs } from '../../proto/gen/geofs.js';

type Item = geofs.v1.BreakItem.$Properties;

export function breakOf(command: geofs.v1.Command.$Properties, reply: geofs.v1.CommandReply.$Properties): Item[] {
  const items: Item[] = (reply.inodes ?? []).map((inode) => ({ ino: inode.ino ?? 0, gone: (inode.nlink ?? 0) === 0, data: false, names: [] }));
  const name = (dir: number | null | undefined, bytes: Uint8Array | null | undefined): void => {
    if (dir != null && bytes != null) items.push({ ino: dir, data: false, names: [bytes], gone: false });
  };
  const named = command.create ?? command.link ?? command.unlink ?? command.rmdir ?? command.rename;
  if (named != null) name(named.parent, named.name);
  if (command.rename != null) name(command.rename.newParent, command.rename.newName);
  return items;
}
