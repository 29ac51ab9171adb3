/**
 * A reader: `reader-process.ts TASK` (JSON of WorkerTask). It looks at what workers of all sites have, through its own mount, so that caches have what may
 * become stale. What is put in place by a rename it must find whole, at every site. Now and then it leaves a file as a guest in the directories of a
 * worker of another site, so that these are recalled. It writes down what it found torn, and which errors it was told.
 */
import { lstatSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../support/seeded-random.ts';
import { pick } from './choice.ts';
import { isWhole } from './contents.ts';
import { mountIsGone } from './operation.ts';
import { GUEST } from './performer.ts';
import { awaitMount, Journal, nowMs, OWN, SHARED, sleep, type WorkerTask } from './worker-process.ts';

/** What anybody may be told whose names change under him. */
const EXPECTED = new Set(['ENOENT', 'EACCES']);
const GUEST_SHARE = 0.06;
const DEPTH = 4;

export interface ReaderLine {
  readonly at: number;
  readonly torn?: string;
  readonly errno?: string;
  readonly path: string;
}

function read(task: WorkerTask): void {
  const random = new SeededRandom(task.seed);
  const journal = new Journal(task.log);
  let guests = 0;
  const attempt = (path: string, act: (full: string) => void): void => {
    try {
      act(join(task.mount, path));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      const errno = String(error.code);
      if (mountIsGone({ ok: false, errno, step: 'whole' })) awaitMount(task);
      else if (!EXPECTED.has(errno)) journal.note({ errno, path });
    }
  };
  const visit = (root: string): void => {
    attempt(`${root}/${GUEST}${task.name}-${String(guests++)}`, (full) => {
      writeFileSync(full, task.name);
      if (random.next() < 0.5) unlinkSync(full);
    });
  };
  const walk = (path: string, depth: number): void => {
    attempt(path, (full) => {
      const names = readdirSync(full, { withFileTypes: true });
      if (names.length === 0) return;
      for (const entry of names) attempt(`${path}/${entry.name}`, (below) => { lstatSync(below); });
      const entry = pick(random, names);
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) { if (depth > 0) walk(below, depth - 1); return; }
      if (!entry.isFile()) return;
      attempt(below, (file) => {
        const bytes = readFileSync(file);
        if (path.startsWith(OWN) && entry.name.startsWith('a') && !isWhole(bytes)) journal.note({ torn: `${String(bytes.length)} bytes, beginning with ${JSON.stringify(bytes.toString('latin1', 0, 40))}`, path: below });
      });
    });
  };
  while (nowMs() < task.untilMs) {
    walk(random.next() < 0.8 ? OWN : SHARED, DEPTH);
    if (random.next() < GUEST_SHARE) {
      attempt(OWN, (full) => {
        const roots = readdirSync(full).filter((name) => !name.startsWith(task.name.replace(/\d.*$/, '')));
        if (roots.length > 0) visit(`${OWN}/${pick(random, roots)}`);
      });
    }
    sleep(random.next() * task.pauseMs);
  }
}

read(JSON.parse(process.argv[2] ?? '{}') as WorkerTask);
