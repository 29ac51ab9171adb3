/** What every RaftLog must do, also after it is closed and opened again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry } from '../../../mds/raft/types.ts';
import { confOf, type RaftLog } from '../../../mds/store/raft-log.ts';

export interface RaftLogUnderTest extends AsyncDisposable {
  open(): Promise<RaftLog>;
}

export function entry(index: number, term: number, text = `${String(term)}/${String(index)}`): Entry {
  return { index, term, type: 'command', data: Buffer.from(text) };
}

export function run(from: number, to: number, term: number, text?: string): Entry[] {
  return Array.from({ length: to - from + 1 }, (_, i) => entry(from + i, term, text));
}

/** Index, term and content of all entries, read through LogReader. */
export function contentOf(log: RaftLog): string[] {
  const entries = log.entries(log.firstIndex(), log.lastIndex() + 1, Infinity);
  return entries.map((each) => `${String(each.index)}@${String(each.term)}:${Buffer.from(each.data).toString()}`);
}

export function raftLogSuite(name: string, make: () => Promise<RaftLogUnderTest>): void {
  const test = (title: string, steps: readonly ((log: RaftLog) => Promise<void> | void)[]): void => {
    for (const reopens of [false, true]) {
      it(`${title}${reopens ? ', opened again between steps' : ''}`, async () => {
        await using made = await make();
        let log = await made.open();
        for (const step of steps) {
          await step(log);
          if (!reopens) continue;
          await log.close();
          log = await made.open();
        }
        await log.close();
      });
    }
  };

  describe(`${name} is a RaftLog`, () => {
    test('begins empty', [(log) => {
      assert.deepEqual([log.firstIndex(), log.lastIndex(), log.term(0), log.term(1), log.sizeBytes()], [1, 0, 0, undefined, 0]);
      assert.deepEqual(log.initialState().hardState, { term: 0, vote: 0, commit: 0 });
    }]);

    test('keeps entries and hard state', [
      (log) => log.append(run(1, 3, 1), { term: 1, vote: 2, commit: 0 }),
      (log) => log.append([], { term: 1, vote: 2, commit: 3 }),
      (log) => log.append([{ index: 4, term: 2, type: 'conf-change', data: Buffer.alloc(0) }], undefined),
      (log) => {
        assert.deepEqual(contentOf(log), ['1@1:1/1', '2@1:1/2', '3@1:1/3', '4@2:']);
        assert.equal(log.entries(4, 5, 1)[0]?.type, 'conf-change');
        assert.deepEqual([log.term(0), log.term(3), log.term(4), log.term(5)], [0, 1, 2, undefined]);
        assert.deepEqual(log.initialState().hardState, { term: 1, vote: 2, commit: 3 });
      },
    ]);

    test('replaces a conflicting tail', [
      (log) => log.append(run(1, 9, 1), { term: 1, vote: 1, commit: 2 }),
      (log) => log.append(run(4, 5, 2), { term: 2, vote: 0, commit: 2 }),
      (log) => { assert.deepEqual(contentOf(log), ['1@1:1/1', '2@1:1/2', '3@1:1/3', '4@2:2/4', '5@2:2/5']); },
      (log) => log.append(run(6, 6, 3), undefined),
      (log) => { assert.equal(contentOf(log).at(-1), '6@3:3/6'); },
    ]);

    test('gives entries as far as maxBytes goes, at least one', [
      (log) => log.append(run(1, 20, 1, 'x'.repeat(100)), undefined),
      (log) => {
        assert.equal(log.entries(3, 21, 0).length, 1);
        assert.equal(log.entries(3, 21, Infinity).length, 18);
        const some = log.entries(3, 21, 500).length;
        assert.ok(some >= 2 && some <= 5, String(some));
        assert.deepEqual(log.entries(3, 3, 100), []);
      },
    ]);

    test('compacts', [
      async (log) => { for (let at = 1; at <= 100; at += 10) await log.append(run(at, at + 9, 1, 'y'.repeat(200)), { term: 1, vote: 1, commit: at }); },
      (log) => log.compact({ index: 57, term: 1, conf: confOf([1, 2, 3]) }),
      (log) => {
        assert.deepEqual([log.firstIndex(), log.lastIndex(), log.term(57), log.term(56)], [58, 100, 1, undefined]);
        assert.throws(() => log.entries(57, 60, 1), /compacted/);
        assert.equal(log.entries(58, 101, Infinity).length, 43);
        assert.deepEqual(log.snapshotMeta(), { index: 57, term: 1, conf: confOf([1, 2, 3]) });
        assert.equal(log.initialState().hardState.commit, 91);
      },
      (log) => log.compact({ index: 30, term: 1, conf: confOf([1]) }),
      (log) => { assert.equal(log.firstIndex(), 58); },
      (log) => log.compact({ index: 100, term: 1, conf: confOf([1]) }),
      (log) => { assert.deepEqual([log.firstIndex(), log.lastIndex(), log.sizeBytes()], [101, 100, 0]); },
      (log) => log.append(run(101, 102, 4), undefined),
      (log) => { assert.deepEqual(contentOf(log), ['101@4:4/101', '102@4:4/102']); },
    ]);

    test('resets to a raft snapshot', [
      (log) => log.append(run(1, 30, 1, 'z'.repeat(300)), { term: 1, vote: 1, commit: 1 }),
      (log) => log.reset({ index: 500, term: 7, conf: confOf([4, 5]) }, { term: 8, vote: 5, commit: 500 }),
      (log) => {
        assert.deepEqual([log.firstIndex(), log.lastIndex(), log.term(500), log.sizeBytes()], [501, 500, 7, 0]);
        assert.deepEqual(log.initialState(), { hardState: { term: 8, vote: 5, commit: 500 }, snapshot: { index: 500, term: 7, conf: confOf([4, 5]) } });
      },
      (log) => log.append(run(501, 503, 8), undefined),
      (log) => { assert.equal(contentOf(log).length, 3); },
    ]);

    test('resets within what it holds: entries behind the point are gone too', [
      (log) => log.append(run(1, 30, 1), undefined),
      (log) => log.reset({ index: 10, term: 1, conf: confOf([1]) }, { term: 2, vote: 0, commit: 10 }),
      (log) => { assert.deepEqual([log.firstIndex(), log.lastIndex()], [11, 10]); },
    ]);

    test('holds an entry larger than a segment', [
      (log) => log.append([entry(1, 1), entry(2, 1, 'L'.repeat(20_000)), entry(3, 1)], undefined),
      (log) => log.append([entry(4, 1, 'M'.repeat(9_000))], undefined),
      (log) => { assert.deepEqual(contentOf(log).map((each) => each.length), [7, 20_004, 7, 9_004]); },
    ]);

    test('takes calls that do not wait for each other in order', [
      async (log) => {
        await Promise.all(run(1, 40, 1).map((each) => log.append([each], { term: 1, vote: 1, commit: each.index - 1 })));
        assert.equal(contentOf(log).length, 40);
        assert.equal(log.initialState().hardState.commit, 39);
      },
    ]);
  });
}
