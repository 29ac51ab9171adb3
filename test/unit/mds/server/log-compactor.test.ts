/** Which log is given up: what is durable in the state and nobody needs, within bounds; a witness gives up nothing that anybody lacks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfHistory } from '../../../../mds/server/conf-history.ts';
import { LogCompactor, type LogCompactorOptions } from '../../../../mds/server/log-compactor.ts';
import { confOf, type RaftLog } from '../../../../mds/store/raft-log.ts';
import type { PeerStatus, RaftStatus, SnapshotMeta } from '../../../../mds/raft/index.ts';
import { LOG_KEEP_LOADING } from '../../../../proto/types/limits.ts';

const [FIRST, LAST] = [101, 1_000];
const CONF = confOf([1, 2, 3]);

interface Case {
  readonly sizeBytes?: number;
  readonly status?: Partial<Omit<RaftStatus, 'peers'>> & { readonly peers?: readonly Partial<PeerStatus>[] };
  readonly durable?: number;
  readonly bounds?: Pick<LogCompactorOptions, 'compactBytes' | 'keepBytes' | 'keepEntries'>;
}

/** Log 101..1000 of 500 bytes, looked at from 100 on, kept up to 1,000 bytes. Returns up to where it was given up; undefined: not at all. */
async function givenUp({ sizeBytes = 500, status = {}, durable = LAST, bounds = {} }: Case): Promise<number | undefined> {
  let compacted: SnapshotMeta | undefined;
  const log = {
    firstIndex: () => FIRST, lastIndex: () => LAST, term: (index: number) => (index >= FIRST - 1 && index <= LAST ? 7 : undefined), sizeBytes: () => sizeBytes,
    compact: (meta: SnapshotMeta) => { compacted = meta; return Promise.resolve(); },
  } as unknown as RaftLog;
  const whole = { role: 'follower', keptByAll: 0, applied: LAST, ...status, peers: (status.peers ?? []).map((peer) => ({ match: 0, pendingSnapshot: 0, recentActive: true, ...peer })) } as unknown as RaftStatus;
  const compactor = new LogCompactor({
    log, status: () => whole, durable: () => Promise.resolve({ index: durable, confs: new ConfHistory(FIRST - 1, CONF) }), compactBytes: 100, keepBytes: 1_000, keepEntries: 10_000, ...bounds,
    closed: () => false, onFatal: (error) => { throw error; },
  });
  await compactor.look();
  if (compacted !== undefined) assert.deepEqual([compacted.term, compacted.conf], [7, CONF]);
  return compacted?.index;
}

const leading = (...peers: readonly Partial<PeerStatus>[]): NonNullable<Case['status']> => ({ role: 'leader', peers });

void test('a leader keeps what its slowest member lacks, a follower what the leader told it', async () => {
  assert.equal(await givenUp({ status: leading({ match: 700 }, { match: 400 }) }), 400);
  assert.equal(await givenUp({ status: { ...leading({ match: 700 }), role: 'follower', keptByAll: 300 } }), 300);
  assert.equal(await givenUp({ status: leading() }), LAST, 'there is nobody else');
});

void test('never what is not durable in the own state, and not at all below the size from which on it looks', async () => {
  assert.equal(await givenUp({ status: leading({ match: 700 }), durable: 250 }), 250);
  assert.equal(await givenUp({ status: { ...leading({ match: 700 }), applied: 250 } }), 250);
  assert.equal(await givenUp({ status: leading({ match: 700 }), bounds: { compactBytes: 501 } }), undefined);
  assert.equal(await givenUp({ status: leading({ match: 90 }) }), undefined, 'the slowest lacks all that there is');
});

void test('beyond the bound of bytes the older half goes, whoever needs it', async () => {
  assert.equal(await givenUp({ status: leading({ match: 150 }), sizeBytes: 999 }), 150);
  assert.equal(await givenUp({ status: leading({ match: 150 }), sizeBytes: 1_000 }), Math.floor((FIRST + LAST) / 2));
  assert.equal(await givenUp({ status: leading({ match: 900 }), sizeBytes: 1_000 }), 900, 'more, if nobody needs it');
});

