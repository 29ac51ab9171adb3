// npm start and npm stop: installs, builds, and hands over to the local cluster (tools/cluster). Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, must, root } from './pinned-node.mjs';
import { runBuilt } from './run-built.mjs';

install();
must(join(root, 'node_modules', '.bin', 'node'), [join(root, 'tools', 'bootstrap', 'build.mjs')]);
const libatomic = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
if (libatomic.status === 0 && !libatomic.stdout.includes('libatomic.so.1')) {
  if (process.geteuid?.() !== 0) { console.error('geofs: RocksDB needs libatomic.so.1: sudo apt-get install libatomic1'); process.exit(1); }
  console.log('geofs: installing libatomic1, which RocksDB needs');
  must('apt-get', ['-q', '-y', 'update']);
  must('apt-get', ['-q', '-y', 'install', '--no-install-recommends', 'libatomic1'], { DEBIAN_FRONTEND: 'noninteractive' });
}
runBuilt('geofs-cluster');
