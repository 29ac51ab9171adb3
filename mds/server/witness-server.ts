/** A witness as a process: its disk, its streams to the other members, and nothing that clients could ask. */
import { Server, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { join } from 'node:path';
import { geofs } from '../../proto/gen/geofs.js';
import { bindServer } from '../../proto/rpc/bind.ts';
import { serverCredentials } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import { sleep } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { FORMATS } from '../fsm/index.ts';
import { EMPTY_CONF, type Entry } from '../raft/index.ts';
import { NodeDisk } from '../store/node-disk.ts';
import { confOf } from '../store/raft-log.ts';
import { SegmentLog } from '../store/segment-log.ts';
import { GrpcTransport, type ReceiveCall } from './grpc-transport.ts';
import { admit } from './admission.ts';
import { JoinDesk, type MembersCall } from './join-desk.ts';
import { KnownNodes } from './known-nodes.ts';
import type { MdsOptions } from './mds.ts';
import { Members, type PeerAddress } from './members.ts';
import { storeNodeIdentity, type NodeIdentity } from './node-identity.ts';
import { bestAnswer, PeerQuestions } from './peer-questions.ts';
import type { AppliedCall } from './peer-service.ts';
import { Witness } from './witness.ts';
import { WitnessRegistration } from './witness-registration.ts';

/** Between two tries to hear who the members are. */
const AGAIN_MS = 1_000;
const NO_STATE = Object.assign(new Error('a witness has no state'), { code: 12 });
type AppliedCallback = sendUnaryData<geofs.v1.AppliedReply.$Properties>;
type UnaryCall = ServerUnaryCall<unknown, unknown>;

export class WitnessServer {
  readonly #o: MdsOptions;
  readonly #closing = new AbortController();
  readonly #server = new Server({ 'grpc.keepalive_time_ms': 10_000, 'grpc.keepalive_timeout_ms': 5_000 });
  readonly #transport: GrpcTransport;
  readonly #nodes: KnownNodes;
  readonly #members: Members;
  readonly #self: PeerAddress;
  readonly #disk: string;
  readonly #questions: PeerQuestions;
  #witness: Witness | undefined;
  #resources: AsyncDisposableStack | undefined;
  readonly #registration: WitnessRegistration;

  private constructor(options: MdsOptions, identity: NodeIdentity, questions: PeerQuestions) {
    const { cluster, self, peers, data, clock, random, logger, addressMap } = options;
    this.#o = options;
    this.#disk = identity.disk;
    this.#questions = questions;
    this.#self = { ...self, node: identity.node };
    this.#registration = new WitnessRegistration({ self: this.#self, disk: identity.disk, formats: options.formats ?? FORMATS, clock, random, propose: (bytes) => { this.replica.propose(bytes); } });
    this.#nodes = KnownNodes.load(data);
    const known = { id: cluster, capabilityKey: new Uint8Array(0), format: 0, incarnation: 0, reform: '' };
    this.#members = new Members({
      cluster, self: this.#self, first: peers, conf: () => this.#witness?.status().conf ?? EMPTY_CONF,
      reader: { nodes: () => Promise.resolve(this.#nodes.records()), cluster: () => Promise.resolve(known) },
      onChange: () => { this.#transport.update(); },
    });
    this.#transport = new GrpcTransport({
      cluster, disk: identity.disk, members: this.#members, addressMap, identity: options.identity, clock, logger,
      onRefused: ({ detail }) => {
        storeNodeIdentity(data, { ...identity, over: detail });
        options.onFatal(new FsError('EPERM', 'mds', detail));
      },
      // What it keeps it does not read: it takes part in clusters of any format that its program knows of.
      formats: options.formats ?? FORMATS, clusterFormat: () => 0,
      roundTripMs: () => undefined, leastRoundTripMs: () => undefined,
      onFormatRefused: (kind, text) => { if (kind === 'too-old') options.onFatal(new FsError('EPROTO', 'mds', text)); },
    });
  }

  /** Opens the data folder, listens, and resolves when it takes part. FsError as Mds.start. */
  static async start(options: MdsOptions, signal: AbortSignal): Promise<WitnessServer> {
    const { cluster, self, peers, join: addresses, data, clock, random, logger } = options;
    const questions = new PeerQuestions(options);
    const { identity } = await admit({ cluster, ...self, witness: true, peers, join: addresses, data, questions, formats: options.formats ?? FORMATS, clock, random, logger }, signal);
    await using opened = new AsyncDisposableStack();
    const log = opened.use(await SegmentLog.open({ disk: await NodeDisk.at(join(options.data, 'log')), logger: options.logger }));
    const server = new WitnessServer(options, identity, questions);
    opened.defer(() => server.#stop());
    // One that joined has no first members, and may have no log in which others came.
    if (server.#nodes.records().length === 0 && identity.joined === true) await server.#hear(signal);
    await server.#run(log);
    storeNodeIdentity(data, { ...identity, begun: true });
    await server.#whenLed(AbortSignal.any([signal, server.#closing.signal]));
    server.#resources = opened.move();
    return server;
  }

  /** As a full member's replica, for those that look from outside. */
  get replica(): Witness {
    if (this.#witness === undefined) throw new Error('the witness has not been started');
    return this.#witness;
  }

  /** Clients are not served here. */
  get sessions(): number {
    return 0;
  }

  async close(): Promise<void> {
    await this.#resources?.disposeAsync();
  }

  async #run(log: SegmentLog): Promise<void> {
    const { peers, clock, random, logger, onFatal, listen, identity } = this.#o;
    const self = this.#self;
    this.#witness = await Witness.open({
      id: self.node, log, transport: this.#transport, clock, random, logger, onFatal, compactBytes: this.#o.compaction?.compactBytes,
      bootConf: confOf(peers.map(({ node }) => node), peers.flatMap(({ node, witness }) => (witness === true ? [node] : []))),
      onCommitted: (entries) => { this.#learn(entries); },
      onSkipped: (index) => { this.#hear(this.#closing.signal, index).catch((error: unknown) => { if (!this.#closing.signal.aborted) onFatal(error); }); },
      onLeader: (leader) => { logger.info({ leader }, leader === 0 ? 'there is no leader' : 'there is a leader'); },
    });
    this.#server.addService(PeerService, {
      receive: (call: ReceiveCall) => { this.#transport.receive(call); },
      members: (call: MembersCall, callback: sendUnaryData<geofs.v1.MembersReply.$Properties>) => { this.#desk().members(call, callback); },
      applied: (_: AppliedCall, callback: AppliedCallback) => { callback(null, { applied: this.replica.status().applied }); },
      digest: (_: UnaryCall, callback: (error: Error) => void) => { callback(NO_STATE); },
      fetchSnapshot: (call: { emit(event: 'error', error: Error): unknown }) => { call.emit('error', NO_STATE); },
    });
    await bindServer(this.#server, listen, serverCredentials(identity), 'mds');
    await this.#members.load();
    this.#witness.start();
    logger.info({ listen, disk: this.#disk }, 'listening, as a witness');
  }

  /** What the log says of the members' disks, this one's included. */
  #learn(entries: readonly Entry[]): void {
    let news = false;
    for (const entry of entries) {
      news ||= entry.type === 'conf-change';
      if (entry.type !== 'command' || entry.data.byteLength === 0) continue;
      const command = geofs.v1.Command.decode(entry.data);
      if (this.#nodes.learn(command)) news = true;
      this.#registration.learn(command);
    }
    if (news) this.#members.load().catch((error: unknown) => { this.#o.onFatal(error); });
  }

  /** What full members say of all of them; asked until one answers that has applied as much. */
  async #hear(signal: AbortSignal, applied = 0): Promise<void> {
    const { join: first, peers, clock } = this.#o;
    for (;;) {
      const addresses = [...first, ...peers.map(({ address }) => address), ...this.#members.peers().map(({ address }) => address)];
      const best = bestAnswer(await this.#questions.members(addresses.filter((address) => address !== this.#self.address), this.#self.node));
      if (best !== undefined && best.reply.applied >= applied) {
        if (this.#nodes.hear(best.reply.members)) await this.#members.load();
        return;
      }
      await sleep(clock, AGAIN_MS, signal);
    }
  }

  /** It says that it is there; who the members are, others know better. */
  #desk(): JoinDesk {
    const refuse = (): Promise<never> => Promise.reject(new FsError('EOPNOTSUPP', 'join', 'a witness lets nobody in'));
    const { leader, appliedIndex } = this.replica;
    return new JoinDesk({ cluster: this.#o.cluster, members: this.#members, authoritative: false, replica: { leader, appliedIndex, readIndex: refuse }, commit: refuse });
  }

  /** Resolves when a leader is known; its disk becomes known meanwhile, or later. */
  async #whenLed(signal: AbortSignal): Promise<void> {
    this.#registration.run(this.#closing.signal).catch((error: unknown) => { if (!this.#closing.signal.aborted) this.#o.onFatal(error); });
    while (this.replica.leader === 0) await sleep(this.#o.clock, 20, signal);
  }

  async #stop(): Promise<void> {
    this.#closing.abort(new FsError('EIO', 'mds', 'shutting down'));
    this.#server.forceShutdown();
    await this.#transport.close();
    await this.#witness?.close();
  }
}
