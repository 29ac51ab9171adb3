/** The gRPC services of geofs: paths and codecs. Frames of the long-lived streams are written as bytes (see frame-writer). */
import type { MethodDefinition } from '@grpc/grpc-js';
import { geofs } from '../gen/geofs.js';
import { asBuffer } from '../types/bytes.ts';

interface MessageClass<P, M> {
  encode(message: P): { finish(): Uint8Array };
  decode(bytes: Uint8Array): M;
}

function encoder<P>(type: MessageClass<P, unknown>): (message: P) => Buffer {
  return (message) => asBuffer(type.encode(message).finish());
}

const bytes = (frame: Buffer): Buffer => frame;

function method<Q, QM, R, RM>(
  path: string, requestStream: boolean, responseStream: boolean,
  requestSerialize: (value: Q) => Buffer, request: MessageClass<never, QM>,
  responseSerialize: (value: R) => Buffer, response: MessageClass<never, RM>,
): MethodDefinition<Q | QM, R | RM> {
  return {
    path, requestStream, responseStream,
    requestSerialize: requestSerialize as (value: Q | QM) => Buffer,
    requestDeserialize: (data) => request.decode(data),
    responseSerialize: responseSerialize as (value: R | RM) => Buffer,
    responseDeserialize: (data) => response.decode(data),
  };
}

const v1 = geofs.v1;

/** A client's session: ClientFrame up, ServerFrame down; both are written as encoded frames. */
export const SessionService = {
  open: method('/geofs.v1.Session/Open', true, true, bytes, v1.ClientFrame, bytes, v1.ServerFrame),
};

/** A data server's registration with an mds of its site. */
export const TargetService = {
  register: method('/geofs.v1.Targets/Register', true, true, encoder(v1.TargetUp), v1.TargetUp, encoder(v1.TargetDown), v1.TargetDown),
};

/** Between members of the metadata cluster; the receiver of the bulk dials. */
export const PeerService = {
  receive: method('/geofs.v1.Peers/Receive', false, true, encoder(v1.PeerHello), v1.PeerHello, encoder(v1.PeerFrame), v1.PeerFrame),
  fetchSnapshot: method('/geofs.v1.Peers/FetchSnapshot', false, true, encoder(v1.SnapshotRequest), v1.SnapshotRequest, encoder(v1.SnapshotChunk), v1.SnapshotChunk),
  applied: method('/geofs.v1.Peers/Applied', false, false, encoder(v1.AppliedRequest), v1.AppliedRequest, encoder(v1.AppliedReply), v1.AppliedReply),
  recall: method('/geofs.v1.Peers/Recall', false, false, encoder(v1.RecallRequest), v1.RecallRequest, encoder(v1.RecallReply), v1.RecallReply),
  members: method('/geofs.v1.Peers/Members', false, false, encoder(v1.MembersRequest), v1.MembersRequest, encoder(v1.MembersReply), v1.MembersReply),
  join: method('/geofs.v1.Peers/Join', false, false, encoder(v1.JoinRequest), v1.JoinRequest, encoder(v1.JoinReply), v1.JoinReply),
  streamEnd: method('/geofs.v1.Peers/StreamEnd', false, false, encoder(v1.StreamEndRequest), v1.StreamEndRequest, encoder(v1.StreamEndReply), v1.StreamEndReply),
  aside: method('/geofs.v1.Peers/Aside', false, false, encoder(v1.AsideRequest), v1.AsideRequest, encoder(v1.AsideReply), v1.AsideReply),
  digest: method('/geofs.v1.Peers/Digest', false, false, encoder(v1.DigestRequest), v1.DigestRequest, encoder(v1.DigestReply), v1.DigestReply),
};

/** For geoctl. */
export const AdminService = {
  status: method('/geofs.v1.Admin/Status', false, false, encoder(v1.StatusRequest), v1.StatusRequest, encoder(v1.StatusReply), v1.StatusReply),
  where: method('/geofs.v1.Admin/Where', false, false, encoder(v1.WhereRequest), v1.WhereRequest, encoder(v1.WhereReply), v1.WhereReply),
  fsck: method('/geofs.v1.Admin/Fsck', false, true, encoder(v1.FsckRequest), v1.FsckRequest, encoder(v1.FsckChunk), v1.FsckChunk),
  listObjects: method('/geofs.v1.Admin/ListObjects', false, false, encoder(v1.ListObjectsRequest), v1.ListObjectsRequest, encoder(v1.ListObjectsReply), v1.ListObjectsReply),
  membership: method('/geofs.v1.Admin/Membership', false, false, encoder(v1.MembershipRequest), v1.MembershipRequest, encoder(v1.MembershipReply), v1.MembershipReply),
  delegations: method('/geofs.v1.Admin/Delegations', false, false, encoder(v1.DelegationsRequest), v1.DelegationsRequest, encoder(v1.DelegationsReply), v1.DelegationsReply),
  quotas: method('/geofs.v1.Admin/Quotas', false, false, encoder(v1.QuotasRequest), v1.QuotasRequest, encoder(v1.QuotasReply), v1.QuotasReply),
  replay: method('/geofs.v1.Admin/Replay', false, true, encoder(v1.ReplayRequest), v1.ReplayRequest, encoder(v1.ReplayChunk), v1.ReplayChunk),
  sync: method('/geofs.v1.Admin/Sync', false, false, encoder(v1.AdminSyncRequest), v1.AdminSyncRequest, encoder(v1.AdminSyncReply), v1.AdminSyncReply),
  command: method('/geofs.v1.Admin/Command', false, false, encoder(v1.AdminCommandRequest), v1.AdminCommandRequest, encoder(v1.AdminCommandReply), v1.AdminCommandReply),
};
