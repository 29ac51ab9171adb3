/** The configuration of geofs-client: a YAML file, flags, and mount options in the spelling of mount(8). */
import { z } from 'zod';
import { addressSchema } from '../proto/runtime/address.ts';
import { FsError } from '../proto/types/errno.ts';
import type { StaleLimit } from './fuse/stale-gate.ts';

export const clientConfigSchema = z.strictObject({
  cluster: z.string().min(1),
  site: z.string().default(''),
  /** The own site's mds first. */
  mds: z.array(addressSchema).min(1),
  tls: z.strictObject({ ca: z.string(), cert: z.string(), key: z.string() }),
  mount: z.strictObject({ point: z.string().default(''), options: z.array(z.string()).default([]) }).default({ point: '', options: [] }),
  metrics: z.strictObject({ listen: addressSchema, plain: z.boolean().default(false) }).optional(),
  log: z.strictObject({ level: z.string().default('info'), pretty: z.boolean().default(false), file: z.string().optional() }).default({ level: 'info', pretty: false }),
  /** Addresses to dial instead of those that the cluster advertises (a relay, a tunnel). */
  addressMap: z.record(z.string(), z.string()).default({}),
});

export type ClientConfig = z.infer<typeof clientConfigSchema>;

/** What -o says. */
export interface MountSwitches {
  readonly allowOther: boolean;
  readonly readOnly: boolean;
  readonly suid: boolean;
  readonly dev: boolean;
  /** Each open asks the mds (design 4.20). */
  readonly strict: boolean;
  /** Whose disks fsync waits for: this site's, or those of a quorum of the sites. */
  readonly fsync: 'local' | 'global';
  /** An NFS server exports the mount. */
  readonly exported: boolean;
  /** Changes are answered before they are durable (design 7.5): but for an export, whose clients take an answer for durable. */
  readonly early: boolean;
  /** The kernel may ask a new daemon what a dead one has not answered; false (for tests): as with one before 6.9. */
  readonly resend: boolean;
  /** Operations fail with ETIMEDOUT after so long; undefined waits for ever, interruptibly. */
  readonly softMs: number | undefined;
  /** What happens while the mds has not heard the leader for so long (design 4.12); undefined: nothing. */
  readonly stale: StaleLimit | undefined;
  readonly cacheDir: string | undefined;
  readonly cacheBytes: number | undefined;
  /** st_dev of the mount is 7:N: NFS file handles that hold it outlive this mount. */
  readonly loopNumber: number | undefined;
}

const STALE_LEAST_MS = 3_000;

/** Words that fstab and mount(8) use for themselves. */
const IGNORED = /^(rw|auto|noauto|user|nouser|users|exec|defaults|_netdev|nofail|async|atime|noatime|relatime|nodiratime|hard|fuse|default_permissions|x-.*|comment=.*)$/;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

function milliseconds(option: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) <= 0) throw new FsError('EINVAL', 'mount', `-o ${option}=S: S is a number of seconds`);
  return Number(text) * 1000;
}

function bytes(option: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)([kmgt]?)i?b?$/i.exec(text);
  if (match === null) throw new FsError('EINVAL', 'mount', `-o ${option}=${text}: a size is a number with k, m, g or t`);
  return Math.floor(Number(match[1]) * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1));
}

/** Reads mount options; later ones win. Throws FsError EINVAL naming the option that means nothing. isRoot decides the default of allow_other. */
export function parseMountOptions(options: readonly string[], isRoot: boolean): MountSwitches {
  const found = {
    allowOther: isRoot, readOnly: false, suid: isRoot, dev: isRoot, strict: false, fsync: 'local' as 'local' | 'global', exported: false, early: true, resend: true,
    softMs: undefined as number | undefined, cacheDir: undefined as string | undefined, cacheBytes: undefined as number | undefined, loopNumber: undefined as number | undefined,
  };
  let staleMs: number | undefined;
  let past: 'block' | 'go-on' | undefined;
  for (const option of options.flatMap((list) => list.split(',')).filter((word) => word !== '')) {
    const [name = '', value = ''] = option.split(/=(.*)/s);
    switch (name) {
      case 'allow_other': found.allowOther = true; break;
      case 'noallow_other': found.allowOther = false; break;
      case 'ro': found.readOnly = true; break;
      case 'suid': case 'nosuid': found.suid = name === 'suid'; break;
      case 'dev': case 'nodev': found.dev = name === 'dev'; break;
      case 'strict': found.strict = true; break;
      case 'fsync':
        if (value !== 'local' && value !== 'global') throw new FsError('EINVAL', 'mount', '-o fsync=W: W is local or global');
        found.fsync = value;
        break;
      case 'exported': found.exported = true; break;
      case 'early': case 'noearly': found.early = name === 'early'; break;
      case 'noresend': found.resend = false; break;
      case 'soft':
        found.softMs = milliseconds(name, value);
        break;
      case 'stale':
        staleMs = milliseconds(name, value);
        break;
      case 'block': case 'go-on': past = name; break;
      case 'cache-dir':
        if (value === '') throw new FsError('EINVAL', 'mount', '-o cache-dir=DIR: DIR is missing');
        found.cacheDir = value;
        break;
      case 'cache-size': found.cacheBytes = bytes(name, value); break;
      case 'device-number':
        if (!/^\d{1,6}$/.test(value)) throw new FsError('EINVAL', 'mount', '-o device-number=N: N is the number of a loop device');
        if (!isRoot) throw new FsError('EPERM', 'mount', '-o device-number=N is for root');
        found.loopNumber = Number(value);
        break;
      default:
        if (!IGNORED.test(option)) throw new FsError('EINVAL', 'mount', `unknown mount option ${option}`);
    }
  }
  if (past !== undefined && staleMs === undefined) throw new FsError('EINVAL', 'mount', `-o ${past} says what happens past stale=S: say that, too`);
  // Its mds hears of the leader's silence with a heartbeat: less would come and go with each of them.
  if (staleMs !== undefined && staleMs < STALE_LEAST_MS) throw new FsError('EINVAL', 'mount', `-o stale=S: S is at least ${String(STALE_LEAST_MS / 1000)}`);
  return { ...found, stale: staleMs === undefined ? undefined : { limitMs: staleMs, blocks: past === 'block' } };
}
