/** SessionKeeper over a region. */
import { geofs } from '../../proto/gen/geofs.js';
import { requestIdOf, requestKeyOf } from '../fuse/request-id.ts';
import type { KeptMutation, KeptSession, SessionKeeper } from '../session/keeper.ts';
import type { KeptOptions } from './kept-options.ts';
import { KIND } from './kinds.ts';
import type { Region } from './region.ts';

const v1 = geofs.v1;

export class KeptMutations implements SessionKeeper {
  readonly session: KeptSession;
  readonly #region: Region;
  readonly #generation: number;
  readonly #onFull: () => void;
  readonly #slots = new Map<number, number>();
  #client: number | undefined;
  #token: number | undefined;
  #lastNumber = 0;
  #id = 0;

  /** newMount: its kernel numbers requests anew, so that no request there is one of before. */
  constructor({ region, generation, records, newMount, onFull }: KeptOptions) {
    this.#region = region;
    this.#generation = generation;
    this.#onFull = onFull;
    let name = '';
    let token: geofs.v1.Token.$Properties | undefined;
    const mutations: KeptMutation[] = [];
    for (const record of records) {
      const { slot, kind, fields } = record;
      if (kind === KIND.CLIENT) {
        this.#client = slot;
        [, this.#lastNumber = 0, this.#id = 0] = fields;
        name = record.payload().toString('latin1');
      } else if (kind === KIND.TOKEN) {
        this.#token = slot;
        token = v1.Token.decode(record.payload());
      } else if (kind === KIND.MUTATION) {
        const [number = 0, key = 0, wait = 0] = fields;
        const asker = newMount ? 0 : key;
        if (asker !== key) region.update(slot, [number, asker, wait]);
        this.#slots.set(number, slot);
        mutations.push({ number, asker: asker === 0 ? '' : requestIdOf(asker), wait: wait === 1, command: v1.Command.decode(record.payload()) });
      }
    }
    if (this.#client !== undefined) this.#region.update(this.#client, this.#fields());
    mutations.sort((a, b) => a.number - b.number);
    this.session = { key: name, session: this.#id, token, lastNumber: this.#lastNumber, mutations };
  }

  named(key: string, session: number): void {
    this.#id = session;
    if (this.#client === undefined) this.#client = this.#region.put(KIND.CLIENT, this.#fields(), Buffer.from(key, 'latin1'));
    else this.#region.update(this.#client, this.#fields());
  }

  token(token: geofs.v1.Token.$Properties): void {
    const payload = v1.Token.encode(token).finish();
    if (payload.byteLength === 0) return;
    if (this.#token === undefined) this.#token = this.#region.put(KIND.TOKEN, [], payload);
    else if (payload.byteLength <= this.#region.room(this.#token)) this.#region.patch(this.#token, 0, payload, payload.byteLength);
    else this.#region.replace(this.#token, payload);
  }

  begun({ number, asker, command, wait }: KeptMutation): void {
    const slot = this.#region.put(KIND.MUTATION, [number, requestKeyOf(asker), wait ? 1 : 0], v1.Command.encode(command).finish());
    if (slot === undefined) this.#onFull();
    else this.#slots.set(number, slot);
    this.#lastNumber = number;
    if (this.#client !== undefined) this.#region.update(this.#client, this.#fields());
  }

  ended(number: number): void {
    const slot = this.#slots.get(number);
    if (slot === undefined) return;
    this.#slots.delete(number);
    this.#region.free(slot);
  }

  lost(): void {
    for (const number of [...this.#slots.keys()]) this.ended(number);
    this.#lastNumber = 0;
    if (this.#client !== undefined) this.#region.update(this.#client, this.#fields());
  }

  asksAgain(asker: string): boolean {
    return requestKeyOf(asker) !== 0;
  }

  #fields(): number[] {
    return [this.#generation, this.#lastNumber, this.#id];
  }
}
