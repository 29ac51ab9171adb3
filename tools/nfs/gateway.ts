/** The gateway: a geofs mount, NFS-Ganesha over it, and what happens when one of them ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loopExists, removeLoop } from '../../client/fuse/mount/loop.ts';
import { mountAt } from '../../client/fuse/mount/table.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { errorLine } from '../../proto/runtime/process.ts';
import { FsError } from '../../proto/types/errno.ts';
import { NFS_LOOP_TRIES, NFS_LOOP_WAIT_MS, NFS_SILENCE_MS, NFS_STOP_MS } from '../../proto/types/limits.ts';
import { deviceNumberOf, exportsOf, portsOf, type Export, type GatewayConfig } from './config.ts';
import { Ganesha } from './ganesha.ts';
import { ganeshaConfig } from './ganesha-config.ts';
import { GatewayMount } from './gateway-mount.ts';
import { isAborted, keepRunning } from './keep-running.ts';
import { checkPortFree } from './port-holder.ts';
import { identityOf } from './processes.ts';
import { checkRpcbind, findPrograms, statdAnswers, type Programs } from './programs.ts';
import { endLeftovers } from './leftovers.ts';
import { writeState, type GatewayState } from './state-file.ts';

export interface GatewayOptions {
  readonly config: GatewayConfig;
  /** PATH of the environment. */
  readonly path: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** NFS answers, for the first time. graceSec: opens and locks that no client reclaims wait so long yet, at most. */
  readonly onReady: (exports: readonly Export[], graceSec: number) => void;
}

export class Gateway {
  readonly #o: GatewayOptions;
  readonly #exports: readonly Export[];
  readonly #ports: ReturnType<typeof portsOf>;
  readonly #point: string;
  #programs: Programs | undefined;
  #mount: GatewayMount | undefined;
  #ganesha: Ganesha | undefined;
  #served = false;
  #ready = false;
  #graceUntilMs: number | null = null;
  #loopMade = false;
  #restarts = 0;
  #lastFailure: string | null = null;
  readonly #startedMs = Date.now();

  constructor(options: GatewayOptions) {
    this.#o = options;
    this.#exports = exportsOf(options.config);
    this.#ports = portsOf(options.config);
    this.#point = join(options.config.state, 'mnt');
  }

