/** A cluster under a seeded adversary, and the four safety properties of Raft (Figure 3 of the paper). */
import assert from 'node:assert/strict';
import { type ConfChange, type Entry, type Message, ProposalDropped, decodeMessage, encodeMessage } from '../../../../mds/raft/index.ts';
import { Member, type Observer } from '../../../datadriven/raft/member.ts';

/** mulberry32. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

export interface ChaosOptions {
  readonly seed: number;
  readonly voters: number;
  readonly total: number;
  /** The last of the voters keeps the log alone. */
  readonly witness?: boolean;
  /** Leader leases: then all clocks run at one pace, with members that stand still. */
  readonly leases?: boolean;
  /** As MemberOptions; to plant a lease that is too long. */
  readonly leaseTicks?: number;
  /** Raft snapshots are fetched before the core hears of them, as the driver does it; else when it asks, and that member waits for its source. */
  readonly prefetch?: boolean;
  /** The configuration does not change. */
  readonly fixed?: boolean;
}

export class Chaos implements Observer {
  readonly random: SeededRandom;
  readonly members = new Map<number, Member>();
  readonly #options: ChaosOptions;
  /** Who stands still, and for how many ticks more. */
  readonly #paused = new Map<number, number>();
  #network: Message[] = [];
  #isolated = new Set<number>();
  readonly #leaders = new Map<number, number>();
  readonly #committed = new Map<number, string>();
  readonly #committedTerms = new Map<number, number>();
  /** Read index asked at a moment: the lowest index that it may answer. */
  readonly #reads = new Map<string, number>();
  #highest = 0;
  #proposals = 0;
  #nextRead = 0;
  counts = { elections: 0, applied: 0, snapshots: 0, crashes: 0, confChanges: 0, reads: 0, leasedReads: 0, witnessTerms: 0 };

  constructor(options: ChaosOptions) {
    const { seed, voters, total } = options;
    this.#options = options;
    this.random = new SeededRandom(seed);
    const witnesses = options.witness === true ? [voters] : [];
    const conf = { voters: range(voters), learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, retired: [], witnesses };
    const preVote = this.random.chance(60);
    const checkQuorum = options.leases === true || this.random.chance(60);
    for (const id of range(total)) {
      const start = id <= voters ? { index: 1, term: 1, conf } : { index: 0, term: 0, conf: { ...conf, voters: [], witnesses: [] } };
      this.members.set(id, new Member({
        id, electionTicks: 10, heartbeatTicks: 2, maxAppendBytes: 60, maxInflightBytes: 400, maxInflightMessages: 3, maxUncommittedBytes: 400,
        preVote, checkQuorum, random: this.random, electionRank: this.random.below(2), leases: options.leases === true,
        ...(options.leaseTicks === undefined ? {} : { leaseTicks: options.leaseTicks }), witness: witnesses.includes(id),
      }, start, this));
    }
  }

  onApply(member: Member, entry: Entry): void {
    const value = `${String(entry.term)}:${entry.type}:${Buffer.from(entry.data).toString('hex')}`;
    const known = this.#committed.get(entry.index);
    if (known === undefined) {
      this.#committed.set(entry.index, value);
      this.#committedTerms.set(entry.index, entry.term);
      this.#highest = Math.max(this.#highest, entry.index);
    } else {
      assert.equal(value, known, `state machine safety: member ${String(member.id)}, index ${String(entry.index)}`);
    }
    this.counts.applied += 1;
    if (entry.type === 'conf-change') this.counts.confChanges += 1;
  }

