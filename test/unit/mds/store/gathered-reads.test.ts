import assert from 'node:assert/strict';
import { it } from 'node:test';
import { GatheredReads } from '../../../../mds/store/gathered-reads.ts';

it('asks once for what is missed in one turn, and gives each its own', async () => {
  const asked: string[][] = [];
  const reads = new GatheredReads({
    getMany: (keys) => {
      asked.push(keys.map(String));
      return keys.some((key) => String(key) === 'bad') ? Promise.reject(new Error('damaged')) : Promise.resolve(keys.map((key) => (String(key) === 'none' ? undefined : Buffer.from(`=${String(key)}`))));
    },
  });
  const found = await Promise.all([reads.getMany(['a', 'b']), reads.getMany(['none']), reads.getMany(['a'])]);
  assert.deepEqual(found.map((values) => values.map(String)), [['=a', '=b'], ['undefined'], ['=a']]);
  assert.deepEqual(asked, [['a', 'b', 'none', 'a']]);
  await assert.rejects(Promise.all([reads.getMany(['bad']), reads.getMany(['a'])]), /damaged/);
  assert.deepEqual((await reads.getMany(['c'])).map(String), ['=c'], 'a failure is not kept');
  assert.equal(asked.length, 3);
});
