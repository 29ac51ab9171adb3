/** What older programs left on disk opens, replays and loads: test/golden. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { apply, checkInvariants, type StateKey } from '../../../../mds/fsm/index.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { StateStore } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';

const GOLDEN = resolve(import.meta.dirname, '../../../golden');
const FORMATS = readdirSync(GOLDEN).filter((name) => name.startsWith('format-'));

interface Expected {
  readonly index: number;
  readonly digest: string;
  readonly content: string;
}

const expectedOf = (folder: string): Expected => JSON.parse(readFileSync(join(GOLDEN, folder, 'expected.json'), 'utf8')) as Expected;

async function contents(store: StateStore): Promise<{ content: string; wrong: string[]; count: number }> {
  await using snapshot = await store.exportSnapshot();
  const records: (readonly [StateKey, Uint8Array])[] = [];
  for await (const chunk of snapshot.records()) for (const { key, value } of chunk) records.push([key.toString('latin1'), value]);
  return { content: snapshot.contentDigest(), wrong: checkInvariants(records), count: records.length };
}

assert.ok(FORMATS.includes('format-1'), 'the golden files are there');

for (const folder of FORMATS) {
  const { index, digest, content } = expectedOf(folder);

  test(`the log of ${folder} opens and replays to the same state, byte for byte`, { timeout: 60_000 }, async () => {
    const copy = mkdtempSync(join(tmpdir(), 'geofs-golden-'));
    try {
      cpSync(join(GOLDEN, folder, 'log'), copy, { recursive: true });
      await using log = await SegmentLog.open({ disk: await NodeDisk.at(copy), logger: SILENT });
      assert.equal(log.lastIndex(), index);
      const kv = new MemoryKv();
      const store = await StateStore.open({ kv, apply, logger: SILENT });
      for (const { index: at, term, data } of log.entries(1, index + 1, Infinity)) await store.applyBatch([{ index: at, term, command: geofs.v1.Command.decode(data) }]);
      assert.equal(store.digest, digest, 'commands of an older format no longer mean the same: test/golden/README.md');
      const found = await contents(store);
      assert.deepEqual([found.content, found.wrong], [content, []]);
      assert.ok(found.count > 40);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  test(`the raft snapshot of ${folder} loads`, { timeout: 60_000 }, async () => {
    const chunks = (JSON.parse(readFileSync(join(GOLDEN, folder, 'snapshot.json'), 'utf8')) as string[]).map((text) => geofs.v1.SnapshotChunk.decode(Buffer.from(text, 'base64')));
    const [head] = chunks;
    const kv = new MemoryKv();
    const store = await StateStore.open({ kv, apply, logger: SILENT });
    const records = chunks.map((chunk) => chunk.records.map(({ key, value }) => ({ key: Buffer.from(key ?? []), value: Buffer.from(value ?? []) })));
    await store.loadSnapshot({ index: head?.meta?.index ?? 0, term: head?.meta?.term ?? 0, digest: Buffer.from(head?.digest ?? []).toString('hex') },
      (async function* each() { for (const part of records) yield await Promise.resolve(part); })(), () => Buffer.from(chunks.at(-1)?.content ?? []).toString('hex'));
    assert.deepEqual([store.appliedIndex, store.digest], [index, digest]);
    const found = await contents(store);
    assert.deepEqual([found.content, found.wrong], [content, []]);
  });
}
