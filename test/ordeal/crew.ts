/** The workers and readers of all sites as processes, those that were killed replaced by new ones with names of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/wan.ts';
import { nowMs, type WorkerTask } from './worker-process.ts';

const NODE = join(ROOT, 'node_modules/.bin/node');

export interface CrewOptions {
  readonly mounts: readonly { readonly site: string; readonly folder: string }[];
  readonly workersASite: number;
  /** Where each writes NAME.jsonl. */
  readonly folder: string;
  readonly seed: number;
  readonly durationMs: number;
  readonly pauseMs: number;
}

interface Member {
  readonly name: string;
  readonly site: string;
  readonly role: 'worker' | 'reader';
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  condemned: boolean;
}

export class Crew {
  readonly #o: CrewOptions;
  readonly #startMs = nowMs();
  readonly #members: Member[] = [];
  readonly #failures: string[] = [];

  constructor(options: CrewOptions) {
    this.#o = options;
    for (const { site } of options.mounts) {
      for (let i = 0; i < options.workersASite; i += 1) this.#begin(site, 'worker');
      this.#begin(site, 'reader');
    }
  }

  /** Those that ended otherwise than they should. */
  get failures(): readonly string[] {
    return this.#failures;
  }

  /** kill -9 of one of a site's workers; another begins. */
  killWorker(site: string): void {
    const victim = this.#members.find((member) => member.site === site && member.role === 'worker' && !member.condemned && member.child.exitCode === null);
    if (victim === undefined) return;
    victim.condemned = true;
    victim.child.kill('SIGKILL');
    this.#begin(site, 'worker');
  }

  /** Resolves when all have ended. Who has not within the time hangs in a system call: named, killed, left behind. */
  async finished(withinMs: number): Promise<void> {
    const timer = new AbortController();
    const late = new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, withinMs);
      timer.signal.addEventListener('abort', () => { clearTimeout(timeout); resolve(); });
    });
    await Promise.race([Promise.all(this.#members.map(({ ended }) => ended)), late]);
    timer.abort();
    for (const { name, child } of this.#members) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      this.#failures.push(`${name} hangs in its last call`);
      child.kill('SIGKILL');
      child.unref();
    }
  }

  #begin(site: string, role: Member['role']): void {
    const { mounts, folder, seed, durationMs, pauseMs } = this.#o;
    const number = this.#members.length;
    const name = `${site}${String(number)}`;
    const mount = mounts.find((candidate) => candidate.site === site)?.folder ?? '';
    const task: WorkerTask = { name, mount, log: join(folder, `${name}.${role === 'worker' ? 'jsonl' : 'reads'}`), seed: seed * 1000 + number, startMs: this.#startMs, untilMs: this.#startMs + durationMs, pauseMs };
    const program = fileURLToPath(new URL(`./${role}-process.ts`, import.meta.url));
    const child = spawn(NODE, [program, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.pipe(createWriteStream(join(folder, `${name}.errors`)));
    const ended = new Promise<void>((resolve) => {
      child.once('exit', (code, signal) => {
        if (code !== 0 && !member.condemned) this.#failures.push(`${name} ended with ${String(code ?? signal)}: see ${name}.errors`);
        resolve();
      });
    });
    const member: Member = { name, site, role, child, ended, condemned: false };
    this.#members.push(member);
  }
}
