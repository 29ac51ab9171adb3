/**
 * What must hold of the whole state, whatever was applied: for fsck, the simulation and tests. Records come once, in key
 * order, so that a state of any size is checked as it streams by; what is kept of an inode is in InodeTable.
 */
import { geofs } from '../../../proto/gen/geofs.js';
import { assert } from '../../../proto/types/errno.ts';
import { isRegular } from '../../../proto/types/mode.ts';
import { nameOf } from '../../../proto/types/name.ts';
import { clusterKey, numberInKey, RECORD_TYPES, restOfKey, typeOfKey, wordInKey } from '../keys.ts';
import type { StateKey } from '../machine.ts';
import { NameHash, sipHash } from '../name-hash.ts';
import { decodeCounter, decodeDentry, decodeInodeRecord, decodeLocks, decodeOrphan, decodeSiteVoice, decodeWriters, decodeXattrNames, type InodeRecord } from '../records.ts';
import { DelegationCheck } from './delegation-check.ts';
import { Flag, InodeTable, Narrow, Wide } from './inode-table.ts';
import { checkInodes } from './inodes-check.ts';
import { NamesCheck } from './names-check.ts';
import type { Problem, Report } from './report.ts';
import { decodeSession } from '../session-record.ts';
import { SessionsCheck } from './sessions-check.ts';
import { decodeQuota } from '../quota.ts';
import { QuotaCheck } from './quota-check.ts';
import { TopologyCheck } from './topology-check.ts';

export type { Problem, ProblemKind } from './report.ts';

export interface Counts {
  readonly inodes: number;
  /** Names that directories say they hold: known before the first name comes. */
  readonly expectedNames: number;
  readonly names: number;
  readonly sessions: number;
}

/** Told what passes by, for whoever compares the state with something else. */
export interface StateObserver {
  /** A regular file with an object; the inode is borrowed. */
  readonly onFile?: (inode: InodeRecord) => void;
  /** An object that its target was told to delete. */
  readonly onDeletion?: (target: number, object: number) => void;
}

const SUM_KEY = [0x67656f66, 0x73667363, 0x6b207375, 0x6d202020] as const;

export class StateCheck {
  readonly #onProblem: (problem: Problem) => void;
  readonly #observer: StateObserver;
  readonly #report: Report = (kind, ino, text) => { this.#onProblem({ kind, ino, text }); };
  readonly #inodes = new InodeTable();
  readonly #sessions = new SessionsCheck(this.#inodes, this.#report);
  readonly #topology = new TopologyCheck(this.#report);
  readonly #delegation = new DelegationCheck(this.#report, this.#topology);
  readonly #quotas = new QuotaCheck(this.#report, this.#topology);
  readonly #names = new NamesCheck(this.#inodes, this.#quotas, this.#report);
  #expectedNames = 0;
  #last: StateKey = '';
  #hash: NameHash | undefined;
  /** Always of full width: the cluster's own hash may be narrowed to force collisions. */
  #fingerprints: NameHash | undefined;
  readonly #unknown = new Map<number, number>();

  constructor(onProblem: (problem: Problem) => void, observer: StateObserver = {}) {
    this.#onProblem = onProblem;
    this.#observer = observer;
  }

