/** Turns what an applied command changed into what each session must be told (design 4.4 to 4.6). Pure. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Event } from '../fsm/machine.ts';
import { type ByteName, nameBytes } from '../../proto/types/name.ts';
import type { PromiseTable } from './promise-table.ts';

type BreakItem = geofs.v1.BreakItem.$Properties;

interface MutableItem {
  data: boolean;
  gone: boolean;
  names: Uint8Array[];
  /** What the session's promises on it are on. */
  readonly covers: Set<number>;
}

/**
 * Per session, the items to send; the originator (0 = nobody) gets none. inodes: the reply's, sent along where they help. What a session is
 * told, or given with its reply, counts as told.
 */
export function breaksOf(
  table: PromiseTable, events: readonly Event[], inodes: readonly geofs.v1.Inode.$Properties[], originator: number,
): Map<number, BreakItem[]> {
  const sessions = new Map<number, Map<number, MutableItem>>();
  const itemOf = (session: number, ino: number): MutableItem => {
    let items = sessions.get(session);
    if (items === undefined) sessions.set(session, items = new Map<number, MutableItem>());
    let item = items.get(ino);
    if (item === undefined) items.set(ino, item = { data: false, gone: false, names: [], covers: new Set() });
    return item;
  };
  for (const event of events) {
    switch (event.kind) {
      case 'inode':
        for (const covering of new Set([event.ino, ...event.homes])) {
          for (const session of table.holders(covering)) {
            if (session === originator) continue;
            const item = itemOf(session, event.ino);
            item.data ||= event.data;
            item.gone ||= event.gone;
            item.covers.add(covering);
          }
        }
        break;
      case 'name':
        for (const session of table.holders(event.dir)) {
          if (session !== originator) itemOf(session, event.dir).names.push(nameBytes(event.name as ByteName));
        }
        break;
      case 'lock': case 'orphan': case 'delete': case 'fence': case 'topology': case 'session':
        break;
    }
  }
  const attributes = new Map(inodes.map((inode) => [inode.ino ?? 0, inode]));
  for (const { ino, home } of inodes) table.given(originator, ino ?? 0, [ino ?? 0, home ?? 0]);
  const result = new Map<number, BreakItem[]>();
  for (const [session, items] of sessions) {
    const told: BreakItem[] = [];
    for (const [ino, { data, gone, names, covers }] of items) {
      const isMore = data || gone || names.length > 0;
      if (isMore) table.given(session, ino, [...covers, ino, attributes.get(ino)?.home ?? 0]);
      const telling = isMore ? 'attributes' : table.telling(session, ino, covers);
      if (telling !== 'nothing') told.push({ ino, data, gone, names, inode: (telling === 'attributes' ? attributes.get(ino) : undefined) ?? null });
    }
    if (told.length > 0) result.set(session, told);
  }
  return result;
}
