/** Fences that local commands raised and the journal does not hold yet. A data server keeps for ever what it hears: a crash must not take it from the state. */
import type { Event } from '../fsm/index.ts';

/** Bound: the commands that are not durable. */
export class HeldFences {
  readonly #held = new Map<number, readonly Event[]>();

  /** Keeps those of the command with this number, which rises; returns the other events. */
  keep(n: number, events: readonly Event[]): readonly Event[] {
    const held = events.filter(({ kind }) => kind === 'fence');
    if (held.length === 0) return events;
    this.#held.set(n, held);
    return events.filter(({ kind }) => kind !== 'fence');
  }

  /** Those of all commands up to this number, once. */
  release(durable: number): Event[] {
    const released: Event[] = [];
    for (const [n, events] of this.#held) {
      if (n > durable) break;
      this.#held.delete(n);
      released.push(...events);
    }
    return released;
  }
}
