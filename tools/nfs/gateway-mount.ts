/** The gateway's own mount: a geofs-client as a child. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
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
  /** The daemon behind the mount died and no other can take over: the mount is about to go (Linux before 6.9). */
  readonly onLost: () => void;
}

/** Its daemon may take DAEMON_DRAIN_MS to send what was written. */
const STOP_MS = DAEMON_DRAIN_MS + 10_000;

interface ClientLine {
  readonly ready?: boolean;
  readonly lost?: boolean;
}

export class GatewayMount {
  readonly #o: GatewayMountOptions;
  readonly #process: ChildProcess;
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #ended = Promise.withResolvers<string>();
  #lastWords = '';
  #over = false;

  private constructor(options: GatewayMountOptions) {
    const { programs, client, point, deviceNumber, softSec } = options;
    this.#o = options;
    const mountOptions = ['allow_other', 'exported', `soft=${String(softSec)}`, ...(deviceNumber === undefined ? [] : [`device-number=${String(deviceNumber)}`])];
    this.#process = spawn(programs.setpriv, [
      '--pdeathsig', 'TERM', '--', process.execPath, ...process.execArgv, entryPoint('geofs-client'), point, '--config', client, '-f', '-o', mountOptions.join(','),
    ], { stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: '/' });
    this.#process.stdout?.on('data', (data: Buffer) => { for (const line of data.toString().split('\n')) if (line.startsWith('{')) this.#hear(JSON.parse(line) as ClientLine); });
    this.#process.stderr?.on('data', (data: Buffer) => { this.#pass(data); });
    this.#process.once('error', (error) => { this.#end(error.message); });
    this.#process.once('close', (code, signal) => { this.#end(this.#lastWords === '' ? `it ended with ${signal ?? `code ${String(code)}`}` : this.#lastWords); });
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

  #hear(line: ClientLine): void {
    if (line.ready === true) this.#ready.resolve(undefined);
    else if (line.lost === true) this.#o.onLost();
  }

  /** Its log lines are log lines already; the last line of another kind is why it ended. */
  #pass(data: Buffer): void {
    process.stderr.write(data);
    const line = data.toString().trim().split('\n').findLast((text) => !text.startsWith('{'));
    if (line !== undefined && line !== '') this.#lastWords = line.replace(/^geofs-client: /, '');
  }

  #end(why: string): void {
    this.#over = true;
    this.#ended.resolve(why);
  }
}
