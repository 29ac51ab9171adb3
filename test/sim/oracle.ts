/**
 * What is true: the committed log as it was first applied anywhere, judged by a model of the file system and of exactly
 * once. Everybody's later applications, answers and reads are compared with it.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { Model } from '../unit/mds/fsm/model.ts';
import { fingerprint } from './fingerprint.ts';
import { QuotaBook } from './quota-book.ts';
import { Streams } from './streams.ts';
import { Versions, type Origin, type Place, type Sight, type Span } from './versions.ts';
import { Violation, type World } from './world.ts';

type Command = geofs.v1.Command;

interface Executed {
  readonly errno: number;
  readonly index: number;
  /** Its site had answered it before. */
  readonly origin: Origin | undefined;
  /** It may take inodes from under the promise on their directory. */
  readonly takes: boolean;
}

/** The mds that acknowledged something. incarnation: of the stream that it keeps; 0: none. */
export interface Answerer {
  readonly site: number;
  readonly incarnation: number;
}

/** What somebody saw, and what must have been in it. */
export interface Sighting {
  readonly who: string;
  readonly sights: readonly Sight[];
  readonly span: Span;
  /** Commands that it must show. */
  readonly shows: readonly string[];
  /** Commands that it need not show. */
  readonly hides: readonly string[];
  /** Of its own session, and not known to be durable then: it may show them before anybody else does (design 7.5). */
  readonly ahead: readonly string[];
  /** Of the stream that was shown; 0: none. */
  readonly incarnation: number;
  /** It was as at this place, or at a higher one. */
  readonly onPlaced: (place: Place) => void;
}

/** All that had been acknowledged to anybody. */
export interface Acknowledged {
  readonly index: number;
  /** What is not in the log yet. */
  readonly open: readonly string[];
}

export const keyOf = (session: number, number: number): string => `${String(session)}/${String(number)}`;
const text = (name: Uint8Array | null | undefined): string => Buffer.from(name ?? []).toString('latin1');

export class Oracle {
  readonly #world: World;
  readonly model = new Model();
  readonly versions = new Versions();
  readonly book = new QuotaBook(this.model);
  readonly #entries = new Map<number, string>();
  /** Of commands that only witnesses have shown to be committed. */
  readonly #witnessed = new Map<number, string>();
  readonly #digests = new Map<number, string>();
  readonly #executed = new Map<string, Executed>();
  /** Acknowledged with success, by a site alone: must come to pass with the same answer. */
  readonly #promised = new Map<string, Answerer>();
  /** Refused by a site alone, which leaves no trace: must never come to pass. */
  readonly #refused = new Map<string, number>();
  /** Not taken by the only mds that was asked: must never come to pass. */
  readonly #untaken = new Set<string>();
  /** Acknowledged to whoever keeps them, and not known to be durable. */
  readonly #early = new Map<string, Answerer>();
  /** By inode: its change number, as far as commands of clients have raised it. */
  readonly #changes = new Map<number, number>();
  /** Asked by sessions that keep their changes, without an answer yet. */
  readonly #asked = new Set<string>();
  /** Of those: so many lives of an mds have been asked in vain. */
  readonly #unanswered = new Map<string, number>();
  /** Acknowledged, and lost or given up; or nobody asks any more. */
  readonly #gone = new Set<string>();
  /** Acknowledged, and then given up by an admin (design 7.18). */
  readonly lost = new Set<string>();
  /** Those, and what went with its stream or session otherwise: who has seen it, as a data server may have, waits in vain for it. */
  readonly #unkept = new Set<string>();
  /** What can be judged only when more has been applied; each says whether it is done. */
  #waiting: (() => boolean)[] = [];
  readonly #sessions = new Set<number>();
  readonly streams: Streams;
  readonly #nextIndex: { index: number };
  /** Everything acknowledged to any client is at or below this index. */
  acknowledged = 0;
  commands = 0;
  replays = 0;
  acknowledgements = 0;

  constructor(world: World) {
    this.#world = world;
    this.streams = new Streams(world);
    this.#nextIndex = { index: 0 };
    this.versions.note(0, '#1', 1);
  }

