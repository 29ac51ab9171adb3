/** The parent's side of the load process. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadRequest, LoadResult } from './load-process.ts';

export class Load implements Disposable {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('load-process.ts', import.meta.url)), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

  /** One request at a time. Rejects with what went wrong in the child, or when it ended. */
  run(request: LoadRequest): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => { reject(new Error('the load process ended')); };
      this.#child.once('exit', onExit);
      this.#child.once('message', (answer: LoadResult | string) => {
        this.#child.off('exit', onExit);
        if (typeof answer === 'string') reject(new Error(answer));
        else resolve(answer);
      });
      this.#child.send(request);
    });
  }

  [Symbol.dispose](): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
