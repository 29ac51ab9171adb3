/** The gateway: a geofs mount, NFS-Ganesha over it, and what happens when one of them ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { NFS_RESTART_MAX_MS, NFS_RESTART_MIN_MS, NFS_STEADY_MS, NFS_STOP_MS } from '../../proto/types/limits.ts';
import { deviceNumberOf, exportsOf, portsOf, type Export, type GatewayConfig } from './config.ts';
import { Ganesha } from './ganesha.ts';
import { ganeshaConfig } from './ganesha-config.ts';
import { GatewayMount } from './gateway-mount.ts';
import { checkPortFree } from './port-holder.ts';
import { checkRpcbind, findPrograms, statdAnswers, type Programs } from './programs.ts';
import { endLeftovers } from './leftovers.ts';
import { writeState } from './state-file.ts';

export interface GatewayOptions {
  readonly config: GatewayConfig;
  /** PATH of the environment. */
  readonly path: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** NFS answers, for the first time. */
  readonly onReady: (exports: readonly Export[]) => void;
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
    await endLeftovers(config.state, clock, logger);
    for (const { port, option } of this.#ports) await checkPortFree(port, config.bind, option);
    if (config.nfs3) {
      await checkRpcbind(path);
      if (!await statdAnswers()) logger.warn({}, 'NFSv3 clients get no locks, for rpc.statd does not run: apt-get install nfs-common, systemctl start rpc-statd; or they mount with nolock');
    }
    try {
      await this.#serve(signal);
    } finally {
      await this.#ganesha?.stop(NFS_STOP_MS);
      await this.#mount?.stop();
      this.#record(false);
    }
  }

  async #serve(signal: AbortSignal): Promise<void> {
    const { clock, logger } = this.#o;
    const aborted = new Promise<undefined>((resolve) => { signal.addEventListener('abort', () => { resolve(undefined); }, { once: true }); });
    let backoffMs = NFS_RESTART_MIN_MS;
    for (;;) {
      const sinceMs = clock.monotonicMs();
      let why: string | undefined;
      try {
        const { mount, ganesha } = await this.#start(signal);
        // Whatever of the two ends: the other one's files are of no use to it.
        why = await Promise.race([mount.ended.then((reason) => `the mount is gone: ${reason}`), ganesha.ended.then((reason) => `NFS-Ganesha ${reason}`), aborted]);
        if (why === undefined) return;
        await this.#stopGanesha();
      } catch (error) {
        if (isAborted(signal)) return;
        if (!this.#served || !(error instanceof FsError)) throw error;
        why = error.message;
      }
      this.#lastFailure = why;
      this.#restarts += 1;
      if (clock.monotonicMs() - sinceMs > NFS_STEADY_MS) backoffMs = NFS_RESTART_MIN_MS;
      logger.error({ why, againMs: backoffMs }, 'NFS is down: it is started again');
      this.#record(false);
      await sleep(clock, backoffMs, signal).catch((reason: unknown) => { if (!isAborted(signal)) throw reason; });
      if (isAborted(signal)) return;
      backoffMs = Math.min(backoffMs * 2, NFS_RESTART_MAX_MS);
    }
  }

  async #start(signal: AbortSignal): Promise<{ mount: GatewayMount; ganesha: Ganesha }> {
    const { config, clock, logger, onReady } = this.#o;
    const programs = this.#programs ?? findPrograms(this.#o.path);
    const { state, port, bind } = config;
    if (this.#mount?.over !== false) {
      this.#mount = undefined;
      this.#mount = await GatewayMount.start({
        programs, client: config.client, point: this.#point, deviceNumber: deviceNumberOf(config), softSec: config.soft, clock, logger,
        // Before it answers with errors of a mount that goes away.
        onLost: () => { this.#ganesha?.kill(); },
      }, signal);
    }
    const present = await this.#present();
    const file = join(state, 'ganesha.conf');
    const recovery = config.recovery === undefined ? join(state, 'recovery') : join(this.#point, config.recovery);
    await mkdir(recovery, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw new FsError('EIO', 'nfs', `${recovery}: the record of NFSv4 clients cannot be kept there (${(cause as NodeJS.ErrnoException).code ?? 'error'})`, { cause });
    });
    writeFileSync(file, ganeshaConfig({ config, exports: present, mount: this.#point, recovery }), { mode: 0o644 });
    this.#ganesha = await Ganesha.start({ programs, file, pidFile: join(state, 'ganesha.pid'), host: bind ?? '127.0.0.1', port, clock, logger }, signal);
    if (!this.#served) onReady(present);
    this.#served = true;
    this.#record(true);
    logger.info({ port, exports: present.map((entry) => entry.path), restarts: this.#restarts }, 'NFS is served');
    return { mount: this.#mount, ganesha: this.#ganesha };
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
    writeState(config.state, {
      pid: process.pid, ganesha: this.#ganesha?.pid ?? null, client: this.#mount?.pid ?? null, ready, mount: this.#point, bind: config.bind ?? null, port: config.port,
      nfs3: config.nfs3, deviceNumber: deviceNumberOf(config) ?? null, exports: this.#exports.map((entry) => ({ ...entry, allow: [...entry.allow] })),
      startedMs: this.#startedMs, restarts: this.#restarts, lastFailure: this.#lastFailure,
    });
  }
}

/** A call, since the compiler takes a property that was false for false ever after. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** Undefined: a directory stands there. */
async function faultOf(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? undefined : 'it is not a directory';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such directory in the tree: make it on a mount first' : `it cannot be read (${code ?? String(error)})`;
  }
}
