/** `geofs-nfs status`: what a gateway on this machine does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from '../cluster/mounts.ts';
import { NFS_PROBE_PATIENCE_MS } from '../../proto/types/limits.ts';
import { isRunning } from './leftovers.ts';
import { connectedTo } from './port-holder.ts';
import { answersNull, NFS_PROGRAM } from './rpc-call.ts';
import { readState, type GatewayState } from './state-file.ts';

export interface GatewayStatus extends GatewayState {
  readonly running: boolean;
  /** NFS answers a null call. */
  readonly answers: boolean;
  readonly mountAnswers: boolean;
  /** The mount has a metadata server: without one, what it does not know already waits. */
  readonly connected: boolean;
  /** Addresses with a connection. */
  readonly clients: readonly string[];
}

/** undefined: no gateway was ever started on this state folder. */
export async function statusOf(folder: string): Promise<GatewayStatus | undefined> {
  const state = readState(folder);
  if (state === undefined) return undefined;
  const running = isRunning(state);
  if (!running) return { ...state, ready: false, graceUntilMs: null, running, answers: false, mountAnswers: false, connected: false, clients: [] };
  const [nfs, mount, connected] = await Promise.all([
    answersNull({ host: state.bind ?? '127.0.0.1', port: state.port, program: NFS_PROGRAM, version: 4, timeoutMs: NFS_PROBE_PATIENCE_MS }),
    answers(state.mount, NFS_PROBE_PATIENCE_MS),
    isConnected(state.mount),
  ]);
  return { ...state, running, answers: nfs, mountAnswers: mount, connected, clients: connectedTo(state.port).filter((address) => address !== '127.0.0.1') };
}

/** As the mount counts it, without asking anybody; false too where it does not say so in time. */
async function isConnected(mount: string): Promise<boolean> {
  const read = async (): Promise<boolean> => {
    const { session } = JSON.parse(await readFile(join(mount, '.geofs', 'stats'), 'utf8')) as { readonly session?: { readonly connected?: boolean } };
    return session?.connected === true;
  };
  return Promise.race([read().catch(() => false), sleep(NFS_PROBE_PATIENCE_MS, false, { ref: false })]);
}

/** 0 healthy, 1 degraded, 2 not running. */
export function exitCodeOf(status: GatewayStatus | undefined): number {
  if (status?.running !== true) return 2;
  return status.answers && status.mountAnswers && status.connected ? 0 : 1;
}

function headline(status: GatewayStatus): string {
  const versions = status.nfs3 ? 'NFSv3 and NFSv4' : 'NFSv4';
  if (!status.ready && status.lastFailure === null) return 'Starting: NFS is not served yet.';
  if (!status.mountAnswers) return `Degraded: the mount ${status.mount} does not answer.`;
  if (!status.answers) return `Degraded: NFS does not answer on port ${String(status.port)}${status.ready ? ': where that lasts it is started again' : ` (${status.lastFailure ?? 'not started'})`}.`;
  if (!status.connected) return `Degraded: the mount ${status.mount} has no metadata server: geoctl status says which of them run.`;
  const clients = status.clients.length;
  return `Serving ${versions} on port ${String(status.port)}, ${String(clients)} client${clients === 1 ? '' : 's'} connected${clients === 0 ? '' : `: ${status.clients.join(' ')}`}.`;
}

/** For a while after each start of NFS a client that opens a file waits, which looks as if it hung. */
function graceLines({ graceUntilMs }: GatewayStatus, nowMs: number): string[] {
  if (graceUntilMs === null) return [];
  const seconds = Math.ceil((graceUntilMs - nowMs) / 1000);
  const until = seconds > 0 ? `until ${new Date(graceUntilMs).toTimeString().slice(0, 8)} at the latest (${String(seconds)} s more)` : 'for a few seconds more';
  return [`Grace period after the start of NFS: new opens and locks wait ${until}, for clients that reclaim theirs.`];
}

/** The screen, without the last line's end. */
export function statusText(status: GatewayStatus, nowMs: number): string {
  const rows = [['EXPORT', 'ALLOW', 'SQUASH', 'ACCESS', 'ID'],
    ...status.exports.map((entry) => [entry.path, entry.allow.join(','), entry.squash, entry.readOnly ? 'read-only' : 'read-write', String(entry.id)])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  const device = status.deviceNumber === null ? 'whatever device number the kernel gave' : `device number 7:${String(status.deviceNumber)}`;
  return [
    headline(status), ...graceLines(status, nowMs), '', ...table, '',
    `Process ${String(status.pid)}, up ${duration(nowMs - status.startedMs)}; NFS-Ganesha ${status.ganesha === null ? 'not running' : String(status.ganesha)}, restarted ${String(status.restarts)} times`
      + `${status.lastFailure === null ? '' : `, last because ${status.lastFailure}`}.`,
    `Mount ${status.mount}, ${device}.`,
  ].join('\n');
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return `${String(Math.floor(ms / 1000))} s`;
  if (minutes < 60) return `${String(minutes)} min`;
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
