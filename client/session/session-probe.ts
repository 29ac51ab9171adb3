/** Asks an mds whether it would serve this client now, without opening a session there. */
import { SessionStream, type StreamOptions } from './session-stream.ts';

/** True: it serves and has applied the hello's token. False for anything else, and with the signal. */
export function probeMds(options: Pick<StreamOptions, 'address' | 'identity' | 'clock' | 'hello' | 'nextId'>, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stream = new SessionStream({
      ...options, hello: { ...options.hello, probe: true }, acknowledged: () => 0, mdsKnown: () => 0,
      handler: {
        onWelcome: () => { resolve(true); stream.fail('it answered'); },
        onHeartbeat: () => undefined, onDurable: () => undefined,
        onMessage: () => undefined,
        onEnd: () => { signal.removeEventListener('abort', onAbort); resolve(false); },
      },
    });
    const onAbort = (): void => { stream.fail('nobody asks any more'); };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
