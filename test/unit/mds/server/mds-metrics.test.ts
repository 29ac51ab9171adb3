/** What an mds says of itself to whoever watches it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Registry } from 'prom-client';
import { addMdsMetrics, type MeasuredMds } from '../../../../mds/server/mds-metrics.ts';
import { UNAPPLIED_BYTES } from '../../../../proto/types/limits.ts';

test('7.19 an mds says how much of its site is not applied yet, and how much it can keep', async () => {
  const replica = { status: () => ({ term: 3, role: 'leader', commit: 9 }), leader: 1, appliedIndex: 8 } as unknown as MeasuredMds['replica'];
  const said = async (mds: MeasuredMds): Promise<(number | undefined)[]> => {
    const registry = new Registry();
    addMdsMetrics(registry, mds);
    const metrics = await registry.getMetricsAsJSON();
    return ['unapplied_commands', 'unapplied_memory_bytes', 'unapplied_memory_limit_bytes', 'journal_bytes', 'stream_waiters', 'sessions'].map((name) => metrics.find((metric) => metric.name === `geofs_mds_${name}`)?.values[0]?.value);
  };
  assert.deepEqual(await said({ replica, sessions: 2, unapplied: { commands: 5, memoryBytes: 6_000, journalBytes: 7_000, waiters: 1 } }), [5, 6_000, UNAPPLIED_BYTES, 7_000, 1, 2]);
  assert.deepEqual(await said({ replica, sessions: 0 }), [0, 0, UNAPPLIED_BYTES, 0, 0, 0]);
});
