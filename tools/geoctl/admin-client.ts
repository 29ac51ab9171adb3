/** Asks the metadata servers of the configuration, in their order, with a deadline on every call. */
import { status as grpcStatus, type Client, type MethodDefinition, type ServiceError } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import { loadIdentity, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { AdminService } from '../../proto/rpc/services.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import { errnoName, refusalWords } from '../../proto/types/errno.ts';
import type { GeoctlConfig } from './config.ts';
import { failure } from './failure.ts';

/** An mds gives its own neighbours 2 s before it answers. */
const ASK_MS = 4_000;
/** 15 s to commit, 12 s for the sites to confirm, and the way there. */
const COMMAND_MS = 30_000;
/** Current, committed, in force and confirmed: each with its own bound at the mds. */
const MEMBERSHIP_MS = 60_000;
/** The mds waits 30 s for a data server's disk. */
const LIST_MS = 35_000;

const TRANSIENT = new Set<number>([grpcStatus.UNAVAILABLE, grpcStatus.DEADLINE_EXCEEDED, grpcStatus.UNKNOWN]);

interface Reached<R> {
  readonly address: string;
  readonly reply: R;
}

export class AdminClient {
  readonly #config: GeoctlConfig;
  readonly #clock: Clock;
  readonly #identity: TlsIdentity;
  readonly #channels = new Map<string, Client>();
  /** The mds that answered last: commands go where their question was answered. */
  #current: string | undefined;

  /** Throws FsError when a certificate cannot be read. */
  constructor(config: GeoctlConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
    this.#identity = loadIdentity(config.tls);
  }

  /** Throws FsError ETIMEDOUT when no mds answers, EACCES when one refuses the certificate. */
  status(): Promise<geofs.v1.StatusReply> {
    return this.#ask(AdminService.status as MethodDefinition<geofs.v1.StatusRequest.$Properties, geofs.v1.StatusReply>, {});
  }

  /** What is at a path from the root (its bytes). The reply's errno is the caller's to judge. */
  where(path: Uint8Array): Promise<geofs.v1.WhereReply> {
    return this.#ask(AdminService.where as MethodDefinition<geofs.v1.WhereRequest.$Properties, geofs.v1.WhereReply>, { path });
  }

  /** The inode of a number. */
  inode(ino: number): Promise<geofs.v1.WhereReply> {
    return this.#ask(AdminService.where as MethodDefinition<geofs.v1.WhereRequest.$Properties, geofs.v1.WhereReply>, { ino });
  }

  /** Who may change directories without asking, a page behind `after`; or of the directory at a path alone. The reply's errno is the caller's to judge. */
  delegations(request: { readonly after: number } | { readonly path: Uint8Array }): Promise<geofs.v1.DelegationsReply> {
    return this.#ask(AdminService.delegations as MethodDefinition<geofs.v1.DelegationsRequest.$Properties, geofs.v1.DelegationsReply>, request);
  }

  /** All quotas, or the one that a path counts for. The reply's errno is the caller's to judge. */
  quotas(path?: Uint8Array): Promise<geofs.v1.QuotasReply> {
    return this.#ask(AdminService.quotas as MethodDefinition<geofs.v1.QuotasRequest.$Properties, geofs.v1.QuotasReply>, path === undefined ? {} : { path });
  }

  /** The mds that answered last. */
  get answering(): string {
    return this.#current ?? this.#config.mds[0] ?? '';
  }

  /** All records of the state of the mds at an address; current: as of now, not only as far as it has come. Throws FsError. */
  async *fsck(address: string, current: boolean): AsyncGenerator<geofs.v1.FsckChunk, void, void> {
    const method = AdminService.fsck as MethodDefinition<geofs.v1.FsckRequest.$Properties, geofs.v1.FsckChunk>;
    yield* this.#chunks(address, method, { current }, (detail) => failure('ETIMEDOUT', address, `the state could not be read (${detail})`, 'try again, or another one with --mds'));
  }

  /** Runs again what the mds at an address has set aside. Throws FsError. */
  async *replay(address: string): AsyncGenerator<geofs.v1.ReplayChunk, void, void> {
    const method = AdminService.replay as MethodDefinition<geofs.v1.ReplayRequest.$Properties, geofs.v1.ReplayChunk>;
    yield* this.#chunks(address, method, {}, (detail) => failure('ETIMEDOUT', address, `the replay ended early (${detail})`, 'run it again: it goes on where it was'));
  }

  /** What a target holds, from whichever of its site's mds has its data server. Throws FsError when none does. */
  async objects(mds: readonly string[], request: geofs.v1.ListObjectsRequest.$Properties): Promise<geofs.v1.ListObjectsReply> {
    let why = 'no metadata server of its site answers';
    for (const address of mds) {
      try {
        return await this.#call(address, AdminService.listObjects as MethodDefinition<geofs.v1.ListObjectsRequest.$Properties, geofs.v1.ListObjectsReply>, request, LIST_MS);
      } catch (error) {
        const refused = this.#refused(error);
        if (refused !== undefined) throw refused;
        why = detailOf(error);
      }
    }
    throw failure('ETIMEDOUT', `target ${String(request.target ?? 0)}`, why);
  }

  /**
   * Runs a command once, at one mds. Answers the sites that have not confirmed it. Throws FsError with the cluster's
   * refusal, or ETIMEDOUT when the outcome is unknown.
   */
  async command(request: geofs.v1.AdminCommandRequest.$Properties, what: string): Promise<string[]> {
    if (this.#current === undefined) await this.status();
    const address = this.#current ?? '';
    const method = AdminService.command as MethodDefinition<geofs.v1.AdminCommandRequest.$Properties, geofs.v1.AdminCommandReply>;
    let answer: geofs.v1.AdminCommandReply;
    try {
      answer = await this.#call(address, method, request, COMMAND_MS);
    } catch (error) {
      throw this.#refused(error) ?? failure('ETIMEDOUT', what, `no answer from ${address} (${detailOf(error)}), the outcome is unknown`, 'see geoctl pool list, then try again');
    }
    const errno = answer.reply?.errno ?? 0;
    if (errno !== 0) throw failure(errnoName(errno), what, refusalWords(answer.reply?.detail ?? '') || errnoName(errno));
    return answer.unconfirmedSites;
  }

  /** Goes to another mds from now on, if another one answers. */
  async avoid(address: string): Promise<void> {
    if (this.#current === undefined) await this.status();
    if (this.#current !== address) return;
    const method = AdminService.status as MethodDefinition<geofs.v1.StatusRequest.$Properties, geofs.v1.StatusReply>;
    for (const other of this.#config.mds.filter((candidate) => candidate !== address)) {
      try {
        await this.#call(other, method, {}, ASK_MS);
        this.#current = other;
        return;
      } catch (error) {
        const refused = this.#refused(error);
        if (refused !== undefined) throw refused;
      }
    }
  }

  /** Changes who belongs to the metadata cluster: asked once, of one mds. Throws FsError with the cluster's refusal, or ETIMEDOUT when the outcome is unknown. */
  async membership(request: geofs.v1.MembershipRequest.$Properties, what: string): Promise<geofs.v1.MembershipReply> {
    if (this.#current === undefined) await this.status();
    const address = this.#current ?? '';
    const method = AdminService.membership as MethodDefinition<geofs.v1.MembershipRequest.$Properties, geofs.v1.MembershipReply>;
    let answer: geofs.v1.MembershipReply;
    try {
      answer = await this.#call(address, method, request, MEMBERSHIP_MS);
    } catch (error) {
      throw this.#refused(error) ?? failure('ETIMEDOUT', what, `no answer from ${address} (${detailOf(error)}), the outcome is unknown`, 'see geoctl mds list');
    }
    if (answer.errno !== 0) throw failure(errnoName(answer.errno), what, refusalWords(answer.detail) || errnoName(answer.errno));
    return answer;
  }

  /** Waits until all that was answered before is visible at an mds: at which. Throws FsError: ETIMEDOUT where a site does not say what it has. */
  async sync(): Promise<geofs.v1.AdminSyncReply> {
    if (this.#current === undefined) await this.status();
    const address = this.#current ?? '';
    const method = AdminService.sync as MethodDefinition<geofs.v1.AdminSyncRequest.$Properties, geofs.v1.AdminSyncReply>;
    let answer: geofs.v1.AdminSyncReply;
    try {
      answer = await this.#call(address, method, {}, COMMAND_MS);
    } catch (error) {
      throw this.#refused(error) ?? failure('ETIMEDOUT', 'sync', `no answer from ${address} (${detailOf(error)})`, 'try again');
    }
    if (answer.errno !== 0) throw failure(errnoName(answer.errno), 'sync', refusalWords(answer.detail) || errnoName(answer.errno), 'see geoctl status');
    return answer;
  }

  close(): void {
    for (const channel of this.#channels.values()) channel.close();
    this.#channels.clear();
  }

  async #ask<Q, R>(method: MethodDefinition<Q, R>, request: Q): Promise<R> {
    const tried: string[] = [];
    const first = this.#current;
    const order = first === undefined ? this.#config.mds : [first, ...this.#config.mds.filter((address) => address !== first)];
    for (const address of order) {
      try {
        const { reply } = await this.#reach(address, method, request);
        this.#current = address;
        return reply;
      } catch (error) {
        const refused = this.#refused(error);
        if (refused !== undefined) throw refused;
        tried.push(`${address} (${detailOf(error)})`);
      }
    }
    throw failure('ETIMEDOUT', `cluster ${this.#config.cluster}`, `no metadata server answers: ${tried.join(', ')}`, 'start one, or name others with --config');
  }

  async #reach<Q, R>(address: string, method: MethodDefinition<Q, R>, request: Q): Promise<Reached<R>> {
    return { address, reply: await this.#call(address, method, request, ASK_MS) };
  }

  /** The answers of one mds as they come, without a deadline. broken: what to say of a stream that ends early, in words of why. */
  async *#chunks<Q, R>(address: string, method: MethodDefinition<Q, R>, request: Q, broken: (detail: string) => Error): AsyncGenerator<R, void, void> {
    const call = this.#channel(address).makeServerStreamRequest(method.path, method.requestSerialize, method.responseDeserialize, request);
    try {
      for await (const chunk of call) yield chunk as R;
    } catch (error) {
      throw this.#refused(error) ?? broken(detailOf(error));
    } finally {
      call.cancel();
    }
  }

  #call<Q, R>(address: string, method: MethodDefinition<Q, R>, request: Q, withinMs: number): Promise<R> {
    const { sec, nsec } = this.#clock.wallTime();
    const deadline = sec * 1000 + nsec / 1e6 + withinMs;
    return new Promise((resolve, reject) => {
      this.#channel(address).makeUnaryRequest(method.path, method.requestSerialize, method.responseDeserialize, request, { deadline }, (error, reply) => {
        if (error !== null) reject(error);
        else if (reply === undefined) reject(new Error('an empty answer'));
        else resolve(reply);
      });
    });
  }

  #channel(address: string): Client {
    let channel = this.#channels.get(address);
    if (channel === undefined) {
      channel = openChannel(address, 'mds', this.#identity);
      this.#channels.set(address, channel);
    }
    return channel;
  }

  /** What another mds would answer too. */
  #refused(error: unknown): Error | undefined {
    const code = (error as Partial<ServiceError>).code;
    if (code === grpcStatus.PERMISSION_DENIED) {
      return failure('EACCES', this.#config.tls.cert, detailOf(error), `use an admin certificate of cluster ${this.#config.cluster}`);
    }
    return code === undefined || TRANSIENT.has(code) ? undefined : failure('EIO', `cluster ${this.#config.cluster}`, detailOf(error));
  }
}

/** grpc-js buries the reason of a failed connection in a long sentence. */
function detailOf(error: unknown): string {
  const { code, details, message } = error as Partial<ServiceError>;
  if (code === grpcStatus.DEADLINE_EXCEEDED) return 'no answer in time';
  const text = details ?? message ?? String(error);
  if (code !== grpcStatus.UNAVAILABLE) return text.replaceAll('\n', ' ');
  const cause = /connect (E[A-Z]+)|(certificate (?:has|is|signature)[^:]*)/.exec(text);
  return (cause?.[1] ?? cause?.[2] ?? text).replaceAll('\n', ' ');
}
