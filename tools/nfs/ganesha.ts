/** One run of NFS-Ganesha: started, awaited, probed, stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { NFS_PROBE_MS, NFS_PROBE_PATIENCE_MS, NFS_START_MS } from '../../proto/types/limits.ts';
import { GaneshaLog, type GaneshaLine } from './ganesha-log.ts';
import { graceOf } from './grace.ts';
import type { Programs } from './programs.ts';
import { answersNull, NFS_PROGRAM } from './rpc-call.ts';

export interface GaneshaOptions {
  readonly programs: Programs;
  /** The configuration file. */
  readonly file: string;
  readonly pidFile: string;
  /** Where it is asked whether it answers. */
  readonly host: string;
  readonly port: number;
  /** A silence that is longer is a hang. */
  readonly silenceMs: number;
  /** A grace period begins, which takes so many seconds at most; 0: it is over. */
  readonly onGrace?: (seconds: number) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

const NFS_VERSION = 4;
const INITIALIZED = 'NFS SERVER INITIALIZED';

export class Ganesha {
  readonly #o: GaneshaOptions;
  readonly #process: ChildProcess;
  readonly #started = Promise.withResolvers<undefined>();
  readonly #ended = Promise.withResolvers<string>();
  #complaint = '';
  #answeredMs = 0;
  #timer: Timer | undefined;
  #over = false;

  private constructor(options: GaneshaOptions) {
    const { programs, file, pidFile, logger } = options;
    this.#o = options;
    const log = new GaneshaLog(logger.child({ part: 'ganesha' }), (line) => { this.#note(line); });
    // Its own process group, so that a Ctrl-C at a terminal stops it in its turn; and it does not outlive a gateway that was killed.
    this.#process = spawn(programs.setpriv, ['--pdeathsig', 'KILL', '--', programs.ganesha, '-F', '-N', 'NIV_EVENT', '-L', 'STDOUT', '-f', file, '-p', pidFile], {
      stdio: ['ignore', 'pipe', 'pipe'], detached: true, cwd: '/',
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.on('data', (data: Buffer) => { log.push(data.toString('latin1')); });
    this.#process.once('error', (error) => { this.#end(error.message); });
    this.#process.once('close', (code, signal) => { this.#end(`ended with ${signal ?? `code ${String(code)}`}${this.#complaint === '' ? '' : `: ${this.#complaint}`}`); });
  }

  /** Resolves when it serves. Rejects with the signal's reason, with FsError EIO, which says what Ganesha said last, or ETIMEDOUT. */
  static async start(options: GaneshaOptions, signal: AbortSignal): Promise<Ganesha> {
    signal.throwIfAborted();
    const made = new Ganesha(options);
    const onAbort = (): void => {
      made.kill();
      made.#started.reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const late = options.clock.after(NFS_START_MS, () => { made.#started.reject(new FsError('ETIMEDOUT', 'nfs', `NFS-Ganesha does not serve after ${String(NFS_START_MS / 1000)} s`)); });
    made.ended.then((why) => { made.#started.reject(new FsError('EIO', 'nfs', `NFS-Ganesha ${why}`)); }, () => undefined);
    try {
      await made.#started.promise;
      if (!await made.#answers()) throw new FsError('EIO', 'nfs', 'NFS-Ganesha started and does not answer');
    } catch (error) {
      await made.stop(0);
      throw error;
    } finally {
      late.cancel();
      signal.removeEventListener('abort', onAbort);
    }
    made.#answeredMs = options.clock.monotonicMs();
    made.#watch();
    return made;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Resolves with the reason when it ended, or was killed because it hung. */
  get ended(): Promise<string> {
    return this.#ended.promise;
  }

  /** SIGTERM, and SIGKILL when it has not ended after patienceMs. */
  async stop(patienceMs: number): Promise<void> {
    this.#timer?.cancel();
    if (this.#over) return;
    if (patienceMs > 0) this.#process.kill('SIGTERM');
    const kill = this.#o.clock.after(patienceMs, () => { this.#process.kill('SIGKILL'); });
    await this.ended;
    kill.cancel();
  }

  /** From here on it answers nobody, though its end may wait for files that hang; `ended` tells when it is gone. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #end(why: string): void {
    this.#over = true;
    this.#timer?.cancel();
    this.#ended.resolve(why);
  }

  #note(line: GaneshaLine): void {
    if (line.message === INITIALIZED) this.#started.resolve(undefined);
    if (line.level === 'error') this.#complaint = line.message;
    const grace = graceOf(line.message);
    if (grace !== undefined && !this.#over) this.#o.onGrace?.(grace);
  }

  #answers(): Promise<boolean> {
    const { host, port } = this.#o;
    return answersNull({ host, port, program: NFS_PROGRAM, version: NFS_VERSION, timeoutMs: NFS_PROBE_PATIENCE_MS });
  }

  /** A process may live and serve nobody: it is asked now and then, and ended when it has been silent for too long. */
  #watch(): void {
    if (this.#over) return;
    const { clock, silenceMs } = this.#o;
    this.#timer = clock.after(NFS_PROBE_MS, () => {
      void this.#answers().then((answered) => {
        if (answered) this.#answeredMs = clock.monotonicMs();
        const silentMs = clock.monotonicMs() - this.#answeredMs;
        if (silentMs <= silenceMs) { this.#watch(); return; }
        this.#complaint = `it has not answered for ${String(Math.round(silentMs / 1000))} s`;
        this.kill();
      });
    });
  }
}
