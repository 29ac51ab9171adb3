import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { identityOf } from '../../../../tools/nfs/processes.ts';
import { writeState } from '../../../../tools/nfs/state-file.ts';
import { stopGateway } from '../../../../tools/nfs/stop.ts';

/** Ends a while after it is told to. */
const DRAINS = 'trap "sleep 0.3; exit 0" TERM; echo on; while :; do sleep 0.05; done';

test('stop ends the gateway of the state folder and waits for that; a process that has its number now is left alone', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-stop-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const none = { errno: 'ENOENT', message: new RegExp(`no gateway runs from ${folder}$`) };
  await assert.rejects(stopGateway(folder, new SystemClock()), none);
  const child = spawn('/bin/sh', ['-c', DRAINS], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => { child.kill('SIGKILL'); });
  await new Promise((resolve) => { child.stdout.once('data', resolve); });
  const pid = child.pid ?? 0;
  const state = (identity: string): void => {
    writeState(folder, {
      pid, identity, ganesha: null, client: null, ready: true, mount: join(folder, 'mnt'), bind: null, port: 2049, nfs3: false, deviceNumber: 2049, exports: [], startedMs: 0, graceUntilMs: null,
      loopMade: false, restarts: 0, lastFailure: null,
    });
  };
  state('another boot/1');
  await assert.rejects(stopGateway(folder, new SystemClock()), none);
  assert.ok(identityOf(pid) !== undefined);
  state(identityOf(pid) ?? '');
  assert.equal(await stopGateway(folder, new SystemClock()), pid);
  assert.equal(identityOf(pid), undefined);
});
