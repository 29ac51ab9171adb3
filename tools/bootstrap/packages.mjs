// Debian's packages, for what is not on npm. Plain JavaScript: runs on Node 20 before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { must } from './pinned-node.mjs';

const PLACES = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

export function inPath(program) {
  return [...(process.env.PATH ?? '').split(delimiter), ...PLACES].some((folder) => existsSync(join(folder, program)));
}

/** A library, in the folder of any architecture. */
export function inLib(name) {
  return readdirSync('/usr/lib').some((folder) => existsSync(join('/usr/lib', folder, name)));
}

/**
 * The commands that install packages. Debian's nfs-ganesha starts a service of its own, which nobody has configured, on NFS's port: it is masked
 * before, but not where NFS-Ganesha was there already, for that service is the admin's.
 */
export function installPlan(names, { hasGanesha, hasSystemd }) {
  const mask = names.includes('nfs-ganesha') && !hasGanesha && hasSystemd;
  return [
    ...(mask ? [['systemctl', 'mask', 'nfs-ganesha.service']] : []),
    ['apt-get', '-q', '-y', 'update'],
    ['apt-get', '-q', '-y', 'install', '--no-install-recommends', ...names],
  ];
}

/** Installs, as root, and says on standard error what it does. Ends this process where that fails. */
export function installPackages(names) {
  for (const [program, ...args] of installPlan(names, { hasGanesha: inPath('ganesha.nfsd'), hasSystemd: existsSync('/run/systemd/system') })) {
    if (program === 'systemctl') console.error('Debian\'s own service nfs-ganesha is masked, so that it does not take the port: "systemctl unmask nfs-ganesha" undoes that');
    must('/bin/sh', ['-c', 'exec "$@" >&2', 'sh', program, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  }
}
