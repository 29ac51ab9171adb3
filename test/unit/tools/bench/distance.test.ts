/** What bench:distance makes of its times, and that its jobs do what they are called. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { JOBS, prepareMaterials, type Materials } from '../../../../tools/bench/distance/jobs.ts';
import { figures, printed } from '../../../../tools/bench/distance/table.ts';
import { factsOf } from '../../../../tools/bench/table.ts';

const FILES = 12;
const LOCAL = JOBS.filter(({ needs }) => needs === undefined || needs === 'tar');

test('rates are shares of that at the least distance, and those that lost too much are counted', () => {
  const [job] = LOCAL;
  assert.ok(job !== undefined);
  const materials: Materials = { archive: '', repository: '', files: 10 };
  const row = { job, times: new Map([[0.2, [1, 9, 2]], [40, [2.2, 2.2, 2.2]], [300, [4, 4, 4]]]) };
  assert.deepEqual(figures(row, materials).map(({ rttMs, stepMs, share }) => [rttMs, Math.round(stepMs), share.toFixed(2)]), [[0.2, 200, '1.00'], [40, 220, '0.91'], [300, 400, '0.50']]);
  const text = printed({ rows: [row], skipped: ['make (make is not installed)'], rttsMs: [0.2, 40, 300], rounds: 3, materials, facts: factsOf(tmpdir()) });
  assert.match(text, /1 of 2 rates are more than 15 % below that at 0\.2 ms/);
  assert.match(text, /Not measured: make/);
});

test('each job that needs nothing but tar leaves what it is called after', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-distance-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const materials = await prepareMaterials(folder, FILES, LOCAL);
  const after = new Map<string, string[]>();
  for (const [i, job] of LOCAL.entries()) {
    const dir = join(folder, `job${String(i)}`);
    mkdirSync(dir);
    await job.prepare?.(dir, materials);
    await job.run(dir, materials);
    after.set(job.name, readdirSync(dir, { recursive: true }).map(String));
  }
  const counts = [...after].map(([name, names]) => [name, names.filter((each) => /[fg]\d+$/.test(each)).length]);
  assert.deepEqual(counts, [['create + write 4 KiB + close', FILES], ['rename', FILES], ['unlink', 0], ['untar', FILES]]);
  assert.ok(after.get('rename')?.every((name) => name.startsWith('g')));
  assert.equal(readFileSync(join(folder, 'job0', 'f0')).byteLength, 4096);
});
