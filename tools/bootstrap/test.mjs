// npm test [-- SUITE...] [--filter TEXT]: installs and builds what is missing, then hands over to test/run.ts. Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { inLib, inPath, installPackages } from './packages.mjs';
import { install, onPinnedNode } from './pinned-node.mjs';

function canOpen(path) {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What tests use beyond npm's packages: each with the way to see that it is there, and what goes without it. */
const NEEDS = [
  { package: 'libatomic1', there: () => spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } }).stdout?.includes('libatomic.so.1') ?? false, without: 'nothing: RocksDB cannot be loaded' },
  { package: 'fuse3', there: () => inPath('fusermount3'), without: 'mounts by a user' },
  { package: 'gcc', there: () => inPath('gcc'), without: 'the emulated WAN' },
  { package: 'libc6-dev', there: () => existsSync('/usr/include/stdio.h'), without: 'the emulated WAN' },
  { package: 'nfs-ganesha', there: () => inPath('ganesha.nfsd'), without: 'the NFS gateway' },
  { package: 'nfs-ganesha-vfs', there: () => inLib('ganesha/libfsalvfs.so'), without: 'the NFS gateway' },
  { package: 'user-mode-linux', there: () => inPath('linux.uml'), without: 'the Linux NFS client and power cuts' },
  { package: 'kmod', there: () => inPath('insmod'), without: 'the Linux NFS client' },
  { package: 'iproute2', there: () => inPath('ip'), without: 'the Linux NFS client' },
  { package: 'rpcbind', there: () => inPath('rpcbind'), without: 'NFSv3' },
  { package: 'nfs-common', there: () => inPath('rpc.statd'), without: 'the NFS gateway and its locks of NFSv3' },
  { package: 'nftables', there: () => inPath('nft'), without: 'the NFS gateway behind a firewall' },
  { package: 'libnfs-utils', there: () => inPath('nfs-cp'), without: 'many NFS clients at once' },
  { package: 'e2fsprogs', there: () => inPath('mkfs.ext4'), without: 'power cuts' },
  { package: 'git', there: () => inPath('git'), without: 'git on a mount' },
  { package: 'rsync', there: () => inPath('rsync'), without: 'rsync on a mount' },
  { package: 'sqlite3', there: () => inPath('sqlite3'), without: 'sqlite on a mount' },
  { package: 'make', there: () => inPath('make'), without: 'make on a mount' },
  { package: 'attr', there: () => inPath('getfattr'), without: 'getfattr and setfattr on a mount' },
];

function prepareMachine() {
  const isRoot = process.geteuid?.() === 0;
  const missing = NEEDS.filter((need) => !need.there());
  if (isRoot && missing.length > 0 && inPath('apt-get')) {
    const names = missing.map((need) => need.package);
    console.log(`npm test: installing the Debian packages that tests need and this machine lacks: ${names.join(' ')}`);
    installPackages(names, {
      onLacking: (name) => { console.log(`npm test: no repository of this machine has ${name}; without it the tests skip ${missing.find((need) => need.package === name)?.without}`); },
    });
    return;
  }
  for (const need of missing) console.log(`npm test: ${need.package} is not installed; without it the tests skip ${need.without}`);
  if (!isRoot) console.log('npm test: not root; the tests skip mounts made by root, network namespaces and the emulated WAN');
  if (!canOpen('/dev/fuse')) console.log('npm test: /dev/fuse cannot be opened; the tests skip every mount');
}

install();
onPinnedNode(['tools/bootstrap/build.mjs']);
prepareMachine();
onPinnedNode(['--import', 'tsx', 'test/run.ts', ...process.argv.slice(2)]);
