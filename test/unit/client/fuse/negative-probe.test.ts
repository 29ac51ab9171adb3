/** The probe against kernels of each kind: whether they keep absent names, and give them up when told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT_NODE } from '../../../../client/fuse/abi/protocol.ts';
import { NegativeEntryProbe } from '../../../../client/fuse/notify/negative-probe.ts';
import { FakeFuseDevice, fuseRequest } from '../../../support/fake-fuse-device.ts';

const LOOKUP = 1;

interface Kernel {
  readonly keeps: boolean;
  readonly drops: boolean;
  /** Looks before which an INC_EPOCH takes everything back. */
  readonly epochs?: readonly number[];
}

function probe({ keeps, drops, epochs = [] }: Kernel): Promise<boolean> {
  let known = false;
  let looks = 0;
  const tested = new NegativeEntryProbe('/mnt', { entryWritten: () => { if (drops) known = false; return Promise.resolve(); } }, new FakeFuseDevice());
  return tested.run((path) => ({
    look: () => {
      looks += 1;
      if (epochs.includes(looks)) known = false;
      if (!known) assert.ok(tested.answer(fuseRequest(LOOKUP, ROOT_NODE, Buffer.from(`${path.slice('/mnt/'.length)}\0`), 2n)));
      known = keeps;
      return Promise.resolve();
    },
    end: () => Promise.resolve(),
  }));
}

test('a kernel that drops an absent name when told', async () => { assert.equal(await probe({ keeps: true, drops: true }), true); });
test('a kernel that does not', async () => { assert.equal(await probe({ keeps: true, drops: false }), false); });
test('a kernel that keeps none', async () => { assert.equal(await probe({ keeps: false, drops: true }), false); });
test('what an epoch takes back meanwhile does not count against the kernel', async () => { assert.equal(await probe({ keeps: true, drops: true, epochs: [2, 3] }), true); });
