/** Bugs that the simulator has to find, each planted through a port. */
import { geofs } from '../../proto/gen/geofs.js';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { HardState, Message } from '../../mds/raft/index.ts';
import type { StateView, StreamRefusal } from '../../mds/fsm/index.ts';
import { PromiseTable } from '../../mds/callback/promise-table.ts';
import type { Telling } from '../../mds/callback/told-inodes.ts';
import { decodeSession, encodeSession } from '../../mds/fsm/session-record.ts';
import { RECORD_TYPES, STATE_RANGE, typeOfKey } from '../../mds/fsm/keys.ts';
import { CutOff, type Committer } from '../../mds/server/committer.ts';
import { leaseOf } from '../../mds/server/round-trips.ts';
import { ELECTION_MIN_MS, RAFT_TICK_MS } from '../../proto/types/limits.ts';
import { Queries, type QueryOptions } from '../../mds/server/queries.ts';
import type { ServerSession } from '../../mds/server/server-session.ts';
import type { Disk, DiskFile } from '../../mds/store/disk.ts';
import type { Kv } from '../../mds/store/kv.ts';
import type { RaftLog } from '../../mds/store/raft-log.ts';
import type { Hunt } from './adversary.ts';
import type { Step } from './kill-points.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import type { SiteHunt } from './site-faults.ts';
import type { WitnessKind } from './simulation.ts';

/** fdatasync says that it is done, and has done nothing. */
function lyingFile(file: DiskFile): DiskFile {
  return { size: file.size, pread: (length, position) => file.pread(length, position), pwrite: (data, position) => file.pwrite(data, position), fdatasync: () => Promise.resolve(), close: () => file.close() };
}

function lyingDisk(disk: Disk): Disk {
  return {
    list: () => disk.list(), rename: (from, to) => disk.rename(from, to), unlink: (name) => disk.unlink(name), fsyncDir: () => disk.fsyncDir(), lock: (name) => disk.lock(name),
    open: async (name) => lyingFile(await disk.open(name)),
    create: async (name, bytes) => lyingFile(await disk.create(name, bytes)),
  };
}

/** Term and vote without entries are remembered, not stored: they reach the disk with the next entries. */
function unsyncedVotes(log: RaftLog): RaftLog {
  let unsaved: HardState | undefined;
  const saved = (hardState: HardState | undefined): HardState | undefined => {
    const state = hardState ?? unsaved;
    unsaved = undefined;
    return state;
  };
  return {
    firstIndex: () => log.firstIndex(), lastIndex: () => log.lastIndex(), term: (index) => log.term(index), snapshotMeta: () => log.snapshotMeta(),
    entries: (low, high, maxBytes) => log.entries(low, high, maxBytes), initialState: () => log.initialState(), sizeBytes: () => log.sizeBytes(),
    append: (entries, hardState) => {
      if (entries.length > 0) return log.append(entries, saved(hardState));
      unsaved = hardState ?? unsaved;
      return Promise.resolve();
    },
    compact: (meta) => log.compact(meta), reset: (meta, hardState) => log.reset(meta, saved(hardState) ?? hardState),
    close: () => log.close(), [Symbol.asyncDispose]: () => log[Symbol.asyncDispose](),
  };
}

const STILL_MS = 300;

/** A clock that stands still while the process does, whatever leases allow for. Raft's driver looks at it at each heartbeat. */
function stoppedByPauses(clock: Clock): Clock {
  let seenMs = clock.monotonicMs();
  let lostMs = 0;
  const look = (): number => {
    const nowMs = clock.monotonicMs();
    if (nowMs - seenMs > STILL_MS) lostMs += nowMs - seenMs - STILL_MS;
    seenMs = nowMs;
    return nowMs - lostMs;
  };
  return {
    monotonicMs: look, checkedMs: look,
    wallTime: () => clock.wallTime(), after: (delayMs, callback) => clock.after(delayMs, callback),
  };
}

/** So much a clock may be ahead of another in this world, whose timers are exact, and whose machines do not sleep: a lease has to allow for nothing else. */
const APART = 0.1;

