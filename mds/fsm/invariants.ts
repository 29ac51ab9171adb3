/** What must hold of the whole state, whatever was applied. For tests, the simulation and fsck. */
import { geofs } from '../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../proto/types/ids.ts';
import { direntType, isDirectory } from '../../proto/types/mode.ts';
import { nameOf } from '../../proto/types/name.ts';
import { clusterKey, numberInKey, RECORD_TYPES, restOfKey, typeOfKey } from './keys.ts';
import type { StateKey } from './machine.ts';
import { NameHash } from './name-hash.ts';
import { decodeDentry, decodeInodeRecord, decodeLocks, decodeWriters, decodeXattrNames, type Dentry, type InodeRecord } from './records.ts';

class Collected {
  readonly inodes = new Map<number, InodeRecord>();
  readonly dirs = new Map<number, Map<number, Dentry>>();
  readonly xattrs = new Map<number, string[]>();
  readonly xattrNames = new Map<number, string[]>();
  readonly orphans = new Set<number>();
  readonly locked = new Set<string>();
  readonly lockMarks = new Set<string>();
  readonly writers = new Map<number, number[]>();
  readonly writerMarks = new Set<string>();
  readonly sessions = new Map<number, geofs.v1.SessionState>();
  readonly replies = new Map<number, number[]>();
  hash: NameHash | undefined;

  add(key: StateKey, value: Uint8Array): void {
    const first = (): number => numberInKey(key);
    const pair = (): string => `${String(numberInKey(key))} ${String(numberInKey(key, 8))}`;
    switch (typeOfKey(key)) {
      case RECORD_TYPES.inode: this.inodes.set(first(), decodeInodeRecord(value)); break;
      case RECORD_TYPES.dentry: listIn(this.dirs, first(), () => new Map<number, Dentry>()).set(numberInKey(key, 8), decodeDentry(value)); break;
      case RECORD_TYPES.xattr: listIn(this.xattrs, first(), () => []).push(restOfKey(key, 8)); break;
      case RECORD_TYPES.xattrNames: this.xattrNames.set(first(), decodeXattrNames(value)); break;
      case RECORD_TYPES.orphan: this.orphans.add(first()); break;
      case RECORD_TYPES.locks: for (const lock of decodeLocks(value)) this.locked.add(`${String(lock.session)} ${String(first())}`); break;
      case RECORD_TYPES.sessionLock: this.lockMarks.add(pair()); break;
      case RECORD_TYPES.writers: this.writers.set(first(), decodeWriters(value)); break;
      case RECORD_TYPES.sessionWriting: this.writerMarks.add(pair()); break;
      case RECORD_TYPES.session: this.sessions.set(first(), geofs.v1.SessionState.decode(value)); break;
      case RECORD_TYPES.reply: listIn(this.replies, first(), () => []).push(numberInKey(key, 8)); break;
      default: if (key === clusterKey()) this.hash = hashOf(value);
    }
  }
}

function hashOf(value: Uint8Array): NameHash {
  const cluster = geofs.v1.ClusterState.decode(value);
  return new NameHash(cluster.hashKey, cluster.hashBits === 0 ? undefined : cluster.hashBits);
}

function listIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const sameSet = (a: Iterable<string | number>, b: Iterable<string | number>): boolean => {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
};

type Report = (what: string) => void;

function checkNames(state: Collected, report: Report): Map<number, number> {
  const names = new Map<number, number>();
  for (const [dir, slots] of state.dirs) {
    const at = `directory ${String(dir)}`;
    const parent = state.inodes.get(dir);
    if (parent === undefined || !isDirectory(parent.mode)) report(`${at}: has names but is no directory`);
    const seen = new Set<string>();
    for (const [cookie, dentry] of slots) {
      checkChain(state, dir, cookie, dentry, report);
      if (dentry.tombstone) continue;
      const inode = state.inodes.get(dentry.ino);
      names.set(dentry.ino, (names.get(dentry.ino) ?? 0) + 1);
      if (seen.has(dentry.name)) report(`${at}: two names are alike`);
      seen.add(dentry.name);
      if (inode === undefined) report(`${at}: a name of inode ${String(dentry.ino)}, which does not exist`);
      else if (direntType(inode.mode) !== dentry.type) report(`${at}: type of the name of inode ${String(dentry.ino)}`);
      else if (isDirectory(inode.mode) && inode.parent !== dir) report(`inode ${String(dentry.ino)}: parent ${String(inode.parent)}, named in ${String(dir)}`);
    }
    if (parent !== undefined && parent.entries !== seen.size) report(`${at}: entries ${String(parent.entries)}, names ${String(seen.size)}`);
  }
  return names;
}

