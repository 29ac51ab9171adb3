/** Takes up a site's stream at the start of its mds: a new incarnation, or the journal's from where the state has it (design 7.13). */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { ERRNO, errnoName, FsError } from '../../proto/types/errno.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { SiteLog } from '../delegation/site-log.ts';
import { findNode, findStream, touches, type Event, type StateKey } from '../fsm/index.ts';
import type { AsideFolder } from '../store/aside.ts';
import type { Journal, JournalCommand } from '../store/journal.ts';
import type { StateStore } from '../store/state-store.ts';
import type { Committed } from './committer.ts';
import type { RaftCommitter } from './raft-committer.ts';
import type { SessionRegistry } from './session-registry.ts';
import { SiteCommitter, STREAM_ENDED } from './site-committer.ts';
import { StreamSender } from './stream-sender.ts';
import { whenLoaded } from './when-loaded.ts';

export interface SiteStreamOptions {
  readonly site: number;
  readonly node: number;
  readonly journal: Journal;
  /** Of the journal group's leader: the term in which it leads; 0: the journal is this mds's alone. */
  readonly epoch: number;
  readonly aside: Pick<AsideFolder, 'keep'>;
  readonly store: StateStore;
  readonly beside: RaftCommitter;
  readonly registry: SessionRegistry;
  /** Throws ProposalDropped. */
  readonly propose: (data: Uint8Array) => void;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly onEvents: (events: readonly Event[]) => void;
  readonly onFatal: (error: unknown) => void;
  /** See SiteCommitterOptions. */
  readonly isCutOff?: () => boolean;
  /** Runs in the step from which on the committer must hear of everything that is applied. */
  readonly onMade: (committer: SiteCommitter) => void;
}

type Stream = geofs.v1.StreamState;

const RESUMED_AT_ONCE = 128;
const SAID_AGAIN_MS = 1_000;

/** Through Raft: from now on the site's stream is this journal's. */
function commitOpening({ site, node, epoch, journal, beside, clock }: SiteStreamOptions, replaces: number, signal: AbortSignal): Promise<Committed> {
  // Its own, that a group had before: what that has said of who leads it is older.
  const kept = !journal.shared && replaces === journal.incarnation ? { epoch: journal.epoch, alone: true } : { epoch };
  return beside.commit({ format: 1, group: 0, site, time: encodeTime(clock.wallTime()), openStream: { site, incarnation: journal.incarnation, replaces, node, ...kept } }, signal);
}

/** The stream's record once it is this journal's; undefined: another member of this site keeps the journal. */
async function claim(o: SiteStreamOptions, signal: AbortSignal): Promise<Stream | undefined> {
  const { site, node, journal, store, random } = o;
  const { found, isRemoved } = await whenLoaded(() => store.queryApplied((view) => ({ found: findStream(view, site), isRemoved: findNode(view, node)?.removed === true })), o.clock, signal);
  if (found !== undefined && found.incarnation !== 0 && found.incarnation === journal.incarnation) {
    // It began behind what earlier journals had numbered; nothing of its own has been taken yet.
    if (journal.last < found.last && journal.isEmpty && found.last === found.begun) await journal.begin(found.incarnation, found.last);
    if (journal.last >= found.last) return found;
    throw new FsError('EIO', 'mds', `this site's journal ends at number ${String(journal.last)}, but ${String(found.last)} of its commands were applied: its disk lost what it had answered`);
  }
  if (found !== undefined && found.broken !== 0 && found.broken === journal.incarnation) {
    const count = await o.aside.keep(journal, found.brokenAfter);
    // Whoever takes it up after this one does that, and the rest, itself.
    signal.throwIfAborted();
    o.logger.warn({ count }, 'an admin has given up what this site had answered and the others had not heard: it is set aside, see geoctl delegation replay');
    await journal.begin(random.below(2 ** 52) + 1);
  }
  // It has handed on what it answered and ended the stream, and waits for the configuration without it; of one that was silent for too long the leader has ended it.
  if (isRemoved && !journal.isEmpty && !journal.shared) {
    o.logger.warn({}, 'this mds was removed and its stream has ended: it answers nothing by itself any more');
    return undefined;
  }
  // Of a group's, the mds that kept it has handed on what it answered before it ended the stream, or was given up as lost.
  if (!journal.isEmpty && !(journal.shared && found?.incarnation === 0)) throw new FsError('ESTALE', 'mds', 'another journal has begun for this site: what stands in this one and was not applied is void');
  // Also one that is to leave: it hands on what it has answered first, and the leader ends the stream of one that is gone.
  if (found !== undefined && found.incarnation !== 0 && found.node !== node) return undefined;
  if (journal.incarnation === 0 || !journal.isEmpty) await journal.begin(random.below(2 ** 52) + 1);
  const { reply } = await commitOpening(o, found?.incarnation ?? 0, signal);
  signal.throwIfAborted();
  // Another member of this site was faster.
  if (reply.errno === ERRNO.EBUSY) return claim(o, signal);
  if ((reply.errno ?? 0) !== 0) throw new FsError(errnoName(reply.errno ?? 0), 'mds', reply.detail ?? '');
  return claim(o, signal);
}

