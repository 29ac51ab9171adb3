/**
 * The members' streams over gRPC. Each member dials every other and receives that member's messages on the stream that it
 * opened: both directions then have the wide window of a dialling client.
 */
import { Metadata, status, type Client, type ClientReadableStream, type ServerWritableStream, type ServiceError } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import { callerOf, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RpcError } from '../../proto/types/errno.ts';
import { NEAR_MS, RECONNECT_MAX_MS, RECONNECT_MIN_MS } from '../../proto/types/limits.ts';
import { ClockSkew } from './clock-skew.ts';
import { FrameHistory } from './frame-history.ts';
import { FIRST_FORMAT, formatRefusal, type FormatRange } from '../fsm/index.ts';
import type { Members, PeerAddress, Refusal } from './members.ts';
import { decodeMessage, type Message } from '../raft/index.ts';
import { OutgoingFrames } from './outgoing-frames.ts';
import { UNKNOWN_EXPORT } from './peer-service.ts';
import { receiveSnapshot, SnapshotLost } from './snapshot-receiver.ts';
import type { Resume } from './state-exports.ts';
import type { SnapshotBody, Transport, TransportHandler } from './transport.ts';

export interface GrpcTransportOptions {
  readonly cluster: string;
  /** Random id of this member's disk. */
  readonly disk: string;
  readonly members: Pick<Members, 'self' | 'incarnation' | 'peers' | 'farewell' | 'refusalOf' | 'diskRefusal'>;
  /** Addresses to dial instead of those that the cluster knows. */
  readonly addressMap: Readonly<Record<string, string>>;
  /** The site of whose journal group these streams are; undefined: of the cluster's log. */
  readonly journal?: string;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What this program knows, and the format that the cluster uses (0: not known yet). */
  readonly formats: FormatRange;
  readonly clusterFormat: () => number;
  /** Smoothed, to a member; undefined where it is not measured here. */
  readonly roundTripMs: (node: number) => number | undefined;
  /** The least of late, likewise. */
  readonly leastRoundTripMs: (node: number) => number | undefined;
  /** A member refused this program's formats. */
  readonly onFormatRefused: (kind: 'too-old' | 'too-new', text: string) => void;
  /** Another member refuses this one for good. */
  readonly onRefused: (refusal: Refusal) => void;
}

export type ReceiveCall = ServerWritableStream<geofs.v1.PeerHello, geofs.v1.PeerFrame.$Properties>;

const PEER_PROTOCOL = 1;
/** gRPC codes of refusals. */
const REFUSED = status.FAILED_PRECONDITION;
const TOO_OLD = status.OUT_OF_RANGE;
const TOO_NEW = status.UNIMPLEMENTED;
/** Trailing metadata of a refused stream: Refusal.kind. */
const REFUSAL_KEY = 'geofs-refusal';

/** Refusals that are remembered, so that each is logged once. */
const REFUSALS = 100;

interface Peer {
  readonly address: PeerAddress;
  readonly channel: Client;
  incoming: ClientReadableStream<geofs.v1.PeerFrame> | undefined;
  outgoing: ReceiveCall | undefined;
  /** Of the outgoing stream. */
  frames: OutgoingFrames | undefined;
  backoffMs: number;
  readonly skew: ClockSkew;
  complaint: string;
  /** No member any more. */
  closed: boolean;
}

export class GrpcTransport implements Transport {
  readonly #o: GrpcTransportOptions;
  readonly #peers = new Map<number, Peer>();
  readonly #refused = new Set<string>();
  #handler: TransportHandler | undefined;
  #closed = false;
  readonly #closing = new AbortController();

  constructor(options: GrpcTransportOptions) {
    this.#o = options;
  }

  start(handler: TransportHandler): void {
    this.#handler = handler;
    this.update();
  }

