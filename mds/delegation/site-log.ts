/**
 * One site's commands in the order in which it takes them: answered by itself what it alone may change, through Raft the
 * rest, all in one numbered stream (design 7.3 to 7.6). Synchronous; the driver keeps the journal and talks to Raft.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import { NumberQueue } from '../../proto/types/number-queue.ts';
import { basisOf, beyondShare, findQuota, findSession, findSessionByKey, hasBasis, isOnlyLocal, isRefusable, judgeLocally, lack, judgeSession, meansOf, needsGrants, ownerOf, refused, isSessionByKey, sessionByKeyKey, sessionStateKey, siteVoiceKey, type ApplyResult, type Charge, type Held, type Outcome, type Short, type StateKey, type StateView, type TouchedInode } from '../fsm/index.ts';
import { InRaft, touchedBy } from './in-raft.ts';
import { Outbox } from './outbox.ts';
import { outcomeOf } from './outcome.ts';
import { above, Overlay } from './overlay.ts';
import { SessionMemory, stampedOf } from './session-memory.ts';
import { Spending } from './spending.ts';
import { Takers } from './takers.ts';

type Command = geofs.v1.Command.$Properties;
type Reply = geofs.v1.CommandReply.$Properties;
type Stamped = geofs.v1.Stamped.$Properties;

/** data: the command as the journal and Raft take it. */
export type Admitted =
  /**
   * Answered by this site: the overlay shows it. low: quotas of which it should ask for more. stamped: what to ask for it again with. standsOn: the number of the last
   * command of another session whose changes it was judged by; undefined: maybe any.
   */
  | { readonly kind: 'local'; readonly n: number; readonly outcome: Outcome; readonly data: Uint8Array; readonly low: readonly number[]; readonly stamped: Stamped; readonly standsOn?: number | undefined }
  /** On its way: the reply comes with its application. */
  | { readonly kind: 'raft'; readonly n: number; readonly data: Uint8Array }
  /** Sent again while number n of the stream, which is the same command, is on its way. */
  | { readonly kind: 'joined'; readonly n: number }
  /** Nothing to do: what was answered before (in number n, taken as stamped; 0: applied), or a refusal, which changes nothing. */
  | { readonly kind: 'answer'; readonly n: number; readonly reply: Reply; readonly stamped?: Stamped }
  /** Not taken: ask again when number `until` of this stream has been applied. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Not taken: the journal has no room. */
  | { readonly kind: 'full' }
  /** Not taken: it is nothing for this site alone, which is cut off from the others. */
  | { readonly kind: 'cut off' };

export interface AdmitOptions {
  /** The owners of what it touches have been asked. */
  readonly asked?: boolean;
  /** It was answered before. */
  readonly again?: boolean;
  /** It may be under way elsewhere: a refusal is said in the stream, so that it is never done. */
  readonly elsewhere?: boolean;
  /** The journal takes nothing more. */
  readonly full?: boolean;
  /** No leader is heard: what would go through Raft, or wait for what does, is not taken. A refusal that has to be said is. */
  readonly cutOff?: boolean;
}

/** apply answered a local command otherwise than this site did: its state cannot be trusted any more (design 7.6). */
export class DivergedOutcome extends Error {
  constructor(n: number) {
    super(`command ${String(n)} of this site was applied with another outcome than it was answered with`);
    this.name = 'DivergedOutcome';
  }
}

/** Of a session that this site is ending: it does so unless the client has come back since. */
interface Closing {
  readonly n: number;
  /** Of its record when it was judged. */
  readonly returns: number;
}

/** Of a session that this site has opened by itself. */
interface Opening {
  readonly n: number;
  readonly key: string;
  readonly node: number;
  /** The session that had the key, and its returns then; 0: none had. */
  readonly ending: number;
  readonly returns: number;
}

/** What the journal has in memory of each command: where it stands (mds/store/entry-index). */
const INDEX_BYTES = 24;
const FULL: Admitted = { kind: 'full' };
const CUT_OFF: Admitted = { kind: 'cut off' };
/** As the state says it. */
const forgottenReply = (number: number): Reply => ({ errno: ERRNO.EIO, detail: `the reply to number ${String(number)} was acknowledged and is forgotten`, forgotten: true });
const NOT_CHARGED = { short: undefined, low: [] };

/** An encoded command with more fields behind it: they may stand in any order. */
const withFields = (data: Uint8Array, fields: Command): Uint8Array => Buffer.concat([data, geofs.v1.Command.encode(fields).finish()]);

