/** A supervisor in this process, over a mount and a journal of its own, with what it and its daemons say. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unmountGeofs } from '../../client/fuse/mount/mount.ts';
import type { SupervisorOptions } from '../../client/fuse/supervisor.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT, type Logger } from '../../proto/runtime/logger.ts';
import { eventually } from './eventually.ts';
import { superviseTestDaemon, type DaemonBehaviour } from './fuse-supervisor.ts';

/** Two Node programs start until then, on a machine that may be busy. */
const MOUNTED_MS = 30_000;

export class Supervised implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'geofs-supervisor-'));
  readonly point = mkdtempSync(join(this.folder, 'mount-'));
  readonly journalFile = join(this.folder, 'journal');
  readonly stop = new AbortController();
  readonly warnings: string[] = [];
  readonly daemons: ChildProcess[] = [];
  ended: Promise<unknown> = Promise.resolve();
  ready = 0;

  get lines(): string[] {
    return existsSync(this.journalFile) ? readFileSync(this.journalFile, 'utf8').trim().split('\n') : [];
  }

  async start(behaviour: Omit<DaemonBehaviour, 'journal'> = {}, clock = new SystemClock(), more: Partial<SupervisorOptions> = {}): Promise<void> {
    const keep = (_: unknown, text?: string): void => { this.warnings.push(text ?? ''); };
    const logger: Logger = { ...SILENT, warn: keep, error: keep };
    this.ended = superviseTestDaemon(this.point, { ...behaviour, journal: this.journalFile }, { logger, clock, signal: this.stop.signal, onReady: () => { this.ready++; }, ...more },
      (child) => { this.daemons.push(child); }).then(() => 'ended', (error: unknown) => error);
    await eventually(() => this.ready > 0, 'the mount', MOUNTED_MS);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stop.abort();
    for (const daemon of this.daemons) daemon.kill('SIGCONT');
    await unmountGeofs(this.point, true);
    await this.ended;
    rmSync(this.folder, { recursive: true });
  }
}
