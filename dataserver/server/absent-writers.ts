/** Writers whose connections ended without a seal, or a commit: after a grace without a new connection, the server does it in their place. */
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { FromWorker } from '../worker/messages.ts';

interface Session {
  connections: number;
  readonly objects: Set<number>;
  timer: Timer | undefined;
}

const BATCH = 64;

export class AbsentWriters {
  readonly #clock: Clock;
  readonly #graceMs: number;
  readonly #seal: (object: number, session: number) => void;
  readonly #sessions = new Map<number, Session>();
  #closed = false;

  /** seal: called once the grace of a session has passed, for each object that it left unsealed or uncommitted. */
  constructor(clock: Clock, graceMs: number, seal: (object: number, session: number) => void) {
    this.#clock = clock;
    this.#graceMs = graceMs;
    this.#seal = seal;
  }

  onMessage(message: Extract<FromWorker, { readonly kind: 'joined' | 'left' }>): void {
    const session = this.#sessions.get(message.session) ?? { connections: 0, objects: new Set<number>(), timer: undefined };
    this.#sessions.set(message.session, session);
    if (message.kind === 'joined') {
      session.connections += 1;
      session.timer?.cancel();
      session.timer = undefined;
      return;
    }
    session.connections -= 1;
    for (const object of message.objects) session.objects.add(object);
    if (session.connections > 0) return;
    if (session.objects.size === 0) { this.#sessions.delete(message.session); return; }
    session.timer = this.#clock.after(this.#graceMs, () => {
      this.#sessions.delete(message.session);
      this.#sealAll(message.session, [...session.objects]);
    });
  }

  /** Some at a time: heartbeats of the lease must go on. Of one that comes back meanwhile the rest is its own again. */
  #sealAll(session: number, objects: readonly number[], from = 0): void {
    if (this.#closed) return;
    const back = this.#sessions.get(session);
    if (back !== undefined) { for (const object of objects.slice(from)) back.objects.add(object); return; }
    for (const object of objects.slice(from, from + BATCH)) this.#seal(object, session);
    if (from + BATCH < objects.length) setImmediate(() => { this.#sealAll(session, objects, from + BATCH); });
  }

  close(): void {
    this.#closed = true;
    for (const session of this.#sessions.values()) session.timer?.cancel();
    this.#sessions.clear();
  }
}
