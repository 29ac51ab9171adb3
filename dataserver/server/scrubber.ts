/** Reads every clean object in turn, one folder at a time, and compares it with its checksums. */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { SCRUB_FOLDER_MS } from '../../proto/types/limits.ts';
import type { SharedState } from '../object/shared-state.ts';
import { listFolders } from '../object/scan.ts';
import { DataPaths } from '../object/paths.ts';
import { isMissing } from '../object/descriptors.ts';
import type { FolderScanner } from './folder-scanner.ts';

export class Scrubber {
  readonly #root: string;
  readonly #scanner: FolderScanner;
  readonly #shared: SharedState;
  readonly #clock: Clock;
  readonly #log: Logger;

  constructor(options: { readonly root: string; readonly scanner: FolderScanner; readonly shared: SharedState; readonly clock: Clock; readonly log: Logger }) {
    this.#root = options.root;
    this.#scanner = options.scanner;
    this.#shared = options.shared;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** Until the signal, with a pause after each folder. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      for (;;) {
        const folders = listFolders(new DataPaths(this.#root));
        if (folders.length === 0) await sleep(this.#clock, SCRUB_FOLDER_MS, signal);
        for (const folder of folders) {
          await sleep(this.#clock, SCRUB_FOLDER_MS, signal);
          await this.#scrub(folder);
        }
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #scrub(folder: string): Promise<void> {
    try {
      const { corrupt, broken } = await this.#scanner.scan(folder, true);
      for (const one of corrupt) this.#log.error(one, 'a block does not match its checksum');
      for (const one of broken) this.#log.error(one, 'an object cannot be read');
      if (corrupt.length > 0) this.#shared.add('corruptBlocks', corrupt.length);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}
