// Runs one of the project's own scripts from source on the pinned Node, installing and building first if need be: npm run sim, bench.
import { join } from 'node:path';
import { install, must, onPinnedNode, root } from './pinned-node.mjs';

install();
// Benches and histories start the built programs.
must(join(root, 'node_modules', '.bin', 'node'), [join(root, 'tools', 'bootstrap', 'build.mjs')]);
onPinnedNode(process.argv.slice(2));
