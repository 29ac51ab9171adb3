/** Names and attributes under promises: the races between replies, breaks and own changes (design 4.4, 4.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MetaCache, type InFlight, type ReplyFacts } from '../../../../client/cache/meta-cache.ts';
import { BREAK_LOG } from '../../../../proto/types/limits.ts';
import { broken, file, folder, named } from './facts.ts';

const DIR = 10;
const A = named('a');
const B = named('b');

function newCache(limits?: ConstructorParameters<typeof MetaCache>[1]): { cache: MetaCache; lease: { live: boolean } } {
  const lease = { live: true };
  return { cache: new MetaCache(() => lease.live, limits), lease };
}

/** A request answered at once. */
function learn(cache: MetaCache, stamp: number, facts: ReplyFacts): boolean {
  const request = cache.begin();
  const fresh = cache.putReply(request, stamp, facts);
  cache.end(request);
  return fresh;
}

function mutate(cache: MetaCache, stamp: number, ...what: [Parameters<MetaCache['putMutation']>[2], Parameters<MetaCache['putMutation']>[3]]): void {
  const request = cache.begin();
  cache.putMutation(request, stamp, ...what);
  cache.end(request);
}

const seen = (ino: number, change = 1): ReplyFacts => ({ promises: [DIR], inodes: [folder(DIR, change), ...(ino === 0 ? [] : [file(ino, DIR)])], names: [{ dir: DIR, name: A, ino }] });

test('4.2 a name and its inode are believed under the promise on the directory, absence too', () => {
  const { cache, lease } = newCache();
  assert.equal(learn(cache, 5, seen(20)), true);
  assert.equal(learn(cache, 6, { promises: [DIR], inodes: [], names: [{ dir: DIR, name: B, ino: 0 }] }), true);
  assert.equal(cache.findName(DIR, A), 20);
  assert.equal(cache.find(20)?.ino, 20);
  assert.equal(cache.findName(DIR, B), 0);
  assert.equal(cache.findName(DIR, named('c')), undefined);
  lease.live = false;
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20), undefined);
});

test('4.4 a break that arrives before an older reply makes the reply uncacheable', () => {
  const { cache } = newCache();
  const request = cache.begin();
  cache.applyBreak(7, [broken(DIR, ['a']), broken(20)]);
  assert.equal(cache.putReply(request, 6, seen(20)), false);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20), undefined);
  assert.equal(learn(cache, 7, seen(0)), true, 'asked again it is believed');
  assert.equal(cache.findName(DIR, A), 0);
});

test('a break of something else leaves the reply alone', () => {
  const { cache } = newCache();
  const request = cache.begin();
  cache.applyBreak(7, [broken(11, ['a']), broken(21)]);
  assert.equal(cache.putReply(request, 6, seen(20)), true);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), 20);
});

test('4.5 a reply with a lower stamp does not replace what a higher one said', () => {
  const { cache } = newCache();
  const early = cache.begin();
  learn(cache, 9, { promises: [DIR], inodes: [file(20, DIR, 3)], names: [{ dir: DIR, name: A, ino: 20 }] });
  assert.equal(cache.putReply(early, 8, { promises: [DIR], inodes: [file(20, DIR, 2)], names: [{ dir: DIR, name: A, ino: 0 }] }), false);
  cache.end(early);
  assert.equal(cache.find(20)?.change, 3);
  assert.equal(cache.findName(DIR, A), 20);
});

test('a break drops names and takes over the attributes that it carries', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20));
  cache.applyBreak(6, [broken(20, [], file(20, DIR, 2))]);
  assert.equal(cache.find(20)?.change, 2);
  cache.applyBreak(7, [broken(DIR, ['a'], folder(DIR, 2))]);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(DIR)?.change, 2);
  cache.applyBreak(8, [broken(20)]);
  assert.equal(cache.find(20), undefined);
});

test('an own change shows at once and an older reply does not undo it', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(0));
  const older = cache.begin();
  mutate(cache, 7, [folder(DIR, 2), file(20, DIR)], [{ dir: DIR, name: A, ino: 20, cookie: 9 }]);
  assert.equal(cache.findName(DIR, A), 20);
  assert.equal(cache.find(20)?.ino, 20);
  assert.equal(cache.putReply(older, 6, seen(0)), false);
  cache.end(older);
  assert.equal(cache.findName(DIR, A), 20);
});