/** The clocks of some members are slow, of the others fast. */
function driftsApart(clock: Clock, node: number): Clock {
  const pace = 1 + (node % 3 !== 2 ? -APART / 2 : APART / 2);
  return {
    monotonicMs: () => clock.monotonicMs() * pace, checkedMs: () => clock.checkedMs() * pace,
    wallTime: () => clock.wallTime(), after: (delayMs, callback) => clock.after(delayMs / pace, callback),
  };
}

/** Whoever misses the leader stands as soon as it may. */
const IMPATIENT: Random = { next: () => 0, below: () => 0, bytes: (length) => Buffer.alloc(length) };

const leaseAllowingFor = (drift: number): number => leaseOf(ELECTION_MIN_MS / RAFT_TICK_MS, RAFT_TICK_MS, { drift, timerEarlyMs: 0, suspendMs: 0 });

/** Many a request for votes comes when its term is nearly forgotten, and those that would begin a later one are slow. */
function lateVotes({ type }: Message, random: SeededRandom): number {
  if (type === 'pre-vote') return 300;
  return type === 'vote' && random.chance(0.5) ? random.between(300, 1_200) : 0;
}

/** What one member is told of entries takes its time, so that there is one that is behind the others. */
const behind = ({ type, to }: Message): number => (type === 'append' && to === 2 ? 800 : 0);

/** A raft snapshot is loaded without the sessions and what they were answered. */
function losesSessions(kv: Kv): Kv {
  let loading = false;
  const isSession = (key: Buffer): boolean => {
    const text = key.toString('latin1');
    if (text < STATE_RANGE.gte || text >= STATE_RANGE.lt) return false;
    const type = typeOfKey(text);
    return type === RECORD_TYPES.session || type === RECORD_TYPES.reply;
  };
  return {
    getMany: (keys) => kv.getMany(keys), scan: (range) => kv.scan(range), snapshot: () => kv.snapshot(), close: () => kv.close(), [Symbol.asyncDispose]: () => kv[Symbol.asyncDispose](),
    clear: () => { loading = true; return kv.clear(); },
    flush: () => { loading = false; return kv.flush(); },
    write: (batch) => kv.write(loading ? batch.filter(({ key }) => !isSession(key)) : batch),
  };
}

const SLOW_READ_MS = 50;

/** Reads first, and registers the promise and notes the stamp when the answer is there. */
class LateQueries extends Queries {
  readonly #options: QueryOptions;

  constructor(options: QueryOptions) {
    super(options);
    this.#options = options;
  }

  override answer(session: ServerSession, message: geofs.v1.ClientMessage, signal: AbortSignal): Promise<geofs.v1.ServerMessage.$Properties> | undefined {
    return message.lookup == null ? super.answer(session, message, signal) : this.#late(session, message.lookup);
  }

  async #late(session: ServerSession, { dir, name }: geofs.v1.LookupRequest.$Properties): Promise<geofs.v1.ServerMessage.$Properties> {
    const { reader, registry, clock } = this.#options;
    const found = await reader.lookup(dir ?? 0, name ?? new Uint8Array());
    if (found.dir === undefined) throw new FsError('ESTALE', 'lookup', 'the directory is gone');
    await new Promise((resolve) => { clock.after(SLOW_READ_MS, () => { resolve(undefined); }); });
    session.promise([dir ?? 0, ...(found.inode === undefined ? [] : [found.inode.ino])], clock.monotonicMs());
    return { stamp: registry.stamp, lookup: { dir: found.dir, inode: found.inode ?? null } };
  }
}

/** Who asks again for what it holds a promise on is not heard, and told of the next change as if it had not asked. */
class DeafPromises extends PromiseTable {
  override register(session: number, ino: number): boolean {
    return this.holders(ino).has(session) || super.register(session, ino);
  }

  /** Who has been told nothing yet is told at once that it is out of date, as it may always be: it asks the sooner. */
  override telling(session: number, ino: number, covers: Iterable<number>): Telling {
    const telling = super.telling(session, ino, covers);
    return telling === 'attributes' ? super.telling(session, ino, covers) : telling;
  }
}