  /** The newest index that anybody has applied. */
  get last(): number { return this.#nextIndex.index; }

  /** A member applied a batch; digest: of its state afterwards. */
  applied(node: number, entries: readonly AppliedEntry[], appliedIndex: number, digest: string): void {
    const before = this.#entries.size;
    for (const entry of entries) this.#entry(node, entry);
    if (this.#entries.size > before) this.#waiting = this.#waiting.filter((judged) => !judged());
    this.#nextIndex.index = Math.max(this.#nextIndex.index, appliedIndex);
    const known = this.#digests.get(appliedIndex);
    if (known === undefined) this.#digests.set(appliedIndex, digest);
    else if (known !== digest) this.#world.fail(`state machine safety: node ${String(node)} has another state at index ${String(appliedIndex)}`);
  }

  /** A witness holds this command as committed: it, too, is the one that is applied there. */
  witnessed(node: number, index: number, data: Uint8Array): void {
    const command = fingerprint(geofs.v1.Command.encode(geofs.v1.Command.decode(data)).finish());
    const known = this.#entries.get(index)?.split(' ')[0] ?? this.#witnessed.get(index);
    if (known !== undefined && known !== command) this.#world.fail(`state machine safety: witness ${String(node)} holds another command at index ${String(index)}`);
    if (known !== undefined) return;
    if (index <= this.last) this.#world.fail(`state machine safety: witness ${String(node)} holds a command at index ${String(index)}, where others found none`);
    this.#witnessed.set(index, command);
  }

  #entry(node: number, entry: AppliedEntry): void {
    const command = fingerprint(geofs.v1.Command.encode(entry.command).finish());
    const line = `${command} ${fingerprint(geofs.v1.CommandReply.encode(entry.reply).finish())}`;
    const known = this.#entries.get(entry.index);
    if (known !== undefined) {
      if (known !== line) this.#world.fail(`state machine safety: node ${String(node)} applied another command, or answered it otherwise, at index ${String(entry.index)}: ${entry.command.op ?? ''}`);
      return;
    }
    if (entry.index <= this.last) { this.#world.fail(`node ${String(node)} applied a command at index ${String(entry.index)}, where others found none`); return; }
    const witnessed = this.#witnessed.get(entry.index);
    if (witnessed !== undefined && witnessed !== command) this.#world.fail(`state machine safety: node ${String(node)} applied another command at index ${String(entry.index)} than a witness holds`);
    this.#witnessed.delete(entry.index);
    this.#entries.set(entry.index, line);
    this.#judge(entry);
    this.#nextIndex.index = entry.index;
  }

  #judge(entry: AppliedEntry): void {
    const { command, reply, index } = entry;
    const errno = reply.errno ?? 0;
    this.commands += 1;
    this.#world.note(`index ${String(index)}: ${command.op ?? ''} session ${String(command.session)} number ${String(command.number)} errno ${String(errno)}${reply.replayed === true ? ' replayed' : ''}${streamed(entry)}`);
    this.streams.applied(entry);
    if (command.op === 'endStream') this.#giveUp();
    if (entry.refused !== undefined || (reply.held ?? []).length > 0 || reply.short != null) return;
    if (command.session !== 0 && command.number !== 0 && !this.#judgeOnce(command, reply, index)) return;
    if (command.op === 'openSession') this.#sessions.add(reply.ino ?? 0);
    // Not every end of a session comes to pass: its client may be another mds's by then.
    for (const event of entry.events) if (event.kind === 'session' && event.closed) this.#sessions.delete(event.session);
    // By its proposer, which has told it to its client by then or waits for this.
    const expected = command.refusal !== 0 ? [command.refusal] : errno === ERRNO.EDQUOT && this.book.isLimited(command) ? [errno] : this.#run(command, reply);
    if (expected !== undefined && !expected.includes(errno)) {
      this.#world.fail(`the model answers ${command.op ?? ''} at index ${String(index)} with errno ${expected.join(' or ')}, not ${String(errno)} (${reply.detail ?? ''})`);
      return;
    }
    if (errno !== 0) return;
    this.#noteVersions(command, reply, index);
    const passed = this.book.applied(command, reply);
    if (passed !== undefined) this.#world.fail(`quota: ${passed} after ${command.op ?? ''} at index ${String(index)}`);
  }

  /** Streams were broken: what they had answered and not handed on is not promised any more. */
  #giveUp(): void {
    for (const [key, { site, incarnation }] of this.#promised) {
      if (this.streams.incarnation(site) === incarnation) continue;
      if (!this.streams.isBroken(site, incarnation) && !this.streams.isLeft(site, incarnation)) {
        this.#world.fail(`site ${String(site)} ended its stream, but command ${key} that it had acknowledged was not handed on`);
      }
      this.#promised.delete(key);
      this.#givenUp(key, { site, incarnation });
    }
  }

  /** Whoever asked it may have seen it before anybody else did, also where it was not kept. */
  #givenUp(key: string, { site, incarnation }: Answerer): void {
    this.#gone.add(key);
    this.#unkept.add(key);
    if (this.streams.isBroken(site, incarnation)) this.lost.add(key);
  }

