/** The network between members: messages are lost, doubled, delayed and overtaken; links are slow, or cut one way or both. */
import { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import { SILENT } from '../../proto/runtime/logger.ts';
import { RpcError } from '../../proto/types/errno.ts';
import type { Replica } from '../../mds/server/replica.ts';
import { receiveSnapshot, SnapshotLost } from '../../mds/server/snapshot-receiver.ts';
import { UnknownExport, type Resume, type StateExports } from '../../mds/server/state-exports.ts';
import type { SnapshotBody, Transport, TransportHandler } from '../../mds/server/transport.ts';
import { decodeMessage, encodeMessage, type Message } from '../../mds/raft/index.ts';
import type { UnaryHandler } from './peer-calls.ts';
import type { Actor, World } from './world.ts';

export const CLUSTER = 'simulated';
/** Share of a raft snapshot's chunks at which its stream breaks. */
const STREAM_BREAKS = 0.1;

export interface NetworkWeather {
  loss: number;
  duplicates: number;
  /** One way, in milliseconds. */
  minMs: number;
  maxMs: number;
  /** Share of messages that come much later than others. */
  stragglers: number;
  /** Messages of one way come in their order, as in a stream; only doubles and stragglers are overtaken. */
  readonly ordered: boolean;
  /** Share of messages lost on top of `loss`, for a while. */
  storm: number;
}

/** What a running member shows to the network. */
export interface Endpoint {
  readonly actor: Actor;
  readonly handler: TransportHandler;
  /** undefined: a witness, which has no state. */
  readonly exports: StateExports | undefined;
  readonly replica: () => Replica | undefined;
  /** Of the Peers service, by path. */
  readonly unary: ReadonlyMap<string, UnaryHandler>;
}

export class Network {
  readonly world: World;
  readonly weather: NetworkWeather;
  readonly #cut = new Set<string>();
  /** What a way takes beyond the others, in milliseconds. */
  readonly #slow = new Map<string, number>();
  /** By way: when what was sent last arrives. */
  readonly #arrivals = new Map<string, number>();
  readonly #endpoints = new Map<number, Endpoint>();
  /** Chunks of raft snapshots that came in a stream that went on with an earlier one. */
  resumed = 0;
  /** Changes messages on their way; test only. */
  tamper: (message: Message) => Message = (message) => message;
  /** What a message takes beyond others; test only. */
  lag: (message: Message) => number = () => 0;

  constructor(world: World, weather: NetworkWeather) {
    this.world = world;
    this.weather = weather;
  }

  attach(node: number, endpoint: Endpoint): void {
    this.#endpoints.set(node, endpoint);
  }

  endpoint(node: number): Endpoint | undefined {
    const endpoint = this.#endpoints.get(node);
    return endpoint?.actor.alive === true ? endpoint : undefined;
  }

  cut(from: number, to: number): void { this.#cut.add(`${String(from)}>${String(to)}`); }
  mend(from: number, to: number): void { this.#cut.delete(`${String(from)}>${String(to)}`); }
  slow(from: number, to: number, ms: number): void { this.#slow.set(`${String(from)}>${String(to)}`, ms); }

  heal(): void {
    this.#arrivals.clear();
    this.#cut.clear();
    this.#slow.clear();
  }

  isCut(from: number, to: number): boolean { return this.#cut.has(`${String(from)}>${String(to)}`); }

  delayMs(from: number, to: number): number {
    const ms = this.#wayMs(from, to);
    return this.world.random.chance(this.weather.stragglers) ? ms + this.world.random.between(0, 2_000) : ms;
  }

  #wayMs(from: number, to: number): number {
    const { random } = this.world;
    return random.between(this.weather.minMs, this.weather.maxMs) + (this.#slow.get(`${String(from)}>${String(to)}`) ?? 0) * random.between(0.8, 1.2);
  }

  /** As delayMs, but not before what was sent that way before. */
  #inOrderMs(from: number, to: number): number {
    const { world } = this;
    if (!this.weather.ordered || world.random.chance(this.weather.stragglers)) return this.delayMs(from, to);
    const way = `${String(from)}>${String(to)}`;
    const atMs = Math.max(this.#arrivals.get(way) ?? 0, world.nowMs + this.#wayMs(from, to));
    this.#arrivals.set(way, atMs);
    return atMs - world.nowMs;
  }

  send(sender: Endpoint, message: Message): void {
    const { random } = this.world;
    if (this.isCut(message.from, message.to)) {
      if (random.chance(0.3)) this.world.after(sender.actor, random.between(1, 50), '', () => { sender.handler.onUnreachable(message.to); });
      return;
    }
    if (random.chance(this.weather.loss) || random.chance(this.weather.storm)) return;
    // Through the codec: members share no memory.
    const bytes = geofs.v1.RaftMessage.encode(encodeMessage(this.tamper(message))).finish();
    for (let copies = random.chance(this.weather.duplicates) ? 2 : 1; copies > 0; copies -= 1) this.#deliver(bytes, message, copies === 1 ? this.#inOrderMs(message.from, message.to) : this.delayMs(message.from, message.to));
  }

  #deliver(bytes: Uint8Array, message: Message, delayMs: number): void {
    const { from, to, type, term, index } = message;
    const endpoint = this.endpoint(to);
    if (endpoint === undefined) return;
    const label = `${type} from ${String(from)} term ${String(term)} index ${String(index)} (${String(bytes.byteLength)})`;
    this.world.after(endpoint.actor, delayMs + this.lag(message), label, () => {
      if (!this.isCut(from, to)) endpoint.handler.onMessage(decodeMessage(geofs.v1.RaftMessage.decode(bytes)));
    });
  }

  /** What Peers.FetchSnapshot does, with a hop before each chunk; some streams break. */
  fetchSnapshot(caller: Actor, clock: Clock, to: number, from: number): Promise<SnapshotBody> {
    return receiveSnapshot({ dial: (resume) => this.#snapshotStream(caller, to, from, resume), clock, logger: SILENT });
  }

  async *#snapshotStream(caller: Actor, to: number, from: number, resume: Resume): AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void> {
    const hop = async (): Promise<Endpoint> => {
      await this.world.sleep(caller, this.delayMs(to, from) + this.delayMs(from, to));
      const endpoint = this.endpoint(from);
      if (endpoint === undefined || this.isCut(from, to) || this.isCut(to, from)) throw new RpcError(`node ${String(from)} is out of reach`);
      if (this.world.random.chance(STREAM_BREAKS)) throw new RpcError(`the stream from node ${String(from)} broke`);
      return endpoint;
    };
    const source = await hop();
    const { exports } = source;
    if (exports === undefined) throw new RpcError(`node ${String(from)} is a witness, which has no state`);
    const served = (ok: boolean): void => { if (source.actor.alive) source.replica()?.snapshotServed(to, ok); };
    try {
      for await (const chunk of exports.stream(resume)) {
        if (await hop() !== source) throw new RpcError('the member has started anew');
        if (resume.id.length > 0) this.resumed += 1;
        yield chunk;
      }
      served(true);
    } catch (error) {
      served(false);
      if (error instanceof UnknownExport) throw new SnapshotLost(error.message);
      throw error instanceof RpcError ? error : new RpcError(`raft snapshot from node ${String(from)}: ${String(error)}`, { cause: error });
    }
  }
}

/** One member's Transport for one life of its process. */
export class SimTransport implements Transport {
  readonly #network: Network;
  readonly #node: number;
  readonly #endpoint: (handler: TransportHandler) => Endpoint;
  readonly #actor: Actor;
  readonly #clock: Clock;
  #own: Endpoint | undefined;

  constructor(network: Network, node: number, actor: Actor, clock: Clock, endpoint: (handler: TransportHandler) => Endpoint) {
    this.#network = network;
    this.#node = node;
    this.#actor = actor;
    this.#clock = clock;
    this.#endpoint = endpoint;
  }

  start(handler: TransportHandler): void {
    this.#own = this.#endpoint(handler);
    this.#network.attach(this.#node, this.#own);
  }

  send(message: Message): void {
    if (this.#own !== undefined && this.#actor.alive) this.#network.send(this.#own, message);
  }

  fetchSnapshot(from: number): Promise<SnapshotBody> {
    return this.#network.fetchSnapshot(this.#actor, this.#clock, this.#node, from);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
