/**
 * What is true: the committed log as it was first applied anywhere, judged by a model of the file system and of exactly
 * once. Everybody's later applications, answers and reads are compared with it.
 */
import { createHash } from 'node:crypto';
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { Model } from '../unit/mds/fsm/model.ts';
import { Versions, type Sight } from './versions.ts';
import type { World } from './world.ts';

type Command = geofs.v1.Command;

interface Executed {
  readonly errno: number;
  readonly index: number;
}

const keyOf = (session: number, number: number): string => `${String(session)}/${String(number)}`;
const text = (name: Uint8Array | null | undefined): string => Buffer.from(name ?? []).toString('latin1');

export class Oracle {
  readonly #world: World;
  readonly model = new Model();
  readonly versions = new Versions();
  readonly #entries = new Map<number, string>();
  readonly #digests = new Map<number, string>();
  readonly #executed = new Map<string, Executed>();
  readonly #sessions = new Set<number>();
  readonly #nextIndex: { index: number };
  /** Everything acknowledged to any client is at or below this index. */
  acknowledged = 0;
  commands = 0;
  replays = 0;
  acknowledgements = 0;

  constructor(world: World) {
    this.#world = world;
    this.#nextIndex = { index: 0 };
    this.versions.note(0, '#1', 1);
  }

  /** The newest index that anybody has applied. */
  get last(): number { return this.#nextIndex.index; }

  /** A member applied a batch; digest: of its state afterwards. */
  applied(node: number, entries: readonly AppliedEntry[], appliedIndex: number, digest: string): void {
    for (const entry of entries) this.#entry(node, entry);
    this.#nextIndex.index = Math.max(this.#nextIndex.index, appliedIndex);
    const known = this.#digests.get(appliedIndex);
    if (known === undefined) this.#digests.set(appliedIndex, digest);
    else if (known !== digest) this.#world.fail(`state machine safety: node ${String(node)} has another state at index ${String(appliedIndex)}`);
  }

  #entry(node: number, entry: AppliedEntry): void {
    const line = `${fingerprint(geofs.v1.Command.encode(entry.command).finish())} ${fingerprint(geofs.v1.CommandReply.encode(entry.reply).finish())}`;
    const known = this.#entries.get(entry.index);
    if (known !== undefined) {
      if (known !== line) this.#world.fail(`state machine safety: node ${String(node)} applied another command, or answered it otherwise, at index ${String(entry.index)}: ${entry.command.op ?? ''}`);
      return;
    }
    if (entry.index <= this.last) { this.#world.fail(`node ${String(node)} applied a command at index ${String(entry.index)}, where others found none`); return; }
    this.#entries.set(entry.index, line);
    this.#judge(entry);
    this.#nextIndex.index = entry.index;
  }

  #judge({ command, reply, index }: AppliedEntry): void {
    const errno = reply.errno ?? 0;
    this.commands += 1;
    this.#world.note(`index ${String(index)}: ${command.op ?? ''} session ${String(command.session)} number ${String(command.number)} errno ${String(errno)}${reply.replayed === true ? ' replayed' : ''}`);
    if (command.session !== 0 && command.number !== 0 && !this.#judgeOnce(command, reply, index)) return;
    if (command.op === 'openSession') this.#sessions.add(reply.ino ?? 0);
    if (command.op === 'closeSession') this.#sessions.delete(command.closeSession?.session ?? 0);
    const expected = this.#run(command);
    if (expected !== undefined && !expected.includes(errno)) {
      this.#world.fail(`the model answers ${command.op ?? ''} at index ${String(index)} with errno ${expected.join(' or ')}, not ${String(errno)} (${reply.detail ?? ''})`);
      return;
    }
    if (errno === 0) this.#noteVersions(command, reply, index);
  }

  /** True if the command is to have an effect now. */
  #judgeOnce(command: Command, reply: geofs.v1.CommandReply.$Properties, index: number): boolean {
    const key = keyOf(command.session, command.number);
    const errno = reply.errno ?? 0;
    const before = this.#executed.get(key);
    if (!this.#sessions.has(command.session)) {
      if (errno !== ERRNO.ESTALE) this.#world.fail(`exactly once: command ${key} of a session that is not open was answered ${String(errno)}`);
      return false;
    }
    if (before === undefined) {
      if (reply.replayed === true) this.#world.fail(`exactly once: command ${key} at index ${String(index)} was answered from memory but never ran`);
      this.#executed.set(key, { errno, index });
      return true;
    }
    this.replays += 1;
    const same = reply.replayed === true && errno === before.errno;
    const forgotten = reply.replayed !== true && errno === ERRNO.EIO;
    if (!same && !forgotten) this.#world.fail(`exactly once: command ${key} ran at index ${String(before.index)} (errno ${String(before.errno)}) and again at ${String(index)} (errno ${String(errno)})`);
    return false;
  }

