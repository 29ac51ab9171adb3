/** Sites with a replica and a stream each, over one log that loses, doubles and delays what it is given. Everything by hand, from one seed. */
import assert from 'node:assert/strict';
import { SiteLog } from '../../../../mds/delegation/site-log.ts';
import { apply, findInode, findStream, GRANT_RECALLING, liveGrant, getInode, ownerOf, type ApplyResult, type StateView } from '../../../../mds/fsm/index.ts';
import { inodeKey } from '../../../../mds/fsm/keys.ts';
import { encodeInodeRecord } from '../../../../mds/fsm/records.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../../../proto/types/ids.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { MemoryState, type Op } from '../fsm/memory-state.ts';

type Reply = geofs.v1.CommandReply.$Properties;

export interface Asked {
  readonly op: Op;
  readonly session: number;
  readonly number: number;
  /** It may be under way at another site, too. */
  readonly elsewhere?: boolean;
  reply: Reply | undefined;
  /** Answered by its own site. */
  local: boolean;
}

interface Journaled {
  readonly n: number;
  readonly data: Uint8Array;
  /** What was applied here when it was taken. */
  readonly base: number;
}

/** Entries in the one order, as every replica applies them. */
export class Log {
  readonly entries: Uint8Array[] = [];

  append(data: Uint8Array): void {
    this.entries.push(data);
  }
}

/** A directory that lies below itself. */
export class DirectoryLoop extends Error {}

/** The directories above one, up to the root. Throws DirectoryLoop. */
export function waysUp(view: StateView, dir: number): number[] {
  const way: number[] = [];
  for (let at = dir; at !== ROOT_INODE; way.push(at)) {
    at = getInode(view, at).parent;
    if (at === dir || way.includes(at)) throw new DirectoryLoop(`directory ${String(dir)} lies below itself`);
  }
  return way;
}

/**
 * A bug, planted: a site that owns the place from which a directory is moved takes all directories above that place and the new one for its own, too
 * (against design 7.4). Throws DirectoryLoop when it shows a loop by now, which nothing in the state machine expects.
 */
function allWaysOurs(base: StateView, shown: StateView, { rename }: Op): StateView {
  const from = rename?.parent ?? 0;
  const to = rename?.newParent ?? 0;
  const own = findInode(shown, from);
  if (rename == null || own === undefined || findInode(shown, to) === undefined) return base;
  const above = new Set([from, to].flatMap((dir) => waysUp(shown, dir)).filter((dir) => dir !== from && dir !== to));
  const ours = new Map([...above].map((dir) => [inodeKey(dir), encodeInodeRecord(Object.assign(getInode(shown, dir), { grant: own.grant }))]));
  return { get: (key) => ours.get(key) ?? base.get(key), scan: (gte, lt, limit) => base.scan(gte, lt, limit) };
}

const HASH_KEY = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

export class Site {
  readonly id: number;
  readonly state = new MemoryState();
  readonly #log: Log;
  readonly #clock: () => number;
  site: SiteLog | undefined;
  /** See allWaysOurs. */
  ownsAllWays = false;
  /** Durable. */
  journal: Journaled[] = [];
  /** Waiting for the application of this number of the stream. */
  #waiting = new Map<number, Asked[]>();
  readonly retry: Asked[] = [];
  /** By session and number: what was done of it, or refused for good, where that was applied here. */
  readonly done = new Map<string, Reply>();
  /** Inodes whose owners are to be asked, found in replies. */
  readonly held: geofs.v1.Held.$Properties[] = [];
  /** How often an inode that had stood shared, or under another grant, was this site's after one of its commands in Raft. */
  takenIn = 0;
  /** Whoever looks at what is applied here. */
  onApplied: (command: geofs.v1.Command, result: ApplyResult) => void = () => undefined;

  constructor(id: number, log: Log, clock: () => number) {
    this.id = id;
    this.#log = log;
    this.#clock = clock;
  }