  /** True if the command is to have an effect now. */
  #judgeOnce(command: Command, reply: geofs.v1.CommandReply.$Properties, index: number): boolean {
    const key = keyOf(command.session, command.number);
    const errno = reply.errno ?? 0;
    const before = this.#executed.get(key);
    // What its site has answered runs even when its session has ended since.
    if (!this.#sessions.has(command.session) && (command.answered === 0 || before !== undefined)) {
      if (errno !== ERRNO.ESTALE) this.#world.fail(`exactly once: command ${key} of a session that is not open was answered ${String(errno)}`);
      return false;
    }
    if (before === undefined) {
      // Refused by one site while another one had it in its journal: the state, told meanwhile that the refusal was received, does nothing.
      if (reply.forgotten === true && this.#refused.has(key)) return false;
      if (reply.replayed === true) this.#world.fail(`exactly once: command ${key} at index ${String(index)} was answered from memory but never ran`);
      this.#runs(key, { errno, index, origin: originOf(command), takes: command.op === 'unlink' || command.op === 'rename' });
      return true;
    }
    this.replays += 1;
    const same = reply.replayed === true && errno === before.errno;
    const forgotten = reply.replayed !== true && errno === ERRNO.EIO;
    if (!same && !forgotten) this.#world.fail(`exactly once: command ${key} ran at index ${String(before.index)} (errno ${String(before.errno)}) and again at ${String(index)} (errno ${String(errno)})`);
    return false;
  }

  #runs(key: string, executed: Executed): void {
    const { errno, index } = executed;
    this.#executed.set(key, executed);
    const refused = this.#refused.get(key);
    if (refused !== undefined && refused !== errno) this.#world.fail(`exactly once: command ${key} was refused with errno ${String(refused)}, and ran afterwards at index ${String(index)}, with errno ${String(errno)}`);
    if (this.#untaken.has(key)) this.#world.fail(`exactly once: command ${key} was not taken, its client was told, and it ran afterwards at index ${String(index)}`);
    if (this.lost.has(key)) this.#world.fail(`exactly once: command ${key} was given up, and ran afterwards at index ${String(index)}`);
    if (!this.#promised.delete(key)) return;
    if (errno !== 0) this.#world.fail(`command ${key} was acknowledged with success, applied with errno ${String(errno)} at index ${String(index)}`);
    this.acknowledged = Math.max(this.acknowledged, index);
  }

  /** Asked for again it is refused, and nothing else, where it would be about something else than when it was answered (design 7.5). */
  #meansOther({ means, answered, ...c }: Command): boolean {
    if (means == null || answered !== 0) return false;
    const named = c.create ?? c.link ?? c.unlink ?? c.rmdir ?? c.rename;
    const under = (dir: number | null | undefined, name: Uint8Array | null | undefined): number => this.model.nodes.get(dir ?? 0)?.names?.get(text(name))?.ino ?? 0;
    const places = named == null ? [] : [named.parent ?? 0, c.rename?.newParent ?? 0];
    const about = [named == null ? 0 : under(named.parent, named.name), c.rename == null ? 0 : under(c.rename.newParent, c.rename.newName), c.link?.ino ?? c.setAttr?.ino ?? c.commit?.ino ?? c.writing?.ino ?? 0];
    const now = new Set(about.filter((ino) => ino !== 0 && !places.includes(ino)));
    const then = means.inodes ?? [];
    if (then.length !== now.size || then.some(({ ino }) => !now.has(ino ?? 0))) return true;
    return then.some(({ ino, change }) => (change ?? 0) !== 0 && this.#changes.get(ino ?? 0) !== change);
  }

  /** The errnos that the model allows; undefined: not its business. */
  #run(c: Command, reply: geofs.v1.CommandReply.$Properties): number[] | undefined {
    if (this.#meansOther(c)) return [(reply.errno ?? 0) === 0 ? ERRNO.ESTALE : reply.errno ?? 0];
    switch (c.op) {
      case 'create': return [this.model.create(c.create ?? {})];
      case 'link': return this.#link(c.link ?? {});
      case 'unlink': return [this.model.remove(c.unlink ?? {}, false)];
      case 'rmdir': return [this.model.remove(c.rmdir ?? {}, true)];
      case 'rename': return [this.model.rename(c.rename ?? {})];
      case 'setAttr': return this.#exists(c.setAttr?.ino ?? 0, false);
      case 'commit': return this.#exists(c.commit?.ino ?? 0, true);
      case 'quotaSet': return [this.model.quotaSet(c.quotaSet ?? {}, reply.inodes?.find(({ ino }) => ino === c.quotaSet?.dir)?.project ?? 0)];
      default: return undefined;
    }
  }

  #link(op: geofs.v1.Link.$Properties): number[] {
    const orphan = this.model.nodes.get(op.ino ?? 0)?.nlink === 0;
    const errno = this.model.link(op);
    return orphan ? [errno, ERRNO.ENOENT] : [errno];
  }

