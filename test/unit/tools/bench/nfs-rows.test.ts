import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMet, printedNfs, type NfsRow } from '../../../../tools/bench/nfs/nfs-rows.ts';

const row = (geofs: readonly number[], local: readonly number[], target?: NfsRow['target']): NfsRow => ({ name: 'NFS x', unit: 'calls/s', geofs, local, ...(target === undefined ? {} : { target }) });

test('a target is a share of the local rate or a rate, of medians', () => {
  assert.equal(isMet(row([10, 50, 1000], [100, 100, 1], { of: 'share', least: 0.5 })), true);
  assert.equal(isMet(row([10, 49, 1000], [100, 100, 1], { of: 'share', least: 0.5 })), false);
  assert.equal(isMet(row([300], [9000], { of: 'rate', least: 300 })), true);
  assert.equal(isMet(row([299], [1], { of: 'rate', least: 300 })), false);
  assert.equal(isMet(row([1], [9000])), true, 'no target');
});

test('the last line is the verdict', () => {
  const met = row([600], [1000], { of: 'share', least: 0.5 });
  const missed = row([200], [1000], { of: 'rate', least: 300 });
  assert.match(printedNfs([met, row([1], [9])]), /share 0\.5 met\n[^]*\nNFS targets: all met\.\n$/);
  assert.match(printedNfs([met, missed]), /300 calls\/s MISSED\n[^]*\nNFS targets: missed by NFS x\.\n$/);
});
