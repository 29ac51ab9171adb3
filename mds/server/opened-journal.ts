/** The journal of an mds's site as its disk has it: its own, or its part of the site's journal group. */
import { join } from 'node:path';
import { sleep } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { Journal } from '../store/journal.ts';
import { NodeDisk } from '../store/node-disk.ts';
import { SiteJournal } from '../store/site-journal.ts';
import { importJournal } from './journal-conversion.ts';
import { JournalGroup } from './journal-group.ts';
import { hasBegun } from './journal-members.ts';
import { JournalSeat } from './journal-seat.ts';
import { finishLeaving } from './left-journal-group.ts';
import type { MdsOptions } from './mds.ts';
import type { NodeIdentity } from './node-identity.ts';
import { returnToSingle, type FormerGroup } from './return-to-single.ts';

export interface OpenedJournal {
  readonly journal: Journal;
  readonly seat?: JournalSeat;
  readonly group?: JournalGroup;
  /** The data folder is of a member of a group, which is to be left: see leaveJournalGroup. */
  readonly leaves?: boolean;
  /** The disk is of a group that its file does not name any more. */
  readonly former?: FormerGroup;
}

/** What is opened is given to the stack. FsError EPERM: it is not to be made the whole cluster with its group; EBUSY: it is to be kept by a group that does not begin with this mds alone, which has one of its own; else as SiteJournal.open, JournalSeat.open, importJournal, returnToSingle. */
export async function openJournal(options: MdsOptions, identity: NodeIdentity, opened: AsyncDisposableStack): Promise<OpenedJournal> {
  const { cluster, self: { name, site }, data, journalGroup: peers, journalDelayMs, compaction, clock, random, logger, addressMap, onFatal } = options;
  await finishLeaving(data);
  const folder = join(data, 'journal');
  const remedy = `it is of the journal of site ${site} in ${folder}, which is nowhere else: mend the disk, or move that folder away to go on without what this site has answered and no other site has heard`;
  const own = opened.use(await SiteJournal.open({ disk: await NodeDisk.at(folder), logger, remedy, ...(compaction?.segmentBytes === undefined ? {} : { segmentBytes: compaction.segmentBytes }), ...(journalDelayMs === undefined ? {} : { delay: () => sleep(clock, journalDelayMs) }) }));
  // A journal of its own would end the group's stream, and void what that holds.
  const isForced = options.forceNewCluster !== undefined;
  if (peers !== undefined && isForced) {
    throw new FsError('EPERM', 'force', `${name} is of the journal group of its site, whose other members this cluster may not have any more: leave journalGroup out of its configuration, for good, and force it then; what the group has answered and this mds has not applied is set aside`);
  }
  if (peers === undefined && isForced && hasBegun(data)) return { journal: own, leaves: true };
  if (peers === undefined) {
    const former = hasBegun(data) ? await returnToSingle({ data, node: identity.node, own, logger }) : undefined;
    return { journal: own, ...(former === undefined ? {} : { former }) };
  }
  const seat = opened.use(await JournalSeat.open({ cluster, site, name, peers, data, disk: identity.disk, addressMap, identity: options.identity, clock, logger, onFatal }));
  const { self, conf, wanted } = seat.members;
  // Whoever joins has had no say in what it holds, and has it void if anything.
  const isFounder = conf.voters.includes(self.node);
  if (own.incarnation !== 0 && (isFounder ? conf.voters.length > 1 : !own.isEmpty)) {
    throw new FsError('EBUSY', 'mds', `${folder} is a journal that this mds keeps alone: for a group to have it, this mds begins that alone, and the other two of journalGroup join (joins: true)`);
  }
  if (self.node !== identity.node) throw new FsError('EINVAL', 'mds', `journalGroup calls ${name} node ${String(self.node)}, but it is node ${String(identity.node)}`);
  if (own.incarnation !== 0 && isFounder) {
    const { incarnation, last } = own;
    // A file that names the group no more finds it by that.
    await importJournal(own, seat.log, self.node, () => { seat.noteLog(); });
    logger.warn({ incarnation, last }, 'the journal of this mds is that of a journal group from now on, of which it is the first member');
  }
  // It began one when both of a site's mds came up, and the other was faster: its next start, as a member like others, is not to meet it.
  if (own.incarnation !== 0 && !isFounder) await own.begin(0);
  const group = await JournalGroup.open({ id: self.node, log: seat.log, transport: seat.transport, members: conf, wanted, clock, random, logger, onHeld: () => { seat.noteLog(); }, onFatal });
  seat.noteLog();
  return { journal: group, seat, group };
}
