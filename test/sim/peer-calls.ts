/** What members ask each other beside Raft's messages: unary calls of the Peers service, over the simulated network, to the production handlers. */
import { status, type Client } from '@grpc/grpc-js';
import { PeerService } from '../../proto/rpc/services.ts';
import { CLUSTER, type Network } from './network.ts';
import type { Actor } from './world.ts';

/** gRPC's handler of one method. */
export type UnaryHandler = (call: never, callback: (error: unknown, reply?: unknown) => void) => void;

const METHODS = new Map(Object.values(PeerService).map((method) => [method.path, method]));
/** The caller's own deadline is in true time. */
const PATIENCE_MS = 2_000;
const REFUSED_MS = 20;

/** As much of a gRPC client as the callers use: each call is answered once, or fails within its patience. */
export function simChannel(network: Network, caller: Actor, from: number, to: number): Client {
  const makeUnaryRequest = (path: string, serialize: (request: unknown) => Buffer, deserialize: (bytes: Buffer) => unknown, request: unknown, _options: object, callback: (error: Error | null, reply?: unknown) => void): void => {
    const { world } = network;
    let answered = false;
    const answer = (error: Error | null, reply?: unknown): void => {
      if (answered) return;
      answered = true;
      patience.cancel();
      callback(error, reply);
    };
    const fail = (afterMs: number, code: status, text: string): { cancel(): void } => world.after(caller, afterMs, '', () => { answer(Object.assign(new Error(text), { code })); });
    const patience = fail(PATIENCE_MS, status.DEADLINE_EXCEEDED, 'deadline exceeded');
    const bytes = serialize(request);
    const endpoint = network.endpoint(to);
    if (endpoint === undefined) { fail(REFUSED_MS, status.UNAVAILABLE, 'connection refused'); return; }
    world.after(endpoint.actor, network.delayMs(from, to), `asked ${path} by ${String(from)}`, () => {
      if (network.isCut(from, to)) return;
      const [method, handle] = [METHODS.get(path), endpoint.unary.get(path)];
      if (method === undefined || handle === undefined) { fail(REFUSED_MS, status.UNAVAILABLE, 'this mds serves nobody yet'); return; }
      const call = { request: method.requestDeserialize(bytes), getAuthContext: () => ({ sslPeerCertificate: { subject: { O: CLUSTER, OU: 'mds', CN: `mds${String(from)}` } } }) };
      handle(call as never, (error, reply) => {
        if (network.isCut(to, from) || !endpoint.actor.alive) return;
        const encoded = error === null || error === undefined ? method.responseSerialize(reply as never) : undefined;
        world.after(caller, network.delayMs(to, from), '', () => {
          if (encoded === undefined) answer(error instanceof Error ? error : new Error(JSON.stringify(error)));
          else answer(null, deserialize(encoded));
        });
      });
    });
  };
  return { makeUnaryRequest } as unknown as Client;
}
