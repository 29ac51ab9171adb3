/** A data server's stream to one mds, from hello to its end: registration, lease, heartbeats, deletions, recovered objects. */
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { TargetService } from '../../proto/rpc/services.ts';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { errnoName, RpcError } from '../../proto/types/errno.ts';
import { DRIFT, HEARTBEAT_MS, TARGET_SILENCE_MS } from '../../proto/types/limits.ts';
import type { Recovered } from '../object/sealing.ts';
import { encodeRecovered, type Unreported } from './unreported.ts';

type Up = geofs.v1.TargetUp.$Properties;
type Stream = ClientDuplexStream<Up, geofs.v1.TargetDown>;

export interface Grant {
  readonly target: number;
  readonly untilMs: number;
  readonly keys: readonly Uint8Array[];
}

export interface TargetStreamOptions {
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly log: Logger;
  readonly hello: () => geofs.v1.TargetHello.$Properties;
  readonly heartbeat: () => geofs.v1.TargetHeartbeat.$Properties;
  /** Version of the list of mds that is known. */
  readonly mdsKnown: () => number;
  /** The mds says who all of them are. */
  readonly onMdsList: (list: geofs.v1.MdsList.$Properties) => void;
  readonly unreported: Unreported;
  readonly incarnation: number;
  /** Resolves when the objects' files are removed. */
  readonly onDelete: (objects: readonly number[]) => Promise<void>;
  readonly onRaised: (fences: readonly geofs.v1.RaisedFence.$Properties[]) => void;
  /** token: of their commits. */
  readonly onReported: (recovered: readonly Recovered[], token: Uint8Array) => void;
  /** Says what the target holds. */
  readonly onList: (request: geofs.v1.ListObjects.$Properties) => Promise<geofs.v1.ObjectsListed.$Properties>;
}

export class TargetStream {
  readonly #options: TargetStreamOptions;
  readonly #address: string;
  readonly #onGrant: (grant: Grant) => void;
  readonly #sentMs = new Map<number, number>();
  readonly #reports = new Map<number, readonly Recovered[]>();
  #stream: Stream | undefined;
  #timer: Timer | undefined;
  #nextId = 1;
  /** What the mds granted here, and named with its welcome. */
  #granted: Pick<Grant, 'target' | 'keys'> | undefined;
  #heardMs = 0;

  constructor(options: TargetStreamOptions, address: string, onGrant: (grant: Grant) => void) {
    this.#options = options;
    this.#address = address;
    this.#onGrant = onGrant;
  }

  /** Until it ends: rejects with RpcError that says why, also when the signal ended it. */
  async run(signal: AbortSignal): Promise<never> {
    const channel = openChannel(this.#address, 'mds', this.#options.identity);
    const { path, requestSerialize, responseDeserialize } = TargetService.register;
    const stream = channel.makeBidiStreamRequest(path, requestSerialize, responseDeserialize as (data: Buffer) => geofs.v1.TargetDown);
    this.#stream = stream;
    const stop = this.#options.unreported.onAdded(() => { this.#report(); });
    const onAbort = (): void => { stream.cancel(); };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await new Promise<never>((_, reject) => {
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
    const setMs = this.#options.clock.monotonicMs();
    this.#timer = this.#options.clock.after(HEARTBEAT_MS, () => {
      const nowMs = this.#options.clock.monotonicMs();
      // While this process stood still it heard nobody, and had asked nothing.
      this.#heardMs = Math.min(nowMs, this.#heardMs + Math.max(0, nowMs - setMs - HEARTBEAT_MS));
      if (nowMs - this.#heardMs > TARGET_SILENCE_MS) { fail(new RpcError('the mds is silent')); return; }
      if (this.#granted !== undefined) this.#send({ heartbeat: { ...this.#options.heartbeat(), mdsKnown: this.#options.mdsKnown() } });
      // What the mds could not commit is sent again.
      this.#report();
      this.#beat(fail);
    });
  }

  #receive(message: geofs.v1.TargetDown): void {
    this.#heardMs = this.#options.clock.monotonicMs();
    const sentMs = this.#sentMs.get(message.id);
    this.#sentMs.delete(message.id);
    const refused = message.errno === 0 ? undefined : this.#reports.get(message.id);
    if (refused !== undefined) {
      this.#reports.delete(message.id);
      this.#reported(refused, { failed: refused.map(({ object }) => object) });
    } else if (message.errno !== 0) {
      throw new RpcError(`${errnoName(message.errno)}: ${message.detail}`);
    } else if (message.welcome != null) {
      const { target, leaseMs, capabilityKeys, mdsList } = message.welcome;
      if (mdsList != null) this.#options.onMdsList(mdsList);
      this.#granted = { target: target ?? 0, keys: (capabilityKeys ?? []).map((key) => Uint8Array.from(key)) };
      this.#lease(leaseMs ?? 0, sentMs);
      this.#report();
    } else if (message.lease != null) {
      if (message.lease.mdsList != null) this.#options.onMdsList(message.lease.mdsList);
      this.#lease(message.lease.leaseMs ?? 0, sentMs);
    } else if (message.delete != null) {
      const objects = message.delete.objects ?? [];
      // What could not be deleted is told again after the next start.
      this.#options.onDelete(objects).then(() => { this.#send({ deleteDone: { objects } }); }, () => undefined);
    } else if (message.raised != null) {
      this.#options.onRaised(message.raised.fences ?? []);
    } else if (message.list != null) {
      this.#list(message.list);
    } else if (message.recoveredDone != null) {
      this.#reported(this.#reports.get(message.id) ?? [], message.recoveredDone);
      this.#reports.delete(message.id);
      // After a failure, with the next heartbeat.
      if ((message.recoveredDone.failed ?? []).length === 0) this.#report();
    }
  }

  #reported(batch: readonly Recovered[], { token, failed }: geofs.v1.RecoveredDone.$Properties): void {
    const { unreported, log, onReported } = this.#options;
    const open = new Set(failed);
    const done = batch.filter(({ object }) => !open.has(object));
    unreported.done(done);
    unreported.failed(batch.filter(({ object }) => open.has(object)));
    if (open.size > 0) log.warn({ objects: open.size, first: [...open][0] }, 'the mds could not commit all of what was recovered');
    onReported(done, token ?? new Uint8Array(0));
  }

  #list(request: geofs.v1.ListObjects.$Properties): void {
    this.#options.onList(request).catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }))
      .then((listed) => { this.#send({ listed: { ...listed, request: request.request ?? 0 } }); }, () => undefined);
  }

  /** The lease counts from the sending of what it answers, shortened by the clocks' drift. */
  #lease(leaseMs: number, sentMs: number | undefined): void {
    if (sentMs !== undefined && this.#granted !== undefined) this.#onGrant({ ...this.#granted, untilMs: sentMs + leaseMs * (1 - DRIFT) });
  }

  #report(): void {
    if (this.#granted === undefined || this.#reports.size > 0 || this.#options.unreported.size === 0) return;
    const batch = this.#options.unreported.batch();
    const id = this.#send({ recovered: { incarnation: this.#options.incarnation, objects: batch.map(encodeRecovered) } });
    this.#reports.set(id, batch);
  }
}
