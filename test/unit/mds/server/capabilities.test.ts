/** A capability is signed with HMAC-SHA256, as the data servers check it. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { CapabilityKey, signCapability } from '../../../../mds/server/capabilities.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { CAPABILITY_MS } from '../../../../proto/types/limits.ts';

test('RFC 4231: test cases 1, 2 and 6', () => {
  for (const [key, data, mac] of [
    [Buffer.alloc(20, 0x0b), Buffer.from('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [Buffer.alloc(131, 0xaa), Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First'), '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'],
  ] as const) assert.equal(new CapabilityKey(key).mac(data).toString('hex'), mac);
});

test('6: a capability says what it is for and when it ends, and its signature is that of its bytes', () => {
  const key = Buffer.alloc(32, 7);
  const signed = geofs.v1.SignedCapability.decode(signCapability(new CapabilityKey(key), { target: 3, object: 9, ino: 5, session: 8, write: true, fence: 2 }, 1_700_000_000));
  assert.deepEqual(Buffer.from(signed.mac), createHmac('sha256', key).update(signed.capability).digest());
  const { target, object, ino, session, write, fence, expiresSec } = geofs.v1.Capability.decode(signed.capability);
  assert.deepEqual([target, object, ino, session, write, fence, expiresSec], [3, 9, 5, 8, true, 2, 1_700_000_000 + CAPABILITY_MS / 1000]);
});