  stamped(op: Op): geofs.v1.Command.$Properties {
    return { format: 1, site: this.id, time: { sec: this.#clock(), nsec: 0 }, ...op };
  }

  /** Without a stream: what belongs to no inode. */
  propose(op: Op): void {
    this.#log.append(geofs.v1.Command.encode(this.stamped(op)).finish());
  }

  begin(incarnation: number): void {
    const applied = findStream(this.state, this.id);
    this.site = new SiteLog(this.id, incarnation, applied?.incarnation === incarnation ? applied.last : 0, this.journal.at(-1)?.n ?? 0);
  }

  get stream(): SiteLog {
    assert.ok(this.site !== undefined);
    return this.site;
  }

  /** Takes a command of a session; its reply is there when asked.reply is. */
  ask(asked: Asked): void {
    const base = this.ownsAllWays ? allWaysOurs(this.state, this.stream.view(this.state), asked.op) : this.state;
    const admitted = this.stream.admit(base, this.stamped({ ...asked.op, session: asked.session, number: asked.number, acknowledged: Math.max(0, asked.number - 200), conclude: asked.op.setLock != null }), { elsewhere: asked.elsewhere === true });
    switch (admitted.kind) {
      case 'local':
        this.#journal(admitted.n, admitted.data);
        asked.local = true;
        asked.reply = admitted.outcome.reply;
        break;
      case 'answer':
        if ((admitted.reply.held ?? []).length > 0) {
          this.held.push(...admitted.reply.held ?? []);
          this.retry.push(asked);
        } else asked.reply = admitted.reply;
        break;
      case 'raft':
        this.#journal(admitted.n, admitted.data);
        this.#wait(admitted.n, asked);
        break;
      case 'joined': this.#wait(admitted.n, asked); break;
      case 'wait': this.#wait(admitted.until, asked); break;
      case 'full': assert.fail('this journal has no bound');
    }
  }

  /** Journals what was admitted by hand. */
  keep(admitted: ReturnType<SiteLog['admit']>): void {
    if (admitted.kind === 'raft' || admitted.kind === 'local') this.#journal(admitted.n, admitted.data);
  }

  giveBack(grants: readonly number[], inos: readonly number[]): void {
    const made = this.stream.giveBack(grants, inos, this.stamped({}));
    if (made !== undefined) this.#journal(made.n, made.data);
  }

  /** Hands up to count commands to the log; lost ones leave a gap. */
  send(count: number, lost: (n: number) => boolean): void {
    const { outbox } = this.stream;
    for (let n = outbox.sent + 1; n <= Math.min(outbox.last, outbox.sent + count); n += 1) {
      const entry = this.journal.find((journaled) => journaled.n === n);
      assert.ok(entry !== undefined, `number ${String(n)} of site ${String(this.id)} is not in its journal`);
      if (!lost(n)) this.#log.append(entry.data);
    }
    outbox.onSent(Math.min(outbox.last, outbox.sent + count));
  }

  /** Applies up to count entries. */
  catchUp(count: number): void {
    for (let i = 0; i < count && this.state.index < this.#log.entries.length; i += 1) this.#applyNext();
  }

  /** A raft snapshot of the other's state replaces this one's. */
  load(other: Site): void {
    this.state.replace(other.state);
    this.stream.skip(findStream(this.state, this.id)?.last ?? 0);
  }

  /** The process dies and starts again: the journal and the state stay. */
  restart(): void {
    const incarnation = this.stream.incarnation;
    this.#waiting = new Map();
    this.retry.length = 0;
    this.begin(incarnation);
    this.replay();
  }

  /** What the journal holds above the applied number, taken again. */
  replay(): void {
    const { applied } = this.stream.outbox;
    const base = Math.max(0, ...this.journal.map((entry) => entry.base));
    assert.ok(this.state.index >= base, 'the state is behind what the journal stands on');
    for (const { n, data } of this.journal) if (n > applied) this.stream.resume(this.state, n, data);
  }

  #journal(n: number, data: Uint8Array): void {
    this.journal.push({ n, data, base: this.state.index });
    this.stream.outbox.onDurable(n);
  }

  #wait(n: number, asked: Asked): void {
    const others = this.#waiting.get(n);
    if (others === undefined) this.#waiting.set(n, [asked]);
    else others.push(asked);
  }

  #applyNext(): void {
    const data = this.#log.entries[this.state.index];
    assert.ok(data !== undefined);
    this.state.index += 1;
    const command = geofs.v1.Command.decode(data);
    const result = apply(this.state, command, this.state.index);
    const before = new Map((command.op === 'grant' ? [] : result.reply.inodes ?? []).map(({ ino }) => [ino ?? 0, findInode(this.state, ino ?? 0)?.grant]));
    this.state.write(result);
    this.onApplied(command, result);
    for (const [ino, grant] of before) {
      const inode = findInode(this.state, ino);
      if (grant !== undefined && inode !== undefined && inode.grant !== grant && ownerOf(this.state, inode) === this.id) this.takenIn += 1;
    }
    const { reply } = result;
    const isFinal = result.refused === undefined && reply.replayed !== true && reply.forgotten !== true && (reply.held ?? []).length === 0;
    if (isFinal && command.number !== 0) this.done.set(`${String(command.session)}/${String(command.number)}`, reply);
    if (command.incarnation !== 0 && command.site === this.id && result.refused === undefined) this.#own(command, result);
    if (command.incarnation !== 0 && command.site === this.id && result.refused === 'gap') this.site?.outbox.rewind();
    for (const event of result.events) {
      if (event.kind === 'quota' && event.asks && event.asker !== this.id) {
        const made = this.site?.giveBackShare(this.state, event.project, this.stamped({}));
        if (made !== undefined) this.#journal(made.n, made.data);
      }
      if (event.kind === 'grant' && event.phase === GRANT_RECALLING && event.site === this.id) this.giveBack([event.id], []);
      if (event.kind === 'recall') {
        const mine = event.inos.filter((ino) => liveGrant(this.state, getInode(this.state, ino))?.site === this.id);
        if (mine.length > 0) this.giveBack([], mine);
      }
    }
  }

