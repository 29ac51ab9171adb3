import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { dfTable } from '../../../../tools/geoctl/commands/df.ts';
import { healthOf } from '../../../../tools/geoctl/commands/status.ts';
import { humanBytes, percent } from '../../../../tools/geoctl/sizes.ts';
import { renderTable } from '../../../../tools/geoctl/table.ts';
import { TopologyView } from '../../../../tools/geoctl/topology.ts';

const { TargetState } = geofs.v1;
const COLUMNS = [{ head: 'NAME' }, { head: 'N', align: 'right' as const }];

test('a piped table is padded words without escape sequences', () => {
  assert.deepEqual(renderTable(COLUMNS, [['a', '10'], ['東京', '5'], ['long', '']], false), ['NAME   N', 'a     10', '東京     5', 'long']);
});

test('a terminal gets the same words', () => {
  const lines = renderTable(COLUMNS, [['a', '10'], ['bb', '5']], true);
  const plain = lines.map((line) => line.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '').trimEnd());
  assert.notDeepEqual(lines, plain);
  assert.deepEqual(plain, ['NAME   N', 'a     10', 'bb     5']);
});

test('sizes are rounded up', () => {
  assert.deepEqual([0, 1023, 1024, 1536, 10 * 1024, 270_553_174_016].map(humanBytes), ['0', '1023', '1.0K', '1.5K', '10K', '252G']);
  assert.deepEqual([percent(0, 0), percent(1, 1000), percent(10, 10)], ['-', '1%', '100%']);
});

const view = new TopologyView({
  sites: [{ id: 1, name: 'tokyo' }, { id: 2, name: 'berlin' }],
  targets: [
    { id: 1, name: 'tokyo-ds0', site: 1, totalBytes: 4096, freeBytes: 1024, totalObjects: 10, freeObjects: 9, state: TargetState.TARGET_UP },
    { id: 2, name: 'tokyo-ds1', site: 1, totalBytes: 4096, freeBytes: 4096, totalObjects: 10, freeObjects: 10, state: TargetState.TARGET_DOWN },
    { id: 3, name: 'berlin-ds0', site: 2, totalBytes: 8192, freeBytes: 0, totalObjects: 10, freeObjects: 10, state: TargetState.TARGET_NO_SPACE },
  ],
  pools: [{ name: 'flash', targets: [1] }],
});

test('df shows sites and targets by their names, adds up each site and leaves out what is down', () => {
  const { columns, rows } = dfTable(view, {});
  assert.deepEqual(columns.map((column) => column.head), ['TARGET', '1K-blocks', 'Used', 'Available', 'Use%', 'STATE', 'SITE']);
  assert.deepEqual(rows, [
    ['berlin-ds0', '8', '8', '0', '100%', 'S', 'berlin'],
    ['site_subtotal:', '8', '8', '0', '100%', '', 'berlin'],
    ['tokyo-ds0', '4', '3', '1', '75%', '-', 'tokyo'],
    ['tokyo-ds1', '4', '0', '4', '0%', 'down', 'tokyo'],
    ['site_subtotal:', '4', '3', '1', '75%', '', 'tokyo'],
    ['filesystem_summary:', '12', '11', '1', '92%', '', ''],
  ]);
  assert.deepEqual(dfTable(view, { inodes: true, pool: 'flash' }).rows.at(-1), ['filesystem_summary:', '10', '1', '9', '10%', '', '']);
  assert.throws(() => dfTable(view, { pool: 'none' }), /there is no such pool/);
});

test('health names what is wrong', () => {
  const mds = [{ name: 'a', site: 'tokyo', reachable: true }, { name: 'b', site: 'berlin', reachable: false }];
  assert.deepEqual(healthOf({ quorum: true, mds: mds.slice(0, 1), targets: [] }), { unreachableSites: [], complaints: [] });
  assert.deepEqual(healthOf({ quorum: false, mds, targets: view.targets.filter(({ name }) => name === 'tokyo-ds1') }), {
    unreachableSites: ['berlin'],
    complaints: ['site berlin is not reachable', 'no quorum: names cannot be changed', 'data server tokyo-ds1 is down'],
  });
});
