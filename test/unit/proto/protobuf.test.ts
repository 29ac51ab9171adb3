/** Messages have the bytes of protobuf's encoding, whatever is done to make them cheap. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../proto/gen/geofs.js';

const { Command, Inode, Time, Token } = geofs.v1;

/** Protobuf's base-128 varint. */
function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = BigInt.asUintN(64, value); ; rest >>= 7n) {
    if (rest < 0x80n) return [...bytes, Number(rest)];
    bytes.push(Number(rest & 0x7fn) | 0x80);
  }
}

test('64-bit numbers: every length, with and without bytes behind them', () => {
  for (let bits = 0; bits <= 53; bits += 1) {
    for (const value of [2 ** bits - 1, 2 ** bits, 2 ** bits + 1].filter(Number.isSafeInteger)) {
      const encoded = Token.encode({ index: value }).finish();
      assert.deepEqual([...encoded], value === 0 ? [] : [0x08, ...varint(BigInt(value))], String(value));
      assert.equal(Token.decode(encoded).index, value);
      assert.equal(Token.decode(Token.encode({ index: value, streams: [{ site: 1, number: value }] }).finish()).index, value);
    }
  }
});

test('signed numbers: times before 1970', () => {
  for (const sec of [-1, -2, -(2 ** 31), -(2 ** 40)]) {
    const encoded = Time.encode({ sec, nsec: 5 }).finish();
    assert.deepEqual([...encoded], [0x08, ...varint(BigInt(sec)), 0x10, 5]);
    assert.equal(Time.decode(encoded).sec, sec);
    assert.equal(Inode.decode(Inode.encode({ mtime: { sec }, name: Buffer.alloc(40, 'n') }).finish()).mtime?.sec, sec);
  }
});

test('what was encoded stays as it is when more is encoded, however large', () => {
  const small = Inode.encode({ ino: 7, name: Buffer.from('small') }).finish();
  const before = Buffer.from(small);
  const large = Buffer.alloc(1_000_000, 'x');
  const encoded = Inode.encode({ ino: 8, linkTarget: large }).finish();
  assert.deepEqual(Buffer.from(small), before);
  Inode.encode({ ino: 9, name: Buffer.from('again') }).finish();
  assert.deepEqual(Buffer.from(Inode.decode(encoded).linkTarget), large);
});

test('of two members of a oneof on the wire the last one counts', () => {
  const command = Command.decode(Buffer.concat([Command.encode({ create: { ino: 1 } }).finish(), Command.encode({ unlink: { parent: 2 } }).finish()]));
  assert.deepEqual([command.op, command.create, command.unlink?.parent], ['unlink', null, 2]);
});

test('a truncated number is refused', () => {
  assert.throws(() => Token.decode(Uint8Array.of(0x08, 0x80)));
  assert.throws(() => Token.decode(Uint8Array.of(0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80)));
});
