/** The power goes while three metadata servers on one ext4 disk acknowledge commands, roll and compact their logs, flush their state and load raft snapshots: whatever was acknowledged is there when it is back. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { planMds } from '../support/mds-process.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { cannotRunGuest, UmlGuest } from '../support/uml-guest.ts';
import { ROOT } from '../support/wan.ts';

const MEMBERS = 3;
/** When the power goes, after what is said of the cut's kind. Of each life but the last. */
const CUTS = ['acknowledged', 'loading', 'acknowledged'] as const;
/** Acknowledged at least in each life before its power goes. */
const LEAST = 40;
const MOST = 120;
/** Between the line of the guest that is waited for and the cut, at most. */
const AFTER_MS = { acknowledged: 300, loading: 30 } as const;
/** A raft snapshot may be loaded before the power goes: then that cut is made again, so often. */
const TOO_LATE = 3;
const LIFE_MS = 170_000;
/** GEOFS_POWER_CUT_SEED: of an earlier run, whose moments come again. */
const SEED = Number(process.env['GEOFS_POWER_CUT_SEED'] ?? Math.floor(Math.random() * 2 ** 32));

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

interface Cut {
  readonly kind: (typeof CUTS)[number] | 'none';
  readonly acknowledged: number;
  readonly afterMs: number;
}

interface Life {
  readonly verified: number;
  readonly missing: number;
  readonly acknowledged: number;
  /** Raft snapshots whose loading had begun, and those that were loaded, when the power went. */
  readonly loading: number;
  readonly loaded: number;
  /** Of each member but the last, at its start: the numbers of the first and the last file of its log. */
  readonly segments: readonly (readonly [number, number])[];
}

/** One life of the machine: until the cut, or only until what was acknowledged before has been looked for. */
async function live({ kind, acknowledged: enough, afterMs }: Cut): Promise<Life> {
  assert.ok(guest !== undefined);
  const machine = guest;
  let found: { verified: number; missing: number } | undefined;
  const segments: [number, number][] = [];
  const counts = { acknowledged: 0, loading: 0, loaded: 0 };
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`the guest did not get there in ${String(LIFE_MS)} ms:\n${machine.output.slice(-3000)}`)); }, LIFE_MS);
    let cutting = false;
    const look = (line: string): void => {
      if (cutting || found === undefined || counts.acknowledged < enough || (kind === 'loading' && line !== 'loading')) return;
      cutting = true;
      clearTimeout(timer);
      setTimeout(resolve, afterMs);
    };
    machine.boot([join(ROOT, 'node_modules/.bin/node'), join(ROOT, 'test/e2e/guest/power-cut-guest.ts'), folder], (line) => {
      const checked = /^verified (\d+) missing (\d+)$/.exec(line);
      const made = /^acknowledged (\S+)$/.exec(line);
      const kept = /^segments \S+ (\d+) (\d+)$/.exec(line);
      if (kept !== null) segments.push([Number(kept[1]), Number(kept[2])]);
      if (checked !== null) found = { verified: Number(checked[1]), missing: Number(checked[2]) };
      if (made !== null) {
        counts.acknowledged += 1;
        appendFileSync(join(folder, 'acknowledged'), `${made[1] ?? ''}\n`);
      }
      if (line === 'loading' || line === 'loaded') counts[line] += 1;
      if (line.startsWith('the guest\'s program ended') || line.includes('cannot be mounted')) { clearTimeout(timer); reject(new Error(`${line}:\n${machine.output.slice(-3000)}`)); }
      look(line);
    });
  }).finally(() => machine.cutPower());
  assert.ok(found !== undefined);
  return { ...found, ...counts, segments };
}

test('every command that was acknowledged before the power went is there afterwards, wherever log, compaction and a raft snapshot stood', reason === undefined ? { timeout: 560_000 } : { skip: reason }, async (t) => {
  t.diagnostic(`GEOFS_POWER_CUT_SEED=${String(SEED)}`);
  const random = new SeededRandom(SEED);
  const cuts: Cut[] = [...CUTS.map((kind) => ({ kind, acknowledged: LEAST + random.below(MOST - LEAST), afterMs: random.below(AFTER_MS[kind]) })), { kind: 'none', acknowledged: 0, afterMs: 0 }];
  const lives: Life[] = [];
  let late = 0;
  for (let next = cuts.shift(); next !== undefined; next = cuts.shift()) {
    const cut = next;
    const before = lives.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    const life = await live(cut);
    lives.push(life);
    const what = `seed ${String(SEED)}: ${JSON.stringify({ cut, life })}`;
    t.diagnostic(what);
    assert.deepEqual([life.verified, life.missing], [before, 0], what);
    if (cut.kind === 'loading' && life.loading === life.loaded && (late += 1) <= TOO_LATE) cuts.unshift({ ...cut, afterMs: 0 });
  }
  const seen = `seed ${String(SEED)}: ${JSON.stringify(lives)}`;
  // Files of their logs were given up, for which the state had been flushed; the last one comes later.
  const kept = lives.at(-1)?.segments ?? [];
  assert.equal(kept.length, MEMBERS - 1, seen);
  for (const [first, last] of kept) assert.ok(first > 1 && last > first, seen);
  assert.ok(lives.some(({ loading, loaded }) => loading > loaded), `no power went while a raft snapshot was loaded: ${seen}`);
});
