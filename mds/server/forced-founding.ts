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
import type { PeerQuestions } from './peer-questions.ts';
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
  readonly random: Random;
  readonly logger: Logger;
  /** Shows what will be lost; true: the admin wants it. */
  readonly confirm: (text: string) => Promise<boolean>;
}

const refuse = (detail: string): never => { throw new FsError('EPERM', 'force', detail); };

export async function loadForced(store: StateStore): Promise<ForcedFounding | undefined> {
  const bytes = await store.metaGet(FORCED_KEY);
  if (bytes === undefined) return undefined;
  const { to, reform } = geofs.v1.ForcedFounding.decode(bytes);
  return { to, reform };
}

/** Durable on return. Throws FsError when there is nothing to force, a majority answers, or the admin does not want it. */
export async function forceNewCluster(options: ForcedFoundingOptions): Promise<void> {
  const { node, log, store, reader, random, logger, confirm } = options;
  const conf = (await loadConf(store)) ?? log.initialState().snapshot.conf;
  const cluster = await reader.cluster();
  if (cluster === undefined || store.appliedIndex < log.firstIndex() - 1) refuse('this member has no whole state to go on with: choose another survivor');
  if (!membersOf(conf).includes(node) || conf.witnesses.includes(node)) refuse('this disk is of no full member: choose another survivor');
  if (conf.voters.length === 1 && conf.voters[0] === node && conf.votersOutgoing.length === 0) refuse('this member is the only voter already: there is nothing to force');
  const names = new Map((await reader.nodes()).map((record) => [record.node, record]));
  const others = membersOf(conf).filter((other) => other !== node);
  const answering = await answersOf(options, others.map((other) => ({ node: other, address: names.get(other)?.address ?? '' })));
  if (hasQuorum(conf, new Set([node, ...answering]))) {
    refuse(`${answering.map((other) => names.get(other)?.name ?? `node ${String(other)}`).join(' and ')} and this member are a majority of the voters: start it without --force-new-cluster`);
  }
  const lost = others.map((other) => names.get(other)?.name ?? `node ${String(other)}`).join(', ');
  const text = `This member knows the log up to entry ${String(log.lastIndex())} (applied: ${String(store.appliedIndex)}).\n`
    + `It becomes the whole of cluster ${cluster?.id ?? ''}. Whatever ${lost} acknowledged and this member has not is lost: files created, renamed or removed lately, and locks.\n`
    + `${lost} must not serve again: this cluster will refuse them; empty their disks and let them join with \`geoctl mds add\`.`;
  if (!await confirm(text)) refuse('not confirmed: nothing was changed');
  const forced = geofs.v1.ForcedFounding.encode({ to: log.lastIndex(), reform: random.bytes(8).toString('hex') }).finish();
  await store.metaPut(FORCED_KEY, Buffer.from(forced));
  await store.metaPut(CONF_KEY, Buffer.from(geofs.v1.ConfState.encode(encodeConfState(confOf([node]))).finish()));
  await store.durable();
  logger.warn({ last: log.lastIndex(), applied: store.appliedIndex, lost: others }, 'this member is the whole cluster now');
}

/** Those of the others that answer as themselves. */
async function answersOf({ questions, node }: ForcedFoundingOptions, others: readonly { node: number; address: string }[]): Promise<number[]> {
  const answers = await questions.members(others.map(({ address }) => address).filter((address) => address !== ''), node);
  return others.filter((other) => answers.some(({ address, reply }) => address === other.address && reply.node === other.node)).map((other) => other.node);
}

function hasQuorum(conf: ConfState, alive: ReadonlySet<number>): boolean {
  const halves = [conf.voters, conf.votersOutgoing].filter((half) => half.length > 0);
  return halves.every((half) => half.filter((voter) => alive.has(voter)).length * 2 > half.length);
}
