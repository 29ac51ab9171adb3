// Bundles each process into .build/, when a source is newer than the bundles. Packages stay in node_modules.
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

const out = join(root, '.build');
const stamp = join(out, '.built');
const ENTRIES = {
  'geofs-mds': 'mds/main.ts',
  'geofs-ds': 'dataserver/main.ts',
  'geofs-ds-worker': 'dataserver/worker/entry.ts',
  'geofs-client': 'client/main.ts',
  'geofs-client-daemon': 'client/mount-daemon-main.ts',
  'geofs-notify-worker': 'client/fuse/notify/worker.ts',
  geoctl: 'tools/geoctl/main.ts',
  'geofs-nfs': 'tools/nfs/main.ts',
  'geofs-cluster': 'tools/cluster/main.ts',
};

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function isFresh() {
  try {
    const built = statSync(stamp).mtimeMs;
    const sources = ['proto', 'mds', 'dataserver', 'client', 'tools'].map((folder) => newest(join(root, folder)));
    return Math.max(statSync(join(root, 'package-lock.json')).mtimeMs, ...sources) < built;
  } catch {
    return false;
  }
}

if (!isFresh() || process.argv.includes('--force')) {
  const { build } = await import('esbuild');
  // A source that changes while this runs is newer than the build.
  const started = new Date();
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, source]) => [name, join(root, source)])),
    outdir: out, bundle: true, platform: 'node', target: 'node24', format: 'esm', packages: 'external', sourcemap: 'linked', logLevel: 'warning',
  });
  writeFileSync(stamp, started.toISOString());
  utimesSync(stamp, started, started);
}
