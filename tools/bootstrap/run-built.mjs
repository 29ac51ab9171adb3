// Runs one of geofs's programs, built, on the pinned Node, whatever Node started this: for shells, systemd and mount(8).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from './pinned-node.mjs';

// Node's own code on 2 MiB pages: a tenth less CPU for a server of many small requests. For what runs for long: it takes 0.1 s and 40 MB.
const LASTING = ['--use-largepages=silent'];

/** name: of a bundle in .build. Signals and the exit code pass through. */
export function runBuilt(name) {
  const node = join(root, 'node_modules', '.bin', 'node');
  const program = join(root, '.build', `${name}.js`);
  if (!existsSync(node)) { console.error(`${name}: the pinned Node is missing: run npm start or npm run build in ${root} first`); process.exit(1); }
  if (!existsSync(program)) must(node, [join(root, 'tools', 'bootstrap', 'build.mjs')]);
  const child = spawn(node, [...(name === 'geoctl' ? [] : LASTING), '--enable-source-maps', program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { child.kill(signal); });
  child.on('error', (error) => { console.error(`${name}: ${error.message}`); process.exit(1); });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
