/**
 * What an admin changes about the members. Each change is a command, which says what is wanted; the leader's keeper brings the
 * configuration there, and this waits for it. So any mds may be asked, and a lost leader loses nothing.
 */
import { geofs } from '../../proto/gen/geofs.js';
import { parseAddress } from '../../proto/runtime/address.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import { MEMBERSHIP_WAIT_MS } from '../../proto/types/limits.ts';
import type { Member, Members } from './members.ts';
import type { Replica } from './replica.ts';

type Reply = geofs.v1.MembershipReply.$Properties;

export interface MembershipServiceOptions {
  readonly members: Members;
  readonly replica: Pick<Replica, 'leader' | 'readIndex' | 'transferLeader' | 'appliedIndex'>;
  /** Commits a command. Rejects with FsError when apply refuses it. */
  readonly commit: (op: geofs.v1.Command.$Properties, signal: AbortSignal) => Promise<geofs.v1.CommandReply.$Properties>;
  /** How far a member has applied, waiting for index up to waitMs; undefined when it does not answer. */
  readonly applied: (node: number, index: number, waitMs: number) => Promise<number | undefined>;
  readonly status: (member: Member) => geofs.v1.MdsStatus.$Properties;
  readonly clock: Clock;
}

const POLL_MS = 50;
/** A member that does not answer in this time counts as gone. */
const PROBE_MS = 1_500;
const CURRENT_MS = 5_000;
const CONFIRM_MS = 5_000;
const TRANSFER_AGAIN_MS = 2_000;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const SITE = /^[A-Za-z0-9_-]{1,15}$/;

const refuse = (errno: FsError['errno'], detail: string): never => { throw new FsError(errno, 'membership', detail); };

export class MembershipService {
  readonly #o: MembershipServiceOptions;

  constructor(options: MembershipServiceOptions) {
    this.#o = options;
  }

  /** Refusals are answers. */
  async run(request: geofs.v1.MembershipRequest.$Properties): Promise<Reply> {
    try {
      await this.#current();
      const reply = await this.#perform(request);
      return { ...reply, addresses: this.#o.members.all().filter((member) => !member.invited).map(({ address }) => address) };
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
      return { errno: error.code, detail: error.message };
    }
  }

  #perform({ add, promote, remove, transfer, replace }: geofs.v1.MembershipRequest.$Properties): Promise<Reply> {
    if (add != null) return this.#invite({ name: add.name ?? '', site: add.site ?? '', address: add.address ?? '', learner: add.learner ?? false, witness: add.witness ?? false, replaces: 0 });
    if (promote != null) return this.#promote(this.#get(promote));
    if (remove != null) return this.#remove(this.#get(remove.member ?? ''), remove.force ?? false);
    if (transfer != null) return this.#transfer(this.#get(transfer));
    if (replace != null) return this.#replace(replace);
    return Promise.resolve({ errno: ERRNO.EINVAL, detail: 'this change of the members is not known here' });
  }

