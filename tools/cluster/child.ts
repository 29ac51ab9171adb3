/** One process of the local cluster: started, awaited, restarted when it dies, stopped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import type { PlannedProcess } from '../init/init-cluster.ts';

export interface ChildOptions {
  readonly planned: PlannedProcess;
  readonly command: readonly string[];
  readonly log: string;
  readonly restart: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The process id changed. */
  readonly onChange: () => void;
  /** It died before it was ready the first time, or died and is not to be restarted. */
  readonly onLost: (error: FsError) => void;
}

const BACKOFF_MIN_MS = 250;
const BACKOFF_MAX_MS = 10_000;
/** A child that served this long begins again with the shortest wait. */
const STEADY_MS = 30_000;

export class Child {
  readonly #o: ChildOptions;
  #process: ChildProcess | undefined;
  #backoffMs = BACKOFF_MIN_MS;
  #timer: Timer | undefined;
  #stopping = false;
  #wasReady = false;
  #exited: Promise<void> = Promise.resolve();

  constructor(options: ChildOptions) {
    this.#o = options;
  }

  get planned(): PlannedProcess {
    return this.#o.planned;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get log(): string {
    return this.#o.log;
  }

  /** Resolves when it says that it is ready. Rejects with what it said when it ended before. */
  start(): Promise<void> {
    const { command, log, planned, clock, onChange } = this.#o;
    const [program = '', ...args] = command;
    const errors = openSync(log, 'a', 0o600);
    // A group of its own: a Ctrl-C at the terminal must not stop servers before the clients that need them.
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', errors], detached: true });
    closeSync(errors);
    this.#process = child;
    onChange();
    const startedMs = clock.monotonicMs();
    let settle: (() => void) | undefined;
    this.#exited = new Promise((resolve) => { settle = resolve; });
    return new Promise((resolve, reject) => {
      let text = '';
      child.stdout?.on('data', (data: Buffer) => {
        text = (text + data.toString()).slice(-4096);
        if (!text.includes('"ready":true')) return;
        this.#wasReady = true;
        resolve();
      });
      child.on('error', (error) => { reject(new FsError('EIO', 'start', `${planned.name}: ${error.message}`)); });
      child.on('exit', (code, signal) => {
        this.#process = undefined;
        onChange();
        settle?.();
        const error = new FsError('EIO', 'start', `${planned.name} ended (${signal ?? String(code)}): ${lastLine(log)}`);
        reject(error);
        if (!this.#stopping) this.#died(error, clock.monotonicMs() - startedMs);
      });
    });
  }

  /** SIGTERM, and SIGKILL when it does not end within patienceMs. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true;
    this.#timer?.cancel();
    const pid = this.pid;
    if (pid === undefined) return;
    process.kill(pid, 'SIGTERM');
    const kill = this.#o.clock.after(patienceMs, () => {
      this.#o.logger.warn({ name: this.planned.name }, 'does not stop: killed');
      try { process.kill(-pid, 'SIGKILL'); } catch (error) { this.#o.logger.debug({ reason: String(error) }, 'gone already'); }
    });
    await this.#exited;
    kill.cancel();
  }

  #died(error: FsError, livedMs: number): void {
    if (!this.#wasReady || !this.#o.restart) { this.#o.onLost(error); return; }
    if (livedMs > STEADY_MS) this.#backoffMs = BACKOFF_MIN_MS;
    this.#o.logger.warn({ name: this.planned.name, reason: error.message, againMs: this.#backoffMs }, 'died; it is started again');
    this.#timer = this.#o.clock.after(this.#backoffMs, () => {
      this.start().catch((again: unknown) => { this.#o.logger.warn({ name: this.planned.name, reason: String(again) }, 'could not be started'); });
    });
    this.#backoffMs = Math.min(this.#backoffMs * 2, BACKOFF_MAX_MS);
  }
}

/** The last line that a person can read. */
function lastLine(file: string): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.findLast((line) => !line.startsWith('{')) ?? lines.at(-1) ?? '';
}
