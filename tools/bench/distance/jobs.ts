/** The work of a site that is timed at each distance. Each in a folder that never was before; all are programs as users run them. */
import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SMALL_BYTES = 4096;
const FOLDERS = 10;
/** git and make may ask for a terminal or a home of their own. */
const ENV = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
const IDENTITY = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'init.defaultBranch=main', '-c', 'safe.directory=*'];

/** What the jobs take from the local disk. */
export interface Materials {
  readonly archive: string;
  readonly repository: string;
  readonly files: number;
}

export interface Job {
  readonly name: string;
  /** A program that must be installed. */
  readonly needs?: string;
  /** Steps that the time of the job is divided by; 1: the whole is what counts. */
  readonly steps: (materials: Materials) => number;
  /** Not timed. */
  readonly prepare?: (folder: string, materials: Materials) => void | Promise<void>;
  readonly run: (folder: string, materials: Materials) => void | Promise<void>;
}

const small = Buffer.alloc(SMALL_BYTES, 'geofs');

function create(path: string): void {
  const fd = openSync(path, 'w');
  writeSync(fd, small);
  closeSync(fd);
}

const fileOf = (folder: string, i: number): string => join(folder, `f${String(i)}`);

function fill(folder: string, { files }: Materials): void {
  for (let i = 0; i < files; i += 1) create(fileOf(folder, i));
}

/** A rule a file, each of which reads the one before: a chain of small programs with their outputs, as builds are. */
function makefile(files: number): string {
  const targets = Array.from({ length: files }, (_, i) => `o${String(i)}`);
  return `all: ${targets.join(' ')}\n${targets.map((target, i) => `${target}: ${i === 0 ? 'Makefile' : `o${String(i - 1)}`}\n\t@head -c ${String(SMALL_BYTES)} $< > $@.tmp && mv $@.tmp $@\n`).join('')}`;
}

export const JOBS: readonly Job[] = [
  { name: 'create + write 4 KiB + close', steps: ({ files }) => files, run: fill },
  {
    name: 'rename', steps: ({ files }) => files, prepare: fill,
    run: (folder, { files }) => { for (let i = 0; i < files; i += 1) renameSync(fileOf(folder, i), join(folder, `g${String(i)}`)); },
  },
  {
    name: 'unlink', steps: ({ files }) => files, prepare: fill,
    run: (folder, { files }) => { for (let i = 0; i < files; i += 1) unlinkSync(fileOf(folder, i)); },
  },
  { name: 'untar', needs: 'tar', steps: ({ files }) => files, run: async (folder, { archive }) => { await run('tar', ['-xf', archive, '-C', folder], { env: ENV }); } },
  {
    name: 'git clone', needs: 'git', steps: () => 1,
    run: async (folder, { repository }) => { await run('git', [...IDENTITY, 'clone', '-q', '--no-local', repository, join(folder, 'clone')], { env: ENV }); },
  },
  {
    name: 'make', needs: 'make', steps: () => 1,
    prepare: (folder, { files }) => { writeFileSync(join(folder, 'Makefile'), makefile(Math.ceil(files / 4))); },
    run: async (folder) => { await run('make', ['-s', '-C', folder], { env: ENV }); },
  },
];

/** Makes the archive and the repository in a folder of the local disk. */
export async function prepareMaterials(folder: string, files: number, jobs: readonly Job[]): Promise<Materials> {
  const tree = join(folder, 'tree');
  const materials = { archive: join(folder, 'tree.tar'), repository: join(folder, 'repository'), files };
  for (let i = 0; i < files; i += 1) {
    const sub = join(tree, `d${String(i % FOLDERS)}`);
    mkdirSync(sub, { recursive: true });
    writeFileSync(fileOf(sub, i), `${String(i)} `.repeat(SMALL_BYTES / 8));
  }
  if (jobs.some(({ needs }) => needs === 'tar')) await run('tar', ['-cf', materials.archive, '-C', tree, '.'], { env: ENV });
  if (jobs.some(({ needs }) => needs === 'git')) {
    await run('git', [...IDENTITY, 'init', '-q', materials.repository], { env: ENV });
    for (const args of [['--work-tree', tree, 'add', '-A'], ['--work-tree', tree, 'commit', '-q', '-m', 'All']]) {
      await run('git', [...IDENTITY, '--git-dir', join(materials.repository, '.git'), ...args], { env: ENV });
    }
  }
  return materials;
}
