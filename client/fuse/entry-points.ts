/** Where the files live that start as threads or processes of their own: beside the source, or beside the bundle. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = {
  'geofs-notify-worker': 'notify/worker.ts',
  'geofs-client-daemon': '../mount-daemon-main.ts',
  'geofs-client': '../main.ts',
} as const;

/** Absolute path. From the bundle (.build/NAME.js) siblings are named after their bundle; otherwise it is the source file. */
export function entryPoint(name: keyof typeof SOURCES): string {
  const here = fileURLToPath(import.meta.url);
  const folder = dirname(here);
  if (basename(here).endsWith('.ts')) return join(folder, SOURCES[name]);
  for (const extension of ['.js', '.mjs']) {
    const path = join(folder, name + extension);
    if (existsSync(path)) return path;
  }
  throw new Error(`${name}.js is missing beside ${here}: build geofs again`);
}
