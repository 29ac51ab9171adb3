#!/usr/bin/env node
// geofs-nfs, and what it needs from Debian: as root NFS-Ganesha is installed where it is missing, without its own service.
import { inLib, inPath, installPackages } from './packages.mjs';
import { runBuilt } from './run-built.mjs';

const serves = !process.argv.slice(2).some((word) => ['status', 'stop', '--help', '-h', 'help', '--check-config'].includes(word));
const missing = [...(inPath('ganesha.nfsd') ? [] : ['nfs-ganesha']), ...(inLib('ganesha/libfsalvfs.so') ? [] : ['nfs-ganesha-vfs'])];
if (serves && missing.length > 0 && process.geteuid?.() === 0 && inPath('apt-get')) {
  console.error(`geofs-nfs: installing NFS-Ganesha (Debian's ${missing.join(' and ')})`);
  installPackages(missing);
}
runBuilt('geofs-nfs');
