/** The programs that the gateway runs and does not bring along. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FsError } from '../../proto/types/errno.ts';
import { NFS_PROBE_PATIENCE_MS } from '../../proto/types/limits.ts';
import { answersNull, portOf, RPCBIND_PROGRAM, RPCBIND_VERSION, STATUS_PROGRAM } from './rpc-call.ts';

const PLACES = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const RPCBIND = { host: '127.0.0.1', port: 111, timeoutMs: NFS_PROBE_PATIENCE_MS };
const STATUS_VERSION = 1;

/** path: as of the environment; the usual folders below root are searched too. */
export function findProgram(name: string, path: string, root = '/'): string | undefined {
  return [...path.split(':').filter((folder) => folder !== ''), ...PLACES.map((folder) => join(root, folder))].map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function hasVfs(root: string): boolean {
  const lib = join(root, 'usr/lib');
  const folders = [lib, join(root, 'usr/lib64'), ...readdirSync(lib).filter((name) => name.endsWith('-linux-gnu')).map((name) => join(lib, name))];
  return folders.some((folder) => existsSync(join(folder, 'ganesha', 'libfsalvfs.so')));
}

export interface Programs {
  readonly ganesha: string;
  /** setpriv(1): Ganesha and the mount end with the gateway, however that ends. */
  readonly setpriv: string;
}

/** path: as of the environment. Throws FsError ENOENT that names the Debian package to install. */
export function findPrograms(path: string, root = '/'): Programs {
  const ganesha = findProgram('ganesha.nfsd', path, root);
  if (ganesha === undefined) throw new FsError('ENOENT', 'nfs', 'NFS-Ganesha (ganesha.nfsd) is missing: apt-get install nfs-ganesha nfs-ganesha-vfs');
  if (!hasVfs(root)) throw new FsError('ENOENT', 'nfs', 'NFS-Ganesha\'s VFS module is missing: apt-get install nfs-ganesha-vfs');
  const setpriv = findProgram('setpriv', path, root);
  if (setpriv === undefined) throw new FsError('ENOENT', 'nfs', 'setpriv is missing: apt-get install util-linux');
  return { ganesha, setpriv };
}

/** NFSv3's clients ask rpcbind for ports, and Ganesha ends where it cannot register. Throws FsError ENOENT or ECONNREFUSED. */
export async function checkRpcbind(path: string): Promise<void> {
  if (await answersNull({ ...RPCBIND, program: RPCBIND_PROGRAM, version: RPCBIND_VERSION })) return;
  if (findProgram('rpcbind', path) === undefined) throw new FsError('ENOENT', 'nfs', 'NFSv3 needs rpcbind, which is missing: apt-get install rpcbind; or serve NFSv4 only, without --nfs3');
  throw new FsError('ECONNREFUSED', 'nfs', 'NFSv3 needs rpcbind, which does not run: systemctl start rpcbind; or serve NFSv4 only, without --nfs3');
}

/** Locks of NFSv3 need rpc.statd at the server: Ganesha refuses them where it cannot ask it to watch the client. */
export async function statdAnswers(): Promise<boolean> {
  const port = await portOf(STATUS_PROGRAM, STATUS_VERSION, RPCBIND);
  return port !== undefined && answersNull({ ...RPCBIND, port, program: STATUS_PROGRAM, version: STATUS_VERSION });
}
