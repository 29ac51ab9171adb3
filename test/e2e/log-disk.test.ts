/** A metadata server whose disk is full, or whose log is damaged: the real process says so, ends, and comes back when the cause is gone. */
import assert from 'node:assert/strict';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CommandClient } from '../support/command-client.ts';
import { freePort } from '../support/free-port.ts';
import { planMds, startMds, tailOf, type MdsMember, type MdsPlan } from '../support/mds-process.ts';
import { overwrite, segmentsOf, tearLast } from '../support/torn-record.ts';
import { ROOT } from '../support/wan.ts';

/** Two segments of the log and two of the journal, the store, and something to fill. */
const DISK_MIB = 288;
const LEFT_BYTES = 256 * 1024;
const TARGET_BYTES = 4000;
const PROPOSERS = 8;
/** Names that are looked for at once. */
const LOOKUPS = 64;
const END_MS = 120_000;
const OWN_NAMES = 20;

const reason = process.geteuid?.() === 0 ? undefined : 'a disk of a given size needs root (tmpfs)';
const options = reason === undefined ? { timeout: 300_000 } : { skip: reason };
let folder = '';
let data = '';
let plan: MdsPlan;
let running: ChildProcess | undefined;
const acknowledged: string[] = [];
const own: (readonly [number, string])[] = [];

const member = (): MdsMember => {
  const [only] = plan.members;
  assert.ok(only !== undefined);
  return only;
};

/** The process's end, as it was. */
function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) { resolve(child.exitCode ?? child.signalCode ?? ''); return; }
    const timer = setTimeout(() => { reject(new Error(`the mds goes on:\n${tailOf(member().log)}`)); }, END_MS);
    child.once('exit', (code, signal) => { clearTimeout(timer); resolve(code ?? signal ?? ''); });
  });
}

/** Takes all the room but LEFT_BYTES. */
function fill(path: string): void {
  const fd = openSync(path, 'w');
  const block = Buffer.alloc(64 * 1024);
  let bytes = 0;
  try {
    for (;;) bytes += writeSync(fd, block);
  } catch (error) {
    assert.match(String(error), /ENOSPC/);
  }
  ftruncateSync(fd, Math.max(0, bytes - LEFT_BYTES));
  closeSync(fd);
}

async function allThere(): Promise<void> {
  const client = await CommandClient.connect(plan, member().address);
  try {
    await client.sync();
    for (const [dir, name] of own) assert.ok(await client.has(name, dir), `${name} of the site's own was acknowledged and is gone`);
    for (let from = 0; from < acknowledged.length; from += LOOKUPS) {
      await Promise.all(acknowledged.slice(from, from + LOOKUPS).map(async (name) => { assert.ok(await client.has(name), `${name} was acknowledged and is gone`); }));
    }
  } finally {
    await client.close();
  }
}

before(async () => {
  if (reason !== undefined) return;
  execFileSync(join(ROOT, 'node_modules/.bin/node'), ['tools/bootstrap/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'geofs-disk-'));
  data = join(folder, 'disk');
  mkdirSync(data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(DISK_MIB)}m`, 'tmpfs', data]);
  plan = await planMds({ folder, data, members: 1, port: await freePort() });
}, { timeout: 120_000 });

after(() => {
  if (running?.exitCode === null && running.signalCode === null) running.kill('SIGKILL');
  if (data !== '') execFileSync('umount', ['-l', data]);
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

test('a full disk ends the mds with a clear line; with room again it has all that it acknowledged', options, async () => {
  running = await startMds(plan, member());
  const filler = join(data, 'filler');
  fill(filler);
  const client = await CommandClient.connect(plan, member().address);
  const stop = new AbortController();
  const proposing = Promise.allSettled(Array.from({ length: PROPOSERS }, async (_, i) => {
    for (let n = 0; !stop.signal.aborted; n += 1) {
      const name = `full-${String(i)}-${String(n)}`;
      await client.make(name, TARGET_BYTES, stop.signal);
      acknowledged.push(name);
    }
  }));
  const code = await ended(running);
  stop.abort(new Error('the mds has ended'));
  await proposing;
  await client.close();
  assert.equal(typeof code, 'number', `killed by ${String(code)}`);
  assert.notEqual(code, 0);
  assert.match(tailOf(member().log), /ENOSPC|no space left/i);
  assert.ok(acknowledged.length > 0);

  rmSync(filler);
  running = await startMds(plan, member());
  await allThere();
});

/** The first segment of a folder of the member's in which there are frames behind the third, and a place in the body of that. */
function middleOf(kind: string): { readonly path: string; readonly content: Buffer; readonly at: number } {
  const found = segmentsOf(join(member().data, kind)).find(({ frames }) => frames.length > 3);
  const third = found?.frames[2]?.place.position;
  assert.ok(found !== undefined && third !== undefined, `the ${kind} is too short`);
  return { ...found, at: third + 60 };
}

async function stop(): Promise<void> {
  assert.ok(running !== undefined);
  running.kill('SIGTERM');
  assert.equal(await ended(running), 0);
}

/** Works in a directory of the site's own: its journal has each name. */
async function makeOwn(directory: string, count: number): Promise<void> {
  const client = await CommandClient.connect(plan, member().address);
  try {
    const dir = await client.makeDirectory(directory);
    for (let n = 0; n < count; n += 1) {
      await client.make(String(n), 16, undefined, dir);
      own.push([dir, String(n)]);
    }
  } finally {
    await client.close();
  }
}

const REMEDIES = [['log', /bad frame at \d+.*restore this member from the others/], ['journal', /bad frame at \d+.*it is of the journal of site s1 in .*journal, which is nowhere else: mend the disk, or move that folder away to go on without/]] as const;
for (const [kind, remedy] of REMEDIES) {
  test(`a damaged record in the middle of the ${kind} is refused, with what to do; nothing is skipped`, options, async () => {
    await makeOwn(`beside the ${kind}`, OWN_NAMES);
    await stop();
    const { path, content, at } = middleOf(kind);
    overwrite(path, Buffer.of(content.readUInt8(at) ^ 4), at);
    await assert.rejects(startMds(plan, member()), /ended with 2/);
    assert.match(tailOf(member().log), remedy);
    overwrite(path, content.subarray(at, at + 1), at);
    running = await startMds(plan, member());
    await allThere();
  });

  test(`a write that tore at the end of the ${kind} is left behind`, options, async () => {
    await stop();
    tearLast(join(member().data, kind));
    running = await startMds(plan, member());
    assert.match(tailOf(member().log), /the raft log ended in a torn frame, which was never acknowledged/);
    await allThere();
    await makeOwn(`after the torn ${kind}`, 3);
    await stop();
    running = await startMds(plan, member());
    await allThere();
  });
}

test('with a damaged journal moved away, as it says, the mds goes on with all that the cluster had', options, async () => {
  await stop();
  const { path, content, at } = middleOf('journal');
  overwrite(path, Buffer.of(content.readUInt8(at) ^ 4), at);
  await assert.rejects(startMds(plan, member()), /ended with 2/);
  renameSync(join(member().data, 'journal'), join(member().data, 'journal.damaged'));
  running = await startMds(plan, member());
  await allThere();
  await makeOwn('after all', 3);
  await allThere();
});