test('an own change whose reply comes after the break of a later change does not undo that', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(0));
  const own = cache.begin();
  cache.applyBreak(8, [broken(DIR, ['a'], folder(DIR, 3)), broken(20, [], { ...file(20, DIR, 2), nlink: 0 })]);
  cache.putMutation(own, 7, [folder(DIR, 2), file(20, DIR)], [{ dir: DIR, name: A, ino: 20 }]);
  cache.end(own);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20)?.nlink, 0);
});

test('an own change without a promise is kept but not believed, not even when a later promise stands', () => {
  const { cache } = newCache();
  mutate(cache, 5, [folder(DIR, 2), file(20, DIR)], [{ dir: DIR, name: A, ino: 20 }]);
  assert.equal(cache.findName(DIR, A), undefined);
  learn(cache, 12, { promises: [DIR], inodes: [folder(DIR, 7)], names: [{ dir: DIR, name: B, ino: 0 }] });
  assert.equal(cache.findName(DIR, A), undefined, 'what happened between 5 and 12 was told to nobody');
  assert.equal(cache.find(20), undefined);
  assert.equal(cache.findName(DIR, B), 0);
});

test('4.8 the lease ends while a request is under way: its reply is not believed', () => {
  const { cache } = newCache();
  const request = cache.begin();
  cache.suspect();
  assert.equal(cache.putReply(request, 6, seen(20)), false);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.deepEqual(cache.sizes().promises, 0);
});

test('a mutation over the end of the lease: what it touched is asked again, and requests of the new stream are older than it', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(0));
  const own = cache.begin();
  cache.suspect();
  const asked = cache.begin();
  cache.putMutation(own, 3, [folder(DIR, 2), file(20, DIR)], [{ dir: DIR, name: A, ino: 20 }]);
  cache.end(own);
  assert.equal(cache.putReply(asked, 2, seen(0)), false, 'read before the mutation, answered after it');
  cache.end(asked);
  assert.equal(cache.findName(DIR, A), undefined);
});

test('a replayed reply says that something changed, not what is: older replies in flight are not believed', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20));
  const asked = cache.begin();
  cache.doubt(7, [DIR, 20], [{ dir: DIR, name: A }]);
  assert.equal(cache.find(20), undefined);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.putReply(asked, 6, seen(20)), false);
  cache.end(asked);
  assert.equal(cache.find(20), undefined);
});

test('4.11 everything is suspected, and a directory that did not change brings all its names back, absent ones too', () => {
  const { cache } = newCache();
  learn(cache, 5, { promises: [1], inodes: [folder(DIR, 4)] });
  learn(cache, 5, seen(20, 4));
  learn(cache, 6, { promises: [DIR], inodes: [folder(DIR, 4)], names: [{ dir: DIR, name: B, ino: 0 }] });
  cache.suspect();
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20), undefined);
  const suspects = cache.suspects(100);
  assert.deepEqual(suspects.map(({ ino }) => ino).sort((a, b) => a - b), [DIR, 20]);
  const request = cache.begin();
  for (const inode of suspects) cache.confirm(request, 2, inode);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), 20);
  assert.equal(cache.findName(DIR, B), 0);
  assert.equal(cache.find(20)?.ino, 20);
});

test('7.18 what may never have been is not revalidated: other changes may bear its change numbers', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20, 4));
  cache.suspect();
  const suspects = cache.suspects(100);
  assert.equal(suspects.length, 2);
  cache.forgetAll();
  assert.deepEqual(cache.suspects(100), []);
  const request = cache.begin();
  for (const inode of suspects) cache.confirm(request, 2, inode);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20), undefined);
});

test('revalidation does not revive a name that was not believed before', () => {
  const { cache } = newCache();
  mutate(cache, 5, [folder(DIR, 2), file(20, DIR)], [{ dir: DIR, name: A, ino: 20 }]);
  // Another client takes the name away between 5 and 12, where nothing is promised: change number 3.
  learn(cache, 12, { promises: [1, DIR], inodes: [folder(DIR, 3)], names: [{ dir: DIR, name: B, ino: 0 }] });
  cache.suspect();
  const request = cache.begin();
  for (const inode of cache.suspects(100)) if (inode.ino === DIR) cache.confirm(request, 1, inode);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), undefined);
});

