/** StateReader over the state machine's own queries. */
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { nameBytes, nameOf, type ByteName } from '../../proto/types/name.ts';
import {
  delegationOf, describeQuotas, FIRST_FORMAT, findCluster, findInode, findSession, findSessionByKey, findSiteVoice, getXattr, hasReply, isGrouped, isInode, isVoteDue, listDelegations, listDeletions, listIdlePins, listNodes, listOrphans, listPools, listSessions, listSites, listStreams, ownHeldBy,
  listSiteVoices, listTargets, listXattrs, lookup, nameStart, quotaOf, readDir, testLock, walkPath, type Delegation, type InodeRecord as Inode, type OrphanHold, type QuotaDescription, type StateView,
} from '../fsm/index.ts';
import type { StateStore } from '../store/state-store.ts';
import type { DirEntryRecord, NodeRecord, SessionRecord, StateReader } from './state-reader.ts';
import type { TopologyView } from './topology.ts';

/** Records of one scan of sessions or orphans. */
const PAGE = 1_000;
/** Each takes the names of its way to the root, too. */
const DELEGATIONS_PAGE = 200;

export class FsmReader implements StateReader {
  readonly #store: StateStore;

  constructor(store: StateStore) {
    this.#store = store;
  }

  lookup(dir: number, name: Uint8Array): Promise<{ dir: Inode | undefined; inode: Inode | undefined }> {
    const wanted = nameOf(name);
    let start: number | undefined;
    return this.#ask((view) => {
      if (!isInode(view, dir)) return { dir: undefined, inode: undefined };
      start ??= nameStart(view, wanted);
      return lookup(view, dir, wanted, start);
    });
  }

  inode(ino: number): Promise<Inode | undefined> {
    return this.#ask((view) => findInode(view, ino));
  }

  inodes(inos: readonly number[]): Promise<(Inode | undefined)[]> {
    return this.#ask((view) => inos.map((ino) => findInode(view, ino)));
  }

  async readDir(dir: number, cookie: number, limit: number): Promise<{ entries: readonly DirEntryRecord[]; end: boolean }> {
    const { entries, end } = await this.#ask((view) => readDir(view, dir, cookie, limit));
    return { entries: entries.map((entry) => ({ ...entry, name: nameBytes(entry.name) })), end };
  }

  async getXattr(ino: number, name: Uint8Array): Promise<Uint8Array | undefined> {
    const wanted = nameOf(name);
    try {
      return await this.#ask((view) => getXattr(view, ino, wanted));
    } catch (error) {
      if (error instanceof FsError && error.errno === 'ENODATA') return undefined;
      throw error;
    }
  }

  async listXattr(ino: number): Promise<readonly Uint8Array[]> {
    return (await this.#ask((view) => listXattrs(view, ino))).map((name) => nameBytes(name as ByteName));
  }

  findConflict(lock: geofs.v1.Lock.$Properties): Promise<geofs.v1.Lock.$Properties | undefined> {
    return this.#ask((view) => testLock(view, lock));
  }

  async session(id: number): Promise<SessionRecord | undefined> {
    const found = await this.#ask((view) => findSession(view, id));
    return found === undefined ? undefined : { id, ...found };
  }

  ownHeldBy(session: number, site: number): Promise<readonly number[]> {
    return this.#ask((view) => ownHeldBy(view, session, site, PAGE));
  }

  async sessionByKey(key: string): Promise<SessionRecord | undefined> {
    const found = await this.#ask((view) => findSessionByKey(view, key));
    return found === undefined ? undefined : { id: found.session, ...found };
  }

  async sessionsOfSite(site: number): Promise<readonly SessionRecord[]> {
    const all = await this.#paged((view, after) => listSessions(view, after, PAGE), (session) => session.session);
    return all.filter((session) => session.site === site).map((session) => ({ id: session.session, ...session }));
  }

  async unknownNumbers(key: string, numbers: readonly number[]): Promise<number[]> {
    const found = await this.#ask((view) => findSessionByKey(view, key));
    return found === undefined ? [] : numbers.filter((number) => !hasReply(found, number) && !found.remembered.has(number));
  }

  topology(): Promise<TopologyView> {
    return this.#ask((view) => ({ sites: listSites(view), targets: listTargets(view), pools: listPools(view) }));
  }

  nodes(): Promise<readonly NodeRecord[]> {
    return this.#ask((view) => {
      const sites = new Map(listSites(view).map((site) => [site.id, site.name]));
      const all = listStreams(view);
      const grouped = new Set(all.filter((stream) => stream.grouped).map(({ site }) => site));
      const streams = new Map(all.filter(({ incarnation }) => incarnation !== 0).map(({ node, site, incarnation, epoch, alone }) => [node, { site, incarnation, epoch: isGrouped({ epoch, alone }) ? epoch : 0 }]));
      return listNodes(view).map(({ node, name, site, siteName, address, disk, removed, witness, learner, replaces, oldestFormat, newestFormat, program, keptJournal }) => ({
        node, name, site: sites.get(site) ?? siteName, address, disk, removed, witness, learner, replaces, program, stream: streams.get(node), keptJournal: keptJournal || grouped.has(site) || streams.has(node),
        formats: newestFormat === 0 ? { oldest: FIRST_FORMAT, newest: FIRST_FORMAT } : { oldest: oldestFormat, newest: newestFormat },
      }));
    });
  }

  cluster(): Promise<{ id: string; capabilityKey: Uint8Array; format: number; incarnation: number; reform: string } | undefined> {
    return this.#ask((view) => {
      const found = findCluster(view);
      return found === undefined ? undefined : { id: found.cluster, capabilityKey: found.capabilityKey, format: found.format, incarnation: found.incarnation, reform: found.reform };
    });
  }

  /** Unlinked inodes that a vote of the site is due for. */
  async orphans(site: number, hold: OrphanHold): Promise<readonly number[]> {
    const all = await this.#paged((view, after) => listOrphans(view, after, PAGE), (orphan) => orphan.ino);
    const voices = await this.#ask(listSiteVoices);
    return all.filter((orphan) => isVoteDue(orphan, site, voices, hold)).map(({ ino }) => ino);
  }

  /** The sessions that the site serves, and how many had come over to it before they were listed. */
  async clientsOfSite(site: number): Promise<{ readonly arrivals: number; readonly sessions: readonly SessionRecord[] }> {
    const { arrivals } = await this.#ask((view) => findSiteVoice(view, site));
    return { arrivals, sessions: await this.sessionsOfSite(site) };
  }

  async objectsToDelete(target: number, limit: number): Promise<readonly number[]> {
    return (await this.#ask((view) => listDeletions(view, target, limit))).map(({ object }) => object);
  }

  delegation(ino: number): Promise<Delegation | undefined> {
    return this.#ask((view) => delegationOf(view, ino));
  }

  delegations(after: number): Promise<{ delegations: Delegation[]; next: number }> {
    return this.#ask((view) => {
      const { delegations, next } = listDelegations(view, after, DELEGATIONS_PAGE);
      return { delegations: after === 0 ? [...listIdlePins(view), ...delegations] : delegations, next };
    });
  }

  quotas(ino?: number): Promise<QuotaDescription[]> {
    return this.#ask((view) => {
      if (ino === undefined) return describeQuotas(view);
      const found = quotaOf(view, ino);
      return found === undefined ? [] : [found];
    });
  }

  async walk(names: readonly Uint8Array[]): Promise<Inode | undefined> {
    const path = names.map(nameOf).join('/') as ByteName;
    try {
      return await this.#ask((view) => walkPath(view, path));
    } catch (error) {
      if (error instanceof FsError && (error.errno === 'ENOENT' || error.errno === 'ENOTDIR')) return undefined;
      throw error;
    }
  }

  #ask<T>(question: (view: StateView) => T): Promise<T> {
    return this.#store.query(question);
  }

  async #paged<T>(page: (view: StateView, after: number) => T[], numberOf: (item: T) => number): Promise<T[]> {
    const all: T[] = [];
    for (let after = 0; ;) {
      const items = await this.#ask((view) => page(view, after));
      all.push(...items);
      const last = items.at(-1);
      if (items.length < PAGE || last === undefined) return all;
      after = numberOf(last);
    }
  }
}
