/** One client: a session that changes, reads, believes its cache under its lease, and comes back with the same numbers after failures. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import { ERRNO } from '../../proto/types/errno.ts';
import { HEARTBEAT_MS, PROMISE_LEASE_MS } from '../../proto/types/limits.ts';
import { MergedToken } from '../../client/session/token.ts';
import { ClientCache } from './client-cache.ts';
import type { CommitBoard } from './commit-board.ts';
import { EarlyAnswers } from './early-answers.ts';
import { Commands, namesOf, type Op } from './commands.ts';
import type { Member } from './member.ts';
import { keyOf, type Oracle } from './oracle.ts';
import type { SeededRandom } from './random.ts';
import { CLUSTER } from './network.ts';
import type { AskAgain } from './sabotage.ts';
import { addressOf } from './server.ts';
import { SessionLink } from './session-link.ts';
import type { SiteFloors } from './site-floors.ts';
import type { Place, Sight } from './versions.ts';
import type { Actor, World } from './world.ts';

export interface ClientOptions {
  readonly name: string;
  readonly world: World;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: SeededRandom;
  readonly home: Member;
  /** Those that there are by now. */
  readonly members: readonly Member[];
  readonly oracle: Oracle;
  readonly siteFloors: SiteFloors;
  /** Sites answer by themselves: this one mostly stays in its site's directories. */
  readonly delegated: boolean;
  /** Where some site has two mds: the site that this client is of, and that of each member; undefined: each member is a site's only one. */
  readonly site?: string;
  readonly siteOf?: (member: Member) => string;
  /** A journal group elects the mds that serves its site. */
  readonly isGrouped: boolean;
  /** It is answered before its changes are durable, and keeps them until they are (design 7.5). */
  readonly isKeeper: boolean;
  /** Sites keep mostly to their own directories. */
  readonly isSettled: boolean;
  readonly asksAgain?: AskAgain | undefined;
  /** The clients of a site change something in turn, each much at once: what one is answered early waits for no other. Which this is of how many. */
  readonly turn?: { readonly place: number; readonly of: number } | undefined;
  /** undefined: nobody reads by what data servers say. */
  readonly board: CommitBoard | undefined;
}

interface Request {
  readonly sentMs: number;
  readonly epoch: number;
  readonly floor: Place;
  /** It was asked of the mds that kept the journal of the client's own site. */
  readonly ofKeeper: boolean;
  readonly done: (reply: geofs.v1.ServerMessage, request: Request) => void;
}

/** Share of the times that a client of a site with two mds will not be sent to the other one. */
const INSISTS = 0.1;
/** Of one with a journal group: whoever is with the other mds already is there when that takes over. */
const INSISTS_GROUPED = 0.3;
const PENDING = 3;
const TURN_MS = 700;
const NOWHERE: Place = { index: 0, number: 0 };
const SILENCE_MS = 3_000;
/** Of clients of a journal group's site: some have left before their lease is over, some wait for a keeper that stood still for longer than another one needs to take over. */
const PATIENCE_MS = [1_000, SILENCE_MS, 15_000];

export class SimClient {
  readonly #o: ClientOptions;
  readonly #cache = new ClientCache();
  readonly #commands: Commands;
  readonly #requests = new Map<number, Request>();
  readonly #pending = new Map<number, Op>();
  /** By the number of what is under way: the life of an mds that was asked last. */
  readonly #askedOf = new Map<number, object>();
  /** By the number of what is under way or kept: who takes it, as the mds that was asked last said of itself; undefined: several. */
  readonly #takenBy = new Map<number, string | undefined>();
  /** Of the present stream: see Welcome.stream. */
  #taker = '';
  readonly #early: EarlyAnswers;
  /** Early answers that count for whoever its site's next mds serves when they are durable, by number. */
  readonly #later = new Map<number, () => void>();
  /** What was answered early has been asked for again on this stream. */
  #ready = false;
  /** Of the mds that serves, as it said itself. */
  #at = 0;
  #link: SessionLink | undefined;
  /** Of the mds that another one named as serving its site. */
  #serving = '';
  #keys = 0;
  #session = 0;
  #attempts = 0;
  #nextRequest = 1;
  #number = 0;
  /** What the servers said, for the next one to reach. */
  readonly #token = new MergedToken();
  /** What this client has certainly seen, tokens or not: it must not go back behind it (design 4.3). By site: of its stream. */
  #seen = 0;
  readonly #seenOf = new Map<number, number>();
  /** By whose acknowledgements this client is judged. */
  #floors: object | string = this;
  #leaseUntilMs = 0;
  readonly #patienceMs: number;
  #heardMs = 0;
  #connected = false;
  /** False: only brings to an end what is under way. */
  working = true;
  counts = { mutations: 0, cached: 0, asked: 0, syncs: 0, connects: 0, awaited: 0, sentOn: 0, stoodIn: 0, answered: 0, untaken: 0 };

