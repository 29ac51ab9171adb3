/**
 * Does INVAL_ENTRY drop a negative dentry on this kernel? A name that nobody uses is looked up twice from a thread of its
 * own, with an invalidation between: if the kernel asks a second time, it does.
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
  async run(): Promise<boolean> {
    const looker = new Worker(LOOKER, { eval: true, workerData: this.#path });
    const look = (): Promise<void> => new Promise((resolve, reject) => {
      looker.once('message', () => { resolve(); });
      looker.once('error', reject);
      looker.once('exit', () => { reject(new Error('the probing thread ended')); });
      looker.postMessage('look');
    });
    try {
      await look();
      await look();
      if (this.#asked !== 1) return false;
      await this.#invalidator.entryWritten(ROOT_NODE, this.#name);
      await look();
      return (this.#asked as number) === 2;
    } finally {
      await looker.terminate();
    }
  }
}
