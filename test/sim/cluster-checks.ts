/** Raft's promises (Figure 3 of the paper) and the state's, watched while the cluster runs and at its rest. */
import { checkInvariants, getInode, readDir, STATE_RANGE, type StateView } from '../../mds/fsm/index.ts';
import { isJoint, type ConfState, type Entry, type RaftStatus } from '../../mds/raft/index.ts';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { geofs } from '../../proto/gen/geofs.js';
import { SILENT } from '../../proto/runtime/logger.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { AsideFolder } from '../../mds/store/aside.ts';
import { isDirectory } from '../../proto/types/mode.ts';
import type { SimClient } from './client.ts';
import type { Member } from './member.ts';
import { keyOf, type Oracle } from './oracle.ts';
import type { SimServer } from './server.ts';
import { Actor, Violation, type World } from './world.ts';

const WATCH_MS = 20;

export class ClusterChecks {
  readonly #world: World;
  readonly #oracle: Oracle;
  /** By term: who leads it, and what was committed when that was first seen. */
  readonly #leaders = new Map<number, { readonly node: number; readonly committed: number }>();
  #members: readonly Member[] = [];
  /** Elections that a witness won. */
  witnessTerms = 0;

  constructor(world: World, oracle: Oracle) {
    this.#world = world;
    this.#oracle = oracle;
  }

  get elections(): number { return this.#leaders.size; }

  applied(member: Member, server: SimServer, entries: readonly AppliedEntry[]): void {
    const { store, log } = server;
    if (store.appliedIndex > log.lastIndex() && log.firstIndex() <= store.appliedIndex) {
      this.#world.fail(`node ${String(member.node)} applied index ${String(store.appliedIndex)}, which its log (up to ${String(log.lastIndex())}) does not hold`);
    }
    this.#oracle.applied(member.node, entries, store.appliedIndex, store.digest);
    this.look(member);
  }

  /** A witness holds these entries as committed. */
  witnessed(member: Member, entries: readonly Entry[]): void {
    for (const { type, index, data } of entries) if (type === 'command' && data.byteLength > 0) this.#oracle.witnessed(member.node, index, data);
    this.look(member);
  }

  /** Looks at every member again and again. */
  watch(members: readonly Member[], also: () => void): void {
    this.#members = members;
    const actor = new Actor('watcher');
    const again = (): void => {
      this.#world.after(actor, WATCH_MS, '', again);
      for (const member of members) this.look(member);
      also();
    };
    again();
  }

  /** A member may have become the leader. */
  look(member: Pick<Member, 'node' | 'isWitness' | 'up' | 'status'>): void {
    const status = member.up ? member.status() : undefined;
    if (status?.role !== 'leader') return;
    const known = this.#leaders.get(status.term);
    if (known === undefined) {
      this.#world.note(`node${String(member.node)} leads term ${String(status.term)}`);
      if (member.isWitness) this.witnessTerms += 1;
      const committed = this.#committedBefore(status.term);
      this.#leaders.set(status.term, { node: member.node, committed });
      if (status.lastIndex < committed) this.#world.fail(`leader completeness: node ${String(member.node)} leads term ${String(status.term)} with a log up to ${String(status.lastIndex)}, but ${String(committed)} is committed`);
      this.#leases(status.term, member.node);
    } else if (known.node !== member.node) this.#world.fail(`election safety: nodes ${String(known.node)} and ${String(member.node)} both lead term ${String(status.term)}`);
  }

  /** Nobody answers reads under the lease of an earlier term any more: what this leader commits they would miss. */
  #leases(term: number, leader: number): void {
    for (const { node, up, server } of this.#members) {
      const held = up && server?.replica !== undefined && server.replica.status().term < term ? server.replica.leasedIndex() : undefined;
      if (held !== undefined) this.#world.fail(`lease: node ${String(node)} holds one, up to index ${String(held)}, while node ${String(leader)} leads term ${String(term)}`);
    }
  }

