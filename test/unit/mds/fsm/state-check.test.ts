/** Damage to the state, planted kind by kind: the check names each, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ROOT_INODE } from '../../../../proto/types/ids.ts';
import { StateCheck, type Problem, type StateKey } from '../../../../mds/fsm/index.ts';
import {
  COUNTERS, counterKey, deletionKey, dentryKey, dentryRange, grantKey, inodeKey, locksKey, nodeKey, numberInKey, orphanKey, poolKey, quotaKey, recalledKey, replyKey, sessionByKeyKey, sessionLockKey,
  sessionStateKey, sessionWritingKey, siteInodesKey, siteKey, streamKey, targetKey, writersKey, xattrKey, xattrNamesKey, clusterKey,
} from '../../../../mds/fsm/keys.ts';
import { decodeDentry, decodeInodeRecord, encodeCounter, encodeDentry, encodeInodeRecord, encodeLocks, encodeXattrNames, MARK, type InodeRecord } from '../../../../mds/fsm/records.ts';
import { bytes, newCluster, type MemoryState } from './memory-state.ts';

const { LOCK_WRITE } = geofs.v1.LockKind;
const [LENT, DIR, SUB, FILE, OPEN, GONE, LONE, LIMITED, COUNTED] = [9, 10, 11, 12, 13, 14, 15, 16, 17];

/**
 * /dir/sub, /dir/file with a second name in /, attributes, a lock and an object; /open is being written; an orphan; a session
 * that remembers a reply; a target, two pools, a deletion that waits; a stream with a grant, one of its inodes asked back; a witness at a place where nothing else is; a quota of
 * /limited, with a file of 40 bytes.
 */
function populated(): MemoryState {
  const state = newCluster(4);
  state.run({ allocateInodes: { site: 1, count: 100 } });
  state.run({ registerNode: { node: 1, name: 'mds0', site: 'alpha', disk: 'd' } });
  state.run({ registerNode: { node: 9, name: 'witness', site: 'hut', address: 'hut:1', disk: 'w', witness: true } });
  state.run({ registerTarget: { name: 't1', site: 'alpha', uuid: 'disk' } });
  state.run({ poolNew: { name: 'flash' } });
  const make = (ino: number, parent: number, name: string, mode: number): void => {
    const { reply } = state.run({ create: { parent, name: bytes(name), mode, ino, ...(mode === 0o100644 ? { layout: { target: 1, object: ino, version: 1 } } : {}) } });
    assert.equal(reply.errno, 0, reply.detail ?? '');
  };
  make(DIR, ROOT_INODE, 'dir', 0o040755);
  make(SUB, DIR, 'sub', 0o040755);
  make(FILE, DIR, 'file', 0o100644);
  make(OPEN, ROOT_INODE, 'open', 0o100644);
  make(GONE, ROOT_INODE, 'gone', 0o100644);
  make(LONE, ROOT_INODE, 'lone', 0o100644);
  state.run({ link: { ino: FILE, parent: ROOT_INODE, name: bytes('second') } });
  for (const name of ['user.a', 'user.b']) state.run({ setXattr: { ino: FILE, name: bytes(name), value: bytes('value') } });
  state.run({ session: 1, setLock: { ino: FILE, owner: 5, kind: LOCK_WRITE, start: 0, end: 9 } });
  state.run({ session: 1, writing: { ino: OPEN } });
  state.run({ unlink: { parent: ROOT_INODE, name: bytes('gone') } });
  state.run({ unlink: { parent: ROOT_INODE, name: bytes('lone') } });
  for (const site of [1, 2]) state.run({ orphanVote: { site, inos: [LONE] } });
  state.run({ session: 2, number: 1, setAttr: { ino: FILE, hasMode: true, mode: 0o600 } });
  state.run({ openStream: { site: 1, incarnation: 70, node: 1 } });
  make(LENT, ROOT_INODE, 'lent', 0o040755);
  state.run({ grant: { dir: LENT, site: 1 } });
  state.run({ recall: { inos: [LENT] } });
  make(LIMITED, ROOT_INODE, 'limited', 0o040755);
  state.run({ quotaSet: { dir: LIMITED, hasBytes: true, bytes: 1000 } });
  make(COUNTED, LIMITED, 'counted', 0o100644);
  state.run({ session: 1, commit: { ino: COUNTED, dataVersion: 1, size: 40, clean: true } });
  return state;
}

