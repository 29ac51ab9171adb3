/** What a site has taken from its sessions and the state does not remember yet, so that a command sent again is not taken twice. */
import { geofs } from '../../proto/gen/geofs.js';
import { hasReply, mergedReplies } from '../fsm/index.ts';
import { NumberQueue } from '../../proto/types/number-queue.ts';

type Command = geofs.v1.Command.$Properties;
type Reply = geofs.v1.CommandReply.$Properties;
type Stamped = geofs.v1.Stamped.$Properties;

/** reply: answered by the site itself, with the numbers alone of inodes, as the state remembers it; undefined: it comes with its application. */
export interface Taken {
  readonly n: number;
  readonly reply: Reply | undefined;
  /** What it was taken with, where it was answered; a repeat of it is stamped anew. */
  readonly stamped: Stamped;
}

interface Kept {
  readonly n: number;
  /** A MutateReply; undefined: there is no reply yet. */
  readonly data: Uint8Array | undefined;
}

interface Known {
  /** The client has the replies up to here but those to `open`, and does not ask again: a copy that does is late. */
  acknowledged: number;
  open: readonly number[];
  /** The last number of the stream that it has taken: with that applied the state knows all of this. */
  newest: number;
  /** By the session's number. */
  readonly taken: Map<number, Kept>;
}

/** Of what is remembered beside the bytes of a reply, and of a session, about. */
const ENTRY_BYTES = 256;
const SESSION_BYTES = 512;
/** Rows of the order that say nothing any more are not looked for before there are so many. */
const STALE = 1_024;
const NOTHING_OPEN: readonly number[] = [];

/** What a proposer has added to a command, for whoever asks for it again. */
export function stampedOf({ time, create }: geofs.v1.Command.$Properties, means: geofs.v1.Means.$Properties): Stamped {
  return { time: time ?? null, means, ...(create == null ? {} : { ino: create.ino ?? 0, layout: create.layout ?? null }) };
}

export class SessionMemory {
  readonly #sessions = new Map<number, Known>();
  /** In stream order: the stream's number, the session, its number. */
  #order = new NumberQueue(3);
  #entries = 0;
  #replyBytes = 0;

  /** What it takes in memory. */
  get bytes(): number {
    return this.#replyBytes + this.#entries * ENTRY_BYTES + this.#sessions.size * SESSION_BYTES + this.#order.bytes;
  }

  /** forgotten: it was taken, and the client has acknowledged the reply. */
  find(session: number, number: number): Taken | 'forgotten' | undefined {
    const known = this.#sessions.get(session);
    if (known === undefined || number === 0) return undefined;
    const kept = known.taken.get(number);
    if (kept === undefined) return hasReply(known, number) ? 'forgotten' : undefined;
    if (kept.data === undefined) return { n: kept.n, reply: undefined, stamped: {} };
    // The decoded messages themselves: fields that were not stored read as their defaults, as errno 0 does.
    const { reply, stamped } = geofs.v1.MutateReply.decode(kept.data);
    return { n: kept.n, reply: reply ?? new geofs.v1.CommandReply(), stamped: stamped ?? {} };
  }

  /** The command's client has the replies that it says there. What is applied when it comes to be done is compared with what the command itself says of its answer. */
  acknowledge(command: Command): void {
    const { session } = command;
    const acknowledged = command.acknowledged ?? 0;
    const open: readonly number[] = command.open ?? NOTHING_OPEN;
    const known = this.#sessions.get(session ?? 0);
    if (known === undefined || (acknowledged <= known.acknowledged && open.length + known.open.length === 0)) return;
    const { acknowledged: before, open: openBefore } = known;
    Object.assign(known, mergedReplies(known, { acknowledged, open }));
    if (known.acknowledged === before && known.open.length === openBefore.length) return;
    for (const number of known.taken.keys()) if (hasReply(known, number)) this.#forget(known, number);
    if (this.#order.length > STALE + 2 * (this.#entries + this.#sessions.size)) this.#tidy();
  }

  /** Command n of the stream, above all before, is of this session under this number. */
  add(session: number, number: number, { n, reply, stamped }: Taken): void {
    if (session === 0 || number === 0) return;
    let known = this.#sessions.get(session);
    if (known === undefined) this.#sessions.set(session, known = { acknowledged: 0, open: NOTHING_OPEN, newest: n, taken: new Map() });
    known.newest = n;
    this.#forget(known, number);
    const data = reply === undefined ? undefined : geofs.v1.MutateReply.encode({ reply: { ...reply, inodes: (reply.inodes ?? []).map(({ ino }) => ({ ino: ino ?? 0 })) }, stamped }).finish();
    known.taken.set(number, { n, data });
    this.#entries += 1;
    this.#replyBytes += data?.byteLength ?? 0;
    this.#order.push(n, session, number);
  }

  /** From here on the state itself remembers up to n, or knows that nobody asks. */
  onApplied(n: number): void {
    this.#order.takeTo(n, (at, session, number) => {
      const known = this.#sessions.get(session);
      if (known?.taken.get(number)?.n === at) this.#forget(known, number);
      if (known?.newest === at) this.#sessions.delete(session);
    });
  }

  #forget(known: Known, number: number): void {
    const kept = known.taken.get(number);
    if (kept === undefined) return;
    known.taken.delete(number);
    this.#entries -= 1;
    this.#replyBytes -= kept.data?.byteLength ?? 0;
  }

  /** Leaves out of the order what is forgotten, but for the last of each session. */
  #tidy(): void {
    const kept = new NumberQueue(3);
    for (let row = 0; row < this.#order.length; row += 1) {
      const [n, session, number] = [this.#order.at(row), this.#order.at(row, 1), this.#order.at(row, 2)];
      const known = this.#sessions.get(session);
      if (known?.newest === n || known?.taken.get(number)?.n === n) kept.push(n, session, number);
    }
    this.#order = kept;
  }
}
