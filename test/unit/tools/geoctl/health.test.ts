/** What geoctl status complains of, and how old it says that a figure is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { healthOf, holdersOf } from '../../../../tools/geoctl/commands/status.ts';
import { shortTime } from '../../../../tools/geoctl/sizes.ts';
import { ageMs, type StatusView } from '../../../../tools/geoctl/topology.ts';

const { TARGET_UP, TARGET_DOWN, TARGET_READ_ONLY } = geofs.v1.TargetState;
const mds = (site: string, reachable: boolean, more = {}): geofs.v1.MdsStatus.$Properties => ({ name: `${site}-mds0`, site, reachable, ...more });
const target = (name: string, reportedSec: number, state = TARGET_UP): geofs.v1.TargetInfo.$Properties => ({ name, state, reported: { sec: reportedSec, nsec: 0 } });
const status = (more: StatusView): StatusView => ({ quorum: true, mds: [mds('ams', true), mds('nyc', true)], now: { sec: 1_000, nsec: 0 }, ...more });

test('a sound cluster has nothing to complain of', () => {
  assert.deepEqual(healthOf(status({ targets: [target('ams-ds0', 999), target('nyc-ds0', 941)] })), { unreachableSites: [], complaints: [] });
});

test('who is unreachable, behind, down or silent is named', () => {
  const { unreachableSites, complaints } = healthOf(status({
    quorum: false,
    mds: [mds('ams', true, { commit: 20_000, applied: 1 }), mds('nyc', false), mds('tyo', true), { ...mds('tyo', false), name: 'tyo-mds1' }],
    targets: [target('ams-ds0', 0, TARGET_DOWN), target('nyc-ds0', 400), target('tyo-ds0', 999, TARGET_READ_ONLY)],
  }));
  assert.deepEqual(unreachableSites, ['nyc']);
  assert.deepEqual(complaints, [
    'site nyc is not reachable', 'no quorum: names cannot be changed', 'mds ams-mds0 is 19999 entries behind', 'mds tyo-mds1 does not answer',
    'data server ams-ds0 is down', 'nothing new of data server nyc-ds0 for 10m', 'data server tyo-ds0 is read-only',
  ]);
});

test('7.16 who holds up the deletion of unlinked files is named', () => {
  assert.deepEqual(holdersOf(status({ mds: [mds('ams', true), { ...mds('ams', false), name: 'ams-mds1', holdsDeletions: true }, mds('nyc', false)] })), ['ams-mds1']);
});

test('an age counts by the answering clock, and is never below nothing', () => {
  const now = { sec: 1_000, nsec: 500_000_000 };
  assert.equal(ageMs(target('a', 990), { now }), 10_500);
  assert.equal(ageMs(target('a', 1_002), { now }), 0, 'the reporting clock is ahead');
  assert.equal(ageMs({ name: 'a' }, { now }), undefined);
  assert.deepEqual([0, 119_999, 120_000, 7_199_000, 7_200_000, 172_799_000, 172_800_000].map(shortTime), ['0s', '119s', '2m', '119m', '2h', '47h', '2d']);
});