export class SiteLog {
  readonly site: number;
  readonly incarnation: number;
  readonly overlay = new Overlay();
  readonly outbox: Outbox;
  readonly #inRaft = new InRaft();
  readonly #takers = new Takers();
  readonly #memory = new SessionMemory();
  readonly #spending = new Spending();
  /** By session: opened by this site and not applied yet. */
  readonly #opened = new Map<number, Opening>();
  /** By the key of a session that this site has ended by itself, which the state does not know yet: its client must not find it there again, beside the stream. */
  readonly #released = new Map<StateKey, number>();
  /** By session: its ends in the stream that are not applied yet. */
  readonly #closing = new Map<number, Closing[]>();
  /** The same in stream order: the stream's number, the session. */
  readonly #closings = new NumberQueue(2);
  /** Being given back, by the number of the Return: no local command there any more, though the state still says that they are this site's (design 7.9). */
  readonly #returning = { grants: new Map<number, number>(), inos: new Map<number, number>() };
  /** The same in stream order: the stream's number, the id, 1 for a grant. */
  readonly #returns = new NumberQueue(3);

  /** applied: as in the state's record of this site's stream; last: the journal's last number. */
  constructor(site: number, incarnation: number, applied: number, last: number) {
    this.site = site;
    this.incarnation = incarnation;
    this.outbox = new Outbox(applied, last);
  }

  /** What all that is taken and not applied takes in memory, about. */
  get bytes(): number {
    return this.overlay.bytes + this.#memory.bytes + this.#inRaft.bytes + this.#spending.bytes + this.#closings.bytes + this.#returns.bytes + (this.outbox.last - this.outbox.applied) * INDEX_BYTES;
  }