  #own(command: geofs.v1.Command, result: ApplyResult): void {
    this.stream.onApplied(command, result);
    const waiting = this.#waiting.get(command.stream) ?? [];
    this.#waiting.delete(command.stream);
    for (const asked of waiting) {
      const same = asked.session === command.session && asked.number === command.number;
      const { reply } = result;
      if (same && (reply.held ?? []).length === 0) asked.reply = reply;
      else {
        if (same) this.held.push(...(reply.held ?? []).filter(({ site }) => site !== this.id));
        this.retry.push(asked);
      }
    }
  }
}

/** A cluster of `count` sites, each with two sessions, whose streams stand. Sessions are numbered from 1, two a site. clock: seconds; default: each command is one later. */
export function newSites(count: number, clock?: () => number): { readonly log: Log; readonly sites: Site[]; readonly tick: () => number } {
  let now = 1_000;
  const tick = (): number => { now += 1; return now; };
  const log = new Log();
  const sites = Array.from({ length: count }, (_, i) => new Site(i + 1, log, clock ?? tick));
  const [first] = sites;
  assert.ok(first !== undefined);
  first.propose({ bootstrap: { cluster: 'test', hashKey: HASH_KEY, capabilityKey: Buffer.alloc(32, 7) } });
  for (const { id } of sites) first.propose({ registerSite: { name: `site${String(id)}` } });
  first.propose({ registerTarget: { name: 'target', site: 'site1', address: 'host:1', uuid: 'u', incarnation: 1 } });
  for (const site of sites) {
    site.propose({ openSession: { key: `a${String(site.id)}` } });
    site.propose({ openSession: { key: `b${String(site.id)}` } });
    site.propose({ openStream: { site: site.id, incarnation: 70 + site.id, node: site.id } });
  }
  for (const site of sites) {
    site.catchUp(1_000);
    site.begin(70 + site.id);
  }
  return { log, sites, tick };
}

/** Sends and applies everything, again and again, until nothing moves; asks owners back what replies named. */
export function settle(sites: readonly Site[], asked: readonly Asked[] = []): void {
  for (let round = 0; round < 200; round += 1) {
    for (const site of sites) site.send(1_000, () => false);
    for (const site of sites) site.catchUp(100_000);
    for (const site of sites) {
      for (const { site: owner, ino } of site.held.splice(0)) sites.find(({ id }) => id === owner)?.giveBack([], [ino ?? 0]);
      for (const again of site.retry.splice(0)) site.ask(again);
    }
    const quiet = sites.every(({ stream, retry }) => stream.outbox.applied === stream.outbox.last && retry.length === 0);
    if (quiet && asked.every(({ reply }) => reply !== undefined)) return;
    for (const { stream } of sites) if (round % 10 === 9) stream.outbox.rewind();
  }
  assert.fail('the sites do not come to rest');
}

export const errnoOf = (asked: Asked): number => asked.reply?.errno ?? (asked.reply === undefined ? -1 : 0);
export const OK = 0;
export const EEXIST = ERRNO.EEXIST;
