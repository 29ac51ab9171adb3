import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { checkPortFree, decodeAddress, holderOf, parseSockets } from '../../../../tools/nfs/port-holder.ts';
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
  assert.match(holderOf(port) ?? '', new RegExp(`\\(process ${String(process.pid)}\\)$`));
  await assert.rejects(checkPortFree(port, '127.0.0.1', '--lock-port'), new RegExp(`port ${String(port)} is held by .+ \\(process ${String(process.pid)}\\).*; or choose another with --lock-port$`));
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
