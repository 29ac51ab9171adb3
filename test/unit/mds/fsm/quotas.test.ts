/** Quotas in the state machine: who counts for one, what apply refuses, and shares (design 7.15). */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { findInode, findQuota, freeOf, listQuotas, roomOf, unusedOf, type Event, type QuotaRecord } from '../../../../mds/fsm/index.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { ROOT_INODE } from '../../../../proto/types/ids.ts';
import { bytes, newCluster, runCold, type MemoryState, type Op } from './memory-state.ts';

const S_IFDIR = 0o040755;
const S_IFREG = 0o100644;
const [DIR, OTHER] = [10, 11];
const PROJECT = 1;

let state: MemoryState;
let ino = 100;
let version = 0;

/** Runs it with everything at hand and with nothing, which must come to the same. */
function run(op: Op): { reply: geofs.v1.CommandReply.$Properties; events: readonly Event[] } {
  return runCold(state, op);
}

const errno = (op: Op): number => run(op).reply.errno ?? 0;

function done(op: Op): void {
  const { reply } = run(op);
  assert.equal(reply.errno, 0, reply.detail ?? '');
}

function make(parent: number, name: string, mode = S_IFREG, more: Op = {}): number {
  ino += 1;
  done({ ...more, create: { parent, name: bytes(name), mode, ino, layout: mode === S_IFREG ? { target: 1, object: ino, version: 1 } : null } });
  return ino;
}

const create = (parent: number, name: string): Op => { ino += 1; return { create: { parent, name: bytes(name), mode: S_IFREG, ino } }; };
const commit = (file: number, size: number, more: Op = { session: 1 }): Op => { version += 1; return { ...more, commit: { ino: file, dataVersion: version, size, serverIncarnation: 1, clean: true } }; };

function quota(): QuotaRecord {
  const found = findQuota(state, PROJECT);
  assert.ok(found !== undefined, 'the quota exists');
  return found;
}

const used = (): { bytes: number; files: number } => {
  const { sites } = quota();
  return { bytes: sites.reduce((sum, site) => sum + site.usedBytes, 0), files: sites.reduce((sum, site) => sum + site.usedFiles, 0) };
};

const set = (limits: { bytes?: number; files?: number }, dir = DIR): Op => ({
  quotaSet: { dir, hasBytes: limits.bytes !== undefined, bytes: limits.bytes ?? 0, hasFiles: limits.files !== undefined, files: limits.files ?? 0 },
});

const sound = (): void => { assert.deepEqual(state.wrong(), []); };

