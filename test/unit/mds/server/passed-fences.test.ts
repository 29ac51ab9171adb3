/** What an mds does about a fence that a data server knows and its own view does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CapabilityKey } from '../../../../mds/server/capabilities.ts';
import { Queries, type QueryOptions } from '../../../../mds/server/queries.ts';
import type { ServerSession } from '../../../../mds/server/server-session.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ManualClock } from '../../../support/manual-clock.ts';

/** Opens a file whose fence this mds sees as `seen`, and as `caughtUp` after a read index; gives what was done for it. */
async function opened(fence: number, seen: number, caughtUp: number): Promise<{ readonly done: string[]; readonly fence: number }> {
  const done: string[] = [];
  const inode = { ino: 5, mode: 0o100644, layout: { target: 1, object: 5 }, fence: seen };
  const queries = new Queries({
    reader: { inode: () => Promise.resolve({ ...inode }) }, registry: { stamp: 1 }, topology: { target: () => ({ id: 1 }) }, clock: new ManualClock(), site: 1,
    readIndex: () => { done.push('index'); inode.fence = caughtUp; return Promise.resolve(1); },
    agreed: () => Promise.resolve(),
    othersSeen: () => { done.push('others'); return Promise.resolve(); },
    raiseFence: (_: number, above: number) => { done.push(`raise ${String(above)}`); inode.fence = above + 1; return Promise.resolve(); },
    token: () => ({}), capabilityKey: () => new CapabilityKey(Buffer.alloc(32)),
  } as unknown as QueryOptions);
  const session = { id: 2, promise: () => undefined } as unknown as ServerSession;
  const answer = await queries.answer(session, new geofs.v1.ClientMessage({ open: { ino: 5, fence } }), new AbortController().signal);
  return { done, fence: answer?.open?.inode?.fence ?? 0 };
}

test('6 7.18 a fence that a data server knows is waited for where this mds is behind, and passed where nobody has it any more', async () => {
  assert.deepEqual(await opened(0, 3, 3), { done: [], fence: 3 });
  assert.deepEqual(await opened(3, 3, 3), { done: [], fence: 3 });
  assert.deepEqual(await opened(4, 3, 4), { done: ['index', 'others'], fence: 4 });
  assert.deepEqual(await opened(4, 3, 3), { done: ['index', 'others', 'raise 4'], fence: 5 });
});
