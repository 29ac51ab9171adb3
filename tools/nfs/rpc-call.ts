/** Calls of ONC RPC (RFC 5531) over TCP, as far as the question goes whether a program answers. */
import { connect } from 'node:net';

export const NFS_PROGRAM = 100_003;
export const RPCBIND_PROGRAM = 100_000;
export const STATUS_PROGRAM = 100_024;

export const RPCBIND_VERSION = 2;
const GETPORT = 3;
const TCP = 6;

const CALL = 0;
const REPLY = 1;
const RPC_VERSION = 2;
const LAST_FRAGMENT = 0x8000_0000;
const ACCEPTED = 0;

export interface RpcCall {
  readonly host: string;
  readonly port: number;
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
  /** Words of 32 bits. */
  readonly args: readonly number[];
  readonly timeoutMs: number;
}

/** Record mark, then xid, CALL, RPC version, program, version, procedure, two empty AUTH_NONE, and the arguments. */
function encodeCall(xid: number, { program, version, procedure, args }: RpcCall): Buffer {
  const words = [xid, CALL, RPC_VERSION, program, version, procedure, 0, 0, 0, 0, ...args];
  const out = Buffer.alloc(4 + words.length * 4);
  out.writeUInt32BE((LAST_FRAGMENT | (words.length * 4)) >>> 0, 0);
  words.forEach((value, i) => { out.writeUInt32BE(value, 4 + i * 4); });
  return out;
}

/** What the server returned when it accepted the call in time. Refused connections, other answers and silence are undefined. */
function call(asked: RpcCall): Promise<Buffer | undefined> {
  const xid = asked.program;
  return new Promise((resolve) => {
    const socket = connect({ host: asked.host, port: asked.port });
    let received = Buffer.alloc(0);
    const done = (answer?: Buffer): void => { clearTimeout(timer); socket.destroy(); resolve(answer); };
    const timer = setTimeout(() => { done(); }, asked.timeoutMs);
    socket.once('error', () => { done(); });
    socket.once('close', () => { done(); });
    socket.once('connect', () => { socket.write(encodeCall(xid, asked)); });
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      // Mark, xid, REPLY, accepted or denied; the verifier (8 bytes at least), the state of acceptance, and results.
      if (received.length < 28 || received.length < 4 + (received.readUInt32BE(0) & ~LAST_FRAGMENT)) return;
      const accepted = received.readUInt32BE(4) === xid && received.readUInt32BE(8) === REPLY && received.readUInt32BE(12) === ACCEPTED && received.readUInt32BE(24) === 0;
      done(accepted ? received.subarray(28) : undefined);
    });
  });
}

/** Does a server answer, for this program and version? */
export async function answersNull(asked: Omit<RpcCall, 'procedure' | 'args'>): Promise<boolean> {
  return await call({ ...asked, procedure: 0, args: [] }) !== undefined;
}

/** The TCP port of a program of which rpcbind knows (PMAPPROC_GETPORT of RFC 1833), or undefined. */
export async function portOf(program: number, version: number, rpcbind: { readonly host: string; readonly port: number; readonly timeoutMs: number }): Promise<number | undefined> {
  const found = await call({ ...rpcbind, program: RPCBIND_PROGRAM, version: RPCBIND_VERSION, procedure: GETPORT, args: [program, version, TCP, 0] });
  const port = found !== undefined && found.length >= 4 ? found.readUInt32BE(0) : 0;
  return port === 0 ? undefined : port;
}
