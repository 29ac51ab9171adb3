/**
 * What an mds had answered by itself when its site's delegation was broken (design 7.18): commands that nobody else has,
 * kept in a folder of their own until an admin runs them again. The form of a site's journal.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../../proto/runtime/logger.ts';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import { NodeDisk } from './node-disk.ts';
import { SiteJournal } from './site-journal.ts';

const HEX = 16;
const NAME = /^[0-9a-f]+$/;

export class AsideFolder {
  readonly #folder: string;
  readonly #logger: Logger;

  constructor(folder: string, logger: Logger) {
    this.#folder = folder;
    this.#logger = logger;
  }

  /** Copies what stands in the journal behind number `after`; durable on return, with the number of commands. Done again after a crash, it is as if done once. */
  async keep(journal: SiteJournal, after: number): Promise<number> {
    const count = Math.max(0, journal.last - after);
    if (count === 0) return 0;
    await using aside = await this.open(journal.incarnation.toString(HEX));
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

  /** The names of what is set aside, oldest first. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => { if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; throw error; });
    return names.filter((name) => NAME.test(name)).sort();
  }

  async open(name: string): Promise<SiteJournal> {
    return SiteJournal.open({ disk: await NodeDisk.at(join(this.#folder, name)), logger: this.#logger });
  }

  /** It has been run again, or is wanted no more. */
  async remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { recursive: true, force: true });
  }
}