  /**
   * What leaders of earlier terms have committed: the leader of this one has all of it. Its last vote may have waited in a member that stood still, while
   * those of later terms led already: what they committed it may lack.
   */
  #committedBefore(term: number): number {
    let committed = this.#oracle.last;
    for (const [other, leader] of this.#leaders) if (other > term) committed = Math.min(committed, leader.committed);
    return committed;
  }

  /** Everybody is up, has applied the same, and there is a leader, with a state, whose log holds nothing more. */
  converged(members: readonly Member[]): boolean {
    const last = this.#oracle.last;
    return members.every(({ isWitness, server, running }) => {
      if (running?.appliedIndex !== last || running.log.lastIndex() !== last) return false;
      const status = running.status();
      if (status === undefined || status.leader === 0 || status.conf.witnesses.includes(status.leader) || !inForce(status.conf, members)) return false;
      return isWitness || (server?.sessions !== undefined && this.#handedOn(server));
    });
  }

  /** All that its site has answered is in the log. */
  #handedOn({ site, journal, group, options, incarnation, isKeeper: leads }: SimServer): boolean {
    const { streams } = this.#oracle;
    if (journal === undefined) return true;
    const isKeeper = streams.keeper(site) === options.node;
    if (group !== undefined) return leads === isKeeper && streams.keeper(site) !== 0 && streams.incarnation(site) === journal.incarnation && streams.last(site) >= journal.last;
    return isKeeper ? streams.incarnation(site) === incarnation && streams.last(site) >= journal.last : streams.incarnation(site) !== 0 && incarnation === 0 && journal.isEmpty;
  }

  /** What keeps a healed cluster from coming to rest. */
  unrest(members: readonly Member[], clients: readonly SimClient[], admins: Readonly<Record<string, { readonly idle: boolean }>>): Violation {
    const nodes = members.map((member) => {
      const { running, isWitness, server } = member;
      const status = running?.status();
      return `${isWitness ? 'witness' : 'node'} ${String(member.node)} ${status?.role ?? 'down'} term ${String(status?.term ?? 0)} leader ${String(status?.leader ?? 0)} log ${String(running?.log.firstIndex() ?? 0)}..${String(running?.log.lastIndex() ?? 0)} voters ${status?.conf.voters.join(' ') ?? ''}${leftFrom(status?.conf)} commit ${String(status?.commit ?? 0)} applied ${String(running?.appliedIndex ?? 0)} ${server?.sessions === undefined && !isWitness ? 'serves nobody' : ''}`;
    });
    const busy = Object.entries(admins).map(([name, { idle }]) => (idle ? '' : `${name} at work; `)).join('');
    return new Violation(`liveness: the healed cluster does not come to rest: ${nodes.join('; ')}; clients at work: ${String(clients.filter((client) => !client.idle).length)}; ${busy}newest ${String(this.#oracle.last)}`);
  }

  /** After everything has come to rest. The stores are asked in true time, so the world must turn meanwhile. */
  async final(members: readonly Member[]): Promise<void> {
    for (const member of members) {
      const { server, isWitness } = member;
      if (isWitness) continue;
      if (server === undefined) throw new Violation(`node ${String(member.node)} is down`);
      const state = await this.#turnFor(`node ${String(member.node)}`, server.store.query((view) => ({ records: [...view.scan(STATE_RANGE.gte, STATE_RANGE.lt, 1_000_000)], lines: treeLines(view) })));
      const wrong = checkInvariants(state.records);
      if (wrong.length > 0) throw new Violation(`node ${String(member.node)}: ${wrong.slice(0, 3).join('; ')}`);
      const expected = this.#oracle.model.lines();
      const different = state.lines.find((line, i) => line !== expected[i]) ?? (state.lines.length === expected.length ? undefined : 'some names are missing');
      if (different !== undefined) throw new Violation(`node ${String(member.node)} holds another tree than the model: ${different}`);
    }
    this.#logMatching(members);
  }

