/**
 * Who belongs to the metadata cluster, as this mds knows it: the nodes of the replicated state, the configuration in force, and,
 * until the state says more, what the configuration file or another member told. Also whose streams are taken.
 */
import { crc32 } from 'node:zlib';
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { FIRST_FORMAT } from '../fsm/index.ts';
import { isVoter, membersOf, type ConfState } from '../raft/index.ts';
import type { NodeRecord, StateReader } from './state-reader.ts';

export interface PeerAddress {
  readonly node: number;
  readonly name: string;
  readonly site: string;
  readonly address: string;
  /** Keeps the log alone. */
  readonly witness?: boolean | undefined;
}

export interface Member extends NodeRecord {
  /** Has not come with its disk yet. */
  readonly invited: boolean;
  /** In the configuration in force. */
  readonly voter: boolean;
  readonly learner: boolean;
  /** Is not promoted by itself. */
  readonly staysLearner: boolean;
}

/** Why a member's stream is not taken. removed, disk: for good, and the member is to stop. */
export interface Refusal {
  readonly kind: 'removed' | 'disk' | 'other';
  readonly detail: string;
}

export interface MembersOptions {
  readonly cluster: string;
  readonly self: PeerAddress;
  /** Members that the configuration file names. */
  readonly first: readonly PeerAddress[];
  readonly reader: Pick<StateReader, 'nodes' | 'cluster'>;
  readonly conf: () => ConfState;
  /** This member was made the whole cluster by force: it talks to nobody until that founding is in the state. */
  readonly reform?: string | undefined;
  /** Runs whenever something here has changed. */
  readonly onChange: () => void;
}

const PEER_PROTOCOL = 1;

export class Members {
  readonly #o: MembersOptions;
  #told: readonly PeerAddress[];
  #records: readonly NodeRecord[] = [];
  #founded = false;
  #incarnation = 0;
  #reform = '';
  #format = 0;

  constructor(options: MembersOptions) {
    this.#o = options;
    this.#told = options.first;
  }

  get self(): PeerAddress {
    return this.#o.self;
  }

  /** How often the cluster has been made anew from a survivor. */
  get incarnation(): number {
    return this.#incarnation;
  }

  /** That the cluster uses; 0: not known yet. */
  get format(): number {
    return this.#format;
  }

  /** The cluster's first command has been applied here. */
  get founded(): boolean {
    return this.#founded;
  }

