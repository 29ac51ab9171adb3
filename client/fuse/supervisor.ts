/**
 * The supervisor: a small process that mounts, holds the descriptor, and keeps a daemon serving it. It has no caches and no
 * network, so it can take back what the kernel believes when the daemon cannot (watchdog), and start the daemon again.
 */
import type { ChildProcess } from 'node:child_process';
import { closeSync, ftruncateSync } from 'node:fs';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { DAEMON_DRAIN_MS, DAEMON_LOOK_MS, DAEMON_RESTART_MAX_MS, DAEMON_RESTART_MS, DAEMON_RESTARTS, MOUNT_AGAIN_MS, MOUNT_RELEASE_MS } from '../../proto/types/limits.ts';
import { HANDOVER_LENGTH } from '../handover/length.ts';
import { incEpoch } from './abi/notification.ts';
import { copiesOf, describeCopies } from './mount/copies.ts';
import { DeviceBusy, MountError } from './mount/errors.ts';
import { isCorpse } from './mount/holders.ts';
import { mountGeofs, unmountGeofs, type Mounted } from './mount/mount.ts';
import type { MountOptions } from './mount/options.ts';
import { mountAt } from './mount/table.ts';
import * as native from './native.ts';
import type { Negotiated } from './negotiate.ts';

/** What the daemon says over its IPC channel. */
export type DaemonMessage =
  | { readonly kind: 'negotiated'; readonly negotiated: Negotiated }
  /** The promise lease, on the scale of Clock.monotonicMs, which all processes of a machine share. */
  | { readonly kind: 'lease'; readonly leaseUntilMs: number }
  /** The answer to `stop`: what was written by then is sent and committed, or could not be. */
  | { readonly kind: 'drained' }
  /** The mount is gone or was given up on purpose: no restart. */
  | { readonly kind: 'unmounted' }
  /** It cannot start, and trying again would not help: one line for people. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What the daemon is told. After `stop` it serves on, drains, and says `drained`; the supervisor unmounts then. */
export interface SupervisorMessage {
  readonly kind: 'stop';
}

/** What a daemon is started with. */
export interface DaemonStart {
  readonly fd: number;
  /** HANDOVER_LENGTH bytes of memory that outlive the daemon: what it must leave to the next. */
  readonly handoverFd: number;
  readonly point: string;
  /** What an earlier daemon on this descriptor agreed with the kernel. */
  readonly negotiated: Negotiated | undefined;
  /** There was an earlier daemon, of this mount or of one that stood there before. */
  readonly restarted: boolean;
}

export interface SupervisorOptions {
  readonly mountPoint: string;
  readonly mountOptions: MountOptions;
  /** Must pass the descriptors on (stdio) and open an IPC channel. */
  readonly spawnDaemon: (start: DaemonStart) => ChildProcess;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Abort: let the daemon drain, unmount, and end. */
  readonly signal: AbortSignal;
  /** The mount answers. */
  readonly onReady?: () => void;
  /** A mount that answered is about to go, with all that is open there, and says why. It goes when this resolves, or after MOUNT_RELEASE_MS. */
  readonly onLost?: (reason: string) => Promise<void>;
}

const RESTART_WINDOW_MS = 60_000;

interface Ended {
  readonly why: 'unmounted' | 'died';
}

/** Mounts, supervises until unmount or abort, and cleans up. Rejects with MountError when the mount fails. */
export async function supervise(options: SupervisorOptions): Promise<void> {
  const restarts = new Restarts(options.clock);
  const handoverFd = handoverMemory();
  try {
    for (let generation = 0; ; generation++) {
      const again = await superviseMount(options, restarts, handoverFd, generation > 0);
      if (!again) return;
      options.logger.warn({ mountPoint: options.mountPoint }, 'mounting anew: this kernel cannot resume requests of a dead daemon');
    }
  } finally {
    closeSync(handoverFd);
  }
}

