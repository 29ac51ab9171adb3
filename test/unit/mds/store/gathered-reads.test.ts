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

it('while two reads are under way gathers what is missed, and asks for it when one of them ends, however it ends', async () => {
  const asked: { keys: string[]; end: PromiseWithResolvers<(Buffer | undefined)[]> }[] = [];
  const reads = new GatheredReads({
    getMany: (keys) => {
      const end = Promise.withResolvers<(Buffer | undefined)[]>();
      asked.push({ keys: keys.map(String), end });
      return end.promise;
    },
  });
  const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  const answer = (at: number): void => { asked[at]?.end.resolve(asked[at].keys.map((key) => Buffer.from(`=${key}`))); };
  const first = reads.getMany(['a']);
  await turn();
  const second = reads.getMany(['b']);
  await turn();
  const third = reads.getMany(['c']);
  await turn();
  const fourth = reads.getMany(['d', 'e']);
  await turn();
  assert.deepEqual(asked.map(({ keys }) => keys), [['a'], ['b']]);
  asked[1]?.end.reject(new Error('damaged'));
  await assert.rejects(second, /damaged/);
  await turn();
  assert.deepEqual(asked.map(({ keys }) => keys), [['a'], ['b'], ['c', 'd', 'e']]);
  answer(2);
  assert.deepEqual([await third, await fourth].map((values) => values.map(String)), [['=c'], ['=d', '=e']]);
  answer(0);
  assert.deepEqual((await first).map(String), ['=a']);
});
