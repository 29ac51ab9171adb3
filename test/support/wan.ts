/** A WAN between network namespaces (test/wan): compiled once, one rig a test. Needs root, a C compiler and tun. */
import { execFile, execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'test/wan/wan.c');
const BINARY = join(ROOT, '.build/wan');

/** Why there can be no emulated WAN here; undefined when there can. */
export function cannotEmulateWan(): string | undefined {
  if (process.geteuid?.() !== 0) return 'the emulated WAN needs root';
  if (!existsSync('/dev/net/tun')) return 'the emulated WAN needs /dev/net/tun';
  if (!existsSync('/usr/bin/cc') && !existsSync('/usr/bin/gcc')) return 'the emulated WAN needs a C compiler';
  return undefined;
}

export interface LinkCount {
  readonly link: string;
  readonly bytes: number;
}

export class Wan {
  readonly #name: string;
  readonly sites: readonly string[];

  private constructor(name: string, sites: readonly string[]) {
    this.#name = name;
    this.sites = sites;
  }

  /** A rig with these sites; rttMs between every pair. */
  static up(name: string, sites: readonly string[], rttMs: number): Wan {
    if (!existsSync(BINARY) || statSync(BINARY).mtimeMs < statSync(SOURCE).mtimeMs) {
      mkdirSync(join(ROOT, '.build'), { recursive: true });
      // Two files may need it at the same time: each makes a whole one.
      const own = `${BINARY}.${String(process.pid)}`;
      execFileSync('cc', ['-O2', '-Wall', '-o', own, SOURCE]);
      renameSync(own, BINARY);
    }
    const wan = new Wan(name, sites);
    wan.#call('up', '--sites', sites.join(','), '--rtt', String(rttMs), '--rate', '1gbit');
    return wan;
  }

  address(site: string): string {
    return `10.77.0.${String(this.sites.indexOf(site) + 1)}`;
  }

  /** The command line that runs a program at a site. */
  at(site: string, command: readonly string[]): string[] {
    return [BINARY, '--name', this.#name, 'exec', site, ...command];
  }

  spawn(site: string, command: readonly string[], options: SpawnOptions): ChildProcess {
    const [program = '', ...args] = this.at(site, command);
    return spawn(program, args, options);
  }

  /** Standard output of a program run at a site; rejects with its errors, or when it takes longer than timeoutMs. */
  run(site: string, command: readonly string[], timeoutMs: number): Promise<string> {
    const [program = '', ...args] = this.at(site, command);
    return new Promise((resolve, reject) => {
      execFile(program, args, { timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${command.slice(0, 3).join(' ')}: ${error.killed === true ? `not done after ${String(timeoutMs)} ms` : error.message}\n${stderr.slice(-2000)}`));
      });
    });
  }

  /** Bytes that left `from` for `to`. */
  bytes(from: string, to: string): number {
    const lines = this.#call('stats', '--json').trim().split('\n').map((line) => JSON.parse(line) as LinkCount);
    return lines.find((line) => line.link === `${from}>${to}`)?.bytes ?? 0;
  }

  cut(...sites: string[]): void {
    this.#call('cut', ...sites);
  }

  /** What was cut with the same words; everything, without. */
  heal(...sites: string[]): void {
    this.#call('heal', ...sites.length === 0 ? ['all'] : sites);
  }

  down(): void {
    this.#call('down');
  }

  #call(...args: string[]): string {
    return execFileSync(BINARY, ['--name', this.#name, ...args], { encoding: 'utf8' });
  }
}
