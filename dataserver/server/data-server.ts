/** One data server: its folder, threads, registration and keepers, from start to close. */
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { ABANDONED_MS, SETTLE_MS } from '../../proto/types/limits.ts';
import { syncFolder } from '../object/folder-sync.ts';
import { ObjectStore } from '../object/object-store.ts';
import { DataPaths } from '../object/paths.ts';
import { SharedState } from '../object/shared-state.ts';
import { beginTarget, lockFolder, recoveredTarget, storeTargetFile, type TargetFile, type TargetName, type TargetStart } from '../object/target-file.ts';
import { AbsentWriters } from './absent-writers.ts';
import { DataThreads } from './data-threads.ts';
import { FolderScanner } from './folder-scanner.ts';
import { listObjects } from './object-lister.ts';
import { Registration } from './registration.ts';
import { Scrubber } from './scrubber.ts';
import { Settler } from './settler.ts';
import { raiseFences } from './raised-fences.ts';
import { recoverTarget } from './start-up.ts';
import { Unreported } from './unreported.ts';

export interface DataServerOptions extends TargetName {
  readonly data: string;
  readonly listen: string;
  /** What clients dial; "" = the address listened on. */
  readonly advertise: string;
  readonly mds: readonly string[];
  readonly workers: number;
  readonly capacity: number | undefined;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly workerLog: { readonly level: string; readonly pretty: boolean };
  /** Makes a folder's names durable; undefined: fsync(2). */
  readonly syncFolder?: (path: string) => Promise<void>;
  /** How long a writer may be gone before the server seals in its place. */
  readonly abandonedMs?: number;
  /** A thread died: the process must end. */
  readonly onDeath: (error: Error) => void;
}

/** More folders than this are synced with all of the file system. */
const FOLDERS_SYNCED = 8;

export class DataServer {
  readonly #options: DataServerOptions;
  readonly #paths: DataPaths;
  readonly #begun: TargetStart;
  readonly #store: ObjectStore;
  readonly #scanner: FolderScanner;
  readonly #settler: Settler;
  readonly #absent: AbsentWriters;
  readonly #unreported = new Unreported();
  readonly #stop = new AbortController();
  readonly #registration: Registration;
  readonly #lock: { close(): void };
  readonly shared = new SharedState();
  /** Undefined: what the last stop left has not all been looked at. */
  #recovered: TargetFile | undefined;
  #threads: DataThreads | undefined;
  #running: Promise<unknown> = Promise.resolve();
  /** What the mds has told so far is done: in its order, or a fence would bring an object back that is deleted. */
  #obeyed: Promise<void> = Promise.resolve();
  #timer: Timer | undefined;