/** A session's record without the numbers that it remembers. */
function forgetsReplies(value: Uint8Array): Uint8Array {
  const record = geofs.v1.SessionState.decode(value);
  record.remembered = [];
  record.acknowledged = 0;
  return geofs.v1.SessionState.encode(record).finish();
}

/** The command with other fields, as it would have come. */
const changed = (command: geofs.v1.Command, fields: geofs.v1.Command.$Properties): geofs.v1.Command => geofs.v1.Command.decode(geofs.v1.Command.encode({ ...command, ...fields }).finish());

/** A session's record, without the replies to what its client waits for below what it has acknowledged. */
function forgetsOpen(value: Uint8Array): Uint8Array {
  const record = decodeSession(value);
  return encodeSession({ ...record, remembered: record.remembered.above(record.acknowledged) });
}

/** Of what has not been answered within a moment a session is told that it is not taken. */
const deniesTaken = (committer: Committer, clock: Clock): Committer => ({
  newTrace: () => committer.newTrace(), abandon: (trace) => { committer.abandon(trace); },
  commit: (command, signal, options) => {
    const committed = committer.commit(command, signal, options);
    if ((command.session ?? 0) === 0) return committed;
    return Promise.race([committed, sleep(clock, 100).then(() => { throw new CutOff(); })]);
  },
});

/** Two commands that a site has answered one after the other go under each other's numbers. */
function swapsNumbers(propose: (data: Uint8Array) => void): (data: Uint8Array) => void {
  let first: { readonly command: geofs.v1.Command; readonly data: Uint8Array } | undefined;
  return (data) => {
    const command = geofs.v1.Command.decode(data);
    if (command.answered === 0) { propose(data); return; }
    if (first === undefined) { first = { command, data }; return; }
    const { command: before, data: beforeData } = first;
    first = undefined;
    if (command.stream !== before.stream + 1) { propose(beforeData); propose(data); return; }
    propose(geofs.v1.Command.encode(changed(command, { stream: before.stream })).finish());
    propose(geofs.v1.Command.encode(changed(before, { stream: command.stream })).finish());
  };
}

/** What the state refuses for this reason of a stream is done all the same. */
const takes = (reason: StreamRefusal): NonNullable<Sabotage['apply']> => (apply) => (view, command, index) => {
  const result = apply(view, command, index);
  return result.refused === reason ? apply(view, changed(command, { incarnation: 0, stream: 0, session: 0, number: 0, answered: 0 }), index) : result;
};

/** What a site owns is anybody's. */
const asksNobody: NonNullable<Sabotage['apply']> = (apply) => (view, command, index) => {
  const result = apply(view, command, index);
  if ((result.reply.held ?? []).length === 0) return result;
  const shared: StateView = { get: (key) => (typeOfKey(key) === RECORD_TYPES.grant ? undefined : view.get(key)), scan: (gte, lt, limit) => view.scan(gte, lt, limit) };
  return apply(shared, command, index);
};

/** A site is given more of a quota than is free. */
const givesTooMuch: NonNullable<Sabotage['apply']> = (apply) => (view, command, index) => {
  const result = apply(view, command, index);
  if (command.quotaAsk == null || result.reply.errno !== 0) return result;
  const generous = (value: Uint8Array): Uint8Array => {
    const quota = geofs.v1.QuotaState.decode(value);
    return geofs.v1.QuotaState.encode({ ...quota, sites: quota.sites.map((site) => ({ ...site, shareFiles: (site.shareFiles ?? 0) + (site.site === command.quotaAsk?.site ? 5 : 0) })) }).finish();
  };
  return { ...result, mutations: result.mutations.map(({ key, value }) => ({ key, value: value === undefined || typeOfKey(key) !== RECORD_TYPES.quota ? value : generous(value) })) };
};

