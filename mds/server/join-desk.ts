/** Tells who the members are, and lets in who was invited. Served to holders of an mds certificate, also before this mds serves clients. */
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import { ERRNO, FsError } from '../../proto/types/errno.ts';
import { MEMBERSHIP_WAIT_MS } from '../../proto/types/limits.ts';
import type { Members } from './members.ts';
import type { Replica } from './replica.ts';

export type MembersCall = ServerUnaryCall<geofs.v1.MembersRequest, geofs.v1.MembersReply.$Properties>;
export type JoinCall = ServerUnaryCall<geofs.v1.JoinRequest, geofs.v1.JoinReply.$Properties>;

export interface JoinDeskOptions {
  readonly cluster: string;
  readonly members: Members;
  readonly replica: Pick<Replica, 'leader' | 'appliedIndex' | 'readIndex'>;
  /** Its answers are the cluster's; a witness, which has no state, only says that it is there. */
  readonly authoritative: boolean;
  readonly commit: (op: geofs.v1.Command.$Properties, signal: AbortSignal) => Promise<geofs.v1.CommandReply.$Properties>;
}

export class JoinDesk {
  readonly #o: JoinDeskOptions;

  constructor(options: JoinDeskOptions) {
    this.#o = options;
  }

  /** The gRPC handler of Peers.Members. */
  members(call: MembersCall, callback: sendUnaryData<geofs.v1.MembersReply.$Properties>): void {
    if (!this.#allowed(call, call.request.cluster, callback)) return;
    const { members, replica } = this.#o;
    callback(null, {
      node: members.self.node, founded: this.#o.authoritative && members.founded, incarnation: members.incarnation, leader: replica.leader, applied: replica.appliedIndex, format: members.format,
      members: members.everybody().map(({ node, name, site, address, disk, invited, removed, voter, learner, witness, staysLearner, replaces }) => (
        { node, name, site, address, disk, invited, removed, voter, learner, witness, staysLearner, replaces })),
    });
  }

  /** The gRPC handler of Peers.Join. */
  join(call: JoinCall, callback: sendUnaryData<geofs.v1.JoinReply.$Properties>): void {
    if (!this.#allowed(call, call.request.cluster, callback)) return;
    if (callerOf(call).name !== call.request.name) {
      callback(null, { errno: ERRNO.EACCES, detail: `a certificate of ${callerOf(call).name} lets nobody in as ${call.request.name}` });
      return;
    }
    this.#admit(call.request).then((node) => { callback(null, { node }); }, (error: unknown) => {
      if (error instanceof FsError) callback(null, { errno: error.code, detail: error.message });
      else callback(Object.assign(error instanceof Error ? error : new Error(String(error)), { code: 14 }));
    });
  }

  /** The same disk is given the same number, however often it asks. */
  async #admit({ name, site, address, disk, witness, oldestFormat, newestFormat, program }: geofs.v1.JoinRequest): Promise<number> {
    const signal = AbortSignal.timeout(MEMBERSHIP_WAIT_MS);
    await this.#o.replica.readIndex(signal);
    await this.#o.members.load();
    const invited = this.#o.members.all().find((member) => member.name === name && (member.invited || member.disk === disk));
    if (invited === undefined) throw new FsError('ENOENT', 'join', `mds ${name} was not invited: run \`geoctl mds add ${name} --site ${site} --address ${address}\` first`);
    // A witness serves nobody: nothing is to be agreed with its site.
    if (!witness) await this.#o.commit({ registerSite: { name: site } }, signal);
    await this.#o.commit({ registerNode: { node: invited.node, name, site, address, disk, witness, oldestFormat, newestFormat, program } }, signal);
    return invited.node;
  }

  #allowed(call: MembersCall | JoinCall, cluster: string, callback: (error: Error) => void): boolean {
    const caller = callerOf(call);
    if (cluster === this.#o.cluster && caller.cluster === this.#o.cluster && caller.role === 'mds') return true;
    callback(Object.assign(new Error('not an mds of this cluster'), { code: 7 }));
    return false;
  }
}
