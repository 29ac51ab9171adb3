/**
 * Serves geoctl delegation replay: what this mds had answered before its site's delegation was broken is done again, in order, as
 * changes of now, and each refusal is reported (design 7.18). Sessions, locks and votes of then are over.
 */
import { status as grpcStatus, type ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { geofs } from '../../proto/gen/geofs.js';
import { abortable } from '../../proto/runtime/abortable.ts';
import { ERRNO, errnoName, FsError, refusalWords } from '../../proto/types/errno.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { nameOf, nameToText } from '../../proto/types/name.ts';
import { hasBasis, mayBeLocal } from '../fsm/index.ts';
import type { AsideFolder } from '../store/aside.ts';
import { adminRefusal } from './admin-refusal.ts';
import type { Committed, Committer } from './committer.ts';
import type { StateReader } from './state-reader.ts';

type Command = geofs.v1.Command;
type Chunk = geofs.v1.ReplayChunk.$Properties;
export type ReplayCall = ServerWritableStream<geofs.v1.ReplayRequest, Chunk>;

export interface ReplayServiceOptions {
  readonly cluster: string;
  readonly site: number;
  readonly aside: Pick<AsideFolder, 'list' | 'open' | 'remove'>;
  readonly committer: Committer;
  readonly reader: Pick<StateReader, 'inode'>;
  /** So long one command may take; default COMMAND_MS. */
  readonly commandMs?: number;
}

/** One command may have to ask another site's owner first. */
const COMMAND_MS = 30_000;
/** What is done is noted each time after so many: after a crash so many are reported as done already. */
const NOTED_EACH = 100;
/** Done a second time, with what came before it, they could take what the first time has brought back: noted at once. */
const TAKES: ReadonlySet<string> = new Set(['unlink', 'rmdir', 'rename']);
/** Of sessions that are over. */
const OVER: ReadonlySet<string> = new Set(['setLock', 'writing', 'releaseSession']);

/** Of what is set aside. */
interface Place {
  readonly name: string;
  readonly n: number;
}

/** A command that was asked for: whoever waited may be gone, and it may be done all the same. */
interface Asked extends Place {
  readonly outcome: Promise<Committed>;
}

export class ReplayService {
  readonly #o: ReplayServiceOptions;
  #running = false;
  /** Nobody knows yet what became of it: the next replay waits for that instead of asking a second time. */
  #asked: Asked | undefined;

  constructor(options: ReplayServiceOptions) {
    this.#o = options;
  }

  /** The gRPC handler of Admin.Replay. */
  replay(call: ReplayCall): void {
    const refusal = adminRefusal(call, this.#o.cluster) ?? (this.#running ? { code: grpcStatus.RESOURCE_EXHAUSTED, details: 'a replay is under way at this mds' } : undefined);
    if (refusal !== undefined) { call.emit('error', refusal); return; }
    this.#running = true;
    // Whoever hears that it is over may begin the next one at once.
    this.#run(call).finally(() => { this.#running = false; }).then(() => { call.end(); }, (error: unknown) => {
      call.emit('error', { code: grpcStatus.FAILED_PRECONDITION, details: error instanceof Error ? error.message : String(error) });
    });
  }

  async #run(call: ReplayCall): Promise<void> {
    const gone = new AbortController();
    call.on('cancelled', () => { gone.abort(new Error('geoctl hung up')); });
    const count = { done: 0, refusals: 0 };
    const say = async (chunk: Chunk): Promise<void> => {
      if (!call.write({ ...count, ...chunk })) await once(call, 'drain', { signal: gone.signal });
    };
    const { aside } = this.#o;
    for (const name of await aside.list()) {
      await this.#each(name, gone.signal, async (refused) => {
        count.done += 1;
        if (refused === undefined) return;
        count.refusals += 1;
        await say({ refused });
      });
      await aside.remove(name);
    }
    await say({ last: true });
  }

  async #each(name: string, gone: AbortSignal, done: (refused: string | undefined) => Promise<void>): Promise<void> {
    await using journal = await this.#o.aside.open(name);
    let noted = 0;
    try {
      for (let next = journal.first; next <= journal.last;) {
        for (const { n, data } of journal.read(next, RAFT_APPEND_BYTES)) {
          gone.throwIfAborted();
          const command = geofs.v1.Command.decode(data);
          const takes = TAKES.has(command.op ?? '');
          if (takes) await journal.compact(noted);
          const refused = await this.#wanted(command, { name, n }, gone);
          noted = n;
          next = n + 1;
          if (takes || n % NOTED_EACH === 0) await journal.compact(n);
          if (refused !== undefined) await done(refused.why);
        }
      }
    } finally {
      await journal.compact(noted);
    }
  }

  /** As #again; undefined: it is none of those that are done again. What was not answered its client asks for again itself, and a refusal has done nothing. */
  async #wanted(command: Command, place: Place, gone: AbortSignal): Promise<{ readonly why: string | undefined } | undefined> {
    const { op, answered, refusal } = command;
    const isWanted = op !== undefined && mayBeLocal(op) && !OVER.has(op) && answered !== 0 && refusal === 0;
    return isWanted ? { why: await this.#again(command, place, gone) } : undefined;
  }

  /** Why the command was refused; undefined: it is done. Rejects where nobody can say within COMMAND_MS: without a quorum, or when an owner cannot be asked. */
  async #again(command: Command, place: Place, gone: AbortSignal): Promise<string | undefined> {
    const { reply } = await this.#outcome(command, place, gone);
    const errno = reply.errno ?? 0;
    if (errno === 0 || (errno === ERRNO.EEXIST && await this.#isMade(command))) return undefined;
    // It was answered once, and there can be room for it again: what is left stays where it is.
    if (errno === ERRNO.EDQUOT) throw new FsError('EDQUOT', 'replay', `${await this.#words(command)}: a quota has no room for it: raise that (geoctl quota set), and run the replay again, which goes on from here`);
    return [await this.#words(command), errnoName(errno), refusalWords(reply.detail ?? '')].filter((part) => part !== '').join(': ');
  }

  /** Rejects when the admin has hung up, or after COMMAND_MS; what is on its way then goes on. */
  async #outcome(command: Command, { name, n }: Place, gone: AbortSignal): Promise<Committed> {
    const patience = AbortSignal.timeout(this.#o.commandMs ?? COMMAND_MS);
    const stop = AbortSignal.any([gone, patience]);
    const asked = this.#asked?.name === name && this.#asked.n === n ? this.#asked : { name, n, outcome: this.#o.committer.commit(this.#fresh(command), stop) };
    this.#asked = asked;
    // It was not proposed, or is known: neither is waited for another time.
    const forget = (): void => { if (this.#asked === asked) this.#asked = undefined; };
    asked.outcome.catch(forget);
    try {
      const committed = await abortable(asked.outcome, stop);
      forget();
      return committed;
    } catch (error) {
      if (!patience.aborted || gone.aborted) throw error;
      throw new FsError('ETIMEDOUT', 'replay', `${await this.#words(command)}: nobody has agreed to it in time: see geoctl status, and run the replay again, which goes on from here`, { cause: error });
    }
  }

  /** The command as a change of now. */
  #fresh(command: Command): geofs.v1.Command.$Properties {
    const { op, time, format, basis } = command;
    const fresh: geofs.v1.Command.$Properties = { format, group: 0, site: this.#o.site, time: time ?? null, ...(op === undefined ? {} : { [op]: command[op] }) };
    // What a name leads to now, or others have made of it, is not what was answered for.
    if (op !== undefined && hasBasis(op)) fresh.basis = basis ?? {};
    // It made the file then; one that another site has made meanwhile is not this one.
    if (fresh.create != null) fresh.create = { ...fresh.create, exclusive: true };
    if (fresh.commit != null) fresh.commit = { ...fresh.commit, stillWriting: false };
    return fresh;
  }

  /** It has made that very inode already: it was done before a crash, and not noted. */
  async #isMade({ create }: Command): Promise<boolean> {
    return create != null && await this.#o.reader.inode(create.ino ?? 0).catch(() => undefined) !== undefined;
  }

  /** "create \"a.txt\" in \"docs\" (inode 17)". */
  async #words(command: Command): Promise<string> {
    const { op } = command;
    const body = (op === undefined ? undefined : command[op]) as { readonly parent?: number; readonly name?: Uint8Array; readonly ino?: number } | null | undefined;
    const of = body?.parent ?? body?.ino ?? 0;
    const inode = await this.#o.reader.inode(of).catch(() => undefined);
    const place = `${inode === undefined ? '' : `"${nameToText(nameOf(inode.name))}" `}(inode ${String(of)})`;
    return body?.parent === undefined || body.name === undefined ? `${op ?? '?'} of ${place}` : `${op ?? '?'} "${nameToText(nameOf(body.name))}" in ${place}`;
  }
}
