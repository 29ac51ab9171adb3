/** The first frame each way: who speaks, and whether both mean the same cluster, protocol and target. */
import type { TLSSocket } from 'node:tls';
import { geofs } from '../../proto/gen/geofs.js';
import { DATA_PROTOCOL, type DataFrame, DataFrameReader, encodeDataFrame, FrameType } from '../../proto/rpc/data-frame.ts';
import { FsError, RpcError } from '../../proto/types/errno.ts';
import { decodeAnswer, errorReply } from './data-answers.ts';

export interface Greeting {
  readonly cluster: string;
  readonly client: string;
  readonly target: number;
  readonly address: string;
}

/**
 * Says HELLO and checks the answer; the socket is left as it was, with nothing unread. Rejects with RpcError (another
 * cluster or protocol, connection lost), FsError ESTALE (another target), FsError EAGAIN (no mds has welcomed it yet).
 */
export async function greet(socket: TLSSocket, greeting: Greeting, signal: AbortSignal): Promise<void> {
  const { cluster, client, target, address } = greeting;
  const meta = geofs.v1.DataHello.encode({ protocol: DATA_PROTOCOL, cluster, client, expectedTarget: target }).finish();
  const refuse = (why: string): RpcError => new RpcError(`data server ${address}: ${why}`);
  const frame = await new Promise<DataFrame>((resolve, reject) => {
    const reader = new DataFrameReader();
    const settle = (error: Error | undefined, answer?: DataFrame): void => {
      socket.off('data', onData).off('close', onClose).pause();
      signal.removeEventListener('abort', onAbort);
      if (answer !== undefined) resolve(answer);
      else reject(error ?? refuse('no greeting'));
    };
    const onData = (chunk: Buffer): void => {
      try {
        const [answer] = reader.push(chunk);
        if (answer !== undefined) settle(undefined, answer);
      } catch (cause) {
        settle(new RpcError(`data server ${address}: it does not greet as a data server does`, { cause }));
      }
    };
    const onClose = (): void => { settle(refuse('it closed the connection before it greeted: this client\'s certificate may not be of its cluster')); };
    const onAbort = (): void => { settle(refuse('it did not greet in time')); };
    socket.on('data', onData).on('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.write(Buffer.concat(encodeDataFrame(FrameType.HELLO, 0, meta)));
    if (socket.destroyed) onClose();
  });
  if (frame.type === FrameType.ERROR) {
    const error = errorReply(frame, 'hello');
    if (error.errno === 'ESTALE' || error.errno === 'EAGAIN') throw error;
    throw new RpcError(`data server ${address}: it refused this client: ${error.message}`, { cause: error });
  }
  if (frame.type !== FrameType.HELLO) throw refuse('it did not greet first');
  const hello = decodeAnswer(geofs.v1.DataHello, frame.meta);
  if (hello.protocol !== DATA_PROTOCOL) throw refuse(`it speaks version ${String(hello.protocol)} of the data protocol`);
  if (hello.cluster !== cluster) throw refuse(`it belongs to cluster "${hello.cluster}", this mount to "${cluster}"`);
  if (target !== 0 && hello.target !== target) throw new FsError('ESTALE', 'hello', `${address} is target ${String(hello.target)}, not ${String(target)}`);
}