void test('beyond the bound of entries the oldest go', async () => {
  assert.equal(await givenUp({ status: leading({ match: 150 }), bounds: { keepEntries: 300 } }), LAST - 300);
});

void test('who is loading a raft snapshot goes on from its index: that counts for it, and it has LOG_KEEP_LOADING times the bytes', async () => {
  const loading = { match: 0, pendingSnapshot: 350 };
  assert.equal(await givenUp({ status: leading({ match: 700 }, loading) }), 350);
  assert.equal(await givenUp({ status: leading({ match: 700 }, loading), sizeBytes: 1_000 * LOG_KEEP_LOADING - 1 }), 350);
  assert.equal(await givenUp({ status: leading({ match: 700 }, loading), sizeBytes: 1_000 * LOG_KEEP_LOADING }), 550);
  assert.equal(await givenUp({ status: leading({ match: 700 }, { ...loading, recentActive: false }), sizeBytes: 1_000 }), 550, 'nothing was heard of it');
});

void test('a witness keeps all that any full member lacks, however much that is', async () => {
  const bounds = { keepBytes: 'all' as const, keepEntries: 1 };
  assert.equal(await givenUp({ status: { keptByAll: 210 }, sizeBytes: 2 ** 40, bounds }), 210);
  assert.equal(await givenUp({ status: { ...leading({ match: 900 }), keptByAll: 210 }, sizeBytes: 2 ** 40, bounds }), 210, 'also while it leads');
  assert.equal(await givenUp({ status: { keptByAll: 0 }, sizeBytes: 2 ** 40, bounds }), undefined);
});

/** A log that grows by an entry of 1,000 bytes each look, up to 100,000 of which are kept, and what is done to it in 1,000 looks. */
async function looks(match: (last: number) => number): Promise<{ durable: number; compactions: number }> {
  let [first, last] = [1, 200];
  const did = { durable: 0, compactions: 0 };
  const log = {
    firstIndex: () => first, lastIndex: () => last, term: () => 7, sizeBytes: () => (last - first + 1) * 1_000,
    compact: ({ index }: SnapshotMeta) => { did.compactions += 1; first = index + 1; return Promise.resolve(); },
  } as unknown as RaftLog;
  const compactor = new LogCompactor({
    log, status: () => ({ role: 'leader', applied: last, keptByAll: 0, peers: [{ match: match(last), pendingSnapshot: 0, recentActive: true }] } as unknown as RaftStatus),
    durable: () => { did.durable += 1; return Promise.resolve({ index: last, confs: new ConfHistory(0, CONF) }); },
    compactBytes: 100_000, keepBytes: 100_000_000, closed: () => false, onFatal: (error) => { throw error; },
  });
  for (let i = 0; i < 1_000; i += 1) {
    last += 1;
    await compactor.look();
  }
  return did;
}

void test('a look costs no flush of the state while there is nothing to gain, and little while a slow member lets go of an entry at a time', async () => {
  assert.deepEqual(await looks(() => 0), { durable: 0, compactions: 0 }, 'a member that is absent');
  // 50 entries are half of what it begins to look at.
  assert.deepEqual(await looks((last) => last - 150), { durable: 20, compactions: 20 }, 'a member that follows slowly');
});

void test('small entries are given up by their number, however few bytes they are', async () => {
  assert.equal(await givenUp({ status: leading({ match: 110 }), bounds: { keepEntries: 900 } }), undefined);
  assert.equal(await givenUp({ status: leading({ match: 110 }), bounds: { keepEntries: 80 } }), LAST - 80);
  assert.equal(await givenUp({ status: leading({ match: 130 }), bounds: { compactBytes: 400, keepEntries: 900 } }), undefined);
  assert.equal(await givenUp({ status: leading({ match: 220 }), bounds: { compactBytes: 400, keepEntries: 900 } }), 220);
});
