/** Configuration: a YAML file and command-line flags, merged, checked against one schema, frozen. Read once, in main. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { FsError } from '../types/errno.ts';

export interface ConfigOptions<T> {
  readonly schema: z.ZodType<T>;
  /** The YAML file; without one, flags alone make the configuration. */
  readonly file?: string | undefined;
  /** Flags win over the file. A dotted name (`tls.ca`) sets a nested key; undefined counts as not given. */
  readonly flags: Readonly<Record<string, unknown>>;
  /** Whose configuration this is, for error lines: "mds", "geoctl". */
  readonly what: string;
}

type Tree = Record<string, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that would reach an object's prototype instead of a key. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function refuse(what: string, detail: string, cause?: unknown): never {
  throw new FsError('EINVAL', `${what} config`, detail, cause === undefined ? undefined : { cause });
}

function oneLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/:$/, '');
}

function readTree(file: string, what: string): Tree {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    refuse(what, `${file}: cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'EIO'})`, cause);
  }
  let tree: unknown;
  try {
    tree = parse(text);
  } catch (cause) {
    refuse(what, `${file}: not YAML: ${oneLine((cause as Error).message)}`, cause);
  }
  if (tree === null || tree === undefined) return {};
  if (!isTree(tree)) refuse(what, `${file}: must hold keys and values`);
  return tree;
}

function setKey(tree: Tree, name: string, value: unknown, what: string): void {
  const path = name.split('.');
  const last = path.pop() ?? name;
  if ([...path, last].some((part) => part === '' || FORBIDDEN.has(part))) refuse(what, `--${name}: not a key`);
  let at = tree;
  for (const part of path) {
    const next = at[part];
    // A copy, so that the caller's objects stay as they were.
    const child: Tree = isTree(next) ? { ...next } : {};
    at[part] = child;
    at = child;
  }
  at[last] = value;
}

function freeze<V>(value: V): V {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}

/**
 * The checked, frozen configuration. Throws FsError EINVAL whose message is one line that names the file (or the flag)
 * and the key at fault.
 */
export function loadConfig<T>(options: ConfigOptions<T>): T {
  const { schema, file, flags, what } = options;
  const tree = file === undefined ? {} : { ...readTree(file, what) };
  const given: string[] = [];
  for (const [name, value] of Object.entries(flags)) {
    if (value === undefined) continue;
    setKey(tree, name, value, what);
    given.push(name);
  }
  const result = schema.safeParse(tree);
  if (result.success) return freeze(result.data);
  const issue = result.error.issues[0];
  if (issue === undefined) refuse(what, `${file ?? 'flags'}: refused`, result.error);
  const key = issue.path.map(String).join('.');
  const flag = given.find((name) => name === key || key.startsWith(`${name}.`));
  const from = flag === undefined ? file ?? 'flags' : `--${flag}`;
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map((name) => (key === '' ? name : `${key}.${name}`)).join(', ');
    const source = given.some((name) => issue.keys.some((part) => name === (key === '' ? part : `${key}.${part}`))) ? 'flags' : file ?? 'flags';
    refuse(what, `${source}: ${unknown}: no such key`, result.error);
  }
  refuse(what, `${from}: ${key === '' ? '(top)' : key}: ${oneLine(issue.message)}`, result.error);
}
