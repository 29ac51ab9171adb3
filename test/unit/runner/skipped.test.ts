/** What the runner says of a test that was skipped, and when that is a failure. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

test('a skipped test is listed with its reason; with CI=true it is a failure', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'geofs-runner-'));
  t.after(() => { rmSync(root, { recursive: true }); });
  for (const part of ['test/run.ts', 'test/runner', 'package.json']) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'test/unit'));
  writeFileSync(join(root, 'test/unit/some.test.ts'), `
    import { test } from 'node:test';
    test('runs', () => undefined);
    test('cannot', { skip: 'no such thing here' }, () => undefined);`);
  const run = (ci: string | undefined): { status: number | null; lines: string[] } => {
    // Without the mark of the runner that runs this file: node would not run tests within tests.
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/run.ts', 'unit'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined, CI: ci } });
    assert.equal(stderr, '');
    return { status, lines: stdout.trim().split('\n').map((line) => line.trim()).slice(1) };
  };
  const skipped = 'skipped: cannot: no such thing here';
  assert.deepEqual(run(undefined), { status: 0, lines: [skipped, '1 passed, 0 failed, 1 skipped'] });
  assert.deepEqual(run('true'), { status: 1, lines: [skipped, 'CI=true: a skipped test is a failure', '1 passed, 0 failed, 1 skipped'] });
});
