/**
 * Does INVAL_ENTRY drop a negative dentry on this kernel? A name that nobody uses is looked up from a thread of its own until
 * the kernel asks for it no more; if it asks again after an invalidation, it does.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ByteName } from '../../../proto/types/name.ts';
import { ROOT_NODE } from '../abi/protocol.ts';
import { ENTRY_OUT, putAbsent } from '../abi/reply.ts';
import { Request } from '../abi/request.ts';
import type { DevicePort } from '../device.ts';
import type { FuseInvalidator } from './invalidator.ts';

const VALID_MS = 60_000;
const LOOKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { existsSync } = require('node:fs');
parentPort.on('message', () => { existsSync(workerData); parentPort.postMessage('looked'); });
`;

/** An INC_EPOCH while it looks takes the entry back once more: as many are looked past. */
const LOOKS = 8;

/** Somebody who looks up the path: not this thread, which must answer him. */
export interface Looker {
  look(): Promise<void>;
  end(): Promise<unknown>;
}

function lookingThread(path: string): Looker {
  const thread = new Worker(LOOKER, { eval: true, workerData: path });
  return {
    look: () => new Promise((resolve, reject) => {
      thread.once('message', () => { resolve(); });
      thread.once('error', reject);
      thread.once('exit', () => { reject(new Error('the probing thread ended')); });
      thread.postMessage('look');
    }),
    end: () => thread.terminate(),
  };
}

export class NegativeEntryProbe {
  readonly #path: string;
  readonly #name = `.geofs-probe-${randomBytes(8).toString('hex')}` as ByteName;
  readonly #invalidator: Pick<FuseInvalidator, 'entryWritten'>;
  readonly #device: DevicePort;
  #asked = 0;

  constructor(mountPoint: string, invalidator: Pick<FuseInvalidator, 'entryWritten'>, device: DevicePort) {
    this.#path = join(mountPoint, this.#name);
    this.#invalidator = invalidator;
    this.#device = device;
  }

  /** Answers a LOOKUP of the probe's name; false: it is another's. */
  answer(message: Buffer): boolean {
    const request = new Request(message);
    if (request.nodeid !== ROOT_NODE || request.name(0) !== this.#name) return false;
    this.#asked++;
    const out = Buffer.alloc(ENTRY_OUT);
    putAbsent(out, { entryMs: VALID_MS, attrMs: 0 }, 0);
    this.#device.reply(request.uniqueLow, request.uniqueHigh, 0, [out]);
    return true;
  }

  /** True: negative entries may be given to the kernel. */
  async run(start: (path: string) => Looker = lookingThread): Promise<boolean> {
    const looker = start(this.#path);
    const asks = async (): Promise<boolean> => {
      const before = this.#asked;
      await looker.look();
      return this.#asked > before;
    };
    try {
      if (!await asks()) return false;
      for (let left = LOOKS; await asks(); left -= 1) if (left === 0) return false;
      await this.#invalidator.entryWritten(ROOT_NODE, this.#name);
      return await asks();
    } finally {
      await looker.end();
    }
  }
}
