/** The stream to an mds of the home site: hello, lease, heartbeats, deletions, recovered objects. Tries each mds in turn, for ever. */
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { TargetService } from '../../proto/rpc/services.ts';
import { sleep, type Clock, type Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { errnoName, RpcError } from '../../proto/types/errno.ts';
import { DRIFT, HEARTBEAT_MS, RECONNECT_MAX_MS, RECONNECT_MIN_MS, TARGET_LEASE_MS } from '../../proto/types/limits.ts';
import type { Recovered } from '../object/sealing.ts';
import { encodeRecovered, type Unreported } from './unreported.ts';

type Up = geofs.v1.TargetUp.$Properties;
type Stream = ClientDuplexStream<Up, geofs.v1.TargetDown>;

export interface Grant {
  readonly target: number;
  readonly untilMs: number;
  readonly keys: readonly Uint8Array[];
}

export interface RegistrationOptions {
  readonly mds: readonly string[];
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly hello: () => geofs.v1.TargetHello.$Properties;
  readonly heartbeat: () => geofs.v1.TargetHeartbeat.$Properties;
  readonly unreported: Unreported;
  readonly incarnation: number;
  readonly onGrant: (grant: Grant) => void;
  /** Removes the objects' files before it returns. */
  readonly onDelete: (objects: readonly number[]) => void;
  readonly onReported: (recovered: readonly Recovered[]) => void;
  /** Says what the target holds. */
  readonly onList: (request: geofs.v1.ListObjects.$Properties) => Promise<geofs.v1.ObjectsListed.$Properties>;
}

export class Registration {
  readonly #options: RegistrationOptions;
  /** The lease as last granted. */
  #grant: Grant | undefined;
  connectedTo: string | undefined;

  constructor(options: RegistrationOptions) {
    this.#options = options;
  }

  get target(): number {
    return this.#grant?.target ?? 0;
  }

  leased(): boolean {
    return this.#grant !== undefined && this.#options.clock.monotonicMs() < this.#grant.untilMs;
  }

  /** Until the signal. */
  async run(signal: AbortSignal): Promise<void> {
    const { mds, clock, random, log } = this.#options;
    let delayMs = RECONNECT_MIN_MS;
    const stopped = (): boolean => signal.aborted;
    for (let turn = 0; !stopped(); turn++) {
      const address = mds[turn % mds.length] ?? '';
      const seen = { welcomed: false };
      try {
        await new TargetStream(this.#options, address, (grant) => {
          if (!seen.welcomed) log.info({ mds: address, target: grant.target }, 'registered');
          seen.welcomed = true;
          this.connectedTo = address;
          this.#grant = grant;
          this.#options.onGrant(grant);
        }, () => this.#grant).run(signal);
      } catch (error) {
        if (stopped()) return;
        if (!(error instanceof RpcError)) throw error;
        log.warn({ mds: address, error: error.message }, 'not registered');
      } finally {
        this.connectedTo = undefined;
      }
      delayMs = seen.welcomed ? RECONNECT_MIN_MS : Math.min(RECONNECT_MAX_MS, delayMs * 2);
      try {
        await sleep(clock, delayMs * (0.5 + random.next() / 2), signal);
      } catch (error) {
        if (!stopped()) throw error;
      }
    }
  }
}

/** One stream, from hello to its end. */
class TargetStream {
  readonly #options: RegistrationOptions;
  readonly #address: string;
  readonly #onGrant: (grant: Grant) => void;
  readonly #current: () => Grant | undefined;
  readonly #sentMs = new Map<number, number>();
  readonly #reports = new Map<number, readonly Recovered[]>();
  #stream: Stream | undefined;
  #timer: Timer | undefined;
  #nextId = 1;
  #welcomed = false;
  #heardMs = 0;

  constructor(options: RegistrationOptions, address: string, onGrant: (grant: Grant) => void, current: () => Grant | undefined) {
    this.#options = options;
    this.#address = address;
    this.#onGrant = onGrant;
    this.#current = current;
  }

  async run(signal: AbortSignal): Promise<void> {
    const channel = openChannel(this.#address, 'mds', this.#options.identity);
    const { path, requestSerialize, responseDeserialize } = TargetService.register;
    const stream = channel.makeBidiStreamRequest(path, requestSerialize, responseDeserialize as (data: Buffer) => geofs.v1.TargetDown);
    this.#stream = stream;
    const stop = this.#options.unreported.onAdded(() => { this.#report(); });
    const onAbort = (): void => { stream.cancel(); };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await new Promise<void>((_, reject) => {
        stream.on('error', (error: Error) => { reject(new RpcError(error.message, { cause: error })); });
        stream.on('end', () => { reject(new RpcError('the mds ended the stream')); });
        stream.on('data', (message: geofs.v1.TargetDown) => {
          try { this.#receive(message); } catch (error) { reject(error instanceof Error ? error : new Error(String(error))); }
        });
        this.#heardMs = this.#options.clock.monotonicMs();
        this.#send({ hello: this.#options.hello() });
        this.#beat(reject);
      });
    } finally {
      this.#timer?.cancel();
      stop();
      signal.removeEventListener('abort', onAbort);
      this.#stream = undefined;
      stream.cancel();
      channel.close();
    }
  }

  #send(body: Up): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#sentMs.set(id, this.#options.clock.monotonicMs());
    this.#stream?.write({ ...body, id });
    return id;
  }

  #beat(fail: (error: Error) => void): void {
    this.#timer = this.#options.clock.after(HEARTBEAT_MS, () => {
      if (this.#options.clock.monotonicMs() - this.#heardMs > TARGET_LEASE_MS) { fail(new RpcError('the mds is silent')); return; }
      if (this.#welcomed) this.#send({ heartbeat: this.#options.heartbeat() });
      // What the mds could not commit is sent again.
      if (this.#welcomed) this.#report();
      this.#beat(fail);
    });
  }

  #receive(message: geofs.v1.TargetDown): void {
    this.#heardMs = this.#options.clock.monotonicMs();
    const sentMs = this.#sentMs.get(message.id);
    this.#sentMs.delete(message.id);
    if (message.errno !== 0) {
      this.#reports.delete(message.id);
      if (this.#welcomed) this.#options.log.warn({ errno: errnoName(message.errno), detail: message.detail }, 'the mds refused');
      else throw new RpcError(`${errnoName(message.errno)}: ${message.detail}`);
    } else if (message.welcome != null) {
      this.#welcomed = true;
      const { target, leaseMs, capabilityKeys } = message.welcome;
      this.#lease(target ?? 0, (capabilityKeys ?? []).map((key) => Uint8Array.from(key)), leaseMs ?? 0, sentMs);
      this.#report();
    } else if (message.lease != null) {
      const grant = this.#current();
      if (grant !== undefined) this.#lease(grant.target, grant.keys, message.lease.leaseMs ?? 0, sentMs);
    } else if (message.delete != null) {
      const objects = message.delete.objects ?? [];
      this.#options.onDelete(objects);
      this.#send({ deleteDone: { objects } });
    } else if (message.list != null) {
      this.#list(message.list);
    } else if (message.recoveredDone != null) {
      const reported = this.#reports.get(message.id) ?? [];
      this.#reports.delete(message.id);
      this.#options.unreported.done(reported);
      this.#options.onReported(reported);
      this.#report();
    }
  }

  #list(request: geofs.v1.ListObjects.$Properties): void {
    this.#options.onList(request).catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }))
      .then((listed) => { this.#send({ listed: { ...listed, request: request.request ?? 0 } }); }, () => undefined);
  }

  /** The lease counts from the sending of what it answers, shortened by the clocks' drift. */
  #lease(target: number, keys: readonly Uint8Array[], leaseMs: number, sentMs: number | undefined): void {
    if (sentMs !== undefined) this.#onGrant({ target, keys, untilMs: sentMs + leaseMs * (1 - DRIFT) });
  }

  #report(): void {
    if (!this.#welcomed || this.#reports.size > 0 || this.#options.unreported.size === 0) return;
    const batch = this.#options.unreported.batch();
    const id = this.#send({ recovered: { incarnation: this.#options.incarnation, objects: batch.map(encodeRecovered) } });
    this.#reports.set(id, batch);
  }
}
