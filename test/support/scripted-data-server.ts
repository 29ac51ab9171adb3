/** A data server that greets and then does what a test says with each request: for faults that a good server never has. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { geofs } from '../../proto/gen/geofs.js';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import { type DataFrame, DataFrameReader, encodeDataFrame, FrameType } from '../../proto/rpc/data-frame.ts';

const v1 = geofs.v1;
const STATE = { dataVersion: 1, open: false, size: 1_000_000, incarnation: 1, mtime: { sec: 1, nsec: 0 }, blocks: 8 };

export class ScriptedConnection {
  readonly socket: TLSSocket;

  constructor(socket: TLSSocket) {
    this.socket = socket;
  }

  send(type: FrameType, id: number, meta: Uint8Array, payload?: Uint8Array): void {
    for (const part of encodeDataFrame(type, id, meta, payload)) this.socket.write(part);
  }

  read(id: number, offset: number, payload: Uint8Array, last: boolean, state: geofs.v1.ObjectState.$Properties = {}): void {
    this.send(FrameType.READ_REPLY, id, v1.ReadReply.encode({ state: { ...STATE, ...state }, offset, last }).finish(), payload);
  }

  state(id: number, state: geofs.v1.ObjectState.$Properties = {}): void {
    this.send(FrameType.STATE_REPLY, id, v1.StateReply.encode({ state: { ...STATE, ...state } }).finish());
  }

  error(id: number, errno: number): void {
    this.send(FrameType.ERROR, id, v1.ErrorReply.encode({ errno, detail: 'scripted' }).finish());
  }
}

export type Script = (frame: DataFrame, connection: ScriptedConnection) => void;

export interface ScriptedHello {
  readonly cluster: string;
  readonly target: number;
}

export class ScriptedDataServer {
  readonly connections: ScriptedConnection[] = [];
  /** Every frame after HELLO. */
  readonly frames: DataFrame[] = [];
  address = '';
  readonly #server: Server;

  private constructor(identity: TlsIdentity, hello: ScriptedHello, script: Script) {
    this.#server = createServer({ ...identity, requestCert: true, rejectUnauthorized: true }, (socket) => {
      const connection = new ScriptedConnection(socket);
      const reader = new DataFrameReader();
      this.connections.push(connection);
      socket.on('error', () => { socket.destroy(); });
      socket.on('data', (chunk: Buffer) => {
        for (const frame of reader.push(chunk)) {
          if (frame.type === FrameType.HELLO) {
            connection.send(FrameType.HELLO, frame.id, v1.DataHello.encode({ protocol: 1, incarnation: 1, ...hello }).finish());
            continue;
          }
          const kept = { ...frame, meta: Buffer.from(frame.meta), payload: Buffer.from(frame.payload) };
          this.frames.push(kept);
          script(kept, connection);
        }
      });
    });
  }

  static async start(identity: TlsIdentity, hello: ScriptedHello, script: Script): Promise<ScriptedDataServer> {
    const scripted = new ScriptedDataServer(identity, hello, script);
    scripted.#server.listen(0, '127.0.0.1');
    await once(scripted.#server, 'listening');
    scripted.address = `127.0.0.1:${String((scripted.#server.address() as AddressInfo).port)}`;
    return scripted;
  }

  close(): void {
    this.#server.close();
    for (const { socket } of this.connections) socket.destroy();
  }
}
