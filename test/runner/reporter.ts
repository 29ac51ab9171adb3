/** A reporter of node:test: one JSON line for each test that has ended. */
import type { TestEvent } from 'node:test/reporters';

/** What a file's run is judged by. */
export interface TestLine {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  /** Why it was skipped. */
  readonly reason?: string;
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
      ? { outcome: failed ? 'failed' : 'passed', name }
      : { outcome: 'skipped', name, reason: typeof excused === 'string' ? excused : 'no reason given' };
    yield `${JSON.stringify(line)}\n`;
  }
}

// The name under which node looks for a reporter.
export { report as default };
