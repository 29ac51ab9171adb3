/** The commands of geoctl, put together. */
import { Command, CommanderError } from 'commander';
import type { Run } from './command.ts';
import { registerDelegation } from './commands/delegation.ts';
import { registerDf } from './commands/df.ts';
import { registerFsck } from './commands/fsck.ts';
import { registerInit } from './commands/init.ts';
import { registerMds } from './commands/mds.ts';
import { registerPool } from './commands/pool.ts';
import { registerQuota } from './commands/quota.ts';
import { registerStat } from './commands/stat.ts';
import { registerStatus } from './commands/status.ts';
import { registerSync } from './commands/sync.ts';
import { registerUpgrade } from './commands/upgrade.ts';
import { registerWhereis } from './commands/whereis.ts';
import { Context, type GlobalFlags, type Surroundings } from './context.ts';

const EXIT_USAGE = 2;

function oneLine(text: string): string {
  return text.replace(/^error: /, '').trim().replaceAll('\n', ' ');
}

function build(world: Surroundings): Command {
  const program = new Command('geoctl').description('Administers a geofs cluster.')
    .option('--config <FILE>', 'geoctl.yaml of the cluster (else GEOFS_CONFIG, the mount of PATH, /etc/geofs, the running local cluster)')
    .option('--json', 'print JSON')
    .exitOverride()
    .configureOutput({
      writeOut: world.write, writeErr: world.warn,
      outputError: (text, write) => { write(`geoctl: ${oneLine(text)}: see geoctl --help\n`); },
    })
    .addHelpText('after', '\nExample:\n  geoctl status\n  geoctl whereis /mnt/geofs/docs/a.dat');
  const run: Run = async (command, action) => {
    await using context = new Context(world, command.optsWithGlobals<GlobalFlags>());
    await action(context);
  };
  registerStatus(program, run);
  registerDf(program, run);
  registerWhereis(program, run);
  registerStat(program, run);
  registerPool(program, run);
  registerQuota(program, run);
  registerMds(program, run);
  registerDelegation(program, run);
  registerFsck(program, run);
  registerSync(program, run);
  registerUpgrade(program, run);
  registerInit(program, run);
  return program;
}

/** Runs one command line (without the program's own name). Throws FsError for what main prints as one line. */
export async function runProgram(args: readonly string[], world: Surroundings): Promise<void> {
  try {
    await build(world).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    world.setExitCode(error.exitCode === 0 ? 0 : EXIT_USAGE);
  }
}