/**
 * undefined: another member of this site keeps its journal, and this one commits through Raft alone. FsError EIO: the journal
 * has lost what was applied; ESTALE: it is not this site's any more; the signal's reason.
 */
export async function openSiteStream(o: SiteStreamOptions, signal: AbortSignal): Promise<SiteCommitter | undefined> {
  if (await claim(o, signal) === undefined) return undefined;
  const { site, journal, store, clock, registry } = o;
  const { log, committer } = await whenLoaded(() => store.queryApplied((view) => {
    // Another mds may have taken it up meanwhile.
    signal.throwIfAborted();
    const applied = findStream(view, site)?.last ?? 0;
    const made = new SiteLog(site, journal.incarnation, applied, journal.last);
    const sender = new StreamSender({ outbox: made.outbox, journal, propose: o.propose, clock });
    const front = new SiteCommitter({
      log: made, journal, store, beside: o.beside, sender, visibility: registry, clock, onEvents: o.onEvents, onFatal: o.onFatal, ...(o.isCutOff === undefined ? {} : { isCutOff: o.isCutOff }),
      graceOver: () => registry.graceOver(),
      onDurable: () => { registry.onDurable(); },
    });
    registry.waitForDurable(front);
    o.onMade(front);
    return { log: made, committer: front };
  }), clock, signal);
  const first = log.outbox.applied + 1;
  const { last } = log.outbox;
  for (let next = first; next <= last;) {
    const records = journal.read(next, RAFT_APPEND_BYTES);
    if (records.length === 0) throw new FsError('EIO', 'mds', `number ${String(next)} of this site's journal is not there any more`);
    await whenLoaded(() => fetchFor(store, records), clock, signal);
    for (let at = 0; at < records.length;) {
      const from = at;
      // A raft snapshot may replace the state meanwhile, and hold some of this, or that it was given up.
      await whenLoaded(() => store.queryApplied((base) => {
        const stream = findStream(base, site);
        if (stream?.incarnation !== journal.incarnation) throw new FsError('ESTALE', 'mds', STREAM_ENDED);
        for (let record = records[at]; record !== undefined && at - from < RESUMED_AT_ONCE; record = records[at]) {
          if (record.n > Math.max(log.outbox.applied, stream.last)) log.resume(base, record.n, record.data);
          at += 1;
        }
      }), clock, signal);
      // A journal group's heartbeats are not to wait for a long backlog.
      if (at - from === RESUMED_AT_ONCE) await new Promise((resolve) => { setImmediate(resolve); });
    }
    next += records.length;
  }
  if (last >= first) o.logger.info({ from: first, to: last }, 'taking up what this site has answered and the others do not have yet');
  committer.takenUp();
  // Of a journal that a group had before at each start: this replica's state may not know yet what has been said of it, and said again it changes nothing.
  if (journal.everShared) void sayWhoKeeps(o, signal);
  return committer;
}

/** Into memory, in one read: one for each record would take longer than all else. */
async function fetchFor(store: StateStore, records: readonly JournalCommand[]): Promise<void> {
  const find = (key: StateKey): Uint8Array | undefined => { const known = store.peek(key); return known.hit ? known.value : undefined; };
  await store.read(records.flatMap(({ data }) => touches(geofs.v1.Command.decode(data), find)));
}

/** Until everybody has applied it, whoever asks this site's mds for something asks the one before. Tried until it is said, or another mds keeps the journal. */
async function sayWhoKeeps(o: SiteStreamOptions, signal: AbortSignal): Promise<void> {
  const { clock, logger } = o;
  for (;;) {
    try {
      const { reply } = await commitOpening(o, o.journal.incarnation, signal);
      if ((reply.errno ?? 0) !== 0) logger.warn({ errno: errnoName(reply.errno ?? 0), reason: reply.detail ?? '' }, 'another mds is taken for the one that keeps the journal of this site');
      return;
    } catch (error) {
      if (signal.aborted) return;
      logger.warn({ reason: String(error) }, 'the others could not be told yet that this mds keeps the journal of its site');
    }
    await sleep(clock, SAID_AGAIN_MS, signal).catch(() => undefined);
  }
}
