/** What a site answered by itself is compared with what apply makes of it: everything but access times and the log index counts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from '../../../../mds/delegation/outcome.ts';
import { geofs } from '../../../../proto/gen/geofs.js';

type Inode = geofs.v1.Inode.$Properties;

/** Each field as it is where nothing was said of it: the class holds that. */
const FIELDS = Object.entries(geofs.v1.Inode.prototype).filter(([, value]) => typeof value !== 'function') as [keyof Inode, unknown][];
const inode = (fields: Inode): Inode => ({ ino: 5, mode: 0o100644, nlink: 1, name: Buffer.from('a'), ...fields });
const outcome = (fields: Inode): number => outcomeOf({ ino: 5, cookie: 77, inodes: [inode(fields), inode({})] });

function other(field: keyof Inode, value: unknown): Inode {
  if (typeof value === 'number') return { [field]: 2 ** 40 };
  if (typeof value === 'boolean') return { [field]: true };
  if (typeof value === 'string') return { [field]: 'fast' };
  if (field === 'layout') return { layout: { target: 1, object: 2, version: 3 } };
  if (field === 'visits') return { visits: { recalls: 1 } };
  if (value === null) return { [field]: { sec: 1_700_000_000, nsec: 5 } };
  return { [field]: Buffer.from('other') };
}

test('7.6: an outcome tells each field of an inode, but for the access time', () => {
  assert.ok(FIELDS.length > 20, 'the class says what an inode has');
  for (const [field, value] of FIELDS) {
    assert.equal(outcome(other(field, value)) === outcome({}), field === 'atime', field);
  }
});

test('7.6: an outcome tells the reply apart from others, but for the log index and a repeat', () => {
  const reply = { errno: 0, ino: 5, cookie: 77, inodes: [inode({})] };
  for (const changed of [{ ...reply, errno: 17 }, { ...reply, ino: 6 }, { ...reply, cookie: 78 }, { ...reply, existed: true }, { ...reply, inodes: [inode({}), inode({})] }]) assert.notEqual(outcomeOf(changed), outcomeOf(reply));
  assert.equal(outcomeOf({ ...reply, index: 9, replayed: true }), outcomeOf(reply));
});

test('7.6: an outcome is the same of what was made and of what was read back', () => {
  const made = inode({ size: 4096, mtime: { sec: 1_700_000_000, nsec: 1 }, layout: { target: 1, object: 5, version: 1 }, pool: 'fast' });
  const read = geofs.v1.Inode.decode(geofs.v1.Inode.encode(made).finish());
  assert.equal(outcomeOf({ inodes: [read] }), outcomeOf({ inodes: [made] }));
});
