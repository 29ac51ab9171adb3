import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionByKeyKey, sessionStateKey } from '../../../../mds/fsm/keys.ts';
import type { StateView } from '../../../../mds/fsm/machine.ts';
import { FsmReader } from '../../../../mds/server/fsm-reader.ts';
import type { StateStore } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';

void test('7.5 the numbers of a session that the state knows nothing of: neither their replies nor that they are acknowledged', async () => {
  const records = new Map<unknown, Uint8Array>([
    [sessionStateKey(7), geofs.v1.SessionState.encode({ session: 7, key: 'key', acknowledged: 3, remembered: [5, 2, 9, 1] }).finish()],
    [sessionByKeyKey('key'), geofs.v1.SessionKeyState.encode({ session: 7 }).finish()],
  ]);
  const view: StateView = { get: (key) => records.get(key), scan: () => [] };
  const reader = new FsmReader({ query: <T>(question: (of: StateView) => T) => Promise.resolve(question(view)) } as unknown as StateStore);
  assert.deepEqual(await reader.unknownNumbers('key', [2, 3, 4, 5, 6, 7, 9, 10]), [4, 7, 10]);
  assert.deepEqual(await reader.unknownNumbers('another', [1, 2]), []);
});
