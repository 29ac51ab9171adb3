// Runs one of the project's own scripts from source on the pinned Node, installing first if need be: npm run sim, bench.
import { install, onPinnedNode } from './pinned-node.mjs';

install();
onPinnedNode(process.argv.slice(2));