describe('quotas of directories', () => {
  beforeEach(() => {
    state = newCluster();
    state.run({ allocateInodes: { site: 1, count: 10_000 } });
    state.run({ registerTarget: { name: 't1', site: 'alpha', uuid: 'disk' } });
    for (const [dir, name] of [[DIR, 'dir'], [OTHER, 'other']] as const) state.run({ create: { parent: ROOT_INODE, name: bytes(name), mode: S_IFDIR, ino: dir } });
  });

  it('7.15: counts what stands below its directory, of all depths, by the site that brought it', () => {
    done(set({ bytes: 1000 }));
    const sub = make(DIR, 'sub', S_IFDIR);
    const file = make(sub, 'file', S_IFREG, { site: 2 });
    make(OTHER, 'elsewhere');
    done(commit(file, 300, { session: 1, site: 2 }));
    assert.deepEqual(quota().sites.map(({ site, usedBytes, usedFiles }) => [site, usedBytes, usedFiles]), [[1, 0, 1], [2, 300, 1]]);
    done(commit(file, 100, { session: 1, site: 1 }));
    assert.deepEqual(used(), { bytes: 100, files: 2 });
    assert.equal(quota().sites[0]?.usedBytes, -200, 'one site takes away what another one brought');
    sound();
  });

  it('7.15: an unlinked file counts no more, however long it is held open and written', () => {
    done(set({ bytes: 1000, files: 5 }));
    const file = make(DIR, 'file');
    done(commit(file, 400));
    done({ link: { ino: file, parent: DIR, name: bytes('second') } });
    done({ unlink: { parent: DIR, name: bytes('file') } });
    assert.deepEqual(used(), { bytes: 400, files: 1 }, 'a file counts once, as long as it has a name');
    done({ unlink: { parent: DIR, name: bytes('second') } });
    assert.deepEqual(used(), { bytes: 0, files: 0 });
    done(commit(file, 900));
    assert.deepEqual(used(), { bytes: 0, files: 0 });
    sound();
    for (const site of [1, 2]) done({ orphanVote: { site, inos: [file] } });
    assert.equal(findInode(state, file), undefined);
    sound();
  });

  it('7.15: rename over a file or an empty directory gives back what that counted', () => {
    done(set({ bytes: 1000 }));
    const [from, to] = [make(DIR, 'from'), make(DIR, 'to')];
    done(commit(from, 10));
    done(commit(to, 200));
    done({ rename: { parent: DIR, name: bytes('from'), newParent: DIR, newName: bytes('to') } });
    assert.deepEqual(used(), { bytes: 10, files: 1 });
    make(DIR, 'd1', S_IFDIR);
    make(DIR, 'd2', S_IFDIR);
    done({ rename: { parent: DIR, name: bytes('d1'), newParent: DIR, newName: bytes('d2') } });
    done({ rmdir: { parent: DIR, name: bytes('d2') } });
    assert.deepEqual(used(), { bytes: 10, files: 1 });
    sound();
  });

  it('7.15: refuses what would pass a limit, and does nothing of it', () => {
    done(set({ bytes: 1000, files: 2 }));
    const file = make(DIR, 'one');
    make(DIR, 'two');
    const before = state.digest();
    const { reply } = run(create(DIR, 'three'));
    assert.deepEqual([reply.errno, reply.short], [ERRNO.EDQUOT, undefined], 'no site has any of it');
    assert.equal(state.digest(), before);
    assert.equal(errno({ session: 1, number: 1, ...create(DIR, 'three') }), ERRNO.EDQUOT);
    assert.equal(errno(commit(file, 1001)), ERRNO.EDQUOT);
    assert.equal(findInode(state, file)?.size, 0);
    done(commit(file, 1000));
    done(commit(file, 999));
    done({ unlink: { parent: DIR, name: bytes('two') } });
    assert.equal(errno({ session: 1, number: 1, ...create(DIR, 'three') }), ERRNO.EDQUOT, 'that is the answer, however late it comes once more');
    done({ session: 1, number: 2, ...create(DIR, 'three') });
    sound();
  });

  it('7.15: what a data server says for a writer that is gone is never refused, and counts', () => {
    done(set({ bytes: 100 }));
    const file = make(DIR, 'file');
    done(commit(file, 5000, {}));
    assert.deepEqual([used().bytes, unusedOf(quota()).bytes], [5000, -4900]);
    assert.equal(errno(commit(file, 5001)), ERRNO.EDQUOT);
    done(commit(file, 50));
    assert.equal(unusedOf(quota()).bytes, 50);
    sound();
  });

  it('7.15: what was answered before is asked for again without room: that was counted when it was answered', () => {
    done(set({ files: 1 }));
    make(DIR, 'a');
    const late = create(DIR, 'b');
    assert.equal(errno(late), ERRNO.EDQUOT);
    assert.equal(errno({ ...late, means: {} }), 0);
    assert.equal(used().files, 2);
    sound();
  });

  it('7.15: between two quotas, and across the edge of one, rename and link are EXDEV', () => {
    done(set({ bytes: 100 }));
    make(DIR, 'in');
    const out = make(OTHER, 'out');
    const move = (parent: number, name: string, newParent: number): number => errno({ rename: { parent, name: bytes(name), newParent, newName: bytes('moved') } });
    assert.equal(move(DIR, 'in', OTHER), ERRNO.EXDEV);
    assert.equal(move(OTHER, 'out', DIR), ERRNO.EXDEV);
    assert.equal(errno({ rename: { parent: DIR, name: bytes('in'), newParent: OTHER, newName: bytes('out'), flags: 2 } }), ERRNO.EXDEV);
    assert.equal(errno({ link: { ino: out, parent: DIR, name: bytes('again') } }), ERRNO.EXDEV);
    assert.equal(errno({ rename: { parent: ROOT_INODE, name: bytes('dir'), newParent: ROOT_INODE, newName: bytes('renamed') } }), 0, 'the quota\'s own directory may have another name');
    sound();
  });

  it('7.15: begins on an empty directory alone, not below another one, and not at the root', () => {
    done(set({ bytes: 100 }));
    const sub = make(DIR, 'sub', S_IFDIR);
    make(OTHER, 'something');
    const refused = (op: Op, wanted: number, words: RegExp): void => {
      const { reply } = run(op);
      assert.equal(reply.errno, wanted);
      assert.match(reply.detail ?? '', words);
    };
    refused(set({ bytes: 5 }, sub), ERRNO.EINVAL, /counts for one/);
    refused(set({ bytes: 5 }, OTHER), ERRNO.ENOTEMPTY, /empty directory/);
    refused(set({ bytes: 5 }, ROOT_INODE), ERRNO.EINVAL, /root/);
    refused(set({}), ERRNO.EINVAL, /limits/);
    refused({ quotaRemove: { dir: OTHER } }, ERRNO.ENOENT, /no quota/);
    done(set({ bytes: 200, files: 9 }));
    assert.deepEqual([quota().limitBytes, quota().limitFiles], [200, 9], 'a limit may change while there is something below');
    sound();
  });

  it('7.15: taken away, nothing is limited; it goes on counting until its directory is empty, and goes with it', () => {
    done(set({ files: 1 }));
    make(DIR, 'one');
    assert.equal(errno(create(DIR, 'two')), ERRNO.EDQUOT);
    done({ quotaRemove: { dir: DIR } });
    make(DIR, 'two');
    assert.deepEqual(used(), { bytes: 0, files: 2 });
    sound();
    for (const name of ['one', 'two']) done({ unlink: { parent: DIR, name: bytes(name) } });
    done({ quotaRemove: { dir: DIR } });
    assert.deepEqual([listQuotas(state), findInode(state, DIR)?.project], [[], 0]);
    done(set({ files: 1 }));
    assert.deepEqual(listQuotas(state).map(({ project }) => project), [2], 'a number is not used again');
    done({ rmdir: { parent: ROOT_INODE, name: bytes('dir') } });
    assert.deepEqual(listQuotas(state), []);
    sound();
  });

  describe('shares', () => {
    const stream = { incarnation: 70, answered: 1 };
    let n = 0;
    /** A command that site 1 has answered. */
    const local = (op: Op): Op => { n += 1; return { site: 1, ...stream, stream: n, ...op }; };

    beforeEach(() => {
      n = 0;
      for (const [site, node, name] of [[1, 1, 'alpha'], [2, 2, 'beta']] as const) {
        state.run({ registerNode: { node, name: `mds${String(node)}`, site: name, disk: name } });
        state.run({ openStream: { site, incarnation: 70, node } });
      }
      done(set({ bytes: 1000, files: 100 }));
    });

    it('7.15: a site is given what it wants, or half of what is free, but no less than it needs', () => {
      done({ quotaAsk: { project: PROJECT, site: 1, wantBytes: 100, wantFiles: 80 } });
      assert.deepEqual(roomOf(quota(), 1), { bytes: 100, files: 50 });
      done({ quotaAsk: { project: PROJECT, site: 2, wantBytes: 10, needBytes: 900, wantFiles: 0 } });
      assert.deepEqual([roomOf(quota(), 2).bytes, freeOf(quota()).bytes], [900, 0]);
      const { events } = run({ quotaAsk: { project: PROJECT, site: 1, wantBytes: 10, needBytes: 1 } });
      assert.deepEqual(events, [{ kind: 'quota', project: PROJECT, asks: true, asker: 1 }], 'the others are asked');
      sound();
    });

    it('7.15: what a site has answered uses its share, and what apply judges takes of what no site has', () => {
      done({ quotaAsk: { project: PROJECT, site: 1, wantBytes: 0, wantFiles: 40 } });
      make(DIR, 'judged');
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [40, 59]);
      make(DIR, 'answered', S_IFREG, local({}));
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [39, 59]);
      done({ unlink: { parent: DIR, name: bytes('judged') } });
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [39, 60]);
      done(local({ unlink: { parent: DIR, name: bytes('answered') } }));
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [40, 60]);
    });

    it('7.15: a share that is given back is free again, and what was answered is never refused', () => {
      done({ quotaAsk: { project: PROJECT, site: 1, wantBytes: 0, needFiles: 100 } });
      const before = state.digest();
      const { reply } = run({ session: 1, number: 1, ...create(DIR, 'none') });
      assert.deepEqual([reply.errno, reply.short], [ERRNO.EDQUOT, { project: PROJECT, bytes: 0, files: 1, site: 0 }], 'nothing is free, but a site may spare some');
      assert.equal(state.digest(), before, 'nothing is remembered');
      assert.equal(errno({ session: 1, number: 2, conclude: true, ...create(DIR, 'none') }), ERRNO.EDQUOT);
      done(local({ answered: 0, quotaReturn: { project: PROJECT, files: 100 } }));
      done({ session: 1, number: 1, ...create(DIR, 'some') });
      assert.equal(errno({ session: 1, number: 2, ...create(DIR, 'none') }), ERRNO.EDQUOT, 'concluded');
      make(DIR, 'over', S_IFREG, local({}));
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [-1, 98]);
      sound();
    });

    it('7.15: the share of a site whose stream was ended is nobody\'s', () => {
      done({ quotaAsk: { project: PROJECT, site: 2, needFiles: 100 } });
      state.run({ endStream: { site: 2, incarnation: 70, broken: true } });
      done({ quotaAsk: { project: PROJECT, site: 1, needFiles: 60 } });
      assert.deepEqual([roomOf(quota(), 1).files, roomOf(quota(), 2).files], [60, 0]);
    });

    it('7.15: a limit where there was none begins with no shares', () => {
      done(set({ files: 0 }));
      make(DIR, 'answered', S_IFREG, local({}));
      done(set({ files: 10 }));
      assert.deepEqual([roomOf(quota(), 1).files, freeOf(quota()).files], [0, 9]);
    });
  });
});
