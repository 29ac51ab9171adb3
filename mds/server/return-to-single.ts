/** A disk that was of a site's journal group is started by a configuration file without one: its mds goes on alone with what the group had, or as another mds's stand-in. */
import { join } from 'node:path';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { NodeDisk } from '../store/node-disk.ts';
import { SegmentLog } from '../store/segment-log.ts';
import type { SiteJournal } from '../store/site-journal.ts';
import { confAtEnd, exportJournal, isAlone } from './journal-conversion.ts';
import { GroupRecords, moveGroupAside } from './left-journal-group.ts';

/** The group that a disk is still of. */
export interface FormerGroup {
  readonly incarnation: number;
  /** The last Raft term that this disk knows of. */
  readonly term: number;
  /** Why this mds does not start while the group is not over. */
  readonly refusal: FsError;
  /** Once it is. */
  readonly leave: () => Promise<void>;
}

export interface ReturnOptions {
  readonly data: string;
  readonly node: number;
  readonly own: SiteJournal;
  readonly logger: Logger;
}

/** undefined: it was alone in the group, and own has all of it; done again after a power cut at any step. FsError EIO: the group's log is lost or damaged; EINVAL: the group has others, and this disk a journal of its own beside it. */
export async function returnToSingle({ data, node, own, logger }: ReturnOptions): Promise<FormerGroup | undefined> {
  const folder = join(data, 'journal-group');
  const refusal = new FsError('EINVAL', 'mds', `${data} is of a member of its site's journal group, which its configuration has to name (journalGroup)`);
  let former: FormerGroup | undefined;
  {
    await using log = await SegmentLog.open({ disk: await NodeDisk.at(folder), logger });
    if (log.lastIndex() === 0) throw new FsError('EIO', 'journal', `${folder} has lost what it held of the journal group of its site`);
    if (isAlone(confAtEnd(log), node)) {
      await exportJournal(log, own);
      logger.warn({ incarnation: own.incarnation, last: own.last }, 'the journal group of this site is over: this mds has its journal alone from now on');
    } else if (own.isEmpty) {
      former = { incarnation: new GroupRecords(log).incarnation, term: log.initialState().hardState.term, refusal, leave: () => moveGroupAside(data) };
    } else throw refusal;
  }
  if (former === undefined) await moveGroupAside(data);
  return former;
}
