/** Two sites and a witness, as real processes: whichever full member is lost, the other goes on, also when only the witness has its last changes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { MdsCluster } from '../support/mds-cluster.ts';

const [A, B, W] = ['ams-mds0', 'nyc-mds0', 'vps-witness0'];
interface Member { readonly name: string; readonly leader: boolean; readonly witness: boolean; readonly reachable: boolean; readonly applied: number }

let cluster: MdsCluster;

before(async () => { cluster = await MdsCluster.start({ sites: ['ams', 'nyc'], witnesses: ['vps'] }); }, { timeout: 120_000 });
after(async () => { await cluster.stop(); }, { timeout: 60_000 });

async function says(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await cluster.geoctl(...args);
  assert.equal(code, 0, `${out}${err}`);
  return out;
}

const members = (out: string): Member[] => (out.startsWith('{') ? (JSON.parse(out) as { mds: Member[] }).mds : []);
const leads = (name: string) => ({ out }: { out: string }): boolean => members(out).some((member) => member.leader && member.name === name);

test('the witness takes part, is shown, and knows the disks of the others; a lost site stops nobody', { timeout: 300_000 }, async () => {
  const status = await cluster.until('all to take part', ({ out }) => members(out).length === 3 && members(out).every(({ reachable }) => reachable), ['status', '--json']);
  assert.deepEqual(members(status.out).filter(({ witness }) => witness).map(({ name }) => name), [W]);
  assert.match(await says('status'), /vps-witness0 +vps .*witness/);
  const disks = (): string[] => Object.keys((JSON.parse(readFileSync(join(cluster.dataOf(W), 'disks.json'), 'utf8')) as { disks: object }).disks);
  await cluster.until('the witness to know three disks', () => disks().length === 3, ['status']);

  // The leader is to be at the first site: if it is not, the other one is lost first.
  await cluster.until('a full member to lead', (outcome) => leads(A)(outcome) || leads(B)(outcome), ['status', '--json']);
  await cluster.halt(B, 'SIGKILL');
  await cluster.until('the first site to lead', leads(A), ['status', '--json']);
  await says('pool', 'new', 'only-here', '--nowait');
  await cluster.halt(A, 'SIGKILL');

  // Only the witness has the last change now. It is elected, and hands it over with the leadership.
  await cluster.launch(B);
  await cluster.until('the second site to lead', leads(B), ['status', '--json']);
  assert.match(await says('pool', 'list'), /only-here/);
  await says('pool', 'new', 'later', '--nowait');

  // And back again, the witness started anew in between.
  await cluster.halt(W, 'SIGKILL');
  await cluster.launch(A);
  await cluster.launch(W);
  await cluster.until('equal states everywhere', ({ out }) => {
    const all = members(out);
    return all.length === 3 && all.every(({ applied, reachable }) => reachable && applied === all[0]?.applied);
  }, ['status', '--json']);
  assert.match(await says('pool', 'list'), /later/);
});
