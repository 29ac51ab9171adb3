/** The hash of names that a cluster's record asks for. */
import { geofs } from '../../proto/gen/geofs.js';
import { NameHash } from './name-hash.ts';

/** By the very bytes of the record, which nobody changes: decoding them anew for each command or look-up shows in a profile. */
const hashes = new WeakMap<Uint8Array, NameHash>();

/** bytes: the record under clusterKey(). */
export function hashOf(bytes: Uint8Array): NameHash {
  let hash = hashes.get(bytes);
  if (hash === undefined) {
    const cluster = geofs.v1.ClusterState.decode(bytes);
    hash = new NameHash(cluster.hashKey, cluster.hashBits === 0 ? undefined : cluster.hashBits);
    hashes.set(bytes, hash);
  }
  return hash;
}
