import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { z } from 'zod';
import { loadConfig } from '../../../proto/runtime/config.ts';
import { FsError } from '../../../proto/types/errno.ts';

const folder = mkdtempSync(join(tmpdir(), 'geofs-config-'));
after(() => { rmSync(folder, { recursive: true }); });

const schema = z.strictObject({
  cluster: z.string(),
  listen: z.string().default('127.0.0.1:0'),
  workers: z.number().int().positive().optional(),
  tls: z.strictObject({ ca: z.string(), cert: z.string(), key: z.string() }),
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refusal(run: () => unknown): string {
  try { run(); } catch (error) {
    assert.ok(error instanceof FsError);
    assert.equal(error.errno, 'EINVAL');
    assert.ok(!error.message.includes('\n'), error.message);
    return error.message;
  }
  return assert.fail('was accepted');
}

const good = write('good.yaml', 'cluster: home\ntls: {ca: a, cert: b, key: c}\n');
const load = (file: string | undefined, flags: Record<string, unknown> = {}): unknown => loadConfig({ schema, file, flags, what: 'ds' });

void test('a file gives the configuration, with defaults, frozen to the ground', () => {
  const config = loadConfig({ schema, file: good, flags: {}, what: 'ds' });
  assert.deepEqual(config, { cluster: 'home', listen: '127.0.0.1:0', tls: { ca: 'a', cert: 'b', key: 'c' } });
  assert.ok(Object.isFrozen(config) && Object.isFrozen(config.tls));
});

void test('flags win, dotted ones inside a nested key, undefined ones count as not given', () => {
  const config = loadConfig({ schema, file: good, flags: { listen: ':7600', 'tls.ca': '/ca.pem', workers: undefined }, what: 'ds' });
  assert.deepEqual(config, { cluster: 'home', listen: ':7600', tls: { ca: '/ca.pem', cert: 'b', key: 'c' } });
});

void test('flags alone can make a configuration', () => {
  const flags = { cluster: 'c', 'tls.ca': 'a', 'tls.cert': 'b', 'tls.key': 'k' };
  assert.deepEqual(load(undefined, flags), { cluster: 'c', listen: '127.0.0.1:0', tls: { ca: 'a', cert: 'b', key: 'k' } });
});

void test('each error is one line with the file and the key', () => {
  const missing = join(folder, 'missing.yaml');
  assert.match(refusal(() => load(missing)), new RegExp(`${missing}: cannot be read \\(ENOENT\\)`));
  const bad = write('bad.yaml', 'cluster: [1\n');
  assert.match(refusal(() => load(bad)), new RegExp(`${bad}: not YAML`));
  const list = write('list.yaml', '- 1\n');
  assert.match(refusal(() => load(list)), new RegExp(`${list}: must hold keys`));
  const wrong = write('wrong.yaml', 'cluster: home\nworkers: many\ntls: {ca: a, cert: b, key: c}\n');
  assert.match(refusal(() => load(wrong)), new RegExp(`${wrong}: workers: .*number`));
  const nested = write('nested.yaml', 'cluster: home\ntls: {ca: a, cert: b}\n');
  assert.match(refusal(() => load(nested)), new RegExp(`${nested}: tls\\.key: `));
  const unknown = write('unknown.yaml', 'cluster: home\ntls: {ca: a, cert: b, key: c, kye: d}\n');
  assert.match(refusal(() => load(unknown)), new RegExp(`${unknown}: tls\\.kye: no such key`));
});

void test('an error in a flag names the flag, not the file', () => {
  assert.match(refusal(() => load(good, { workers: 'x' })), /--workers: workers: /);
  assert.match(refusal(() => load(good, { '__proto__.x': 1 })), /--__proto__\.x: not a key/);
  assert.match(refusal(() => load(good, { colour: 1 })), /flags: colour: no such key/);
});
