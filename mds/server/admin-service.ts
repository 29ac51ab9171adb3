/** Answers geoctl. The caller's certificate must carry the role admin. */
import { status as grpcStatus, type Client, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import { isDirectory } from '../../proto/types/mode.ts';
import { roomOf, type Delegation, type InodeRecord as Inode, type QuotaDescription } from '../fsm/index.ts';
import { adminRefusal } from './admin-refusal.ts';
import type { Committer } from './committer.ts';
import { deletionHolders } from './deletion-holders.ts';
import { probe, probeApplied } from './member-probe.ts';
import type { JournalMemberStatus } from './journal-standing.ts';
import type { Member, Members } from './members.ts';
import { MembershipService } from './membership-service.ts';
import type { Replica } from './replica.ts';
import type { SessionRegistry } from './session-registry.ts';
import { journalsOf } from './site-journals.ts';
import type { NodeRecord, StateReader } from './state-reader.ts';
import type { Topology } from './topology.ts';

type Status = geofs.v1.StatusReply.$Properties;
type Where = geofs.v1.WhereReply.$Properties;
type Delegations = geofs.v1.DelegationsReply.$Properties;
type Quotas = geofs.v1.QuotasReply.$Properties;
type Changed = geofs.v1.AdminCommandReply.$Properties;
type MdsStatus = geofs.v1.MdsStatus.$Properties;
type Synced = geofs.v1.AdminSyncReply.$Properties;
type Joined = geofs.v1.MembershipReply.$Properties;

export interface AdminServiceOptions {
  readonly cluster: string;
  readonly site: number;
  readonly siteName: string;
  readonly members: Members;
  /** Commits a command of this mds. Rejects with FsError when apply refuses it. */
  readonly commit: (op: geofs.v1.Command.$Properties, signal: AbortSignal) => Promise<geofs.v1.CommandReply.$Properties>;
  readonly channel: (node: number) => Client | undefined;
  readonly replica: Replica;
  readonly committer: Committer;
  readonly registry: SessionRegistry;
  readonly reader: StateReader;
  readonly topology: Topology;
  readonly clock: Clock;
  /** Resolves when what other sites have answered by themselves can be seen here. */
  readonly othersSeen: (signal: AbortSignal) => Promise<void>;
  readonly now: () => geofs.v1.Time.$Properties;
  /** What this mds knows of its site's journal group; empty: it is of none. */
  readonly journal: () => JournalMemberStatus[];
  /** Where a member's state was last found equal to this one's, and why it is not any more. */
  readonly standing: (node: number) => { readonly agreed: number; readonly differs: string };
}

/** A member that does not answer in this time is shown as unreachable: status never hangs. */
const PROBE_MS = 1_500;
const CONFIRM_MS = 12_000;
const COMMAND_MS = 15_000;

export class AdminServer {
  readonly #o: AdminServiceOptions;
  readonly #membership: MembershipService;

  constructor(options: AdminServiceOptions) {
    this.#o = options;
    const { members, replica, commit, clock } = options;
    this.#membership = new MembershipService({
      members, replica, commit, clock, applied: (node, index, waitMs) => this.#applied(node, index, waitMs),
      status: (member) => this.#statusOf(member, undefined),
    });
  }

  status(call: ServerUnaryCall<unknown, Status>, callback: sendUnaryData<Status>): void {
    this.#serve(call, callback, () => this.#status());
  }

  where(call: ServerUnaryCall<geofs.v1.WhereRequest, Where>, callback: sendUnaryData<Where>): void {
    this.#serve(call, callback, () => this.#where(call.request));
  }

  delegations(call: ServerUnaryCall<geofs.v1.DelegationsRequest, Delegations>, callback: sendUnaryData<Delegations>): void {
    this.#serve(call, callback, () => this.#delegations(call.request));
  }

  quotas(call: ServerUnaryCall<geofs.v1.QuotasRequest, Quotas>, callback: sendUnaryData<Quotas>): void {
    this.#serve(call, callback, () => this.#quotas(call.request));
  }

  command(call: ServerUnaryCall<geofs.v1.AdminCommandRequest, Changed>, callback: sendUnaryData<Changed>): void {
    this.#serve(call, callback, () => this.#command(call.request));
  }

  sync(call: ServerUnaryCall<unknown, Synced>, callback: sendUnaryData<Synced>): void {
    this.#serve(call, callback, () => this.#sync());
  }

  membership(call: ServerUnaryCall<geofs.v1.MembershipRequest, Joined>, callback: sendUnaryData<Joined>): void {
    this.#serve(call, callback, () => this.#membership.run(call.request));
  }

  #serve<R>(call: ServerUnaryCall<unknown, R>, callback: sendUnaryData<R>, answer: () => Promise<R>): void {
    const refusal = adminRefusal(call, this.#o.cluster);
    if (refusal !== undefined) { callback(refusal); return; }
    answer().then((reply) => { callback(null, reply); }, (error: unknown) => {
      callback({ code: grpcStatus.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
    });
  }

  async #status(): Promise<Status> {
    const { replica, topology, registry } = this.#o;
    const raft = replica.status();
    const now = this.#o.clock.monotonicMs();
    const [nodes, cluster] = await Promise.all([this.#o.reader.nodes(), this.#o.reader.cluster()]);
    const said = new Map([[this.#self, this.#o.journal()]]);
    const found = await Promise.all(this.#o.members.all().map(async (member) => {
      const other = member.node === this.#self ? undefined : await probe(this.#o.channel(member.node), 0, PROBE_MS);
      if (other !== undefined) said.set(member.node, [...other.journal]);
      const applied = member.node === this.#self ? replica.appliedIndex : other?.applied;
      const known = nodes.find(({ node, disk }) => node === member.node && disk !== '');
      return { ...this.#statusOf(member, applied), oldestFormat: known?.formats.oldest ?? 0, newestFormat: known?.formats.newest ?? 0, program: known?.program ?? '' };
    }));
    const holders = await this.#holders(nodes, found);
    const mds = found.map((member) => ({ ...member, holdsDeletions: holders.has(member.node ?? 0) }));
    const view = topology.current;
    const sessions = [...registry.sessions].map((session) => ({
      session: session.id, description: session.description, site: session.siteName === '' ? this.#o.siteName : session.siteName, idleMs: Math.round(session.idleMs(now)), promises: session.promises,
    }));
    return {
      cluster: this.#o.cluster, site: this.#o.siteName, quorum: raft.leader !== 0, mds, targets: [...view.targets], sites: [...view.sites],
      pools: [...view.pools], sessions, sessionsTotal: sessions.length, now: this.#o.now(), leaderAgeMs: Math.min(Math.round(replica.leaderAgeMs()), 0xffff_ffff), format: cluster?.format ?? 0,
      journals: journalsOf(nodes, said),
    };
  }

  /** Sessions are looked for where somebody does not answer alone. */
  async #holders(nodes: readonly NodeRecord[], mds: readonly MdsStatus[]): Promise<ReadonlySet<number>> {
    const { reader, topology } = this.#o;
    const silent = mds.filter(({ reachable }) => reachable !== true);
    const sites = new Set(silent.map(({ site }) => topology.siteByName(site ?? '')));
    const sessions = await Promise.all([...sites].map((site) => reader.sessionsOfSite(site)));
    return deletionHolders(nodes, new Set(silent.map(({ node }) => node ?? 0)), new Set(sessions.flat().map(({ node }) => node)));
  }

  get #self(): number {
    return this.#o.members.self.node;
  }

  /** applied: undefined where the member does not answer. */
  #statusOf(member: Member, applied: number | undefined): MdsStatus {
    const { replica, standing } = this.#o;
    const raft = replica.status();
    const self = member.node === this.#self;
    const { node, name, site, address, voter, learner, witness, invited, removed, staysLearner, replaces } = member;
    return {
      node, name, site, address, voter, learner, witness, invited, removed, staysLearner, replaces, reachable: applied !== undefined,
      leader: raft.leader === node, applied: applied ?? 0, term: raft.term, commit: raft.commit,
      lastHeardMs: self ? 0 : Math.min(replica.leaderAgeMs(), 0xffff_ffff),
      differs: standing(node).differs, compared: self ? replica.appliedIndex : standing(node).agreed,
    };
  }

  async #where(request: geofs.v1.WhereRequest.$Properties): Promise<Where> {
    const inode = (request.ino ?? 0) !== 0 ? await this.#o.reader.inode(request.ino ?? 0) : await this.#walk(request.path ?? new Uint8Array(0));
    if (inode === undefined) return { errno: ERRNO.ENOENT };
    const dir = isDirectory(inode.mode) ? inode : await this.#o.reader.inode(inode.home);
    const view = this.#o.topology.current;
    const sitePool = view.pools.find((pool) => pool.site === this.#o.site)?.name ?? '';
    const pool = dir === undefined || dir.pool === '' ? sitePool : dir.pool;
    const layout = inode.layout;
    if (layout == null) return { errno: 0, inode: inode, pool };
    const target = this.#o.topology.target(layout.target ?? 0);
    const home = view.pools.find((candidate) => candidate.targets?.includes(layout.target ?? 0) ?? false);
    return {
      errno: 0, inode: inode, target: target ?? null, site: this.#o.topology.site(target?.site ?? 0),
      pool: home?.name ?? pool, objectFile: (layout.object ?? 0).toString(16),
    };
  }

  /** A point after all that anybody had been answered before, as seen here and by this mds's clients (design 4.1). */
  async #sync(): Promise<Synced> {
    const { replica, othersSeen, registry, members, siteName } = this.#o;
    const here = { mds: members.self.name, site: siteName };
    const patience = AbortSignal.timeout(COMMAND_MS);
    try {
      await replica.readIndex(patience);
      await othersSeen(patience);
      await registry.told();
      return here;
    } catch (error) {
      if (error instanceof FsError) return { ...here, errno: error.code, detail: error.message };
      if (patience.aborted) return { ...here, errno: ERRNO.ETIMEDOUT, detail: 'no leader answers' };
      throw error;
    }
  }

  async #command(request: geofs.v1.AdminCommandRequest.$Properties): Promise<Changed> {
    const command = request.command ?? {};
    const ofDirectory = command.poolAssign ?? command.pin ?? command.quotaSet ?? command.quotaRemove ?? command.recall;
    if (ofDirectory != null && request.path != null && request.path.byteLength > 0) {
      const inode = await this.#walk(request.path);
      if (inode === undefined) return { reply: { errno: ERRNO.ENOENT, detail: 'no such directory' } };
      if (command.poolAssign != null) command.poolAssign.ino = inode.ino;
      for (const op of [command.pin, command.quotaSet, command.quotaRemove]) if (op != null) op.dir = inode.ino;
      if (command.recall != null) command.recall = { grants: inode.grant === 0 ? [] : [inode.grant] };
    }
    if (command.endStream != null) {
      const site = command.endStream.site ?? 0;
      const incarnation = (await this.#o.reader.nodes()).find(({ stream }) => stream?.site === site)?.stream?.incarnation;
      if (incarnation === undefined) return { reply: { errno: ERRNO.ENOENT, detail: 'this site answers nothing by itself' } };
      command.endStream = { site, incarnation, broken: true };
    }
    const allowed = command.endStream ?? command.pin ?? command.recall ?? command.poolNew ?? command.poolDestroy ?? command.poolChange ?? command.poolAssign ?? command.poolConfigure ?? command.quotaSet ?? command.quotaRemove ?? command.finalizeFormat;
    if (allowed == null) throw new FsError('EPERM', 'admin command', 'an admin may not propose this');
    const { reply, index } = await this.#o.committer.commit(
      { ...command, format: 1, group: 0, site: this.#o.site, session: 0, number: 0, trace: 0, time: this.#o.now() },
      AbortSignal.timeout(COMMAND_MS),
    );
    const unconfirmedSites = (reply.errno ?? 0) === 0 && request.nowait !== true ? await this.#unconfirmed(index) : [];
    return { reply: { ...reply, index }, unconfirmedSites };
  }

  async #delegations(request: geofs.v1.DelegationsRequest.$Properties): Promise<Delegations> {
    const { reader } = this.#o;
    if (request.path == null || request.path.byteLength === 0) {
      const { delegations, next } = await reader.delegations(request.after ?? 0);
      return { delegations: delegations.map((delegation) => this.#described(delegation)), next };
    }
    const inode = await this.#walk(request.path);
    if (inode === undefined) return { errno: ERRNO.ENOENT };
    if (!isDirectory(inode.mode)) return { errno: ERRNO.ENOTDIR };
    const found = await reader.delegation(inode.ino);
    return { delegations: found === undefined ? [] : [this.#described(found)] };
  }

  #described({ dir, path, grant, pinned }: Delegation): geofs.v1.DelegationInfo.$Properties {
    const { topology } = this.#o;
    return {
      dir, path: Buffer.from(path ?? '', 'latin1'), site: grant === undefined ? '' : topology.site(grant.site), ...(grant === undefined ? {} : { phase: grant.phase, epoch: grant.epoch }),
      recalls: grant?.recalls ?? 0, changed: grant?.changed ?? null, pinned: pinned === 0 ? '' : topology.site(pinned),
    };
  }

  async #quotas({ path }: geofs.v1.QuotasRequest.$Properties): Promise<Quotas> {
    const { reader } = this.#o;
    if (path == null || path.byteLength === 0) return { quotas: (await reader.quotas()).map((quota) => this.#counted(quota)) };
    const inode = await this.#walk(path);
    return inode === undefined ? { errno: ERRNO.ENOENT } : { quotas: (await reader.quotas(inode.ino)).map((quota) => this.#counted(quota)) };
  }

  #counted(quota: QuotaDescription): geofs.v1.QuotaInfo.$Properties {
    const { limitBytes, limitFiles } = quota;
    const sites = quota.sites.map(({ site, usedBytes, usedFiles }) => {
      const { bytes, files } = roomOf(quota, site);
      return { site: this.#o.topology.site(site), usedBytes, usedFiles, leftBytes: limitBytes === 0 ? 0 : bytes, leftFiles: limitFiles === 0 ? 0 : files };
    });
    const usedBytes = quota.sites.reduce((sum, site) => sum + site.usedBytes, 0);
    return { path: Buffer.from(quota.path ?? '', 'latin1'), limitBytes, limitFiles, usedBytes, usedFiles: quota.sites.reduce((sum, site) => sum + site.usedFiles, 0), sites };
  }

  /** Sites whose members have not applied the change in time. */
  async #unconfirmed(index: number): Promise<string[]> {
    const late = await Promise.all(this.#o.members.peers().map(async (member) => {
      const applied = await this.#applied(member.node, index, CONFIRM_MS);
      return applied !== undefined && applied >= index ? undefined : member.site;
    }));
    return [...new Set(late.filter((site) => site !== undefined))];
  }

  #applied(node: number, index: number, waitMs: number): Promise<number | undefined> {
    return probeApplied(this.#o.channel(node), index, waitMs);
  }

  #walk(path: Uint8Array): Promise<Inode | undefined> {
    const names = Buffer.from(path).toString('latin1').split('/').filter((name) => name !== '' && name !== '.');
    return this.#o.reader.walk(names.map((name) => Buffer.from(name, 'latin1')));
  }
}
