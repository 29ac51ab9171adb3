/** How far each site's stream is applied here, and who waits for more: a client's token names what it has seen (design 4.3). */
interface Waiter {
  readonly site: number;
  readonly number: number;
  readonly resolve: () => void;
}

export class StreamPositions {
  readonly #applied = new Map<number, number>();
  #waiters: Waiter[] = [];

  of(site: number): number {
    return this.#applied.get(site) ?? 0;
  }

  /** Number n of the site's stream, and all before it, can be seen here. */
  reached(site: number, n: number): void {
    if (n <= this.of(site)) return;
    this.#applied.set(site, n);
    this.#waiters = this.#waiters.filter((waiter) => {
      if (waiter.site !== site || waiter.number > n) return true;
      waiter.resolve();
      return false;
    });
  }

  /** Resolves when that number can be seen here; rejects with the signal's reason. */
  wait(site: number, number: number, signal: AbortSignal): Promise<void> {
    if (number <= this.of(site)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        reject(signal.reason as Error);
      };
      const waiter = { site, number, resolve: () => { signal.removeEventListener('abort', onAbort); resolve(); } };
      if (signal.aborted) { reject(signal.reason as Error); return; }
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiters.push(waiter);
    });
  }
}
