/** One run of NFS-Ganesha, played by a script that says what Ganesha says, and a server of this process that answers for it or does not. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Timer } from '../../../../proto/runtime/clock.ts';
import type { Logger } from '../../../../proto/runtime/logger.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { NFS_PROBE_MS } from '../../../../proto/types/limits.ts';
import { Ganesha, type GaneshaOptions } from '../../../../tools/nfs/ganesha.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const INITIALIZED = '27/11/2026 01:56:53 : epoch 6b039d65 : vm : nfs-ganesha-1[main] nfs_start :NFS STARTUP :EVENT :             NFS SERVER INITIALIZED';
const SILENCE_MS = 45_000;

class CountingClock extends ManualClock {
  armed = 0;

  override after(delayMs: number, callback: () => void): Timer {
    this.armed++;
    return super.after(delayMs, callback);
  }
}

class Answers implements Disposable {
  answering = true;
  asked = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (call) => {
        this.asked++;
        if (!this.answering) { socket.destroy(); return; }
        const out = Buffer.alloc(28);
        out.writeUInt32BE(0x8000_0018, 0);
        call.copy(out, 4, 4, 8);
        out.writeUInt32BE(1, 8);
        socket.end(out);
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', () => { resolve(); }); });
    return (this.#server.address() as AddressInfo).port;
  }

  [Symbol.dispose](): void {
    this.#server.close();
  }
}

/** script: what stands in for ganesha.nfsd. */
async function plan(t: TestContext, answers: Answers, clock: ManualClock, script: string, logger: Logger = SILENT): Promise<GaneshaOptions> {
  const folder = mkdtempSync(join(tmpdir(), 'geofs-ganesha-'));
  t.after(() => { rmSync(folder, { recursive: true }); });
  const ganesha = join(folder, 'ganesha.nfsd');
  writeFileSync(ganesha, `#!/bin/sh\n${script}\n`);
  chmodSync(ganesha, 0o755);
  return { programs: { ganesha, setpriv: 'setpriv' }, file: '/none', pidFile: '/none', host: '127.0.0.1', port: await answers.listen(), silenceMs: SILENCE_MS, clock, logger };
}

const SERVES = `echo '${INITIALIZED}'; exec sleep 1000`;

test('a server whose threads all wait for an unreachable site is left alone until that must be over; then it hangs, and is killed', async (t) => {
  using answers = new Answers();
  const clock = new CountingClock();
  const ganesha = await Ganesha.start(await plan(t, answers, clock, SERVES), new AbortController().signal);
  let ended: string | undefined;
  void ganesha.ended.then((why) => { ended = why; });
  t.after(() => { ganesha.kill(); });
  answers.answering = false;
  /** One question; when it is over the next one is planned, or all is over. */
  const probe = async (): Promise<void> => {
    const { armed } = clock;
    clock.advance(NFS_PROBE_MS);
    await eventually(() => clock.armed > armed || ended !== undefined, 'the question');
  };
  for (let silentMs = 0; silentMs < SILENCE_MS; silentMs += NFS_PROBE_MS) await probe();
  assert.equal(ended, undefined, 'a silence as long as the soft time-out and a bit');
  answers.answering = true;
  await probe();
  answers.answering = false;
  for (let silentMs = 0; silentMs < SILENCE_MS; silentMs += NFS_PROBE_MS) await probe();
  assert.equal(ended, undefined, 'an answer begins the silence anew');
  await probe();
  assert.equal(ended, 'ended with SIGKILL: it has not answered for 50 s');
  assert.equal(answers.asked, 1 + 9 + 1 + 9 + 1);
});

test('a start that is not wanted any more ends what was started, at once', async (t) => {
  using answers = new Answers();
  const stop = new AbortController();
  const lines: string[] = [];
  const note = (_: object, text: string): void => { lines.push(text); };
  const logger: Logger = { debug: note, info: note, warn: note, error: note, child: () => logger };
  const options = await plan(t, answers, new ManualClock(), 'echo started; exec sleep 1000', logger);
  const starting = Ganesha.start(options, stop.signal);
  await eventually(() => lines.includes('started'), 'its first line');
  stop.abort(new Error('the mount is gone'));
  await assert.rejects(starting, { message: 'the mount is gone' });
  await assert.rejects(Ganesha.start(options, stop.signal), { message: 'the mount is gone' });
});

test('one that ends before it serves says why', async (t) => {
  using answers = new Answers();
  const said = '27/11/2026 01:56:53 : epoch 6b039d65 : vm : nfs-ganesha-1[main] main :MAIN :FATAL :cannot do that';
  await assert.rejects(Ganesha.start(await plan(t, answers, new ManualClock(), `echo '${said}'; exit 3`), new AbortController().signal), { message: /NFS-Ganesha ended with code 3: cannot do that$/ });
});

test('a grace period is told of when it begins and when it is over', async (t) => {
  using answers = new Answers();
  const line = (message: string): string => `27/11/2026 01:56:53 : epoch 6b039d65 : vm : nfs-ganesha-1[main] f :STATE :EVENT :${message}`;
  const told: number[] = [];
  const script = `echo '${line('NFS Server Now IN GRACE, duration 90')}'; echo '${INITIALIZED}'; sleep 0.2; echo '${line('NFS Server Now NOT IN GRACE')}'; exec sleep 1000`;
  const ganesha = await Ganesha.start({ ...await plan(t, answers, new ManualClock(), script), onGrace: (seconds) => { told.push(seconds); } }, new AbortController().signal);
  t.after(() => { ganesha.kill(); });
  assert.equal(told[0], 90, 'before it serves');
  await eventually(() => told.length > 1, 'the end of the period');
  assert.deepEqual(told, [90, 0]);
});