  /** The number of the stream with which this site opened by itself the session that asks this, or opened or ended the one whose key it names; 0: it did not, or that is applied. */
  openedBy({ session, openSession }: Command): number {
    const key = openSession?.key ?? '';
    return Math.max(this.#opened.get(session ?? 0)?.n ?? 0, this.#released.get(sessionByKeyKey(key)) ?? 0, ...this.#openings(key).map(({ n }) => n));
  }

  /** Sessions that this site has opened by itself are not applied yet: another mds of it knows nothing of them. */
  get hasOpened(): boolean {
    return this.#opened.size > 0;
  }

  /**
   * The number of the stream with which the log decides which session the key names: this site has opened one, which the overlay shows, and its client may have
   * gone on with another one that has come to have the key. 0: that is known. base: the applied state.
   */
  contested(base: StateView, key: string): number {
    const openings = this.#openings(key);
    const newest = openings.at(-1);
    const other = newest === undefined ? undefined : findSessionByKey(base, key);
    if (newest === undefined || other === undefined) return 0;
    const isHere = other.site === this.site && other.node === newest.node;
    // An earlier try of the same mds, whose client was never told of it.
    const isTry = isHere && other.acknowledged === 0 && other.remembered.size === 0;
    const isEnded = openings.some(({ ending, returns }) => other.session === ending && (isHere || other.returns === returns));
    return isTry || isEnded ? 0 : newest.n;
  }

  /** An end of the session that stands in the stream will end it: it was judged when the session had come back as often as now. */
  isEnding(session: number, returns: number): boolean {
    return this.#endOf(session, returns) > 0;
  }

  /** The applied state with what this site has answered on top. */
  view(base: StateView): StateView {
    return above(this.overlay, base);
  }

  /**
   * Takes a stamped command. base: the applied state; throws MissingKey like apply, before anything is changed. What other
   * sites own is not taken but answered with EAGAIN and their names, unless they have been asked (design 7.8); what this site's share of
   * a quota has no room for with EDQUOT and how much is missing, unless it was answered before (`again`) (design 7.15). A command with a `refusal` is refused with that,
   * unless it has been taken before.
   */
  admit(base: StateView, command: Command, { asked = false, again = false, elsewhere = false, full = false, cutOff = false }: AdmitOptions = {}): Admitted {
    const { session, number } = command;
    const refusal = command.refusal ?? 0;
    this.#memory.acknowledge(command);
    const taken = this.#memory.find(session ?? 0, number ?? 0);
    if (taken === 'forgotten') return { kind: 'answer', n: 0, reply: forgottenReply(number ?? 0) };
    if (taken !== undefined && taken.reply === undefined) return { kind: 'joined', n: taken.n };
    if (taken?.reply !== undefined) {
      taken.reply.replayed = true;
      return { kind: 'answer', n: taken.n, reply: taken.reply, stamped: taken.stamped };
    }
    const encoded = geofs.v1.Command.encode({ ...command, site: this.site, incarnation: this.incarnation, stream: this.outbox.last + 1, answered: 0, refusal: 0 }).finish();
    const decoded = geofs.v1.Command.decode(encoded);
    // One that this site has opened by itself is not in the applied state yet.
    const verdict = judgeSession(this.view(base), decoded, 0);
    if (verdict.kind === 'answer') return { kind: 'answer', n: 0, reply: verdict.reply };
    const { touched, outcome, shown } = this.#judge(base, decoded);
    // What it asks waits for its end; not for one that its return has overtaken, for the wait could last as long as a cut.
    const closing = this.#closing.has(decoded.session) ? this.#endOf(decoded.session, findSession(base, decoded.session)?.returns ?? 0) : 0;
    if (closing > 0) return cutOff ? CUT_OFF : { kind: 'wait', until: closing };
    if (refusal !== 0) return this.#refuse(encoded, decoded, { errno: refusal, detail: 'refused by its site' }, { elsewhere, full, touched: outcome === undefined ? touched : undefined });
    const isHeldUp = decoded.op !== undefined && isOnlyLocal(decoded.op) && (outcome === undefined || this.#inRaft.last(touchedBy(touched)) > 0);
    if (isHeldUp) return { kind: 'answer', n: 0, reply: { errno: ERRNO.EAGAIN, detail: 'not for this site alone to say now' } };
    // A vote on an unlinked file, say, is nobody's to refuse.
    const held = asked || decoded.op === undefined || !needsGrants(decoded.op) ? [] : this.#heldByOthers(base, touched);
    if (held.length > 0) return { kind: 'answer', n: 0, reply: { errno: ERRNO.EAGAIN, detail: 'owned by another site', held } };
    if (outcome === undefined && cutOff) return CUT_OFF;
    if (outcome === undefined) return full ? FULL : { kind: 'raft', n: this.#take(decoded, touched, undefined), data: withFields(encoded, { touches: touchedBy(touched) }) };
    const until = this.#inRaft.last(touchedBy(touched));
    if (until > 0) return cutOff ? CUT_OFF : { kind: 'wait', until };
    if ((outcome.reply.errno ?? 0) !== 0) return this.#refuse(encoded, decoded, outcome.reply, { elsewhere: elsewhere && outcome.final, full, touched: undefined });
    const { short, low } = this.#spend(base, outcome.charges);
    if (short !== undefined && !again && isRefusable(decoded)) return { kind: 'answer', n: 0, reply: { errno: ERRNO.EDQUOT, detail: 'over quota', short } };
    if (full) return FULL;
    const stamped = stampedOf(decoded, meansOf(touched, decoded));
    const standsOn = this.#takers.others(decoded.session, shown);
    const data = withFields(encoded, { answered: outcomeOf(outcome.reply), ...this.#basis(base, decoded, touched, outcome) });
    return { kind: 'local', standsOn, n: this.#take(decoded, touched, outcome, stamped), outcome, data, low, stamped };
  }

  /** What the answer stands on; of a command that is done again it is in it already. */
  #basis(base: StateView, command: geofs.v1.Command, touched: readonly TouchedInode[], outcome: Outcome): Command {
    if (command.op === undefined || !hasBasis(command.op) || command.basis != null) return {};
    const view = this.view(base);
    return { basis: basisOf((key) => view.get(key), touched, command, outcome.reply.inodes ?? []) };
  }

  /**
   * A refusal has no effect that somebody must know of: neither the journal nor the other sites need it. Unless it may be under way elsewhere: then the stream
   * says so, of what is refused for good: a lock that is waited for is asked for again under its number. Where the site owns what it touches, it cannot have been
   * done there, and what is behind the refusal in the log comes to nothing; else (touched) whoever owns that gives it back first, with what it has answered, and the
   * log says what was first.
   */
  #refuse(encoded: Uint8Array, command: geofs.v1.Command, reply: Reply, { elsewhere, full, touched }: { readonly elsewhere: boolean; readonly full: boolean; readonly touched: readonly TouchedInode[] | undefined }): Admitted {
    if (!elsewhere) return { kind: 'answer', n: 0, reply };
    if (full) return FULL;
    const refusal = reply.errno ?? 0;
    if (touched !== undefined) return { kind: 'raft', n: this.#take(command, touched, undefined), data: withFields(encoded, { refusal, touches: touchedBy(touched) }) };
    const outcome = refused(reply, true);
    return { kind: 'local', n: this.#take(command, [], outcome), outcome, data: withFields(encoded, { refusal, answered: outcomeOf({ errno: refusal }) }), low: [], stamped: {} };
  }

  /** Gives back what is left of this site's share of a quota; undefined: nothing is. */
  giveBackShare(base: StateView, project: number, command: Command): { readonly n: number; readonly data: Uint8Array } | undefined {
    const quota = findQuota(base, project);
    if (quota === undefined) return undefined;
    const room = this.#spending.room(quota, this.site);
    const spare = { project, bytes: room.bytes === Infinity ? 0 : Math.max(0, room.bytes), files: room.files === Infinity ? 0 : Math.max(0, room.files) };
    if (spare.bytes === 0 && spare.files === 0) return undefined;
    const n = this.outbox.next();
    this.#spending.add(n, [spare]);
    return { n, data: geofs.v1.Command.encode({ ...command, site: this.site, incarnation: this.incarnation, stream: n, quotaReturn: spare }).finish() };
  }

  /** Gives back whole grants and single inodes; undefined: there is nothing that is not on its way back already. */
  giveBack(grants: readonly number[], inos: readonly number[], command: Command): { readonly n: number; readonly data: Uint8Array } | undefined {
    const fresh = { grants: grants.filter((id) => !this.#returning.grants.has(id)), inos: inos.filter((ino) => !this.#returning.inos.has(ino)) };
    if (fresh.grants.length === 0 && fresh.inos.length === 0) return undefined;
    const n = this.outbox.next();
    this.#notesReturn(n, fresh);
    return { n, data: geofs.v1.Command.encode({ ...command, site: this.site, incarnation: this.incarnation, stream: n, return: fresh }).finish() };
  }

  /**
   * A command of the journal, at a restart, in order, above the applied number: taken as it was. base must hold all that was
   * applied here when it was taken. Throws MissingKey before anything is changed; DivergedOutcome.
   */
  resume(base: StateView, n: number, data: Uint8Array): void {
    const command = geofs.v1.Command.decode(data);
    if (command.return != null) this.#notesReturn(n, command.return);
    const { touched, outcome } = judgeLocally(this.view(base), command);
    // Not before it is certain that this run misses nothing.
    if (command.quotaReturn != null) this.#spending.add(n, [{ project: command.quotaReturn.project ?? 0, bytes: command.quotaReturn.bytes ?? 0, files: command.quotaReturn.files ?? 0 }]);
    if (command.answered === 0) { this.#note(n, command, touched, undefined, {}); return; }
    if (outcome === undefined || outcomeOf(outcome.reply) !== command.answered) throw new DivergedOutcome(n);
    this.#note(n, command, touched, outcome, stampedOf(command, meansOf(touched, command)));
  }

  /** One of this site's commands is in the applied state, which the caller shows in the same step. Throws DivergedOutcome. */
  onApplied(command: geofs.v1.Command, { reply }: Pick<ApplyResult, 'reply'>): void {
    const n = command.stream;
    this.skip(n);
    if (command.answered !== 0 && command.answered !== outcomeOf(reply)) throw new DivergedOutcome(n);
  }

  /** The state has commands up to n of this stream, however it came by them. */
  skip(n: number): void {
    this.overlay.applied(n);
    this.#inRaft.onApplied(n);
    this.#memory.onApplied(n);
    this.#spending.onApplied(n);
    this.outbox.onApplied(n);
    // In stream order.
    for (const [session, opening] of this.#opened) {
      if (opening.n > n) break;
      this.#opened.delete(session);
    }
    for (const [key, at] of this.#released) {
      if (at > n) break;
      this.#released.delete(key);
    }
    this.#closings.takeTo(n, (_n, session) => {
      const left = (this.#closing.get(session) ?? []).filter((end) => end.n > n);
      if (left.length === 0) this.#closing.delete(session);
      else this.#closing.set(session, left);
    });
    this.#returns.takeTo(n, (_n, id, isGrant) => {
      const returning = isGrant === 1 ? this.#returning.grants : this.#returning.inos;
      if ((returning.get(id) ?? 0) <= n) returning.delete(id);
    });
  }

  /** The number of the stream that ends the session; 0: none does. */
  #endOf(session: number, returns: number): number {
    return this.#closing.get(session)?.findLast((end) => end.returns === returns)?.n ?? 0;
  }

  #openings(key: string): Opening[] {
    return [...this.#opened.values()].filter((opening) => opening.key === key);
  }

  #notesReturn(n: number, { grants, inos }: geofs.v1.Return.$Properties): void {
    // At a restart, one that is asked back already may be named by a later Return first.
    const returns = (returning: Map<number, number>, id: number): void => {
      returning.set(id, Math.max(n, returning.get(id) ?? 0));
      this.#returns.push(n, id, returning === this.#returning.grants ? 1 : 0);
    };
    for (const id of grants ?? []) returns(this.#returning.grants, id);
    for (const ino of inos ?? []) returns(this.#returning.inos, ino);
  }

  /** shown: the numbers of the commands whose changes it has looked at. */
  #judge(base: StateView, command: geofs.v1.Command): { touched: readonly TouchedInode[]; outcome: Outcome | undefined; shown: readonly number[] } {
    const shown: number[] = [];
    const { touched, outcome } = judgeLocally(above(this.overlay, base, (n) => { shown.push(n); }), command);
    const { grants, inos } = this.#returning;
    const isReturning = touched.some(({ ino, grant }) => grants.has(grant) || inos.has(ino));
    return { touched, outcome: isReturning ? undefined : outcome, shown };
  }

  /** What of it this site's shares have no room for, and which of them should be larger. */
  #spend(base: StateView, charges: readonly Charge[]): { readonly short: Short | undefined; readonly low: readonly number[] } {
    if (charges.length === 0) return NOT_CHARGED;
    const low: number[] = [];
    let short: Short | undefined;
    for (const charge of charges) {
      const quota = findQuota(base, charge.project);
      if (quota === undefined) continue;
      const room = this.#spending.room(quota, this.site);
      if (lack(room, charge) !== undefined) {
        // What was used beyond the share is nobody else's to have: it comes with any question for more.
        const beyond = beyondShare(quota, this.site);
        short ??= { project: charge.project, ...lack({ bytes: room.bytes + beyond.bytes, files: room.files + beyond.files }, charge) ?? { bytes: 0, files: 0 }, site: this.site };
      }
      else if (this.#spending.isLow(quota, this.site)) low.push(charge.project);
    }
    return { short, low };
  }

  #heldByOthers(base: StateView, touched: readonly TouchedInode[]): Held[] {
    const owners = touched.map(({ ino, grant }) => ({ ino, grant, site: ownerOf(base, { grant }) }));
    return owners.filter(({ site }) => site !== 0 && site !== this.site);
  }

  #take(command: geofs.v1.Command, touched: readonly TouchedInode[], outcome: Outcome | undefined, stamped: Stamped = {}): number {
    const n = this.outbox.next(command.session);
    this.#takers.add(n, command.session, this.outbox.durable);
    this.#note(n, command, touched, outcome, stamped);
    return n;
  }

  #note(n: number, command: geofs.v1.Command, touched: readonly TouchedInode[], outcome: Outcome | undefined, stamped: Stamped): void {
    this.#memory.add(command.session, command.number, { n, reply: outcome?.reply, stamped });
    this.#memory.acknowledge(command);
    if (outcome !== undefined) {
      this.#spending.add(n, outcome.charges);
      const opened = command.openSession;
      // What the log says of the site's votes, or of a session that gives its key up, is not the overlay's to hide.
      this.overlay.put(n, outcome.mutations.filter((mutation) => mutation.key !== siteVoiceKey(this.site) && mutation.key !== sessionStateKey(opened?.ending ?? 0)));
      if (command.releaseSession != null) for (const { key, value } of outcome.mutations) if (value === undefined && isSessionByKey(key)) this.#released.set(key, n);
      if (opened != null) this.#opened.set(outcome.reply.ino ?? 0, { n, key: opened.key ?? '', node: opened.node ?? 0, ending: opened.ending ?? 0, returns: opened.returns ?? 0 });
      return;
    }
    this.#inRaft.add(n, touchedBy(touched));
    if (command.closeSession == null) return;
    const session = command.closeSession.session ?? 0;
    const returns = command.closeSession.returns ?? 0;
    const ends = this.#closing.get(session) ?? [];
    ends.push({ n, returns });
    this.#closing.set(session, ends);
    this.#closings.push(n, session);
  }
}