  run(steps: number): void {
    for (let i = 0; i < steps; i += 1) {
      this.#act();
      if (this.#options.leases === true) this.#checkLeases();
      if (i % 100 === 0) this.checkLogMatching();
    }
    this.checkLogMatching();
  }

  /** Without faults, everything that the configuration names (but `lost`, for good) must come to apply a new proposal. */
  heal(lost = 0): void {
    this.#isolated.clear();
    this.#paused.clear();
    for (const member of this.members.values()) if (!member.up) member.restart();
    this.members.get(lost)?.crash();
    const before = this.#highest;
    for (let round = 0; round < 600; round += 1) {
      for (const member of this.members.values()) {
        if (member.up) member.tick();
        for (let i = 0; i < 20; i += 1) this.#drive(member, false);
      }
      while (this.#network.length > 0) this.#deliver(0, false);
      if (round % 10 === 9) this.#propose(this.#any());
      if (this.#highest > before + 2 && this.#settled(lost)) return;
    }
    assert.fail('liveness: a healed cluster does not apply proposals everywhere');
  }

  #settled(lost: number): boolean {
    const newest = [...this.members.values()].reduce((a, b) => (b.applied.index > a.applied.index ? b : a));
    const { voters, learners } = newest.applied.conf;
    return [...voters, ...learners].every((id) => id === lost || (this.members.get(id)?.applied.index ?? 0) === newest.applied.index);
  }

  checkLogMatching(): void {
    const disks = [...this.members.values()].map((member) => member.disk);
    for (const a of disks) {
      for (const b of disks) {
        if (a === b) continue;
        let same = false;
        const first = Math.max(a.firstIndex(), b.firstIndex());
        for (let index = Math.min(a.lastIndex(), b.lastIndex()); index >= first; index -= 1) {
          if (a.term(index) === b.term(index)) {
            same = true;
            assert.deepEqual(a.entry(index), b.entry(index), 'log matching');
          } else {
            assert.ok(!same, 'log matching: equal entries after different ones');
          }
        }
      }
    }
  }

  /** Whoever believes in its lease could be reading at this very moment. */
  #checkLeases(): void {
    for (const member of this.members.values()) {
      const leased = member.up && !this.#paused.has(member.id) ? member.node.leasedIndex() : undefined;
      if (leased === undefined) continue;
      assert.ok(leased >= this.#highest, `lease: member ${String(member.id)} reads at ${String(leased)} while ${String(this.#highest)} has been applied`);
      this.counts.leasedReads += 1;
    }
  }

  #act(): void {
    const member = this.#any();
    const dice = this.random.below(1000);
    if (dice < 120) this.#tick(member);
    else if (dice < 500) this.#drive(member, true);
    else if (dice < 880) this.#deliver(this.random.below(Math.max(1, this.#network.length)), true);
    else if (dice < 940) this.#propose(member);
    else if (dice < 950) this.#read(member);
    else if (dice < 954) this.#ifUp(member, () => { if (this.#options.fixed !== true) this.#confChange(member); });
    else if (dice < 958) this.#ifUp(member, () => { member.node.transferLeader(1 + this.random.below(this.members.size)); });
    else if (dice < 966) this.#crashOrRestart(member);
    else if (dice < 976) this.#partition();
    else if (dice < 980) this.#ifUp(member, () => { member.node.campaign(); });
    else if (dice < 990) this.#ifUp(member, () => { member.compact(member.applied.index - this.random.below(3)); });
    else this.#ifUp(member, () => { member.node.reportUnreachable(1 + this.random.below(this.members.size)); });
  }

  /** Time passes: for one member, or, where leases count on it, for all of them. Who stands still has a clock that runs, but does nothing. */
  #tick(one: Member): void {
    if (this.#options.leases !== true) {
      this.#ifUp(one, () => { one.tick(); });
      return;
    }
    // Not at each turn, so that time does not run away from the messages.
    if (!this.random.chance(20)) return;
    for (const member of this.members.values()) {
      const left = this.#paused.get(member.id);
      if (left === undefined) {
        this.#ifUp(member, () => { member.tick(); });
        // Leaders above all: theirs are the leases.
        if (this.random.chance(member.up && member.node.status().role === 'leader' ? 5 : 1)) this.#paused.set(member.id, this.random.below(40));
      } else {
        member.clock += 1;
        if (left > 0) this.#paused.set(member.id, left - 1);
        else this.#paused.delete(member.id);
      }
    }
  }

  /** Moves one member on: takes a Ready, finishes one, applies; with chance, in any interleaving. */
  #drive(member: Member, chance: boolean): void {
    if (!member.up || this.#paused.has(member.id)) return;
    if (member.writing === undefined) {
      if (member.node.hasReady()) {
        this.#post(member.begin());
        this.#observe(member);
      }
    } else if (!chance || this.random.chance(70)) {
      const source = this.members.get(member.writing.snapshotFrom);
      const asked = member.writing.snapshot !== undefined;
      const body = this.#options.prefetch === true ? member.writing.snapshot : source?.up === true ? source.applied : undefined;
      const messages = member.finish(body);
      if (messages !== undefined) {
        if (asked) this.counts.snapshots += 1;
        this.#post(messages);
      }
    }
    if (!chance || this.random.chance(70)) while (member.applyOne()) if (chance && this.random.chance(20)) break;
    for (const { index, context } of member.readStates.splice(0)) {
      const floor = this.#reads.get(Buffer.from(context).toString());
      assert.ok(floor !== undefined && index >= floor, `read index ${String(index)} is older than what was applied when it was asked, ${String(floor)}`);
      this.counts.reads += 1;
    }
  }

