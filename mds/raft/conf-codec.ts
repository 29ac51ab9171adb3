/** The entry data of configuration changes: geofs.v1.ConfChange. Do not renumber. */
import { geofs } from '../../proto/gen/geofs.js';
import type { ConfCodec } from './ready.ts';
import type { ConfChange, ConfChangeType } from './types.ts';

const TRANSITIONS: readonly ConfChange['transition'][] = ['auto', 'joint-implicit', 'joint-explicit'];
const TYPES: readonly ConfChangeType[] = ['add-voter', 'remove', 'add-learner', 'add-witness', 'retire'];

export function encodeConfChange(change: ConfChange): Uint8Array {
  return geofs.v1.ConfChange.encode({
    transition: TRANSITIONS.indexOf(change.transition),
    changes: change.changes.map(({ type, node }) => ({ type: TYPES.indexOf(type), node })),
    context: change.context,
  }).finish();
}

/** Throws on bytes that are no ConfChange of this version. The result owns its bytes. */
export function decodeConfChange(data: Uint8Array): ConfChange {
  const message = geofs.v1.ConfChange.decode(data);
  const transition = TRANSITIONS[message.transition];
  if (transition === undefined) throw new Error(`raft: unknown transition ${String(message.transition)} of a configuration change`);
  const changes = message.changes.map((change) => {
    const type = TYPES[change.type ?? 0];
    if (type === undefined) throw new Error(`raft: unknown configuration change ${String(change.type)}`);
    return { type, node: change.node ?? 0 };
  });
  return { transition, changes, context: Uint8Array.from(message.context) };
}

export const CONF_CODEC: ConfCodec = { encode: encodeConfChange, decode: decodeConfChange };
