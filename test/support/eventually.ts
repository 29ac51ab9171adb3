/** Waiting for a condition, with a deadline, instead of sleeping. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once the condition holds; fails with what was waited for. */
export async function eventually(condition: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!await condition()) {
    assert.ok(performance.now() < deadline, `waited in vain for ${what}`);
    await delay(2);
  }
}
