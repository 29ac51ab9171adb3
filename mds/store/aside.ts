/**
 * What an mds had answered by itself when its site's delegation was broken (design 7.18): commands that nobody else has,
 * kept in a folder of their own until an admin runs them again. The form of a site's journal.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import { NodeDisk } from './node-disk.ts';
import { SiteJournal } from './site-journal.ts';

/** Folders, each of which holds what one incarnation had answered. */
export interface AsidePlace {
  /** Names of the folders. */
  list(): Promise<string[]>;
  /** The folder of that name, made if need be. */
  disk(name: string): Promise<Disk>;
  remove(name: string): Promise<void>;
}

const HEX = 16;
const DIGITS = 16;
const NAME = /^\d{16}-[0-9a-f]+$/;
/** Each life of a stream numbers on above the one before (STREAM_SKIP), so that names sort by age. */
const nameFor = (after: number, incarnation: number): string => `${String(after).padStart(DIGITS, '0')}-${incarnation.toString(HEX)}`;

/** Below one folder of the local file system. */
export function asidesIn(folder: string): AsidePlace {
  return {
    list: () => readdir(folder).catch((error: unknown) => { if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; throw error; }),
    disk: (name) => NodeDisk.at(join(folder, name)),
    remove: (name) => rm(join(folder, name), { recursive: true, force: true }),
  };
}

/** The inode whose contents or attributes the command changes; 0: none. */
function inodeOf(data: Uint8Array): number {
  const command = geofs.v1.Command.decode(data);
  const body = command.op === undefined ? undefined : command[command.op] as { readonly ino?: number } | null | undefined;
  return body?.ino ?? 0;
}

export class AsideFolder {
  readonly #place: AsidePlace;
  readonly #logger: Logger;
  /** By folder: the inodes that it names; undefined: it cannot be read. */
  readonly #named = new Map<string, ReadonlySet<number> | undefined>();
  /** The last that has a folder open; the next one waits for it. */
  #open: Promise<unknown> = Promise.resolve();

  constructor(place: AsidePlace, logger: Logger) {
    this.#place = place;
    this.#logger = logger;
  }

  /** Copies what stands in the journal behind number `after`; durable on return, with the number of commands. Done again after a crash, it is as if done once. */
  keep(journal: Pick<Journal, 'incarnation' | 'last' | 'read'>, after: number): Promise<number> {
    return this.#alone(() => this.#copy(journal, after));
  }

  /** One after the other: an mds that its journal group elects while it starts keeps what learn() may be reading, or what it began to keep when it was elected before. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#open.then(work);
    this.#open = done.catch(() => undefined);
    return done;
  }

  async #copy(journal: Pick<Journal, 'incarnation' | 'last' | 'read'>, after: number): Promise<number> {
    const count = Math.max(0, journal.last - after);
    if (count === 0) return 0;
    const name = nameFor(after, journal.incarnation);
    const named = new Set<number>();
    await using aside = await this.open(name);
    await aside.begin(journal.incarnation, after);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    aside.listen((n) => { if (n === journal.last) resolve(undefined); }, reject);
    for (let next = after + 1; next <= journal.last;) {
      for (const { n, data } of journal.read(next, RAFT_APPEND_BYTES)) {
        aside.append(n, data, 0);
        named.add(inodeOf(data));
        next = n + 1;
      }
    }
    await promise;
    this.#named.set(name, named);
    return count;
  }

  /** The names of what is set aside (number behind which it begins, incarnation), oldest first. */
  async list(): Promise<string[]> {
    const names = await this.#place.list();
    return names.filter((name) => NAME.test(name)).sort();
  }

  /** Reads which inodes are named; to be called before names(), while no replay has a folder open. What cannot be read names all, until it is gone. */
  async learn(): Promise<void> {
    for (const name of await this.list()) {
      if (this.#named.has(name)) continue;
      try {
        const named = await this.#alone(() => this.#namesIn(name));
        // Kept anew meanwhile.
        if (!this.#named.has(name)) this.#named.set(name, named);
      } catch (error) {
        this.#named.set(name, undefined);
        this.#logger.error({ name, reason: String(error) }, 'what is set aside cannot be read: no unlinked file is given up here until it is removed');
      }
    }
  }

  async #namesIn(name: string): Promise<ReadonlySet<number>> {
    await using aside = await this.open(name);
    const named = new Set<number>();
    for (let next = aside.first; next <= aside.last;) {
      for (const { n, data } of aside.read(next, RAFT_APPEND_BYTES)) {
        named.add(inodeOf(data));
        next = n + 1;
      }
      // Heartbeats go on meanwhile.
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    return named;
  }

  /** Whether what is set aside names the inode: its object is kept until that is done again. */
  names(ino: number): boolean {
    for (const named of this.#named.values()) if (named === undefined || named.has(ino)) return true;
    return false;
  }

  async open(name: string): Promise<SiteJournal> {
    return SiteJournal.open({ disk: await this.#place.disk(name), logger: this.#logger });
  }

  /** It has been run again, or is wanted no more. */
  async remove(name: string): Promise<void> {
    await this.#place.remove(name);
    this.#named.delete(name);
  }
}
