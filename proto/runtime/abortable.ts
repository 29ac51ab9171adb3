/** Waiting for work that others share: the waiter may give up, the work goes on. */

/** Settles as the promise does, or rejects with `reason()` when the signal fires first. The promise's own failure never goes unhandled. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal, reason: () => Error = () => signal.reason as Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => { signal.removeEventListener('abort', onAbort); reject(reason()); };
    promise.then(
      (value) => { signal.removeEventListener('abort', onAbort); resolve(value); },
      (error: unknown) => { signal.removeEventListener('abort', onAbort); reject(error instanceof Error ? error : new Error(String(error))); },
    );
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
