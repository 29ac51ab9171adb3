import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { findPool, findTarget, listIdlePins, listPins, statFs } from '../../../../mds/fsm/index.ts';
import { newCluster, type MemoryState } from './memory-state.ts';

const { OVERFLOW_STRICT, OVERFLOW_LOOSE } = geofs.v1.Overflow;
const { TARGET_UP, TARGET_NO_CREATE, TARGET_DOWN } = geofs.v1.TargetState;

function withTargets(): MemoryState {
  const state = newCluster();
  for (const name of ['t1', 't2']) {
    state.run({ registerTarget: { name, site: 'alpha', uuid: `disk of ${name}`, address: 'a:1', incarnation: 5, totalBytes: 100, freeBytes: 60, totalObjects: 10, freeObjects: 4 } });
  }
  state.run({ poolNew: { name: 'flash' } });
  return state;
}

describe('poolConfigure', () => {
  it('sets what is named and leaves the rest', () => {
    const state = withTargets();
    const set = state.run({ poolConfigure: { name: 'flash', hasOverflow: true, overflow: OVERFLOW_LOOSE, hasSpillTo: true, spillTo: 'alpha' } });
    assert.deepEqual(set.events, [{ kind: 'topology' }]);
    state.run({ poolConfigure: { name: 'flash', hasSpillAtPercent: true, spillAtPercent: 90 } });
    const pool = findPool(state, 'flash');
    assert.deepEqual([pool?.overflow, pool?.spillTo, pool?.spillAtPercent], [OVERFLOW_LOOSE, 'alpha', 90]);
    state.run({ poolConfigure: { name: 'flash', hasOverflow: true, hasSpillTo: true } });
    assert.deepEqual([findPool(state, 'flash')?.overflow, findPool(state, 'flash')?.spillTo, findPool(state, 'flash')?.spillAtPercent], [OVERFLOW_STRICT, '', 90]);
  });

  it('refuses nonsense, and a pool that others spill to stays', () => {
    const state = withTargets();
    const errno = (op: geofs.v1.PoolConfigure.$Properties): number | null | undefined => state.reply({ poolConfigure: op }).errno;
    assert.equal(errno({ name: 'none such' }), ERRNO.ENOENT);
    assert.equal(errno({ name: 'flash', hasSpillTo: true, spillTo: 'flash' }), ERRNO.EINVAL);
    assert.equal(errno({ name: 'flash', hasSpillTo: true, spillTo: 'nowhere' }), ERRNO.ENOENT);
    assert.equal(errno({ name: 'flash', hasSpillAtPercent: true, spillAtPercent: 101 }), ERRNO.EINVAL);
    state.run({ poolConfigure: { name: 'alpha', hasSpillTo: true, spillTo: 'flash' } });
    assert.equal(state.reply({ poolDestroy: { name: 'flash' } }).errno, ERRNO.EBUSY);
    assert.equal(state.reply({ poolDestroy: { name: 'alpha' } }).errno, ERRNO.EPERM);
  });
});

describe('reportTargets', () => {
  it('takes capacity, state and a higher incarnation, and never an address', () => {
    const state = withTargets();
    state.run({ reportTargets: { targets: [{ id: 1, totalBytes: 100, freeBytes: 0, totalObjects: 10, freeObjects: 0, state: TARGET_NO_CREATE }, { id: 99, freeBytes: 1 }] } });
    const one = findTarget(state, 1);
    assert.deepEqual([one?.address, one?.incarnation, one?.freeBytes, one?.state, one?.name], ['a:1', 5, 0, TARGET_NO_CREATE, 't1']);
    assert.equal(findTarget(state, 99), undefined, 'a target that nobody registered stays unknown');
    assert.deepEqual(statFs(state), { totalBytes: 200, freeBytes: 60, totalInodes: 20, freeInodes: 4 });
    state.run({ reportTargets: { targets: [{ id: 2, address: 'b:2', incarnation: 6, totalBytes: 100, freeBytes: 50, state: TARGET_DOWN }] } });
    assert.deepEqual([findTarget(state, 2)?.address, findTarget(state, 2)?.incarnation], ['a:1', 6]);
    state.run({ reportTargets: { targets: [{ id: 2, incarnation: 5 }] } });
    assert.equal(findTarget(state, 2)?.incarnation, 6);
  });

  it('is followed by a registration that brings a lost target back, and leaves a draining one draining', () => {
    const state = withTargets();
    state.run({ reportTargets: { targets: [{ id: 1, state: TARGET_NO_CREATE }, { id: 2, state: TARGET_DOWN }] } });
    for (const name of ['t1', 't2']) state.run({ registerTarget: { name, site: 'alpha', uuid: `disk of ${name}`, incarnation: 5 } });
    assert.deepEqual([findTarget(state, 1)?.state, findTarget(state, 2)?.state], [TARGET_NO_CREATE, TARGET_UP]);
    assert.equal(state.reply({ registerTarget: { name: 't1', site: 'beta', uuid: 'disk of t1' } }).errno, ERRNO.EPERM);
    assert.equal(state.reply({ registerTarget: { name: 't1', site: 'alpha', uuid: 'disk of t1', incarnation: 4 } }).errno, ERRNO.ESTALE, 'a later process is known');
  });
});

describe('pin', () => {
  const makeDirectory = (state: MemoryState, name: string): number => {
    const { ino } = state.reply({ create: { parent: 1, name: Buffer.from(name), ino: 7_000, mode: 0o040755, exclusive: true } });
    return ino ?? 0;
  };

  it('keeps a directory with a site until it is taken back, also when the directory is gone', () => {
    const state = withTargets();
    const dir = makeDirectory(state, 'd');
    assert.equal(state.reply({ pin: { dir, site: 1 } }).errno, 0);
    assert.deepEqual(listPins(state).map((pin) => [pin.dir, pin.site]), [[dir, 1]]);
    assert.deepEqual(listIdlePins(state).map(({ path, pinned }) => [path, pinned]), [['/d', 1]]);
    state.run({ rmdir: { parent: 1, name: Buffer.from('d') } });
    assert.deepEqual(listIdlePins(state).map(({ path }) => path), [undefined]);
    state.run({ pin: { dir, site: 0 } });
    assert.deepEqual(listPins(state), []);
  });

  it('refuses what is no directory and no site', () => {
    const state = withTargets();
    assert.equal(state.reply({ pin: { dir: 99, site: 1 } }).errno, ERRNO.ENOENT);
    assert.equal(state.reply({ pin: { dir: makeDirectory(state, 'd'), site: 9 } }).errno, ERRNO.ENOENT);
    state.reply({ create: { parent: 1, name: Buffer.from('f'), ino: 7_001, mode: 0o100644, exclusive: true } });
    assert.equal(state.reply({ pin: { dir: 7_001, site: 1 } }).errno, ERRNO.ENOTDIR);
    assert.deepEqual(listPins(state), []);
  });
});
