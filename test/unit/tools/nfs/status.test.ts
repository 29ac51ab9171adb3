import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGaneshaLine } from '../../../../tools/nfs/ganesha-log.ts';
import { graceOf } from '../../../../tools/nfs/grace.ts';
import { exitCodeOf, statusText, type GatewayStatus } from '../../../../tools/nfs/status.ts';

test('Ganesha\'s log tells when a grace period begins, how long it may take, and when it is over', () => {
  const of = (message: string): number | undefined => graceOf(parseGaneshaLine(`28/11/2026 09:10:05 : epoch 6b039d65 : vm : nfs-ganesha-11330[main] nfs_start_grace :STATE :EVENT :${message}`).message);
  assert.equal(of('NFS Server Now IN GRACE, duration 90'), 90);
  assert.equal(of('NFS Server Now NOT IN GRACE'), 0);
  assert.equal(of('grace reload client info completed from backend'), undefined);
});

const status = (graceUntilMs: number | null): GatewayStatus => ({
  pid: 10, identity: 'a/1', ganesha: 11, client: 12, ready: true, mount: '/srv/mnt', bind: null, port: 2049, nfs3: false, deviceNumber: 2049, exports: [], startedMs: 0, graceUntilMs,
  loopMade: true, restarts: 0, lastFailure: null, running: true, answers: true, mountAnswers: true, connected: true, clients: [],
});

test('status tells until when new opens and locks wait, which is no fault', () => {
  const nowMs = new Date(2026, 10, 28, 9, 10, 5).getTime();
  const lines = (graceUntilMs: number | null): string[] => statusText(status(graceUntilMs), nowMs).split('\n').slice(0, 3);
  assert.deepEqual(lines(nowMs + 42_100), [
    'Serving NFSv4 on port 2049, 0 clients connected.', 'Grace period after the start of NFS: new opens and locks wait until 09:10:47 at the latest (43 s more), for clients that reclaim theirs.', '',
  ]);
  assert.match(lines(nowMs - 1_000)[1] ?? '', /wait for a few seconds more, for clients/);
  assert.deepEqual(lines(null), ['Serving NFSv4 on port 2049, 0 clients connected.', '', 'EXPORT  ALLOW  SQUASH  ACCESS  ID']);
  assert.equal(exitCodeOf(status(nowMs)), 0);
});

test('status tells a first start from a fault', () => {
  const starting = { ...status(null), ready: false, answers: false, connected: false, ganesha: null };
  assert.match(statusText(starting, 0), /^Starting: NFS is not served yet\.\n/);
  assert.match(statusText({ ...starting, lastFailure: 'NFS-Ganesha ended with SIGSEGV' }, 0), /^Degraded: NFS does not answer on port 2049 \(NFS-Ganesha ended with SIGSEGV\)\.\n/);
  assert.match(statusText({ ...status(null), answers: false, restarts: 1, lastFailure: 'NFS-Ganesha ended with SIGSEGV' }, 0), /^Degraded: NFS does not answer on port 2049: where that lasts it is started again\.\n/, 'what ended it before is not why it hangs');
  assert.equal(exitCodeOf(starting), 1);
});
