/** One FUSE connection served: INIT, dispatch, notifications, until the mount goes away. */
import type { FileSystem, Invalidator } from '../vfs/file-system.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { ERRNO } from '../../proto/types/errno.ts';
import { FUSE_MAX_WRITE, KERNEL_TIMEOUT_MS, PROMISE_LEASE_MS } from '../../proto/types/limits.ts';
import { decodeInit, encodeInit } from './abi/init.ts';
import { resend } from './abi/notification.ts';
import { INIT, OP } from './abi/protocol.ts';
import { Request } from './abi/request.ts';
import { KoffiDevice, type DevicePort } from './device.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';
import type { Front, KernelTimeouts } from './dispatch/answer.ts';
import { negotiate, type Negotiated } from './negotiate.ts';
import { BreakSequence, NodeTable } from './nodes.ts';
import { FuseInvalidator, startNotifyThread, type NotifyThread } from './notify/invalidator.ts';
import { NegativeEntryProbe } from './notify/negative-probe.ts';
import { StaleGate, type StaleGateOptions, type StaleLimit } from './stale-gate.ts';

export interface FuseServerOptions {
  /** The FUSE descriptor; stays the caller's. */
  readonly fd: number;
  readonly fileSystem: FileSystem;
  readonly logger: Logger;
  readonly clock: Clock;
  /** What an earlier daemon on this descriptor agreed; without it the kernel's INIT is awaited. */
  readonly negotiated?: Negotiated | undefined;
  /** Called when the connection is agreed and tested: once, or twice when the test of negative entries ends later. */
  readonly onNegotiated?: (negotiated: Negotiated) => void;
  /** What the kernel may believe at most, in ms; otherwise an hour where INC_EPOCH exists and the promise lease elsewhere. */
  readonly kernelTimeouts?: { readonly entryMs: number; readonly attrMs: number; readonly negativeMs: number };
  /** End of the promise lease (Clock.monotonicMs); where INC_EPOCH is missing no time-out goes beyond it. */
  readonly leaseUntilMs?: () => number;
  /** The mount point, if the test of negative entries is wanted: it is touched from a thread of its own. */
  readonly probePath?: string;
  /** Give up each request after so long (a soft mount). */
  readonly softMs?: number;
  /** What the mount does while its mds knows too little. */
  readonly stale?: (StaleLimit & Pick<StaleGateOptions, 'ageMs'>) | undefined;
  /** An NFS server exports the mount. */
  readonly exported?: boolean;
  /** False: as if the kernel could not ask again what an earlier daemon left unanswered. */
  readonly resend?: boolean;
  readonly onAnswered?: (requestId: string) => void;
  /** Every request that an earlier daemon left unanswered has been taken again. */
  readonly onAllAsked?: () => void;
  /** Files of which the kernel may hold what an earlier daemon told it: open there now. */
  readonly suspects?: readonly number[];
  /** For tests. */
  readonly device?: DevicePort;
  readonly notifyThread?: NotifyThread;
}

/** A strict mount's kernel asks each time (design 4.20). */
export const NOTHING_KEPT = Object.freeze({ entryMs: 0, attrMs: 0, negativeMs: 0 });

export class FuseServer {
  readonly #options: FuseServerOptions;
  readonly #device: DevicePort;
  readonly #dispatcher: Dispatcher;
  readonly #invalidator: FuseInvalidator;
  readonly #gate: StaleGate | undefined;
  readonly #probe: NegativeEntryProbe | undefined;
  #negotiated: Negotiated | undefined;
  #setxattrExtended = true;
  /** Requests of an earlier daemon are still to come. */
  #resending = false;

  constructor(options: FuseServerOptions) {
    const { fd, clock, logger, fileSystem } = options;
    this.#options = options;
    this.#device = options.device ?? new KoffiDevice(fd, FUSE_MAX_WRITE + 4096);
    const nodes = new NodeTable((ino) => { this.#invalidator.forgotten(ino); fileSystem.forget(ino); });
    const breaks = new BreakSequence();
    const thread = options.notifyThread ?? startNotifyThread(fd, (error) => {
      logger.error({ error: String(error) }, 'the notification thread died');
      this.close();
    });
    this.#invalidator = new FuseInvalidator({
      device: this.#device, thread, nodes, breaks, clock, logger, listings: options.exported === true, incEpoch: () => this.#negotiated?.incEpoch === true,
    });
    const isExtended = (): boolean => this.#setxattrExtended;
    const front: Front = {
      fileSystem, nodes, breaks, logger, invalidator: this.#invalidator, timeouts: this.#timeouts(), exported: options.exported === true,
      get setxattrExtended() { return isExtended(); },
    };
    const { softMs, stale } = options;
    this.#gate = stale === undefined ? undefined : new StaleGate({ ...stale, clock, logger, onShut: () => { this.#distrust(); } });
    this.#dispatcher = new Dispatcher({ device: this.#device, front, clock, gate: this.#gate, deadlineMs: () => softMs === undefined ? Infinity : clock.monotonicMs() + softMs, onAnswered: options.onAnswered });
    this.#probe = options.probePath === undefined ? undefined : new NegativeEntryProbe(options.probePath, this.#invalidator, this.#device);
    if (options.negotiated !== undefined) this.#agree(options.negotiated);
  }

