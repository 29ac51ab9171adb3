// The Node that package-lock.json pins, and a way to run a program on it. Plain JavaScript: runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules', '.bin');

/** Runs a program, its output on ours; ends this process with its status unless that is 0. */
export function must(program, args, env = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(`${program}: ${error.message}`);
  if (status !== 0) {
    if (signal) console.error(`${program} ended by ${signal}`);
    process.exit(status ?? 1);
  }
}

/** Installs what package-lock.json names, with the Node that runs now. */
export function install() {
  must(process.execPath, [join(root, 'tools', 'bootstrap', 'install.mjs')]);
}

/** Runs a script on the pinned Node, with the project's programs first in PATH. */
export function onPinnedNode(args) {
  must(join(bin, 'node'), args, { PATH: `${bin}:${process.env.PATH ?? ''}` });
}
