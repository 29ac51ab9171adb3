/** What one mds asks another before it is a member, or without being one: who the members are, and to be let in. */
import type { Client, MethodDefinition } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { openChannel } from '../../proto/rpc/channel.ts';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import { errnoName, FsError, RpcError } from '../../proto/types/errno.ts';
import { MEMBERS_ASK_MS, MEMBERSHIP_WAIT_MS } from '../../proto/types/limits.ts';

export interface PeerQuestionsOptions {
  readonly cluster: string;
  readonly identity: TlsIdentity;
  /** Addresses to dial instead of those that the cluster knows. */
  readonly addressMap: Readonly<Record<string, string>>;
}

export interface MembersAnswer {
  readonly address: string;
  readonly reply: geofs.v1.MembersReply;
}

export class PeerQuestions {
  readonly #o: PeerQuestionsOptions;

  constructor(options: PeerQuestionsOptions) {
    this.#o = options;
  }

  /** The answers of those that give one in time. */
  async members(addresses: readonly string[], node: number): Promise<MembersAnswer[]> {
    const answers = await Promise.all([...new Set(addresses)].map(async (address): Promise<MembersAnswer | undefined> => {
      try {
        return { address, reply: await this.#ask(address, PeerService.members as MethodDefinition<geofs.v1.MembersRequest.$Properties, geofs.v1.MembersReply>, { cluster: this.#o.cluster, node }, MEMBERS_ASK_MS) };
      } catch (error) {
        // Down, or out of reach: it says nothing.
        if (error instanceof RpcError) return undefined;
        throw error;
      }
    }));
    return answers.filter((answer) => answer !== undefined);
  }

  /** The number that the cluster gives an invited node. FsError: why it gives none; RpcError: the member did not answer. */
  async join(address: string, request: Omit<geofs.v1.JoinRequest.$Properties, 'cluster'>): Promise<number> {
    const method = PeerService.join as MethodDefinition<geofs.v1.JoinRequest.$Properties, geofs.v1.JoinReply>;
    const { node, errno, detail } = await this.#ask(address, method, { ...request, cluster: this.#o.cluster }, MEMBERSHIP_WAIT_MS);
    if (errno !== 0) throw new FsError(errnoName(errno), 'join', detail);
    return node;
  }

  async #ask<Q, R>(address: string, method: MethodDefinition<Q, R>, request: Q, withinMs: number): Promise<R> {
    const channel: Client = openChannel(this.#o.addressMap[address] ?? address, 'mds', this.#o.identity);
    try {
      return await new Promise<R>((resolve, reject) => {
        channel.makeUnaryRequest(method.path, method.requestSerialize, method.responseDeserialize, request, { deadline: Date.now() + withinMs }, (error, reply) => {
          if (error !== null || reply === undefined) reject(new RpcError(`mds ${address}: ${error?.details ?? 'an empty answer'}`, { cause: error }));
          else resolve(reply);
        });
      });
    } finally {
      channel.close();
    }
  }
}

/** The answer to go by: of the newest incarnation, and of those the one that has applied most. */
export function bestAnswer(answers: readonly MembersAnswer[]): MembersAnswer | undefined {
  const founded = answers.filter(({ reply }) => reply.founded);
  return founded.sort((a, b) => b.reply.incarnation - a.reply.incarnation || b.reply.applied - a.reply.applied)[0];
}
