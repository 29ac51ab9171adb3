/** One seed: a cluster, its clients, its adversary, and the judgement. */
import type { Logger } from '../../proto/runtime/logger.ts';
import { DRIFT, RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { Adversary, HUNTS, type Hunt } from './adversary.ts';
import { Breaker } from './breaker.ts';
import { EarlyHunt } from './early-hunt.ts';
import { SimClient } from './client.ts';
import { ClusterChecks } from './cluster-checks.ts';
import { isAgain, type Step } from './kill-points.ts';
import { Loss } from './loss.ts';
import { JournalWitness } from './journal-witness.ts';
import { Member } from './member.ts';
import { Network } from './network.ts';
import { Operator } from './operator.ts';
import { Oracle } from './oracle.ts';
import { QuotaSetter } from './quota-setter.ts';
import { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import { siteNameOf, type Founders } from './server.ts';
import { CommitBoard } from './commit-board.ts';
import { Conversion } from './conversion.ts';
import { DiskFaults } from './disk-faults.ts';
import { SiteFaults, type SiteHunt } from './site-faults.ts';
import { SiteFloors } from './site-floors.ts';
import { SiteGroup } from './site-group.ts';
import { Steward } from './steward.ts';
import { SimClock } from './sim-clock.ts';
import { Actor, Violation, World } from './world.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly sabotage?: Sabotage;
  /** Of virtual time with faults. */
  readonly faultsMs?: number;
  /** Short ways and quick disks, where nothing is wrong: the election time-out is the least. By chance if not given. */
  readonly swift?: boolean;
  /** Leaders are hunted all the time; by chance if not given. */
  readonly hunting?: Hunt;
  /** Sites answer by themselves what they own (design 7); every second seed if not given. */
  readonly delegated?: boolean;
  /** Two full voters and a witness, which is there from the start or joins under fire; every fourth seed if not given. */
  readonly witness?: WitnessKind;
  /** The first site has a second mds; every eighth seed if not given. */
  readonly two?: boolean;
  /** The first site has a second mds, and the two keep its journal with a witness (design 7.12); every eighth seed if not given. */
  readonly grouped?: boolean;
  /** An admin sets quotas; every second one of the seeds in which sites answer by themselves if not given. */
  readonly quotas?: boolean;
  /** The journal of a journal group was one mds's before; every fourth of these seeds if not given. */
  readonly converts?: boolean;
  /** Inside that site; by chance if not given. */
  readonly siteHunt?: SiteHunt;
  /** Half of the clients, about, are answered before their changes are durable, and keep them (design 7.5): where sites answer by themselves and no bug is planted, if not given. */
  readonly keepers?: boolean;
  /** The clients of a site change something in turn, much at once, so that much is answered early; every third seed, about, in which clients are if not given. */
  readonly bursts?: boolean;
  /** Nothing else goes wrong but what brings the step about, and that one process dies, with its power, when it is about to take this step for the nth time. */
  readonly killAt?: KillPoint;
  readonly print?: (line: string) => void;
  readonly logger?: Logger;
}

export interface KillPoint {
  readonly step: Step;
  readonly nth: number;
}

export type WitnessKind = 'founds' | 'joins' | 'none';

/** How often each thing happened. */
export type Counts = Readonly<Record<string, number>>;

export interface SimulationResult {
  readonly traceHash: string;
  readonly counts: Counts;
  /** What was to be killed was killed. */
  readonly killed: boolean;
}

const CLIENTS_PER_SITE = 2;
/** Of the sites' journals, at most, where clients are answered before: long enough that something happens meanwhile. */
const JOURNAL_SYNC_MS = [20, 100, 400];
const FAULTS_MS = 15_000;
/** A healed cluster that does not come to rest in this time never will. */
const HEALING_MS = 120_000;
/** Where nothing else is wrong, the other mds of a journal group answers for its site in this time: an election, and a promise lease. */
const TAKEOVER_MS = 20_000;

const NOBODY: Founders = { nodes: [], witnesses: [], seconds: new Map() };

/** Of their own chance, so that other seeds stay as they are. */
function witnessOf({ seed, killAt }: SimulationOptions, chance: SeededRandom): WitnessKind {
  if (seed % 8 !== 3 && seed % 8 !== 6) return 'none';
  return killAt !== undefined || chance.chance(0.6) ? 'founds' : 'joins';
}

/** two: the third is a second mds of the first one's site. */
function foundersOf(witness: WitnessKind, large: boolean, two: boolean): Founders {
  const seconds = new Map(two ? [[3, 1]] : []);
  switch (witness) {
    case 'founds': return { nodes: [1, 2, 3], witnesses: [3], seconds: new Map() };
    case 'joins': return { nodes: [1, 2], witnesses: [], seconds: new Map() };
    case 'none': return { nodes: large ? [1, 2, 3, 4, 5] : [1, 2, 3], witnesses: [], seconds };
  }
}

/** Runs the seed. Throws Violation with what it found. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const world = new World(options.seed, options.print);
  const { random } = world;
  const sabotage = options.sabotage ?? {};
  const { killAt } = options;
  const delegated = options.delegated ?? options.seed % 2 === 0;
  const unlessSwift = (byChance: number, swift: number): number => (options.swift === true ? swift : byChance);
  const network = new Network(world, {
    loss: random.chance(0.3) ? 0 : random.between(0, 0.1), duplicates: random.chance(0.5) ? 0 : random.between(0, 0.1), minMs: 1, maxMs: unlessSwift(random.between(5, 120), 3),
    stragglers: unlessSwift(random.chance(0.5) ? 0 : 0.01, 0), storm: 0, ordered: delegated,
  });
  if (sabotage.tamper !== undefined) network.tamper = sabotage.tamper();
  const { lag } = sabotage;
  if (lag !== undefined) network.lag = (message) => lag(message, random);
  const oracle = new Oracle(world);
  const large = !random.chance(0.7);
  const syncMs = unlessSwift(random.pick([1, 5, 30]), 1);
  const readMs = random.pick([0.1, 1, 5]);
  const cacheEntries = random.pick([4, 40, 4_000]);
  // With few bytes, entries travel one by one: an old leader's and a new one's do not arrive together.
  const appendBytes = random.pick([1, 400, RAFT_APPEND_BYTES]);
  // Small ones are passed within a run. Of their own chance, so that the rest of a seed stays as it was.
  const bounds = new SeededRandom(~options.seed);
  const sessionBounds = { promises: bounds.pick([3, 12, 4_000]), breaks: bounds.pick([1, 4, 4_000]) };
  const witness = options.witness ?? witnessOf(options, bounds);
  const two = options.two ?? (delegated && witness === 'none' && options.killAt === undefined && options.sabotage === undefined && options.seed % 8 === 4);
  const grouped = options.grouped ?? (delegated && witness === 'none' && options.killAt === undefined && options.sabotage === undefined && options.seed % 8 === 0);
  const founders = foundersOf(witness, large, two || grouped);
  const keepers = options.keepers ?? (delegated && options.sabotage === undefined);
  const chanceOfKeepers = new SeededRandom(options.seed ^ 0xea71);
  const journalFactor = keepers ? chanceOfKeepers.pick(JOURNAL_SYNC_MS) / syncMs : 1;
  const bursts = options.bursts ?? (keepers && killAt === undefined && new SeededRandom(options.seed ^ 0xb0257).chance(0.35));
  const inside = new SeededRandom(options.seed ^ 0x9709);
  // Its journal was one mds's before, in every fourth of these.
  const converts = grouped && (options.converts ?? (options.sabotage === undefined && killAt === undefined && options.seed % 32 === 16));
  const group = grouped ? new SiteGroup(world, inside.fork(), [1, 3], !converts) : undefined;
  const tally = { loads: 0, stops: 0, refusals: 0, readBacks: 0 };
  const onRefused = (isReadBack: boolean): void => { tally[isReadBack ? 'readBacks' : 'refusals'] += 1; };
  const journalWitness = group === undefined ? undefined : new JournalWitness({ world, group, random: inside.fork(), sabotage, syncMs, onRefused });
  const checks = new ClusterChecks(world, oracle);
  const steps = { seen: 0 };
  const killer = new Actor('killer');
  const onStep = (member: Member, step: Step): void => {
    if (step !== killAt?.step) return;
    steps.seen += 1;
    if (steps.seen !== killAt.nth) return;
    world.note(`node${String(member.node)} dies before ${step}`);
    member.crash('power-loss');
    world.after(killer, bounds.between(50, 1_500), '', () => { member.start(); });
  };
  const makeMember = (node: number, isWitness: boolean, founding: Founders): Member => new Member({
    node, witness: isWitness, founders: founding, world, network, sabotage, syncMs, readMs, cacheEntries, appendBytes, sessionBounds, ...(options.logger === undefined ? {} : { logger: options.logger }),
    delegated, journalFactor, ...(killAt === undefined ? {} : { onStep }), isBroken: ({ server }) => server !== undefined && oracle.streams.isBroken(server.site, server.journal?.incarnation ?? 0),
    group: group?.has(node) === true ? group : undefined,
    onTaken: (server, n, data) => {
      const incarnation = server.journal?.incarnation ?? 0;
      if (server.group === undefined) oracle.streams.taken(server.site, incarnation, n, data);
      else oracle.streams.kept(server.site, incarnation, n, data);
    },
    onVisible: (member, server, entries) => { checks.applied(member, server, entries); }, onWitnessed: (member, entries) => { checks.witnessed(member, entries); },
    onElected: (member) => { checks.look(member); }, onLoaded: () => { tally.loads += 1; }, onStopped: () => { tally.stops += 1; }, onRefused,
  });
  const newMember = (node: number, isWitness: boolean): Member => makeMember(node, isWitness, NOBODY);
  const members = founders.nodes.map((node) => makeMember(node, founders.witnesses.includes(node), founders));
  const siteFloors = new SiteFloors();
  // Planted bugs and kill points are looked for under seeds that came to them without it.
  const board = options.sabotage === undefined && killAt === undefined ? new CommitBoard() : undefined;
  const clients = members.filter(({ isWitness }) => !isWitness).flatMap((home) => Array.from({ length: CLIENTS_PER_SITE }, (_, i) => {
    const name = `client${String(home.node)}${String.fromCharCode(97 + i)}`;
    const actor = new Actor(name);
    const clock = new SimClock(world, actor, { drift: random.between(-DRIFT / 2, DRIFT / 2), skewMs: 0 });
    return new SimClient({ name, world, actor, clock, random: random.fork(), home, members, oracle, siteFloors, delegated, board, isKeeper: keepers && chanceOfKeepers.chance(bursts ? 0.8 : 0.5), turn: bursts ? { place: i, of: CLIENTS_PER_SITE } : undefined, isSettled: keepers, asksAgain: sabotage.asksAgain, get isGrouped() { return group?.has(home.node) === true && group.isNamed; }, ...(two || grouped ? { site: siteNameOf(home.node, founders), siteOf: (member: Member) => siteNameOf(member.node, founders) } : {}) });
  }));
  const setter = options.quotas ?? (delegated && killAt === undefined && options.sabotage === undefined && options.seed % 4 === 2)
    ? new QuotaSetter({ world, members, oracle, random: new SeededRandom(options.seed ^ 0x9407a) }) : undefined;
  for (const member of members) member.start();
  journalWitness?.start();
  for (const client of clients) client.start();
  // What a site has answered by itself goes with it: that is not promised to come to pass.
  const faultsMs = options.faultsMs ?? FAULTS_MS;
  const lossAtMs = witness !== 'none' && !delegated && bounds.chance(0.85) ? bounds.between(0.1, 0.6) * faultsMs : undefined;
  const adversary = new Adversary(world, network, members, clients, options.hunting ?? (random.chance(0.15) ? random.pick(HUNTS) : undefined), !delegated && witness === 'none');
  if (killAt === undefined) adversary.start();
  // Planted bugs are looked for under seeds that came to them without it.
  const diskFaults = killAt === undefined && options.sabotage === undefined ? new DiskFaults({ world, members, witness: journalWitness, random: new SeededRandom(options.seed ^ 0xd15c) }) : undefined;
  diskFaults?.start();
  const faults = group === undefined || journalWitness === undefined ? undefined : new SiteFaults({ world, group, network, members, hunt: options.siteHunt, witness: journalWitness, random: inside.fork() });
  faults?.start();
  const conversion = converts && group !== undefined && journalWitness !== undefined ? new Conversion({ world, group, members, witness: journalWitness, random: new SeededRandom(options.seed ^ 0xc0417), cutsPower: killAt === undefined }) : undefined;
  conversion?.start();
  setter?.start();
  const earlyHunt = keepers && (killAt === undefined || isAgain(killAt.step)) && (chanceOfKeepers.chance(0.6) || bursts) ? new EarlyHunt({ world, members, clients, bursts, random: chanceOfKeepers.fork() }) : undefined;
  earlyHunt?.start();
  const loss: Loss = new Loss({ world, members, random: new SeededRandom(options.seed ^ 0x10ff), newest: () => oracle.last, isQuiet: () => operator.idle });
  const operator = new Operator({ world, members, makeMember: newMember, witnesses: witness !== 'none', newest: () => oracle.last, holds: () => loss.near });
  const steward = new Steward({ world, members, makeMember: newMember, witnesses: witness !== 'none', streams: oracle.streams, random: bounds.fork(), newest: () => oracle.last, stays: ({ node }) => group?.has(node) === true });
  const breaker = new Breaker({ world, network, members, streams: oracle.streams, random: bounds.fork() });
  if (!delegated) operator.start();
  // Before, it would leave either of the two with a journal of its own.
  else if (converts) breaker.stop();
  else if (killAt !== undefined || (witness !== 'joins' && bounds.chance(0.5))) breaker.start();
  else steward.start();
  if (lossAtMs !== undefined) loss.start(lossAtMs);
  checks.watch(members, () => { if (group !== undefined && journalWitness !== undefined) group.look(members, journalWitness); });
  await world.run(faultsMs);
  if (lossAtMs !== undefined) loss.stop();
  adversary.stop();
  diskFaults?.stop();
  operator.stop();
  breaker.stop();
  steward.stop();
  faults?.stop();
  setter?.stop();
  earlyHunt?.stop();
  for (const client of clients) client.working = false;
  const rested = await world.run(world.nowMs + HEALING_MS, () => (group?.isWhole(members) ?? true) && operator.idle && steward.idle && clients.every((client) => client.idle) && checks.converged(members));
  if (!rested) throw checks.unrest(members, clients, { operator, steward });
  // Nothing else is wrong: when the keeper dies, the other one goes on for all clients of the site.
  if (group !== undefined) {
    const keeper = group.keeper(members);
    if (keeper === undefined) throw new Violation('liveness: nobody keeps the journal of a healed group');
    const own = clients.filter(({ home }) => group.has(home.node));
    const before = own.map(({ counts: { answered } }) => answered);
    keeper.crash('power-loss');
    for (const client of own) client.working = true;
    const goesOn = await world.run(world.nowMs + TAKEOVER_MS, () => { const next = group.keeper(members); return next !== undefined && next !== keeper && own.every(({ counts: { answered } }, i) => answered > (before[i] ?? 0)); });
    if (!goesOn) throw new Violation(`liveness: ${String(TAKEOVER_MS)} ms after node ${String(keeper.node)} died the other mds of its journal group does not answer all clients of the site`);
    keeper.start();
    for (const client of own) client.working = false;
    if (!await world.run(world.nowMs + HEALING_MS, () => clients.every((client) => client.idle) && checks.converged(members))) throw checks.unrest(members, clients, { operator, steward });
  }
  oracle.rested();
  await checks.final(members);
  if (delegated) await checks.setAside(members);
  const early = (key: keyof SimClient['earlyCounts']): number => clients.reduce((sum, client) => sum + client.earlyCounts[key], 0);
  const total = (key: keyof SimClient['counts']): number => clients.reduce((sum, client) => sum + client.counts[key], 0);
  return {
    traceHash: world.traceHash(), killed: killAt !== undefined && steps.seen >= killAt.nth,
    counts: {
      events: world.events, elections: checks.elections, witnessTerms: checks.witnessTerms, commands: oracle.commands, replays: oracle.replays, acknowledgements: oracle.acknowledgements,
      snapshots: tally.loads, resumedChunks: network.resumed, stops: tally.stops, mutations: total('mutations'), cached: total('cached'), asked: total('asked'), syncs: total('syncs'), connects: total('connects'), awaited: total('awaited'), ...(delegated ? { untaken: total('untaken') } : {}), ...(keepers ? { early: early('early'), earlyAgain: early('again'), earlyLost: early('lost'), earlyHunts: earlyHunt?.counts.earlyHunts ?? 0 } : {}), ...(two ? { sentOn: total('sentOn'), stoodIn: total('stoodIn') } : {}), ...(group === undefined ? {} : { takeovers: group.takeovers, ...faults?.counts, ...conversion?.counts }), ...adversary.counts, ...(diskFaults === undefined ? {} : { ...diskFaults.counts, refusals: tally.refusals, readBacks: tally.readBacks }), ...operator.counts, ...steward.counts, ...loss.counts, ...oracle.streams.counts, ...(setter === undefined ? {} : oracle.book.counts),
    },
  };
}
