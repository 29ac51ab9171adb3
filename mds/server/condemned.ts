/** A state that the majority of the members contradicted: kept for whoever looks for the cause, never served again. */
import { join } from 'node:path';
import { FsError } from '../../proto/types/errno.ts';
import type { StateStore } from '../store/state-store.ts';

/** The driver's record: the reason. It goes with the state. */
const CONDEMNED_KEY = 'condemned';

/** Durable on return. */
export async function condemn(store: StateStore, reason: Error): Promise<void> {
  await store.metaPut(CONDEMNED_KEY, Buffer.from(reason.message));
  await store.durable();
}

/** FsError EIO, in one line with what to do, for a condemned state. data: the member's data folder. */
export async function refuseCondemned(store: StateStore, data: string): Promise<void> {
  const reason = await store.metaGet(CONDEMNED_KEY);
  if (reason === undefined) return;
  throw new FsError('EIO', 'mds', `this state is not served: ${reason.toString().replace(/^mds: EIO: /, '')}; move ${join(data, 'state')} away and start again: the state then comes from another member`);
}
