/**
 * What an mds had answered by itself when its site's delegation was broken (design 7.18): commands that nobody else has,
 * kept in a folder of their own until an admin runs them again. The form of a site's journal.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import type { Disk } from './disk.ts';
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

export class AsideFolder {
  readonly #place: AsidePlace;
  readonly #logger: Logger;

  constructor(place: AsidePlace, logger: Logger) {
    this.#place = place;
    this.#logger = logger;
  }

  /** Copies what stands in the journal behind number `after`; durable on return, with the number of commands. Done again after a crash, it is as if done once. */
  async keep(journal: SiteJournal, after: number): Promise<number> {
    const count = Math.max(0, journal.last - after);
    if (count === 0) return 0;
    await using aside = await this.open(nameFor(after, journal.incarnation));
    await aside.begin(journal.incarnation, after);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    aside.listen((n) => { if (n === journal.last) resolve(undefined); }, reject);
    for (let next = after + 1; next <= journal.last;) {
      for (const { n, data } of journal.read(next, RAFT_APPEND_BYTES)) {
        aside.append(n, data, 0);
        next = n + 1;
      }
    }
    await promise;
    return count;
  }

  /** The names of what is set aside (number behind which it begins, incarnation), oldest first. */
  async list(): Promise<string[]> {
    const names = await this.#place.list();
    return names.filter((name) => NAME.test(name)).sort();
  }

  async open(name: string): Promise<SiteJournal> {
    return SiteJournal.open({ disk: await this.#place.disk(name), logger: this.#logger });
  }

  /** It has been run again, or is wanted no more. */
  async remove(name: string): Promise<void> {
    await this.#place.remove(name);
  }
}
