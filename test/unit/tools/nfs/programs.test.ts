import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findPrograms } from '../../../../tools/nfs/programs.ts';

test('what is missing is told by the package that brings it, one after the other', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'geofs-programs-'));
  t.after(() => { rmSync(root, { recursive: true }); });
  const add = (path: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  };
  const find = (path = ''): ReturnType<typeof findPrograms> => findPrograms(path, root);
  mkdirSync(join(root, 'usr/lib/x86_64-linux-gnu'), { recursive: true });
  assert.throws(find, { errno: 'ENOENT', message: /NFS-Ganesha \(ganesha\.nfsd\) is missing: apt-get install nfs-ganesha nfs-ganesha-vfs$/ });
  add('usr/bin/ganesha.nfsd');
  assert.throws(find, { errno: 'ENOENT', message: /VFS module is missing: apt-get install nfs-ganesha-vfs$/ });
  add('usr/lib/x86_64-linux-gnu/ganesha/libfsalvfs.so');
  assert.throws(find, { errno: 'ENOENT', message: /setpriv.* is missing: apt-get install util-linux$/ });
  add('usr/bin/setpriv');
  assert.deepEqual(find(), { ganesha: join(root, 'usr/bin/ganesha.nfsd'), setpriv: join(root, 'usr/bin/setpriv') });
  add('opt/ganesha.nfsd');
  assert.equal(find(`/nowhere:${join(root, 'opt')}`).ganesha, join(root, 'opt/ganesha.nfsd'), 'PATH comes first');
});
