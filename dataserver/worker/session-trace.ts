/** Which sessions one connection carries, and which objects each has written here without a word that it is committed. */
import type { FromWorker } from './messages.ts';
import type { SessionTrace } from './requests.ts';

export class ConnectionSessions implements SessionTrace {
  readonly #tell: (message: FromWorker) => void;
  readonly #written = new Map<number, Set<number>>();

  constructor(tell: (message: FromWorker) => void) {
    this.#tell = tell;
  }

  wrote(session: number, object: number): void {
    let objects = this.#written.get(session);
    if (objects === undefined) {
      objects = new Set();
      this.#written.set(session, objects);
      this.#tell({ kind: 'joined', session });
    }
    objects.add(object);
  }

  committed(session: number, object: number): void {
    this.#written.get(session)?.delete(object);
  }

  /** The connection has ended. */
  end(): void {
    for (const [session, objects] of this.#written) this.#tell({ kind: 'left', session, objects: [...objects] });
    this.#written.clear();
  }
}
