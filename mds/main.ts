/** geofs-mds: one member of the metadata cluster. */
import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { loadConfig } from '../proto/runtime/config.ts';
import { SystemClock } from '../proto/runtime/clock.ts';
import { createLogger } from '../proto/runtime/logger.ts';
import { startMetrics } from '../proto/runtime/metrics.ts';
import { announceReady, errorLine, runMain } from '../proto/runtime/process.ts';
import { SystemRandom } from '../proto/runtime/random.ts';
import { FsError } from '../proto/types/errno.ts';
import { loadIdentity } from '../proto/rpc/credentials.ts';
import { mdsConfigSchema, type MdsConfig } from './config.ts';
import { addMdsMetrics } from './server/mds-metrics.ts';
import { Mds } from './server/mds.ts';
import { JournalWitness } from './server/journal-witness.ts';
import { WitnessServer } from './server/witness-server.ts';

interface Flags extends Record<string, unknown> {
  readonly config?: string;
  readonly checkConfig?: boolean;
  readonly witness?: boolean;
  readonly forceNewCluster?: boolean;
  readonly yesIKnow?: boolean;
}

function parseFlags(argv: readonly string[]): Flags {
  const program = new Command('geofs-mds').description('A metadata server of geofs.')
    .option('--config <file>', 'YAML configuration file')
    .option('--check-config', 'check the configuration and exit')
    .option('--force-new-cluster', 'make this member the whole cluster, when a majority of the voters is gone for good')
    .option('--yes-i-know', 'do not ask before --force-new-cluster')
    .option('--cluster <id>').option('--site <name>').option('--name <name>').option('--node <number>')
    .option('--raft.electionRank <n>')
    .option('--raft.followLoad <true|false>', 'leadership moves to the site that proposes most', (text: string) => ({ true: true, false: false })[text] ?? text)
    .option('--role <full|witness|journal-witness>').option('--witness', 'keep the log and vote, without a state: as --role witness')
    .option('--join <host:port,...>', 'members to ask, for an mds that joins a cluster that stands', (text: string) => text.split(','))
    .option('--compaction.compactBytes <n>').option('--compaction.keepBytes <n>').option('--compaction.keepEntries <n>').option('--compaction.segmentBytes <n>')
    .option('--data <folder>').option('--listen <host:port>').option('--advertise <host:port>')
    .option('--tls.ca <file>').option('--tls.cert <file>').option('--tls.key <file>')
    .option('--orphan-hold <seconds>', 'how long a silent site counts as using unlinked files, 0 = for ever; default one day')
    .option('--snapshot-rate <bytes>', 'bytes of state a second given to other members, 0 = as fast as they go; default 0')
    .addOption(new Option('--journal-delay <ms>').hideHelp())
    .option('--metrics.listen <host:port>').option('--metrics.plain').option('--log.level <level>').option('--log.pretty')
    .addHelpText('after', '\nExample:\n  geofs-mds --config /etc/geofs/mds.yaml');
  return program.parse(argv).opts<Flags>();
}

/** Says what will be lost, and asks where there is somebody to ask. */
async function confirmForce(text: string, known: boolean): Promise<boolean> {
  process.stderr.write(`${text}\n`);
  if (known) return true;
  if (!process.stdin.isTTY) throw new FsError('EPERM', 'force', 'there is nobody to ask: pass --yes-i-know with --force-new-cluster');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question('Type yes to go on: ')).trim() === 'yes';
  } finally {
    terminal.close();
  }
}

async function serve(config: MdsConfig, force: ((text: string) => Promise<boolean>) | undefined, signal: AbortSignal): Promise<void> {
  const logger = createLogger({ name: config.name, level: config.log.level, pretty: config.log.pretty });
  const identity = loadIdentity(config.tls);
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  const removed = Promise.withResolvers<FsError>();
  const onFatal = (error: unknown): void => { reject(error instanceof Error ? error : new Error(String(error))); };
  const { cluster, site, name, data, listen, addressMap, journalGroup } = config;
  const [clock, random] = [new SystemClock(), new SystemRandom()];
  const mds = await Promise.race([failed, config.role === 'journal-witness' ? JournalWitness.start({ cluster, site, name, peers: journalGroup ?? [], addressMap, data, listen, identity, clock, random, logger, onFatal }, signal) : (config.role === 'witness' ? WitnessServer : Mds).start({
    cluster: config.cluster, self: { node: config.node, name: config.name, site: config.site, address: config.advertise },
    forceNewCluster: force, peers: config.peers, join: config.join, addressMap: config.addressMap, compaction: config.compaction, data: config.data, raft: config.raft, listen: config.listen, identity, orphanHoldMs: config.orphanHold * 1000, snapshotRate: config.snapshotRate, ...(config.journalDelay === 0 ? {} : { journalDelayMs: config.journalDelay }), journalGroup, clock, random, logger, onFatal,
    onRemoved: removed.resolve,
  }, signal)]);
  const metrics = config.metrics === undefined ? undefined : await startMetrics({
    listen: config.metrics.listen, plain: config.metrics.plain, identity,
    health: () => (mds.replica.leader === 0 ? { ok: false, detail: 'no quorum' } : { ok: true, detail: 'serving' }),
  });
  if (metrics !== undefined) addMdsMetrics(metrics.registry, mds);
  announceReady({ role: 'mds', name: config.name, site: config.site, address: config.advertise, metrics: metrics?.address });
  const stopped = new Promise<undefined>((resolve) => { signal.addEventListener('abort', () => { resolve(undefined); }, { once: true }); });
  const farewell = await Promise.race([failed, removed.promise, stopped]);
  // An admin wanted it so: the process ends well, and is not to be started again by who restarts what failed.
  if (farewell !== undefined) process.stderr.write(`geofs-mds: ${errorLine(farewell)}\n`);
  logger.info({}, 'stopping');
  await metrics?.close();
  await mds.close();
}

runMain('geofs-mds', async (signal) => {
  const { config: file, checkConfig, forceNewCluster, yesIKnow, witness, ...flags } = parseFlags(process.argv);
  const config = loadConfig({ schema: mdsConfigSchema, file, flags: witness === true ? { ...flags, role: 'witness' } : flags, what: 'mds' });
  if (checkConfig === true) { process.stdout.write('configuration is good\n'); return; }
  await serve(config, forceNewCluster === true ? (text) => confirmForce(text, yesIKnow === true) : undefined, signal);
});
