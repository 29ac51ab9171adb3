/** What runs before anything is installed: which install counts as done, and how a program started from outside ends. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { eventually } from '../../support/eventually.ts';

const BOOTSTRAP = resolve(import.meta.dirname, '../../../tools/bootstrap');
const PROCESS = new URL('../../../proto/runtime/process.ts', import.meta.url).href;

/** A tree with the bootstrap alone, and a lock file. */
function newTree(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'geofs-bootstrap-'));
  t.after(() => { rmSync(root, { recursive: true }); });
  cpSync(BOOTSTRAP, join(root, 'tools', 'bootstrap'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  return root;
}

function run(root: string, code: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** A tree where geofs-mds runs `program` in place of its bundle, on this Node as the pinned one. Returns geofs-mds. */
function newProgram(t: TestContext, program: string): string {
  const root = newTree(t);
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, 'node_modules', '.bin', 'node'));
  mkdirSync(join(root, '.build'));
  writeFileSync(join(root, '.build', 'geofs-mds.js'), program);
  return join(root, 'tools/bootstrap/geofs-mds.mjs');
}

function runProgram(t: TestContext, program: string, args: readonly string[] = []): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [newProgram(t, program), ...args], { encoding: 'utf8', input: 'in' });
}

test('an install is done only for the lock file that it was made for', (t) => {
  const root = newTree(t);
  const asked = 'import { isInstalled } from "./tools/bootstrap/install.mjs"; console.log(isInstalled());';
  assert.equal(run(root, asked), 'false');
  mkdirSync(join(root, 'node_modules'));
  assert.equal(run(root, asked), 'false', 'an interrupted install has a folder but no mark');
  run(root, 'import { lockHash } from "./tools/bootstrap/install.mjs"; import { writeFileSync } from "node:fs"; writeFileSync("node_modules/.geofs-lock-hash", lockHash());');
  assert.equal(run(root, asked), 'true');
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"name":"other"}');
  assert.equal(run(root, asked), 'false');
});

test('without the pinned Node a program refuses in one line', (t) => {
  const root = newTree(t);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/bootstrap/geofs-mds.mjs')], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^geofs-mds: the pinned Node is missing: [^\n]+\n$/);
});

test('arguments, standard input and output, and the exit code pass through', (t) => {
  const { status, stdout } = runProgram(t, 'process.stdin.on("data", (data) => { console.log(process.argv[2], String(data)); process.exitCode = 7; });', ['--flag']);
  assert.equal(status, 7);
  assert.equal(stdout, '--flag in\n');
});

test('a Ctrl-C reaches the program from the terminal and once more through its starter: it drains, and the exit code is 0', async (t) => {
  const program = newProgram(t, `
    import { announceReady, runMain } from '${PROCESS}';
    let come = 0;
    const both = new Promise((resolve) => { process.on('SIGINT', () => { come += 1; if (come === 2) resolve(); }); });
    runMain('geofs-mds', async (signal) => {
      const alive = setInterval(() => undefined, 1000);
      signal.addEventListener('abort', () => { process.stdout.write('told\\n'); });
      announceReady({});
      await both;
      clearInterval(alive);
      process.stdout.write('drained');
    });`);
  const starter = spawn(process.execPath, [program], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  starter.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  await eventually(() => out.includes('ready'), 'the program');
  process.kill(-(starter.pid ?? 0), 'SIGINT');
  // Signals of one kind that come while one waits to be delivered are one with it; this one is another.
  await eventually(() => out.includes('told'), 'the first one');
  starter.kill('SIGINT');
  const [code] = await once(starter, 'close') as [number | null];
  assert.deepEqual({ code, out }, { code: 0, out: '{"ready":true}\ntold\ndrained' });
});

test('a program that a signal ended is seen as ended by that signal', (t) => {
  const { signal } = runProgram(t, 'process.kill(process.pid, "SIGKILL"); setInterval(() => undefined, 1000);');
  assert.equal(signal, 'SIGKILL');
});

test('NFS-Ganesha is installed without its service, but a service that was there is the admin\'s', (t) => {
  const root = newTree(t);
  const plan = (names: readonly string[], hasGanesha: boolean, hasSystemd = true): string[] => (JSON.parse(run(root,
    `import { installPlan } from "./tools/bootstrap/packages.mjs"; console.log(JSON.stringify(installPlan(${JSON.stringify(names)}, ${JSON.stringify({ hasGanesha, hasSystemd })})));`)) as string[][]).map((words) => words.join(' '));
  const install = 'apt-get -q -y install --no-install-recommends';
  assert.deepEqual(plan(['nfs-ganesha', 'nfs-ganesha-vfs'], false), ['systemctl mask nfs-ganesha.service', `${install} nfs-ganesha nfs-ganesha-vfs`]);
  assert.deepEqual(plan(['nfs-ganesha-vfs'], true), [`${install} nfs-ganesha-vfs`]);
  assert.deepEqual(plan(['git', 'nfs-ganesha'], true), [`${install} git nfs-ganesha`]);
  assert.deepEqual(plan(['git', 'nfs-ganesha'], false, false), [`${install} git nfs-ganesha`], 'no service manager, no service');
});

test('what packages say does not mix with a program\'s own output', (t) => {
  const root = newTree(t);
  const folder = join(root, 'bin');
  mkdirSync(folder);
  writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\necho "apt-get $*"\n', { mode: 0o755 });
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', 'import { installPackages } from "./tools/bootstrap/packages.mjs"; installPackages(["git"]);'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } });
  assert.equal(stdout, '');
  assert.match(stderr, /apt-get -q -y update\napt-get -q -y install --no-install-recommends git\n$/);
});

test('a Debian package that this machine\'s repositories lack keeps the others from nothing, and is named with what goes without it', (t) => {
  const root = newTree(t);
  const programs = join(root, 'programs');
  mkdirSync(programs);
  const program = (name: string, script: string): void => { writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 }); };
  program('apt-get', 'echo "apt-get $*"');
  // As apt-cache(8) answers: nothing of a package that it has never heard of, "(none)" of one that only others name.
  program('apt-cache', `printf 'make:\\n  Installed: (none)\\n  Candidate: 4.3-4\\n  Version table:\\n     4.3-4 500\\nuser-mode-linux:\\n  Installed: (none)\\n  Candidate: (none)\\n  Version table:\\nattr:\\n  Installed: (none)\\n  Candidate: 1:2.5\\n'`);
  const code = `import { installPackages } from './tools/bootstrap/packages.mjs';
    installPackages(['make', 'user-mode-linux', 'unheard-of', 'attr'], { onLacking: (name) => { console.log('lacking ' + name); } });`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', env: { PATH: `${programs}:/usr/bin:/bin` } });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'lacking user-mode-linux\nlacking unheard-of\n');
  assert.equal(stderr, 'apt-get -q -y update\napt-get -q -y install --no-install-recommends make attr\n');
});