  get counts(): Counts {
    return { inodes: this.#inodes.count, expectedNames: this.#expectedNames, names: this.#names.count, sessions: this.#sessions.count };
  }

  /** The next record; borrows value. What cannot be read is a problem, not an error. */
  add(key: StateKey, value: Uint8Array): void {
    assert(key > this.#last, 'records come in key order');
    this.#last = key;
    try {
      this.#take(key, value);
    } catch (error) {
      this.#report('record', 0, `record ${Buffer.from(key, 'latin1').toString('hex')}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  /** After the last record. A step for each inode. */
  *finish(): Generator<void, void, void> {
    this.#names.finish(this.#hash);
    if (this.#hash === undefined && this.#inodes.count > 0) this.#report('cluster', 0, 'the record of the cluster is missing');
    yield* checkInodes(this.#inodes, this.#report);
    this.#sessions.finish();
    this.#delegation.finish();
    this.#quotas.finish();
    for (const [site, session] of this.#sessions.sites()) this.#topology.usesSite(site, `session ${String(session)}`);
    this.#topology.finish(this.#sessions.count, this.#sessions.highest);
    for (const [type, count] of this.#unknown) this.#report('record', 0, `${String(count)} records of type 0x${type.toString(16)}, which this program does not know`);
  }

  #take(key: StateKey, value: Uint8Array): void {
    const first = (): number => numberInKey(key);
    const second = (): number => numberInKey(key, 8);
    const type = typeOfKey(key);
    switch (type) {
      case RECORD_TYPES.cluster: this.#cluster(key, value); break;
      case RECORD_TYPES.counter: this.#topology.counter(restOfKey(key, 0).charCodeAt(0), decodeCounter(value)); break;
      case RECORD_TYPES.inode: this.#inode(first(), decodeInodeRecord(value)); break;
      case RECORD_TYPES.dentry: this.#dentry(first(), second(), value); break;
      case RECORD_TYPES.xattr: this.#xattr(first(), Narrow.XATTR_VALUES, [restOfKey(key, 8)]); break;
      case RECORD_TYPES.xattrNames: this.#xattr(first(), Narrow.XATTR_NAMES, decodeXattrNames(value)); break;
      case RECORD_TYPES.locks: this.#sessions.locks(first(), decodeLocks(value)); break;
      case RECORD_TYPES.writers: this.#writers(first(), decodeWriters(value)); break;
      case RECORD_TYPES.orphan: this.#orphan(first(), [...decodeOrphan(value).votes.keys()]); break;
      case RECORD_TYPES.deletion: this.#deletion(wordInKey(key), numberInKey(key, 4), geofs.v1.DeletionState.decode(value).ino); break;
      case RECORD_TYPES.session: this.#sessions.session(first(), decodeSession(value)); break;
      case RECORD_TYPES.reply: geofs.v1.CommandReply.decode(value); this.#sessions.reply(first(), second()); break;
      case RECORD_TYPES.sessionWriting: this.#sessions.sessionWriting(first(), second()); break;
      case RECORD_TYPES.sessionLock: this.#sessions.sessionLock(first(), second()); break;
      case RECORD_TYPES.sessionKey: this.#sessions.key(textInKey(key), geofs.v1.SessionKeyState.decode(value).session); break;
      case RECORD_TYPES.site: this.#topology.site(shortInKey(key), geofs.v1.SiteInfo.decode(value)); break;
      case RECORD_TYPES.node: this.#topology.node(first(), geofs.v1.NodeState.decode(value)); break;
      case RECORD_TYPES.target: this.#topology.target(wordInKey(key), geofs.v1.TargetInfo.decode(value)); break;
      case RECORD_TYPES.pool: this.#topology.pool(textInKey(key), geofs.v1.PoolInfo.decode(value)); break;
      case RECORD_TYPES.siteInodes: this.#topology.siteInodes(shortInKey(key), decodeCounter(value)); break;
      case RECORD_TYPES.ownInodes: this.#topology.ownInodes(shortInKey(key), decodeCounter(value)); break;
      case RECORD_TYPES.siteVoice: decodeSiteVoice(value); this.#topology.usesSite(shortInKey(key), 'what a site said of orphans'); break;
      case RECORD_TYPES.pin: this.#topology.usesSite(geofs.v1.PinState.decode(value).site, `the pin of directory ${String(first())}`); break;
      case RECORD_TYPES.grant: this.#delegation.grant(first(), geofs.v1.GrantState.decode(value)); break;
      case RECORD_TYPES.quota: this.#quotas.quota(wordInKey(key), decodeQuota(value)); break;
      case RECORD_TYPES.stream: this.#delegation.stream(shortInKey(key), geofs.v1.StreamState.decode(value)); break;
      case RECORD_TYPES.recalled: this.#delegation.recalled(first(), value); break;
      default: this.#unknown.set(type, (this.#unknown.get(type) ?? 0) + 1);
    }
  }

  #cluster(key: StateKey, value: Uint8Array): void {
    if (key !== clusterKey()) { this.#report('cluster', 0, 'a second record of the cluster'); return; }
    const cluster = geofs.v1.ClusterState.decode(value);
    this.#hash = new NameHash(cluster.hashKey, cluster.hashBits === 0 ? undefined : cluster.hashBits);
    this.#fingerprints = new NameHash(cluster.hashKey);
  }

  #inode(ino: number, inode: InodeRecord): void {
    const row = this.#inodes.add(ino);
    if (inode.ino !== ino) this.#report('record', ino, `inode ${String(ino)}: says that it is ${String(inode.ino)}`);
    this.#inodes.setWide(row, Wide.PARENT, inode.parent);
    this.#inodes.setWide(row, Wide.HOME, inode.home);
    this.#inodes.setWide(row, Wide.HOME_NAME, this.#fingerprints?.cookie(nameOf(inode.name)) ?? 0);
    this.#inodes.setNarrow(row, Narrow.MODE, inode.mode);
    this.#inodes.setNarrow(row, Narrow.NLINK, inode.nlink);
    this.#inodes.setNarrow(row, Narrow.ENTRIES, inode.entries);
    this.#inodes.setNarrow(row, Narrow.XATTRS, inode.xattrs);
    if (inode.writing) this.#inodes.mark(row, Flag.WRITING);
    this.#inodes.setNarrow(row, Narrow.PROJECT, inode.project);
    this.#quotas.inode(inode);
    this.#expectedNames += inode.entries;
    this.#topology.usesInode(ino);
    this.#delegation.inode(inode);
    const { layout } = inode;
    if (layout === null || layout === undefined || (layout.object ?? 0) === 0) return;
    this.#inodes.setWide(row, Wide.OBJECT, layout.object ?? 0);
    this.#inodes.setNarrow(row, Narrow.TARGET, layout.target ?? 0);
    if (!isRegular(inode.mode)) { this.#report('layout', ino, `inode ${String(ino)}: an object, but no regular file`); return; }
    this.#topology.usesTarget(layout.target ?? 0, 'layout', ino, `inode ${String(ino)}`);
    this.#observer.onFile?.(inode);
  }

  #dentry(dir: number, cookie: number, value: Uint8Array): void {
    const dentry = decodeDentry(value);
    if (this.#hash === undefined || this.#fingerprints === undefined) return;
    const from = dentry.tombstone ? 0 : this.#hash.cookie(dentry.name);
    const fingerprint = dentry.tombstone || this.#hash.slots === this.#fingerprints.slots ? from : this.#fingerprints.cookie(dentry.name);
    this.#names.add({ dir, cookie, from, fingerprint, dentry }, this.#hash);
  }

  /** Values add their names' sum, the list of names takes it away again: what is left tells whether they are the same. */
  #xattr(ino: number, column: typeof Narrow.XATTR_VALUES | typeof Narrow.XATTR_NAMES, names: readonly string[]): void {
    const row = this.#inodes.find(ino);
    if (row < 0) { this.#report('xattr', ino, `inode ${String(ino)}: attributes without an inode`); return; }
    this.#inodes.addNarrow(row, column, names.length);
    for (const name of names) {
      const [, sum] = sipHash(SUM_KEY, name);
      this.#inodes.addNarrow(row, Narrow.XATTR_SUM, column === Narrow.XATTR_VALUES ? sum : -sum);
    }
  }

  #writers(ino: number, sessions: readonly number[]): void {
    const row = this.#inodes.find(ino);
    if (row < 0) this.#report('writer', ino, `inode ${String(ino)}: writers, but no inode`);
    else this.#inodes.mark(row, Flag.WRITERS);
    this.#sessions.writers(ino, sessions);
  }

  #orphan(ino: number, voted: readonly number[]): void {
    const row = this.#inodes.find(ino);
    if (row < 0) this.#report('orphan', ino, `inode ${String(ino)}: an orphan without a record`);
    else this.#inodes.mark(row, Flag.ORPHAN);
    for (const site of voted) this.#topology.usesSite(site, `orphan ${String(ino)}`);
  }

  #deletion(target: number, object: number, ino: number): void {
    const row = this.#inodes.find(ino);
    this.#observer.onDeletion?.(target, object);
    this.#topology.usesTarget(target, 'deletion', ino, `deletion of object ${String(object)}`);
    if (row < 0 || this.#inodes.wide(row, Wide.OBJECT) !== object || this.#inodes.narrow(row, Narrow.TARGET) !== target) return;
    this.#report('deletion', ino, `inode ${String(ino)}: its object ${String(object)} is to be deleted`);
  }
}

const textInKey = (key: StateKey): string => Buffer.from(restOfKey(key, 0), 'latin1').toString('utf8');
const shortInKey = (key: StateKey): number => restOfKey(key, 0).charCodeAt(0) * 256 + restOfKey(key, 0).charCodeAt(1);

/** What is wrong with a whole state, a line each; none: nothing. records: every key and value, in any order. */
export function checkInvariants(records: Iterable<readonly [StateKey, Uint8Array]>): string[] {
  const wrong: string[] = [];
  const check = new StateCheck(({ text }) => { wrong.push(text); });
  for (const [key, value] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) check.add(key, value);
  const steps = check.finish();
  while (steps.next().done !== true);
  return wrong;
}
