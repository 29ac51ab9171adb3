// Installs what package-lock.json names, unless that very lock file is installed already. An install that was interrupted
// is done again: the mark is written last. Plain JavaScript: runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const mark = join(root, 'node_modules', '.geofs-lock-hash');

/** The state of an install: what was asked for, by whose lock file. */
export function lockHash(folder = root) {
  return createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
}

export function isInstalled(folder = root) {
  const file = join(folder, 'node_modules', '.geofs-lock-hash');
  return existsSync(file) && readFileSync(file, 'utf8') === lockHash(folder);
}

function fail(line) {
  console.error(`geofs: ${line}`);
  process.exit(1);
}

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer`);
  if (process.platform !== 'linux') fail(`geofs runs on Linux, not on ${process.platform}`);
  if (isInstalled()) return;
  console.log('geofs: installing what package-lock.json names (once; about 20 s)');
  rmSync(mark, { force: true });
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (error) fail(`npm cannot be started: ${error.message}`);
  if (status !== 0) fail('npm ci failed (see above); the next start tries again');
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) fail(`there is no pinned Node for ${process.arch}: x64 and arm64 are supported`);
  writeFileSync(mark, lockHash());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
