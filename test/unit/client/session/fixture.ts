/** A session and scripted mds processes for it; everything is closed with the test. */
import type { TestContext } from 'node:test';
import { MdsSession, type MdsSessionOptions } from '../../../../client/session/mds-session.ts';
import { SystemClock } from '../../../../proto/runtime/clock.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { SystemRandom } from '../../../../proto/runtime/random.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../../proto/types/context.ts';
import { TEST_CLUSTER, testIdentity } from '../../../support/identities.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { ScriptedMds } from '../../../support/scripted-mds.ts';
import { RecordingListener } from '../../../support/session-listener.ts';

export const CALL: CallContext = { signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'test' };

export async function startMds(t: TestContext): Promise<ScriptedMds> {
  const mds = await ScriptedMds.start(await testIdentity('mds', 'm1'));
  t.after(() => { mds.close(); });
  return mds;
}

export async function makeSession(t: TestContext, addresses: readonly string[], more: Partial<MdsSessionOptions> = {}): Promise<{ session: MdsSession; listener: RecordingListener }> {
  const listener = new RecordingListener();
  const clock = more.clock ?? new SystemClock();
  const session = new MdsSession({
    addresses, cluster: TEST_CLUSTER, description: 'test', identity: await testIdentity('client', 'c1'), clock,
    random: new SystemRandom(), logger: SILENT, listener, early: true, ...more,
  });
  t.after(() => {
    // Whatever a test leaves unanswered.
    const closed = session.close(AbortSignal.abort());
    if (clock instanceof ManualClock) clock.advance(5_000);
    return closed;
  });
  return { session, listener };
}

/** A session with a stream that has been welcomed. */
export async function connected(t: TestContext, more: Partial<MdsSessionOptions> = {}) {
  const mds = await startMds(t);
  const made = await makeSession(t, [mds.address], more);
  const welcome = await made.session.connectFirst(CALL.signal, { failFast: true });
  return { mds, welcome, stream: await mds.stream(), ...made };
}
