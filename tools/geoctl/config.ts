/** geoctl.yaml: which cluster, its metadata servers, and an admin's certificate; and where it is looked for. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { addressSchema } from '../../proto/runtime/address.ts';
import { loadConfig } from '../../proto/runtime/config.ts';
import { failure } from './failure.ts';
import type { Mount } from './mounts.ts';

export const geoctlSchema = z.strictObject({
  cluster: z.string().min(1),
  /** Asked in this order. */
  mds: z.array(addressSchema).min(1),
  /** Relative names count from the folder of the file. */
  tls: z.strictObject({ ca: z.string(), cert: z.string(), key: z.string() }),
});

export type GeoctlConfig = z.infer<typeof geoctlSchema>;

export interface Places {
  /** --config, else GEOFS_CONFIG. */
  readonly named: string | undefined;
  /** The mount that the first PATH argument lies in. */
  readonly mount: Mount | undefined;
  /** The running local cluster's file, if there is one. */
  readonly local: () => string | undefined;
  /** /etc/geofs/geoctl.yaml. */
  readonly system: string;
  readonly exists?: (path: string) => boolean;
  /** The cluster that a file is about. */
  readonly clusterOf?: (path: string) => string;
}

/** The cluster of a mount: its source is "geofs:CLUSTER". */
export function clusterOfMount(mount: Mount): string | undefined {
  return /^geofs:(.+)$/.exec(mount.source)?.[1];
}

/** The file to use. Throws FsError ENOENT, one line, when there is none. */
export function findConfig(places: Places): string {
  const exists = places.exists ?? existsSync;
  const clusterOf = places.clusterOf ?? ((file: string) => readConfig(file).cluster);
  if (places.named !== undefined && places.named !== '') return places.named;
  const local = places.local();
  if (places.mount !== undefined) {
    const cluster = clusterOfMount(places.mount);
    const fits = [local, places.system].find((file) => file !== undefined && exists(file) && clusterOf(file) === cluster);
    if (fits !== undefined) return fits;
  }
  const found = [places.system, local].find((file) => file !== undefined && exists(file));
  if (found !== undefined) return found;
  throw failure('ENOENT', 'no cluster', `no --config, no GEOFS_CONFIG, no ${places.system}, and no local cluster is known`, 'name one with --config FILE');
}

/** Reads and checks the file. Throws FsError EINVAL, one line. */
export function readConfig(file: string): GeoctlConfig {
  const config = loadConfig({ schema: geoctlSchema, file, flags: {}, what: 'geoctl' });
  const at = (path: string): string => resolve(dirname(file), path);
  return { ...config, tls: { ca: at(config.tls.ca), cert: at(config.tls.cert), key: at(config.tls.key) } };
}

/**
 * Adds a metadata server to those that the file names, so that it is asked too when the others are gone; what else stands there stays.
 * True: the file has it, or had it. False: it cannot be written.
 */
export function rememberMds(file: string, address: string): boolean {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { mds } = geoctlSchema.parse(document.toJS());
  if (mds.includes(address)) return true;
  document.addIn(['mds'], address);
  const temporary = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(temporary, document.toString(), { mode: statSync(file).mode & 0o777 });
    renameSync(temporary, file);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
