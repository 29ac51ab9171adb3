/** The POSIX cases over a real FUSE mount of the in-memory file system. */
import { test } from 'node:test';
import { posixSuite } from '../../../conformance/posix/suite.ts';
import { cannotMount, TestMount } from '../../../support/fuse-mount.ts';

test('a FUSE mount', { skip: cannotMount(), timeout: 120_000 }, async (t) => {
  await using mount = await TestMount.start();
  // The in-memory file system keeps no holes.
  await posixSuite(t, mount.point, { without: ['holes'] });
});
