/** The daemon behind one mount: the file system, served on the descriptor that the supervisor holds. */
import { hostname } from 'node:os';
import { loadIdentity } from '../proto/rpc/credentials.ts';
import { sleep, SystemClock } from '../proto/runtime/clock.ts';
import { createLogger } from '../proto/runtime/logger.ts';
import { startMetrics } from '../proto/runtime/metrics.ts';
import { SystemRandom } from '../proto/runtime/random.ts';
import { MOUNT_RELEASE_MS } from '../proto/types/limits.ts';
import type { ClientConfig, MountSwitches } from './config.ts';
import type { Negotiated } from './fuse/negotiate.ts';
import { unmountGeofs } from './fuse/mount/mount.ts';
import { FuseServer, NOTHING_KEPT } from './fuse/server.ts';
import type { DaemonMessage } from './fuse/supervisor.ts';
import { createClient } from './index.ts';
import { Handover } from './handover/handover.ts';
import { LateInvalidator } from './late-invalidator.ts';
import * as native from './fuse/native.ts';

/** What the supervisor tells its daemon. */
export interface DaemonTask {
  readonly config: ClientConfig;
  readonly switches: MountSwitches;
  readonly point: string;
  readonly fd: number;
  /** What earlier daemons left: HANDOVER_LENGTH bytes that outlive this process. */
  readonly handoverFd: number;
  readonly negotiated: Negotiated | undefined;
  /** An earlier daemon served this mount: users wait for this one, so it does not give up. */
  readonly restarted: boolean;
}

type Channel = NodeJS.Process;

function tell(channel: Channel, message: DaemonMessage): void {
  if (channel.connected) channel.send?.(message);
}

/** Serves until the mount is gone or the supervisor says stop. Rejects with FsError when the first connection fails for good. */
export async function runDaemon(task: DaemonTask, channel: Channel): Promise<void> {
  const { config, switches, point } = task;
  const clock = new SystemClock();
  const logger = createLogger({ name: `geofs-client ${point}`, level: config.log.level, pretty: config.log.pretty });
  const identity = loadIdentity(config.tls);
  const invalidator = new LateInvalidator();
  const remounted = task.restarted && task.negotiated === undefined;
  const handover = new Handover({
    fd: task.handoverFd, newMount: remounted, logger,
    punch: (offset, length) => {
      if (native.fallocate(task.handoverFd, native.FALLOC_PUNCH_HOLE | native.FALLOC_KEEP_SIZE, offset, length) < 0) logger.debug({ error: native.errno() }, 'memory of the handover could not be given back');
    },
  });
  const client = await createClient({
    keepers: { session: handover.session, files: handover.files, remounted },
    mds: config.mds, cluster: config.cluster, site: config.site, identity, invalidator, strict: switches.strict, fsync: switches.fsync, exported: switches.exported, early: switches.early,
    ...(switches.cacheDir === undefined ? {} : { cacheDir: switches.cacheDir }),
    ...(switches.cacheBytes === undefined ? {} : { cacheBytes: switches.cacheBytes }),
    clock, random: new SystemRandom(), logger, description: `${hostname()}:${point}`, addressMap: config.addressMap,
    failFast: !task.restarted, onLease: (leaseUntilMs) => { tell(channel, { kind: 'lease', leaseUntilMs }); },
  });
  const metrics = config.metrics === undefined ? undefined : await startMetrics({
    listen: config.metrics.listen, plain: config.metrics.plain, identity,
    health: () => (client.session.live() ? { ok: true, detail: 'the promise lease stands' } : { ok: false, detail: 'no lease: the mds does not answer' }),
  });
  const server = new FuseServer({
    fd: task.fd, fileSystem: client.fileSystem, logger, clock, negotiated: task.negotiated, probePath: point, exported: switches.exported, resend: switches.resend,
    ...(switches.softMs === undefined ? {} : { softMs: switches.softMs }),
    stale: switches.stale === undefined ? undefined : { ...switches.stale, ageMs: () => client.session.staleMs },
    ...(switches.strict ? { kernelTimeouts: NOTHING_KEPT } : {}),
    leaseUntilMs: () => client.leaseUntilMs(),
    suspects: client.restored,
    onAnswered: (requestId) => { client.session.answered(requestId); },
    onAllAsked: () => { client.session.allAsked(); },
    onNegotiated: (negotiated) => { tell(channel, { kind: 'negotiated', negotiated }); },
  });
  invalidator.bind(server.invalidator);
  if (task.negotiated !== undefined) tell(channel, { kind: 'negotiated', negotiated: task.negotiated });
  // What was answered is waited for once: before the mount goes where this daemon is told to stop, after it otherwise.
  const hurry = new AbortController();
  const stage = { served: true, draining: false };
  channel.on('message', (message: { kind?: string }) => {
    if (message.kind !== 'stop') return;
    if (!stage.served) { hurry.abort(); return; }
    stage.draining = true;
    client.drain().catch((error: unknown) => {
      hurry.abort();
      logger.error({ reason: String(error) }, 'what was written could not all be sent');
    }).finally(() => {
      stage.draining = false;
      tell(channel, { kind: 'drained' });
    });
  });
  channel.once('disconnect', () => {
    // Without its supervisor nobody holds the descriptor or watches the lease: what is written is sent, then the mount goes. An NFS server notices that end itself, and is gone by then.
    const released = switches.exported ? sleep(clock, MOUNT_RELEASE_MS) : Promise.resolve();
    const drained = client.drain().catch((error: unknown) => { hurry.abort(); logger.error({ reason: String(error) }, 'what was written could not all be sent'); });
    Promise.all([drained, released]).then(() => unmountGeofs(point, true)).catch((error: unknown) => {
      logger.error({ reason: String(error) }, 'unmounting failed');
      server.close();
    });
  });
  await server.run();
  stage.served = false;
  if (stage.draining) hurry.abort();
  await client.close(hurry.signal);
  await metrics?.close();
  tell(channel, { kind: 'unmounted' });
}