test('revalidation does not revive a name that newer attributes contradict', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20, 4));
  // The attributes are read after the name was removed (change 5), the break with stamp 7 is lost with the stream.
  learn(cache, 6, { promises: [1, DIR], inodes: [folder(DIR, 5)] });
  cache.suspect();
  const request = cache.begin();
  for (const inode of cache.suspects(100)) cache.confirm(request, 1, inode);
  cache.end(request);
  assert.equal(cache.find(DIR)?.change, 5);
  assert.equal(cache.findName(DIR, A), undefined);
});

test('names stay revalidatable through breaks and own changes', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20, 4));
  learn(cache, 5, { promises: [1], inodes: [] });
  cache.applyBreak(6, [broken(DIR, ['b'], folder(DIR, 5))]);
  mutate(cache, 7, [folder(DIR, 6), file(21, DIR)], [{ dir: DIR, name: named('c'), ino: 21 }]);
  cache.suspect();
  const request = cache.begin();
  for (const inode of cache.suspects(100)) cache.confirm(request, 1, inode);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), 20);
  assert.equal(cache.findName(DIR, named('c')), 21);
  assert.equal(cache.findName(DIR, B), undefined);
});

test('a break during revalidation counts', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20, 4));
  learn(cache, 5, { promises: [1], inodes: [folder(DIR, 4)] });
  cache.suspect();
  const suspects = cache.suspects(100);
  const request = cache.begin();
  cache.applyBreak(3, [broken(DIR, ['a'], folder(DIR, 5)), broken(20)]);
  for (const inode of suspects) cache.confirm(request, 2, inode);
  cache.end(request);
  assert.equal(cache.findName(DIR, A), undefined);
  assert.equal(cache.find(20), undefined);
});

test('4.2 an inode at home elsewhere needs a promise of its own', () => {
  const { cache } = newCache();
  learn(cache, 5, { promises: [DIR], inodes: [file(20, 99)], names: [{ dir: DIR, name: A, ino: 20 }] });
  assert.equal(cache.findName(DIR, A), 20);
  assert.equal(cache.find(20), undefined);
  learn(cache, 6, { promises: [20], inodes: [file(20, 99)] });
  assert.equal(cache.find(20)?.home, 99);
});

test('an inode that moved away is no longer covered by its old home', () => {
  const { cache } = newCache();
  learn(cache, 5, seen(20));
  cache.applyBreak(6, [broken(20, [], file(20, 99, 2)), broken(DIR, ['a'])]);
  assert.equal(cache.find(20), undefined);
});

test('evicted inodes and directories are asked again; the promise stays and its breaks still count', () => {
  const { cache } = newCache({ inodes: 3, names: 4, listingBytes: 10_000 });
  for (let ino = 20; ino < 26; ino += 1) learn(cache, 5, { promises: [DIR], inodes: [file(ino, DIR)] });
  assert.equal(cache.sizes().inodes, 3);
  assert.equal(cache.find(20), undefined);
  assert.equal(cache.find(25)?.ino, 25);
  const request = cache.begin();
  cache.applyBreak(6, [broken(20)]);
  assert.equal(cache.putReply(request, 5, { promises: [DIR], inodes: [file(20, DIR)] }), false);
  cache.end(request);
  for (let dir = 100; dir < 110; dir += 1) learn(cache, 7, { promises: [dir], inodes: [], names: [{ dir, name: A, ino: 0 }] });
  assert.ok(cache.sizes().directories <= 4);
  assert.equal(cache.findName(100, A), undefined);
  assert.equal(cache.findName(109, A), 0);
});

test('more breaks than are remembered: every older reply counts as raced', () => {
  const { cache } = newCache();
  const request: InFlight = cache.begin();
  for (let i = 0; i <= BREAK_LOG; i += 1) cache.applyBreak(10 + i, [broken(1_000 + i)]);
  assert.equal(cache.putReply(request, 11, { promises: [DIR], inodes: [file(20, DIR)] }), false);
  cache.end(request);
  assert.equal(learn(cache, 11 + BREAK_LOG, { promises: [DIR], inodes: [file(20, DIR)] }), true, 'forgotten when nothing is in flight');
});
