/** The power goes while three metadata servers on one ext4 disk acknowledge commands: whatever was acknowledged is there when it is back. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { planMds } from '../support/mds-process.ts';
import { cannotRunGuest, UmlGuest } from '../support/uml-guest.ts';
import { ROOT } from '../support/wan.ts';

const MEMBERS = 3;
const CUTS = 2;
/** Acknowledged in each life before its power goes. */
const ENOUGH = 60;
const LIFE_MS = 170_000;

const reason = cannotRunGuest();
let folder = '';
let guest: UmlGuest | undefined;

before(async () => {
  if (reason !== undefined) return;
  execFileSync(join(ROOT, 'node_modules/.bin/node'), ['tools/bootstrap/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'geofs-power-'));
  guest = new UmlGuest({ folder, diskMiB: 1024, memoryMiB: 1024 });
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(await planMds({ folder, data: guest.disk, members: MEMBERS, port: 7501 })));
  writeFileSync(join(folder, 'acknowledged'), '');
}, { timeout: 120_000 });

after(async () => {
  await guest?.cutPower();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** One life of the machine: until so many were acknowledged, or only until what was acknowledged before has been looked for. */
async function live(enough: number): Promise<{ verified: number; missing: number; acknowledged: number }> {
  assert.ok(guest !== undefined);
  const machine = guest;
  let found: { verified: number; missing: number } | undefined;
  let acknowledged = 0;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`the guest did not get there in ${String(LIFE_MS)} ms:\n${machine.output.slice(-3000)}`)); }, LIFE_MS);
    machine.boot([join(ROOT, 'node_modules/.bin/node'), join(ROOT, 'test/e2e/guest/power-cut-guest.ts'), folder], (line) => {
      const checked = /^verified (\d+) missing (\d+)$/.exec(line);
      const made = /^acknowledged (\S+)$/.exec(line);
      if (checked !== null) found = { verified: Number(checked[1]), missing: Number(checked[2]) };
      if (made !== null) {
        acknowledged += 1;
        appendFileSync(join(folder, 'acknowledged'), `${made[1] ?? ''}\n`);
      }
      if (line.startsWith('the guest\'s program ended') || line.includes('cannot be mounted')) reject(new Error(`${line}:\n${machine.output.slice(-3000)}`));
      if (found !== undefined && acknowledged >= enough) { clearTimeout(timer); resolve(); }
    });
  }).finally(() => machine.cutPower());
  assert.ok(found !== undefined);
  return { ...found, acknowledged };
}

test('every command that was acknowledged before the power went is there afterwards', reason === undefined ? { timeout: 560_000 } : { skip: reason }, async () => {
  let total = 0;
  for (let cut = 0; cut <= CUTS; cut += 1) {
    const { verified, missing, acknowledged } = await live(cut < CUTS ? ENOUGH : 0);
    assert.equal(verified, total);
    assert.equal(missing, 0);
    total += acknowledged;
  }
  assert.ok(total >= CUTS * ENOUGH);
});
