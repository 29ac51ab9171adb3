/**
 * What an mds must know of the other ones of its site before it says for the site that files are not open: what they have set aside of broken
 * delegations, whose inodes are in use (design 7.18), and that they have no sessions which the state does not know. The folder itself stands at
 * the mds that had answered what is in it.
 */
import { status, type Client, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { callerOf } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { NodeRecord } from './state-reader.ts';

export type AsideCall = ServerUnaryCall<geofs.v1.AsideRequest, geofs.v1.AsideReply.$Properties>;

export interface SiteAsideOptions {
  readonly cluster: string;
  /** Whether the own folder names the inode. */
  readonly names: (ino: number) => boolean;
  /** The own folder is read. */
  readonly isRead: () => boolean;
  /** What this mds had answered was given up, and it has not set that aside yet. Rejects while a raft snapshot is being loaded. */
  readonly isBroken: () => Promise<boolean>;
  /** It has opened sessions that the state does not know yet: they may have anything open. */
  readonly hasOpened: () => boolean;
  readonly appliedIndex: () => number;
  readonly waitApplied: (index: number, signal: AbortSignal) => Promise<void>;
  /** See mayHold. */
  readonly others: () => Promise<readonly number[]>;
  readonly channel: (node: number) => Client | undefined;
  readonly logger: Logger;
}

const ASK_MS = 2_000;
/** So many questions in a row without an answer, about one a second, are told to an admin. */
const SILENT_TIMES = 60;

/** The other mds of a site that may have set something aside, or have opened sessions, which nobody else knows: those that are members with a state and have kept its journal. */
export function mayHold(nodes: readonly NodeRecord[], self: { readonly node: number; readonly site: string }): number[] {
  return nodes.filter(({ node, site, removed, witness, disk, keptJournal }) => node !== self.node && site === self.site && !removed && !witness && disk !== '' && keptJournal !== false).map(({ node }) => node);
}

export class SiteAside {
  readonly #o: SiteAsideOptions;
  /** By node: how often in a row it has not said. */
  readonly #silent = new Map<number, number>();

  constructor(options: SiteAsideOptions) {
    this.#o = options;
  }

  /** Of these the inodes that are named; undefined: an mds of the site does not say, so that each may be. */
  async named(inos: readonly number[]): Promise<ReadonlySet<number> | undefined> {
    const index = this.#o.appliedIndex();
    const others = await this.#o.others();
    const answers = await Promise.all([this.#own(inos, index), ...others.map(async (node) => this.#note(node, await this.#ask(node, inos, index)))]);
    const named = new Set<number>();
    for (const answer of answers) {
      if (answer === undefined) return undefined;
      for (const ino of answer) named.add(ino);
    }
    return named;
  }

  /** The gRPC handler of Peers.Aside. */
  aside(call: AsideCall, callback: sendUnaryData<geofs.v1.AsideReply.$Properties>): void {
    const { cluster, inos, index } = call.request;
    const caller = callerOf(call);
    if (cluster !== this.#o.cluster || caller.cluster !== this.#o.cluster || caller.role !== 'mds') {
      callback({ code: status.PERMISSION_DENIED, message: 'not a member of this cluster' });
      return;
    }
    this.#o.waitApplied(index, AbortSignal.timeout(ASK_MS)).then(() => this.#own(inos, index)).then((named) => {
      if (named === undefined) callback({ code: status.UNAVAILABLE, message: 'what this mds has set aside, or its clients have open, is not known now' });
      else callback(null, { inos: named });
    }, (error: unknown) => { callback({ code: status.UNAVAILABLE, message: String(error) }); });
  }

  /** Knows of every break up to the index, and of no session that the others do not know; undefined: not now. */
  async #own(inos: readonly number[], index: number): Promise<number[] | undefined> {
    const { isRead, appliedIndex, isBroken, hasOpened, names } = this.#o;
    if (!isRead() || appliedIndex() < index || await isBroken() || hasOpened()) return undefined;
    return inos.filter((ino) => names(ino));
  }

  #note(node: number, answer: readonly number[] | undefined): readonly number[] | undefined {
    const times = answer === undefined ? (this.#silent.get(node) ?? 0) + 1 : 0;
    this.#silent.set(node, times);
    if (times === SILENT_TIMES) this.#o.logger.warn({ node }, 'nothing that is unlinked at any site is deleted while this other mds of the site does not say what it has set aside: start it, or remove it (geoctl mds remove)');
    return answer;
  }

  #ask(node: number, inos: readonly number[], index: number): Promise<readonly number[] | undefined> {
    const peer = this.#o.channel(node);
    if (peer === undefined) return Promise.resolve(undefined);
    const { path, requestSerialize, responseDeserialize } = PeerService.aside;
    return new Promise((resolve) => {
      peer.makeUnaryRequest(path, requestSerialize, responseDeserialize, { cluster: this.#o.cluster, inos: [...inos], index }, { deadline: Date.now() + ASK_MS }, (error, reply) => {
        resolve(error === null ? reply?.inos ?? [] : undefined);
      });
    });
  }
}
