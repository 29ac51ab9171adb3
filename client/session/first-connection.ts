/** Those who wait for a session's first stream: at mount, either for as long as it takes or until every mds has failed once. */
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import type { StreamEnd } from './stream-end.ts';

interface Waiter {
  readonly signal: AbortSignal;
  readonly onAbort: () => void;
  readonly resolve: (welcome: geofs.v1.Welcome) => void;
  readonly reject: (error: Error) => void;
  readonly ends: StreamEnd[];
  readonly patience: number;
}

export class FirstConnection {
  readonly #waiters = new Set<Waiter>();

  /** Rejects with FsError: EINTR when the signal fires, and after `patience` failures with their reasons in one line. */
  wait(signal: AbortSignal, patience: number): Promise<geofs.v1.Welcome> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => { this.#settle(waiter, () => { reject(new FsError('EINTR', 'mount')); }); };
      const waiter: Waiter = { signal, onAbort, resolve, reject, ends: [], patience };
      this.#waiters.add(waiter);
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  welcomed(welcome: geofs.v1.Welcome): void {
    for (const waiter of this.#waiters) this.#settle(waiter, () => { waiter.resolve(welcome); });
  }

  /** A dial failed. */
  failed(end: StreamEnd): void {
    for (const waiter of this.#waiters) {
      if (!Number.isFinite(waiter.patience)) continue;
      waiter.ends.push(end);
      const [first] = waiter.ends;
      if (first === undefined || waiter.ends.length < waiter.patience) continue;
      const reasons = new Set(waiter.ends.map(({ reason }) => reason));
      this.#settle(waiter, () => { waiter.reject(new FsError(first.errno, 'mount', [...reasons].join('; '))); });
    }
  }

  fail(error: FsError): void {
    for (const waiter of this.#waiters) this.#settle(waiter, () => { waiter.reject(error); });
  }

  #settle(waiter: Waiter, tell: () => void): void {
    waiter.signal.removeEventListener('abort', waiter.onAbort);
    this.#waiters.delete(waiter);
    tell();
  }
}
