import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalsOf } from '../../../../mds/server/site-journals.ts';
import { standingOf, UNKNOWN } from '../../../../mds/server/journal-standing.ts';
import type { NodeRecord } from '../../../../mds/server/state-reader.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { asJournal, journalComplaints, journalLine, journalRows } from '../../../../tools/geoctl/journals.ts';

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
    { site: 'ams', keeper: 'a0', takeover: TAKEOVER_ON_RESTART, members: [] }, { site: 'nyc', keeper: 'n0', takeover: TAKEOVER_BY_HAND, members: [] },
    { site: 'oslo', keeper: '', takeover: TAKEOVER_ON_RESTART, members: [] }, { site: 'tyo', keeper: 't0', takeover: TAKEOVER_BY_ITSELF, members: [] },
  ]);
  assert.deepEqual(journals.map(journalLine), [
    'Journal of site ams: kept by a0; if that is lost, the site goes on when it is started again.',
    'Journal of site nyc: kept by n0; if that is lost, the other mds takes over by hand (geoctl delegation takeover).',
    'Journal of site oslo: nobody keeps it at this time.',
    'Journal of site tyo: kept by t0; if that is lost, the other mds takes over by itself.',
  ]);
});

const peers = [{ node: 1, name: 'a0', address: 'h1:1' }, { node: 3, name: 'a1', address: 'h2:1' }, { node: 4, name: 'j', address: 'h3:1', witness: true }];
const conf = { voters: [1, 3, 4], learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, retired: [], witnesses: [4] };
const raft = (id: number, leader: number, matches: readonly [number, number][] = []): Parameters<typeof standingOf>[1] => ({
  id, leader, role: leader === id ? 'leader' : 'follower', conf, lastIndex: 100,
  peers: matches.map(([node, match]) => ({ node, match, next: match + 1, state: 'replicate', recentActive: true, learner: false, pendingSnapshot: 0, rank: 0, inflightMessages: 0, inflightBytes: 0, paused: false })),
});

test('7.12 the status has the members of a journal group as its leader knows them, whoever was asked', () => {
  const follower = standingOf(peers, raft(1, 3), (node) => (node === 3 ? 40 : undefined));
  const leader = standingOf(peers, raft(3, 3, [[1, 100], [4, 60]]), (node) => (node === 4 ? 9_000 : 20));
  const nodes = [node('a0', 'ams', { node: 1 }), node('a1', 'ams', { node: 3 })];
  const [journal = {}] = journalsOf(nodes, new Map([[1, follower], [3, leader]]));
  assert.deepEqual(journal.members, leader);
  assert.deepEqual(journalRows([journal]), [['a0', 'ams', 'h1:1', 'second', '0', '0s'], ['a1', 'ams', 'h2:1', 'keeper', '0', '0s'], ['j', 'ams', 'h3:1', 'witness', '40', '9s']]);
  assert.deepEqual(journalComplaints([journal]), ['witness j of the journal group of site ams is not heard']);
  const [alone = {}] = journalsOf(nodes, new Map([[1, follower]]));
  assert.deepEqual(alone.members?.map(({ heardMs, lag }) => [heardMs, lag]), [[0, UNKNOWN], [40, UNKNOWN], [UNKNOWN, UNKNOWN]]);
  assert.deepEqual(journalComplaints([alone]), [], 'who does not lead does not hear the others');
  assert.deepEqual((asJournal(alone) as { members: unknown[] }).members[2], { node: 4, name: 'j', address: 'h3:1', role: 'witness', heardMs: null, lag: null });
  assert.deepEqual(journalComplaints([{ site: 'ams', members: standingOf(peers, raft(1, 0), () => undefined) }]), ['nobody leads the journal group of site ams']);
});

test('7.12 the status names a member that a file still has and the group has let go for good; who was to leave and has left is no row', () => {
  const now = { ...raft(1, 1, [[3, 100]]), conf: { ...conf, voters: [1, 3, 5], witnesses: [5], retired: [4] } };
  const journal = { site: 'ams', members: standingOf(peers, now, () => 20) };
  assert.deepEqual(journalRows([journal]).map(([name, , , role]) => [name, role]), [['a0', 'keeper'], ['a1', 'second'], ['j', 'replaced']]);
  assert.deepEqual(journalComplaints([journal]), ['the configuration file of an mds of site ams names j (node 4) in its journalGroup, which has been replaced']);
  assert.deepEqual(standingOf(peers.map((peer) => ({ ...peer, leaves: peer.node === 4 })), now, () => 20).map(({ name }) => name), ['a0', 'a1']);
});