/** A file without a name, in memory (memfd_create(2)): it takes none before something is kept in it, and ends with its last descriptor. */
function handoverMemory(): number {
  const fd = native.memfdCreate('geofs-handover', native.MFD_CLOEXEC);
  if (fd < 0) throw new MountError(`no memory for what a daemon leaves to the next (error ${String(native.errno())})`);
  ftruncateSync(fd, HANDOVER_LENGTH);
  return fd;
}

/** Counts the daemon's deaths, over remounts too: one that dies at once again and again is not started for ever. */
class Restarts {
  readonly #clock: Clock;
  readonly #times: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** One more; false: that is too many. */
  take(): boolean {
    const now = this.#clock.monotonicMs();
    while ((this.#times[0] ?? now) < now - RESTART_WINDOW_MS) this.#times.shift();
    this.#times.push(now);
    return this.#times.length <= DAEMON_RESTARTS;
  }

  /** Before the next start: twice as long after each death within the window. */
  get pauseMs(): number {
    return Math.min(DAEMON_RESTART_MAX_MS, DAEMON_RESTART_MS * 2 ** Math.max(0, this.#times.length - 1));
  }
}

/** A device of its own is free when those who had files open on the last mount are gone. Rejects with MountError when that takes too long: with whoever keeps it, as far as can be seen. */
async function mountWhenFree({ mountPoint, mountOptions, clock, signal, logger }: SupervisorOptions): Promise<Mounted> {
  const endMs = clock.monotonicMs() + MOUNT_AGAIN_MS;
  for (let tries = 0; ; tries++) {
    try {
      return await mountGeofs(mountPoint, mountOptions);
    } catch (error) {
      if (!(error instanceof DeviceBusy)) throw error;
      if (signal.aborted || clock.monotonicMs() > endMs) throw new MountError(`${error.message}: ${describeCopies(copiesOf(error.device))}, or choose another number`, { cause: error });
      if (tries === 0) logger.warn({ mountPoint, waitMs: MOUNT_AGAIN_MS }, `${error.message}: waiting for that to end`);
    }
    await new Promise<void>((resolve) => { clock.after(DAEMON_RESTART_MS, resolve); });
  }
}

/** True: mount again. */
async function superviseMount(options: SupervisorOptions, restarts: Restarts, handoverFd: number, remount: boolean): Promise<boolean> {
  const mounted = await mountWhenFree(options);
  try {
    return await new SupervisedMount(options, restarts, handoverFd, mounted).run(remount);
  } finally {
    closeSync(mounted.fd);
  }
}

class SupervisedMount {
  readonly #options: SupervisorOptions;
  readonly #fd: number;
  readonly #handoverFd: number;
  readonly #point: string;
  readonly #restarts: Restarts;
  #negotiated: Negotiated | undefined;
  #watchdog: Timer | undefined;
  #failure: string | undefined;

  constructor(options: SupervisorOptions, restarts: Restarts, handoverFd: number, { fd, point }: Mounted) {
    this.#options = options;
    this.#restarts = restarts;
    this.#fd = fd;
    this.#handoverFd = handoverFd;
    this.#point = point;
  }

  async run(remount: boolean): Promise<boolean> {
    const { signal, logger, clock } = this.#options;
    for (let restarted = false; ; restarted = true) {
      if (signal.aborted) { await this.#unmount(); return false; }
      const { why } = await this.#daemon(restarted, remount);
      this.#watchdog?.cancel();
      if (why === 'unmounted') { await this.#unmount(); return false; }
      if (this.#failure !== undefined) { await this.#abandon(this.#failure); throw new MountError(this.#failure); }
      if (mountAt(this.#point)?.type.startsWith('fuse') !== true) return false;
      logger.error({ point: this.#point }, 'the daemon died');
      this.#distrust();
      const resumable = this.#negotiated?.resend === true;
      const enough = !this.#restarts.take();
      const fault = enough ? `the daemon of ${this.#point} died more than ${String(DAEMON_RESTARTS)} times within a minute` : `the daemon of ${this.#point} died, and this kernel cannot resume its requests`;
      if (enough || !resumable) await this.#abandon(fault);
      if (enough) throw new MountError(fault);
      await new Promise<void>((resolve) => { clock.after(this.#restarts.pauseMs, resolve); });
      if (!resumable) return !signal.aborted;
    }
  }

  /** One daemon from start to end. */
  #daemon(restarted: boolean, remount: boolean): Promise<Ended> {
    const { signal, spawnDaemon, logger, clock } = this.#options;
    const child = spawnDaemon({ fd: this.#fd, handoverFd: this.#handoverFd, point: this.#point, negotiated: this.#negotiated, restarted: restarted || remount });
    let unmounted = false;
    let bound: Timer | undefined;
    let look: Timer | undefined;
    let leaving = false;
    // Lazily: the path is free at once, and the daemon serves those who still have files open until the last close.
    const leave = (): void => {
      if (leaving) return;
      leaving = true;
      bound?.cancel();
      this.#unmount().catch((error: unknown) => { logger.error({ error: String(error) }, 'unmounting failed'); });
    };
    const onAbort = (): void => {
      // Drained while the mount stands, for whoever waits in fsync or close gets an answer only while it is served.
      if (!child.connected) { leave(); return; }
      bound = clock.after(DAEMON_DRAIN_MS, () => {
        logger.error({ point: this.#point }, 'the daemon has not sent all that was written in time: unmounting all the same');
        leave();
      });
      child.send({ kind: 'stop' } satisfies SupervisorMessage, (error) => { if (error !== null) leave(); });
    };
    return new Promise((resolve) => {
      child.on('message', (message: DaemonMessage) => {
        switch (message.kind) {
          case 'negotiated':
            this.#negotiated = message.negotiated;
            this.#options.onReady?.();
            return;
          case 'lease': this.#watch(message.leaseUntilMs); return;
          case 'drained': if (signal.aborted) leave(); return;
          case 'unmounted': unmounted = true; return;
          case 'failed': this.#failure = message.reason; return;
        }
      });
      child.once('error', (error) => { logger.error({ error: String(error) }, 'the daemon cannot be started'); });
      const ended = (): void => {
        signal.removeEventListener('abort', onAbort);
        bound?.cancel();
        look?.cancel();
        resolve({ why: unmounted || signal.aborted ? 'unmounted' : 'died' });
      };
      child.once('close', ended);
      // Seen dead twice, it is stuck, for it would have been reaped: it can end when who it waits for is answered, and that is the next daemon's to do.
      const lookAgain = (wasDead: boolean): void => {
        look = clock.after(DAEMON_LOOK_MS, () => {
          const dead = child.pid !== undefined && isCorpse(child.pid);
          if (dead && wasDead) ended();
          else lookAgain(dead);
        });
      };
      lookAgain(false);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** A daemon that does not renew its lease in time may be stopped: the kernel then asks for everything anew. */
  #watch(leaseUntilMs: number): void {
    const { clock, logger } = this.#options;
    this.#watchdog?.cancel();
    this.#watchdog = clock.after(Math.max(0, leaseUntilMs - clock.monotonicMs()), () => {
      logger.warn({ point: this.#point }, 'the daemon has not renewed its lease in time');
      this.#distrust();
    });
  }

  #distrust(): void {
    if (this.#negotiated?.incEpoch !== true) return;
    const message = incEpoch();
    if (native.write(this.#fd, message, message.length) < 0) this.#options.logger.warn({ error: native.errno() }, 'INC_EPOCH failed');
  }

  /** While the descriptor is held callers wait; once the mount is gone they get errors. So who would pass those on lets go first. */
  async #abandon(reason: string): Promise<void> {
    const { onLost, clock } = this.#options;
    if (this.#negotiated !== undefined && onLost !== undefined) {
      await new Promise<void>((resolve, reject) => {
        const bound = clock.after(MOUNT_RELEASE_MS, resolve);
        onLost(reason).then(resolve, reject).finally(() => { bound.cancel(); });
      });
    }
    await this.#unmount();
  }

  async #unmount(): Promise<void> {
    if (mountAt(this.#point)?.type.startsWith('fuse') === true) await unmountGeofs(this.#point, true);
  }
}
