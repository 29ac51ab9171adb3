/** Asks another mds how far it has applied: also the way to see that it answers at all. */
import type { Client } from '@grpc/grpc-js';
import { PeerService } from '../../proto/rpc/services.ts';

/** How far the member has applied, waiting there for index up to waitMs; undefined when it does not answer. */
export function probeApplied(channel: Client | undefined, index: number, waitMs: number): Promise<number | undefined> {
  if (channel === undefined) return Promise.resolve(undefined);
  const { path, requestSerialize, responseDeserialize } = PeerService.applied;
  return new Promise((resolve) => {
    channel.makeUnaryRequest(path, requestSerialize, responseDeserialize, { index, waitMs }, { deadline: Date.now() + waitMs + 500 },
      (error, reply) => { resolve(error === null ? reply?.applied ?? 0 : undefined); });
  });
}
