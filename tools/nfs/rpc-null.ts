/** The null call of ONC RPC (RFC 5531) over TCP: does a server answer, for this program and version? */
import { connect } from 'node:net';

export const NFS_PROGRAM = 100_003;
export const RPCBIND_PROGRAM = 100_000;

const CALL = 0;
const REPLY = 1;
const RPC_VERSION = 2;
const LAST_FRAGMENT = 0x8000_0000;
const ACCEPTED = 0;

export interface NullCall {
  readonly host: string;
  readonly port: number;
  readonly program: number;
  readonly version: number;
  readonly timeoutMs: number;
}

/** Record mark, then xid, CALL, RPC version, program, version, procedure 0, and two empty AUTH_NONE. */
function encodeCall(xid: number, program: number, version: number): Buffer {
  const words = [xid, CALL, RPC_VERSION, program, version, 0, 0, 0, 0, 0];
  const out = Buffer.alloc(4 + words.length * 4);
  out.writeUInt32BE((LAST_FRAGMENT | (words.length * 4)) >>> 0, 0);
  words.forEach((value, i) => { out.writeUInt32BE(value, 4 + i * 4); });
  return out;
}

/** True when the server accepted the call in time. Refused connections, other answers and silence are false. */
export function answersNull(call: NullCall): Promise<boolean> {
  const xid = call.program;
  return new Promise((resolve) => {
    const socket = connect({ host: call.host, port: call.port });
    let received = Buffer.alloc(0);
    const done = (answer: boolean): void => { clearTimeout(timer); socket.destroy(); resolve(answer); };
    const timer = setTimeout(() => { done(false); }, call.timeoutMs);
    socket.once('error', () => { done(false); });
    socket.once('close', () => { done(false); });
    socket.once('connect', () => { socket.write(encodeCall(xid, call.program, call.version)); });
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      // Mark, xid, REPLY, accepted or denied; the verifier (8 bytes at least) and the state of acceptance.
      if (received.length < 28) return;
      done(received.readUInt32BE(4) === xid && received.readUInt32BE(8) === REPLY && received.readUInt32BE(12) === ACCEPTED && received.readUInt32BE(24) === 0);
    });
  });
}
