/** Ganesha's configuration file (ganesha-config(8), ganesha-export-config(8), ganesha-core-config(8) of 4.3). Pure. */
import { join } from 'node:path';
import { NFS_THREADS } from '../../proto/types/limits.ts';
import { deviceNumberOf, type Export, type GatewayConfig } from './config.ts';

const SQUASH = { root: 'root_squash', none: 'no_root_squash', all: 'all_squash' } as const;
/** nobody, as Linux's own NFS server has it. */
const NOBODY = 65_534;
/** The first half of the file system id that every gateway's exports report. */
const FILE_SYSTEM_ID = 0x67_65_6f;

export interface GaneshaPlan {
  readonly config: GatewayConfig;
  readonly exports: readonly Export[];
  /** The mount whose directories are exported. */
  readonly mount: string;
  /** NFSv4's record of clients that may reclaim their locks after a restart. */
  readonly recovery: string;
}

function block(name: string, values: Readonly<Record<string, string | number | boolean>>, inner: readonly string[] = []): string {
  const lines = [...Object.entries(values).map(([key, value]) => `${key} = ${String(value)};`), ...inner.flatMap((text) => text.split('\n'))];
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

const quoted = (text: string): string => `"${text}"`;

function exportBlock(mount: string, nfs3: boolean, entry: Export): string {
  const squash = { Squash: SQUASH[entry.squash], Anonymous_Uid: NOBODY, Anonymous_Gid: NOBODY };
  const protocols = nfs3 ? '3,4' : '4';
  return block('EXPORT', {
    Export_Id: entry.id, Path: quoted(entry.path === '/' ? mount : join(mount, entry.path)), Pseudo: quoted(entry.path),
    Protocols: protocols, Transports: 'TCP', SecType: 'sys',
    // A file system of its own to its clients, the same one at every gateway.
    Filesystem_Id: `${String(FILE_SYSTEM_ID)}.${String(entry.id)}`,
    // Nobody but those named below.
    Access_Type: 'None', ...squash,
  }, [
    block('CLIENT', { Clients: entry.allow.includes('any') ? '*' : entry.allow.join(', '), Access_Type: entry.readOnly ? 'RO' : 'RW', Protocols: protocols, ...squash }),
    block('FSAL', { Name: 'VFS' }),
  ]);
}

/** The whole file. */
export function ganeshaConfig(plan: GaneshaPlan): string {
  const { config } = plan;
  return [
    '# Written by geofs-nfs at each start: change its options instead.',
    block('NFS_CORE_PARAM', {
      NFS_Port: config.port, Protocols: config.nfs3 ? '3,4' : '4', Enable_UDP: false, Enable_RQUOTA: false, mount_path_pseudo: true, RPC_Ioq_ThrdMax: NFS_THREADS,
      ...(config.bind === undefined ? {} : { Bind_addr: config.bind }),
      ...(config.nfs3 ? { MNT_Port: config.mountPort, NLM_Port: config.lockPort, Enable_NLM: true } : { Enable_NLM: false }),
    }),
    block('NFSV4', {
      Minor_Versions: '0,1,2', Only_Numeric_Owners: true, Lease_Lifetime: config.lease, Grace_Period: config.grace,
      RecoveryBackend: 'fs', RecoveryRoot: quoted(plan.recovery),
      // Of another scope a client reclaims no locks, and Ganesha's own choice holds the host's name. What makes handles the same makes the scope the same.
      Server_Scope: quoted(`geofs-${String(deviceNumberOf(config) ?? config.port)}`),
    }),
    // A file that NFSv3 wrote counts as being written, and is not cached elsewhere, until Ganesha closes it: soon, and not when descriptors run out.
    block('MDCACHE', { LRU_Run_Interval: 5, FD_LWMark_Percent: 0 }),
    block('NFS_KRB5', { Active_krb5: false }),
    // Ganesha is not told of changes; the kernel below it is, so Ganesha asks it each time.
    block('EXPORT_DEFAULTS', { Attr_Expiration_Time: 0 }),
    ...plan.exports.map((entry) => exportBlock(plan.mount, config.nfs3, entry)),
    '',
  ].join('\n\n');
}
