/** The gateway's own mount: a geofs-client as a child. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LostMessage, MountedMessage, ReleasedMessage } from '../../client/holder.ts';
import { entryPoint } from '../../client/fuse/entry-points.ts';
import { mountAt } from '../../client/fuse/mount/table.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { DAEMON_DRAIN_MS } from '../../proto/types/limits.ts';
import type { Programs } from './programs.ts';

export interface GatewayMountOptions {
  readonly programs: Programs;
  /** The client's configuration file. */
  readonly client: string;
  readonly point: string;
  /** Undefined: whatever number the kernel gives. */
  readonly deviceNumber: number | undefined;
  readonly softSec: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Its daemon may take DAEMON_DRAIN_MS to send what was written. */
const STOP_MS = DAEMON_DRAIN_MS + 10_000;

export class GatewayMount {
  readonly #o: GatewayMountOptions;
  readonly #process: ChildProcess;
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #ended = Promise.withResolvers<string>();
  #lost = new AbortController();
  #again = Promise.withResolvers<undefined>();
  #exited = false;
  #lastWords = '';
  /** Why it was lost. */
  #reason = '';
  #over = false;

  private constructor(options: GatewayMountOptions) {
    const { programs, client, point, deviceNumber, softSec } = options;
    this.#o = options;
    const mountOptions = ['allow_other', 'exported', `soft=${String(softSec)}`, ...(deviceNumber === undefined ? [] : [`device-number=${String(deviceNumber)}`])];
    this.#process = spawn(programs.setpriv, [
      '--pdeathsig', 'TERM', '--', process.execPath, ...process.execArgv, entryPoint('geofs-client'), point, '--config', client, '-f', '-o', mountOptions.join(','),
    ], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true, cwd: '/' });
    // Its one line says that the mount answers.
    this.#process.stdout?.once('data', () => { this.#ready.resolve(undefined); });
    this.#process.on('message', (message: LostMessage | MountedMessage) => {
      switch (message.kind) {
        case 'lost': this.#release(message.reason); return;
        case 'mounted': this.#remade(); return;
      }
    });
    this.#process.stderr?.on('data', (data: Buffer) => { this.#pass(data); });
    this.#process.once('error', (error) => { this.#end(error.message); });
    // Its daemon is left to itself: it sends what was written, unmounts, and holds the streams until then.
    this.#process.once('exit', (code, signal) => {
      this.#exited = true;
      this.#lose(`its geofs-client ended with ${signal ?? `code ${String(code)}`}`);
    });
    this.#process.once('close', () => { this.#end(this.#lastWords === '' ? this.#reason : this.#lastWords); });
  }

  /** Resolves when the mount answers. Rejects with FsError EIO and what the client said. */
  static async start(options: GatewayMountOptions, signal: AbortSignal): Promise<GatewayMount> {
    mkdirSync(dirname(options.point), { recursive: true });
    if (mountAt(options.point) === undefined) mkdirSync(options.point, { recursive: true });
    const made = new GatewayMount(options);
    made.ended.then((why) => { made.#ready.reject(new FsError('EIO', 'nfs', why)); }, () => undefined);
    const onAbort = (): void => { made.#process.kill('SIGTERM'); };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await made.#ready.promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
    return made;
  }

  /**
   * Aborted when the mount goes or is about to, with an FsError that says why; listeners let go of its files at once, and not later: callers
   * there get errors from then on.
   */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** After a loss: resolves when the mount was made anew, and counts as not lost again, or is gone for good. */
  async settle(): Promise<void> {
    if (this.#exited) await this.stop();
    else await Promise.race([this.#again.promise, this.ended]);
  }

  /** It has ended. */
  get over(): boolean {
    return this.#over;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Resolves with the reason when the mount is gone. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  /** Sends what was written, and unmounts. */
  async stop(): Promise<void> {
    if (this.#over) return;
    this.#process.kill('SIGTERM');
    const kill = this.#o.clock.after(STOP_MS, () => {
      this.#o.logger.error({}, 'the mount does not end: killed');
      if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    });
    await this.ended;
    kill.cancel();
  }

  #release(reason: string): void {
    this.#lose(reason);
    // Where it has ended meanwhile nobody waits for this.
    if (this.#process.connected) this.#process.send({ kind: 'released' } satisfies ReleasedMessage, (error) => { if (error !== null) this.#o.logger.debug({ error: String(error) }, 'the mount does not hear'); });
  }

  #remade(): void {
    if (!this.#lost.signal.aborted || this.#exited) return;
    this.#lost = new AbortController();
    this.#again.resolve(undefined);
  }

  #lose(reason: string): void {
    if (this.#lost.signal.aborted) return;
    this.#reason = reason;
    this.#again = Promise.withResolvers();
    this.#lost.abort(new FsError('EIO', 'nfs', `the mount is gone: ${reason}`));
  }

  /** Its log lines are log lines already; the last line of another kind is why it ended. */
  #pass(data: Buffer): void {
    process.stderr.write(data);
    const line = data.toString().trim().split('\n').findLast((text) => !text.startsWith('{'));
    if (line !== undefined && line !== '') this.#lastWords = line.replace(/^geofs-client: /, '');
  }

  #end(why: string): void {
    this.#over = true;
    this.#lose(why);
    this.#ended.resolve(why);
  }
}
