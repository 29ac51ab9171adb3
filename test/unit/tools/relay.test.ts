/** The relay between sites: delay, rate, cut, counts, ends, and its control socket. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { listenOn, parseAddress } from '../../../proto/runtime/address.ts';
import { Link, type LinkSettings } from '../../../tools/cluster/relay/link.ts';
import { Relay } from '../../../tools/cluster/relay/relay.ts';
import { askRelay, serveControl } from '../../../tools/cluster/relay/control.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { eventually } from '../../support/eventually.ts';

interface Setup {
  readonly relay: Relay;
  readonly dial: () => Socket;
}

/** An echo server of site b, dialled from site a. */
async function setup(t: TestContext, settings: LinkSettings): Promise<Setup> {
  const accepted = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    accepted.add(socket);
    socket.on('error', () => { socket.destroy(); });
    socket.pipe(socket);
  });
  const target = await listenOn(server, '127.0.0.1:0', 'echo');
  const relay = new Relay(new SystemClock(), settings);
  await relay.open([{ from: 'a', to: 'b', listen: '127.0.0.1:0', target }]);
  const dialled: Socket[] = [];
  t.after(async () => {
    for (const socket of [...dialled, ...accepted]) socket.destroy();
    await relay.close();
    await new Promise((resolve) => { server.close(resolve); });
  });
  return {
    relay,
    dial: () => {
      const socket = connect({ ...parseAddress(relay.addresses[0] ?? ''), allowHalfOpen: true });
      socket.on('error', () => { socket.destroy(); });
      dialled.push(socket);
      return socket;
    },
  };
}

function collect(socket: Socket): () => Buffer {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => { parts.push(part); });
  return () => Buffer.concat(parts);
}

test('a link shares its rate among all that enters, and adds its delay', () => {
  const clock = new ManualClock();
  const startMs = clock.monotonicMs();
  const link = new Link('a', 'b', clock, { delayMs: 20, rate: 1000 });
  assert.equal(link.dueMs(100) - startMs, 120);
  assert.equal(link.dueMs(100) - startMs, 220);
  clock.advance(1000);
  assert.equal(link.dueMs(100) - startMs, 1120);
  clock.advance(1000);
  link.set({ rate: Infinity });
  assert.equal(link.dueMs(1_000_000) - startMs, 2020);
});

test('bytes come through in order, each way delayed, counted for each direction', async (t) => {
  const { relay, dial } = await setup(t, { delayMs: 20, rate: Infinity });
  const socket = dial();
  const got = collect(socket);
  const sent = Buffer.alloc(300_000, 'geofs relay ');
  const startMs = performance.now();
  socket.end(sent);
  await once(socket, 'end');
  assert.ok(performance.now() - startMs >= 39, 'two delays of 20 ms');
  assert.ok(got().equals(sent));
  assert.deepEqual(relay.stats().map(({ from, to, bytes }) => [from, to, bytes]), [['a', 'b', 300_000], ['b', 'a', 300_000]]);
});

test('a cut holds what is under way, and healing lets it through', async (t) => {
  const { relay, dial } = await setup(t, { delayMs: 0, rate: Infinity });
  const socket = dial();
  const got = collect(socket);
  socket.write('one');
  await eventually(() => got().toString() === 'one', 'the first echo');
  for (const link of relay.links('b', 'a')) link.cut();
  socket.write('two');
  await eventually(() => relay.links('a', 'b')[0]?.stats().bytes === 6, 'the other direction');
  assert.equal(relay.links('b', 'a')[0]?.stats().bytes, 3);
  for (const link of relay.links('b', 'a')) link.heal();
  await eventually(() => got().toString() === 'onetwo', 'what was held');
});

test('nobody at the far end: the near connection breaks', async (t) => {
  const free = createServer();
  const target = await listenOn(free, '127.0.0.1:0', 'nobody');
  await new Promise((resolve) => { free.close(resolve); });
  const relay = new Relay(new SystemClock(), { delayMs: 1, rate: Infinity });
  await relay.open([{ from: 'a', to: 'b', listen: '127.0.0.1:0', target }]);
  t.after(() => relay.close());
  const socket = connect(parseAddress(relay.addresses[0] ?? ''));
  socket.on('error', () => { socket.destroy(); });
  await once(socket, 'close');
});

test('a taken port is one clear error', async (t) => {
  const { relay } = await setup(t, { delayMs: 0, rate: Infinity });
  const listen = relay.addresses[0] ?? '';
  await assert.rejects(new Relay(new SystemClock(), { delayMs: 0, rate: Infinity }).open([{ from: 'a', to: 'b', listen, target: listen }]), /taken by another process/);
});

test('the control socket cuts, heals, sets, counts and refuses', async (t) => {
  const { relay } = await setup(t, { delayMs: 0, rate: Infinity });
  const folder = mkdtempSync(join(tmpdir(), 'geofs-relay-'));
  const control = await serveControl(relay, join(folder, 'relay.sock'));
  const socket = connect(join(folder, 'relay.sock'));
  t.after(async () => { socket.destroy(); await new Promise((resolve) => { control.close(resolve); }); rmSync(folder, { recursive: true }); });
  const answers: string[] = [];
  createInterface({ input: socket }).on('line', (line) => { answers.push(line); });
  const ask = async (text: string): Promise<unknown> => {
    const count = answers.length;
    socket.write(`${text}\n`);
    await eventually(() => answers.length > count, 'an answer');
    return JSON.parse(answers[count] ?? '');
  };
  assert.deepEqual(await ask('{"op":"cut","from":"a"}'), { ok: true });
  assert.deepEqual(await ask('{"op":"set","delayMs":20,"from":"b"}'), { ok: true });
  assert.deepEqual(await ask('{"op":"stats"}'), { ok: true, links: [
    { from: 'a', to: 'b', cut: true, bytes: 0 }, { from: 'b', to: 'a', cut: false, bytes: 0 },
  ] });
  assert.deepEqual(await ask('{"op":"heal"}'), { ok: true });
  assert.equal(relay.stats()[0]?.cut, false);
  assert.equal((await ask('{"op":"cut","from":"z"}') as { ok: boolean }).ok, false);
  assert.equal((await ask('nonsense') as { ok: boolean }).ok, false);
  await askRelay(join(folder, 'relay.sock'), { op: 'cut', from: 'b' });
  assert.equal(relay.stats()[1]?.cut, true);
  await assert.rejects(askRelay(join(folder, 'relay.sock'), { op: 'cut', from: 'z' }), { errno: 'EINVAL', message: /no link from z/ });
});