  /** Serves until the signal is aborted, then drains: NFS first, then the mount. Throws FsError where it cannot begin. */
  async run(signal: AbortSignal): Promise<void> {
    const { config, path, clock, logger } = this.#o;
    mkdirSync(config.state, { recursive: true, mode: 0o755 });
    this.#programs = findPrograms(path);
    const left = await endLeftovers(config.state, clock, logger);
    for (const { port, option } of this.#ports) await checkPortFree(port, config.bind, option);
    if (config.nfs3) {
      await checkRpcbind(path);
      if (!await statdAnswers()) logger.warn({}, 'NFSv3 clients get no locks, for rpc.statd does not run: apt-get install nfs-common, systemctl start rpc-statd; or they mount with nolock');
    }
    await this.#takeLoop(left);
    try {
      await this.#serve(signal);
    } finally {
      await this.#ganesha?.stop(NFS_STOP_MS);
      await this.#mount?.stop();
      if (this.#loopMade) this.#loopMade = !await this.#dropLoop(deviceNumberOf(config));
      this.#record(false);
    }
  }

  async #serve(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#o;
    const aborted = new Promise<undefined>((resolve) => { signal.addEventListener('abort', () => { resolve(undefined); }, { once: true }); });
    await keepRunning({
      clock,
      run: () => this.#serveOnce(aborted, signal),
      onDown: (why, againMs) => {
        this.#lastFailure = why;
        this.#restarts += 1;
        logger.error({ why, againMs }, 'NFS is down: it is started again');
        this.#record(false);
      },
    }, signal);
  }

  /** Resolves with the reason when the mount or Ganesha has ended, or none could be started again; with undefined when aborted. */
  async #serveOnce(aborted: Promise<undefined>, signal: AbortSignal): Promise<string | undefined> {
    let why: string | undefined;
    try {
      const { mount, ganesha } = await this.#start(signal);
      // Whatever of the two ends: the other one's files are of no use to it.
      why = await Promise.race([lostOf(mount), ganesha.ended.then((reason) => `NFS-Ganesha ${reason}`), aborted]);
      if (why === undefined) return undefined;
      await this.#stopGanesha();
    } catch (error) {
      if (isAborted(signal)) return undefined;
      if (!this.#served || !(error instanceof FsError)) throw error;
      why = errorLine(error);
    }
    const mount = this.#mount;
    if (mount?.lost.aborted !== true) return why;
    await Promise.race([mount.settle(), aborted]);
    return mount.over ? `the mount is gone: ${await mount.ended}` : why;
  }

  async #start(signal: AbortSignal): Promise<{ mount: GatewayMount; ganesha: Ganesha }> {
    const { config, clock, logger, onReady } = this.#o;
    const programs = this.#programs ?? findPrograms(this.#o.path);
    const { state, port, bind } = config;
    if (this.#mount?.over !== false) {
      this.#mount = undefined;
      // Written before it is made: whoever comes after a gateway that was killed knows whose the loop device is.
      this.#record(false);
      this.#mount = await GatewayMount.start({
        programs, client: config.client, point: this.#point, deviceNumber: deviceNumberOf(config), softSec: config.soft, clock, logger,
      }, signal);
    }
    const mount = this.#mount;
    // What is below the mount point is this machine's own.
    if (mountAt(this.#point)?.type.startsWith('fuse') !== true) throw new FsError('EIO', 'nfs', `the mount ${this.#point} is gone`);
    const present = await this.#present();
    const file = join(state, 'ganesha.conf');
    const recovery = config.recovery === undefined ? join(state, 'recovery') : join(this.#point, config.recovery);
    await mkdir(recovery, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw new FsError('EIO', 'nfs', `${recovery}: the record of NFSv4 clients cannot be kept there (${(cause as NodeJS.ErrnoException).code ?? 'error'})`, { cause });
    });
    writeFileSync(file, ganeshaConfig({ config, exports: present, mount: this.#point, recovery }), { mode: 0o644 });
    this.#ganesha = await Ganesha.start({ programs, file, pidFile: join(state, 'ganesha.pid'), host: bind ?? '127.0.0.1', port, silenceMs: config.soft * 1000 + NFS_SILENCE_MS, clock, logger, onGrace: (seconds) => { this.#onGrace(seconds); } }, AbortSignal.any([signal, mount.lost]));
    const ganesha = this.#ganesha;
    // Before it answers with errors of a mount that goes away.
    mount.lost.addEventListener('abort', () => { ganesha.kill(); }, { once: true });
    const graceSec = Math.max(0, Math.ceil(((this.#graceUntilMs ?? 0) - Date.now()) / 1000));
    if (!this.#served) onReady(present, graceSec);
    this.#served = true;
    this.#record(true);
    logger.info({ port, exports: present.map((entry) => entry.path), restarts: this.#restarts, graceSec },
      graceSec === 0 ? 'NFS is served' : `NFS is served; new opens and locks wait up to ${String(graceSec)} s for clients that reclaim theirs`);
    return { mount, ganesha };
  }

  #onGrace(seconds: number): void {
    this.#graceUntilMs = seconds === 0 ? null : Date.now() + seconds * 1000;
    if (this.#ready) this.#record(true);
  }

  /** Whose the loop device of the mount's number is; the one of an earlier gateway that had another number goes. */
  async #takeLoop(left: GatewayState | undefined): Promise<void> {
    const number = deviceNumberOf(this.#o.config);
    const same = left !== undefined && left.deviceNumber === (number ?? null);
    if (left?.loopMade === true && !same) await this.#dropLoop(left.deviceNumber ?? undefined);
    this.#loopMade = number !== undefined && (!loopExists(number) || (same && left.loopMade));
  }

  /** False: it is in use, so it stays. */
  async #dropLoop(number: number | undefined): Promise<boolean> {
    if (number === undefined) return true;
    for (let tries = 0; tries < NFS_LOOP_TRIES; tries++) {
      if (removeLoop(number)) return true;
      await sleep(this.#o.clock, NFS_LOOP_WAIT_MS);
    }
    return false;
  }

  async #stopGanesha(): Promise<void> {
    await this.#ganesha?.stop(NFS_STOP_MS);
    this.#ganesha = undefined;
  }

  /** At the first start each path must exist; later one that was removed meanwhile does not take the others along. */
  async #present(): Promise<Export[]> {
    const out: Export[] = [];
    for (const entry of this.#exports) {
      const fault = await faultOf(join(this.#point, entry.path));
      if (fault === undefined) { out.push(entry); continue; }
      if (!this.#served) throw new FsError('ENOENT', 'nfs', `export ${entry.path}: ${fault}`);
      this.#o.logger.error({ path: entry.path, fault }, 'an export is left out');
    }
    if (out.length === 0) throw new FsError('ENOENT', 'nfs', 'no export is there any more');
    return out;
  }

  #record(ready: boolean): void {
    const { config } = this.#o;
    this.#ready = ready;
    if (!ready) this.#graceUntilMs = null;
    writeState(config.state, {
      pid: process.pid, identity: identityOf(process.pid) ?? '', ganesha: this.#ganesha?.pid ?? null, client: this.#mount?.pid ?? null, ready, mount: this.#point, bind: config.bind ?? null, port: config.port,
      nfs3: config.nfs3, deviceNumber: deviceNumberOf(config) ?? null, exports: this.#exports.map((entry) => ({ ...entry, allow: [...entry.allow] })),
      startedMs: this.#startedMs, graceUntilMs: this.#graceUntilMs, loopMade: this.#loopMade, restarts: this.#restarts, lastFailure: this.#lastFailure,
    });
  }
}

/** Resolves with the reason when the mount goes or is about to. */
const lostOf = (mount: GatewayMount): Promise<string> => new Promise((resolve) => {
  const tell = (): void => { resolve(errorLine(mount.lost.reason as FsError)); };
  if (mount.lost.aborted) tell();
  else mount.lost.addEventListener('abort', tell, { once: true });
});

/** Undefined: a directory stands there. */
async function faultOf(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? undefined : 'it is not a directory';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such directory in the tree: make it on a mount first' : `it cannot be read (${code ?? String(error)})`;
  }
}