  constructor(options: ClientOptions) {
    this.#o = options;
    this.#patienceMs = options.isGrouped ? options.random.pick(PATIENCE_MS) : SILENCE_MS;
    this.#early = new EarlyAnswers(options.oracle, options.asksAgain);
    this.#early.onDone = (number) => { this.#takenBy.delete(number); this.#later.get(number)?.(); this.#later.delete(number); };
    this.#commands = new Commands(options.random, options.oracle.model, () => (options.delegated ? this.#link?.server.site ?? 0 : 0), options.isSettled);
  }

  get home(): Member { return this.#o.home; }
  get idle(): boolean { return this.#pending.size === 0 && this.#early.size === 0 && this.#connected; }
  /** So many answers that are not known to be durable. */
  get keeps(): number { return this.#early.size; }
  /** What these are. */
  get kept(): Op[] { return this.#early.ops; }
  /** See Commands. */
  rivals(ops: readonly Op[]): void { this.#commands.rivals(ops); }
  get earlyCounts(): EarlyAnswers['counts'] { return this.#early.counts; }
  get link(): SessionLink | undefined { return this.#link; }

  start(): void {
    this.#connect();
    this.#beat();
    this.#act();
  }

  #now(): number { return this.#o.clock.monotonicMs(); }

  /** Dials the next member that serves; the home site's before all others. */
  #connect(): void {
    const { random, clock, world, actor } = this.#o;
    const members = this.#o.members.filter(({ isWitness }) => !isWitness);
    const home = this.#home(members);
    const member = random.chance(0.3) ? random.pick(members) : home;
    const isOwn = member !== undefined && (member === home || (this.#o.site !== undefined && this.#o.siteOf?.(member) === this.#o.site));
    this.#attempts += 1;
    const server = member?.server;
    if (member === undefined || server?.sessions === undefined) { clock.after(random.between(20, 300), () => { this.#connect(); }); return; }
    const link: SessionLink = new SessionLink(world, actor, server, isOwn ? 1 : 30, {
      onMessage: (message) => { if (this.#link === link) this.#receive(message); },
      onLost: () => { if (this.#link === link) this.#lost(); },
    });
    this.#link = link;
    this.#heardMs = this.#now();
    const sentMs = this.#now();
    this.#requests.set(0, { sentMs, epoch: 0, floor: NOWHERE, ofKeeper: false, done: (reply) => { this.#welcomed(reply, sentMs); } });
    // Now and then it is this client alone that cannot reach the one that serves its site.
    const insists = this.#o.site !== undefined && isOwn && random.chance(this.#o.isGrouped ? INSISTS_GROUPED : INSISTS);
    // Who is served by the one that its group elected misses nothing that the one before has acknowledged.
    this.#floors = this.#o.isGrouped && isOwn && !insists ? this.#o.site ?? server.options.actor : server.options.actor;
    link.send({ id: 0, hello: { protocol: 1, cluster: CLUSTER, sessionKey: `${this.#o.name}-${String(this.#keys)}`, token: this.#token.value, ...(this.#o.isKeeper ? { keeps: true, kept: this.#early.summary } : {}), ...(this.#o.site === undefined ? {} : { site: this.#o.site, insists }) } });
  }

  /** The own one, or, of two, the one that was named, and when that does not answer the other. */
  #home(members: readonly Member[]): Member | undefined {
    const { home, site, siteOf, random } = this.#o;
    if (site === undefined || siteOf === undefined) return members.includes(home) ? home : members[0];
    const own = members.filter((member) => siteOf(member) === site);
    const serving = own.find(({ node }) => addressOf(node) === this.#serving);
    this.#serving = '';
    return serving ?? (own.length > 0 ? random.pick(own) : members[0]);
  }

  #welcomed(reply: geofs.v1.ServerMessage, sentMs: number): void {
    if (reply.welcome == null) return;
    this.#connected = true;
    this.#attempts = 0;
    this.counts.connects += 1;
    if (this.#link !== undefined && this.#o.site === reply.welcome.siteName && this.#site === 0) this.counts.stoodIn += 1;
    const session = reply.welcome.session ?? 0;
    if (session !== this.#session) { this.#loseSession(); this.#session = session; this.#number = 0; }
    this.#leaseUntilMs = sentMs + PROMISE_LEASE_MS;
    this.#learn(reply.welcome.token);
    this.#at = reply.welcome.site ?? 0;
    // What goes to Raft beside any stream is taken by nobody who would know it again.
    this.#taker = (reply.welcome.stream ?? 0) === 0 ? `link ${String(this.counts.connects)}` : `${String(this.#at)}/${String(reply.welcome.stream)}`;
    this.#early.attach(this.#at, reply.welcome.lost ?? []);
    this.#askAgain();
  }

  /** What was answered early first, one after the other; then what is under way, and all else. */
  #askAgain(): void {
    const change = this.#early.next;
    if (change === undefined) {
      this.#ready = true;
      for (const number of this.#pending.keys()) this.#sendMutation(number);
      return;
    }
    const { number, command, stamped } = change;
    const acknowledged = Math.min(...this.#pending.keys(), this.#number + 1, this.#early.least) - 1;
    this.#ask({ mutate: { command: { ...command, number, acknowledged }, again: stamped, elsewhere: this.#isElsewhere(number) } }, (reply) => { this.#answeredAgain(number, command, reply); });
  }

  #answeredAgain(number: number, op: Op, message: geofs.v1.ServerMessage): void {
    const link = this.#link;
    const reply = message.mutate?.reply;
    if (reply?.errno === ERRNO.ESTALE && reply.detail === 'session unknown') { this.#expired(); return; }
    switch (this.#early.answered(message, { site: this.#at, incarnation: link?.server.incarnation ?? 0 }, link?.server.isGraceOver !== false)) {
      case 'later':
        this.#o.clock.after(this.#o.random.between(20, 200), () => { if (this.#link === link && this.#connected && !this.#ready) this.#askAgain(); });
        return;
      case 'done': this.#changed(number, op, message); break;
      case 'lost':
        this.#later.delete(number);
        this.#takenBy.delete(number);
        break;
    }
    this.#askAgain();
  }

  /** With it everything that was under way, or not known to be durable. */
  #loseSession(): void {
    this.#early.sessionLost();
    this.#later.clear();
    this.#o.oracle.forgotten([...this.#pending.keys()].map((number) => keyOf(this.#session, number)));
    this.#pending.clear();
    this.#askedOf.clear();
    this.#takenBy.clear();
  }

  #durable(stream: number): void {
    if (stream === 0 || this.#at === 0 || !this.#o.isKeeper) return;
    this.#learn({ streams: [{ site: this.#at, number: stream }] });
    this.#early.durable(this.#at, stream);
  }

  #lost(): void {
    this.#link = undefined;
    this.#connected = false;
    this.#ready = false;
    this.#early.detach();
    this.#requests.clear();
    this.#leaseUntilMs = 0;
    this.#cache.dropAll(true);
    // Who keeps something comes late now and then, so that others are back before.
    this.#o.clock.after(this.#o.random.between(10, this.#early.size > 0 ? 2_500 : 400), () => { this.#connect(); });
  }

  /** Heartbeats, the lease, and patience with a silent server. */
  #beat(): void {
    this.#o.clock.after(HEARTBEAT_MS, () => { this.#beat(); });
    if (this.#link === undefined) return;
    if (this.#now() - this.#heardMs > this.#patienceMs) { this.#link.abandon(); this.#lost(); return; }
    if (!this.#connected) return;
    const sentMs = this.#now();
    this.#ask({ heartbeat: {} }, (reply) => {
      this.#leaseUntilMs = Math.max(this.#leaseUntilMs, sentMs + PROMISE_LEASE_MS);
      this.#learn(reply.heartbeat?.token);
      this.#durable(reply.heartbeat?.durable ?? 0);
    });
  }

  #learn(token: geofs.v1.Token.$Properties | null | undefined): void {
    this.#token.merge(token);
    this.#seen = Math.max(this.#seen, token?.index ?? 0);
    for (const { site, number } of token?.streams ?? []) this.#sawOf(site ?? 0, number ?? 0);
  }

  #sawOf(site: number, number: number): void {
    this.#seenOf.set(site, Math.max(this.#seenOf.get(site) ?? 0, number));
  }

  /** The site of the mds that serves, whose own answers show before they are in the log; 0: the mds keeps no stream. */
  get #site(): number { return this.#link?.server.answering ?? 0; }

  /** The lowest place at which this site may be as it answers now: other sites' streams show through the log alone. */
  get #floor(): Place {
    const others = [...this.#seenOf].filter(([site]) => site !== this.#site).map(([site, number]) => this.#o.oracle.streams.indexAt(site, number));
    return { index: Math.max(this.#seen, ...others), number: this.#seenOf.get(this.#site) ?? 0 };
  }

  get #isOfKeeper(): boolean {
    const server = this.#link?.server;
    return this.#o.isGrouped && server?.isKeeper === true && server.site !== 0 && server.site === this.#o.home.server?.site;
  }

  #ask(body: geofs.v1.ClientMessage.$Properties, done: Request['done']): void {
    const id = this.#nextRequest++;
    this.#requests.set(id, { sentMs: this.#now(), epoch: this.#cache.epoch, floor: this.#floor, ofKeeper: this.#isOfKeeper, done });
    this.#link?.send({ ...body, id });
  }

  #receive(message: geofs.v1.ServerMessage): void {
    this.#heardMs = this.#now();
    if (message.break != null) {
      this.#cache.applyBreak(message.stamp, message.break.items ?? []);
      this.#acknowledge(message.break.sequence ?? 0);
    } else if (message.dropAll != null) {
      this.#cache.dropAll(false);
      this.#acknowledge(message.dropAll.sequence ?? 0);
    } else if (message.inUse != null) {
      this.#link?.send({ id: 0, inUse: { asked: message.inUse.inos ?? [], inUse: [] } });
    } else if (message.goodbye != null) {
      this.#serving = message.goodbye.serving ?? '';
      if (this.#serving !== '') this.counts.sentOn += 1;
      this.#link?.abandon();
      this.#lost();
    } else {
      const request = this.#requests.get(message.id);
      this.#requests.delete(message.id);
      this.#learn(message.token);
      request?.done(message, request);
      if (this.#link !== undefined) this.#durable(message.durable);
    }
  }

  #acknowledge(sequence: number): void {
    this.#link?.send({ id: 0, breakAck: { sequence } });
  }

  #act(): void {
    const { random, clock, turn, world } = this.#o;
    const isOn = turn !== undefined && Math.floor(world.nowMs / TURN_MS) % turn.of === turn.place;
    clock.after(isOn ? random.between(2, 15) : random.between(5, this.#o.isKeeper ? 60 : 150), () => { this.#act(); });
    if (!this.#ready || !this.working) return;
    if (turn !== undefined) {
      if ((isOn && random.chance(0.8)) || this.#commands.contests) { this.#mutate(); return; }
      if (random.chance(0.5)) this.#askName();
      else this.#read(this.#cache.keys);
      return;
    }
    if (this.#o.board !== undefined && random.chance(0.1)) this.#readCommitted(this.#o.board);
    const dice = random.next();
    if (dice < (this.#o.isKeeper ? 0.5 : 0.35)) this.#mutate();
    else if (dice < 0.6) this.#read(this.#cache.keys);
    else if (dice < 0.95) this.#askName();
    else this.#sync();
  }

  #mutate(): void {
    if (this.#pending.size < PENDING) this.#begin(this.#commands.next());
  }

  #begin(op: Op): void {
    this.#number += 1;
    this.#pending.set(this.#number, op);
    if (this.#o.isKeeper) this.#o.oracle.asked(keyOf(this.#session, this.#number));
    this.counts.mutations += 1;
    this.#sendMutation(this.#number);
    // What a site refuses by itself leaves no trace: a repeat that it took for another would be done. Real clients repeat on new streams alone.
    if (!this.#o.delegated && this.#o.random.chance(0.05)) this.#sendMutation(this.#number);
  }

  #sendMutation(number: number): void {
    const op = this.#pending.get(number);
    if (op === undefined) return;
    const life = this.#askedOf.get(number) ?? this.#link?.server;
    if (life !== this.#link?.server && this.#o.isKeeper) this.#o.oracle.askedAnew(keyOf(this.#session, number));
    if (this.#link !== undefined) this.#askedOf.set(number, this.#link.server);
    const elsewhere = this.#isElsewhere(number);
    this.#ask({ mutate: { command: { ...op, number, ...this.#window() }, elsewhere } }, (reply, { ofKeeper }) => {
      if (reply.untaken && !elsewhere && this.#pending.get(number) === op) this.#takeBack(number, op);
      else this.#mutated(number, op, reply, ofKeeper);
    });
  }

  /** What it has replies to: all below the oldest that it waits for, or all but those that it names. */
  #window(): { readonly acknowledged: number; readonly open: number[] } {
    const unanswered = [...this.#pending.keys()];
    return this.#o.random.chance(0.5) ? { acknowledged: this.#number, open: unanswered.sort((a, b) => a - b) } : { acknowledged: Math.min(...unanswered) - 1, open: [] };
  }

  /** Its site is cut off: nobody ever does it under this number. */
  #takeBack(number: number, op: Op): void {
    this.counts.untaken += 1;
    this.#pending.delete(number);
    this.#askedOf.delete(number);
    this.#takenBy.delete(number);
    this.#o.oracle.untaken(keyOf(this.#session, number));
    this.#o.clock.after(this.#o.random.between(200, 2_000), () => { if (this.#ready && this.working && this.#pending.size < PENDING) this.#begin(op); });
  }

  /** It was sent to others, too, who may have it under way. */
  #isElsewhere(number: number): boolean {
    const isNew = !this.#takenBy.has(number);
    this.#takenBy.set(number, isNew || this.#takenBy.get(number) === this.#taker ? this.#taker : undefined);
    return this.#takenBy.get(number) === undefined;
  }

  #mutated(number: number, op: Op, message: geofs.v1.ServerMessage, ofKeeper: boolean): void {
    if (!this.#pending.has(number)) return;
    const reply = message.mutate?.reply;
    if (reply == null) {
      // Refused before it was proposed, or its outcome is unknown: asked again under its number.
      this.#o.clock.after(this.#o.random.between(20, 500), () => { if (this.#ready) this.#sendMutation(number); });
      return;
    }
    if (reply.errno === ERRNO.ESTALE && reply.detail === 'session unknown') { this.#expired(); return; }
    this.#pending.delete(number);
    this.#askedOf.delete(number);
    this.counts.answered += 1;
    const command = keyOf(this.#session, number);
    const by = { site: this.#site, incarnation: this.#link?.server.incarnation ?? 0 };
    if (message.mutate != null && this.#early.keep(this.#session, number, op, message.mutate, by)) this.#o.oracle.answeredEarly(command, by);
    else {
      this.#takenBy.delete(number);
      this.#o.oracle.answered(command, reply.errno ?? 0, by);
    }
    const committed = message.mutate?.committed ?? new Uint8Array(0);
    if (op.commit != null && committed.byteLength > 0) this.#o.board?.told({ ino: op.commit.ino ?? 0, dataVersion: op.commit.dataVersion ?? 0, token: committed, command });
    if ((reply.errno ?? 0) === 0) this.#commands.made(op, reply.ino ?? 0);
    this.#changed(number, op, message, ofKeeper);
    this.#learn(message.token);
  }

  /** What its answer says of names and inodes is not to be believed in an older form. */
  #changed(number: number, op: Op, message: geofs.v1.ServerMessage, ofKeeper = false): void {
    const reply = message.mutate?.reply;
    if (reply == null) return;
    const command = keyOf(this.#session, number);
    const changed = [...namesOf(op), ...(reply.inodes ?? []).map((inode) => `#${String(inode.ino ?? 0)}`)];
    for (const key of changed) this.#cache.forget(message.stamp, key);
    if (this.#link === undefined) return;
    const { site } = this.#o;
    const isEarly = (message.mutate?.stream ?? 0) > 0;
    const acknowledged = (floors: object | string): void => { this.#o.siteFloors.acknowledged(floors, changed, command); };
    // It did not choose this mds, but that one has answered for the whole site.
    const all = ofKeeper && this.#isOfKeeper && site !== undefined && this.#floors !== site ? [this.#floors, site] : [this.#floors];
    // What is lost with the mds that answered it, and not asked for again yet, its successor's clients may miss.
    const later = isEarly ? all.filter((floors) => typeof floors === 'string') : [];
    for (const floors of all) if (!later.includes(floors as string)) acknowledged(floors);
    if (later.length > 0) this.#later.set(number, () => { for (const floors of later) acknowledged(floors); });
  }

  /** The state has forgotten this session: what was under way has an unknown outcome for good. */
  #expired(): void {
    this.#loseSession();
    this.#keys += 1;
    this.#link?.abandon();
    this.#lost();
  }

  /** Believes the cache, as long as the lease says that it may. */
  #read(keys: readonly string[]): void {
    if (keys.length === 0 || this.#now() >= this.#leaseUntilMs) return;
    const sight = this.#cache.find(this.#o.random.pick(keys));
    if (sight === undefined) return;
    this.counts.cached += 1;
    this.#saw('cache of', [sight], this.#floor, this.#heard, [...this.#o.siteFloors.of(this.#link === undefined ? undefined : this.#floors, sight.key), ...this.#early.keys], [...this.#pending.keys()]);
  }

  /** Nothing newer than this has been told to this client. */
  get #heard(): Place {
    return { index: this.#o.oracle.last, number: this.#seenOf.get(this.#site) ?? 0 };
  }

  /** shows: commands that must show; own: numbers that need not, as what this client changes itself reaches its cache with the answer, not with a break. */
  #saw(how: string, sights: readonly Sight[], low: Place, high: Place, shows: readonly string[], own: readonly number[]): void {
    const site = this.#site;
    this.#o.oracle.saw({
      who: `${how} ${this.#o.name}`, sights, span: { site, low, high }, shows, hides: own.map((number) => keyOf(this.#session, number)),
      incarnation: this.#link?.server.incarnation ?? 0,
      ahead: this.#o.isKeeper ? [...this.#early.keys, ...[...this.#pending.keys()].map((number) => keyOf(this.#session, number))] : [],
      onPlaced: ({ index, number }) => {
        this.#seen = Math.max(this.#seen, index);
        this.#sawOf(site, number);
      },
    });
  }

  #askName(): void {
    const dir = this.#commands.directory();
    const name = this.#commands.name();
    this.counts.asked += 1;
    const floors = this.#o.isGrouped ? [`#${String(dir)}`, `${String(dir)}/${name.toString('latin1')}`].flatMap((item) => this.#o.siteFloors.of(this.#floors, item)) : [];
    floors.push(...this.#early.keys);
    this.#ask({ lookup: { dir, name } }, (reply, request) => {
      if (reply.lookup == null) return;
      const { dir: parent, inode } = reply.lookup;
      const sights = [
        { key: `#${String(dir)}`, value: parent?.change ?? 0 },
        { key: `${String(dir)}/${name.toString('latin1')}`, value: inode?.ino ?? 0 },
      ];
      if (inode != null) sights.push({ key: `#${String(inode.ino ?? 0)}`, value: inode.change ?? 0 });
      this.#saw('lookup of', sights, request.floor, this.#heard, floors, []);
      this.#cache.put(reply.stamp, sights, request.epoch);
    });
  }

  /** A data server has shown a version and the token of its commit: the mds that has reached that knows the version, unless an admin gave the commit up. */
  #readCommitted(board: CommitBoard): void {
    const told = board.pick(this.#o.random);
    if (told === undefined) return;
    this.#ask({ getAttr: { ino: told.ino, token: told.token } }, (reply) => {
      const known = reply.getAttr?.inode?.dataVersion;
      if (known == null) return;
      this.counts.awaited += 1;
      if (known < told.dataVersion && !this.#o.oracle.isUnkept(told.command)) {
        this.#o.world.fail(`${this.#o.name} was shown version ${String(known)} of inode ${String(told.ino)} by an mds that has reached the commit ${told.command} of version ${String(told.dataVersion)}`);
      }
    });
  }

  /** A linearizable point, and a read behind it. */
  #sync(): void {
    const before = this.#o.oracle.acknowledgedSoFar();
    this.counts.syncs += 1;
    this.#ask({ sync: {} }, (reply) => {
      if (reply.sync == null) return;
      this.#learn(reply.sync.token);
      const index = Math.max(reply.sync.token?.index ?? 0, this.#o.delegated ? reply.token?.index ?? 0 : 0);
      this.#o.oracle.synced(this.#o.name, before, this.#site, { index, number: this.#seenOf.get(this.#site) ?? 0 });
      this.#askName();
    });
  }
}
