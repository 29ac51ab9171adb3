/** Which keys a command will surely ask for, so that a driver fetches them together and ahead. A hint: apply asks for the rest. */
import type { geofs } from '../../proto/gen/geofs.js';
import { nameOf } from '../../proto/types/name.ts';
import { hashOf } from './cluster-hash.ts';
import { clusterKey, counterKey, COUNTERS, dentryKey, grantKey, inodeKey, locksKey, nodeKey, orphanKey, ownInodesKey, pinKey, poolKey, quotaKey, recalledKey, sessionByKeyKey, sessionStateKey, siteInodesKey, siteVoiceKey, streamKey, targetKey, writersKey, xattrKey, xattrNamesKey } from './keys.ts';
import type { StateKey } from './machine.ts';
import type { NameHash } from './name-hash.ts';

type Bytes = Uint8Array | null | undefined;

class Hint {
  readonly keys = new Set<StateKey>();
  readonly #hash: NameHash | undefined;

  constructor(hash: NameHash | undefined) {
    this.#hash = hash;
  }

  inode(ino: number | null | undefined): void {
    this.keys.add(inodeKey(ino ?? 0));
  }

  /** A name's first slot; with `removed` also the next, which decides on a tombstone. */
  name(dir: number | null | undefined, bytes: Bytes, removed = false): void {
    this.inode(dir);
    this.keys.add(clusterKey());
    if (this.#hash === undefined || bytes === null || bytes === undefined) return;
    const cookie = this.#hash.cookie(nameOf(bytes));
    this.keys.add(dentryKey(dir ?? 0, cookie));
    if (removed) this.keys.add(dentryKey(dir ?? 0, this.#hash.neighbour(cookie, 1)));
  }

  recalled(grants: readonly number[], inos: readonly number[]): void {
    for (const id of grants) this.keys.add(grantKey(id));
    for (const ino of inos) { this.inode(ino); this.keys.add(recalledKey(ino)); }
  }

  xattr(ino: number, name: Bytes): void {
    this.inode(ino);
    this.keys.add(xattrNamesKey(ino));
    if (name !== null && name !== undefined) this.keys.add(xattrKey(ino, nameOf(name)));
  }
}

function hintOperation(hint: Hint, c: geofs.v1.Command): void {
  switch (c.op) {
    case 'create': hint.name(c.create?.parent, c.create?.name); hint.inode(c.create?.ino); break;
    case 'link': hint.name(c.link?.parent, c.link?.name); hint.inode(c.link?.ino); break;
    case 'unlink': hint.name(c.unlink?.parent, c.unlink?.name, true); break;
    case 'rmdir': hint.name(c.rmdir?.parent, c.rmdir?.name, true); break;
    case 'rename': hint.name(c.rename?.parent, c.rename?.name, true); hint.name(c.rename?.newParent, c.rename?.newName); break;
    case 'setAttr': hint.inode(c.setAttr?.ino); break;
    case 'setXattr': hint.xattr(c.setXattr?.ino ?? 0, c.setXattr?.name); break;
    case 'removeXattr': hint.xattr(c.removeXattr?.ino ?? 0, c.removeXattr?.name); break;
    case 'commit': hint.inode(c.commit?.ino); hint.keys.add(writersKey(c.commit?.ino ?? 0)); break;
    case 'writing': hint.inode(c.writing?.ino); hint.keys.add(writersKey(c.writing?.ino ?? 0)); break;
    case 'raiseFence': hint.inode(c.raiseFence?.ino); break;
    case 'setLock': hint.inode(c.setLock?.ino); hint.keys.add(locksKey(c.setLock?.ino ?? 0)); break;
    case 'touchAtimes': for (const ino of c.touchAtimes?.inos ?? []) hint.inode(ino); break;
    case 'openSession': hint.keys.add(sessionByKeyKey(c.openSession?.key ?? '')).add(counterKey(COUNTERS.session)).add(counterKey(COUNTERS.openSessions)); break;
    case 'closeSession': hint.keys.add(counterKey(COUNTERS.openSessions)).add(sessionStateKey(c.closeSession?.session ?? 0)); break;
    case 'releaseSession':
      hint.keys.add(sessionStateKey(c.releaseSession?.session ?? 0));
      for (const ino of c.releaseSession?.inos ?? []) { hint.inode(ino); hint.keys.add(locksKey(ino)).add(writersKey(ino)); }
      break;
    case 'finalizeFormat': hint.keys.add(clusterKey()); break;
    case 'allocateInodes': hint.keys.add((c.incarnation === 0 ? siteInodesKey : ownInodesKey)(c.allocateInodes?.site ?? 0)); break;
    case 'registerSite': hint.keys.add(counterKey(COUNTERS.site)); break;
    case 'registerTarget': hint.keys.add(counterKey(COUNTERS.target)); break;
    case 'reportTargets': for (const target of c.reportTargets?.targets ?? []) hint.keys.add(targetKey(target.id ?? 0)); break;
    case 'orphanVote': hint.keys.add(siteVoiceKey(c.orphanVote?.site ?? 0)); for (const ino of c.orphanVote?.inos ?? []) { hint.inode(ino); hint.keys.add(orphanKey(ino)); } break;
    case 'bootstrap': hint.keys.add(clusterKey()); break;
    case 'poolNew': hint.keys.add(poolKey(c.poolNew?.name ?? '')); break;
    case 'poolDestroy': hint.keys.add(poolKey(c.poolDestroy?.name ?? '')); break;
    case 'poolChange': hint.keys.add(poolKey(c.poolChange?.name ?? '')); break;
    case 'poolAssign': hint.inode(c.poolAssign?.ino); hint.keys.add(poolKey(c.poolAssign?.pool ?? '')); break;
    case 'poolConfigure': hint.keys.add(poolKey(c.poolConfigure?.name ?? '')); break;
    case 'openStream': hint.keys.add(streamKey(c.openStream?.site ?? 0)).add(nodeKey(c.openStream?.node ?? 0)); break;
    case 'endStream': hint.keys.add(streamKey(c.endStream?.site ?? 0)); break;
    case 'grant': hint.inode(c.grant?.dir); hint.keys.add(grantKey(c.grant?.dir ?? 0)); break;
    case 'recall': hint.recalled(c.recall?.grants ?? [], c.recall?.inos ?? []); break;
    case 'quotaSet': hint.inode(c.quotaSet?.dir); break;
    case 'quotaRemove': hint.inode(c.quotaRemove?.dir); break;
    case 'quotaAsk': hint.keys.add(quotaKey(c.quotaAsk?.project ?? 0)); break;
    case 'quotaReturn': hint.keys.add(quotaKey(c.quotaReturn?.project ?? 0)); break;
    case 'pin': hint.inode(c.pin?.dir); hint.keys.add(pinKey(c.pin?.dir ?? 0)); break;
    case 'return': hint.recalled(c.return?.grants ?? [], c.return?.inos ?? []); break;
    case 'inviteNode': hint.keys.add(counterKey(COUNTERS.node)); break;
    case 'removeNode': hint.keys.add(nodeKey(c.removeNode?.node ?? 0)); break;
    case 'promoteNode': hint.keys.add(nodeKey(c.promoteNode?.node ?? 0)); break;
    case 'reformCluster': hint.keys.add(clusterKey()); break;
    case 'registerNode': case 'objectsDeleted': case undefined: break;
  }
}

/** The keys that can be told with little state. find: a record that is in memory, such as the cluster's, by which names are hashed. */
export function touches(command: geofs.v1.Command, find: (key: StateKey) => Uint8Array | undefined = () => undefined): StateKey[] {
  const cluster = find(clusterKey());
  const hint = new Hint(cluster === undefined ? undefined : hashOf(cluster));
  if (command.session !== 0) hint.keys.add(sessionStateKey(command.session));
  if (command.incarnation !== 0) hint.keys.add(streamKey(command.site));
  hintOperation(hint, command);
  return [...hint.keys];
}