/** Every slot between a name's hash and its place is taken; a tombstone is passed by somebody's search. */
function checkChain(state: Collected, dir: number, cookie: number, dentry: Dentry, report: Report): void {
  const { hash } = state;
  const slots = state.dirs.get(dir);
  if (hash === undefined || slots === undefined) return;
  if (!dentry.tombstone) {
    for (let at = hash.cookie(dentry.name); at !== cookie; at = hash.neighbour(at, 1)) {
      if (!slots.has(at)) { report(`directory ${String(dir)}: the search for cookie ${String(cookie)} ends at ${String(at)}`); return; }
    }
    return;
  }
  for (const [other, entry] of slots) {
    if (!entry.tombstone) {
      const home = hash.cookie(entry.name);
      if (hash.distance(home, cookie) < hash.distance(home, other)) return;
    }
  }
  report(`directory ${String(dir)}: tombstone ${String(cookie)} serves nobody`);
}

function checkInode(state: Collected, inode: InodeRecord, names: number, report: Report): void {
  const at = `inode ${String(inode.ino)}`;
  const orphan = state.orphans.has(inode.ino);
  if (orphan !== (inode.nlink === 0)) report(`${at}: nlink ${String(inode.nlink)}, orphan ${String(orphan)}`);
  if (isDirectory(inode.mode)) {
    let subdirectories = 0;
    for (const dentry of state.dirs.get(inode.ino)?.values() ?? []) if (dentry.type === direntType(inode.mode)) subdirectories += 1;
    if (inode.nlink !== 2 + subdirectories) report(`${at}: nlink ${String(inode.nlink)}, subdirectories ${String(subdirectories)}`);
    if (names !== (inode.ino === ROOT_INODE ? 0 : 1)) report(`${at}: a directory with ${String(names)} names`);
    if (!state.dirs.has(inode.ino) && inode.entries !== 0) report(`${at}: entries ${String(inode.entries)}, names 0`);
    if (!reachesRoot(state, inode)) report(`${at}: no way up to the root`);
  } else if (inode.nlink !== names) report(`${at}: nlink ${String(inode.nlink)}, names ${String(names)}`);
  if (inode.home !== 0 && !hasHome(state, inode)) report(`${at}: not at home in ${String(inode.home)}`);
  if (inode.xattrs !== (state.xattrNames.get(inode.ino)?.length ?? 0)) report(`${at}: xattrs ${String(inode.xattrs)}`);
  if (inode.writing !== state.writers.has(inode.ino)) report(`${at}: writing ${String(inode.writing)}`);
}

function reachesRoot(state: Collected, from: InodeRecord): boolean {
  const seen = new Set<number>();
  for (let dir: InodeRecord | undefined = from; dir !== undefined && !seen.has(dir.ino); dir = state.inodes.get(dir.parent)) {
    if (dir.ino === ROOT_INODE) return true;
    seen.add(dir.ino);
  }
  return false;
}

function hasHome(state: Collected, inode: InodeRecord): boolean {
  const name = nameOf(inode.name);
  for (const dentry of state.dirs.get(inode.home)?.values() ?? []) if (dentry.ino === inode.ino && dentry.name === name) return true;
  return false;
}

function checkSessions(state: Collected, report: Report): void {
  const marks = [...state.writers].flatMap(([ino, sessions]) => sessions.filter((session) => session !== 0).map((session) => `${String(session)} ${String(ino)}`));
  if (!sameSet(marks, state.writerMarks)) report('writers of inodes and of sessions differ');
  if (!sameSet(state.locked, state.lockMarks)) report('locks of inodes and of sessions differ');
  for (const mark of [...state.writerMarks, ...state.lockMarks]) {
    const [session, ino] = mark.split(' ').map(Number);
    if (session !== 0 && !state.sessions.has(session ?? 0)) report(`session ${String(session)}: a lock or writing mark of a session that does not exist`);
    if (!state.inodes.has(ino ?? 0)) report(`inode ${String(ino)}: a lock or writing mark, but no inode`);
  }
  for (const session of new Set([...state.sessions.keys(), ...state.replies.keys()])) {
    if (!sameSet(state.sessions.get(session)?.remembered ?? [], state.replies.get(session) ?? [])) report(`session ${String(session)}: remembered replies`);
  }
}

/** What is wrong with the state, a line each; none: nothing. records: every key and value, in any order. */
export function checkInvariants(records: Iterable<readonly [StateKey, Uint8Array]>): string[] {
  const wrong: string[] = [];
  const report: Report = (what) => { wrong.push(what); };
  const state = new Collected();
  for (const [key, value] of records) state.add(key, value);
  const names = checkNames(state, report);
  for (const inode of state.inodes.values()) checkInode(state, inode, names.get(inode.ino) ?? 0, report);
  for (const ino of state.orphans) if (!state.inodes.has(ino)) report(`inode ${String(ino)}: an orphan without a record`);
  for (const ino of new Set([...state.xattrs.keys(), ...state.xattrNames.keys()])) {
    if (!state.inodes.has(ino)) report(`inode ${String(ino)}: attributes without an inode`);
    if (!sameSet(state.xattrs.get(ino) ?? [], state.xattrNames.get(ino) ?? [])) report(`inode ${String(ino)}: names and values of attributes differ`);
  }
  checkSessions(state, report);
  return wrong;
}
