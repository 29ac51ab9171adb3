/** Raft drivers in virtual time, a site each, over ordered links as TCP makes them: a lost packet delays it and all behind it. */
import { RaftDriver } from '../../../../mds/server/raft-driver.ts';
import type { Transport, TransportHandler } from '../../../../mds/server/transport.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { encodeMessage } from '../../../../mds/raft/codec.ts';
import { decodeConfChange, type Entry, type Message } from '../../../../mds/raft/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { DRIFT } from '../../../../proto/types/limits.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SimClock } from '../../../sim/sim-clock.ts';
import { Actor, World } from '../../../sim/world.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

export interface WanWeather {
  readonly roundTripMs: number;
  /** Share by which a delay may be longer than half the round trip. */
  readonly jitter: number;
  /** Share of packets that are lost and sent again. */
  readonly loss: number;
  /** Bytes a second that each link carries; default: no limit. Messages are counted as they are before they are deflated. */
  readonly rate?: number;
}

export interface WanOptions {
  readonly seed: number;
  readonly members: number;
  readonly weather: WanWeather;
  /** Election ranks and clock drifts of members 1, 2, ... */
  readonly ranks?: readonly number[];
  readonly drifts?: readonly number[];
  /** To plant a lease that is too long. */
  readonly leaseMs?: number;
}

/** Least retransmission time-out of Linux. */
const RETRANSMIT_MIN_MS = 200;

export class WanMember {
  readonly actor: Actor;
  readonly driver: RaftDriver;
  committed: Entry[] = [];
  /** Hears of them when they are committed here. */
  onCommitted: (entries: readonly Entry[]) => void = () => undefined;

  constructor(actor: Actor, driver: RaftDriver) {
    this.actor = actor;
    this.driver = driver;
  }
}

export class VirtualWan {
  readonly world: World;
  readonly members = new Map<number, WanMember>();
  readonly #options: WanOptions;
  /** Members whose messages get lost, to and fro. */
  readonly cut = new Set<number>();
  readonly #handlers = new Map<number, TransportHandler>();
  /** When the last message of a link arrives. */
  readonly #busyUntilMs = new Map<string, number>();
  /** When the last byte of the last message of a link has left. */
  readonly #leftMs = new Map<string, number>();
  /** What making a write durable takes at most, at all of them, from now on. */
  syncMs = 0;
  /** Bytes that each link was given, where a rate is set. */
  readonly bytes = new Map<string, number>();
  /** Messages that each kind of sender handed to the network. */
  readonly sent = new Map<Message['type'], number>();

  private constructor(options: WanOptions) {
    this.world = new World(options.seed);
    this.#options = options;
  }

  static async of(options: WanOptions): Promise<VirtualWan> {
    const wan = new VirtualWan(options);
    const nodes = Array.from({ length: options.members }, (_, i) => i + 1);
    for (const id of nodes) await wan.#add(id, nodes);
    return wan;
  }

  /** A disk of one of the members. */
  disk(actor: Actor): SimDisk {
    return new SimDisk({ latency: (op) => (op === 'fdatasync' && this.syncMs > 0 ? this.world.sleep(actor, this.world.random.between(0.2, 1) * this.syncMs) : Promise.resolve()) });
  }

  async #add(id: number, nodes: readonly number[]): Promise<void> {
    const { world } = this;
    const { random } = world;
    const actor = new Actor(`node${String(id)}`);
    const clock = new SimClock(world, actor, { drift: this.#options.drifts?.[id - 1] ?? random.between(-DRIFT / 2, DRIFT / 2), skewMs: 0 });
    const log = await SegmentLog.open({ disk: this.disk(actor), logger: SILENT, segmentBytes: 1 << 20 });
    const conf = confOf(nodes);
    await log.reset({ index: 1, term: 1, conf }, { term: 1, vote: 0, commit: 1 });
    const transport: Transport = {
      start: (handler) => { this.#handlers.set(id, handler); },
      send: (message) => { this.#carry(actor, message); },
      fetchSnapshot: () => Promise.reject(new Error('nobody needs a raft snapshot here')),
      close: () => Promise.resolve(),
    };
    const driver: RaftDriver = new RaftDriver({ id, log, transport, clock, random: random.fork(), electionRank: this.#options.ranks?.[id - 1], leaseMs: this.#options.leaseMs }, { hardState: log.initialState().hardState, conf, applied: 1 }, {
      onCommitted: (entries) => {
        for (const entry of entries) {
          if (entry.type === 'conf-change') driver.node.applyConfChange(decodeConfChange(entry.data));
          this.members.get(id)?.committed.push(entry);
        }
        driver.node.setApplied(entries.at(-1)?.index ?? 0);
        this.members.get(id)?.onCommitted(entries);
      },
      onLeader: () => undefined, onReadPoint: () => undefined, takesOffer: () => false, onOffered: () => undefined, onRestored: () => undefined, onTick: () => undefined,
      onFatal: (error) => { world.fail(String(error)); },
    });
    this.members.set(id, new WanMember(actor, driver));
    driver.start();
  }

  /** The member that leads the newest term among those that live. */
  leader(): WanMember | undefined {
    const leaders = [...this.members.values()].filter(({ actor, driver }) => actor.alive && driver.node.status().role === 'leader');
    return leaders.sort((a, b) => b.driver.node.status().term - a.driver.node.status().term)[0];
  }

  /** The newest term that any living member knows. */
  term(): number {
    return Math.max(...[...this.members.values()].filter(({ actor }) => actor.alive).map(({ driver }) => driver.node.status().term));
  }

  #carry(sender: Actor, message: Message): void {
    const { random } = this.world;
    const { roundTripMs, jitter, loss } = this.#options.weather;
    if (!sender.alive || this.cut.has(message.from) || this.cut.has(message.to)) return;
    this.sent.set(message.type, (this.sent.get(message.type) ?? 0) + 1);
    let delayMs = (roundTripMs / 2) * (1 + random.next() * jitter) + this.#queueMs(message);
    for (let timeoutMs = Math.max(RETRANSMIT_MIN_MS, 1.5 * roundTripMs); random.chance(loss); timeoutMs *= 2) delayMs += timeoutMs;
    const link = `${String(message.from)}>${String(message.to)}`;
    const atMs = Math.max(this.world.nowMs + delayMs, this.#busyUntilMs.get(link) ?? 0);
    this.#busyUntilMs.set(link, atMs);
    const receiver = this.members.get(message.to)?.actor;
    if (receiver !== undefined) this.world.after(receiver, atMs - this.world.nowMs, '', () => { this.#handlers.get(message.to)?.onMessage(message); });
  }

  /** How long the message waits for those before it on a link with a rate, and takes to leave. */
  #queueMs(message: Message): number {
    const { rate } = this.#options.weather;
    if (rate === undefined) return 0;
    const link = `${String(message.from)}>${String(message.to)}`;
    const bytes = geofs.v1.RaftMessage.encode(encodeMessage(message)).finish().length;
    this.bytes.set(link, (this.bytes.get(link) ?? 0) + bytes);
    const leftMs = Math.max(this.world.nowMs, this.#leftMs.get(link) ?? 0) + (bytes / rate) * 1000;
    this.#leftMs.set(link, leftMs);
    return leftMs - this.world.nowMs;
  }
}
