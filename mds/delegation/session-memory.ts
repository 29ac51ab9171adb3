/** What a site has taken from its sessions and the state does not remember yet, so that a command sent again is not taken twice. */
import type { geofs } from '../../proto/gen/geofs.js';

type Reply = geofs.v1.CommandReply.$Properties;
type Stamped = geofs.v1.Stamped.$Properties;

/** reply: answered by the site itself; undefined: its reply comes with its application. */
export interface Taken {
  readonly n: number;
  readonly reply: Reply | undefined;
  /** What it was taken with, where it was answered; a repeat of it is stamped anew. */
  readonly stamped: Stamped;
}

/** What a proposer has added to a command, for whoever asks for it again. */
export function stampedOf({ time, create }: geofs.v1.Command.$Properties, means: geofs.v1.Means.$Properties): Stamped {
  return { time: time ?? null, means, ...(create == null ? {} : { ino: create.ino ?? 0, layout: create.layout ?? null }) };
}

export class SessionMemory {
  readonly #sessions = new Map<number, Map<number, Taken>>();
  /** In stream order. */
  readonly #order: { readonly n: number; readonly session: number; readonly number: number }[] = [];

  find(session: number, number: number): Taken | undefined {
    return this.#sessions.get(session)?.get(number);
  }

  /** Command n of the stream, above all before. */
  add(session: number, number: number, taken: Taken): void {
    if (session === 0 || number === 0) return;
    const known = this.#sessions.get(session);
    if (known === undefined) this.#sessions.set(session, new Map([[number, taken]]));
    else known.set(number, taken);
    this.#order.push({ n: taken.n, session, number });
  }

  /** From here on the state itself remembers up to n, or knows that nobody asks. */
  onApplied(n: number): void {
    let done = 0;
    for (const entry of this.#order) {
      if (entry.n > n) break;
      done += 1;
      const known = this.#sessions.get(entry.session);
      if (known?.get(entry.number)?.n === entry.n) known.delete(entry.number);
      if (known?.size === 0) this.#sessions.delete(entry.session);
    }
    this.#order.splice(0, done);
  }
}
