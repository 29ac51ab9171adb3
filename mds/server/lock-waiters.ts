/** Sessions that wait for a lock (F_SETLKW, flock): woken when something on the inode is let go, or may have been. */
import type { Event } from '../fsm/machine.ts';

export class LockWaiters {
  readonly #waiting = new Map<number, Set<() => void>>();

  /** Resolves at the next release of a lock on the inode, or when the state was replaced; rejects with the signal's reason. */
  wait(ino: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) { reject(signal.reason as Error); return; }
      const waiters = this.#waiting.get(ino) ?? new Set<() => void>();
      this.#waiting.set(ino, waiters);
      const leave = (): void => {
        waiters.delete(wake);
        if (waiters.size === 0 && this.#waiting.get(ino) === waiters) this.#waiting.delete(ino);
        signal.removeEventListener('abort', onAbort);
      };
      const wake = (): void => { leave(); resolve(); };
      const onAbort = (): void => { leave(); reject(signal.reason as Error); };
      waiters.add(wake);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** The state was replaced as a whole: what was released in it is not told. */
  onReplaced(): void {
    for (const waiters of [...this.#waiting.values()]) for (const wake of [...waiters]) wake();
  }

  onEvents(events: readonly Event[]): void {
    for (const event of events) {
      if (event.kind !== 'lock') continue;
      for (const wake of [...this.#waiting.get(event.ino) ?? []]) wake();
    }
  }
}
