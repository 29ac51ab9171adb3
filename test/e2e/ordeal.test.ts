/** A short ordeal: workers at three sites under a cut, kills and pauses; afterwards all mounts agree, and all that was acknowledged is there. */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judge } from '../ordeal/judge.ts';
import { takeOrdeal } from '../ordeal/ordeal.ts';
import type { Fault } from '../support/faults.ts';
import { cannotEmulateWan } from '../support/wan.ts';

const DURATION_MS = 60_000;
const LEAST_OPERATIONS = 200;
/** Two of the first overlap; the mount dies alone. */
const PLAN: readonly Fault[] = [
  { kind: 'cut', site: 'nyc', other: '', atMs: 5_000, lastsMs: 8_000 },
  { kind: 'kill-mds', site: 'ams', other: '', atMs: 10_000, lastsMs: 4_000 },
  { kind: 'pause-daemon', site: 'tyo', other: '', atMs: 18_000, lastsMs: 6_000 },
  { kind: 'kill-ds', site: 'nyc', other: '', atMs: 26_000, lastsMs: 3_000 },
  { kind: 'kill-daemon', site: 'ams', other: '', atMs: 32_000, lastsMs: 1_000 },
  { kind: 'kill-mount', site: 'tyo', other: '', atMs: 40_000, lastsMs: 3_000 },
];

/** In turn, day by day, so that both distances are seen at the price of one. GEOFS_TEST_RTT: this one. */
const rttMs = Number(process.env['GEOFS_TEST_RTT'] ?? (Math.floor(Date.now() / 86_400_000) % 2 === 0 ? 40 : 200));

const reason = cannotEmulateWan();

test(`after cuts, kills and pauses under work at three sites, ${String(rttMs)} ms from each other, the mounts agree, and nothing that was acknowledged is lost`, reason === undefined ? { timeout: 560_000 } : { skip: reason }, async () => {
  const out = mkdtempSync(join(tmpdir(), 'ordeal-'));
  await takeOrdeal({ seed: 20, durationMs: DURATION_MS, rttMs, out, plan: PLAN, say: () => undefined });
  const { faults, operations } = judge(out);
  assert.deepEqual(faults, []);
  assert.ok(operations > LEAST_OPERATIONS, `${String(operations)} operations`);
});
