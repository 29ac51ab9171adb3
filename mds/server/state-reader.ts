/** Questions to the replicated state, answered from this replica as of its last applied batch. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Delegation, FormatRange, InodeRecord as Inode, QuotaDescription } from '../fsm/index.ts';
import type { TopologyView } from './topology.ts';

export interface SessionRecord {
  readonly id: number;
  readonly site: number;
  /** The mds of the site that serves it; 0: not known. */
  readonly node: number;
  readonly key: string;
  /** How often it was taken up again. */
  readonly returns: number;
  /** Its client keeps what it is answered until that is durable. */
  readonly keeps: boolean;
}

export interface NodeRecord {
  readonly node: number;
  readonly name: string;
  readonly site: string;
  readonly address: string;
  /** "": invited, has not come yet. */
  readonly disk: string;
  readonly removed: boolean;
  /** Keeps the log alone. */
  readonly witness: boolean;
  /** Stays a learner until it is promoted. */
  readonly learner: boolean;
  /** The node that leaves when this one becomes a voter; 0: none. */
  readonly replaces: number;
  /** What its program knows, and its version. */
  readonly formats: FormatRange;
  readonly program: string;
  /** It has kept its site's journal, or belongs to a site where a journal group did: it may have answered what nobody else knows. undefined: not known. */
  readonly keptJournal?: boolean | undefined;
  /** The site whose stream it keeps, that stream's incarnation, and the epoch of its journal group (0: it has none); undefined: none, or it is ended. */
  readonly stream?: { readonly site: number; readonly incarnation: number; readonly epoch?: number } | undefined;
}

export interface DirEntryRecord {
  readonly name: Uint8Array;
  readonly ino: number;
  readonly cookie: number;
  readonly type: number;
}

export interface StateReader {
  lookup(dir: number, name: Uint8Array): Promise<{ readonly dir: Inode | undefined; readonly inode: Inode | undefined }>;
  inode(ino: number): Promise<Inode | undefined>;
  inodes(inos: readonly number[]): Promise<(Inode | undefined)[]>;
  /** At most `limit` entries after the cookie. */
  readDir(dir: number, cookie: number, limit: number): Promise<{ readonly entries: readonly DirEntryRecord[]; readonly end: boolean }>;
  getXattr(ino: number, name: Uint8Array): Promise<Uint8Array | undefined>;
  listXattr(ino: number): Promise<readonly Uint8Array[]>;
  findConflict(lock: geofs.v1.Lock.$Properties): Promise<geofs.v1.Lock.$Properties | undefined>;
  session(id: number): Promise<SessionRecord | undefined>;
  /** Inodes that the site alone may change and the session has locked, or has announced that it writes; the first of many. */
  ownHeldBy(session: number, site: number): Promise<readonly number[]>;
  sessionByKey(key: string): Promise<SessionRecord | undefined>;
  sessionsOfSite(site: number): Promise<readonly SessionRecord[]>;
  /** Of these of a session's numbers: those that the state has neither a reply for nor an acknowledgement. Empty where there is no such session. */
  unknownNumbers(key: string, numbers: readonly number[]): Promise<number[]>;
  topology(): Promise<TopologyView>;
  nodes(): Promise<readonly NodeRecord[]>;
  /** Undefined until the cluster's first command is applied. */
  cluster(): Promise<{ readonly id: string; readonly capabilityKey: Uint8Array; readonly format: number; readonly incarnation: number; readonly reform: string } | undefined>;
  objectsToDelete(target: number, limit: number): Promise<readonly number[]>;
  /** What an inode stands under; undefined: there is no such inode. */
  delegation(ino: number): Promise<Delegation | undefined>;
  /** What sites alone may change, behind `after`, and where to go on (0: that was all). The first page has the pinned directories that nobody has, too. */
  delegations(after: number): Promise<{ readonly delegations: readonly Delegation[]; readonly next: number }>;
  /** All quotas; of an inode: the one that it counts for, if any. */
  quotas(ino?: number): Promise<readonly QuotaDescription[]>;
  /** The inode at a path of names from the root, without following symbolic links at its end. */
  walk(names: readonly Uint8Array[]): Promise<Inode | undefined>;
}
