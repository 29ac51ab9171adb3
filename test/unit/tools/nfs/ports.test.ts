import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { checkPortFree, decodeAddress, describeHolder, holderOf, parseSockets } from '../../../../tools/nfs/port-holder.ts';
import { answersNull, NFS_PROGRAM, portOf, STATUS_PROGRAM } from '../../../../tools/nfs/rpc-call.ts';

const servers: Server[] = [];
after(() => { for (const server of servers) server.close(); });

function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection);
  servers.push(server);
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => { resolve((server.address() as AddressInfo).port); }); });
}

test('a taken port is told with its holder', async () => {
  const port = await listen((socket) => { socket.destroy(); });
  assert.equal(holderOf(port), process.pid);
  await assert.rejects(checkPortFree(port, '127.0.0.1', '--lock-port'), new RegExp(`port ${String(port)} is held by \\S+ \\(process ${String(process.pid)}\\): stop it, or choose another with --lock-port$`));
});

/** Runs until the test ends; resolves when it has printed something. */
async function play(t: TestContext, argv0: string, command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { argv0, stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => { child.kill('SIGKILL'); });
  await new Promise((resolve) => { child.stdout.once('data', resolve); });
  return child.pid ?? 0;
}

test('a program of Node is told by its script, not by the name of its thread, and one of ours with its configuration', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-ports-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const start = async (script: string, ...args: string[]): Promise<string> => {
    writeFileSync(join(folder, script), 'process.stdout.write("on\\n"); setTimeout(() => undefined, 1e6);');
    const pid = await play(t, process.execPath, process.execPath, ['--enable-source-maps', join(folder, script), ...args]);
    return describeHolder(pid).replace(String(pid), 'N');
  };
  assert.equal(await start('geofs-mds.js', '--config', '/etc/geofs/mds.yaml'), 'geofs-mds (process N, /etc/geofs/mds.yaml): stop it');
  assert.equal(await start('web.mjs', '--config', '/etc/web'), 'web (process N): stop it');
});

test('NFS-Ganesha is told by whose it is: another gateway\'s, or Debian\'s', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-ports-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const ganesha = join(folder, 'ganesha.nfsd');
  copyFileSync('/bin/sh', ganesha);
  chmodSync(ganesha, 0o755);
  const serve = 'echo on; read x';
  const gateway = join(folder, 'geofs-nfs.js');
  writeFileSync(gateway, `const { spawn } = require('node:child_process');
    const child = spawn('${ganesha}', ['-c', '${serve}', 'sh', '-F', '-f', '/srv/state/ganesha.conf'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdout.once('data', () => { process.stdout.write(child.pid + '\\n'); });`);
  const child = spawn(process.execPath, [gateway], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => { child.kill('SIGKILL'); });
  const ours = Number(await new Promise((resolve) => { child.stdout.once('data', (data: Buffer) => { resolve(data.toString()); }); }));
  t.after(() => { process.kill(ours, 'SIGKILL'); });
  assert.equal(describeHolder(ours), `the geofs-nfs of /srv/state (process ${String(child.pid)}): stop it`);
  const debians = await play(t, ganesha, ganesha, ['-c', 'echo on; while :; do sleep 1; done', 'sh', '-f', '/etc/ganesha/ganesha.conf']);
  assert.equal(describeHolder(debians), `ganesha.nfsd (process ${String(debians)}): Debian's own service is stopped by "systemctl disable --now nfs-ganesha"`);
});

test('an address of another machine is refused', async () => {
  await assert.rejects(checkPortFree(40_000, '192.0.2.1', '--port'), /192\.0\.2\.1 is not an address of this machine/);
});

test('the tables of /proc/net are read, in both families', () => {
  const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
  assert.deepEqual(parseSockets(`${head}   0: 0100007F:0801 0200630A:D431 01 00000000:00000000 00:00000000 00000000     0        0 4711 1\n`),
    [{ localPort: 2049, remote: '0200630A', state: '01', inode: '4711' }]);
  assert.equal(decodeAddress('0200630A'), '10.99.0.2');
  assert.equal(decodeAddress('0000000000000000FFFF00000200630A'), '10.99.0.2');
  assert.equal(decodeAddress('B80D0120000000000000000001000000'), '2001:db8:0:0:0:0:0:1');
});

/** The accepted reply of RFC 5531 to the call that arrives, with a verifier of no bytes. */
function reply(call: Buffer, state: number, results: readonly number[] = []): Buffer {
  const out = Buffer.alloc(28 + results.length * 4);
  out.writeUInt32BE(0x8000_0018 + results.length * 4, 0);
  results.forEach((value, i) => { out.writeUInt32BE(value, 28 + i * 4); });
  call.copy(out, 4, 4, 8);
  out.writeUInt32BE(1, 8);
  out.writeUInt32BE(state, 24);
  return out;
}

test('a server answers the null call, or does not', async () => {
  const ask = (port: number, timeoutMs = 20_000): Promise<boolean> => answersNull({ host: '127.0.0.1', port, program: NFS_PROGRAM, version: 4, timeoutMs });
  const calls: Buffer[] = [];
  const good = await listen((socket) => { socket.on('data', (call) => { calls.push(call); socket.write(reply(call, 0)); }); });
  assert.equal(await ask(good), true);
  assert.deepEqual([12, 16, 20, 24].map((at) => calls[0]?.readUInt32BE(at)), [2, 100_003, 4, 0]);
  assert.equal(await ask(await listen((socket) => { socket.on('data', (call) => { socket.write(reply(call, 2)); }); })), false, 'a version that it does not speak');
  assert.equal(await ask(await listen((socket) => { socket.resume(); }), 200), false, 'silence');
  assert.equal(await ask(await listen((socket) => { socket.destroy(); })), false, 'a closed connection');
  assert.equal(await ask(1), false, 'nobody there');
});

test('rpcbind is asked for the port of a program, and says 0 where it knows none', async () => {
  const calls: Buffer[] = [];
  const binder = async (answer: number): Promise<number | undefined> => {
    const port = await listen((socket) => { socket.on('data', (call) => { calls.push(call); socket.write(reply(call, 0, [answer])); }); });
    return portOf(STATUS_PROGRAM, 1, { host: '127.0.0.1', port, timeoutMs: 20_000 });
  };
  assert.equal(await binder(40_123), 40_123);
  assert.deepEqual([16, 20, 24].map((at) => calls[0]?.readUInt32BE(at)), [100_000, 2, 3]);
  assert.deepEqual([44, 48, 52].map((at) => calls[0]?.readUInt32BE(at)), [100_024, 1, 6]);
  assert.equal(await binder(0), undefined);
  assert.equal(await portOf(STATUS_PROGRAM, 1, { host: '127.0.0.1', port: 1, timeoutMs: 20_000 }), undefined);
});
