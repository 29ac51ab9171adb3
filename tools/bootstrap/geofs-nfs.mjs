#!/usr/bin/env node
// geofs-nfs, and what it needs from Debian: as root NFS-Ganesha is installed where it is missing, without its own service.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './pinned-node.mjs';
import { runBuilt } from './run-built.mjs';

const inPath = (program) => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin'].some((folder) => existsSync(join(folder, program)));
const hasVfs = () => readdirSync('/usr/lib').some((folder) => existsSync(join('/usr/lib', folder, 'ganesha', 'libfsalvfs.so')));

const serves = !process.argv.slice(2).some((word) => ['status', '--help', '-h', 'help', '--check-config'].includes(word));
if (serves && process.geteuid?.() === 0 && inPath('apt-get') && (!inPath('ganesha.nfsd') || !hasVfs())) {
  console.error('geofs-nfs: installing NFS-Ganesha (Debian\'s nfs-ganesha and nfs-ganesha-vfs)');
  // The package starts a service of its own on port 2049, which nobody has configured.
  if (existsSync('/run/systemd/system')) must('systemctl', ['mask', 'nfs-ganesha.service']);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  must('/bin/sh', ['-c', 'apt-get -q -y update >&2 && apt-get -q -y install --no-install-recommends nfs-ganesha nfs-ganesha-vfs >&2'], quiet);
}
runBuilt('geofs-nfs');
