/** Asks another mds how far it has applied: also the way to see that it answers at all. */
import type { Client } from '@grpc/grpc-js';
import type { geofs } from '../../proto/gen/geofs.js';
import { PeerService } from '../../proto/rpc/services.ts';

export interface Probed {
  /** How far the member has applied. */
  readonly applied: number;
  /** What it knows of its site's journal group; empty: it is of none. */
  readonly journal: readonly geofs.v1.JournalMemberStatus.$Properties[];
}

/** How far the member has applied, waiting there for index up to waitMs; undefined when it does not answer. */
export async function probeApplied(channel: Client | undefined, index: number, waitMs: number): Promise<number | undefined> {
  return (await probe(channel, index, waitMs))?.applied;
}

/** As probeApplied, with what the member says beside. */
export function probe(channel: Client | undefined, index: number, waitMs: number): Promise<Probed | undefined> {
  if (channel === undefined) return Promise.resolve(undefined);
  const { path, requestSerialize, responseDeserialize } = PeerService.applied;
  return new Promise((resolve) => {
    channel.makeUnaryRequest(path, requestSerialize, responseDeserialize, { index, waitMs }, { deadline: Date.now() + waitMs + 500 },
      (error, reply) => { resolve(error === null ? { applied: reply?.applied ?? 0, journal: reply?.journal ?? [] } : undefined); });
  });
}