  #observe(member: Member): void {
    const { role, term } = member.writing === undefined ? { role: 'follower', term: 0 } : { role: member.writing.role, term: member.node.status().term };
    if (role !== 'leader') return;
    const known = this.#leaders.get(term);
    if (known !== undefined) {
      assert.equal(member.id, known, `election safety: two leaders in term ${String(term)}`);
      return;
    }
    this.#leaders.set(term, member.id);
    this.counts.elections += 1;
    if (member.witness) this.counts.witnessTerms += 1;
    for (const [index, committedTerm] of this.#committedTerms) {
      if (index < member.disk.firstIndex() || committedTerm >= term) continue;
      assert.equal(member.disk.term(index), committedTerm, `leader completeness: term ${String(term)}, index ${String(index)}`);
    }
  }

  #post(messages: readonly Message[]): void {
    // Through the codec, so that the wire keeps everything that matters.
    for (const message of messages) this.#network.push(decodeMessage(encodeMessage(message)));
    while (this.#network.length > 400) this.#network.shift();
  }

  #deliver(at: number, faults: boolean): void {
    const message = this.#network[at];
    if (message === undefined) return;
    if (!faults || !this.random.chance(5)) this.#network.splice(at, 1);
    if (faults && this.random.chance(6)) return;
    if (this.#isolated.has(message.from) !== this.#isolated.has(message.to)) return;
    const member = this.members.get(message.to);
    if (member?.up !== true || this.#paused.has(member.id)) return;
    const fetched = this.#fetched(member, message);
    if (fetched !== undefined) member.node.step(fetched);
  }

  /** The message, with the raft snapshot that really came; undefined when it could not be fetched. */
  #fetched(member: Member, message: Message): Message | undefined {
    if (this.#options.prefetch !== true || message.snapshot === undefined || member.witness) return message;
    const source = this.members.get(message.from);
    return source?.up === true && source.applied.index >= message.snapshot.index ? { ...message, snapshot: source.applied } : undefined;
  }

  #propose(member: Member): void {
    this.#ifUp(member, () => {
      this.#proposals += 1;
      tolerate(() => { member.node.propose(Buffer.from(`p${String(this.#proposals)}`)); });
    });
  }

  #read(member: Member): void {
    if (!member.up || this.#paused.has(member.id)) return;
    this.#nextRead += 1;
    this.#reads.set(`r${String(this.#nextRead)}`, this.#highest);
    member.node.readIndex(Buffer.from(`r${String(this.#nextRead)}`));
  }

  #confChange(member: Member): void {
    const types = ['add-voter', 'add-voter', 'add-learner', 'remove'] as const;
    const changes = range(1 + this.random.below(2)).map(() => {
      const type = types[this.random.below(4)] ?? 'add-voter';
      const node = 1 + this.random.below(this.members.size);
      return { type: type !== 'remove' && this.members.get(node)?.witness === true ? 'add-witness' as const : type, node };
    });
    const transition = (['auto', 'joint-implicit', 'joint-explicit'] as const)[this.random.below(3)] ?? 'auto';
    const leave: ConfChange = { transition: 'auto', changes: [], context: Buffer.alloc(0) };
    tolerate(() => { member.node.proposeConfChange(this.random.chance(30) ? leave : { transition, changes, context: Buffer.alloc(0) }); });
  }

  #crashOrRestart(member: Member): void {
    if (!member.up) {
      member.restart();
      return;
    }
    if (!this.random.chance(25)) return;
    member.crash();
    this.counts.crashes += 1;
  }

  #partition(): void {
    this.#isolated.clear();
    if (this.random.chance(50)) return;
    for (const id of this.members.keys()) if (this.random.chance(40)) this.#isolated.add(id);
  }

  #any(): Member {
    const member = this.members.get(1 + this.random.below(this.members.size));
    assert.ok(member);
    return member;
  }

  #ifUp(member: Member, action: () => void): void {
    if (member.up && !this.#paused.has(member.id)) action();
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function tolerate(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof ProposalDropped)) throw error;
  }
}