  /** What was answered and given up is set aside at its site, for an admin to run again (design 7.18). */
  async setAside(members: readonly Member[]): Promise<void> {
    const kept = new Set<string>();
    for (const member of members) {
      for (const command of await this.#turnFor(`what node ${String(member.node)} has set aside`, asideOf(member))) kept.add(keyOf(command.session, command.number));
    }
    for (const key of this.#oracle.lost) if (!kept.has(key)) throw new Violation(`command ${key} was acknowledged, given up, and not set aside`);
  }

  /** Stores take their time, so the world turns meanwhile. */
  async #turnFor<T>(what: string, work: Promise<T>): Promise<T> {
    let done: { readonly value: T } | undefined;
    work.then((value) => { done = { value }; }, (error: unknown) => { this.#world.fail(`${what} cannot be read: ${String(error)}`); });
    await this.#world.run(this.#world.nowMs + 60_000, () => done !== undefined);
    if (done === undefined) throw new Violation(`${what} cannot be read in time`);
    return done.value;
  }

  #logMatching(members: readonly Member[]): void {
    const logs = members.flatMap(({ running }) => (running === undefined ? [] : [running.log]));
    for (const [i, a] of logs.entries()) {
      for (const b of logs.slice(i + 1)) {
        for (let index = Math.max(a.firstIndex(), b.firstIndex()); index <= Math.min(a.lastIndex(), b.lastIndex()); index += 1) {
          const [x] = a.entries(index, index + 1, 1);
          const [y] = b.entries(index, index + 1, 1);
          if (x?.term !== y?.term || !Buffer.from(x?.data ?? []).equals(y?.data ?? Buffer.alloc(0))) throw new Violation(`log matching: entry ${String(index)} differs`);
        }
      }
    }
  }
}

async function asideOf(member: Member): Promise<geofs.v1.Command[]> {
  const folder = new AsideFolder(member.disks.aside, SILENT);
  const commands: geofs.v1.Command[] = [];
  for (const name of await folder.list()) {
    await using journal = await folder.open(name);
    for (let next = journal.first; next <= journal.last;) {
      for (const { n, data } of journal.read(next, RAFT_APPEND_BYTES)) {
        commands.push(geofs.v1.Command.decode(data));
        next = n + 1;
      }
    }
  }
  return commands;
}

/** Of a joint configuration, whom it is to be left from. */
function leftFrom(conf: ConfState | undefined): string {
  return conf !== undefined && isJoint(conf) ? ` joint with ${conf.votersOutgoing.join(' ')}` : '';
}

/**
 * The configurations that were in force at this index or later, as members know them. The core's own applied index counts: the store is ahead of it
 * when it has just taken a raft snapshot, and the core's configuration is still the one before.
 */
export function confsSince(members: Iterable<{ status: () => RaftStatus | undefined }>, index: number): readonly ConfState[] {
  return [...members].flatMap((member) => { const status = member.status(); return status === undefined || status.applied < index ? [] : [status.conf]; });
}

/** The configuration is that of these members, and no change of it is under way. */
export function inForce(conf: ConfState | undefined, members: readonly Member[]): boolean {
  return conf !== undefined && !isJoint(conf) && conf.voters.length === members.length && members.every(({ node }) => conf.voters.includes(node));
}

function treeLines(view: StateView): string[] {
  const lines: string[] = [];
  const walk = (ino: number, path: string): void => {
    const inode = getInode(view, ino);
    lines.push(`${path} ${String(ino)} ${String(inode.nlink)}`);
    if (!isDirectory(inode.mode)) return;
    for (let after = 0; ;) {
      const { entries, end } = readDir(view, ino, after, 100);
      for (const entry of entries) walk(entry.ino, `${path}/${entry.name}`);
      if (end) return;
      after = entries.at(-1)?.cookie ?? after;
    }
  };
  walk(1, '');
  return lines.sort();
}