  private constructor(options: DataServerOptions, lock: { close(): void }) {
    const { data: root, clock, log } = options;
    this.#options = options;
    this.#lock = lock;
    this.#paths = new DataPaths(root);
    this.#begun = beginTarget(this.#paths, { cluster: options.cluster, site: options.site, name: options.name });
    const { incarnation } = this.#begun.target;
    this.#store = new ObjectStore({ root, shared: this.shared, capacity: options.capacity, incarnation });
    this.#scanner = new FolderScanner({ root, threads: options.workers, shared: this.shared.buffer });
    this.#settler = new Settler(this.#store, root, log);
    this.#absent = new AbsentWriters(clock, options.abandonedMs ?? ABANDONED_MS, (object, session) => { this.#sealFor(object, session); });
    this.#registration = new Registration({
      mds: options.mds, identity: options.identity, clock, random: options.random, log, incarnation, unreported: this.#unreported,
      hello: () => ({
        protocol: 1, cluster: options.cluster, name: options.name, site: options.site, uuid: this.#begun.target.uuid,
        address: options.advertise === '' ? this.address : options.advertise, incarnation, capacity: this.#capacity(),
      }),
      heartbeat: () => ({ capacity: this.#capacity(), connections: this.shared.get('connections') }),
      onGrant: (grant) => { this.#threads?.broadcast({ kind: 'grant', ...grant }); },
      onDelete: (objects) => this.#delete(objects),
      onRaised: (fences) => { void this.#obey(() => raiseFences(this.#store, fences, (sealed) => { this.#unreported.add(sealed); }, log)); },
      onList: (request) => listObjects(this.#paths, this.#scanner, request),
      onReported: (recovered, token) => { for (const one of recovered) this.#store.sealing.reported(one.object, one.state.dataVersion, token); },
    });
  }

  /** Resolves once clients can connect. Throws FsError: EBUSY (folder in use), EINVAL (folder of another target), EADDRINUSE. */
  static async start(options: DataServerOptions): Promise<DataServer> {
    const lock = lockFolder(new DataPaths(options.data));
    let server: DataServer;
    try {
      server = new DataServer(options, lock);
    } catch (error) {
      lock.close();
      throw error;
    }
    try {
      await server.#open();
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  get address(): string { return this.#threads?.address ?? ''; }
  get uuid(): string { return this.#begun.target.uuid; }
  get incarnation(): number { return this.#begun.target.incarnation; }
  get target(): number { return this.#registration.target; }

  health(): { readonly ok: boolean; readonly detail: string } {
    if (this.#settler.failure !== undefined) return { ok: false, detail: `the disk: ${this.#settler.failure}` };
    if (!this.#registration.leased()) return { ok: false, detail: 'no lease: no mds of the site answers' };
    return { ok: true, detail: `target ${String(this.target)}, lease from ${this.#registration.connectedTo ?? 'before'}` };
  }

  leased(): boolean { return this.#registration.leased(); }
  space(): { readonly totalBytes: number; readonly freeBytes: number } { return this.#store.space.state(); }
  get unreported(): number { return this.#unreported.size; }

  /** Closes connections, makes everything durable, and notes a clean stop if nothing was left open or unreported. Idempotent. */
  async close(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort(new Error('the server is stopping'));
    this.#timer?.cancel();
    this.#absent.close();
    await this.#threads?.close();
    await this.#running;
    await this.#obeyed;
    await this.#scanner.close();
    // What is not recovered must not be taken for durable.
    if (this.#recovered !== undefined) await this.#settler.run();
    await this.#settler.close();
    const left = this.#store.table.dirty.rotate();
    const open = [...left.objects].some((object) => this.#store.sealing.settling(object).unfinished);
    this.#store.close();
    // Without threads the start failed: whether recovery was due must still be known to the next one.
    const clean = this.#threads === undefined ? !this.#begun.unclean : !open && this.#settler.failure === undefined;
    storeTargetFile(this.#paths, { ...this.#recovered ?? this.#begun.target, clean });
    this.#lock.close();
  }

  async #open(): Promise<void> {
    const { capacity, identity, workers, data: root, log } = this.#options;
    const scan = { store: this.#store, start: this.#begun, scanner: this.#scanner, countSpace: capacity !== undefined, log };
    for (const one of await recoverTarget(scan)) this.#unreported.add(one);
    this.#recovered = recoveredTarget(this.#paths, this.#begun);
    this.#threads = await DataThreads.start({
      count: workers, listen: this.#options.listen,
      start: {
        root, shared: this.shared.buffer, capacity, incarnation: this.incarnation, cluster: this.#options.cluster, identity, log: this.#options.workerLog,
      },
      onMessage: (message) => { this.#absent.onMessage(message); },
      onDeath: this.#options.onDeath,
    });
    const { signal } = this.#stop;
    const scrubber = new Scrubber({ root, scanner: this.#scanner, shared: this.shared, clock: this.#options.clock, log });
    const fatal = (error: unknown): void => { this.#options.onDeath(error instanceof Error ? error : new Error(String(error))); };
    this.#running = Promise.all([this.#registration.run(signal).catch(fatal), scrubber.run(signal).catch(fatal)]);
    this.#settleLater();
  }

  /** One after the other. Rejects for what could not be done, which ends the server. */
  #obey(order: () => void | Promise<void>): Promise<void> {
    const done = this.#obeyed.then(order);
    this.#obeyed = done.catch((error: unknown) => { this.#options.onDeath(error instanceof Error ? error : new Error(String(error))); });
    return done;
  }

  /** Resolves once it is durable. Rejects for a disk that refuses that: the mds tells it again to the next life of this server. */
  async #delete(objects: readonly number[]): Promise<void> {
    await this.#obey(() => {
      for (const object of objects) this.#store.sealing.delete(object);
      this.#threads?.broadcast({ kind: 'forget', objects });
    });
    const folders = new Set(objects.map((object) => this.#paths.folderOf(object)));
    if (folders.size > FOLDERS_SYNCED && await this.#settler.sync().then(() => true, () => false)) return;
    // Also where the file system could not write something else back.
    for (const folder of folders) await (this.#options.syncFolder ?? syncFolder)(folder);
  }

  #settleLater(): void {
    this.#timer = this.#options.clock.after(SETTLE_MS, () => {
      this.#settler.run().finally(() => { if (!this.#stop.signal.aborted) this.#settleLater(); })
        .catch((error: unknown) => { this.#options.onDeath(error instanceof Error ? error : new Error(String(error))); });
    });
  }

  #sealFor(object: number, session: number): void {
    try {
      const sealed = this.#store.sealing.abandon(object, session);
      if (sealed !== undefined) this.#unreported.add(sealed);
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
      this.#options.log.warn({ object, session, error: error.message }, 'an object of a writer that is gone could not be sealed');
    }
  }

  #capacity(): { totalBytes: number; freeBytes: number; totalObjects: number; freeObjects: number; readOnly: boolean } {
    return { ...this.#store.space.state(), readOnly: this.#settler.failure !== undefined };
  }
}