export interface PlantedBug {
  readonly what: string;
  readonly sabotage: Sabotage;
  /** The same world without the bug: nothing is found. Where the world itself is another one. */
  readonly mended?: Sabotage;
  /** What the simulator says when it has found it. */
  readonly found: RegExp;
  /** It shows only where leaders are hunted. */
  readonly hunting?: Hunt;
  /** It shows only where ways are short and disks are quick. */
  readonly swift?: boolean;
  /** Within so many seeds; default: those of the test. */
  readonly seeds?: number;
  /** Sites answer by themselves. */
  readonly delegated?: boolean;
  /** It shows only where quotas are set. */
  readonly quotas?: boolean;
  /** It shows only where clients are answered before their changes are durable. */
  readonly keepers?: boolean;
  readonly bursts?: boolean;
  /** It shows only beside a witness. */
  readonly witness?: WitnessKind;
  /** It shows only where a journal group keeps a site's journal. */
  readonly grouped?: boolean;
  /** Which one mds has kept alone before. */
  readonly converts?: boolean;
  /** It shows only where that site is hunted so, for so long. */
  readonly siteHunt?: SiteHunt;
  readonly faultsMs?: number;
  /** It shows only where a process dies at this step. */
  readonly killAt?: Step;
}

/** A leader tells a witness that all have what the witness has. */
const forgetsForOthers = (message: Message): Message => (message.type === 'heartbeat' ? { ...message, keptByAll: message.commit } : message);

