/** The memory that a supervisor holds, as a file: each open() is another daemon's look at it. */
import { ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Handover } from '../../client/handover/handover.ts';
import { HANDOVER_LENGTH } from '../../client/handover/length.ts';
import { SILENT } from '../../proto/runtime/logger.ts';

export class HandoverMemory implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'geofs-handover-'));
  readonly fd: number;

  constructor(length = HANDOVER_LENGTH) {
    this.fd = openSync(join(this.#folder, 'memory'), 'w+');
    ftruncateSync(this.fd, length);
  }

  open(newMount = false): Handover {
    return new Handover({ fd: this.fd, newMount, logger: SILENT, punch: () => undefined });
  }

  /** The descriptor ends with the process: unlike a daemon that was killed, one that a test left alone still writes. */
  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }
}
