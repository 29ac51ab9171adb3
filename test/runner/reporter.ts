/** A reporter of node:test: one JSON line for each test that has ended. */
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** What a file's run is judged by. */
export interface TestLine {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  /** Why it was skipped, or failed. */
  readonly reason?: string;
}

const REASON_CHARS = 1_500;

/** What the assertion said. node wraps it in an error of its own. Anything may be thrown: also what has no string form, or a getter that throws. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause ?? error : error;
  const said: unknown = cause instanceof Error ? cause.message : cause;
  return (typeof said === 'string' ? said : inspect(said, { customInspect: false })).slice(-REASON_CHARS);
}

function isOfSubtests(details: object): boolean {
  return 'error' in details && details.error instanceof Error && 'failureType' in details.error && details.error.failureType === 'subtestsFailed';
}

async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string, void> {
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { name, skip, todo, details } = event.data;
    // A file as a whole is a test to node, and a parent fails with its subtests: neither is counted beside them.
    if (details.type === 'suite' || (event.type === 'test:pass' && name.endsWith('.test.ts')) || isOfSubtests(details)) continue;
    const failed = event.type === 'test:fail' && todo === undefined;
    const excused = skip ?? todo;
    const line: TestLine = failed || excused === undefined
      ? { name, ...(failed ? { outcome: 'failed', reason: reasonOf('error' in details ? details.error : undefined) } : { outcome: 'passed' }) }
      : { outcome: 'skipped', name, reason: typeof excused === 'string' ? excused : 'no reason given' };
    yield `${JSON.stringify(line)}\n`;
  }
}

// The name under which node looks for a reporter.
export { report as default };
