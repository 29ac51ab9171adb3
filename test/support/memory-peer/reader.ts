/** StateReader over a state in memory; each answer is of one moment somewhere between question and reply, as RocksDB's are. */
import type { geofs } from '../../../proto/gen/geofs.js';
import { FsError } from '../../../proto/types/errno.ts';
import { nameBytes, nameOf, type ByteName } from '../../../proto/types/name.ts';
import {
  delegationOf, describeQuotas, findCluster, findInode, findSession, findSessionByKey, getXattr, listDelegations, listDeletions, listIdlePins, listPools, listSessions, listSites, listTargets,
  listXattrs, lookup, ownHeldBy, quotaOf, readDir, testLock, walkPath, type Delegation, type InodeRecord, type QuotaDescription,
} from '../../../mds/fsm/index.ts';
import type { DirEntryRecord, NodeRecord, SessionRecord, StateReader } from '../../../mds/server/state-reader.ts';
import type { TopologyView } from '../../../mds/server/topology.ts';
import type { MemoryState } from '../../unit/mds/fsm/memory-state.ts';
import type { Lanes } from './lanes.ts';

const ALL = 10_000;

export class MemoryReader implements StateReader {
  readonly #state: MemoryState;
  readonly #lanes: Lanes;

  constructor(state: MemoryState, lanes: Lanes) {
    this.#state = state;
    this.#lanes = lanes;
  }

  lookup(dir: number, name: Uint8Array): Promise<{ dir: InodeRecord | undefined; inode: InodeRecord | undefined }> {
    return this.#ask((state) => (findInode(state, dir) === undefined ? { dir: undefined, inode: undefined } : lookup(state, dir, nameOf(name))));
  }

  inode(ino: number): Promise<InodeRecord | undefined> {
    return this.#ask((state) => findInode(state, ino));
  }

  inodes(inos: readonly number[]): Promise<(InodeRecord | undefined)[]> {
    return this.#ask((state) => inos.map((ino) => findInode(state, ino)));
  }

  readDir(dir: number, cookie: number, limit: number): Promise<{ entries: DirEntryRecord[]; end: boolean }> {
    return this.#ask((state) => {
      const { entries, end } = readDir(state, dir, cookie, limit);
      return { entries: entries.map((entry) => ({ ...entry, name: nameBytes(entry.name) })), end };
    });
  }

  getXattr(ino: number, name: Uint8Array): Promise<Uint8Array | undefined> {
    return this.#ask((state) => {
      try {
        return getXattr(state, ino, nameOf(name));
      } catch (error) {
        if (error instanceof FsError && error.errno === 'ENODATA') return undefined;
        throw error;
      }
    });
  }

  listXattr(ino: number): Promise<Uint8Array[]> {
    return this.#ask((state) => listXattrs(state, ino).map((name) => nameBytes(name as ByteName)));
  }

  findConflict(lock: geofs.v1.Lock.$Properties): Promise<geofs.v1.Lock.$Properties | undefined> {
    return this.#ask((state) => testLock(state, lock));
  }

  ownHeldBy(session: number, site: number): Promise<readonly number[]> {
    return this.#ask((state) => ownHeldBy(state, session, site, ALL));
  }

  session(id: number): Promise<SessionRecord | undefined> {
    return this.#ask((state) => {
      const found = findSession(state, id);
      return found === undefined ? undefined : { id, ...found };
    });
  }

  sessionByKey(key: string): Promise<SessionRecord | undefined> {
    return this.#ask((state) => {
      const found = findSessionByKey(state, key);
      return found === undefined ? undefined : { id: found.session, ...found };
    });
  }

  sessionsOfSite(site: number): Promise<SessionRecord[]> {
    return this.#ask((state) => listSessions(state, 0, ALL).filter((one) => one.site === site).map((one) => ({ id: one.session, ...one })));
  }

  unknownNumbers(): Promise<number[]> {
    return Promise.resolve([]);
  }

  topology(): Promise<TopologyView> {
    return this.#ask((state) => ({ sites: listSites(state), targets: listTargets(state), pools: listPools(state) }));
  }

  nodes(): Promise<NodeRecord[]> {
    return Promise.resolve([]);
  }

  cluster(): Promise<{ id: string; capabilityKey: Uint8Array; format: number; incarnation: number; reform: string } | undefined> {
    return this.#ask((state) => {
      const found = findCluster(state);
      return found === undefined ? undefined : { id: found.cluster, capabilityKey: found.capabilityKey, format: found.format, incarnation: found.incarnation, reform: found.reform };
    });
  }

  objectsToDelete(target: number, limit: number): Promise<number[]> {
    return this.#ask((state) => listDeletions(state, target, limit).map(({ object }) => object));
  }

  walk(names: readonly Uint8Array[]): Promise<InodeRecord | undefined> {
    return this.#ask((state) => walkPath(state, names.map(nameOf).join('/') as ByteName));
  }

  delegation(ino: number): Promise<Delegation | undefined> {
    return this.#ask((state) => delegationOf(state, ino));
  }

  delegations(after: number): Promise<{ delegations: Delegation[]; next: number }> {
    return this.#ask((state) => ({ delegations: [...after === 0 ? listIdlePins(state) : [], ...listDelegations(state, after, ALL).delegations], next: 0 }));
  }

  quotas(ino?: number): Promise<QuotaDescription[]> {
    return this.#ask((state) => (ino === undefined ? describeQuotas(state) : [quotaOf(state, ino)].filter((quota) => quota !== undefined)));
  }

  async #ask<T>(question: (state: MemoryState) => T): Promise<T> {
    await this.#lanes.pause();
    const answer = question(this.#state);
    await this.#lanes.pause();
    return answer;
  }
}
