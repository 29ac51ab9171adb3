/** What is seen of a write before its end, at its own mount and at another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf, type HistoryEvent } from '../../history/events.ts';
import { judgeHistory } from '../../history/judge.ts';

type Step = readonly [process: number, site: string, type: 'invoke' | 'ok', f: 'read' | 'write', value: string | null];

const faults = (steps: readonly Step[]): number => judgeHistory(operationsOf(steps.map(([process, site, type, f, value]): HistoryEvent => ({ process, site, type, f, key: 'k', value }))), true).length;

const BEFORE: readonly Step[] = [[1, 'ams', 'invoke', 'write', 'old'], [1, 'ams', 'ok', 'write', null], [1, 'ams', 'invoke', 'write', 'new']];
const sees = (process: number, site: string, value: string): Step[] => [[process, site, 'invoke', 'read', null], [process, site, 'ok', 'read', value]];
const closed: Step = [1, 'ams', 'ok', 'write', null];

test('4.17 its own mount shows a file while it is written, others when it is closed', () => {
  assert.equal(faults([...BEFORE, ...sees(2, 'ams', 'new'), ...sees(3, 'nyc', 'old'), closed, ...sees(3, 'nyc', 'new')]), 0);
  assert.equal(faults([...BEFORE, ...sees(2, 'nyc', 'new'), ...sees(3, 'nyc', 'old'), closed]), 1, 'what another mount has shown stays');
  assert.equal(faults([...BEFORE, closed, ...sees(2, 'ams', 'new'), ...sees(3, 'nyc', 'old')]), 1, 'so does what was closed');
});