function problems(state: MemoryState): Problem[] {
  const found: Problem[] = [];
  const check = new StateCheck((problem) => found.push(problem));
  for (const key of [...state.records.keys()].sort()) check.add(key, state.records.get(key) ?? new Uint8Array());
  const steps = check.finish();
  while (steps.next().done !== true);
  return found;
}

const valueOf = (state: MemoryState, key: StateKey): Uint8Array => {
  const value = state.records.get(key);
  assert.ok(value !== undefined, 'the record that is to be damaged exists');
  return value;
};

function changeInode(state: MemoryState, ino: number, change: (inode: InodeRecord) => void): void {
  const inode = decodeInodeRecord(valueOf(state, inodeKey(ino)));
  change(inode);
  state.records.set(inodeKey(ino), encodeInodeRecord(inode));
}

function changeSession(state: MemoryState, session: number, change: (record: geofs.v1.SessionState) => void): void {
  const record = geofs.v1.SessionState.decode(valueOf(state, sessionStateKey(session)));
  change(record);
  state.records.set(sessionStateKey(session), geofs.v1.SessionState.encode(record).finish());
}

function changeGrant(state: MemoryState, change: (record: geofs.v1.GrantState) => void): void {
  const record = geofs.v1.GrantState.decode(valueOf(state, grantKey(LENT)));
  change(record);
  state.records.set(grantKey(LENT), geofs.v1.GrantState.encode(record).finish());
}

function changeStream(state: MemoryState, change: (record: geofs.v1.StreamState) => void): void {
  const record = geofs.v1.StreamState.decode(valueOf(state, streamKey(1)));
  change(record);
  state.records.set(streamKey(1), geofs.v1.StreamState.encode(record).finish());
}

function changeQuota(state: MemoryState, change: (record: geofs.v1.QuotaState) => void): void {
  const record = geofs.v1.QuotaState.decode(valueOf(state, quotaKey(1)));
  change(record);
  state.records.set(quotaKey(1), geofs.v1.QuotaState.encode(record).finish());
}

function slotsOf(state: MemoryState, dir: number): number[] {
  const { gte, lt } = dentryRange(dir);
  return [...state.records.keys()].filter((key) => key >= gte && key < lt).sort().map((key) => numberInKey(key, 8));
}

/** The slot of a name. */
function slotOf(state: MemoryState, dir: number, name: string): number {
  const slot = slotsOf(state, dir).find((cookie) => decodeDentry(valueOf(state, dentryKey(dir, cookie))).name === name);
  assert.ok(slot !== undefined, name);
  return slot;
}

function drop(state: MemoryState, key: StateKey): void {
  valueOf(state, key);
  state.records.delete(key);
}

interface Damage {
  readonly what: string;
  readonly plant: (state: MemoryState) => void;
  /** Each "kind inode: text"; all that is found, in any order. */
  readonly found: readonly RegExp[];
}