  /** The members have changed: dials the new ones, and lets those go that are none any more. */
  update(): void {
    if (this.#closed || this.#handler === undefined) return;
    const wanted = new Map(this.#o.members.peers().map((address) => [address.node, address]));
    for (const [node, peer] of this.#peers) {
      const now = wanted.get(node);
      if (now?.address === peer.address.address) continue;
      this.#peers.delete(node);
      this.#drop(peer, this.#o.members.farewell(node));
    }
    for (const [node, address] of wanted) {
      if (this.#peers.has(node)) continue;
      const { addressMap, identity } = this.#o;
      const peer: Peer = {
        address, channel: openChannel(addressMap[address.address] ?? address.address, 'mds', identity), incoming: undefined, outgoing: undefined, frames: undefined,
        backoffMs: RECONNECT_MIN_MS, skew: new ClockSkew(), complaint: '', closed: false,
      };
      this.#peers.set(node, peer);
      this.#dial(peer);
    }
  }

  send(message: Message): void {
    const peer = this.#peers.get(message.to);
    // Too much waits for a slow line: what does not is lost, as it would be without a line.
    if (peer?.frames?.send(message) !== true) this.#handler?.onUnreachable(message.to);
  }

  /** The member's channel, for its unary calls. */
  channel(node: number): Client | undefined {
    return this.#peers.get(node)?.channel;
  }

  /** The gRPC handler of Peers.Receive: a member dialled in to hear from this one. */
  receive(call: ReceiveCall): void {
    const hello = call.request;
    const peer = this.#peers.get(hello.node);
    const refusal = this.#o.members.refusalOf(hello, callerOf(call).cluster);
    const unfit = this.#formatRefusal(hello);
    // Told before anything else that is wrong with it, but not to strangers.
    if (unfit !== undefined && hello.cluster === this.#o.cluster && callerOf(call).cluster === this.#o.cluster) {
      this.#o.logger.warn({ node: hello.node, reason: unfit.text }, 'a member was refused');
      call.emit('error', { code: unfit.kind === 'too-old' ? TOO_OLD : TOO_NEW, details: unfit.text });
      return;
    }
    if (peer === undefined || refusal !== undefined) {
      const why = refusal ?? { kind: 'other', detail: `node ${String(hello.node)} is not a member` };
      if (!this.#refused.has(`${String(hello.node)} ${why.detail}`)) this.#o.logger.warn({ node: hello.node, reason: why.detail }, 'a member was refused');
      this.#noteRefused(`${String(hello.node)} ${why.detail}`);
      call.emit('error', refusalError(why));
      return;
    }
    peer.outgoing?.end();
    peer.frames?.close();
    const history = hello.inflates ? new FrameHistory() : undefined;
    const frames = new OutgoingFrames({ write: (messages, done) => { call.write(this.#frameOf(peer, history, messages), done); } });
    peer.outgoing = call;
    peer.frames = frames;
    const gone = (): void => {
      frames.close();
      if (peer.outgoing === call) peer.outgoing = peer.frames = undefined;
    };
    call.on('error', gone);
    call.on('close', gone);
    call.on('cancelled', gone);
    // Something must flow at once, so that the dialler learns that it was accepted.
    call.write({ from: this.#o.members.self.node, disk: this.#o.disk, messages: [], wallMs: this.#wallMs() });
  }

  fetchSnapshot(from: number, index: number): Promise<SnapshotBody> {
    const peer = this.#peers.get(from);
    if (peer === undefined) return Promise.reject(new RpcError(`node ${String(from)} is not a member`));
    const { clock, logger } = this.#o;
    return receiveSnapshot({ dial: (resume) => this.#snapshotStream(peer, index, resume), clock, logger, signal: this.#closing.signal });
  }

  async *#snapshotStream(peer: Peer, index: number, { id, after }: Resume): AsyncGenerator<geofs.v1.SnapshotChunk, void> {
    const lost = (reason: string, cause?: unknown): SnapshotLost => new SnapshotLost(`raft snapshot from ${peer.address.name}: ${reason}`, { cause });
    if (this.#closed || peer.closed) throw lost('the stream was closed');
    const { path, requestSerialize, responseDeserialize } = PeerService.fetchSnapshot;
    const call = peer.channel.makeServerStreamRequest(path, requestSerialize, responseDeserialize, { cluster: this.#o.cluster, node: this.#o.members.self.node, index, id, after });
    try {
      yield* call as AsyncIterable<geofs.v1.SnapshotChunk>;
    } catch (cause) {
      const { message } = cause instanceof Error ? cause : new Error(String(cause));
      throw (cause as { code?: number }).code === UNKNOWN_EXPORT ? lost(message, cause) : new RpcError(`raft snapshot from ${peer.address.name}: ${message}`, { cause });
    } finally {
      call.cancel();
    }
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#closing.abort(new RpcError('closing'));
    for (const peer of this.#peers.values()) {
      peer.incoming?.cancel();
      peer.outgoing?.end();
      peer.channel.close();
    }
    return Promise.resolve();
  }

  /** What this member says of itself when it dials. */
  #helloOf(expected: PeerAddress): geofs.v1.PeerHello.$Properties {
    const { members: { self, incarnation }, cluster, disk } = this.#o;
    return {
      protocol: PEER_PROTOCOL, cluster, node: self.node, disk, expected: expected.node, address: self.address, site: self.site, name: self.name, incarnation,
      oldestFormat: this.#o.formats.oldest, newestFormat: this.#o.formats.newest, inflates: true, journal: this.#o.journal ?? '',
    };
  }

  #formatRefusal({ oldestFormat, newestFormat }: geofs.v1.PeerHello.$Properties): ReturnType<typeof formatRefusal> {
    const format = this.#o.clusterFormat();
    const newest = newestFormat ?? 0;
    const range = newest === 0 ? { oldest: FIRST_FORMAT, newest: FIRST_FORMAT } : { oldest: oldestFormat ?? 0, newest };
    return format === 0 ? undefined : formatRefusal(format, range);
  }

  /** farewell: what a member that was removed is told. */
  #drop(peer: Peer, farewell: string | undefined): void {
    peer.closed = true;
    peer.incoming?.cancel();
    if (farewell === undefined) peer.outgoing?.end();
    else peer.outgoing?.emit('error', refusalError({ kind: 'removed', detail: farewell }));
    peer.channel.close();
  }

  /** Said once, not at each try. */
  #noteRefused(line: string): void {
    if (this.#refused.size >= REFUSALS) this.#refused.clear();
    this.#refused.add(line);
  }

  #dial(peer: Peer): void {
    if (this.#closed || peer.closed) return;
    const { path, requestSerialize, responseDeserialize } = PeerService.receive;
    const call = peer.channel.makeServerStreamRequest(path, requestSerialize, responseDeserialize, this.#helloOf(peer.address));
    peer.incoming = call as ClientReadableStream<geofs.v1.PeerFrame>;
    let ended = false;
    const again = (reason: string): void => {
      if (ended) return;
      ended = true;
      if (this.#closed || peer.closed) return;
      if (reason !== peer.complaint) this.#o.logger.warn({ peer: peer.address.name, address: peer.address.address, reason }, 'no stream from a member');
      peer.complaint = reason;
      this.#handler?.onUnreachable(peer.address.node);
      this.#o.clock.after(peer.backoffMs, () => { this.#dial(peer); });
      peer.backoffMs = Math.min(peer.backoffMs * 2, RECONNECT_MAX_MS);
    };
    const history = new FrameHistory();
    call.on('data', (frame: geofs.v1.PeerFrame) => {
      if (ended) return;
      let whole: geofs.v1.PeerFrame;
      try { whole = history.inflate(frame); } catch (error) {
        again(`a frame that cannot be read: ${String(error)}`);
        call.cancel();
        return;
      }
      this.#frame(peer, whole);
    });
    call.on('error', (error: ServiceError) => {
      if (!this.#closed && (error.code === TOO_OLD || error.code === TOO_NEW)) this.#o.onFormatRefused(error.code === TOO_OLD ? 'too-old' : 'too-new', error.details);
      again(error.message);
      const refusal = refusalIn(error);
      if (refusal !== undefined && refusal.kind !== 'other') this.#o.onRefused(refusal);
    });
    call.on('end', () => { again('the stream ended'); });
  }

  #frame(peer: Peer, frame: geofs.v1.PeerFrame): void {
    const refusal = frame.from === peer.address.node ? this.#o.members.diskRefusal(frame.from, frame.disk)?.detail : 'messages of another node';
    if (refusal !== undefined) { this.#o.logger.warn({ peer: peer.address.name, reason: refusal }, 'a member\'s messages were dropped'); return; }
    if (peer.complaint !== '') this.#o.logger.info({ peer: peer.address.name }, 'stream from a member stands');
    peer.complaint = '';
    peer.backoffMs = RECONNECT_MIN_MS;
    this.#checkSkew(peer, frame.wallMs);
    for (const message of frame.messages) this.#handler?.onMessage(decodeMessage(message));
  }

  #frameOf(peer: Peer, history: FrameHistory | undefined, messages: geofs.v1.RaftMessage.$Properties[]): geofs.v1.PeerFrame.$Properties {
    const frame = { from: this.#o.members.self.node, disk: this.#o.disk, messages, wallMs: this.#wallMs() };
    // A WAN's bytes are dear; where the members are near each other, the CPU is.
    const isNear = (this.#o.leastRoundTripMs(peer.address.node) ?? Infinity) < NEAR_MS;
    return (isNear ? undefined : history?.deflate(frame)) ?? frame;
  }

  #checkSkew(peer: Peer, wallMs: number): void {
    const skewMs = peer.skew.heard(this.#wallMs(), wallMs, this.#o.roundTripMs(peer.address.node));
    if (skewMs !== undefined) this.#o.logger.warn({ peer: peer.address.name, skewMs: Math.round(skewMs) }, 'clocks differ: set the time of both machines');
  }

  #wallMs(): number {
    const { sec, nsec } = this.#o.clock.wallTime();
    return sec * 1000 + Math.floor(nsec / 1e6);
  }
}

function refusalError({ kind, detail }: Refusal): Error {
  const metadata = new Metadata();
  metadata.set(REFUSAL_KEY, kind);
  return Object.assign(new Error(detail), { code: REFUSED, details: detail, metadata });
}

function refusalIn(error: Error): Refusal | undefined {
  const { metadata, details } = error as { metadata?: Metadata; details?: string };
  const [kind] = metadata?.get(REFUSAL_KEY) ?? [];
  return kind === 'removed' || kind === 'disk' ? { kind, detail: details ?? error.message } : undefined;
}
