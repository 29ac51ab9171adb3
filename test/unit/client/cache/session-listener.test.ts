/** What the session tells, as the caches take it: what is asked for again by its change number, and what must not be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MetaCache } from '../../../../client/cache/meta-cache.ts';
import { CacheListener } from '../../../../client/cache/session-listener.ts';
import type { MdsPort } from '../../../../client/session/ports.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { context } from '../../../support/memory-peer/cluster.ts';
import { folder, named } from './facts.ts';

const DIR = 10;
const A = named('a');

/** asked: the inodes of each revalidation, which the mds says are as they were. */
function bench(): { readonly cache: MetaCache; readonly listener: CacheListener; readonly asked: number[][]; readonly lost: (readonly number[])[] } {
  const cache = new MetaCache(() => true);
  const asked: number[][] = [];
  const lost: (readonly number[])[] = [];
  const listener = new CacheListener({
    cache, logger: SILENT, background: context(),
    invalidator: { inode: () => Promise.resolve(), entry: () => Promise.resolve(), all: () => Promise.resolve() },
    watcher: { dataChanged: () => undefined, suspectData: () => undefined, openInodes: () => [], lost: (inos) => { lost.push(inos); } },
  });
  listener.attach({
    request: (_: unknown, { revalidate }: geofs.v1.ClientMessage.$Properties) => {
      const items = revalidate?.items ?? [];
      asked.push(items.map(({ ino }) => ino ?? 0));
      return Promise.resolve(geofs.v1.ServerMessage.decode(geofs.v1.ServerMessage.encode({ stamp: 1, revalidate: { answered: items.length } }).finish()));
    },
  } as unknown as MdsPort);
  const request = cache.begin();
  cache.putReply(request, 5, { promises: [1, DIR], inodes: [folder(DIR, 4)], names: [{ dir: DIR, name: A, ino: 20 }] });
  cache.end(request);
  return { cache, listener, asked, lost };
}

test('4.11 a client that is told to drop all asks for what it had by its change numbers', async () => {
  const { cache, listener, asked } = bench();
  await listener.onDropAll(false);
  await listener.settled();
  assert.deepEqual([asked, cache.findName(DIR, A)], [[[DIR]], 20]);
});

test('7.18 a client that may have heard of changes which were given up asks for nothing by its change number', async () => {
  const { cache, listener, asked } = bench();
  listener.onSuspect();
  listener.onConnected();
  await listener.onDropAll(true);
  await listener.settled();
  assert.equal(cache.findName(DIR, A), undefined, 'the answer to what was asked before is not believed');
  listener.onConnected();
  await listener.settled();
  assert.deepEqual([asked.flat().filter((ino) => ino !== DIR), cache.findName(DIR, A)], [[], undefined]);
});

test('7.5 nor does one that was answered what is lost with the mds that answered it', async () => {
  const { cache, listener, asked, lost } = bench();
  listener.onLost([DIR, 20]);
  listener.onConnected();
  await listener.settled();
  assert.deepEqual([asked, cache.findName(DIR, A), lost], [[], undefined, [[DIR, 20]]], 'and open files hear which');
});