  async #invite(invited: { name: string; site: string; address: string; learner: boolean; witness: boolean; replaces: number }): Promise<Reply> {
    if (!NAME.test(invited.name)) refuse('EINVAL', `"${invited.name}" is no name of an mds: 1 to 64 letters, digits, _ . or -`);
    if (!SITE.test(invited.site)) refuse('EINVAL', `"${invited.site}" is no name of a site: 1 to 15 letters, digits, _ or -`);
    if (parseAddress(invited.address).port === 0) refuse('EINVAL', `${invited.address}: others must dial a port of its own`);
    const all = this.#o.members.all();
    const double = all.find((member) => member.name === invited.name && member.disk === '' && !member.invited && member.node !== invited.replaces);
    if (double !== undefined) refuse('EEXIST', `another mds is called ${invited.name}`);
    const { ino = 0 } = await this.#commit({ inviteNode: { ...invited, floor: Math.max(0, ...all.map(({ node }) => node)) } });
    return this.#done(await this.#known(ino ?? 0), `mds ${invited.name} to start`);
  }

  async #promote(member: Member): Promise<Reply> {
    if (member.removed) refuse('EPERM', `${member.name} is leaving`);
    if (!member.voter || member.staysLearner) await this.#commit({ promoteNode: { node: member.node } });
    const promoted = await this.#until(() => this.#find(member.node)?.voter === true, member.invited ? 0 : MEMBERSHIP_WAIT_MS);
    return this.#done(this.#find(member.node), promoted ? '' : member.invited ? 'it to come with its disk' : 'it to catch up');
  }

  async #remove(member: Member, force: boolean): Promise<Reply> {
    if (member.voter && !force) await this.#checkRest(member);
    await this.#commit({ removeNode: { node: member.node, name: member.name, site: member.site } });
    const gone = await this.#until(() => this.#find(member.node) === undefined, MEMBERSHIP_WAIT_MS);
    return this.#done(member, gone ? '' : 'a majority to agree, and another mds to lead');
  }

  async #transfer(member: Member): Promise<Reply> {
    const { replica, members } = this.#o;
    if (!member.voter || member.witness || member.removed) refuse('EPERM', `${member.name} cannot lead: it is ${member.removed ? 'leaving' : member.witness ? 'a witness' : 'no voter yet'}`);
    if (replica.leader !== member.node && !await this.#answers(member)) refuse('EHOSTUNREACH', `${member.name} does not answer`);
    for (let waitedMs = 0; replica.leader !== member.node; waitedMs += TRANSFER_AGAIN_MS) {
      if (waitedMs >= MEMBERSHIP_WAIT_MS) refuse('ETIMEDOUT', `${member.name} has not taken over: ${replica.leader === 0 ? 'nobody leads' : `${members.nameOf(replica.leader)} still leads`}`);
      replica.transferLeader(member.node);
      await this.#until(() => replica.leader === member.node, TRANSFER_AGAIN_MS);
    }
    return this.#done(this.#find(member.node), '');
  }

  async #replace(request: geofs.v1.ReplaceMember.$Properties): Promise<Reply> {
    const named = this.#get(request.member ?? '');
    const old = named.invited && named.replaces !== 0 ? this.#find(named.replaces) ?? named : named;
    if (old.invited) refuse('EINVAL', `${old.name} has not come yet: start it, or remove it`);
    if (old.witness) refuse('EINVAL', `${old.name} is a witness, which has no state: remove it, and add another with geoctl mds add --witness`);
    const [name, address] = [request.name === '' ? old.name : request.name ?? old.name, request.address === '' ? old.address : request.address ?? old.address];
    if (address === old.address && await this.#answers(old)) refuse('EBUSY', `${old.name} answers at ${address}: stop it first, or give its successor another --address`);
    const reply = await this.#invite({ name, site: old.site, address, learner: false, witness: false, replaces: old.node });
    return reply;
  }

  /** Removing a voter must leave a majority that answers, or nothing can be changed afterwards. */
  async #checkRest(leaver: Member): Promise<void> {
    const rest = this.#o.members.all().filter((member) => member.voter && !member.removed && member.node !== leaver.node);
    if (rest.length === 0) refuse('EPERM', `${leaver.name} is the last voter: a cluster needs one`);
    const answers = await Promise.all(rest.map((member) => this.#answers(member)));
    const count = answers.filter(Boolean).length;
    if (count * 2 > rest.length) return;
    const silent = rest.filter((_, i) => answers[i] === false).map(({ name }) => name).join(', ');
    refuse('EBUSY', `of the ${String(rest.length)} voters that would stay ${String(count)} answer, no majority: start or remove ${silent} first, or pass --force`);
  }

  async #answers(member: Member): Promise<boolean> {
    return member.node === this.#o.members.self.node || await this.#o.applied(member.node, 0, PROBE_MS) !== undefined;
  }

  #find(node: number): Member | undefined {
    return this.#o.members.all().find((member) => member.node === node);
  }

  #get(text: string): Member {
    return this.#o.members.find(text) ?? refuse('ENOENT', `there is no mds ${text}`);
  }

  /** The state's events reach the members' list a moment later. */
  async #known(node: number): Promise<Member | undefined> {
    await this.#until(() => this.#find(node) !== undefined, CURRENT_MS);
    return this.#find(node);
  }

  async #done(member: Member | undefined, pending: string): Promise<Reply> {
    const { applied, members, replica, status } = this.#o;
    const others = members.peers();
    const index = replica.appliedIndex;
    const confirmed = await Promise.all(others.map(({ node }) => applied(node, index, CONFIRM_MS)));
    const late = others.filter((_, i) => (confirmed[i] ?? -1) < index).map(({ site }) => site);
    return { errno: 0, ...(member === undefined ? {} : { member: status(member) }), pending, unconfirmedSites: [...new Set(late)] };
  }

  /** What is judged must be what the majority knows. */
  async #current(): Promise<void> {
    const late = AbortSignal.timeout(CURRENT_MS);
    try {
      await this.#o.replica.readIndex(late);
    } catch (error) {
      if (!late.aborted) throw error;
      refuse('ETIMEDOUT', 'no quorum: the members cannot be changed until a majority of the voters answers');
    }
  }

  async #commit(op: geofs.v1.Command.$Properties): Promise<geofs.v1.CommandReply.$Properties> {
    const late = AbortSignal.timeout(MEMBERSHIP_WAIT_MS);
    try {
      return await this.#o.commit(op, late);
    } catch (error) {
      if (!late.aborted) throw error;
      return refuse('ETIMEDOUT', 'no quorum in time: the change has not been made');
    }
  }

  /** True once the condition holds; false when it did not within that time. */
  async #until(condition: () => boolean, withinMs: number): Promise<boolean> {
    const { clock } = this.#o;
    const end = clock.monotonicMs() + withinMs;
    while (!condition()) {
      if (clock.monotonicMs() >= end) return false;
      await sleep(clock, POLL_MS);
    }
    return true;
  }
}
