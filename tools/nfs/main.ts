/** geofs-nfs: serves directories of geofs to NFS clients. */
import { Command } from 'commander';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { loadConfig } from '../../proto/runtime/config.ts';
import { createLogger } from '../../proto/runtime/logger.ts';
import { announceReady, runMain } from '../../proto/runtime/process.ts';
import { FsError } from '../../proto/types/errno.ts';
import { gatewayConfigSchema, type GatewayConfig } from './config.ts';
import { Gateway } from './gateway.ts';
import { exitCodeOf, statusOf, statusText } from './status.ts';
import { stopGateway } from './stop.ts';

interface Flags {
  readonly config?: string;
  readonly export?: readonly string[];
  readonly allow?: readonly string[];
  readonly checkConfig?: boolean;
  readonly state?: string;
  readonly json?: boolean;
}

const DEFAULT_STATE = '/var/lib/geofs/nfs';
const EXIT_NOT_RUNNING = 2;

/** Flags in the spelling of the configuration's keys. */
function configOf(flags: Flags): GatewayConfig {
  const { config: file, export: paths, ...rest } = flags;
  return loadConfig({
    schema: gatewayConfigSchema, file, what: 'nfs',
    flags: { ...rest, checkConfig: undefined, json: undefined, exports: paths?.map((path) => ({ path })) },
  });
}

const collect = (value: string, all: readonly string[] | undefined): readonly string[] => [...(all ?? []), ...value.split(',')];

async function serve(flags: Flags, signal: AbortSignal): Promise<void> {
  const config = configOf(flags);
  const gateway = new Gateway({
    config, path: process.env['PATH'] ?? '', clock: new SystemClock(),
    logger: createLogger({ name: 'geofs-nfs', level: config.log.level, pretty: config.log.pretty }),
    onReady: (exports, graceSec) => { announceReady({ role: 'nfs', port: config.port, exports: exports.map((entry) => entry.path), graceSec }); },
  });
  if (flags.checkConfig === true) { process.stdout.write('The configuration is good.\n'); return; }
  if (process.geteuid?.() !== 0) throw new FsError('EPERM', 'nfs', 'the gateway needs root: it acts for the users of its clients');
  await gateway.run(signal);
}

const stateOf = (flags: Flags): string => (flags.config === undefined ? flags.state ?? DEFAULT_STATE : configOf(flags).state);

async function stop(flags: Flags): Promise<void> {
  const folder = stateOf(flags);
  process.stdout.write(`The gateway of ${folder} (process ${String(await stopGateway(folder, new SystemClock()))}) has ended.\n`);
}

async function status(flags: Flags): Promise<void> {
  const folder = stateOf(flags);
  const found = await statusOf(folder);
  process.exitCode = exitCodeOf(found);
  if (flags.json === true) { process.stdout.write(`${JSON.stringify(found ?? { running: false })}\n`); return; }
  if (found?.running !== true) {
    process.stderr.write(`geofs-nfs: no gateway runs from ${folder}${found?.lastFailure == null ? '' : ` (the last one: ${found.lastFailure})`}\n`);
    process.exitCode = EXIT_NOT_RUNNING;
    return;
  }
  process.stdout.write(`${statusText(found, Date.now())}\n`);
}

runMain('geofs-nfs', async (signal) => {
  const program = new Command('geofs-nfs').description('Serves directories of geofs to NFS clients, by NFS-Ganesha over a mount of its own.')
    .option('--config <file>', 'YAML: every option below, and exports that differ from each other')
    .option('--client <file>', 'configuration of the mount (/etc/geofs/client.yaml)')
    .option('--export <path>', 'a directory of the tree; may be repeated', collect)
    .option('--allow <network>', 'who may mount it: 192.0.2.0/24, 192.0.2.7, 2001:db8::/32 or any; may be repeated', collect)
    .option('--squash <whom>', 'whose identity becomes nobody: root (the default), none, all')
    .option('--read-only', 'no changes by NFS clients')
    .option('--port <n>', 'NFS port (2049)').option('--bind <address>', 'listen on this address only')
    .option('--nfs3', 'serve NFSv3 too; needs rpcbind').option('--mount-port <n>', 'NFSv3: port of the mount protocol (20048)').option('--lock-port <n>', 'NFSv3: port of the lock manager (32803)')
    .option('--device-number <n>', 'st_dev of the mount is 7:N, part of every file handle: the same at each host that may take over (the port\'s number); or none')
    .option('--soft <seconds>', 'an operation that waits for an unreachable server fails after this (30)')
    .option('--lease <seconds>', 'an NFSv4 client that is silent this long loses its locks (60)').option('--grace <seconds>', 'how long clients may reclaim locks after a restart (90)')
    .option('--recovery <path>', 'a directory of the tree for the record of NFSv4 clients, so that another host lets them reclaim locks (else below the state)')
    .option('--state <dir>', `Ganesha's state, and the mount point (${DEFAULT_STATE})`)
    .option('--log.level <level>').option('--log.pretty')
    .option('--check-config', 'read the configuration and end')
    .addHelpText('after', '\nExample:\n  geofs-nfs --export /projects --allow 192.0.2.0/24 --squash root --port 2049\n  geofs-nfs status\n  geofs-nfs stop')
    .action((flags: Flags) => serve(flags, signal));
  const command = program.command('status').description('what the gateway of this machine does; exit code 0 healthy, 1 degraded, 2 not running')
    .option('--json', 'print JSON')
    .action(() => status(command.optsWithGlobals<Flags>()));
  const stopCommand = program.command('stop').description('ends the gateway of this machine: NFS first, then its mount, when that has sent what was written (SIGTERM does the same)')
    .action(() => stop(stopCommand.optsWithGlobals<Flags>()));
  await program.parseAsync();
});
