/** Writes a folder of golden files: a log with every kind of command, the state that it makes, and the state's digests. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apply, FORMATS } from '../../mds/fsm/index.ts';
import { metaPut } from '../../mds/store/state-format.ts';
import { MemoryKv } from '../../mds/store/memory-kv.ts';
import { NodeDisk } from '../../mds/store/node-disk.ts';
import { confOf } from '../../mds/store/raft-log.ts';
import { SegmentLog } from '../../mds/store/segment-log.ts';
import { StateStore } from '../../mds/store/state-store.ts';
import { geofs } from '../../proto/gen/geofs.js';
import { SILENT } from '../../proto/runtime/logger.ts';

type Op = Omit<geofs.v1.Command.$Properties, 'format' | 'group'>;

const SEGMENT_BYTES = 4096;
const name = (text: string): Buffer => Buffer.from(text);
const { LOCK_WRITE, LOCK_UNLOCK } = geofs.v1.LockKind;
const make = (number: number, parent: number, ino: number, text: string, mode: number): Op => ({
  session: 1, number, acknowledged: Math.max(0, number - 3), create: { parent, name: name(text), mode, ino, exclusive: true, cred: { uid: 7, gid: 8, groups: [9] }, layout: { target: 1, object: ino, version: 1 } },
});

const COMMANDS: readonly Op[] = [
  { bootstrap: { cluster: 'golden', hashKey: Buffer.alloc(16, 3), capabilityKey: Buffer.alloc(32, 7), format: 1 } },
  { registerSite: { name: 'alpha' } }, { registerSite: { name: 'beta' } },
  { registerNode: { node: 1, name: 'alpha-mds0', site: 'alpha', address: 'a:1', disk: 'disk1', oldestFormat: 1, newestFormat: 1, program: '0.1.0' } },
  { registerTarget: { name: 'alpha-ds0', site: 'alpha', address: 'a:2', uuid: 'u1', incarnation: 4, totalBytes: 1000, freeBytes: 900, totalObjects: 10, freeObjects: 9 } },
  { allocateInodes: { site: 1, count: 1000 } },
  { openSession: { key: 'one', description: 'host:/mnt' } }, { site: 2, openSession: { key: 'two' } },
  { poolNew: { name: 'flash' } }, { poolChange: { name: 'flash', add: [1] } }, { poolConfigure: { name: 'flash', hasSpillAtPercent: true, spillAtPercent: 80 } },
  make(1, 1, 100, 'dir', 0o040755), make(2, 100, 101, 'file', 0o100640), make(3, 100, 102, 'sub', 0o040700), make(4, 1, 103, 'gone', 0o100644), make(5, 1, 104, 'lost', 0o100644),
  { session: 1, number: 6, create: { parent: 100, name: name('link'), mode: 0o120777, ino: 105, linkTarget: name('../file') } },
  { poolAssign: { ino: 100, pool: 'flash' } },
  { session: 1, number: 7, link: { ino: 101, parent: 1, name: name('second') } },
  { session: 1, number: 8, rename: { parent: 100, name: name('file'), newParent: 102, newName: name('moved') } },
  { session: 1, number: 9, setAttr: { ino: 101, hasMode: true, mode: 0o600, hasUid: true, uid: 5, hasMtime: true, mtime: { sec: 5, nsec: 6 } } },
  { session: 1, number: 10, setXattr: { ino: 101, name: name('user.a'), value: name('value') } }, { session: 1, number: 11, setXattr: { ino: 101, name: name('user.b'), value: name('') } },
  { session: 1, number: 12, removeXattr: { ino: 101, name: name('user.b') } },
  { session: 1, number: 13, writing: { ino: 101 } },
  { session: 1, number: 14, commit: { ino: 101, dataVersion: 2, size: 4096, mtime: { sec: 9, nsec: 1 }, serverIncarnation: 4, blocks: 8 } },
  { session: 2, number: 1, writing: { ino: 101 } },
  { session: 1, number: 15, setLock: { ino: 101, owner: 1, pid: 2, kind: LOCK_WRITE, start: 0, end: 99 } }, { session: 1, number: 16, setLock: { ino: 101, owner: 1, pid: 2, kind: LOCK_UNLOCK, start: 40, end: 59 } },
  { raiseFence: { ino: 101, above: 6 } },
  { touchAtimes: { inos: [101], times: [{ sec: 99, nsec: 0 }] } },
  { session: 1, number: 17, unlink: { parent: 1, name: name('gone') } }, { session: 1, number: 18, unlink: { parent: 1, name: name('lost') } },
  { orphanVote: { site: 1, inos: [103, 104] } }, { site: 2, orphanVote: { site: 2, inos: [103] } },
  { session: 1, number: 18, unlink: { parent: 1, name: name('lost') } },
  { session: 1, number: 19, rmdir: { parent: 100, name: name('nothing') } },
  { reportTargets: { targets: [{ id: 1, totalBytes: 1000, freeBytes: 800, totalObjects: 10, freeObjects: 8 }] } },
  { objectsDeleted: { target: 1, objects: [999] } },
  { openSession: { key: 'three' } }, { closeSession: { session: 3 } },
  make(20, 1, 106, 'limited', 0o040755), { quotaSet: { dir: 106, hasBytes: true, bytes: 5000, hasFiles: true, files: 9 } }, make(21, 106, 107, 'counted', 0o100644),
  { session: 1, number: 22, commit: { ino: 107, dataVersion: 1, size: 700, serverIncarnation: 4, blocks: 8 } }, { site: 2, session: 2, number: 2, commit: { ino: 107, dataVersion: 2, size: 300, serverIncarnation: 4, blocks: 8 } },
  { quotaAsk: { project: 1, site: 1, wantBytes: 100, wantFiles: 2, needBytes: 9000 } }, { quotaReturn: { project: 1, bytes: 50 } },
  make(23, 1, 108, 'unlimited', 0o040755), { quotaSet: { dir: 108, hasFiles: true, files: 1 } }, { quotaRemove: { dir: 108 } },
  { openStream: { site: 1, incarnation: 70, node: 1 } }, { grant: { dir: 100, site: 1 } }, { site: 2, recall: { inos: [100] } }, { incarnation: 70, stream: 1, return: { inos: [100] } },
  { session: 1, number: 24, basis: { inodes: [{ ino: 999, state: 7 }] }, unlink: { parent: 1, name: name('second') } }, { session: 1, number: 25, basis: { inodes: [{ ino: 108 }] }, rmdir: { parent: 1, name: name('unlimited') } },
  { site: 2, releaseSession: { session: 2, expired: true, inos: [101] } },
  { session: 1, number: 40, acknowledged: 39, open: [34, 35, 38], unlink: { parent: 1, name: name('nothing') } }, { session: 1, number: 35, acknowledged: 21, unlink: { parent: 1, name: name('nothing') } },
  { inviteNode: { name: 'beta-mds0', site: 'beta', address: 'b:1', floor: 1 } },
  { finalizeFormat: { format: 1 } },
  { format: 2, poolNew: { name: 'later' } } as Op,
];

async function write(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const conf = confOf([1]);
  const kv = new MemoryKv();
  const store = await StateStore.open({ kv, apply, logger: SILENT });
  {
    await using log = await SegmentLog.open({ disk: await NodeDisk.at(join(folder, 'log')), logger: SILENT, segmentBytes: SEGMENT_BYTES });
    await log.reset({ index: 0, term: 0, conf }, { term: 1, vote: 1, commit: 0 });
    for (const [i, op] of COMMANDS.entries()) {
      const index = i + 1;
      const data = geofs.v1.Command.encode({ format: 1, site: 1, time: { sec: 1_000 + index, nsec: 5 }, ...op }).finish();
      await log.append([{ index, term: 1, type: 'command', data }], { term: 1, vote: 1, commit: index });
      await store.applyBatch([{ index, term: 1, command: geofs.v1.Command.decode(data) }], [metaPut('conf', undefined)]);
    }
  }
  await using snapshot = await store.exportSnapshot();
  const chunks: Uint8Array[] = [];
  for await (const records of snapshot.records()) chunks.push(geofs.v1.SnapshotChunk.encode({ records }).finish());
  const { index, digest } = snapshot.meta;
  const head = geofs.v1.SnapshotChunk.encode({ meta: { index, term: 1 }, digest: Buffer.from(digest, 'hex') }).finish();
  const tail = geofs.v1.SnapshotChunk.encode({ last: true, content: Buffer.from(snapshot.contentDigest(), 'hex') }).finish();
  writeFileSync(join(folder, 'snapshot.json'), JSON.stringify([head, ...chunks, tail].map((chunk) => Buffer.from(chunk).toString('base64')), null, 1));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ format: FORMATS.newest, index, digest, content: snapshot.contentDigest() }, null, 2)}\n`);
  for (const file of readdirSync(join(folder, 'log'))) if (!file.endsWith('.log')) rmSync(join(folder, 'log', file));
}

await write(resolve(process.argv[2] ?? 'test/golden/format-1'));
