/** A kernel without INC_EPOCH, RESEND and STATX: this kernel, told that we speak protocol 7.40 only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OP } from '../../../../client/fuse/abi/protocol.ts';
import { KoffiDevice } from '../../../../client/fuse/device.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { FUSE_MAX_WRITE } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { posixSuite } from '../../../conformance/posix/suite.ts';
import { cannotMount, sh, TestMount } from '../../../support/fuse-mount.ts';

const OLD_MINOR = 40;
const MINOR_AT = 44;
const FLAGS2_AT = 56;

class OldKernelDevice extends KoffiDevice {
  readonly notified: number[] = [];

  override run(receive: (message: Buffer) => void): Promise<'unmounted' | 'closed'> {
    return super.run((message) => {
      if (message.readUInt32LE(4) === OP.INIT) { message.writeUInt32LE(OLD_MINOR, MINOR_AT); message.writeUInt32LE(0, FLAGS2_AT); }
      receive(message);
    });
  }

  override notify(message: Buffer): number {
    this.notified.push(message.readInt32LE(4));
    return super.notify(message);
  }
}

const options = { skip: cannotMount(), timeout: 120_000 };
const clock = new SystemClock();

test('changes are seen at once within the lease, nothing is kept after it, and all names are walked', options, async () => {
  let leaseUntilMs = clock.monotonicMs() + 3_600_000;
  const devices: OldKernelDevice[] = [];
  await using mount = await TestMount.start((fd) => {
    const device = new OldKernelDevice(fd, FUSE_MAX_WRITE + 4096);
    devices.push(device);
    return { device, leaseUntilMs: () => leaseUntilMs, kernelTimeouts: { entryMs: 3_600_000, attrMs: 3_600_000, negativeMs: 3_600_000 } };
  });
  const { point, fileSystem, server } = mount;
  assert.deepEqual([server.negotiated?.minor, server.negotiated?.incEpoch, server.negotiated?.resend], [OLD_MINOR, false, false]);
  const ino = fileSystem.remoteCreate(1, 'f', 'one');
  const look = (): Promise<string> => sh(`cat ${point}/f; stat -c ' %s' ${point}/f; test -e ${point}/new && echo there || echo absent`);
  assert.equal(await look(), 'one 3\nabsent\n');
  const lookups = fileSystem.calls.get('lookup');
  assert.equal(await look(), 'one 3\nabsent\n');
  assert.equal(fileSystem.calls.get('lookup'), lookups, 'the kernel answers from its cache');
  fileSystem.remoteWrite(ino, 'second');
  await server.invalidator.inode(ino, true);
  fileSystem.remoteCreate(1, 'new', '');
  await server.invalidator.entry(1, 'new' as ByteName);
  assert.equal(await look(), 'second 6\nthere\n');
  const renamed = fileSystem.at(1).children.get('f' as ByteName);
  fileSystem.at(1).children.delete('f' as ByteName);
  fileSystem.at(1).children.set('g' as ByteName, renamed ?? { ino, cookie: 99 });
  await server.invalidator.all();
  assert.equal(await sh(`test -e ${point}/f && echo there || echo absent; cat ${point}/g`), 'absent\nsecond');
  leaseUntilMs = clock.monotonicMs();
  await server.invalidator.all();
  const counts: number[] = [];
  for (let i = 0; i < 3; i++) {
    assert.equal(await sh(`stat -c %s ${point}/g`), '6\n');
    counts.push(fileSystem.calls.get('lookup') ?? 0);
  }
  assert.ok(new Set(counts).size === 3, 'without a lease every look is a lookup');
  assert.deepEqual(devices[0]?.notified.filter((code) => code === 8), []);
});

test('an old kernel is POSIX too', options, async (t) => {
  await using mount = await TestMount.start((fd) => ({ device: new OldKernelDevice(fd, FUSE_MAX_WRITE + 4096) }));
  await posixSuite(t, mount.point, { without: ['holes'] });
});
