/** A real mount over an in-memory FileSystem, served by this process; only child processes touch it. */
import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountGeofs, unmountGeofs } from '../../client/fuse/mount/mount.ts';
import type { MountOptions } from '../../client/fuse/mount/options.ts';
import { FuseServer, type FuseServerOptions } from '../../client/fuse/server.ts';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

export const MOUNT_OPTIONS: MountOptions = { allowOther: true, readOnly: false, maxRead: 1024 * 1024, source: 'geofs-test', suid: true, dev: true };

/** Why no real mount is possible here, or false. */
export function cannotMount(): string | false {
  if (process.geteuid?.() !== 0) return 'not root: no real mount';
  try {
    accessSync('/dev/fuse', constants.R_OK | constants.W_OK);
    return false;
  } catch {
    return 'no /dev/fuse: no real mount';
  }
}

export interface ChildResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; killed after timeoutMs. */
export function run(program: string, args: readonly string[], timeoutMs = 30_000): Promise<ChildResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, killSignal: 'SIGKILL' });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString('latin1'); });
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString('latin1'); });
    child.once('error', reject);
    child.once('close', (code, signal) => { resolve({ code, signal, stdout, stderr }); });
  });
}

/** Standard output of a shell script that must succeed. */
export async function sh(script: string): Promise<string> {
  const result = await run('/bin/bash', ['-euc', script]);
  if (result.code !== 0) throw new Error(`script failed (${String(result.code)}, ${String(result.signal)}): ${script}\n${result.stderr}`);
  return result.stdout;
}

export class TestMount implements AsyncDisposable {
  readonly fileSystem = new MemoryFileSystem();
  readonly point: string;
  readonly server: FuseServer;
  readonly #fd: number;
  readonly #running: Promise<void>;

  private constructor(point: string, fd: number, options: Partial<FuseServerOptions>, ready: () => void) {
    this.point = point;
    this.#fd = fd;
    this.server = new FuseServer({ fd, fileSystem: this.fileSystem, logger: SILENT, clock: new SystemClock(), probePath: point, onNegotiated: ready, ...options });
    this.#running = this.server.run();
  }

  /** options may depend on the descriptor. */
  static async start(options: Partial<FuseServerOptions> | ((fd: number) => Partial<FuseServerOptions>) = {}): Promise<TestMount> {
    const { fd, point } = await mountGeofs(mkdtempSync(join(tmpdir(), 'geofs-fuse-')), MOUNT_OPTIONS);
    return new Promise((resolve, reject) => {
      const mount: TestMount = new TestMount(point, fd, typeof options === 'function' ? options(fd) : options, () => { resolve(mount); });
      mount.#running.catch(reject);
    });
  }

  /** umount(8); resolves when the server has noticed. */
  async unmount(): Promise<void> {
    await unmountGeofs(this.point, false);
    await this.#running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await unmountGeofs(this.point, true);
    await this.#running;
    closeSync(this.#fd);
    rmdirSync(this.point);
  }
}
