import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DataPaths } from '../../../dataserver/object/paths.ts';
import { geofs } from '../../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../../proto/rpc/credentials.ts';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { DataPeer, signedCapability, TargetRegistry } from '../../support/data-peer.ts';
import { TEST_CLUSTER, testIdentity } from '../../support/identities.ts';

const MAIN = fileURLToPath(new URL('../../../dataserver/main.ts', import.meta.url));
const clock = new SystemClock();
let root = '';
let config = '';
let client: TlsIdentity;
let registry: TargetRegistry;
const children = new Set<ChildProcess>();

async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = clock.monotonicMs() + 20_000;
  while (!condition()) {
    assert.ok(clock.monotonicMs() < deadline, `in time: ${what}`);
    await new Promise((resolve) => { clock.after(5, () => { resolve(undefined); }); });
  }
}

async function start(): Promise<{ readonly child: ChildProcess; readonly address: string; readonly incarnation: number; readonly metrics: string }> {
  const child = spawn(process.execPath, [MAIN, '--config', config], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  child.once('exit', () => { children.delete(child); });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { address: string; incarnation: number; metrics: string }) };
  }
  throw new Error('the server ended before it was ready');
}

async function dial(address: string): Promise<DataPeer> {
  const deadline = clock.monotonicMs() + 10_000;
  for (;;) {
    try {
      return await DataPeer.open(address, client, TEST_CLUSTER);
    } catch (error) {
      if (!(error instanceof FsError) || error.errno !== 'EAGAIN' || clock.monotonicMs() > deadline) throw error;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
  }
}

function ref(object: number): geofs.v1.ObjectRef.$Properties {
  const claim = { target: 7, object, ino: object, session: 1, write: true, fence: 0, expiresSec: clock.wallTime().sec + 60 };
  return { object, ino: object, capability: signedCapability(registry.key, claim) };
}

/** The version of what is born, or raised, in an incarnation. */
const first = (incarnation: number): number => incarnation * 2 ** 20 + 1;

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'geofs-crash-'));
  client = await testIdentity('client', 'c1');
  registry = await TargetRegistry.start(await testIdentity('mds', 'm'));
  const ds = await testIdentity('ds', 'ds0');
  for (const [name, pem] of Object.entries(ds)) writeFileSync(join(root, `${name}.pem`), pem as Buffer);
  config = join(root, 'ds.yaml');
  writeFileSync(config, [
    `cluster: ${TEST_CLUSTER}`, 'site: tokyo', 'name: ds0', `data: ${root}/data`, 'listen: 127.0.0.1:0', `mds: ["${registry.address}"]`, 'workers: 2',
    `tls: { ca: ${root}/ca.pem, cert: ${root}/cert.pem, key: ${root}/key.pem }`, 'metrics: { listen: "127.0.0.1:0", plain: true }', 'log: { level: silent }',
  ].join('\n'));
});

after(() => {
  for (const child of children) child.kill('SIGKILL');
  registry.close();
  rmSync(root, { recursive: true, force: true });
});

test('4.14 kill -9 while writing: versions rise, sealed bytes are intact, nothing in flight reads as EIO, the mds is told', async () => {
  const sealed = Buffer.alloc(250_000, 3);
  for (let round = 0; round < 3; round++) {
    const run = await start();
    assert.equal(run.incarnation, round + 1, 'a clean stop keeps the incarnation');
    const peer = await dial(run.address);
    const [kept, open] = [100 + round, 200 + round];
    await peer.write(ref(kept), 0, sealed);
    const { dataVersion } = await peer.seal(ref(kept), true);
    let written = 0;
    const writing = (async () => {
      for (let n = 0; ; n++) { await peer.write(ref(open), n * 5_000, Buffer.alloc(5_000, n)); written += 1; }
    })();
    const stopped = assert.rejects(writing);
    await until('some writes', () => written > 20 + round * 7);
    await kill(run.child, 'SIGKILL');
    await stopped;
    peer.close();
    const next = await start();
    assert.equal(next.incarnation, round + 2);
    await until('the report', () => registry.recovered.some((one) => one.object === open));
    const again = await dial(next.address);
    const state = await again.stat(ref(open));
    assert.deepEqual([state.dataVersion, state.open, state.incarnation], [first(round + 2), false, round + 2]);
    const { data } = await again.read(ref(open), 0, state.size ?? 0);
    assert.ok(data.byteLength >= written * 5_000, 'every answered write is there');
    for (let n = 0; n < written; n++) assert.ok(data.subarray(n * 5_000, (n + 1) * 5_000).every((byte) => byte === (n & 0xff)));
    const whole = await again.read(ref(kept), 0, 400_000);
    assert.ok(whole.data.equals(sealed));
    assert.deepEqual([whole.replies[0]?.state?.dataVersion, dataVersion], [dataVersion, first(round + 1)], 'what was durable keeps its version');
    again.close();
    assert.equal(await kill(next.child, 'SIGTERM'), 0);
  }
});

test('after a power cut all objects are looked at, whatever the dirty list says', async () => {
  const run = await start();
  const peer = await dial(run.address);
  await peer.write(ref(300), 0, Buffer.from('unsealed'));
  await kill(run.child, 'SIGKILL');
  peer.close();
  rmSync(`${root}/data/dirty`, { recursive: true });
  const path = `${root}/data/target.json`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"boot": "[^"]*"/, '"boot": "another"'));
  const next = await start();
  await until('the report', () => registry.recovered.some((one) => one.object === 300 && one.dataVersion === first(next.incarnation)));
  const health = await fetch(`http://${next.metrics}/healthz`);
  assert.equal(health.status, 200);
  assert.match(await (await fetch(`http://${next.metrics}/metrics`)).text(), /geofs_ds_leased 1/);
  assert.equal(readFileSync(new DataPaths(`${root}/data`).data(300), 'utf8'), 'unsealed');
  assert.equal(await kill(next.child, 'SIGTERM'), 0);
  const third = await start();
  assert.equal(third.incarnation, next.incarnation, 'a clean stop keeps the incarnation');
  assert.equal(await kill(third.child, 'SIGTERM'), 0);
});

test('--check finds a flipped byte, --check-config a wrong key', () => {
  const ok = spawnSync(process.execPath, [MAIN, '--config', config, '--check'], { encoding: 'utf8' });
  assert.match(ok.stdout, /objects checked, 0 faults/);
  writeFileSync(new DataPaths(`${root}/data`).data(300), 'unsealeD');
  const bad = spawnSync(process.execPath, [MAIN, '--config', config, '--check'], { encoding: 'utf8' });
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /object 300: block 0 does not match/);
  const wrong = spawnSync(process.execPath, [MAIN, '--config', config, '--check-config', '--listen', 'nowhere'], { encoding: 'utf8' });
  assert.equal(wrong.status, 2);
  assert.equal(wrong.stderr.trim().split('\n').length, 1);
});
