/** A process that is killed while it writes, and the process after it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { checkInvariants } from '../../../../mds/fsm/index.ts';
import { MemoryKv } from '../../../../mds/store/memory-kv.ts';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { FIRST_STATE_KEY, keyBytes, LAST_STATE_KEY } from '../../../../mds/store/state-format.ts';
import { catchUp, commandBytes, committed, openKv, openLog, openState } from './kill-writer.ts';

const WRITER = join(import.meta.dirname, 'kill-writer.ts');
const DEADLINE_MS = 30_000;

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'geofs-kill-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the writer and kills it with SIGKILL when it has acknowledged so many appends; the last index that it acknowledged. */
async function runAndKill(folder: string, appends: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'], timeout: DEADLINE_MS, killSignal: 'SIGTERM' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => { child.on('exit', (_code, signal) => { resolve(signal); }); });
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    count += 1;
    if (count === appends) child.kill('SIGKILL');
  }
  assert.equal(await ended, 'SIGKILL', 'the writer lived until it was killed');
  return last;
}

/** The digest of the commands up to index, applied one by one in memory. */
async function digestOf(index: number): Promise<string> {
  const state = await openState(new MemoryKv());
  for (let at = 1; at <= index; at += 1) await state.applyBatch([committed(at, commandBytes(at))]);
  return state.digest;
}

async function examine(folder: string, acknowledged: number): Promise<void> {
  await using kv = await openKv(folder);
  await using log = await openLog(folder);
  assert.ok(log.lastIndex() >= acknowledged, `the log ends at ${String(log.lastIndex())}, ${String(acknowledged)} was acknowledged`);
  assert.ok(log.lastIndex() <= acknowledged + 1, 'nothing is invented');
  assert.equal(log.initialState().hardState.commit, log.lastIndex() - 1);
  for (const { index, data } of log.entries(log.firstIndex(), log.lastIndex() + 1, Infinity)) assert.deepEqual(Buffer.from(data), Buffer.from(commandBytes(index)));
  const state = await openState(kv);
  assert.ok(state.appliedIndex <= log.lastIndex(), 'only what the log has was applied');
  assert.ok(state.appliedIndex >= log.firstIndex() - 1, 'the log still has what the state lacks');
  await catchUp(log, state);
  assert.equal(state.digest, await digestOf(log.lastIndex()));
  const records = new Map((await kv.scan({ gte: keyBytes(FIRST_STATE_KEY), lt: keyBytes(LAST_STATE_KEY) })).map(({ key, value }) => [key.toString('latin1'), value]));
  assert.deepEqual(checkInvariants(records), []);
}

describe('a metadata store whose process is killed', () => {
  it('has everything that was acknowledged, four times over', async () => {
    await withFolder(async (folder) => {
      const first = 3 + Math.floor(Math.random() * 30);
      let acknowledged = 0;
      for (const appends of [first, 1, 170, 1 + Math.floor(Math.random() * 200)]) {
        acknowledged = await runAndKill(folder, appends);
        await examine(folder, acknowledged);
      }
      assert.ok(acknowledged > 170);
    });
  });
});

describe('the lock of the log', () => {
  it('is taken over from a process that is gone', async () => {
    await withFolder(async (folder) => {
      await runAndKill(folder, 2);
      const disk = await NodeDisk.at(join(folder, 'log'));
      assert.ok((await disk.list()).some((name) => name.startsWith('LOCK.')), 'the killed process left its lock');
      const lock = await disk.lock('LOCK');
      await assert.rejects(disk.lock('LOCK'), { errno: 'EBUSY', message: new RegExp(`process ${String(process.pid)}`) });
      await lock.release();
      assert.ok(!(await disk.list()).some((name) => name.startsWith('LOCK')));
    });
  });

  it('is taken over from another boot, and from a process whose number was given again', async () => {
    await withFolder(async (folder) => {
      const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
      for (const holder of [`${String(process.pid)}.1.00000000-0000-0000-0000-000000000000.1`, `${String(process.pid)}.1.${boot}.1`]) {
        await writeFile(join(folder, `LOCK.${holder}`), '');
        const lock = await (await NodeDisk.at(folder)).lock('LOCK');
        assert.equal((await readdir(folder)).length, 1, 'the stale one is gone');
        await lock.release();
      }
    });
  });

  it('never has two holders, however many take a stale one at once', async () => {
    await withFolder(async (folder) => {
      const disk = await NodeDisk.at(folder);
      for (let round = 0; round < 20; round += 1) {
        await writeFile(join(folder, `LOCK.1.1.00000000-0000-0000-0000-000000000000.${String(round)}`), '');
        const results = await Promise.allSettled(Array.from({ length: 6 }, () => disk.lock('LOCK')));
        const taken = results.filter((result) => result.status === 'fulfilled');
        assert.ok(taken.length <= 1, `${String(taken.length)} holders`);
        for (const { value } of taken) await value.release();
        await (await disk.lock('LOCK')).release();
      }
      assert.deepEqual(await readdir(folder), []);
    });
  });

  it('is not taken from a holder that cannot be understood', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'LOCK'), 'someone\n');
      await assert.rejects((await NodeDisk.at(folder)).lock('LOCK'), { errno: 'EBUSY' });
      assert.deepEqual(await readdir(folder), ['LOCK']);
    });
  });
});
