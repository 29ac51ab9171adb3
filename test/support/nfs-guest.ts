/** Linux's own NFS client, in a user-mode-linux guest (Debian's user-mode-linux) that hangs on a tap device of an emulated site. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ROOT, type Wan } from './wan.ts';

const BOOT_MS = 120_000;
/** The network between a guest and its host; each site is a network namespace of its own, so all may use the same. */
const HOST = '10.99.0.1';
const GUEST = '10.99.0.2';

/** Why there can be no guest here; undefined when there can. */
export function cannotBootGuest(): string | undefined {
  for (const [file, name] of [['/usr/bin/linux.uml', 'user-mode-linux'], ['/usr/sbin/insmod', 'kmod'], ['/usr/sbin/ip', 'iproute2'], ['/usr/sbin/rpcbind', 'rpcbind'], ['/usr/sbin/rpc.statd', 'nfs-common']] as const) {
    if (!existsSync(file)) return `the Linux NFS client needs Debian's ${name}`;
  }
  return undefined;
}

interface Waiting {
  readonly resolve: (output: string) => void;
  readonly reject: (error: Error) => void;
}

export class NfsGuest {
  readonly #process: ChildProcess;
  readonly #log: string;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #rest = '';
  #ready = Promise.withResolvers<undefined>();
  #ended = Promise.withResolvers<undefined>();

  private constructor(wan: Wan, site: string, log: string) {
    this.#log = log;
    const kernel = openSync(log, 'a');
    // The host's tree, read-only; the serial line on descriptors 3 and 4, the kernel's words in the log.
    this.#process = wan.spawn(site, [
      'linux.uml', 'mem=256M', 'rootfstype=hostfs', 'rootflags=/', 'ro', `init=${join(ROOT, 'test/support/nfs-guest.sh')}`, 'eth0=tuntap,guest0',
      'con=null', 'con0=null,fd:2', 'ssl0=fd:3,fd:4', 'quiet', `guest_address=${GUEST}/30`,
    ], { stdio: ['ignore', 'ignore', kernel, 'pipe', 'pipe'], detached: true });
    closeSync(kernel);
    const lines = this.#process.stdio[4] as Readable;
    lines.on('data', (data: Buffer) => { this.#hear(data.toString('latin1')); });
    this.#process.once('exit', () => {
      this.#ready.reject(new Error(`the guest ended:\n${this.log()}`));
      for (const { reject } of this.#waiting.values()) reject(new Error('the guest ended'));
      this.#ended.resolve(undefined);
    });
  }

  /** The address of the site's gateway, as the guest sees it. */
  static readonly server = HOST;
  static readonly address = GUEST;

  /** log: a file for the guest kernel's words. */
  static async boot(wan: Wan, site: string, log: string): Promise<NfsGuest> {
    const ip = (...words: string[]): Promise<string> => wan.run(site, ['ip', ...words], 10_000);
    await ip('tuntap', 'add', 'dev', 'guest0', 'mode', 'tap');
    await ip('addr', 'add', `${HOST}/30`, 'dev', 'guest0');
    await ip('link', 'set', 'guest0', 'up');
    const guest = new NfsGuest(wan, site, log);
    const timer = setTimeout(() => { guest.#ready.reject(new Error(`the guest has not booted:\n${guest.log()}`)); guest.#kill(); }, BOOT_MS);
    try {
      await guest.#ready.promise;
    } finally {
      clearTimeout(timer);
    }
    return guest;
  }

  log(): string {
    return readFileSync(this.#log, 'utf8').slice(-4000);
  }

  /** What a script (bash, as root) prints, without the last line's end. Rejects with that when it fails, or after timeoutMs. Several may run at once. */
  run(script: string, timeoutMs: number): Promise<string> {
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => { this.#waiting.delete(number); reject(new Error(`not done after ${String(timeoutMs)} ms in the guest: ${script}\n${this.log()}`)); }, timeoutMs);
      this.#waiting.set(number, {
        resolve: (output) => { clearTimeout(timer); resolve(output.replace(/\n+$/, '')); },
        reject: (error) => { clearTimeout(timer); reject(error); },
      });
      (this.#process.stdio[3] as Writable).write(`${String(number)} ${Buffer.from(script).toString('base64')}\n`);
    });
  }

  /** Mounts a path of the gateway below /mnt. version: 3 or 4.1. more: mount options as nfs(5) names them. */
  async mount(path: string, version: '3' | '4.1', point: string, more = ''): Promise<void> {
    // Without Debian's nfs-common the kernel is told itself what its helper would have found out.
    const options = version === '3'
      ? `vers=3,proto=tcp,mountproto=tcp,port=2049,mountport=20048,mountaddr=${HOST},addr=${HOST},sec=sys`
      : `vers=4.1,addr=${HOST},clientaddr=${GUEST},sec=sys,port=2049`;
    await this.run(`mkdir -p /mnt/${point} && mount -i -t ${version === '3' ? 'nfs' : 'nfs4'} -o ${options}${more === '' ? '' : `,${more}`} ${HOST}:${path} /mnt/${point}`, 120_000);
  }

  /** The guest halts; its mounts are not unmounted. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    (this.#process.stdio[3] as Writable).write('end\n');
    const timer = setTimeout(() => { this.#kill(); }, 10_000);
    await this.#ended.promise;
    clearTimeout(timer);
  }

  #kill(): void {
    if (this.#process.pid !== undefined && this.#process.exitCode === null) process.kill(-this.#process.pid, 'SIGKILL');
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.trim() === 'ready') { this.#ready.resolve(undefined); continue; }
      const [number = '', status = '', output = ''] = line.trim().split(' ');
      const waiting = this.#waiting.get(Number(number));
      this.#waiting.delete(Number(number));
      const said = Buffer.from(output, 'base64').toString();
      if (status === '0') waiting?.resolve(said);
      else waiting?.reject(new Error(`status ${status} in the guest: ${said}`));
    }
  }
}
