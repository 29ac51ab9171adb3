/**
 * Virtual time and the order of all that happens. One event runs at a time; before the next one everything that follows
 * from it as microtasks has run, so that a seed replays exactly.
 */
import { createHash } from 'node:crypto';
import { SeededRandom } from './random.ts';

/** Whose events these are: they are lost when it dies and wait while it is paused. */
export class Actor {
  readonly name: string;
  alive = true;
  pausedUntilMs = 0;

  constructor(name: string) {
    this.name = name;
  }
}

interface Happening {
  atMs: number;
  readonly order: number;
  readonly actor: Actor;
  readonly label: string;
  readonly run: () => void;
  cancelled: boolean;
}

/** What the simulator found; the seed's run ends with the first. */
export class Violation extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Violation';
  }
}

export class World {
  readonly random: SeededRandom;
  readonly #trace = createHash('sha256');
  readonly #print: ((line: string) => void) | undefined;
  readonly #heap: Happening[] = [];
  #order = 0;
  #nowMs = 0;
  #violation: Violation | undefined;
  events = 0;

  constructor(seed: number, print?: (line: string) => void) {
    this.random = new SeededRandom(seed);
    this.#print = print;
  }

  get nowMs(): number { return this.#nowMs; }
  get violation(): Violation | undefined { return this.#violation; }

  /** Remembers the first violation; the run ends after this event. */
  fail(message: string): void {
    this.note(`VIOLATION ${message}`);
    this.#violation ??= new Violation(message);
  }

  /** A line of the trace. */
  note(line: string): void {
    const text = `${this.#nowMs.toFixed(3)} ${line}`;
    this.#trace.update(text);
    this.#print?.(text);
  }

  /** The hash of the trace so far. */
  traceHash(): string {
    return this.#trace.copy().digest('hex');
  }

  /** Runs after delayMs of true time, if the actor still lives then. An empty label leaves no trace. */
  after(actor: Actor, delayMs: number, label: string, run: () => void): { cancel(): void } {
    this.#order += 1;
    const happening = { atMs: this.#nowMs + Math.max(0, delayMs), order: this.#order, actor, label, run, cancelled: false };
    this.#push(happening);
    return { cancel: () => { happening.cancelled = true; } };
  }

  /** Resolves after delayMs; never if the actor dies before. */
  sleep(actor: Actor, delayMs: number): Promise<void> {
    return new Promise((resolve) => { this.after(actor, delayMs, '', resolve); });
  }

  /** Runs until the time, a violation, or until done() holds after an event. Returns done's last answer. */
  async run(untilMs: number, done: () => boolean = () => false): Promise<boolean> {
    while (this.#violation === undefined) {
      const next = this.#heap[0];
      if (next === undefined || next.atMs > untilMs) { this.#nowMs = untilMs; return done(); }
      this.#pop();
      if (next.cancelled || !next.actor.alive) continue;
      if (next.actor.pausedUntilMs > next.atMs) { this.#push(Object.assign(next, { atMs: next.actor.pausedUntilMs })); continue; }
      this.#nowMs = next.atMs;
      this.events += 1;
      if (next.label !== '') this.note(`${next.actor.name} ${next.label}`);
      try {
        next.run();
      } catch (error) {
        // In production nobody catches it: the process dies loudly.
        this.fail(`${next.actor.name} died: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      }
      await settle();
      if (done()) break;
    }
    if (this.#violation !== undefined) throw this.#violation;
    return true;
  }

  #before(a: Happening, b: Happening): boolean {
    return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
  }

  #push(item: Happening): void {
    const heap = this.#heap;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up];
      if (parent === undefined || !this.#before(item, parent)) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = item;
  }

  #pop(): void {
    const heap = this.#heap;
    const item = heap.pop();
    if (item === undefined || heap.length === 0) return;
    for (let at = 0; ;) {
      let down = 2 * at + 1;
      const right = heap[down + 1];
      let child = heap[down];
      if (child !== undefined && right !== undefined && this.#before(right, child)) { child = right; down += 1; }
      if (child === undefined || !this.#before(child, item)) { heap[at] = item; return; }
      heap[at] = child;
      at = down;
    }
  }
}

/** Everything that promises carry on has run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve); });
}
