import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GrantPolicy, grantWaitMs } from '../../../../mds/delegation/grant-policy.ts';
import { GRANT_AFTER_MS, GRANT_CANDIDATES, GRANT_WAIT_MAX_MS } from '../../../../proto/types/limits.ts';

describe('GrantPolicy', () => {
  it('7.11: names a directory that one site alone has changed for long enough', () => {
    const policy = new GrantPolicy();
    for (let at = 0; at < 5; at += 1) policy.changed(7, 1, at * 100);
    assert.deepEqual(policy.candidates(GRANT_AFTER_MS - 1), []);
    assert.deepEqual(policy.candidates(GRANT_AFTER_MS), [{ dir: 7, site: 1, sinceMs: 0 }]);
    policy.forget(7);
    assert.deepEqual(policy.candidates(GRANT_AFTER_MS), []);
  });

  it('names none that two sites change in turn, however long', () => {
    const policy = new GrantPolicy();
    for (let at = 0; at < 100; at += 1) {
      policy.changed(7, 1 + (at % 2), at * GRANT_AFTER_MS * 2);
      assert.deepEqual(policy.candidates(at * GRANT_AFTER_MS * 2), []);
    }
  });

  it('names none for a visit', () => {
    const policy = new GrantPolicy();
    policy.changed(7, 1, 0);
    assert.deepEqual(policy.candidates(10 * GRANT_AFTER_MS), []);
  });

  it('waits twice as long after each recall, up to a bound', () => {
    assert.deepEqual([0, 1, 2, 3].map((recalls) => grantWaitMs(recalls) / GRANT_AFTER_MS), [1, 2, 4, 8]);
    assert.equal(grantWaitMs(1_000), GRANT_WAIT_MAX_MS);
  });

  it('watches a bounded number of directories, the lately changed ones', () => {
    const policy = new GrantPolicy();
    for (let dir = 1; dir <= GRANT_CANDIDATES + 10; dir += 1) for (let i = 0; i < 3; i += 1) policy.changed(dir, 1, 0);
    const found = policy.candidates(GRANT_AFTER_MS);
    assert.equal(found.length, GRANT_CANDIDATES);
    assert.equal(found[0]?.dir, 11);
  });
});
