import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { JournalMembers } from '../../../../mds/server/journal-members.ts';

const PEERS = [{ node: 1, name: 'a', address: 'a:1', witness: false }, { node: 2, name: 'b', address: 'b:1', witness: false }, { node: 3, name: 'w', address: 'w:1', witness: true }];

test('7.12 the streams of a journal group are its own, and a member that comes with another disk is refused for good, after a restart too', (t) => {
  const data = mkdtempSync(join(tmpdir(), 'geofs-journal-'));
  t.after(() => { rmSync(data, { recursive: true }); });
  const open = (name = 'a'): JournalMembers => new JournalMembers({ cluster: 'one', site: 'here', name, peers: PEERS, data });
  const members = open();
  assert.deepEqual([members.conf.voters, members.conf.witnesses, members.self.node, members.peers().map(({ node }) => node)], [[1, 2, 3], [3], 1, [2, 3]]);
  const hello = { protocol: 1, cluster: 'one', journal: 'here', node: 2, name: 'b', expected: 1, disk: 'disk of b' };
  assert.equal(members.refusalOf(hello, 'one'), undefined);
  const refused: [object, RegExp][] = [
    [{ journal: '' }, /journal group of site here, not/], [{ journal: 'there' }, /not there/], [{ cluster: 'two' }, /cluster one/], [{ node: 3 }, /different things/], [{ expected: 2 }, /different things/],
  ];
  for (const [change, reason] of refused) assert.match(members.refusalOf({ ...hello, ...change }, 'one')?.detail ?? '', reason);
  assert.equal(members.begun, false);
  members.setBegun();
  const again = open();
  assert.equal(again.begun, true);
  assert.equal(again.diskRefusal(2, 'disk of b'), undefined);
  assert.equal(again.refusalOf({ ...hello, disk: 'a new one' }, 'one')?.kind, 'disk');
  assert.throws(() => open('c'), /c is not in its own journalGroup/);
  writeFileSync(join(data, 'journal-group.json'), '{}');
  assert.throws(() => open(), /does not hold/);
});
