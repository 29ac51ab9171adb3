/** The configuration of geofs-nfs: a YAML file, flags, or both. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { FsError } from '../../proto/types/errno.ts';
import { NFS_EXPORTS, NFS_GRACE_SEC, NFS_LEASE_SEC, NFS_SOFT_SEC } from '../../proto/types/limits.ts';

/** NFS's own number: a gateway on it needs no port= at its clients. */
const NFS_PORT = 2049;
/** Export numbers have 16 bits, and 0 is Ganesha's own. */
const EXPORT_IDS = 65_535;

/** "any", an address, or a network: 192.0.2.7, 192.0.2.0/24, 2001:db8::/32. */
function isNetwork(text: string): boolean {
  if (text === 'any') return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** What would end or escape a quoted word of Ganesha's configuration. */
const plainPath = z.string().regex(/^\/[^"\\\n#;{}]*$/, 'must be an absolute path in the tree, without quotes, braces, # or ;')
  .transform((path) => (path === '/' ? path : path.replaceAll(/\/+/g, '/').replace(/\/$/, '')))
  .refine((path) => !path.split('/').some((part) => part === '.' || part === '..'), 'must not hold . or ..');

const networks = z.array(z.string().refine(isNetwork, 'must be a network such as 192.0.2.0/24, an address, or any')).min(1, 'say who may mount it: a network such as 192.0.2.0/24, or any');
const squash = z.enum(['root', 'none', 'all']);

const exportSchema = z.strictObject({
  /** The directory, as a path in geofs's tree; clients mount it by the same path. */
  path: plainPath,
  allow: networks.optional(),
  /** Whose identity is taken away: root's (the default), nobody's, everybody's. */
  squash: squash.optional(),
  readOnly: z.boolean().optional(),
  /** Part of every file handle: keep it, or handles are stale. By default it follows from the path. */
  id: z.number().int().min(1).max(EXPORT_IDS).optional(),
});

/** A file of this machine: what is started with it runs in another folder. */
const file = z.string().transform((path) => resolve(path));

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

export const gatewayConfigSchema = z.strictObject({
  /** Configuration of the mount that the gateway serves (client/config.ts). */
  client: file.default('/etc/geofs/client.yaml'),
  /** What is exported; --export on the command line replaces it. */
  exports: z.array(exportSchema).min(1, 'say what to export: --export /PATH').max(NFS_EXPORTS),
  /** For exports that do not say their own. */
  allow: networks.optional(),
  squash: squash.default('root'),
  readOnly: flag.default(false),
  port: z.coerce.number().int().min(1).max(65_535).default(NFS_PORT),
  /** Listen on this address only. */
  bind: z.string().refine((text) => isIP(text) !== 0, 'must be an address of this machine').optional(),
  /** Serve NFSv3 too: needs rpcbind, and more ports. */
  nfs3: flag.default(false),
  /** Ports of NFSv3's companions, so that a firewall can name them. */
  mountPort: z.coerce.number().int().min(1).max(65_535).default(20_048),
  lockPort: z.coerce.number().int().min(1).max(65_535).default(32_803),
  /**
   * st_dev of the mount is 7:N, and file handles hold it: the same at each host that may take over. By default the port's number; none
   * leaves it to the kernel, and handles end with the mount.
   */
  deviceNumber: z.union([z.literal('none'), z.coerce.number().int().min(0).max(2 ** 20 - 1)]).optional(),
  /** Ganesha's state and configuration, and the mount point. */
  state: file.default('/var/lib/geofs/nfs'),
  /** A directory of the tree for the record of NFSv4 clients: another host then lets them reclaim their locks. By default it is in the state folder. */
  recovery: plainPath.optional(),
  /** Seconds after which an operation that waits for an unreachable server fails. */
  soft: z.coerce.number().positive().default(NFS_SOFT_SEC),
  /** NFSv4: a client that is silent for so many seconds loses its locks; how long clients may reclaim theirs after a restart. */
  lease: z.coerce.number().int().min(1).max(3600).default(NFS_LEASE_SEC),
  grace: z.coerce.number().int().min(1).max(3600).default(NFS_GRACE_SEC),
  log: z.strictObject({ level: z.string().default('info'), pretty: flag.default(false) }).default({ level: 'info', pretty: false }),
});

export type GatewayConfig = z.infer<typeof gatewayConfigSchema>;

/** One export with nothing left open. */
export interface Export {
  readonly id: number;
  readonly path: string;
  readonly allow: readonly string[];
  readonly squash: z.infer<typeof squash>;
  readonly readOnly: boolean;
}

/** The number of an export that was given none: the same for the same path at every gateway, whatever else is exported. */
export function exportId(path: string): number {
  return crc32(path) % EXPORT_IDS + 1;
}

/** Throws FsError EINVAL where two exports collide or one has no clients. */
export function exportsOf(config: GatewayConfig): Export[] {
  const out: Export[] = [];
  for (const given of config.exports) {
    const allow = given.allow ?? config.allow;
    const id = given.id ?? exportId(given.path);
    if (allow === undefined) throw new FsError('EINVAL', 'nfs', `export ${given.path}: say who may mount it: --allow 192.0.2.0/24, or --allow any`);
    const same = out.find((other) => other.path === given.path || other.id === id);
    if (same?.path === given.path) throw new FsError('EINVAL', 'nfs', `export ${given.path} is given twice`);
    if (same !== undefined) throw new FsError('EINVAL', 'nfs', `exports ${same.path} and ${given.path} have the same number ${String(id)}: give one of them another, with id: in the configuration file`);
    out.push({ id, path: given.path, allow, squash: given.squash ?? config.squash, readOnly: given.readOnly ?? config.readOnly });
  }
  return out;
}

/** The port's number unless another is given: two gateways of one machine have different ports, and hosts that stand in for each other the same. */
export function deviceNumberOf(config: GatewayConfig): number | undefined {
  return config.deviceNumber === 'none' ? undefined : config.deviceNumber ?? config.port;
}

/** The ports that Ganesha listens on, with the options that choose them. Throws FsError EINVAL where two are one. */
export function portsOf(config: GatewayConfig): { readonly port: number; readonly option: string }[] {
  const ports = [{ port: config.port, option: '--port' }, ...(config.nfs3 ? [{ port: config.mountPort, option: '--mount-port' }, { port: config.lockPort, option: '--lock-port' }] : [])];
  for (const [i, { port, option }] of ports.entries()) {
    const same = ports.slice(0, i).find((other) => other.port === port);
    if (same !== undefined) throw new FsError('EINVAL', 'nfs', `${same.option} and ${option} are both ${String(port)}: give each a port of its own`);
  }
  return ports;
}
