/**
 * Who an mds is when it starts: a member that goes on, a first member of a new cluster, a node that was invited and joins, or
 * nobody. A disk that lost its log is never taken for the member that it was: it has forgotten votes and acknowledgements.
 */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { PROGRAM_VERSION } from '../../proto/types/version.ts';
import { checkFormat, type FormatRange } from '../fsm/index.ts';
import { lostDisk, removedLine, type PeerAddress } from './members.ts';
import { hasLog, loadNodeIdentity, newDisk, setAside, storeNodeIdentity, type NodeIdentity } from './node-identity.ts';
import { bestAnswer, type MembersAnswer, type PeerQuestions } from './peer-questions.ts';

export interface AdmissionOptions {
  readonly cluster: string;
  readonly name: string;
  readonly site: string;
  readonly witness: boolean;
  /** What others dial. */
  readonly address: string;
  /** The number among the first members; undefined: one that joins. */
  readonly node: number | undefined;
  readonly peers: readonly PeerAddress[];
  /** Members to ask, besides the peers. */
  readonly join: readonly string[];
  readonly data: string;
  readonly questions: Pick<PeerQuestions, 'members' | 'join'>;
  /** What this program knows. */
  readonly formats: FormatRange;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export interface Admitted {
  readonly identity: NodeIdentity;
  /** Begins as one of the first members if its log is empty. */
  readonly founds: boolean;
}

const ASK_AGAIN_MS = 1_000;
const refuse = (detail: string): never => { throw new FsError('EPERM', 'mds', detail); };

/** Throws FsError, in one line with what to do, when this disk must not serve. Waits for an answer where only the others can say. */
export async function admit(options: AdmissionOptions, signal: AbortSignal): Promise<Admitted> {
  const { data, cluster, node } = options;
  const found = loadNodeIdentity(data, cluster);
  if (found !== undefined && found.node !== 0 && found.over === undefined && hasLog(data)) {
    if (node !== undefined && found.node !== node && found.joined !== true) throw new FsError('EINVAL', 'mds', `${data} belongs to node ${String(found.node)}, not ${String(node)}`);
    return { identity: found, founds: found.joined !== true };
  }
  if (found?.joined === true && found.node !== 0 && found.over === undefined && found.begun !== true) return { identity: found, founds: false };
  return new Newcomer(options, found).admit(signal);
}

/** A disk without a log. */
class Newcomer {
  readonly #o: AdmissionOptions;
  readonly #found: NodeIdentity | undefined;

  constructor(options: AdmissionOptions, found: NodeIdentity | undefined) {
    this.#o = options;
    this.#found = found;
  }

  /** The disk was a member's before. */
  get #lost(): boolean {
    return this.#found?.begun === true || this.#found?.over !== undefined;
  }

  async admit(signal: AbortSignal): Promise<Admitted> {
    const { logger, clock, node, name } = this.#o;
    for (let said = false; ; said = true) {
      signal.throwIfAborted();
      const answers = await this.#ask();
      const best = bestAnswer(answers);
      if (best !== undefined) {
        const admitted = await this.#amongMembers(best, answers);
        if (admitted !== undefined) return admitted;
      } else if (this.#lost) {
        refuse(`${this.#found?.over ?? lostDisk(name, this.#found?.node ?? 0)}; no other member answers now`);
      } else if (node !== undefined && this.#o.join.length === 0 && this.#o.peers.some((peer) => peer.node === node)) {
        return this.#begin(node);
      }
      if (!said) logger.warn({ join: this.#o.join }, 'waiting for a member of the cluster to answer');
      await sleep(clock, ASK_AGAIN_MS, signal);
    }
  }

  #ask(): Promise<MembersAnswer[]> {
    const { peers, join, address, questions, node } = this.#o;
    return questions.members([...join, ...peers.map((peer) => peer.address)].filter((other) => other !== address), node ?? 0);
  }

  /** The cluster stands. undefined: ask again. */
  async #amongMembers({ reply }: MembersAnswer, answers: readonly MembersAnswer[]): Promise<Admitted | undefined> {
    const { name, node, site, witness, address, formats } = this.#o;
    checkFormat(reply.format, formats);
    const own = reply.members.find((member) => member.name === name && !(member.removed ?? false) && (member.invited === true || (member.disk !== '' && member.disk === this.#found?.disk && this.#found?.node === 0)));
    if (own !== undefined) return this.#join(answers);
    const known = reply.members.find((member) => member.node === (this.#found?.node === 0 ? node : this.#found?.node ?? node));
    const over = this.#found?.over;
    if (over !== undefined) return refuse(over);
    if (known === undefined) return refuse(`mds ${name} does not belong to cluster ${this.#o.cluster}: run \`geoctl mds add ${name} --site ${site} --address ${address}${witness ? ' --witness' : ''}\` first`);
    if (known.removed === true) return refuse(removedLine(name, known.node ?? 0, this.#o.cluster));
    // Whoever has registered a disk has had a log on it.
    if (this.#lost || known.disk !== '') return refuse(lostDisk(known.name ?? name, known.node ?? 0));
    // A first member that has not come until now.
    return node !== undefined && known.node === node ? this.#begin(node) : undefined;
  }

  async #join(answers: readonly MembersAnswer[]): Promise<Admitted> {
    const { data, cluster, name, site, witness, address, random, logger, questions, formats } = this.#o;
    if (this.#found !== undefined && this.#found.node !== 0) logger.warn({ folder: setAside(data, this.#found.node) }, 'what this disk held as a former member was put aside');
    // The disk's id stands before it is told, so that a lost answer can be asked for again.
    const disk = this.#found?.node === 0 ? this.#found.disk : newDisk(random);
    const waiting: NodeIdentity = { format: 1, cluster, node: 0, disk, joined: true };
    storeNodeIdentity(data, waiting);
    let failure: RpcError | undefined;
    for (const member of answers.filter((answer) => answer.reply.founded)) {
      try {
        const node = await questions.join(member.address, { name, site, address, disk, witness, oldestFormat: formats.oldest, newestFormat: formats.newest, program: PROGRAM_VERSION });
        const identity = { ...waiting, node };
        storeNodeIdentity(data, identity);
        logger.info({ node, disk }, 'admitted to the cluster');
        return { identity, founds: false };
      } catch (error) {
        if (!(error instanceof RpcError)) throw error;
        failure = error;
      }
    }
    throw new FsError('ETIMEDOUT', 'mds', `no member lets ${name} in: ${failure?.message ?? 'none answers'}`, { cause: failure });
  }

  #begin(node: number): Admitted {
    const identity = this.#found?.node === node ? this.#found : { format: 1 as const, cluster: this.#o.cluster, node, disk: newDisk(this.#o.random) };
    storeNodeIdentity(this.#o.data, identity);
    return { identity, founds: true };
  }
}
