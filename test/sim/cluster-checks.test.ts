/** What is an unlawful leader, and what is one that comes late. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_CONF } from '../../mds/raft/conf-change.ts';
import type { RaftStatus } from '../../mds/raft/index.ts';
import { ClusterChecks, confsSince } from './cluster-checks.ts';
import { Oracle } from './oracle.ts';
import { World } from './world.ts';

function leader(node: number, term: number, lastIndex: number): Parameters<ClusterChecks['look']>[0] {
  const status: RaftStatus = {
    id: node, leader: node, role: 'leader', term, vote: node, commit: 0, applied: 0, lastIndex, conf: EMPTY_CONF, transferee: 0, peers: [], leaderHeardTicks: 0, electionTicks: 10, keptByAll: 0,
  };
  return { node, isWitness: false, up: true, status: () => status };
}

function violationOf({ violation }: World): string {
  return violation?.message ?? '';
}

function checks(): { readonly world: World; readonly oracle: Oracle; readonly checks: ClusterChecks } {
  const world = new World(1);
  const oracle = new Oracle(world);
  return { world, oracle, checks: new ClusterChecks(world, oracle) };
}

void test('a leader lacks nothing that was committed in earlier terms', () => {
  const { world, oracle, checks: look } = checks();
  oracle.applied(1, [], 30, 'a');
  look.look(leader(2, 10, 29));
  assert.match(violationOf(world), /leader completeness: node 2 leads term 10 with a log up to 29, but 30 is committed/);
});

void test('a leader whose last vote was late may lack what leaders of later terms have committed, and nothing else', () => {
  const { world, oracle, checks: look } = checks();
  oracle.applied(1, [], 29, 'a');
  look.look(leader(3, 11, 30));
  oracle.applied(3, [], 33, 'b');
  look.look(leader(2, 10, 29));
  assert.equal(violationOf(world), '');
  look.look(leader(2, 9, 28));
  assert.match(violationOf(world), /node 2 leads term 9 with a log up to 28, but 29 is committed/);
});

void test('a term has one leader', () => {
  const { world, checks: look } = checks();
  look.look(leader(2, 10, 29));
  look.look(leader(3, 10, 29));
  assert.match(violationOf(world), /election safety/);
});

void test('a member whose store has taken a raft snapshot that its core has not heard of knows the configuration of before', () => {
  const status = leader(4, 4, 0).status();
  assert.ok(status !== undefined);
  const member = (applied: number, voters: readonly number[]): { status: () => RaftStatus; server: { appliedIndex: number } } => ({
    status: () => ({ ...status, applied, conf: { ...EMPTY_CONF, voters } }), server: { appliedIndex: 119 },
  });
  assert.deepEqual(confsSince([member(0, [1, 2, 4]), member(119, [1, 2, 4, 5])], 119).map(({ voters }) => voters), [[1, 2, 4, 5]]);
});
