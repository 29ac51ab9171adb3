/** What many readers miss in the same moment is asked of the store together: a read of one costs a trip to another thread. */
import type { StateKey } from '../fsm/machine.ts';
import type { KvReader } from './kv.ts';
import { keyBytes } from './state-format.ts';

type Values = readonly (Buffer | undefined)[];

export class GatheredReads {
  readonly #kv: Pick<KvReader, 'getMany'>;
  #keys: StateKey[] = [];
  #values: Promise<Values> | undefined;

  constructor(kv: Pick<KvReader, 'getMany'>) {
    this.#kv = kv;
  }

  /** As KvReader.getMany. */
  async getMany(keys: readonly StateKey[]): Promise<Values> {
    const from = this.#keys.length;
    for (const key of keys) this.#keys.push(key);
    this.#values ??= this.#read();
    const values = await this.#values;
    return values.slice(from, from + keys.length);
  }

  async #read(): Promise<Values> {
    // All that runs in this turn comes before this goes on.
    await Promise.resolve();
    const keys = this.#keys;
    this.#keys = [];
    this.#values = undefined;
    return this.#kv.getMany(keys.map(keyBytes));
  }
}
