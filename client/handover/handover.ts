/** What one daemon of a mount leaves to the next: opened once by each, over the region that the supervisor holds. */
import type { Logger } from '../../proto/runtime/logger.ts';
import { HANDOVER_BYTES, HANDOVER_RECORDS } from '../../proto/types/limits.ts';
import { KeptFileTable } from './kept-files.ts';
import { KeptMutations } from './kept-mutations.ts';
import { KIND } from './kinds.ts';
import { Region } from './region.ts';

const SIZE = { records: HANDOVER_RECORDS, bytes: HANDOVER_BYTES };

export interface HandoverOptions {
  /** HANDOVER_LENGTH long; stays the caller's. */
  readonly fd: number;
  /** The kernel knows neither handles nor requests of before. */
  readonly newMount: boolean;
  readonly logger: Logger;
  /** Gives a part of the file's memory back (fallocate(2) FALLOC_FL_PUNCH_HOLE). */
  readonly punch: (offset: number, length: number) => void;
}

export class Handover {
  readonly session: KeptMutations;
  readonly files: KeptFileTable;
  readonly #region: Region;

  /** Throws FsError EINVAL when the file is of another format, EIO when it contradicts itself. */
  constructor(options: HandoverOptions) {
    this.#region = new Region(options.fd, SIZE, options.punch);
    const records = [...this.#region.records()];
    const generation = (records.find(({ kind }) => kind === KIND.CLIENT)?.fields[0] ?? 0) + 1;
    let told = false;
    const onFull = (): void => {
      if (told) return;
      told = true;
      options.logger.error({ bytes: HANDOVER_BYTES, records: HANDOVER_RECORDS }, 'no room is left to keep what a new daemon would need: a part would be lost with this one');
    };
    const kept = { region: this.#region, generation, records, newMount: options.newMount, onFull };
    this.session = new KeptMutations(kept);
    this.files = new KeptFileTable(kept);
  }

  /** Bytes of memory that kept data takes. */
  get used(): number {
    return this.#region.used;
  }
}
