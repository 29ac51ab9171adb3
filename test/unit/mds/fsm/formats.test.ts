/** Formats in the state machine: what programs of two times make of one log. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyWith, formatRefusal, findCluster, type Apply } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { PROGRAM_VERSION } from '../../../../proto/types/version.ts';
import packageJson from '../../../../package.json' with { type: 'json' };
import { newCluster, type MemoryState, type Op } from './memory-state.ts';

const OLD = applyWith({ oldest: 1, newest: 1 });
const NEW = applyWith({ oldest: 1, newest: 2 });

/** A cluster whose two nodes know the formats up to these. */
function founded(...newest: readonly number[]): MemoryState {
  const state = newCluster();
  newest.forEach((newestFormat, i) => {
    const { reply } = state.run({ registerNode: { node: i + 1, name: `mds${String(i)}`, site: 'alpha', disk: `d${String(i)}`, address: `a:${String(i)}`, oldestFormat: 1, newestFormat } });
    assert.equal(reply.errno, 0);
  });
  return state;
}

function run(state: MemoryState, apply: Apply, op: Op & { format?: number }): geofs.v1.CommandReply.$Properties {
  state.index += 1;
  const result = apply(state, geofs.v1.Command.decode(geofs.v1.Command.encode({ format: 1, site: 1, ...op }).finish()), state.index);
  state.write(result);
  return result.reply;
}

const FUTURE = { format: 2, poolNew: { name: 'later' } };

describe('a format that the cluster does not use yet', () => {
  it('is refused by programs that know it and by those that do not, with the same bytes', () => {
    const [a, b] = [founded(2, 2), founded(2, 2)];
    for (const [state, apply] of [[a, OLD], [b, NEW]] as const) {
      const reply = run(state, apply, FUTURE);
      assert.equal(reply.errno, ERRNO.EOPNOTSUPP);
      assert.equal(reply.detail, 'a command of format 2, but the cluster uses 1: see geoctl upgrade status');
      // An operation that the older program cannot even name.
      assert.equal(run(state, apply, { format: 2 }).errno, ERRNO.EOPNOTSUPP);
    }
    assert.equal(a.digest(), b.digest());
    assert.deepEqual(a.wrong(), []);
  });

  it('is used once every member that is not removed knows it', () => {
    const state = founded(2, 1);
    assert.deepEqual([run(state, NEW, { finalizeFormat: { format: 2 } }).errno, run(state, NEW, { finalizeFormat: { format: 2 } }).detail],
      [ERRNO.EBUSY, 'apply: EBUSY: mds mds1 knows formats up to 1, not 2: upgrade it first']);
    run(state, NEW, { registerNode: { node: 2, name: 'mds1', site: 'alpha', disk: 'd1', address: 'a:1', oldestFormat: 1, newestFormat: 2 } });
    assert.equal(run(state, NEW, { finalizeFormat: { format: 2 } }).errno, 0);
    assert.equal(findCluster(state)?.format, 2);
    assert.equal(run(state, NEW, { finalizeFormat: { format: 2 } }).existed, true);
    assert.equal(run(state, NEW, { finalizeFormat: { format: 1 } }).errno, ERRNO.EINVAL, 'there is no way back');
    assert.equal(run(state, NEW, FUTURE).errno, 0);
    const removed = founded(2, 1);
    run(removed, NEW, { removeNode: { node: 2 } });
    assert.equal(run(removed, NEW, { finalizeFormat: { format: 2 } }).errno, 0, 'a removed member is not asked');
  });

  it('a member that was exchanged for an older one after it had announced itself stops in one line', () => {
    const state = founded(2, 2);
    assert.throws(() => run(state, OLD, { finalizeFormat: { format: 2 } }), (error) => error instanceof FsError
      && error.message === 'mds: EPROTO: too old: this program knows format 1, the cluster uses 2; install a newer one');
  });
});

it('a range says whether a program may be a member, and what to do', () => {
  assert.equal(formatRefusal(2, { oldest: 1, newest: 3 }), undefined);
  assert.deepEqual(formatRefusal(1, { oldest: 2, newest: 3 }), {
    kind: 'too-new', text: 'too new: this program knows formats 2 to 3, the cluster uses 1; run the release before this one and geoctl upgrade finalize first',
  });
});

it('the version that members tell is the package\'s', () => {
  assert.equal(PROGRAM_VERSION, packageJson.version);
});
