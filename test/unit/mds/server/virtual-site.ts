/** The journal group of one site in virtual time: two mds (1, 2) and a witness (3), and others that take their places, which crash, lose their power, are cut off and stand still. */
import { JournalGroup } from '../../../../mds/server/journal-group.ts';
import type { Transport, TransportHandler } from '../../../../mds/server/transport.ts';
import { importJournal } from '../../../../mds/server/journal-conversion.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { Witness } from '../../../../mds/server/witness.ts';
import type { JournalPeer } from '../../../../mds/server/journal-members.ts';
import { EMPTY_CONF, type Message } from '../../../../mds/raft/index.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SimClock } from '../../../sim/sim-clock.ts';
import { Actor, settle, World } from '../../../sim/world.ts';
import { SimDisk } from '../../../support/sim-disk.ts';

export const INCARNATION = 77;
const WITNESS = 3;
const LINK_MS = 0.3;

export class SiteMember {
  readonly node: number;
  readonly disk: SimDisk;
  /** With a journal that it kept alone before. */
  own: SimDisk | undefined;
  actor: Actor;
  /** The site is over: its disk is looked at from outside, and takes no time. */
  isOpened = false;
  /** While an mds runs. */
  group: JournalGroup | undefined;
  log: SegmentLog | undefined;
  /** It leads, in this term; 0: not. */
  led = 0;
  /** Up to here it was told that all is durable, in this life and while it led. */
  told = 0;
  handler: TransportHandler | undefined;

  constructor(node: number, world: World) {
    this.node = node;
    this.actor = new Actor(`node${String(node)}`);
    this.actor.alive = false;
    this.disk = new SimDisk({ latency: (op) => (this.isOpened ? Promise.resolve() : world.sleep(this.actor, op === 'fdatasync' ? world.random.next() * 5 : 0.1)) });
  }

  get up(): boolean { return this.actor.alive; }
}

export class VirtualSite {
  readonly world: World;
  readonly segmentBytes: number;
  readonly members: SiteMember[];
  /** As all files say from the next start on. */
  peers: readonly JournalPeer[] = [1, 2, WITNESS].map((node) => ({ node, name: String(node), address: '', witness: node === WITNESS }));
  readonly cut = new Set<number>();
  /** Who leads has all that the records stand on. */
  takesUp = true;
  /** What each number was when somebody was told that it is durable. */
  readonly durable = new Map<number, string>();
  #taken = 0;

  constructor(seed: number, segmentBytes = 4_096) {
    this.world = new World(seed);
    this.segmentBytes = segmentBytes;
    this.members = [1, 2, WITNESS].map((node) => new SiteMember(node, this.world));
  }

  static async of(seed: number, segmentBytes?: number): Promise<VirtualSite> {
    const site = new VirtualSite(seed, segmentBytes);
    for (const { node } of site.members) site.start(node);
    await site.untilLed();
    return site;
  }

  /** The files are changed: this one takes the place of that one. Each has to be started again. */
  replace(node: number, by: number): SiteMember {
    this.peers = this.peers.map((peer) => (peer.node === node ? { ...peer, node: by, name: String(by), joins: true } : peer));
    const member = new SiteMember(by, this.world);
    this.members.push(member);
    return member;
  }

  member(node: number): SiteMember {
    const found = this.members.find((member) => member.node === node);
    if (found === undefined) throw new Error(`no node ${String(node)}`);
    return found;
  }

  get leader(): SiteMember | undefined {
    return this.members.filter(({ up, led }) => up && led > 0).sort((a, b) => b.led - a.led)[0];
  }

  async untilLed(): Promise<SiteMember> {
    await this.until('somebody to lead', () => this.leader?.group?.isLeading === true);
    const { leader } = this;
    if (leader === undefined) throw new Error('nobody leads');
    return leader;
  }

  async until(what: string, done: () => boolean): Promise<void> {
    await settle();
    if (!done() && !await this.world.run(this.world.nowMs + 30_000, done)) throw new Error(`waited in vain for ${what}`);
  }

  run(ms: number): Promise<boolean> {
    return this.world.run(this.world.nowMs + ms);
  }