  /** An inode without a name may be gone already: the sites' votes are not modelled. */
  #exists(ino: number, regular: boolean): number[] {
    const node = this.model.nodes.get(ino);
    if (node === undefined) return [ERRNO.ENOENT];
    const present = regular && node.names !== undefined ? ERRNO.EINVAL : 0;
    return node.nlink === 0 ? [present, ERRNO.ENOENT] : [present];
  }

  #noteVersions(c: Command, reply: geofs.v1.CommandReply.$Properties, index: number): void {
    const origin = originOf(c);
    const name = (dir: number | null | undefined, bytes: Uint8Array | null | undefined): void => {
      this.versions.note(index, `${String(dir ?? 0)}/${text(bytes)}`, this.model.nodes.get(dir ?? 0)?.names?.get(text(bytes))?.ino ?? 0, origin);
    };
    for (const inode of reply.inodes ?? []) {
      this.#changes.set(inode.ino ?? 0, inode.change ?? 0);
      this.versions.note(index, `#${String(inode.ino ?? 0)}`, inode.nlink === 0 && this.model.nodes.get(inode.ino ?? 0) === undefined ? 0 : inode.change ?? 0, origin);
    }
    for (const op of [c.create, c.link, c.unlink, c.rmdir, c.rename]) if (op != null) name(op.parent, op.name);
    if (c.rename != null) name(c.rename.newParent, c.rename.newName);
    if (c.rmdir != null || c.rename != null) this.#noteGone(index, reply, origin);
  }

  /** Names in a removed directory are never asked for again, but its own absence may be. */
  #noteGone(index: number, reply: geofs.v1.CommandReply.$Properties, origin: Origin | undefined): void {
    for (const { ino } of reply.inodes ?? []) if (!this.model.nodes.has(ino ?? 0)) this.versions.note(index, `#${String(ino ?? 0)}`, 0, origin);
  }

  /** A session that keeps its changes asks this: until it is answered nobody knows whether it is shown. */
  asked(key: string): void {
    this.#asked.add(key);
  }

  /** Without an answer yet, and now of another life of an mds: what the one before has shown of it to its own session may be lost with that, and be done otherwise now. */
  askedAnew(key: string): void {
    this.#unanswered.set(key, (this.#unanswered.get(key) ?? 0) + 1);
  }

  /** Nobody asks for these any more, and nobody knows whether they came to pass. */
  forgotten(keys: readonly string[]): void {
    for (const key of keys) if (this.#asked.delete(key)) this.#gone.add(key);
    this.#judgeAgain();
  }

  /** Its client has been told that nobody has taken it, and gives its number to nothing else. */
  untaken(key: string): void {
    this.#asked.delete(key);
    this.#untaken.add(key);
    const executed = this.#executed.get(key);
    if (executed !== undefined) this.#world.fail(`exactly once: command ${key} ran at index ${String(executed.index)}, and its client was told that it was not taken`);
    this.#judgeAgain();
  }

  /** A client got a mutation's answer, before it was durable, and keeps it. */
  answeredEarly(key: string, by: Answerer): void {
    this.#asked.delete(key);
    this.#early.set(key, by);
    this.acknowledgements += 1;
    if (by.incarnation === 0) this.#world.fail(`command ${key} was acknowledged early by an mds that keeps no stream`);
    this.#judgeAgain();
  }

  /** Whoever keeps it has been told that it is durable: from now on it is everybody's. */
  durable(key: string): void {
    const by = this.#early.get(key);
    if (!this.#early.delete(key) || by === undefined) return;
    this.#acknowledged(key, 0, by);
    this.#judgeAgain();
  }

  /** Another site's mds has taken in whoever keeps this, so that it must have it. */
  taken(key: string): void {
    if (!this.#executed.has(key)) this.#world.fail(`command ${key} was answered early and kept; another site's mds has taken its client in, and nobody has applied it`);
  }

  /** Whoever keeps it was told that it is not done. why: it must not be lost unless its site's stream was ended since it was answered; undefined: it may be lost. */
  lostEarly(key: string, { site, incarnation }: Answerer, why: string | undefined): void {
    this.#early.delete(key);
    this.#gone.add(key);
    this.#unkept.add(key);
    this.#world.note(`command ${key} of site ${String(site)} was answered early and is lost${why === undefined ? ', as its client came late' : `: ${why}`}`);
    if (this.#executed.get(key)?.errno === 0) this.#world.fail(`exactly once: command ${key} was answered early and is said to be lost, but ran at index ${String(this.#executed.get(key)?.index ?? 0)}`);
    if (why !== undefined && this.streams.incarnation(site) === incarnation) this.#world.fail(`command ${key} was answered early by site ${String(site)} and is lost: ${why}`);
    this.#judgeAgain();
  }

  /** Whoever keeps it has lost its session with it, which it may only when the session has ended. */
  sessionLost(key: string, session: number): void {
    this.#early.delete(key);
    this.#gone.add(key);
    this.#unkept.add(key);
    if (this.#sessions.has(session)) this.#world.fail(`command ${key} was answered early and is lost with its session, which is open`);
    this.#judgeAgain();
  }

  /** It was answered, and is not to be expected any more. */
  isUnkept(key: string): boolean {
    return this.#unkept.has(key);
  }

  #judgeAgain(): void {
    this.#waiting = this.#waiting.filter((judged) => !judged());
  }

  /** A client got a mutation's answer. */
  answered(key: string, errno: number, by: Answerer): void {
    this.acknowledgements += 1;
    this.#acknowledged(key, errno, by);
    if (this.#asked.delete(key)) this.#judgeAgain();
  }

  #acknowledged(key: string, errno: number, by: Answerer): void {
    const executed = this.#executed.get(key);
    if (executed === undefined) this.#answeredAlone(key, errno, by);
    else if (executed.errno !== errno) this.#world.fail(`command ${key} was acknowledged with errno ${String(errno)}, applied with ${String(executed.errno)}`);
    else this.acknowledged = Math.max(this.acknowledged, executed.index);
  }

  #answeredAlone(key: string, errno: number, by: Answerer): void {
    if (by.incarnation === 0) this.#world.fail(`command ${key} was acknowledged but nobody has applied it`);
    else if (errno !== 0) {
      this.#refused.set(key, errno);
      if (errno === ERRNO.EDQUOT) this.book.counts.overShare += 1;
    } else if (!this.streams.isBroken(by.site, by.incarnation) && !this.streams.isLeft(by.site, by.incarnation)) this.#promised.set(key, by);
    else this.#givenUp(key, by);
  }

  /** Where a command ran; undefined: nowhere yet. */
  ran(key: string): Executed | undefined {
    return this.#executed.get(key);
  }

  /** Everything has been applied: what was promised has come to pass, and all that was seen is judged. */
  rested(): void {
    const [promise] = this.#promised;
    if (promise !== undefined) throw new Violation(`command ${promise[0]} was acknowledged by site ${String(promise[1].site)}, and never came to pass`);
    const [lost] = this.#witnessed.keys();
    if (lost !== undefined) throw new Violation(`the command at index ${String(lost)}, which a witness had as committed, was never applied`);
    const [early] = this.#early;
    if (early !== undefined) throw new Violation(`command ${early[0]} was answered early by site ${String(early[1].site)}, and its client does not know what became of it`);
    if (this.#waiting.length > 0) throw new Violation('somebody saw what never came to pass');
  }

  /** A violation if there is no place in the span where all was as seen. Judged when the site's stream has come so far. */
  saw(sighting: Sighting): void {
    const then = sighting.ahead.map((key) => this.#unanswered.get(key));
    this.#whenKnown(() => this.#place(sighting, sighting.ahead.some((key, i) => this.#unanswered.get(key) !== then[i])));
  }

  #whenKnown(judge: () => boolean): void {
    if (!judge()) this.#waiting.push(judge);
  }

  #place({ who, sights, span, shows, hides, ahead, incarnation, onPlaced }: Sighting, isAnew: boolean): boolean {
    const { site } = span;
    if (this.streams.isLost(site, span.high.number)) return true;
    // It may have shown what is lost, or what was asked anew when its stream had been ended.
    if (ahead.length > 0 && this.streams.incarnation(site) !== incarnation) return true;
    if (isAnew || ahead.some((key) => this.#gone.has(key))) return true;
    if ([...ahead, ...shows].some((key) => this.#early.has(key) || this.#asked.has(key))) return false;
    if (this.streams.last(site) < span.high.number || [...ahead, ...shows].some((key) => this.#promised.has(key))) return false;
    const low = { ...span.low };
    for (const key of shows) this.#raise(low, site, key, sights);
    for (const { index, origin, takes } of hides.map((key) => this.#executed.get(key)).filter((executed) => executed !== undefined)) {
      // What it takes from under its promise itself nobody tells it of any more, and it does not know that before it is answered.
      if (takes && sights.some(({ key }) => key.startsWith('#') && this.versions.changedAt(key, index))) return true;
      low.index = Math.min(low.index, index - 1);
      if (origin?.site === site) low.number = Math.min(low.number, origin.number - 1);
    }
    const high = { index: Math.max(low.index, span.high.index), number: Math.max(low.number, span.high.number) };
    for (const key of ahead) this.#reach(high, site, key);
    const place = this.versions.admits(sights, { site, low, high });
    if (place !== undefined) { onPlaced(place); return true; }
    const history = sights.map(({ key, value }) => `${key} as ${String(value)} (was ${this.versions.describe(key, low.index)})`).join(', ');
    this.#world.fail(`${who} saw ${history}: no state from index ${String(low.index)} to ${String(high.index)}, number ${String(low.number)} to ${String(high.number)} of site ${String(site)}, was so`);
    return true;
  }

  /** Not below this command, which may have gone through Raft when it was asked for again. */
  #reach(high: { index: number; number: number }, site: number, key: string): void {
    const executed = this.#executed.get(key);
    if (executed === undefined) return;
    if (executed.origin?.site === site) high.number = Math.max(high.number, executed.origin.number);
    else high.index = Math.max(high.index, executed.index);
  }

  /** Not below what this command has made of what was seen. */
  #raise(low: { index: number; number: number }, site: number, key: string, sights: readonly Sight[]): void {
    const executed = this.#executed.get(key);
    if (executed === undefined || !sights.some((sight) => this.versions.changedAt(sight.key, executed.index))) return;
    if (executed.origin?.site === site) low.number = Math.max(low.number, executed.origin.number);
    else low.index = Math.max(low.index, executed.index);
  }

  acknowledgedSoFar(): Acknowledged {
    return { index: this.acknowledged, open: [...this.#promised.keys()] };
  }

  /** A linearizable point was given to whoever asked after all of this had been acknowledged. */
  synced(who: string, before: Acknowledged, site: number, place: Place): void {
    if (place.index < before.index) this.#world.fail(`linearizable read: ${who} was given index ${String(place.index)}, but ${String(before.index)} had been acknowledged before it asked`);
    this.#whenKnown(() => {
      if (before.open.some((key) => this.#promised.has(key))) return false;
      for (const key of before.open) {
        const executed = this.#executed.get(key);
        if (executed === undefined || executed.index <= place.index || (executed.origin?.site === site && executed.origin.number <= place.number)) continue;
        this.#world.fail(`linearizable read: ${who} was given index ${String(place.index)} and number ${String(place.number)} of site ${String(site)}, but command ${key}, which came at ${String(executed.index)}, had been acknowledged before it asked`);
      }
      return true;
    });
  }
}

/** undefined: shown by nobody before it is in the log. */
function originOf({ answered, site, stream }: Command): Origin | undefined {
  return answered === 0 ? undefined : { site, number: stream };
}

function streamed({ command, refused }: AppliedEntry): string {
  if (command.incarnation === 0) return '';
  return ` number ${String(command.stream)} of site ${String(command.site)}${command.answered === 0 ? '' : ' answered'}${refused === undefined ? '' : ` refused: ${refused}`}`;
}
