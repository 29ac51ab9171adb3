/** Leadership follows the load, as wired in a whole cluster: minutes of virtual time, without faults. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEADER_DWELL_MS, LEADER_MOVE_LOOKS, LEADER_WINDOW_LOOKS, LEADER_WINDOW_MS, RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { Member } from './member.ts';
import { Network } from './network.ts';
import { Actor, World } from './world.ts';

const NODES = [1, 2, 3];
/** So many in a window that the load counts. */
const COMMAND_MS = 500;
/** A full window, the looks that must agree, and one for the transfer itself. */
const FOLLOWS_MS = LEADER_WINDOW_MS + (LEADER_MOVE_LOOKS + 1) * (LEADER_WINDOW_MS / LEADER_WINDOW_LOOKS);

class Sites {
  readonly world = new World(1);
  readonly members: readonly Member[];
  /** Whose site proposes. */
  busy = 0;
  /** Who has been elected, and when. */
  readonly elections: { readonly node: number; readonly atMs: number }[] = [];

  constructor() {
    const { world } = this;
    const network = new Network(world, { loss: 0, duplicates: 0, minMs: 5, maxMs: 20, stragglers: 0, ordered: true, storm: 0 });
    this.members = NODES.map((node) => new Member({
      node, witness: false, founders: { nodes: NODES, witnesses: [], seconds: new Map() }, world, network, sabotage: {}, syncMs: 1, readMs: 0.1, cacheEntries: 4_000, appendBytes: RAFT_APPEND_BYTES,
      sessionBounds: { promises: 4_000, breaks: 4_000 }, delegated: false, isBroken: () => false, onTaken: () => undefined, onVisible: () => undefined, onWitnessed: () => undefined,
      onElected: (member) => { this.elections.push({ node: member.node, atMs: world.nowMs }); }, onLoaded: () => undefined, onStopped: () => undefined, onRefused: () => undefined,
    }));
    for (const member of this.members) member.start();
    const load = new Actor('load');
    const propose = (): void => {
      world.after(load, COMMAND_MS, '', propose);
      this.members.find(({ node }) => node === this.busy)?.server?.order({ registerSite: { name: `site${String(this.busy)}` } });
    };
    propose();
  }

  /** Who leads now, of whoever else leads nobody. */
  get leader(): number {
    return this.members.find(({ node }) => this.members.every((member) => member.status()?.leader === node))?.node ?? 0;
  }

  async served(): Promise<void> {
    assert.ok(await this.world.run(60_000, () => this.members.every(({ server }) => server?.sessions !== undefined)));
  }

  async proposes(node: number, ms: number): Promise<void> {
    this.busy = node;
    await this.world.run(this.world.nowMs + ms);
  }
}

void test('leadership moves once to the site that proposes most, and stays; a load that goes back and forth moves it ever more rarely', async () => {
  const sites = new Sites();
  await sites.served();
  const first = sites.leader;
  const [second = 0] = NODES.filter((node) => node !== first);
  assert.equal(sites.elections.length, 1);

  await sites.proposes(first, FOLLOWS_MS);
  assert.deepEqual(sites.elections.map(({ node }) => node), [first], 'the load is where the leader is');
  await sites.proposes(second, 2 * FOLLOWS_MS);
  assert.equal(sites.leader, second);
  assert.deepEqual(sites.elections.map(({ node }) => node), [first, second]);

  // Less than what the looks must agree on: nobody is followed.
  for (let turn = 0; turn < 10; turn += 1) await sites.proposes(turn % 2 === 0 ? first : second, LEADER_WINDOW_MS / 3);
  assert.equal(sites.elections.length, 2, 'short turns of the load move nothing');

  const turns = 8;
  for (let turn = 0; turn < turns; turn += 1) await sites.proposes(turn % 2 === 0 ? first : second, FOLLOWS_MS);
  const moves = sites.elections.slice(1);
  const gaps = moves.slice(1).map(({ atMs }, i) => atMs - (moves[i]?.atMs ?? 0));
  assert.ok(gaps.length > 0 && gaps.every((gap) => gap >= LEADER_DWELL_MS), gaps.join(' '));
  assert.ok(gaps.length <= turns / 2, `${String(gaps.length)} moves in ${String(turns)} turns`);
});
