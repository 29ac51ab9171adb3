// Debian's packages, for what is not on npm. Plain JavaScript: runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
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

/** Those of the packages that the repositories of this machine have. Some are for few architectures: user-mode-linux for x86 alone. */
function available(names) {
  const { stdout } = spawnSync('apt-cache', ['policy', ...names], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const found = new Set([...(stdout ?? '').matchAll(/^(\S+):\n(?: .*\n)*? +Candidate: (?!\(none\))/gm)].map((match) => match[1]));
  return names.filter((name) => found.has(name));
}

/**
 * The commands that install packages. Debian's nfs-ganesha starts a service of its own, which nobody has configured, on NFS's port: it is masked
 * before, but not where NFS-Ganesha was there already, for that service is the admin's.
 */
export function installPlan(names, { hasGanesha, hasSystemd }) {
  const mask = names.includes('nfs-ganesha') && !hasGanesha && hasSystemd;
  return [
    ...(mask ? [['systemctl', 'mask', 'nfs-ganesha.service']] : []),
    ['apt-get', '-q', '-y', 'install', '--no-install-recommends', ...names],
  ];
}

/**
 * Installs, as root, and says on standard error what it does. Ends this process where that fails; but with onLacking, what the repositories of this
 * machine do not have is told to that, and does not keep the others out.
 */
export function installPackages(names, { onLacking } = {}) {
  const run = (program, args) => { must('/bin/sh', ['-c', 'exec "$@" >&2', 'sh', program, ...args], { DEBIAN_FRONTEND: 'noninteractive' }); };
  run('apt-get', ['-q', '-y', 'update']);
  const wanted = onLacking === undefined ? names : available(names);
  for (const name of names) if (!wanted.includes(name)) onLacking(name);
  if (wanted.length === 0) return;
  for (const [program, ...args] of installPlan(wanted, { hasGanesha: inPath('ganesha.nfsd'), hasSystemd: existsSync('/run/systemd/system') })) {
    if (program === 'systemctl') console.error('Debian\'s own service nfs-ganesha is masked, so that it does not take the port: "systemctl unmask nfs-ganesha" undoes that');
    run(program, args);
  }
}