  /** Reads the state again. While it is being replaced, what was known stands. */
  async load(): Promise<void> {
    try {
      const [records, cluster] = await Promise.all([this.#o.reader.nodes(), this.#o.reader.cluster()]);
      if (cluster === undefined) return;
      this.#records = records;
      this.#founded = true;
      this.#incarnation = cluster.incarnation;
      this.#reform = cluster.reform;
      this.#format = cluster.format;
    } catch (error) {
      if (!(error instanceof FsError) || error.errno !== 'EAGAIN') throw error;
      return;
    }
    this.#o.onChange();
  }

  /** What another member says, for as long as the own state says nothing. */
  tell(members: readonly PeerAddress[]): void {
    if (this.#founded) return;
    const known = new Set(members.map(({ node }) => node));
    this.#told = [...members, ...this.#told.filter(({ node }) => !known.has(node))];
    this.#o.onChange();
  }

  /** Everybody who is in the configuration, or may come into it, ascending. */
  all(): Member[] {
    const inConf = new Set(membersOf(this.#o.conf()));
    return this.everybody().filter((member) => !member.removed || inConf.has(member.node));
  }

  /** All of them, and those that have left. */
  everybody(): Member[] {
    const conf = this.#o.conf();
    const inConf = new Set(membersOf(conf));
    const known = new Set(this.#records.map(({ node }) => node));
    const silent = this.#told.filter(({ node }) => !known.has(node) && (inConf.has(node) || !this.#founded))
      .map((peer): NodeRecord => ({ ...peer, witness: peer.witness ?? false, disk: '', removed: false, learner: false, replaces: 0, formats: { oldest: FIRST_FORMAT, newest: FIRST_FORMAT }, program: '' }));
    return [...this.#records, ...silent].sort((a, b) => a.node - b.node).map((record) => ({
      ...record, invited: known.has(record.node) && record.disk === '' && !record.removed, staysLearner: record.learner,
      voter: isVoter(conf, record.node), learner: conf.learners.includes(record.node) || conf.learnersNext.includes(record.node),
      witness: record.witness || conf.witnesses.includes(record.node),
    }));
  }

  /** Whom to dial. */
  peers(): PeerAddress[] {
    if (this.#o.reform !== undefined && this.#o.reform !== this.#reform) return [];
    return this.all().filter((member) => member.node !== this.#o.self.node && !member.invited && member.address !== '');
  }

  /** By name or number; of two with one name, the one that is not being replaced. */
  find(text: string): Member | undefined {
    const all = this.all();
    return all.find((member) => member.name === text && member.replaces !== 0) ?? all.find((member) => member.name === text)
      ?? all.find((member) => String(member.node) === text);
  }

  /** '': not known. */
  siteOf(node: number): string {
    return (this.#records.find((record) => record.node === node) ?? this.#told.find((peer) => peer.node === node))?.site ?? '';
  }

  /** Those that clients and data servers may dial; first those that keep their site's journal, so that all clients of a site choose the same one. */
  list(): geofs.v1.MdsList.$Properties {
    const serving = this.all().filter((member) => !member.invited && !member.removed && !member.witness && member.address !== '');
    const mds = [...serving.filter(({ stream }) => stream !== undefined), ...serving.filter(({ stream }) => stream === undefined)].map(({ name, site, address }) => ({ name, site, address }));
    return { version: crc32(JSON.stringify(mds)), mds };
  }

  /** The other mds of this site that keeps its journal, if one does. */
  keeperOfSite(): Member | undefined {
    const { site, node } = this.#o.self;
    return this.all().find((member) => member.site === site && member.node !== node && member.stream !== undefined && !member.removed);
  }

  nameOf(node: number): string {
    return (this.#records.find((record) => record.node === node) ?? this.#told.find((peer) => peer.node === node))?.name ?? `node ${String(node)}`;
  }

  /** Says of a removed node what became of it; undefined for any other. */
  farewell(node: number): string | undefined {
    const record = this.#records.find((candidate) => candidate.node === node);
    if (record?.removed !== true || membersOf(this.#o.conf()).includes(node)) return undefined;
    return removedLine(record.name, node, this.#o.cluster);
  }

  /** Why a stream that a member opens is refused. certificate: the cluster of its certificate. */
  refusalOf(hello: geofs.v1.PeerHello.$Properties, certificate: string): Refusal | undefined {
    const other = (detail: string): Refusal => ({ kind: 'other', detail });
    const { cluster, self } = this.#o;
    if (hello.protocol !== PEER_PROTOCOL) return other(`protocol ${String(hello.protocol ?? 0)} is not spoken here`);
    if (hello.cluster !== cluster || certificate !== cluster) return other(`this is cluster ${cluster}, not ${hello.cluster ?? ''}`);
    const node = hello.node ?? 0;
    const farewell = this.farewell(node);
    if (farewell !== undefined) {
      const anew = (hello.incarnation ?? 0) < this.#incarnation ? `it was made anew from a survivor (incarnation ${String(this.#incarnation)}) while this one was away; ` : '';
      return { kind: 'removed', detail: removedLine(this.nameOf(node), node, cluster, anew) };
    }
    if (hello.expected !== self.node) return other(`this is node ${String(self.node)}, not ${String(hello.expected ?? 0)}`);
    if (!this.peers().some((peer) => peer.node === node)) return other(`node ${String(node)} is not a member`);
    return this.diskRefusal(node, hello.disk ?? '');
  }

  /** A known member on an empty disk has forgotten its votes: it must come back as a new member. */
  diskRefusal(node: number, disk: string): Refusal | undefined {
    const known = this.#records.find((record) => record.node === node);
    if (known === undefined || known.disk === '' || known.disk === disk) return undefined;
    return { kind: 'disk', detail: lostDisk(known.name, node) };
  }
}

/** What to do about a member that comes without its log. */
export function lostDisk(name: string, node: number): string {
  return `mds ${name} (node ${String(node)}) has lost its log and votes: run \`geoctl mds replace ${name}\`, then start it again: it joins as a new member`;
}

/** What to do about a member that was removed. why: more about that, if anything. */
export function removedLine(name: string, node: number, cluster: string, why = ''): string {
  return `mds ${name} (node ${String(node)}) was removed from cluster ${cluster}: ${why}to use this machine again, run \`geoctl mds add\`, which lets it join as a new member`;
}