  start(node: number): void {
    const member = this.member(node);
    member.actor = new Actor(`node${String(node)}`);
    member.led = member.told = 0;
    this.#run(member, member.actor).catch((error: unknown) => { if (member.actor.alive) this.world.fail(String(error)); });
  }

  crash(node: number, power = true): void {
    const member = this.member(node);
    member.actor.alive = false;
    member.group = undefined;
    member.handler = undefined;
    member.led = 0;
    for (const disk of [member.disk, member.own]) {
      if (power) disk?.crash();
      else disk?.restartProcess();
    }
  }

  /** The member takes the next record; true: it was taken. */
  append(member: SiteMember): boolean {
    const { group } = member;
    if (group === undefined || member.led === 0 || group.incarnation === 0) return false;
    this.#taken += 1;
    this.#next.set(member, Math.max(this.#next.get(member) ?? 0, group.last) + 1);
    group.append(this.#next.get(member) ?? 0, Buffer.from(`record ${String(this.#taken)}`), this.#taken);
    return true;
  }

  readonly #next = new Map<SiteMember, number>();

  async #run(member: SiteMember, actor: Actor): Promise<void> {
    const { world, segmentBytes } = this;
    const { node } = member;
    const clock = new SimClock(world, actor, { drift: world.random.between(-0.0005, 0.0005), skewMs: 0 });
    const log = member.log = await SegmentLog.open({ disk: member.disk, logger: SILENT, segmentBytes, recentBytes: segmentBytes });
    const transport: Transport = {
      start: (handler) => { member.handler = handler; }, send: (message) => { this.#carry(actor, message); },
      fetchSnapshot: () => Promise.reject(new Error('there is no state')), close: () => Promise.resolve(),
    };
    const { peers } = this;
    const isFounder = peers.some((peer) => peer.node === node && peer.joins !== true);
    const founders = peers.filter(({ joins }) => joins !== true);
    const members = isFounder ? confOf(founders.map((peer) => peer.node), founders.filter(({ witness }) => witness).map((peer) => peer.node)) : EMPTY_CONF;
    const onFatal = (error: unknown): void => { if (actor.alive) world.fail(`node${String(node)}: ${error instanceof Error ? error.stack ?? '' : String(error)}`); };
    const options = { id: node, log, transport, clock, random: world.random.fork(), logger: SILENT, onFatal };
    if (peers.some((peer) => peer.node === node && peer.witness === true)) {
      (await Witness.open({ ...options, bootConf: members, compactBytes: 2 * segmentBytes, onCommitted: () => undefined, onSkipped: () => undefined, onLeader: () => undefined })).start();
      return;
    }
    if (!actor.alive) return;
    const own = member.own === undefined ? undefined : await SiteJournal.open({ disk: member.own, logger: SILENT, segmentBytes });
    if (own !== undefined && own.incarnation !== 0) await importJournal(own, log, node, () => undefined);
    const group = member.group = await JournalGroup.open({ ...options, members, wanted: peers, segmentBytes });
    group.listen((n) => {
      if (!actor.alive || member.led === 0) return;
      for (let next = Math.max(member.told + 1, group.first); next <= n;) {
        const read = group.read(next, 1e6);
        if (read.length === 0) break;
        for (const { n: number, data } of read) {
          const [text, known] = [Buffer.from(data).toString(), this.durable.get(number)];
          if (known !== undefined && known !== text) world.fail(`number ${String(number)} was ${known}, and is ${text}`);
          this.durable.set(number, text);
          next = number + 1;
        }
      }
      member.told = n;
    });
    group.use({
      onLed: (term) => {
        member.led = term;
        this.#next.delete(member);
        if (this.durable.size > group.last) world.fail(`node${String(node)} leads with ${String(group.last)} of ${String(this.durable.size)} durable records`);
        if (this.takesUp) group.takenUp(term);
        if (group.incarnation === 0) group.begin(INCARNATION).catch(() => undefined);
      },
      onDeposed: () => { member.led = 0; },
    });
    group.start();
  }

  #carry(sender: Actor, message: Message): void {
    if (!sender.alive || this.cut.has(message.from) || this.cut.has(message.to)) return;
    const receiver = this.members.find(({ node }) => node === message.to);
    if (receiver === undefined) return;
    this.world.after(receiver.actor, LINK_MS, '', () => { receiver.handler?.onMessage(message); });
  }
}