export const PLANTED_BUGS: readonly PlantedBug[] = [
  { what: 'a disk whose fdatasync lies', sabotage: { disk: lyingDisk }, found: /ended|safety|completeness|nobody has applied/ },
  {
    what: 'votes that were refused arrive as granted',
    sabotage: { tamper: () => (message) => (message.type === 'vote-reply' || message.type === 'pre-vote-reply' ? { ...message, reject: false } : message) },
    found: /election safety|two leaders|leader completeness|state machine safety|ended/,
  },
  {
    what: 'replies are not remembered',
    sabotage: {
      apply: (apply) => (view, command, index) => {
        const result = apply(view, command, index);
        if (command.number === 0) return result;
        return { ...result, mutations: result.mutations.map(({ key, value }) => ({ key, value: value === undefined || typeOfKey(key) !== RECORD_TYPES.session ? value : forgetsReplies(value) })) };
      },
    },
    found: /exactly once|remembered replies/,
  },
  { what: 'what has no reply yet, and is taken for acknowledged with all that was sent later', sabotage: { apply: (apply) => (view, command, index) => apply(view, changed(command, { open: [] }), index) }, found: /exactly once|and is forgotten/ },
  {
    what: 'replies that are not remembered below what is acknowledged',
    sabotage: {
      apply: (apply) => (view, command, index) => {
        const result = apply(view, command, index);
        return { ...result, mutations: result.mutations.map(({ key, value }) => ({ key, value: value === undefined || typeOfKey(key) !== RECORD_TYPES.session ? value : forgetsOpen(value) })) };
      },
    },
    found: /exactly once|remembered replies/,
  },
  {
    what: 'every fifth break is not sent',
    sabotage: {
      visibility: (registry) => {
        let count = 0;
        return { publish: (reply, events, originator) => registry.publish(reply, ++count % 5 === 0 ? [] : events, originator) };
      },
    },
    found: /cache of/,
  },
  { what: 'a promise that is registered after the read', sabotage: { queries: (options) => new LateQueries(options) }, found: /cache of/ },
  { what: 'a question of a session that has been told, and does not count as asking', sabotage: { promises: (limit) => new DeafPromises(limit) }, found: /cache of/ },
  { what: 'a raft snapshot without the sessions', sabotage: { kv: losesSessions }, found: /state machine safety|exactly once|ended|of a session that does not exist/ },
  { what: 'read points that nobody has confirmed', sabotage: { readIndexLocally: true }, found: /linearizable read/ },
  {
    what: 'an entry of an earlier term that is committed by counting',
    sabotage: { raft: { countsOldTerms: true, appendBytes: 1 } }, hunting: 'cuts', found: /safety|completeness|where others found none|ended/,
  },
  {
    what: 'a vote whose sync is left out',
    // Restarted members keep quiet for the least election time-out: only requests that come late, in the same term, meet the lost vote.
    sabotage: { log: unsyncedVotes, raft: { electionTicks: 2 }, lag: lateVotes },
    hunting: 'power', found: /election safety|leader completeness/, seeds: 40,
  },
  { what: 'leases by a clock that stands still in a pause', sabotage: { raftClock: stoppedByPauses }, hunting: 'pauses', found: /linearizable read|lease/ },
  {
    what: 'leases without the bound of the clocks\' drift', sabotage: { raftClock: driftsApart, raft: { random: IMPATIENT, leaseMs: leaseAllowingFor(0) } },
    mended: { raftClock: driftsApart, raft: { random: IMPATIENT, leaseMs: leaseAllowingFor(APART) } }, hunting: 'pauses', swift: true, faultsMs: 40_000, seeds: 40, found: /linearizable read|lease/,
  },
  { what: 'clients are served before the state has reached their token', sabotage: { ignoreTokens: true, lag: behind }, hunting: 'power', found: /(lookup|cache) of/ },
  { what: 'a witness that gives up log before every full member has it', witness: 'founds', sabotage: { tamper: () => forgetsForOthers }, found: /liveness|completeness/ },
  { what: 'a flush out of order', delegated: true, sabotage: { propose: swapsNumbers }, found: /stream order|another outcome/ },
  { what: 'a command of a stream that is done twice when it comes again', delegated: true, sabotage: { apply: takes('old') }, found: /stream order/ },
  { what: 'a command of a stream that was broken, and is done', delegated: true, sabotage: { apply: takes('ended') }, found: /stream order/ },
  { what: 'a command that changes what another site owns', delegated: true, seeds: 40, sabotage: { apply: asksNobody }, found: /another outcome|acknowledged|state/ },
  { what: 'a recall that is answered before the flush', delegated: true, sabotage: { returnsAtOnce: true }, found: /another outcome|acknowledged|state/ },
  { what: 'an answer that is shown before it is durable', delegated: true, sabotage: { answersUndurable: true }, killAt: 'flush: sync', found: /never came to pass|saw|acknowledged/ },
  { what: 'a site that says of what it has taken that it has not', delegated: true, sabotage: { committer: deniesTaken }, found: /was not taken/ },
  { what: 'shares of a quota that are more than is free', delegated: true, quotas: true, sabotage: { apply: givesTooMuch }, found: /files of \d+ are in quota/ },
  { what: 'a client that never asks again for its early answers', delegated: true, keepers: true, sabotage: { asksAgain: 'never' }, found: /never came to pass|acknowledged|(cache|lookup) of/ },
  { what: 'a client that asks again for its early answers in the wrong order', delegated: true, seeds: 40, keepers: true, bursts: true, sabotage: { asksAgain: 'reversed' }, found: /asked for again in time|acknowledged|(cache|lookup) of/ },
  { what: 'a restarted mds that takes what is new before what was answered comes again', delegated: true, keepers: true, bursts: true, sabotage: { takesNewAtOnce: true }, found: /asked for again in time|acknowledged|(cache|lookup) of/ },
  { what: 'an early answer that other sessions are shown at once', delegated: true, keepers: true, sabotage: { answersUndurable: true }, found: /saw|never came to pass|acknowledged/ },
  { what: 'a journal group whose disks lie', delegated: true, grouped: true, sabotage: { journalDisk: lyingDisk }, found: /journal group|ended|never came to pass/ },
  {
    what: 'a keeper of a journal group that takes up its stream before its state has what that stands on', delegated: true, grouped: true, siteHunt: 'behind', faultsMs: 30_000, seeds: 40,
    // Or a client meets its session of before in such a state, and is told of numbers that it has not used.
    sabotage: { takesUpBehind: true }, found: /another outcome|ended|was acknowledged with/,
  },
  { what: 'a journal that becomes a group\'s without what is newest in it', delegated: true, grouped: true, converts: true, sabotage: { convertsInPart: true }, found: /ended|never came to pass|EIO/ },
  // By the group's own lease: that of a keeper cut off from the other two is over before one of them leads.
  { what: 'two keepers of a journal group at once, because nobody looks whether a lease is over', delegated: true, grouped: true, sabotage: { journalRaft: { leaseMs: 60_000 } }, found: /two keepers|(cache|lookup) of/ },
];
