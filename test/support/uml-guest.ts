/** A user-mode-linux guest over the host's tree (hostfs), with a disk of its own: killing it is a power cut for that disk. Needs root. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, ftruncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KERNEL = '/usr/bin/linux.uml';
const MKFS = '/sbin/mkfs.ext4';

/** Why there can be no guest here; undefined when there can. */
export function cannotRunGuest(): string | undefined {
  if (process.geteuid?.() !== 0) return 'a user-mode-linux guest over the host\'s tree needs root';
  if (!existsSync(KERNEL)) return 'the Debian package user-mode-linux is not installed';
  if (!existsSync(MKFS)) return 'mkfs.ext4 is not installed';
  return undefined;
}

export interface GuestOptions {
  /** For the disk's image, the guest's first program and the place where it mounts the disk: folder/disk. */
  readonly folder: string;
  readonly diskMiB: number;
  readonly memoryMiB: number;
}

export class UmlGuest {
  readonly #o: GuestOptions;
  readonly disk: string;
  #child: ChildProcess | undefined;
  #output = '';

  constructor(options: GuestOptions) {
    this.#o = options;
    this.disk = join(options.folder, 'disk');
    mkdirSync(this.disk, { recursive: true });
    const image = openSync(this.#image, 'w');
    ftruncateSync(image, options.diskMiB * 1024 * 1024);
    closeSync(image);
    execFileSync(MKFS, ['-q', '-F', this.#image]);
  }

  get #image(): string { return join(this.#o.folder, 'disk.img'); }

  /** All that the guest has said. */
  get output(): string { return this.#output; }

  /** Boots; then runs the command, with the disk mounted and a loopback network. onLine: each line that the guest prints. */
  boot(command: readonly string[], onLine: (line: string) => void): void {
    const { folder, memoryMiB } = this.#o;
    const init = join(folder, 'init.sh');
    // What node compiles it keeps at its end, which a power cut takes from it: the guest reads what processes outside have left.
    const compiled = process.env['NODE_COMPILE_CACHE'];
    const script = [
      '#!/bin/sh', 'export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root', ...(compiled === undefined ? [] : [`export NODE_COMPILE_CACHE='${compiled}'`]), 'mount -t proc proc /proc', 'mount -t tmpfs tmpfs /run', 'ip link set lo up',
      `mount -t ext4 /dev/ubda ${this.disk} || { echo the disk cannot be mounted; halt -f; }`, command.map((word) => `'${word}'`).join(' '), 'echo the guest\'s program ended with $?', 'halt -f', '',
    ];
    writeFileSync(init, script.join('\n'), { mode: 0o700 });
    const args = [
      `ubd0=${this.#image}`, 'root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'rw', `mem=${String(memoryMiB)}M`, `init=${init}`, `uml_dir=${folder}/`, 'umid=guest',
      'con=null', 'con0=null,fd:1', 'ssl=null', 'quiet',
    ];
    const child = spawn(KERNEL, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    this.#child = child;
    let rest = '';
    const take = (data: Buffer): void => {
      this.#output += data.toString();
      const lines = (rest + data.toString()).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
  }

  /** The power goes, between two instructions: nothing that the guest's kernel still held in memory reaches the disk. */
  async cutPower(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => { child.once('close', resolve); });
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}
