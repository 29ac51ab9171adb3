import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { formatAddress, isLoopback, listenError, listenOn, parseAddress } from '../../../proto/runtime/address.ts';
import { FsError } from '../../../proto/types/errno.ts';

void test('addresses parse, IPv6 in brackets, and come back as text', () => {
  assert.deepEqual(parseAddress('mds.example:7500'), { host: 'mds.example', port: 7500 });
  assert.deepEqual(parseAddress('[::1]:0'), { host: '::1', port: 0 });
  assert.deepEqual(parseAddress(':7500'), { host: '::', port: 7500 });
  assert.equal(formatAddress('::1', 7500), '[::1]:7500');
  assert.equal(formatAddress('127.0.1.1', 7500), '127.0.1.1:7500');
});

void test('what is not an address is refused by name', () => {
  for (const text of ['', 'host', 'host:', '::1:80', 'host:port', 'a b:1', 'host:70000', '[nope]:1']) {
    assert.throws(() => parseAddress(text), (error) => error instanceof FsError && error.errno === 'EINVAL' && error.message.includes(`"${text}"`), text);
  }
});

void test('loopback', () => {
  assert.deepEqual(['127.0.3.1', '::1', 'localhost', '10.0.0.1', '::', '127.evil.com'].map(isLoopback), [true, true, true, false, false, false]);
});

void test('a taken port is one clear error', async () => {
  const first = createServer();
  const address = await listenOn(first, '127.0.0.1:0', 'data');
  const second = createServer();
  try {
    await assert.rejects(listenOn(second, address, 'data'),
      (error) => error instanceof FsError && error.errno === 'EADDRINUSE' && error.message.includes(`data address ${address} is taken`));
    await assert.rejects(listenOn(createServer(), '192.0.2.1:0', 'data'), (error) => error instanceof FsError && error.errno === 'EINVAL');
  } finally {
    first.close();
  }
});

void test('a bind error of grpc-js is recognised by its text', () => {
  const error = listenError(new Error('No address added out of total 1 resolved errors: [listen EADDRINUSE: address already in use 127.0.0.1:1]'), '127.0.0.1:1', 'mds');
  assert.equal(error.errno, 'EADDRINUSE');
});
