/** geofs-mds: one member of the metadata cluster. */
import { Command } from 'commander';
import { loadConfig } from '../proto/runtime/config.ts';
import { SystemClock } from '../proto/runtime/clock.ts';
import { createLogger } from '../proto/runtime/logger.ts';
import { startMetrics } from '../proto/runtime/metrics.ts';
import { announceReady, runMain } from '../proto/runtime/process.ts';
import { SystemRandom } from '../proto/runtime/random.ts';
import { loadIdentity } from '../proto/rpc/credentials.ts';
import { mdsConfigSchema, type MdsConfig } from './config.ts';
import { addMdsMetrics } from './server/mds-metrics.ts';
import { Mds } from './server/mds.ts';
import { WitnessServer } from './server/witness-server.ts';

interface Flags extends Record<string, unknown> {
  readonly config?: string;
  readonly checkConfig?: boolean;
  readonly witness?: boolean;
}

function parseFlags(argv: readonly string[]): Flags {
  const program = new Command('geofs-mds').description('A metadata server of geofs.')
    .option('--config <file>', 'YAML configuration file')
    .option('--check-config', 'check the configuration and exit')
    .option('--cluster <id>').option('--site <name>').option('--name <name>').option('--node <number>')
    .option('--raft.electionRank <n>')
    .option('--raft.followLoad <true|false>', 'leadership moves to the site that proposes most', (text: string) => ({ true: true, false: false })[text] ?? text)
    .option('--role <full|witness>').option('--witness', 'keep the log and vote, without a state: as --role witness')
    .option('--data <folder>').option('--listen <host:port>').option('--advertise <host:port>')
    .option('--tls.ca <file>').option('--tls.cert <file>').option('--tls.key <file>')
    .option('--orphan-hold <seconds>', 'how long a silent site counts as using unlinked files, 0 = for ever; default one day')
    .option('--metrics.listen <host:port>').option('--metrics.plain').option('--log.level <level>').option('--log.pretty')
    .addHelpText('after', '\nExample:\n  geofs-mds --config /etc/geofs/mds.yaml');
  return program.parse(argv).opts<Flags>();
}

async function serve(config: MdsConfig, signal: AbortSignal): Promise<void> {
  const logger = createLogger({ name: config.name, level: config.log.level, pretty: config.log.pretty });
  const identity = loadIdentity(config.tls);
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  const mds = await Promise.race([failed, (config.role === 'witness' ? WitnessServer : Mds).start({
    cluster: config.cluster, self: { node: config.node, name: config.name, site: config.site, address: config.advertise },
    peers: config.peers, data: config.data, raft: config.raft, listen: config.listen, identity, orphanHoldMs: config.orphanHold * 1000, clock: new SystemClock(), random: new SystemRandom(), logger,
    onFatal: (error) => { reject(error instanceof Error ? error : new Error(String(error))); },
  }, signal)]);
  const metrics = config.metrics === undefined ? undefined : await startMetrics({
    listen: config.metrics.listen, plain: config.metrics.plain, identity,
    health: () => (mds.replica.leader === 0 ? { ok: false, detail: 'no quorum' } : { ok: true, detail: 'serving' }),
  });
  if (metrics !== undefined) addMdsMetrics(metrics.registry, mds);
  announceReady({ role: 'mds', name: config.name, site: config.site, address: config.advertise, metrics: metrics?.address });
  await Promise.race([failed, new Promise<void>((resolve) => { signal.addEventListener('abort', () => { resolve(); }, { once: true }); })]);
  logger.info({}, 'stopping');
  await metrics?.close();
  await mds.close();
}

runMain('geofs-mds', async (signal) => {
  const { config: file, checkConfig, witness, ...flags } = parseFlags(process.argv);
  const config = loadConfig({ schema: mdsConfigSchema, file, flags: witness === true ? { ...flags, role: 'witness' } : flags, what: 'mds' });
  if (checkConfig === true) { process.stdout.write('configuration is good\n'); return; }
  await serve(config, signal);
});
