// npm run check: every check that does not run the product. Runs on Node 20. All of them run, also after one has failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './pinned-node.mjs';

install();

const bin = join(root, 'node_modules', '.bin');
const node = join(bin, 'node');
const CHECKS = [
  ['types', [join(bin, 'tsc'), '-p', '.']],
  ['lint', [join(bin, 'eslint'), '.', '--max-warnings', '0']],
  ['layers of imports', [join(bin, 'depcruise'), '--config', '.dependency-cruiser.cjs', 'proto', 'mds', 'dataserver', 'client', 'tools', 'test']],
  ['generated code is fresh', ['proto/generate.mjs', '--check']],
];

let failed = 0;
for (const [what, args] of CHECKS) {
  const startedMs = performance.now();
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` } });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${what} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed += 1;
}
console.log(`${CHECKS.length - failed} of ${CHECKS.length} checks passed`);
process.exitCode = failed === 0 ? 0 : 1;
