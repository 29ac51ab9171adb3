import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { NFS_RESTART_MAX_MS, NFS_RESTART_MIN_MS, NFS_STEADY_MS } from '../../../../proto/types/limits.ts';
import { keepRunning } from '../../../../tools/nfs/keep-running.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

class Runs {
  readonly clock = new ManualClock();
  readonly waits: number[] = [];
  readonly stop = new AbortController();
  started = 0;
  #end = Promise.withResolvers<string | undefined>();
  readonly done = keepRunning({
    clock: this.clock,
    run: () => {
      this.started++;
      this.#end = Promise.withResolvers();
      return this.#end.promise;
    },
    onDown: (why, againMs) => {
      assert.equal(why, 'it ended');
      this.waits.push(againMs);
    },
  }, this.stop.signal);

  /** It runs so long, and ends. */
  async end(ms: number): Promise<void> {
    this.clock.advance(ms);
    this.#end.resolve('it ended');
    await setImmediate();
  }

  /** The next one is started when its wait is over, and not before. */
  async endAfter(ms: number): Promise<void> {
    await this.end(ms);
    const { started } = this;
    this.clock.advance((this.waits.at(-1) ?? 0) - 1);
    await setImmediate();
    assert.equal(this.started, started);
    this.clock.advance(1);
    await setImmediate();
    assert.equal(this.started, started + 1);
  }

  finish(): void {
    this.#end.resolve(undefined);
  }
}

test('the wait before the next start doubles up to its bound, and begins anew after a steady run', async () => {
  const runs = new Runs();
  for (let i = 0; i < 9; i++) await runs.endAfter(10);
  assert.deepEqual(runs.waits, [1, 2, 4, 8, 16, 32, 64, 120, 120].map((times) => times * NFS_RESTART_MIN_MS));
  assert.equal(runs.waits.at(-1), NFS_RESTART_MAX_MS);
  await runs.endAfter(NFS_STEADY_MS + 1);
  await runs.endAfter(10);
  assert.deepEqual(runs.waits.slice(-2), [NFS_RESTART_MIN_MS, 2 * NFS_RESTART_MIN_MS]);
  runs.finish();
  await runs.done;
});

test('whoever stops it does not wait for the next start', async () => {
  const runs = new Runs();
  for (let i = 0; i < 3; i++) await runs.endAfter(10);
  const { started } = runs;
  await runs.end(10);
  runs.stop.abort();
  await runs.done;
  assert.equal(runs.started, started);
});

test('a fault that no start would mend ends it', async () => {
  await assert.rejects(keepRunning({ clock: new ManualClock(), run: () => Promise.reject(new Error('a bug')), onDown: () => undefined }, new AbortController().signal), { message: 'a bug' });
});
