import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import koffi from 'koffi';
import { eventually } from '../../support/eventually.ts';

const runtime = new URL('../../../proto/runtime/process.ts', import.meta.url).href;
const errno = new URL('../../../proto/types/errno.ts', import.meta.url).href;

interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

function start(body: string, env: Record<string, string> = {}, run: 'runMain' | 'runTool' = 'runMain'): { child: ChildProcess; outcome: Promise<Outcome>; line: Promise<string> } {
  const script = `import { ${run}, announceReady } from '${runtime}'; import { FsError } from '${errno}'; void announceReady; void FsError; ${run}('geofs-x', async (signal) => { ${body} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  const line = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; if (out.includes('\n')) resolve(out.split('\n')[0] ?? ''); });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
  const outcome = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return { child, outcome, line };
}

const UNTIL_ABORT = 'const alive = setInterval(() => undefined, 1000); await new Promise((resolve) => signal.addEventListener("abort", resolve)); clearInterval(alive);';

void test('an expected failure is one line and exit 2', async () => {
  const { outcome } = start(`throw new FsError('EADDRINUSE', 'listen', 'mds address :1 is taken');`);
  assert.deepEqual(await outcome, { code: 2, out: '', err: 'geofs-x: mds address :1 is taken\n' });
});

void test('a bug is a stack and exit 1, also when nobody awaited it', async () => {
  const bug = await start(`throw new TypeError('bug');`).outcome;
  assert.equal(bug.code, 1);
  assert.match(bug.err, /geofs-x: TypeError: bug\n\s+at /);
  const floating = await start(`void Promise.reject(new Error('lost')); ${UNTIL_ABORT}`).outcome;
  assert.equal(floating.code, 1);
  assert.match(floating.err, /unhandled rejection\ngeofs-x: Error: lost/);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  void test(`${signal} drains and exits 0`, async () => {
    const polite = start(`announceReady({ port: 1 }); ${UNTIL_ABORT} process.stdout.write('drained');`);
    assert.equal(await polite.line, '{"ready":true,"port":1}');
    polite.child.kill(signal);
    assert.deepEqual(await polite.outcome, { code: 0, out: '{"ready":true,"port":1}\ndrained', err: '' });
  });
}

void test('one Ctrl-C that comes twice is one; who asks again later gets an end at once', async () => {
  // The second signal comes from within the answer to the first, and main waits until it was delivered.
  const twice = start(`
    let come = 0;
    const both = new Promise((resolve) => { process.on('SIGINT', () => { come += 1; if (come === 2) resolve(); }); });
    signal.addEventListener('abort', () => { process.kill(process.pid, 'SIGINT'); });
    announceReady({}); setInterval(() => undefined, 1000); await both; process.stdout.write('drained');`);
  await twice.line;
  twice.child.kill('SIGINT');
  assert.deepEqual(await twice.outcome, { code: 0, out: '{"ready":true}\ndrained', err: '' });

  const stuck = start(`signal.addEventListener('abort', () => process.stdout.write('told\\n')); setInterval(() => undefined, 1000); announceReady({}); await new Promise(() => undefined);`);
  await stuck.line;
  const asking = setInterval(() => { stuck.child.kill('SIGTERM'); }, 100);
  const { code, out } = await stuck.outcome.finally(() => { clearInterval(asking); });
  assert.deepEqual({ code, out }, { code: 143, out: '{"ready":true}\ntold\n' });
});

void test('a terminal that is closed: what is still said is lost, and the end is put in order all the same', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-process-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const said = (word: string): boolean => existsSync(join(folder, word));
  const program = join(folder, 'program.mjs');
  writeFileSync(program, `import { writeFileSync } from 'node:fs'; import { runMain } from '${runtime}';
    runMain('geofs-x', async (signal) => {
      writeFileSync('${join(folder, 'ready')}', '');
      ${UNTIL_ABORT}
      for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => { stream.write('stopping\\n', resolve); });
      setTimeout(() => { writeFileSync('${join(folder, 'drained')}', ''); process.exit(); }, 10);
      await new Promise(() => undefined);
    });`);
  const terminal = spawn('script', ['-qfec', `exec ${process.execPath} ${program}`, '/dev/null'], { stdio: 'ignore' });
  await eventually(() => said('ready'), 'the program');
  terminal.kill('SIGKILL');
  await eventually(() => said('drained'), 'the end in order');
});

void test('a tool is ended by the first signal', async () => {
  const { child, line, outcome } = start(`process.stdout.write('at work\\n'); setInterval(() => undefined, 1000); await new Promise(() => undefined);`, {}, 'runTool');
  await line;
  child.kill('SIGINT');
  await outcome;
  assert.equal(child.signalCode, 'SIGINT');
});

void test('the service manager is told by a datagram, and children do not inherit its socket', async () => {
  const libc = koffi.load('libc.so.6');
  const open = libc.func('int socket(int domain, int type, int protocol)') as (domain: number, type: number, protocol: number) => number;
  const bind = libc.func('int bind(int fd, const void *address, uint32_t length)') as (fd: number, address: Buffer, length: number) => number;
  const receive = libc.func('long recv(int fd, _Out_ uint8_t *data, size_t length, int flags)') as (fd: number, data: Buffer, length: number, flags: number) => number;
  const name = `geofs-test-${String(process.pid)}`;
  const fd = open(1, 0o2000002, 0);
  assert.ok(fd >= 0);
  try {
    const address = Buffer.concat([Buffer.from([1, 0, 0]), Buffer.from(name)]);
    if (endianness() === 'BE') address.writeUInt16BE(1, 0);
    assert.equal(bind(fd, address, address.length), 0);
    const script = `import { announceReady } from '${runtime}'; announceReady({ left: process.env.NOTIFY_SOCKET ?? 'none' });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script],
      { env: { ...process.env, NOTIFY_SOCKET: `@${name}` }, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    await once(child, 'close');
    assert.equal(out, '{"ready":true,"left":"none"}\n');
    const data = Buffer.alloc(256);
    const length = receive(fd, data, data.length, 0x40); // MSG_DONTWAIT: the child has ended, its datagram is here
    assert.equal(data.toString('utf8', 0, length), `READY=1\nMAINPID=${String(child.pid)}`);
  } finally {
    closeSync(fd);
  }
});
