/** geoctl: the admin's command line. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { SystemClock } from '../../proto/runtime/clock.ts';
import { runTool } from '../../proto/runtime/process.ts';
import { defaultState, runningLocalConfig } from './local-cluster.ts';
import { parseMountInfo } from './mounts.ts';
import { runProgram } from './program.ts';

runTool('geoctl', () => runProgram(process.argv.slice(2), {
  cwd: process.cwd(), clock: new SystemClock(), mounts: parseMountInfo(readFileSync('/proc/self/mountinfo', 'utf8')),
  configVariable: process.env['GEOFS_CONFIG'], localConfig: () => runningLocalConfig(defaultState(process.geteuid?.() === 0, homedir())), systemConfig: '/etc/geofs/geoctl.yaml',
  terminal: process.stdout.isTTY, write: (text) => { process.stdout.write(text); }, warn: (text) => { process.stderr.write(text); },
  setExitCode: (code) => { process.exitCode = code; },
}));