const DAMAGES: readonly Damage[] = [
  { what: 'a link count too high', plant: (s) => { changeInode(s, FILE, (i) => { i.nlink = 3; }); }, found: [/^nlink 12: inode 12: nlink 3, names 2$/] },
  { what: 'a directory\'s link count', plant: (s) => { changeInode(s, DIR, (i) => { i.nlink = 2; }); }, found: [/^nlink 10: .*nlink 2, subdirectories 1$/] },
  { what: 'a directory\'s count of entries', plant: (s) => { changeInode(s, DIR, (i) => { i.entries = 7; }); }, found: [/^entries 10: directory 10: entries 7, names 2$/] },
  { what: 'a file with entries', plant: (s) => { changeInode(s, FILE, (i) => { i.entries = 1; }); }, found: [/^entries 12: /] },
  {
    what: 'a name that is lost', plant: (s) => { drop(s, dentryKey(DIR, slotOf(s, DIR, 'file'))); },
    found: [/^nlink 12: inode 12: nlink 2, names 1$/, /^entries 10: /, /^home 12: inode 12: not at home in 10$/],
  },
  {
    what: 'an inode that is lost', plant: (s) => { drop(s, inodeKey(SUB)); },
    found: [/^dentry 10: directory 10: a name of inode 11, which does not exist$/, /^nlink 10: .*nlink 3, subdirectories 0$/],
  },
  {
    what: 'a name of the wrong type', plant: (s) => {
      const key = dentryKey(DIR, slotOf(s, DIR, 'file'));
      s.records.set(key, encodeDentry({ ...decodeDentry(valueOf(s, key)), type: 4 }));
    }, found: [/^dentry 12: directory 10: type of the name of inode 12$/],
  },
  {
    what: 'names in what is no directory', plant: (s) => { changeInode(s, DIR, (i) => { i.mode = 0o100755; i.nlink = 1; i.entries = 0; }); },
    found: [/^dentry 10: directory 10: has names but is no directory$/, /^dentry 10: .*type of the name/, /^nlink 1: /],
  },
  {
    // The last of a run of slots, moved one further: its search ends where it stood.
    what: 'a name that its search does not reach', plant: (s) => {
      for (let i = 0; i < 5; i += 1) s.run({ create: { parent: SUB, name: bytes(`n${String(i)}`), mode: 0o120777, linkTarget: bytes('x'), ino: 50 + i } });
      const taken = slotsOf(s, SUB);
      const last = taken.find((slot) => slot < 15 && !taken.includes(slot + 1)) ?? 0;
      s.records.set(dentryKey(SUB, last + 1), valueOf(s, dentryKey(SUB, last)));
      drop(s, dentryKey(SUB, last));
    }, found: [/^dentry 11: directory 11: the search for cookie \d+ ends at \d+$/],
  },
  { what: 'a tombstone too many', plant: (s) => { s.records.set(dentryKey(SUB, 5), encodeDentry({ name: '' as never, ino: 0, type: 0, tombstone: true })); }, found: [/^dentry 11: directory 11: tombstone 5 serves nobody$/] },
  { what: 'a parent that is another', plant: (s) => { changeInode(s, SUB, (i) => { i.parent = ROOT_INODE; }); }, found: [/^parent 11: inode 11: parent 1, named in 10$/] },
  {
    what: 'two directories in each other', plant: (s) => {
      changeInode(s, DIR, (i) => { i.parent = SUB; });
    }, found: [/^parent 10: /, /^loop 10: inode 10: no way up to the root, its parents form a loop$/, /^loop 11: inode 11: .* loop$/],
  },
  {
    what: 'a parent that does not exist', plant: (s) => { changeInode(s, DIR, (i) => { i.parent = 99; }); },
    found: [/^parent 10: /, /^loop 10: inode 10: no way up to the root$/, /^loop 11: inode 11: no way up to the root$/],
  },
  { what: 'a home that is another', plant: (s) => { changeInode(s, FILE, (i) => { i.home = SUB; }); }, found: [/^home 12: inode 12: not at home in 11$/] },
  { what: 'a home under another name', plant: (s) => { changeInode(s, FILE, (i) => { i.name = bytes('second'); }); }, found: [/^home 12: /] },
  { what: 'an orphan that is not listed', plant: (s) => { drop(s, orphanKey(GONE)); }, found: [/^orphan 14: inode 14: nlink 0, orphan false$/] },
  { what: 'a listed orphan that has a name', plant: (s) => { s.records.set(orphanKey(FILE), Buffer.alloc(0)); }, found: [/^orphan 12: inode 12: nlink 2, orphan true$/] },
  { what: 'a listed orphan without inode', plant: (s) => { s.records.set(orphanKey(99), Buffer.alloc(0)); }, found: [/^orphan 99: /] },
  { what: 'a vote of an unknown site', plant: (s) => { s.records.set(orphanKey(GONE), geofs.v1.OrphanState.encode({ voted: [9] }).finish()); }, found: [/^site 0: orphan 14: of site 9, which does not exist$/] },
  { what: 'an attribute\'s value that is lost', plant: (s) => { drop(s, xattrKey(FILE, 'user.a')); }, found: [/^xattr 12: inode 12: names and values of attributes differ$/] },
  {
    what: 'an attribute under another name', plant: (s) => { s.records.set(xattrKey(FILE, 'user.c'), valueOf(s, xattrKey(FILE, 'user.a'))); drop(s, xattrKey(FILE, 'user.a')); },
    found: [/^xattr 12: inode 12: names and values of attributes differ$/],
  },
  { what: 'a count of attributes', plant: (s) => { changeInode(s, FILE, (i) => { i.xattrs = 1; }); }, found: [/^xattr 12: inode 12: xattrs 1, names of attributes 2$/] },
  { what: 'attributes of no inode', plant: (s) => { s.records.set(xattrNamesKey(99), encodeXattrNames(['user.x'])); }, found: [/^xattr 99: inode 99: attributes without an inode$/] },
  { what: 'a lock without its session\'s mark', plant: (s) => { drop(s, sessionLockKey(1, FILE)); }, found: [/^lock 0: locks of inodes and of sessions differ$/] },
  { what: 'a session\'s mark without lock', plant: (s) => { s.records.set(sessionLockKey(2, FILE), MARK); }, found: [/^lock 0: /] },
  {
    what: 'two locks that exclude each other', plant: (s) => {
      const lock = { ino: FILE, pid: 0, kind: LOCK_WRITE, flock: false, start: 0, end: 9 };
      s.records.set(locksKey(FILE), encodeLocks([{ ...lock, session: 1, owner: 5 }, { ...lock, session: 1, owner: 6 }]));
    }, found: [/^lock 12: inode 12: two locks that exclude each other$/],
  },
  { what: 'writers that are lost', plant: (s) => { drop(s, writersKey(OPEN)); }, found: [/^writer 13: inode 13: writing true, writers false$/, /^writer 0: writers of inodes and of sessions differ$/] },
  { what: 'a writing mark of no session', plant: (s) => { s.records.set(sessionWritingKey(9, OPEN), MARK); }, found: [/^writer 0: /, /^writer 13: session 9: .* does not exist$/] },
  { what: 'a deletion of an object in use', plant: (s) => { s.records.set(deletionKey(1, FILE), geofs.v1.DeletionState.encode({ ino: FILE }).finish()); }, found: [/^deletion 12: inode 12: its object 12 is to be deleted$/] },
  { what: 'a deletion at no target', plant: (s) => { s.records.set(deletionKey(7, 99), geofs.v1.DeletionState.encode({ ino: 99 }).finish()); }, found: [/^deletion 99: .*target 7, which does not exist$/] },
  { what: 'a reply that is lost', plant: (s) => { drop(s, replyKey(2, 1)); }, found: [/^reply 0: session 2: remembered replies are missing$/] },
  { what: 'a reply that nobody remembers', plant: (s) => { s.records.set(replyKey(2, 5), valueOf(s, replyKey(2, 1))); }, found: [/^reply 0: session 2: remembered replies$/] },
  { what: 'replies of no session', plant: (s) => { s.records.set(replyKey(8, 5), valueOf(s, replyKey(2, 1))); }, found: [/^reply 0: session 8: /] },
  { what: 'an acknowledged reply that is remembered', plant: (s) => { changeSession(s, 2, (r) => { r.acknowledged = 1; }); }, found: [/^session 0: session 2: remembered numbers are not ascending above the acknowledged 1$/] },
  { what: 'an open number above the acknowledged one', plant: (s) => { changeSession(s, 2, (r) => { r.open = [3]; }); }, found: [/^session 0: session 2: open numbers are not ascending up to the acknowledged 0$/] },
  {
    what: 'more replies than the bound', plant: (s) => {
      changeSession(s, 2, (r) => { r.remembered = [1, 257]; });
      for (let i = 2; i <= 257; i += 1) s.records.set(replyKey(2, i), valueOf(s, replyKey(2, 1)));
    }, found: [/^session 0: session 2: remembers or waits for 257 replies, more than 256$/],
  },
  { what: 'a session of an unknown site', plant: (s) => { changeSession(s, 2, (r) => { r.site = 9; }); }, found: [/^site 0: session 2: of site 9, which does not exist$/] },
  { what: 'a key that leads nowhere', plant: (s) => { drop(s, sessionByKeyKey('two')); }, found: [/^session 0: session 2: its key does not lead to it$/] },
  { what: 'a key of no session', plant: (s) => { s.records.set(sessionByKeyKey('x'), geofs.v1.SessionKeyState.encode({ session: 9 }).finish()); }, found: [/^session 0: session 9: a key of a session that does not exist$/] },
  { what: 'a counter that runs backwards', plant: (s) => { s.records.set(counterKey(COUNTERS.session), encodeCounter(1)); }, found: [/^counter 0: counter of sessions: 1, but 2 is in use$/] },
  { what: 'a count of sessions', plant: (s) => { s.records.set(counterKey(COUNTERS.openSessions), encodeCounter(7)); }, found: [/^counter 0: count of sessions: 7, but there are 2$/] },
  { what: 'an inode number that was not handed out', plant: (s) => { s.records.set(siteInodesKey(0), encodeCounter(3)); }, found: [/^counter 0: counter of inodes of site 0: 3, but 17 is in use$/] },
  { what: 'a layout at no target', plant: (s) => { changeInode(s, FILE, (i) => { i.layout = { target: 9, object: FILE, version: 1 }; }); }, found: [/^layout 12: inode 12: at target 9, which does not exist$/] },
  { what: 'a directory with an object', plant: (s) => { changeInode(s, DIR, (i) => { i.layout = { target: 1, object: 10, version: 1 }; }); }, found: [/^layout 10: /] },
  { what: 'a target of no site', plant: (s) => { s.records.set(targetKey(1), geofs.v1.TargetInfo.encode({ id: 1, name: 't1', site: 9, uuid: 'disk' }).finish()); }, found: [/^site 0: target t1: of site 9, which does not exist$/] },
  {
    what: 'two targets on one disk', plant: (s) => { s.records.set(targetKey(2), geofs.v1.TargetInfo.encode({ id: 2, name: 't2', site: 1, uuid: 'disk' }).finish()); },
    found: [/^target 0: target t2: another one has disk disk$/, /^counter 0: counter of targets: 1, but 2 is in use$/],
  },
  { what: 'two nodes of one name', plant: (s) => { s.records.set(nodeKey(2), geofs.v1.NodeState.encode({ node: 2, name: 'mds0', site: 1 }).finish()); }, found: [/^node 0: node 2: another one is called mds0$/] },
  { what: 'a pool of unknown targets', plant: (s) => { s.records.set(poolKey('flash'), geofs.v1.PoolInfo.encode({ name: 'flash', targets: [7] }).finish()); }, found: [/^pool 0: pool flash: target 7 does not exist$/] },
  { what: 'a pool that spills nowhere', plant: (s) => { s.records.set(poolKey('flash'), geofs.v1.PoolInfo.encode({ name: 'flash', spillTo: 'disk' }).finish()); }, found: [/^pool 0: pool flash: spills to pool disk, which does not exist$/] },
  { what: 'a site without default pool', plant: (s) => { drop(s, poolKey('beta')); }, found: [/^pool 0: site beta: no default pool$/] },
  { what: 'a site under another number', plant: (s) => { s.records.set(siteKey(2), geofs.v1.SiteInfo.encode({ id: 3, name: 'beta' }).finish()); }, found: [/^site 0: site 2: says that it is 3$/] },
  { what: 'a grant that is lost', plant: (s) => { drop(s, grantKey(LENT)); }, found: [/^grant 9: inode 9: carries grant 9, which does not exist$/] },
  { what: 'an inode with a grant that never was', plant: (s) => { changeInode(s, FILE, (i) => { i.grant = 77; }); }, found: [/^grant 12: inode 12: carries grant 77, which does not exist$/] },
  { what: 'a grant under another number', plant: (s) => { changeGrant(s, (g) => { g.id = 12; }); }, found: [/^grant 9: grant 9: says that it is 12$/] },
  { what: 'a grant that was never given', plant: (s) => { changeGrant(s, (g) => { g.epoch = 0; }); }, found: [/^grant 9: grant 9: was never given: epoch 0$/] },
  { what: 'a grant to no stream', plant: (s) => { changeGrant(s, (g) => { g.incarnation = 0; }); }, found: [/^grant 9: grant 9: was given to no stream$/] },
  { what: 'a grant in an unknown phase', plant: (s) => { changeGrant(s, (g) => { Object.assign(g, { phase: 9 }); }); }, found: [/^grant 9: grant 9: phase 9$/] },
  {
    what: 'a grant of an unknown site', plant: (s) => { changeGrant(s, (g) => { g.site = 9; }); },
    found: [/^site 0: grant 9: of site 9, which does not exist$/, /^grant 9: grant 9: of site 9, which has never had a stream$/],
  },
  { what: 'a stream that is lost', plant: (s) => { drop(s, streamKey(1)); }, found: [/^grant 9: grant 9: of site 1, which has never had a stream$/] },
  { what: 'a stream of an unknown site', plant: (s) => { s.records.set(streamKey(9), valueOf(s, streamKey(1))); }, found: [/^site 0: a stream: of site 9, which does not exist$/] },
  { what: 'a stream that began behind its end', plant: (s) => { changeStream(s, (r) => { r.begun = 5; }); }, found: [/^stream 0: stream of site 1: begun behind 5, but its last command is 0$/] },
  { what: 'a stream without an incarnation', plant: (s) => { changeStream(s, (r) => { r.incarnation = 0; }); }, found: [/^stream 0: stream of site 1: without an incarnation, but it was not ended$/] },
  { what: 'a stream that ends for nothing', plant: (s) => { changeStream(s, (r) => { r.leaving = true; }); }, found: [/^stream 0: stream of site 1: is to end, but node 1 was not removed$/] },
  { what: 'a mark of what is asked back', plant: (s) => { s.records.set(recalledKey(LENT), Buffer.alloc(0)); }, found: [/^grant 9: inode 9: asked back with another mark$/] },
  { what: 'a grant that cannot be read', plant: (s) => { s.records.set(grantKey(LENT), Buffer.from([0x0a, 0xff])); }, found: [/^record 0: record [0-9a-f]+: cannot be read/, /^grant 9: inode 9: carries grant 9/] },
  { what: 'a record that cannot be read', plant: (s) => { s.records.set(inodeKey(SUB), Buffer.from([0x0a, 0xff])); }, found: [/^record 0: record 01000010000000000000000b: cannot be read/, /^dentry 10: /, /^nlink 10: /] },
  { what: 'a quota that counts too many bytes', plant: (s) => { changeInode(s, COUNTED, (i) => { i.size = 30; }); }, found: [/^quota 16: quota 1: 40 bytes are counted, 30 found$/] },
  {
    what: 'a quota that counts too few files', plant: (s) => { changeQuota(s, ({ sites }) => { for (const site of sites) site.usedFiles = 0; }); },
    found: [/^quota 16: quota 1: 0 files are counted, 1 found$/],
  },
  {
    what: 'a file that counts for no quota where it should', plant: (s) => { changeInode(s, COUNTED, (i) => { i.project = 0; }); },
    found: [/^quota 17: inode 17: counts for quota 0, but is named in 16, which counts for 1$/, /^quota 16: quota 1: 40 bytes are counted, 0 found$/, /^quota 16: quota 1: 1 files are counted, 0 found$/],
  },
  { what: 'a quota that is lost', plant: (s) => { drop(s, quotaKey(1)); }, found: [/^quota 0: quota 1: inodes count for it, but it does not exist$/] },
  {
    what: 'a quota of another directory', plant: (s) => { changeQuota(s, (q) => { q.dir = SUB; q.sites = [{ ...q.sites[0], site: 7 }]; }); },
    found: [/^quota 11: quota 1: its directory 11 does not count for it/, /^quota 16: inode 16: counts for quota 1, but is named in 1, which counts for 0$/, /^site 0: quota 1: of site 7, which does not exist$/],
  },
  { what: 'a counter of quotas that is behind', plant: (s) => { drop(s, counterKey(COUNTERS.quota)); }, found: [/^counter 0: counter of quotas: 0, but 1 is in use$/] },
  { what: 'a kind of record that nobody knows', plant: (s) => { s.records.set('\x01\0\0\x7ex', MARK); }, found: [/^record 0: 1 records of type 0x7e, which this program does not know$/] },
];

