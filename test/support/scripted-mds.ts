/** An mds as a client sees it, over real gRPC and TLS, whose every answer the test writes. */
import { Server, type ServerDuplexStream } from '@grpc/grpc-js';
import { geofs } from '../../proto/gen/geofs.js';
import { serverCredentials, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { SessionService } from '../../proto/rpc/services.ts';
import { eventually } from './eventually.ts';

const v1 = geofs.v1;
type Call = ServerDuplexStream<geofs.v1.ClientFrame, Buffer>;
type Up = geofs.v1.ClientMessage;
type Down = geofs.v1.ServerMessage.$Properties;

export interface Script {
  /** Answers a hello; undefined: silence. Default: welcomes as session 7 of site "here". */
  welcome: ((hello: geofs.v1.Hello.$Properties) => Down | undefined);
  /** Answers heartbeats with this; undefined: silence. */
  heartbeat: geofs.v1.HeartbeatReply.$Properties | undefined;
}

export class ScriptedStream {
  readonly received: Up[] = [];
  ended = false;
  readonly #call: Call;
  readonly #taken = new Set<Up>();

  constructor(call: Call) {
    this.#call = call;
  }

  get hello(): geofs.v1.Hello.$Properties {
    return this.received.find((message) => message.hello != null)?.hello ?? {};
  }

  /** All of them go in one frame, in this order. */
  send(...messages: Down[]): void {
    this.#call.write(Buffer.from(v1.ServerFrame.encode({ messages }).finish()));
  }

  /** The next message with this body that has not been returned yet. */
  async next(body: keyof Up): Promise<Up> {
    const find = (): Up | undefined => this.received.find((message) => message[body] != null && !this.#taken.has(message));
    await eventually(() => find() !== undefined, `a ${body} from the client`);
    const message = find();
    if (message === undefined) throw new Error('gone');
    this.#taken.add(message);
    return message;
  }

  end(): void {
    this.#call.end();
  }
}

export class ScriptedMds {
  readonly streams: ScriptedStream[] = [];
  readonly script: Script = { welcome: () => welcome(7), heartbeat: { token: { index: 1 } } };
  address = '';
  readonly #server = new Server();

  static async start(identity: TlsIdentity): Promise<ScriptedMds> {
    const mds = new ScriptedMds();
    mds.#server.addService({ open: SessionService.open }, { open: (call: Call) => { mds.#serve(call); } });
    const port = await new Promise<number>((resolve, reject) => {
      mds.#server.bindAsync('127.0.0.1:0', serverCredentials(identity), (error, bound) => { if (error === null) resolve(bound); else reject(error); });
    });
    mds.address = `127.0.0.1:${String(port)}`;
    return mds;
  }

  /** The n-th stream ever (from 0), once it has been opened. */
  async stream(n = 0): Promise<ScriptedStream> {
    await eventually(() => this.streams[n] !== undefined, `stream ${String(n)}`);
    const stream = this.streams[n];
    if (stream === undefined) throw new Error('gone');
    return stream;
  }

  close(): void {
    this.#server.forceShutdown();
  }

  #serve(call: Call): void {
    const stream = new ScriptedStream(call);
    this.streams.push(stream);
    const ended = (): void => { stream.ended = true; };
    call.on('error', ended);
    call.on('cancelled', ended);
    call.on('end', () => { ended(); call.end(); });
    call.on('data', (frame: geofs.v1.ClientFrame) => {
      for (const message of frame.messages as Up[]) {
        stream.received.push(message);
        if (message.hello != null) {
          const answer = this.script.welcome(message.hello);
          if (answer !== undefined) stream.send(answer);
          if (answer?.goodbye != null) call.end();
        } else if (message.heartbeat != null && this.script.heartbeat !== undefined) stream.send({ id: message.id, heartbeat: this.script.heartbeat });
        else if (message.goodbye != null) call.end();
      }
    });
  }
}

export function welcome(session: number, more: geofs.v1.Welcome.$Properties = {}): Down {
  return { id: 0, welcome: { session, site: 1, siteName: 'here', promiseLeaseMs: 5_000, sessionLeaseMs: 30_000, root: 1, mds: 'scripted', ...more } };
}
