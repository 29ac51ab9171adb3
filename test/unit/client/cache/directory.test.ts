/** Listings from pages, with changes between the pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MetaCache } from '../../../../client/cache/meta-cache.ts';
import { broken, file, folder, listed, named } from './facts.ts';

const DIR = 10;
type Entry = ReturnType<typeof listed>;

function page(cache: MetaCache, stamp: number, cookie: number, entries: Entry[], end: boolean, change = 1): boolean {
  const request = cache.begin();
  const names = entries.map(({ name, ino }) => ({ dir: DIR, name, ino }));
  const fresh = cache.putReply(request, stamp, { promises: [DIR, 1], inodes: [folder(DIR, change)], names, page: { dir: DIR, cookie, entries, end } });
  cache.end(request);
  return fresh;
}

const names = (cache: MetaCache): string[] | undefined => cache.findListing(DIR)?.map(({ name }) => name);
const FIRST = [listed('x', 20, 3), listed('y', 21, 5)];
const SECOND = [listed('z', 22, 9)];

test('pages that follow one another become a listing that answers absent names too', () => {
  const cache = new MetaCache(() => true);
  page(cache, 5, 0, FIRST, false);
  assert.equal(names(cache), undefined);
  page(cache, 6, 5, SECOND, true);
  assert.deepEqual(names(cache), ['x', 'y', 'z']);
  assert.equal(cache.findName(DIR, named('absent')), 0);
  assert.equal(cache.findName(DIR, named('z')), 22);
});

test('a name that changes between two pages: no listing', () => {
  const cache = new MetaCache(() => true);
  page(cache, 5, 0, FIRST, false);
  cache.applyBreak(6, [broken(DIR, ['x'])]);
  page(cache, 7, 5, SECOND, true);
  assert.equal(names(cache), undefined);
  assert.equal(cache.findName(DIR, named('x')), undefined);
  assert.equal(cache.findName(DIR, named('y')), 21);
});

test('a break that overtakes a page keeps it out', () => {
  const cache = new MetaCache(() => true);
  page(cache, 5, 0, FIRST, false);
  const request = cache.begin();
  cache.applyBreak(7, [broken(DIR, ['q'])]);
  assert.equal(cache.putReply(request, 6, { promises: [DIR], inodes: [], page: { dir: DIR, cookie: 5, entries: SECOND, end: true } }), false);
  cache.end(request);
  assert.equal(names(cache), undefined);
});

test('own changes are worked into a listing, also between its pages', () => {
  const cache = new MetaCache(() => true);
  page(cache, 5, 0, FIRST, false);
  const early = cache.begin();
  cache.putMutation(early, 6, [folder(DIR, 2), file(30, DIR)], [{ dir: DIR, name: named('w'), ino: 30, cookie: 4 }]);
  cache.end(early);
  page(cache, 7, 5, SECOND, true);
  assert.equal(names(cache), undefined, 'whether the first page had it is not known');
  page(cache, 8, 0, [...FIRST, listed('w', 30, 6), ...SECOND], true);
  const own = cache.begin();
  cache.putMutation(own, 9, [file(31, DIR)], [{ dir: DIR, name: named('v'), ino: 31, cookie: 7 }, { dir: DIR, name: named('x'), ino: 0 }]);
  cache.end(own);
  assert.deepEqual(names(cache), ['y', 'w', 'v', 'z']);
  assert.equal(cache.findName(DIR, named('x')), 0);
});

test('a break takes the listing, not the other names', () => {
  const cache = new MetaCache(() => true);
  page(cache, 5, 0, [...FIRST, ...SECOND], true);
  cache.applyBreak(6, [broken(DIR, ['x'])]);
  assert.equal(names(cache), undefined);
  assert.equal(cache.findName(DIR, named('y')), 21);
  assert.equal(cache.findName(DIR, named('absent')), undefined);
});

test('a listing comes back when the directory did not change, and not when it did', () => {
  for (const changed of [false, true]) {
    const cache = new MetaCache(() => true);
    page(cache, 5, 0, [...FIRST, ...SECOND], true, 4);
    cache.suspect();
    assert.equal(names(cache), undefined);
    const request = cache.begin();
    if (changed) cache.putReply(request, 1, { promises: [DIR], inodes: [folder(DIR, 5)] });
    else cache.confirm(request, 1, folder(DIR, 4));
    cache.end(request);
    assert.deepEqual(names(cache), changed ? undefined : ['x', 'y', 'z']);
    cache.suspect();
    const again = cache.begin();
    cache.confirm(again, 1, folder(DIR, changed ? 5 : 4));
    cache.end(again);
    assert.deepEqual(names(cache), changed ? undefined : ['x', 'y', 'z'], 'once more');
  }
});

test('a directory larger than the bound keeps no listing', () => {
  const cache = new MetaCache(() => true, { inodes: 100, names: 1_000, listingBytes: 1_000 });
  page(cache, 5, 0, Array.from({ length: 20 }, (_, i) => listed(`n${String(i)}`, 100 + i, 10 + i)), true);
  assert.equal(names(cache), undefined);
  assert.equal(cache.findName(DIR, named('n7')), 107);
});