describe('the check of the whole state', () => {
  it('finds nothing in a state that has everything', () => {
    const state = populated();
    assert.deepEqual(problems(state), []);
    const types = new Set([...state.records.keys()].map((key) => key.charCodeAt(3)));
    assert.ok(types.size >= 23, `kinds of records ${String(types.size)}`);
  });

  for (const { what, plant, found } of DAMAGES) {
    it(`names ${what}`, () => {
      const state = populated();
      plant(state);
      const lines = problems(state).map(({ kind, ino, text }) => `${kind} ${String(ino)}: ${text}`);
      for (const expected of found) assert.ok(lines.some((line) => expected.test(line)), `${String(expected)} in\n${lines.join('\n')}`);
      assert.equal(lines.length, found.length, lines.join('\n'));
    });
  }

  it('names a cluster without its record', () => {
    const state = populated();
    drop(state, clusterKey());
    assert.equal(problems(state)[0]?.text, 'the record of the cluster is missing');
  });

  it('keeps of a million inodes no more than their columns', () => {
    const check = new StateCheck(() => undefined);
    check.add(clusterKey(), geofs.v1.ClusterState.encode({ cluster: 'c', hashKey: Buffer.alloc(16, 1) }).finish());
    const value = encodeInodeRecord(new geofs.v1.Inode({ ino: 2, mode: 0o100644, nlink: 1, home: 1, name: bytes('name') }));
    const before = process.memoryUsage().arrayBuffers;
    for (let ino = 2; ino < 200_002; ino += 1) check.add(inodeKey(ino), value);
    const each = (process.memoryUsage().arrayBuffers - before) / 200_000;
    assert.ok(each < 120, `${each.toFixed(0)} bytes an inode`);
  });
});