  /** The errnos that the model allows; undefined: not its business. */
  #run(c: Command): number[] | undefined {
    switch (c.op) {
      case 'create': return [this.model.create(c.create ?? {})];
      case 'link': return this.#link(c.link ?? {});
      case 'unlink': return [this.model.remove(c.unlink ?? {}, false)];
      case 'rmdir': return [this.model.remove(c.rmdir ?? {}, true)];
      case 'rename': return [this.model.rename(c.rename ?? {})];
      case 'setAttr': return this.#exists(c.setAttr?.ino ?? 0, false);
      case 'commit': return this.#exists(c.commit?.ino ?? 0, true);
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
    const name = (dir: number | null | undefined, bytes: Uint8Array | null | undefined): void => {
      this.versions.note(index, `${String(dir ?? 0)}/${text(bytes)}`, this.model.nodes.get(dir ?? 0)?.names?.get(text(bytes))?.ino ?? 0);
    };
    for (const inode of reply.inodes ?? []) {
      this.versions.note(index, `#${String(inode.ino ?? 0)}`, inode.nlink === 0 && this.model.nodes.get(inode.ino ?? 0) === undefined ? 0 : inode.change ?? 0);
    }
    for (const op of [c.create, c.link, c.unlink, c.rmdir, c.rename]) if (op != null) name(op.parent, op.name);
    if (c.rename != null) name(c.rename.newParent, c.rename.newName);
    if (c.rmdir != null || c.rename != null) this.#noteGone(index, reply);
  }

  /** Names in a removed directory are never asked for again, but its own absence may be. */
  #noteGone(index: number, reply: geofs.v1.CommandReply.$Properties): void {
    for (const { ino } of reply.inodes ?? []) if (!this.model.nodes.has(ino ?? 0)) this.versions.note(index, `#${String(ino ?? 0)}`, 0);
  }

  /** A client got a mutation's answer. */
  answered(session: number, number: number, errno: number): void {
    const executed = this.#executed.get(keyOf(session, number));
    this.acknowledgements += 1;
    if (executed === undefined) this.#world.fail(`command ${keyOf(session, number)} was acknowledged but nobody has applied it`);
    else if (executed.errno !== errno) this.#world.fail(`command ${keyOf(session, number)} was acknowledged with errno ${String(errno)}, applied with ${String(executed.errno)}`);
    else this.acknowledged = Math.max(this.acknowledged, executed.index);
  }

  /** Where a command ran; Infinity: nowhere yet. */
  ranAt(session: number, number: number): number {
    return this.#executed.get(keyOf(session, number))?.index ?? Infinity;
  }

  /** The first index from `low` on at which all was as seen. A violation if there is none. */
  saw(who: string, sights: readonly Sight[], low: number): number {
    const index = this.versions.admits(sights, low, this.last);
    if (index !== undefined) return index;
    const history = sights.map(({ key, value }) => `${key} as ${String(value)} (was ${this.versions.describe(key, low)})`).join(', ');
    this.#world.fail(`${who} saw ${history}: no state since index ${String(low)} was so, newest is ${String(this.last)}`);
    return low;
  }
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 16);
}
