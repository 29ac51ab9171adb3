/** The way back to the own site's mds: only when it is well for a while, and later each time when a return did not last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReturnWatch } from '../../../../client/session/return-watch.ts';
import { RETURN_LASTING_MS, RETURN_PROBE_MS, RETURN_STEADY_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

class Bench {
  readonly clock = new ManualClock();
  readonly well = new Set<string>();
  readonly returns: string[] = [];
  probes = 0;
  readonly watch = new ReturnWatch({
    clock: this.clock, onReturn: (address) => { this.returns.push(address); },
    probe: (address) => { this.probes += 1; return Promise.resolve(this.well.has(address)); },
  });

  /** Moves on probe by probe. Returns after how many milliseconds the client went back, if it did. */
  async advance(ms: number): Promise<number | undefined> {
    const before = this.returns.length;
    for (let passed = 0; passed < ms; passed += RETURN_PROBE_MS) {
      this.clock.advance(RETURN_PROBE_MS);
      await new Promise((resolve) => { setImmediate(resolve); });
      if (this.returns.length > before) return passed + RETURN_PROBE_MS;
    }
    return undefined;
  }
}

test('4.3 back to the first mds once it has answered for a while, and not for one good answer', async () => {
  const bench = new Bench();
  bench.watch.watch(['own:1', 'near:1']);
  assert.equal(await bench.advance(3 * RETURN_STEADY_MS), undefined);
  bench.well.add('own:1');
  await bench.advance(RETURN_STEADY_MS - RETURN_PROBE_MS);
  bench.well.delete('own:1');
  assert.equal(await bench.advance(2 * RETURN_STEADY_MS), undefined, 'it fell over again');
  bench.well.add('own:1').add('near:1');
  assert.ok((await bench.advance(3 * RETURN_STEADY_MS) ?? 0) >= RETURN_STEADY_MS);
  assert.deepEqual(bench.returns, ['own:1']);
  const { probes } = bench;
  await bench.advance(RETURN_STEADY_MS);
  assert.equal(bench.probes, probes, 'the watch is over');
});

test('4.3 a return that did not last makes the next one wait twice as long; one that did is forgotten', async () => {
  const bench = new Bench();
  bench.well.add('own:1');
  const waits: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    bench.watch.watch(['own:1']);
    waits.push(await bench.advance(20 * RETURN_STEADY_MS) ?? 0);
  }
  assert.ok((waits[1] ?? 0) >= 2 * RETURN_STEADY_MS && (waits[2] ?? 0) >= 4 * RETURN_STEADY_MS, String(waits));
  bench.clock.advance(RETURN_LASTING_MS);
  bench.watch.watch(['own:1']);
  assert.equal(await bench.advance(20 * RETURN_STEADY_MS), waits[0]);
});

test('nothing is watched while the best mds serves, and nothing after the stop', async () => {
  const bench = new Bench();
  bench.well.add('own:1');
  bench.watch.watch([]);
  await bench.advance(2 * RETURN_STEADY_MS);
  bench.watch.watch(['own:1']);
  bench.watch.stop();
  await bench.advance(2 * RETURN_STEADY_MS);
  assert.deepEqual([bench.probes, bench.returns], [0, []]);
});
