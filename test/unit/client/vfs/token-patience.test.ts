import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenPatience } from '../../../../client/vfs/token-patience.ts';
import { type CallContext, ROOT_CREDENTIAL } from '../../../../proto/types/context.ts';
import { TOKEN_WAIT_MS } from '../../../../proto/types/limits.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** As a front end has them: what a spread would not copy. */
class Request implements CallContext {
  readonly #stop = new AbortController();
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    this.deadlineMs = deadlineMs;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get cred(): CallContext['cred'] {
    return ROOT_CREDENTIAL;
  }

  get requestId(): string {
    return 'fuse-2';
  }
}

test('4.15 who waits for a token has half of its time left, and nobody waits right after somebody did in vain', () => {
  const clock = new ManualClock();
  const tokens = new TokenPatience(clock);
  const request = new Request(clock.monotonicMs() + 4_000);
  const within = tokens.within(request);
  assert.deepEqual([within?.signal, within?.cred, within?.requestId, within?.deadlineMs], [request.signal, ROOT_CREDENTIAL, 'fuse-2', clock.monotonicMs() + 2_000]);
  assert.equal(tokens.within(new Request(Infinity))?.deadlineMs, Infinity);
  tokens.vain();
  clock.advance(TOKEN_WAIT_MS - 1);
  assert.equal(tokens.within(request), undefined);
  clock.advance(1);
  assert.notEqual(tokens.within(new Request(Infinity)), undefined);
});
