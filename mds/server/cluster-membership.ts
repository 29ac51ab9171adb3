/** This mds as a member: who the others are, how it learns that it is one no more, and what it does for those that come and go. */
import type { geofs } from '../../proto/gen/geofs.js';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { EMPTY_CONF } from '../raft/index.ts';
import { JoinDesk } from './join-desk.ts';
import { MembershipKeeper } from './membership-keeper.ts';
import { Members, type PeerAddress, type Refusal } from './members.ts';
import { storeNodeIdentity, type NodeIdentity } from './node-identity.ts';
import { bestAnswer, type PeerQuestions } from './peer-questions.ts';
import type { Replica } from './replica.ts';
import type { StateReader } from './state-reader.ts';

export interface ClusterMembershipOptions {
  readonly cluster: string;
  readonly self: PeerAddress;
  readonly identity: NodeIdentity;
  readonly data: string;
  readonly first: readonly PeerAddress[];
  /** See MembersOptions. */
  readonly reform: string | undefined;
  /** Further addresses to ask who the members are, as long as the own state does not say. */
  readonly join: readonly string[];
  readonly questions: Pick<PeerQuestions, 'members'>;
  readonly reader: StateReader;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly commit: (op: geofs.v1.Command.$Properties, signal: AbortSignal) => Promise<geofs.v1.CommandReply.$Properties>;
  /** Who the members are has changed. */
  readonly onChange: () => void;
  /** This mds must not serve any more, now or when it is started again. removed: by an admin. */
  readonly onOver: (error: FsError, removed: boolean) => void;
}

const ASK_AGAIN_MS = 1_000;

export class ClusterMembership {
  readonly members: Members;
  readonly #o: ClusterMembershipOptions;
  readonly #closed = new AbortController();
  #replica: Replica | undefined;
  #keeper: MembershipKeeper | undefined;
  #identity: NodeIdentity;

  constructor(options: ClusterMembershipOptions) {
    this.#o = options;
    this.#identity = options.identity;
    this.members = new Members({
      cluster: options.cluster, self: options.self, first: options.first, reader: options.reader, reform: options.reform,
      conf: () => this.#replica?.status().conf ?? EMPTY_CONF,
      onChange: () => { this.#changed(); },
    });
  }

  /** Serves those that ask who the members are. */
  desk(replica: Replica): JoinDesk {
    return new JoinDesk({ cluster: this.#o.cluster, members: this.members, replica, authoritative: true, commit: this.#o.commit });
  }

  /** From here on the replica says what configuration is in force. */
  start(replica: Replica): void {
    const { clock, logger, reader, commit } = this.#o;
    this.#replica = replica;
    this.#keeper = new MembershipKeeper({
      replica, clock, logger, nodes: () => reader.nodes(), onConf: () => { this.#changed(); },
      endStream: async (site, incarnation) => { await commit({ endStream: { site, incarnation } }, this.#closed.signal); },
      forget: async (node) => { await commit({ removeNode: { node, name: this.members.nameOf(node) } }, this.#closed.signal); },
    });
    this.#keeper.start();
    if (!this.members.founded) this.#seek().catch((error: unknown) => { if (!this.#closed.signal.aborted) logger.warn({ reason: String(error) }, 'the members could not be asked'); });
  }

  /** The state's nodes have changed. */
  reload(): void {
    this.members.load().catch((error: unknown) => { this.#o.logger.error({ reason: String(error) }, 'the members could not be read'); });
  }

  /** The log of this disk holds something from now on. */
  begun(): void {
    if (this.#identity.begun === true) return;
    this.#identity = { ...this.#identity, begun: true };
    storeNodeIdentity(this.#o.data, this.#identity);
  }

  /** Another member refuses this one for good. */
  refused(refusal: Refusal): void {
    if (refusal.kind !== 'other') this.#over(refusal.detail, refusal.kind === 'removed');
  }

  /** Idempotent. */
  close(): void {
    this.#closed.abort(new FsError('EIO', 'membership', 'shutting down'));
    this.#keeper?.close();
  }

  #changed(): void {
    const { self, onChange } = this.#o;
    const farewell = this.members.farewell(self.node);
    if (farewell !== undefined) this.#over(farewell, true);
    onChange();
  }

  #over(line: string, removed: boolean): void {
    if (this.#identity.over !== undefined || this.#closed.signal.aborted) return;
    this.#identity = { ...this.#identity, over: line };
    storeNodeIdentity(this.#o.data, this.#identity);
    this.#o.onOver(new FsError('EPERM', 'mds', line), removed);
  }

  /** As long as the own state says nothing, the others are asked who the members are. */
  async #seek(): Promise<void> {
    const { first, join, self, questions, clock } = this.#o;
    const addresses = [...join, ...first.map(({ address }) => address)].filter((address) => address !== self.address);
    while (!this.members.founded && addresses.length > 0) {
      const best = bestAnswer(await questions.members(addresses, self.node));
      if (best !== undefined) {
        this.members.tell(best.reply.members.filter((member) => member.invited !== true && member.removed !== true)
          .map(({ node, name, site, address }) => ({ node: node ?? 0, name: name ?? '', site: site ?? '', address: address ?? '' })));
      }
      await sleep(clock, ASK_AGAIN_MS, this.#closed.signal);
      await this.members.load();
    }
  }
}
