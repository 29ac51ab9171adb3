/** The node as its driver sees it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProposalDropped, type Entry } from '../../../../mds/raft/index.ts';
import { Member, type MemberOptions } from '../../../datadriven/raft/member.ts';

function member(voters: number[], options: Partial<MemberOptions> = {}): { member: Member; applied: Entry[] } {
  const applied: Entry[] = [];
  const made = new Member({
    id: 1, electionTicks: 10, heartbeatTicks: 1, maxAppendBytes: 1 << 20, maxInflightBytes: 1 << 24, maxInflightMessages: 64,
    maxUncommittedBytes: 1 << 24, preVote: true, checkQuorum: true, random: { below: () => 0 }, ...options,
  }, { index: 1, term: 1, conf: { voters, learners: [], votersOutgoing: [], learnersNext: [], autoLeave: false, retired: [], witnesses: [] } }, {
    onApply: (_, entry) => { applied.push(entry); },
  });
  return { member: made, applied };
}

function settle(one: Member): void {
  while (one.node.hasReady()) {
    one.begin();
    one.finish(undefined);
    while (one.applyOne());
  }
}

void test('thesis 10.2.1: a leader counts its own entries only when they are durable', () => {
  const { member: one } = member([1]);
  one.node.campaign();
  settle(one);
  const { commit } = one.node.status();
  one.node.propose(Buffer.from('x'));
  one.begin();
  assert.equal(one.node.status().commit, commit);
  one.finish(undefined);
  assert.equal(one.node.status().commit, commit + 1);
});

void test('paper 5.2: a node does not lead before its vote for itself is durable', () => {
  const { member: one } = member([1], { preVote: false });
  one.node.campaign();
  one.begin();
  assert.equal(one.node.status().role, 'candidate');
  one.finish(undefined);
  assert.equal(one.node.status().role, 'leader');
});

void test('proposals without a leader and beyond the bound are dropped', () => {
  const { member: one } = member([1], { maxUncommittedBytes: 10 });
  const reason = (data: string): string => {
    try {
      one.node.propose(Buffer.from(data));
      return 'taken';
    } catch (error) {
      assert.ok(error instanceof ProposalDropped);
      return error.reason;
    }
  };
  assert.equal(reason('x'), 'no-leader');
  one.node.campaign();
  settle(one);
  assert.equal(reason('longer than the bound'), 'taken');
  assert.equal(reason('x'), 'too-much-uncommitted');
  settle(one);
  assert.equal(reason('x'), 'taken');
});

void test('what is handed out to be applied is bounded until it has been applied', () => {
  const { member: one, applied } = member([1], { maxInflightBytes: 40 });
  one.node.campaign();
  settle(one);
  for (let i = 0; i < 10; i += 1) one.node.propose(Buffer.from('0123'));
  for (let i = 0; i < 5 && one.node.hasReady(); i += 1) {
    one.begin();
    one.finish(undefined);
  }
  assert.equal(one.applyQueue.length, 2);
  settle(one);
  while (one.applyOne());
  settle(one);
  assert.equal(applied.filter((entry) => entry.data.length === 4).length, 10);
});

void test('batches of proposals cost little', () => {
  const { member: one, applied } = member([1]);
  one.node.campaign();
  settle(one);
  const data = Buffer.alloc(200);
  const started = process.cpuUsage();
  for (let batch = 0; batch < 100; batch += 1) {
    for (let i = 0; i < 200; i += 1) one.node.propose(data);
    settle(one);
  }
  const { user, system } = process.cpuUsage(started);
  assert.ok(applied.length >= 20_000);
  // 50,000 a second would be 0.4 s; the bound is generous for busy machines.
  assert.ok(user + system < 2_000_000, `${String(user + system)} us`);
});

void test('rounds of heartbeats come within half of the least election time-out, which a lease is shorter than, whatever time-out was chosen', () => {
  for (const [chosen, apart] of [[10, 1], [30, 3], [50, 5], [80, 5], [100, 5]] as const) {
    const { member: one } = member([1, 2], { checkQuorum: false, preVote: false });
    one.node.campaign();
    settle(one);
    one.node.step({ type: 'vote-reply', to: 1, from: 2, term: one.node.status().term, logTerm: 0, index: 0, entries: [], commit: 0, snapshot: undefined, reject: false, rejectHint: 0, context: new Uint8Array(0), round: 0, electionTicks: 0, keptByAll: 0, rank: 0, notice: false });
    settle(one);
    assert.equal(one.node.status().role, 'leader');
    one.node.chooseElectionTicks(chosen);
    const rounds: number[] = [];
    for (let tick = 1; tick <= 60; tick += 1) {
      one.node.tick();
      if (one.begin().some(({ type }) => type === 'heartbeat')) rounds.push(tick);
      one.finish(undefined);
      settle(one);
    }
    assert.deepEqual(rounds, Array.from({ length: 60 / apart }, (_, i) => (i + 1) * apart), `of ${String(chosen)} ticks`);
  }
});
