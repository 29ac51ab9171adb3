/** geofs-ds: the data server's process. */
import { Command } from 'commander';
import { loadIdentity } from '../proto/rpc/credentials.ts';
import { SystemClock } from '../proto/runtime/clock.ts';
import { loadConfig } from '../proto/runtime/config.ts';
import { createLogger } from '../proto/runtime/logger.ts';
import { startMetrics, type MetricsServer } from '../proto/runtime/metrics.ts';
import { announceReady, runMain } from '../proto/runtime/process.ts';
import { SystemRandom } from '../proto/runtime/random.ts';
import { dataServerSchema, type DataServerConfig } from './config.ts';
import { DataPaths } from './object/paths.ts';
import { lockFolder } from './object/target-file.ts';
import { DataServer } from './server/data-server.ts';
import { FolderScanner } from './server/folder-scanner.ts';
import { registerMetrics } from './server/metrics.ts';

const command = new Command('geofs-ds')
  .description('geofs data server: keeps files of its site as plain files and serves them to clients')
  .option('--config <file>', 'YAML file; every key is also a flag')
  .option('--check-config', 'check the configuration and exit')
  .option('--check', 'compare every object with its checksums (the server must be stopped) and exit')
  .option('--cluster <id>', 'cluster id').option('--site <name>', 'home site').option('--name <name>', 'name of the target')
  .option('--data <folder>', 'folder of the objects')
  .option('--listen <host:port>', 'address to listen on').option('--advertise <host:port>', 'address that clients dial')
  .option('--mds <host:port,...>', 'metadata servers of the site', (text: string) => text.split(','))
  .option('--workers <n>', 'threads that serve clients').option('--capacity <bytes>', 'bytes that objects may take')
  .option('--tls.ca <file>', 'PEM').option('--tls.cert <file>', 'PEM').option('--tls.key <file>', 'PEM')
  .option('--metrics.listen <host:port>', 'address of /metrics and /healthz').option('--metrics.plain', 'plain HTTP there (loopback only)')
  .option('--log.level <level>', 'trace, debug, info, warn, error, silent').option('--log.pretty', 'logs for people')
  .addHelpText('after', '\nExample:\n  geofs-ds --config /etc/geofs/tokyo-ds1.yaml');

/** Prints one line for each fault; the exit code is 1 if there is any. */
async function check(config: DataServerConfig): Promise<void> {
  const lock = lockFolder(new DataPaths(config.data));
  const scanner = new FolderScanner({ root: config.data, threads: config.workers });
  let objects = 0;
  let faults = 0;
  try {
    for await (const result of scanner.scanAll(true)) {
      objects += result.objects.length;
      faults += result.corrupt.length + result.broken.length;
      for (const { object, block } of result.corrupt) process.stdout.write(`object ${String(object)}: block ${String(block)} does not match its checksum\n`);
      for (const { object, reason } of result.broken) process.stdout.write(`object ${String(object)}: ${reason}\n`);
    }
  } finally {
    await scanner.close();
    lock.close();
  }
  process.stdout.write(`${String(objects)} objects checked, ${String(faults)} faults.\n`);
  process.exitCode = faults === 0 ? 0 : 1;
}

runMain('geofs-ds', async (signal) => {
  command.parse();
  const { config: file, checkConfig, check: checkOnly, ...flags } = command.opts<Record<string, unknown>>();
  const config = loadConfig<DataServerConfig>({
    schema: dataServerSchema, flags, what: 'ds', ...(typeof file === 'string' ? { file } : {}),
  });
  const identity = loadIdentity(config.tls);
  if (checkConfig === true) { process.stdout.write('The configuration is good.\n'); return; }
  if (checkOnly === true) { await check(config); return; }
  const log = createLogger({ name: 'geofs-ds', ...config.log });
  const death = Promise.withResolvers<never>();
  const server = await DataServer.start({
    ...config, capacity: config.capacity, advertise: config.advertise ?? '', identity, clock: new SystemClock(), random: new SystemRandom(), log,
    workerLog: config.log, onDeath: (error) => { death.reject(error); },
  });
  let metrics: MetricsServer | undefined;
  try {
    if (config.metrics !== undefined) {
      metrics = await startMetrics({ ...config.metrics, identity, health: () => server.health() });
      registerMetrics(metrics.registry, server);
    }
    announceReady({ address: server.address, uuid: server.uuid, incarnation: server.incarnation, metrics: metrics?.address });
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => { resolve(); }, { once: true });
      if (signal.aborted) resolve();
    });
    await Promise.race([stopped, death.promise]);
    log.info({}, 'stopping');
  } finally {
    await metrics?.close();
    await server.close();
  }
});
