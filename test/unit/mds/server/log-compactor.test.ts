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
  const whole = { role: 'follower', keptByAll: 0, ...status, peers: (status.peers ?? []).map((peer) => ({ match: 0, pendingSnapshot: 0, recentActive: true, ...peer })) } as unknown as RaftStatus;
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
  assert.equal(await givenUp({ status: leading({ match: 700 }), bounds: { compactBytes: 501 } }), undefined);
  assert.equal(await givenUp({ status: leading({ match: 90 }) }), undefined, 'the slowest lacks all that there is');
});

void test('beyond the bound of bytes the older half goes, whoever needs it', async () => {
  assert.equal(await givenUp({ status: leading({ match: 120 }), sizeBytes: 999 }), 120);
  assert.equal(await givenUp({ status: leading({ match: 120 }), sizeBytes: 1_000 }), Math.floor((FIRST + LAST) / 2));
  assert.equal(await givenUp({ status: leading({ match: 900 }), sizeBytes: 1_000 }), 900, 'more, if nobody needs it');
});

void test('beyond the bound of entries the oldest go', async () => {
  assert.equal(await givenUp({ status: leading({ match: 120 }), bounds: { keepEntries: 300 } }), LAST - 300);
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
  assert.equal(await givenUp({ status: { keptByAll: 130 }, sizeBytes: 2 ** 40, bounds }), 130);
  assert.equal(await givenUp({ status: { ...leading({ match: 900 }), keptByAll: 130 }, sizeBytes: 2 ** 40, bounds }), 130, 'also while it leads');
  assert.equal(await givenUp({ status: { keptByAll: 0 }, sizeBytes: 2 ** 40, bounds }), undefined);
});
