/** What an mds offers over gRPC, and who in it answers. Peers are answered from the start; clients, data servers and admins when the site is known. */
import type { sendUnaryData, Server, ServerUnaryCall } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { AdminService, PeerService, SessionService as SessionDefinition, TargetService as TargetDefinition } from '../../proto/rpc/services.ts';
import type { AdminServer } from './admin-service.ts';
import type { Delegation, RecallCall, StreamEndCall } from './delegation.ts';
import type { FsckCall, FsckService, ListCall } from './fsck-service.ts';
import type { GrpcTransport, ReceiveCall } from './grpc-transport.ts';
import type { JoinCall, JoinDesk, MembersCall } from './join-desk.ts';
import type { JournalSeat } from './journal-seat.ts';
import { refuseJournal } from './journal-witness.ts';
import type { OrphanKeeper } from './orphan-keeper.ts';
import type { PeerServer, SnapshotCall } from './peer-service.ts';
import type { ReplayCall, ReplayService } from './replay-service.ts';
import type { SessionCall, SessionService } from './session-service.ts';
import type { AsideCall, SiteAside } from './site-aside.ts';
import type { StandIn } from './stand-in.ts';
import type { TargetCall, TargetService } from './target-service.ts';

type RecallCallback = sendUnaryData<geofs.v1.RecallReply.$Properties>;
type StatusCall = ServerUnaryCall<unknown, geofs.v1.StatusReply.$Properties>;
type StatusCallback = sendUnaryData<geofs.v1.StatusReply.$Properties>;
type WhereCall = ServerUnaryCall<geofs.v1.WhereRequest, geofs.v1.WhereReply.$Properties>;
type WhereCallback = sendUnaryData<geofs.v1.WhereReply.$Properties>;
type DelegationsCall = ServerUnaryCall<geofs.v1.DelegationsRequest, geofs.v1.DelegationsReply.$Properties>;
type DelegationsCallback = sendUnaryData<geofs.v1.DelegationsReply.$Properties>;
type QuotasCall = ServerUnaryCall<geofs.v1.QuotasRequest, geofs.v1.QuotasReply.$Properties>;
type QuotasCallback = sendUnaryData<geofs.v1.QuotasReply.$Properties>;
type CommandCall = ServerUnaryCall<geofs.v1.AdminCommandRequest, geofs.v1.AdminCommandReply.$Properties>;
type CommandCallback = sendUnaryData<geofs.v1.AdminCommandReply.$Properties>;
type MembershipCall = ServerUnaryCall<geofs.v1.MembershipRequest, geofs.v1.MembershipReply.$Properties>;
type MembershipCallback = sendUnaryData<geofs.v1.MembershipReply.$Properties>;
type ListCallback = sendUnaryData<geofs.v1.ListObjectsReply.$Properties>;

/** What serves only when the site is known to the cluster. */
export interface Services {
  readonly sessions: SessionService;
  readonly targets: TargetService;
  readonly admin: AdminServer;
  readonly replay: ReplayService;
  readonly fsck: FsckService;
  readonly orphans: OrphanKeeper;
  readonly standIn: StandIn;
}

export interface Offered {
  readonly peers: PeerServer;
  readonly desk: JoinDesk;
  readonly transport: GrpcTransport;
  readonly seat: JournalSeat | undefined;
  readonly delegation: Delegation;
  readonly siteAside: SiteAside;
  /** undefined: not yet. */
  readonly services: () => Services | undefined;
}

const UNAVAILABLE = Object.assign(new Error('this mds has not joined its cluster yet'), { code: 14 });

/** Adds all services to the server, which does not listen yet. */
export function offerServices(server: Server, { peers, desk, transport, seat, delegation, siteAside, services }: Offered): void {
  const ready = (): Services => { const found = services(); if (found === undefined) throw UNAVAILABLE; return found; };
  const stream = (call: { emit(event: 'error', error: Error): unknown }, serve: () => void): void => { try { serve(); } catch (error) { call.emit('error', error as Error); } };
  const unary = (callback: (error: Error) => void, serve: () => void): void => { try { serve(); } catch (error) { callback(error as Error); } };
  server.addService(SessionDefinition, { open: (call: SessionCall) => { stream(call, () => { ready().sessions.open(call); }); } });
  server.addService(TargetDefinition, { register: (call: TargetCall) => { stream(call, () => { ready().targets.register(call); }); } });
  server.addService(PeerService, {
    receive: (call: ReceiveCall) => { if (call.request.journal === '') transport.receive(call); else if (seat !== undefined) seat.transport.receive(call); else refuseJournal(call); },
    fetchSnapshot: (call: SnapshotCall) => { peers.fetchSnapshot(call); },
    applied: peers.applied.bind(peers),
    digest: peers.digest.bind(peers),
    recall: (call: RecallCall, callback: RecallCallback) => { delegation.recall(call, callback); },
    streamEnd: (call: StreamEndCall, callback: sendUnaryData<geofs.v1.StreamEndReply.$Properties>) => { delegation.streamEnd(call, callback); },
    aside: (call: AsideCall, callback: sendUnaryData<geofs.v1.AsideReply.$Properties>) => { siteAside.aside(call, callback); },
    members: (call: MembersCall, callback: sendUnaryData<geofs.v1.MembersReply.$Properties>) => { desk.members(call, callback); },
    join: (call: JoinCall, callback: sendUnaryData<geofs.v1.JoinReply.$Properties>) => { desk.join(call, callback); },
  });
  server.addService(AdminService, {
    status: (call: StatusCall, callback: StatusCallback) => { unary(callback, () => { ready().admin.status(call, callback); }); },
    where: (call: WhereCall, callback: WhereCallback) => { unary(callback, () => { ready().admin.where(call, callback); }); },
    membership: (call: MembershipCall, callback: MembershipCallback) => { unary(callback, () => { ready().admin.membership(call, callback); }); },
    quotas: (call: QuotasCall, callback: QuotasCallback) => { unary(callback, () => { ready().admin.quotas(call, callback); }); },
    delegations: (call: DelegationsCall, callback: DelegationsCallback) => { unary(callback, () => { ready().admin.delegations(call, callback); }); },
    command: (call: CommandCall, callback: CommandCallback) => { unary(callback, () => { ready().admin.command(call, callback); }); },
    replay: (call: ReplayCall) => { stream(call, () => { ready().replay.replay(call); }); },
    sync: (call: ServerUnaryCall<unknown, geofs.v1.AdminSyncReply.$Properties>, callback: sendUnaryData<geofs.v1.AdminSyncReply.$Properties>) => { unary(callback, () => { ready().admin.sync(call, callback); }); },
    fsck: (call: FsckCall) => { stream(call, () => { ready().fsck.fsck(call); }); },
    listObjects: (call: ListCall, callback: ListCallback) => { unary(callback, () => { ready().fsck.listObjects(call, callback); }); },
  });
}
