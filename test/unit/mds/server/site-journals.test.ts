import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalsOf } from '../../../../mds/server/site-journals.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { journalLine } from '../../../../tools/geoctl/journals.ts';

const node = (name: string, site: string, more: Partial<NodeRecord> = {}): NodeRecord => ({
  node: 1, name, site, address: '', disk: 'd', removed: false, witness: false, learner: false, replaces: 0, formats: { oldest: 1, newest: 1 }, program: '', ...more,
});
const stream = { site: 1, incarnation: 7 };

test('7.12 the status says of each site how it goes on when the mds with its journal is lost', () => {
  const { TAKEOVER_BY_HAND, TAKEOVER_BY_ITSELF, TAKEOVER_ON_RESTART } = geofs.v1.Takeover;
  const journals = journalsOf([
    node('t0', 'tyo', { stream: { ...stream, epoch: 3 } }), node('t1', 'tyo'), node('a0', 'ams', { stream: { ...stream, epoch: 0 } }), node('gone', 'ams', { removed: true }), node('invited', 'ams', { disk: '' }),
    node('n1', 'nyc'), node('n0', 'nyc', { stream }), node('o0', 'oslo'), node('w', 'vps', { witness: true }),
  ]);
  assert.deepEqual(journals, [
    { site: 'ams', keeper: 'a0', takeover: TAKEOVER_ON_RESTART }, { site: 'nyc', keeper: 'n0', takeover: TAKEOVER_BY_HAND },
    { site: 'oslo', keeper: '', takeover: TAKEOVER_ON_RESTART }, { site: 'tyo', keeper: 't0', takeover: TAKEOVER_BY_ITSELF },
  ]);
  assert.deepEqual(journals.map(journalLine), [
    'Journal of site ams: kept by a0; if that is lost, the site goes on when it is started again.',
    'Journal of site nyc: kept by n0; if that is lost, the other mds takes over by hand (geoctl delegation takeover).',
    'Journal of site oslo: nobody keeps it at this time.',
    'Journal of site tyo: kept by t0; if that is lost, the other mds takes over by itself.',
  ]);
});
