/** How often a site's journal is trimmed, each of which costs a flush of the state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JournalTrim } from '../../../../mds/server/journal-trim.ts';
import { JOURNAL_BYTES, JOURNAL_SEGMENT_BYTES } from '../../../../proto/types/limits.ts';

interface Journal {
  sizeBytes: number;
  readonly segmentBytes: number;
  compact(n: number): Promise<void>;
}

interface Trimmed {
  readonly journal: Journal;
  readonly counts: { durable: number; compactions: number };
  /** A batch of the site's was applied. */
  readonly apply: (n: number) => Promise<void>;
}

/** leaves: what a compaction leaves of so many bytes. */
function trimmed(leaves: (bytes: number) => number): Trimmed {
  const counts = { durable: 0, compactions: 0 };
  const journal: Journal = {
    sizeBytes: 0, segmentBytes: JOURNAL_SEGMENT_BYTES,
    compact: () => { counts.compactions += 1; journal.sizeBytes = leaves(journal.sizeBytes); return Promise.resolve(); },
  };
  const store = { settled: () => Promise.resolve(), durable: () => { counts.durable += 1; return Promise.resolve(1); } };
  const trim = new JournalTrim(journal, store, (error) => { throw error; });
  return { journal, counts, apply: async (n) => { trim.applied(n); await new Promise((resolve) => { setImmediate(resolve); }); } };
}

const BATCH_BYTES = 100_000;
const BATCHES = 1_000;

void test('a journal of which another member lacks all costs a flush for each half of a segment, not for each batch', async () => {
  const { journal, counts, apply } = trimmed((bytes) => bytes);
  for (let n = 1; n <= BATCHES; n += 1) {
    journal.sizeBytes += BATCH_BYTES;
    await apply(n);
  }
  assert.equal(counts.durable, 1 + Math.floor((BATCHES * BATCH_BYTES - 2 * JOURNAL_SEGMENT_BYTES) / (JOURNAL_SEGMENT_BYTES / 2)));
});

void test('one that can be given up is at once, and so is one that has become small meanwhile', async () => {
  const { journal, counts, apply } = trimmed(() => 0);
  journal.sizeBytes = 2 * JOURNAL_SEGMENT_BYTES - 1;
  await apply(1);
  assert.equal(counts.compactions, 0);
  for (let n = 2; n < 5; n += 1) {
    journal.sizeBytes = 2 * JOURNAL_SEGMENT_BYTES;
    await apply(n);
  }
  assert.deepEqual(counts, { durable: 3, compactions: 3 });
});

void test('a journal that is half full is tried at each batch: nothing more may come before something is given up', async () => {
  const { journal, counts, apply } = trimmed((bytes) => bytes);
  journal.sizeBytes = JOURNAL_BYTES / 2;
  for (let n = 1; n <= 3; n += 1) await apply(n);
  assert.equal(counts.durable, 3);
});