  get invalidator(): Invalidator {
    return this.#invalidator;
  }

  get negotiated(): Negotiated | undefined {
    return this.#negotiated;
  }

  /** Serves until unmount, abort of the connection, or close(). Rejects only for failures of the descriptor itself. */
  async run(): Promise<void> {
    if (this.#options.negotiated !== undefined) {
      // What an earlier daemon told the kernel is suspect, and what it left unanswered is asked for again.
      await this.#invalidator.all();
      // Not waited for: pages under a READ that nobody answers yet are dropped when it is answered.
      for (const ino of this.#options.suspects ?? []) this.#drop(ino);
      this.#resending = true;
      if (this.#options.negotiated.resend) this.#device.notify(resend());
    }
    this.#gate?.start();
    try {
      await this.#device.run((message) => { this.#receive(message); });
    } finally {
      this.#gate?.close();
      await this.#invalidator.close();
      await this.#dispatcher.stop();
    }
  }

  /** Stops taking requests; run() resolves. The mount stays. */
  close(): void {
    this.#device.close();
  }

  #receive(message: Buffer): void {
    if (this.#negotiated === undefined) { this.#init(new Request(message)); return; }
    if (message.readUInt32LE(4) === OP.LOOKUP && this.#probe?.answer(message) === true) return;
    if (this.#resending) this.#allAsked(message);
    this.#dispatcher.handle(message);
  }

  /** What is asked again comes before all else, and is marked (FUSE_UNIQUE_RESEND); forgets and interrupts have a queue of their own. */
  #allAsked(message: Buffer): void {
    const opcode = message.readUInt32LE(4);
    if (opcode === OP.FORGET || opcode === OP.BATCH_FORGET || opcode === OP.INTERRUPT || new Request(message).resent) return;
    this.#resending = false;
    this.#options.onAllAsked?.();
  }

  #drop(ino: number): void {
    this.#invalidator.inode(ino, true).catch((error: unknown) => {
      this.#options.logger.error({ ino, error: String(error) }, 'pages of an earlier daemon could not be dropped');
    });
  }

  #distrust(): void {
    this.#invalidator.all().catch((error: unknown) => {
      this.#options.logger.error({ error: String(error) }, 'the kernel could not be told to drop what is too old');
    });
  }

  #init(request: Request): void {
    const agreed = request.opcode === OP.INIT ? negotiate(decodeInit(request), this.#options.resend) : undefined;
    if (agreed === undefined) {
      this.#options.logger.error({ opcode: request.opcode }, 'the kernel speaks a FUSE protocol older than 7.31');
      this.#device.reply(request.uniqueLow, request.uniqueHigh, ERRNO.EPROTO, []);
      return;
    }
    this.#device.reply(request.uniqueLow, request.uniqueHigh, 0, [encodeInit(agreed.reply)]);
    this.#agree(agreed.negotiated);
    if (this.#probe === undefined) { this.#options.onNegotiated?.(agreed.negotiated); return; }
    this.#probe.run().then((negativeEntries) => {
      if (!negativeEntries) this.#options.logger.warn({}, 'this kernel does not drop negative entries when told: absent names are not cached');
      this.#negotiated = { ...agreed.negotiated, negativeEntries };
      this.#options.onNegotiated?.(this.#negotiated);
    }).catch((error: unknown) => {
      this.#options.logger.error({ error: String(error) }, 'the test of negative entries failed');
      this.#options.onNegotiated?.(agreed.negotiated);
    });
  }

  #agree(negotiated: Negotiated): void {
    this.#negotiated = negotiated;
    this.#setxattrExtended = (negotiated.flags & INIT.SETXATTR_EXT) !== 0;
  }

  #timeouts(): KernelTimeouts {
    const { kernelTimeouts, leaseUntilMs, clock, exported = false } = this.#options;
    const bound = (wanted: number | undefined, leased = false): number => {
      // Reached by handle, a directory is neither looked up nor opened: the attributes' end alone makes the kernel ask a daemon that it has not told of it.
      if (this.#negotiated?.incEpoch === true && !leased) return wanted ?? KERNEL_TIMEOUT_MS;
      const left = leaseUntilMs === undefined ? PROMISE_LEASE_MS : Math.floor(leaseUntilMs() - clock.monotonicMs());
      return Math.max(0, Math.min(wanted ?? PROMISE_LEASE_MS, left));
    };
    return {
      entryMs: () => bound(kernelTimeouts?.entryMs),
      attrMs: () => bound(kernelTimeouts?.attrMs, exported),
      negativeMs: () => this.#negotiated?.negativeEntries === true ? bound(kernelTimeouts?.negativeMs) : 0,
    };
  }
}

