/**
 * Makes one surviving member the whole cluster, when no majority of the voters will ever answer again. What only the others had
 * acknowledged is lost; so an admin says so himself. The configuration is written over here; the cluster's next incarnation is
 * committed by the survivor when it leads (ReformCluster), and from then on it refuses those that it left behind.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { encodeConfState, membersOf, type ConfState } from '../raft/index.ts';
import { confOf, type RaftLog } from '../store/raft-log.ts';
import type { StateStore } from '../store/state-store.ts';
import { CONF_KEY, loadConf } from './applier.ts';
import type { MembersAnswer, PeerQuestions } from './peer-questions.ts';
import type { StateReader } from './state-reader.ts';

/** The driver's record of the last time. Goes with the state. */
const FORCED_KEY = 'forced';

export interface ForcedFounding {
  /** Changes of the configuration up to this log index count no more. */
  readonly to: number;
  /** Random id of this founding: ClusterState.reform once the survivor has committed it. */
  readonly reform: string;
}

export interface ForcedFoundingOptions {
  readonly node: number;
  readonly log: RaftLog;
  readonly store: StateStore;
  readonly reader: Pick<StateReader, 'nodes' | 'cluster'>;
  readonly questions: Pick<PeerQuestions, 'members'>;
  /** Others that the configuration file names (first members, members to ask): this disk's own knowledge of the members may be old. */
  readonly addresses: readonly string[];
  readonly random: Random;
  readonly logger: Logger;
  /** Shows what will be lost; true: the admin wants it. */
  readonly confirm: (text: string) => Promise<boolean>;
  /** Runs when the admin wants it, before anything is changed here; may be done again. */
  readonly onConfirmed: () => Promise<void>;
}

const refuse = (detail: string): never => { throw new FsError('EPERM', 'force', detail); };

export async function loadForced(store: StateStore): Promise<ForcedFounding | undefined> {
  const bytes = await store.metaGet(FORCED_KEY);
  if (bytes === undefined) return undefined;
  const { to, reform } = geofs.v1.ForcedFounding.decode(bytes);
  return { to, reform };
}

/** Durable on return. Throws FsError when there is nothing to force, a majority answers, the cluster goes on elsewhere, or the admin does not want it. */
export async function forceNewCluster(options: ForcedFoundingOptions): Promise<void> {
  const { node, log, store, reader, random, logger, confirm, onConfirmed } = options;
  const conf = (await loadConf(store)) ?? log.initialState().snapshot.conf;
  const cluster = await reader.cluster();
  if (cluster === undefined || store.appliedIndex < log.firstIndex() - 1) refuse('this member has no whole state to go on with: choose another survivor');
  if (!membersOf(conf).includes(node) || conf.witnesses.includes(node)) refuse('this disk is of no full member: choose another survivor');
  if (conf.voters.length === 1 && conf.voters[0] === node && conf.votersOutgoing.length === 0) refuse('this member is the only voter already: there is nothing to force');
  const names = new Map((await reader.nodes()).map((record) => [record.node, record]));
  const others = membersOf(conf).filter((other) => other !== node);
  const answers = await answersOf(options, others.map((other) => names.get(other)?.address ?? ''));
  const answering = others.filter((other) => answers.some(({ address, reply }) => reply.node === other && address === names.get(other)?.address));
  if (hasQuorum(conf, new Set([node, ...answering]))) {
    refuse(`${answering.map((other) => names.get(other)?.name ?? `node ${String(other)}`).join(' and ')} and this member are a majority of the voters: start it without --force-new-cluster`);
  }
  refuseIfItGoesOn(answers, { node, applied: store.appliedIndex, incarnation: cluster?.incarnation ?? 0, conf });
  const lost = others.map((other) => names.get(other)?.name ?? `node ${String(other)}`).join(', ');
  const text = `This member knows the log up to entry ${String(log.lastIndex())} (applied: ${String(store.appliedIndex)}).\n`
    + `It becomes the whole of cluster ${cluster?.id ?? ''}. Whatever ${lost} acknowledged and this member has not is lost: files created, renamed or removed lately, and locks.\n`
    + `${lost} must not serve again: this cluster will refuse them; empty their disks and let them join with \`geoctl mds add\`.`;
  if (!await confirm(text)) refuse('not confirmed: nothing was changed');
  await onConfirmed();
  const forced = geofs.v1.ForcedFounding.encode({ to: log.lastIndex(), reform: random.bytes(8).toString('hex') }).finish();
  await store.metaPut(FORCED_KEY, Buffer.from(forced));
  await store.metaPut(CONF_KEY, Buffer.from(geofs.v1.ConfState.encode(encodeConfState(confOf([node]))).finish()));
  await store.durable();
  logger.warn({ last: log.lastIndex(), applied: store.appliedIndex, lost: others }, 'this member is the whole cluster now');
}

/** What the others say: those that this disk knows, those that the configuration file names, and whomever these know. */
async function answersOf({ questions, node, addresses }: ForcedFoundingOptions, known: readonly string[]): Promise<MembersAnswer[]> {
  const asked = new Set([...known, ...addresses].filter((address) => address !== ''));
  const answers = await questions.members([...asked], node);
  const further = answers.flatMap(({ reply }) => reply.members).filter((member) => member.node !== node && member.removed !== true).map(({ address }) => address ?? '');
  return [...answers, ...await questions.members([...new Set(further)].filter((address) => address !== '' && !asked.has(address)), node)];
}

interface Known {
  readonly node: number;
  readonly applied: number;
  readonly incarnation: number;
  readonly conf: ConfState;
}

/** The cluster stands elsewhere: somebody hears a leader, or has seen the members change after all that this disk knows. */
function refuseIfItGoesOn(answers: readonly MembersAnswer[], own: Known): void {
  const voters = membersKey([...own.conf.voters, ...own.conf.votersOutgoing]);
  for (const { address, reply } of answers) {
    if (reply.node === own.node) continue;
    const says = `mds ${reply.members.find((member) => member.node === reply.node)?.name ?? String(reply.node)} at ${address}`;
    if (reply.leader !== 0 && reply.leader !== own.node) refuse(`${says} hears a leader (node ${String(reply.leader)}): a majority of the voters is there; start this member without --force-new-cluster`);
    if (reply.incarnation > own.incarnation) refuse(`${says} belongs to a cluster that was founded anew (incarnation ${String(reply.incarnation)}): this disk was left behind`);
    const theirs = membersKey(reply.members.filter((member) => member.voter === true).map((member) => member.node ?? 0));
    if (reply.applied > own.applied && theirs !== '' && theirs !== voters) {
      refuse(`${says} knows a newer configuration (voters ${theirs}, here ${voters}): what this member knows of the cluster is old; choose that one as survivor`);
    }
  }
}

const membersKey = (nodes: readonly number[]): string => [...new Set(nodes)].sort((a, b) => a - b).join(' ');

function hasQuorum(conf: ConfState, alive: ReadonlySet<number>): boolean {
  const halves = [conf.voters, conf.votersOutgoing].filter((half) => half.length > 0);
  return halves.every((half) => half.filter((voter) => alive.has(voter)).length * 2 > half.length);
}
