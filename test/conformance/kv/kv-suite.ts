/** What every Kv must do. Run it on each implementation. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kv, KvEntry } from '../../../mds/store/kv.ts';

export interface KvUnderTest extends AsyncDisposable {
  readonly kv: Kv;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const put = (key: string, value: string): { key: Buffer; value: Buffer } => ({ key: bytes(key), value: bytes(value) });
const shown = (rows: readonly KvEntry[]): string => rows.map(({ key, value }) => `${key.toString('latin1')}=${value.toString('latin1')}`).join(' ');
const all = { gte: bytes(''), lt: bytes('\xff\xff') };

export function kvSuite(name: string, make: () => Promise<KvUnderTest>): void {
  const test = (title: string, run: (kv: Kv) => Promise<void>): void => {
    it(title, async () => {
      await using made = await make();
      await run(made.kv);
    });
  };

  describe(`${name} is a Kv`, () => {
    test('reads what was written, absent keys as undefined, in the order asked', async (kv) => {
      await kv.write([put('b', '2'), put('a', '1'), put('empty', '')]);
      const values = await kv.getMany([bytes('a'), bytes('nope'), bytes('b'), bytes('a'), bytes('empty')]);
      assert.deepEqual(values.map((value) => value?.toString('latin1')), ['1', undefined, '2', '1', '']);
      assert.deepEqual(await kv.getMany([]), []);
    });

    test('overwrites and deletes in one batch, the last word counts', async (kv) => {
      await kv.write([put('a', '1'), put('b', '1')]);
      await kv.write([put('a', '2'), { key: bytes('b'), value: undefined }, put('c', '1'), put('c', '2'), { key: bytes('never'), value: undefined }]);
      await kv.write([]);
      assert.equal(shown(await kv.scan(all)), 'a=2 c=2');
    });

    test('orders keys by unsigned bytes', async (kv) => {
      await kv.write(['\xff', '\x00', 'a', 'A', '\x80', 'aa', '\x7f', 'a\x00'].map((key) => put(key, '')));
      const keys = (await kv.scan(all)).map(({ key }) => key.toString('latin1'));
      assert.deepEqual(keys, ['\x00', 'A', 'a', 'a\x00', 'aa', '\x7f', '\x80', '\xff']);
    });

    test('scans half-open ranges, with limit, in reverse', async (kv) => {
      await kv.write(['a', 'b', 'c', 'd', 'e'].map((key) => put(key, key)));
      assert.equal(shown(await kv.scan({ gte: bytes('b'), lt: bytes('d') })), 'b=b c=c');
      assert.equal(shown(await kv.scan({ gte: bytes('b'), lt: bytes('z'), limit: 2 })), 'b=b c=c');
      assert.equal(shown(await kv.scan({ gte: bytes('b'), lt: bytes('e'), reverse: true })), 'd=d c=c b=b');
      assert.equal(shown(await kv.scan({ gte: bytes('b'), lt: bytes('e'), reverse: true, limit: 1 })), 'd=d');
      assert.deepEqual(await kv.scan({ gte: bytes('x'), lt: bytes('z') }), []);
      assert.deepEqual(await kv.scan({ gte: bytes('d'), lt: bytes('b') }), []);
      assert.deepEqual(await kv.scan({ gte: bytes('a'), lt: bytes('z'), limit: 0 }), []);
    });

    test('scans more rows than one native read holds', async (kv) => {
      const keys = Array.from({ length: 1000 }, (_, i) => `k${String(i).padStart(4, '0')}`);
      await kv.write(keys.map((key) => put(key, key)));
      assert.deepEqual((await kv.scan(all)).map(({ key }) => key.toString('latin1')), keys);
      for (const limit of [255, 256, 257, 512, 999, 1000, 1001]) {
        assert.equal((await kv.scan({ ...all, limit })).length, Math.min(limit, 1000), `limit ${String(limit)}`);
      }
      const values = await kv.getMany(keys.map(bytes));
      assert.deepEqual(values.map((value) => value?.toString('latin1')), keys);
    });

    test('a snapshot does not see what comes after it', async (kv) => {
      await kv.write([put('a', '1'), put('b', '1')]);
      await using snapshot = kv.snapshot();
      await kv.write([put('a', '2'), { key: bytes('b'), value: undefined }, put('c', '1')]);
      assert.equal(shown(await snapshot.scan(all)), 'a=1 b=1');
      assert.deepEqual((await snapshot.getMany([bytes('a'), bytes('c')])).map((value) => value?.toString()), ['1', undefined]);
      assert.equal(shown(await kv.scan(all)), 'a=2 c=1');
      await kv.clear();
      assert.equal(shown(await snapshot.scan(all)), 'a=1 b=1');
    });

    test('clear leaves nothing', async (kv) => {
      await kv.write([put('\x00meta', '1'), put('a', '1'), put('\xfe', '1')]);
      await kv.flush();
      await kv.clear();
      assert.deepEqual(await kv.scan(all), []);
      await kv.write([put('a', '2')]);
      assert.equal(shown(await kv.scan(all)), 'a=2');
    });

    test('refuses everything after close, which may be repeated', async (kv) => {
      await kv.close();
      await kv.close();
      await assert.rejects(async () => kv.write([put('a', '1')]), { errno: 'EBADF' });
      await assert.rejects(async () => kv.getMany([bytes('a')]), { errno: 'EBADF' });
    });
  });
}
