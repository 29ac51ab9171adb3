/**
 * Serves geoctl delegation replay: what this mds had answered before its site's delegation was broken is done again, in order, as
 * changes of now, and each refusal is reported (design 7.18). Sessions, locks and votes of then are over.
 */
import { status as grpcStatus, type ServerWritableStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO, errnoName, FsError, refusalWords } from '../../proto/types/errno.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { nameOf, nameToText } from '../../proto/types/name.ts';
import { mayBeLocal } from '../fsm/index.ts';
import type { AsideFolder } from '../store/aside.ts';
import { adminRefusal } from './admin-refusal.ts';
import type { Committer } from './committer.ts';
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
}

/** One command may have to ask another site's owner first. */
const COMMAND_MS = 30_000;
/** What is done is noted each time after so many: after a crash so many are reported as done already. */
const NOTED_EACH = 100;
/** Done a second time, with what came before it, they could take what the first time has brought back: noted at once. */
const TAKES: ReadonlySet<string> = new Set(['unlink', 'rmdir', 'rename']);
/** Of sessions that are over. */
const OVER: ReadonlySet<string> = new Set(['setLock', 'writing']);

export class ReplayService {
  readonly #o: ReplayServiceOptions;
  #running = false;

  constructor(options: ReplayServiceOptions) {
    this.#o = options;
  }

  /** The gRPC handler of Admin.Replay. */
  replay(call: ReplayCall): void {
    const refusal = adminRefusal(call, this.#o.cluster) ?? (this.#running ? { code: grpcStatus.RESOURCE_EXHAUSTED, details: 'a replay is under way at this mds' } : undefined);
    if (refusal !== undefined) { call.emit('error', refusal); return; }
    this.#running = true;
    this.#run(call).catch((error: unknown) => {
      call.emit('error', { code: grpcStatus.FAILED_PRECONDITION, details: error instanceof Error ? error.message : String(error) });
    }).finally(() => { this.#running = false; });
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
    call.end();
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
          const refused = await this.#wanted(command, gone);
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

  /** As #again; undefined: it is none of those that are done again. */
  async #wanted(command: Command, gone: AbortSignal): Promise<{ readonly why: string | undefined } | undefined> {
    return command.op !== undefined && mayBeLocal(command.op) && !OVER.has(command.op) ? { why: await this.#again(command, gone) } : undefined;
  }

  /** Why the command was refused; undefined: it is done. Rejects where nobody can say: without a quorum, or when an owner cannot be asked. */
  async #again(command: Command, gone: AbortSignal): Promise<string | undefined> {
    const { committer, site } = this.#o;
    const { op, time } = command;
    const fresh: geofs.v1.Command.$Properties = { format: command.format, group: 0, site, time: time ?? null, ...(op === undefined ? {} : { [op]: command[op] }) };
    // It made the file then; one that another site has made meanwhile is not this one.
    if (fresh.create != null) fresh.create = { ...fresh.create, exclusive: true };
    if (fresh.commit != null) fresh.commit = { ...fresh.commit, stillWriting: false };
    const { reply } = await committer.commit(fresh, AbortSignal.any([gone, AbortSignal.timeout(COMMAND_MS)]));
    const errno = reply.errno ?? 0;
    if (errno === 0) return undefined;
    // It was answered once, and there can be room for it again: what is left stays where it is.
    if (errno === ERRNO.EDQUOT) throw new FsError('EDQUOT', 'replay', `${await this.#words(command)}: a quota has no room for it: raise that (geoctl quota set), and run the replay again, which goes on from here`);
    return [await this.#words(command), errnoName(errno), refusalWords(reply.detail ?? '')].filter((part) => part !== '').join(': ');
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
