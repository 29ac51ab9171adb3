/** SessionKeeper over a region. */
import { geofs } from '../../proto/gen/geofs.js';
import { requestIdOf, requestKeyOf } from '../fuse/request-id.ts';
import type { KeptAnswer, KeptMutation, KeptSession, SessionKeeper } from '../session/keeper.ts';
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
  readonly #answers = new Map<number, { readonly slot: number; readonly order: number }>();
  /** How many answers were kept so far, those of earlier processes that still are included. */
  #order = 0;
  #client: number | undefined;
  #token: number | undefined;
  #lastNumber = 0;
  #id = 0;
  #mds: number | undefined;
  #address = '';

  /** newMount: its kernel numbers requests anew, so that no request there is one of before. */
  constructor({ region, generation, records, newMount, onFull }: KeptOptions) {
    this.#region = region;
    this.#generation = generation;
    this.#onFull = onFull;
    let name = '';
    let token: geofs.v1.Token.$Properties | undefined;
    const mutations: KeptMutation[] = [];
    const answers: { readonly answer: KeptAnswer; readonly order: number }[] = [];
    for (const record of records) {
      const { slot, kind, fields } = record;
      if (kind === KIND.CLIENT) {
        this.#client = slot;
        const [, lastNumber = 0, id = 0] = fields;
        [this.#lastNumber, this.#id] = [lastNumber, id];
        name = record.payload().toString('latin1');
      } else if (kind === KIND.TOKEN) {
        this.#token = slot;
        token = v1.Token.decode(record.payload());
      } else if (kind === KIND.MDS) {
        this.#mds = slot;
        this.#address = record.payload().toString('latin1');
      } else if (kind === KIND.MUTATION) {
        const [number = 0, key = 0, wait = 0] = fields;
        const asker = newMount ? 0 : key;
        if (asker !== key) region.update(slot, [number, asker, wait]);
        this.#slots.set(number, slot);
        mutations.push({ number, asker: asker === 0 ? '' : requestIdOf(asker), wait: wait === 1, command: v1.Command.decode(record.payload()) });
      } else if (kind === KIND.ANSWER) {
        const [number = 0, ino = 0, site = 0, stream = 0, order = 0] = fields;
        const { command, again } = v1.MutateRequest.decode(record.payload());
        this.#answers.set(number, { slot, order });
        this.#order = Math.max(this.#order, order);
        answers.push({ answer: { number, ino, site, stream, command: command ?? {}, stamped: again ?? {} }, order });
      }
    }
    if (this.#client !== undefined) this.#region.update(this.#client, this.#fields());
    mutations.sort((a, b) => a.number - b.number);
    answers.sort((a, b) => a.order - b.order);
    this.session = { key: name, session: this.#id, token, lastNumber: this.#lastNumber, mutations, answers: answers.map(({ answer }) => answer), mds: this.#address };
  }

  named(key: string, session: number): void {
    this.#id = session;
    if (this.#client === undefined) this.#client = this.#region.put(KIND.CLIENT, this.#fields(), Buffer.from(key, 'latin1'));
    else this.#region.update(this.#client, this.#fields());
  }

  servedBy(address: string): void {
    if (address === this.#address) return;
    this.#address = address;
    const payload = Buffer.from(address, 'latin1');
    if (this.#mds === undefined) this.#mds = this.#region.put(KIND.MDS, [], payload);
    else this.#region.replace(this.#mds, payload);
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

  answeredEarly({ number, command, stamped, ino, site, stream }: KeptAnswer): void {
    const known = this.#answers.get(number);
    if (known !== undefined) { this.#region.update(known.slot, [number, ino, site, stream, known.order]); return; }
    const order = this.#order += 1;
    const slot = this.#region.put(KIND.ANSWER, [number, ino, site, stream, order], v1.MutateRequest.encode({ command, again: stamped }).finish());
    if (slot === undefined) this.#onFull();
    else this.#answers.set(number, { slot, order });
  }

  released(number: number): void {
    const known = this.#answers.get(number);
    if (known === undefined) return;
    this.#answers.delete(number);
    this.#region.free(known.slot);
  }

  lost(): void {
    for (const number of [...this.#slots.keys()]) this.ended(number);
    for (const number of [...this.#answers.keys()]) this.released(number);
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
