/**
 * Records by key, each with the number of the command that wrote it last: found by key, in the order of keys, and in that of the numbers. All of it stands
 * in buffers outside of the heap, about 60 bytes a record beside its key and value (design 7.19: there may be millions of them).
 */
import type { StateKey } from '../fsm/index.ts';
import { ByteArena, type Block } from './byte-arena.ts';
import { SortedBlocks } from './sorted-blocks.ts';

/** Words at the head of a record; then its key and its value stand. */
const OLDER = 0;
const NEWER = 1;
const N_LOW = 2;
const N_HIGH = 3;
const HASH = 4;
/** One more than the value's length; 0: deleted. */
const VALUE = 5;
const KEY = 6;
const HEAD_BYTES = 28;

const WORD = 0x1_0000_0000;
/** Tables, each of which grows by itself: none has so much to move that the process stands still for that. */
const TABLES = 64;
const TABLE_SHIFT = 26;
const FIRST_SLOTS = 16;

interface Table {
  /** Blocks, at their hash or behind; 0: free. A power of two. */
  slots: Uint32Array;
  count: number;
}

function hashOf(key: StateKey): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  // The last bytes differ most, and are to tell tables apart too.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const newTables = (): Table[] => Array.from({ length: TABLES }, () => ({ slots: new Uint32Array(FIRST_SLOTS), count: 0 }));

export class PackedRecords {
  readonly #arena = new ByteArena();
  readonly #sorted = new SortedBlocks<StateKey>((block, key) => this.#compare(block, key));
  #tables = newTables();
  #slots = TABLES * FIRST_SLOTS;
  #size = 0;
  /** By the number of the command that wrote it last. */
  #oldest: Block = 0;
  #newest: Block = 0;

  get size(): number {
    return this.#size;
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#arena.bytes + this.#sorted.bytes + this.#slots * Uint32Array.BYTES_PER_ELEMENT;
  }

  /** A copy of the value; undefined: there is no such record. onFound: is told the number of the command that wrote it last. */
  find(key: StateKey, onFound?: (n: number) => void): Uint8Array | 'deleted' | undefined {
    const block = this.#find(key, hashOf(key));
    if (block === 0) return undefined;
    onFound?.(this.#nOf(block));
    return this.#valueOf(block);
  }

  /** The number of the command that wrote it last; 0: there is no such record. */
  writer(key: StateKey): number {
    const block = this.#find(key, hashOf(key));
    return block === 0 ? 0 : this.#nOf(block);
  }

  /** Command n, not below any before, has written this; undefined: deleted it. Copies the value. */
  put(n: number, key: StateKey, value: Uint8Array | undefined): void {
    const hash = hashOf(key);
    const known = this.#find(key, hash);
    const bytes = HEAD_BYTES + key.length + (value?.byteLength ?? 0);
    let block = known;
    if (known !== 0) this.#unlink(known);
    if (known === 0 || !ByteArena.isSameSize(bytes, this.#bytesOf(known))) {
      block = this.#arena.take(bytes);
      this.#writeKey(block, key, hash);
      if (known === 0) this.#add(block, key, hash);
      else this.#move(known, block, key, hash);
    }
    const words = this.#arena.words(block);
    const at = this.#arena.wordOf(block);
    words[at + N_LOW] = n % WORD;
    words[at + N_HIGH] = Math.floor(n / WORD);
    words[at + VALUE] = value === undefined ? 0 : value.byteLength + 1;
    if (value !== undefined) this.#arena.buffer(block).set(value, this.#arena.byteOf(block) + HEAD_BYTES + key.length);
    this.#link(block);
  }

  /** Forgets all that command n, or one before it, wrote last. */
  dropTo(n: number): void {
    while (this.#oldest !== 0 && this.#nOf(this.#oldest) <= n) this.#drop(this.#oldest);
  }

  /** Those in [gte, lt), in order, with copies of their values. Nothing may be changed meanwhile. */
  *within(gte: StateKey, lt: StateKey): Generator<readonly [StateKey, Uint8Array | 'deleted']> {
    for (const block of this.#sorted.from(gte)) {
      if (this.#compare(block, lt) >= 0) return;
      yield [this.#keyOf(block), this.#valueOf(block)];
    }
  }

  clear(): void {
    this.#arena.clear();
    this.#sorted.clear();
    this.#tables = newTables();
    this.#slots = TABLES * FIRST_SLOTS;
    this.#size = 0;
    this.#oldest = 0;
    this.#newest = 0;
  }

  #word(block: Block, word: number): number {
    return this.#arena.words(block)[this.#arena.wordOf(block) + word] ?? 0;
  }

  #setWord(block: Block, word: number, value: number): void {
    this.#arena.words(block)[this.#arena.wordOf(block) + word] = value;
  }

  #nOf(block: Block): number {
    return this.#word(block, N_HIGH) * WORD + this.#word(block, N_LOW);
  }

  #bytesOf(block: Block): number {
    return HEAD_BYTES + this.#word(block, KEY) + Math.max(0, this.#word(block, VALUE) - 1);
  }

  #keyOf(block: Block): StateKey {
    const at = this.#arena.byteOf(block) + HEAD_BYTES;
    return this.#arena.buffer(block).toString('latin1', at, at + this.#word(block, KEY));
  }

  #valueOf(block: Block): Uint8Array | 'deleted' {
    const length = this.#word(block, VALUE) - 1;
    if (length < 0) return 'deleted';
    const value = Buffer.allocUnsafe(length);
    const at = this.#arena.byteOf(block) + HEAD_BYTES + this.#word(block, KEY);
    this.#arena.buffer(block).copy(value, 0, at, at + length);
    return value;
  }

  #writeKey(block: Block, key: StateKey, hash: number): void {
    this.#setWord(block, HASH, hash);
    this.#setWord(block, KEY, key.length);
    const bytes = this.#arena.buffer(block);
    const at = this.#arena.byteOf(block) + HEAD_BYTES;
    for (let i = 0; i < key.length; i += 1) bytes[at + i] = key.charCodeAt(i);
  }

  /** By bytes, which are the chars of a key. */
  #compare(block: Block, key: StateKey): number {
    const bytes = this.#arena.buffer(block);
    const at = this.#arena.byteOf(block) + HEAD_BYTES;
    const length = this.#word(block, KEY);
    const common = Math.min(length, key.length);
    for (let i = 0; i < common; i += 1) {
      const difference = (bytes[at + i] ?? 0) - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }

  #find(key: StateKey, hash: number): Block {
    const { slots } = this.#tableOf(hash);
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const block = slots[slot] ?? 0;
      if (block === 0) return 0;
      if (this.#word(block, HASH) === hash && this.#compare(block, key) === 0) return block;
    }
  }

  #tableOf(hash: number): Table {
    const table = this.#tables[hash >>> TABLE_SHIFT];
    if (table === undefined) throw new RangeError(`no table for hash ${String(hash)}`);
    return table;
  }

  /** Where the block itself stands. */
  #slotOf({ slots }: Table, block: Block): number {
    const mask = slots.length - 1;
    let slot = this.#word(block, HASH) & mask;
    while (slots[slot] !== block) slot = (slot + 1) & mask;
    return slot;
  }

  #add(block: Block, key: StateKey, hash: number): void {
    const table = this.#tableOf(hash);
    if (table.count * 4 >= table.slots.length * 3) this.#grow(table);
    this.#fill(table.slots, block, hash);
    table.count += 1;
    this.#size += 1;
    this.#sorted.insert(key, block);
  }

  #grow(table: Table): void {
    const slots = new Uint32Array(table.slots.length * 2);
    for (const block of table.slots) if (block !== 0) this.#fill(slots, block, this.#word(block, HASH));
    this.#slots += table.slots.length;
    table.slots = slots;
  }

  #fill(slots: Uint32Array, block: Block, hash: number): void {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = block;
  }

  #move(from: Block, to: Block, key: StateKey, hash: number): void {
    const table = this.#tableOf(hash);
    table.slots[this.#slotOf(table, from)] = to;
    this.#sorted.replace(key, to);
    this.#arena.giveBack(from, this.#bytesOf(from));
  }

  #drop(block: Block): void {
    this.#unlink(block);
    const table = this.#tableOf(this.#word(block, HASH));
    this.#empty(table, this.#slotOf(table, block));
    table.count -= 1;
    this.#size -= 1;
    if (this.#size === 0) { this.clear(); return; }
    this.#sorted.remove(this.#keyOf(block));
    this.#arena.giveBack(block, this.#bytesOf(block));
  }

  /** Those behind it that would not be found any more move up. */
  #empty({ slots }: Table, slot: number): void {
    const mask = slots.length - 1;
    let hole = slot;
    for (let at = (slot + 1) & mask; ; at = (at + 1) & mask) {
      const block = slots[at] ?? 0;
      if (block === 0) break;
      const home = this.#word(block, HASH) & mask;
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      slots[hole] = block;
      hole = at;
    }
    slots[hole] = 0;
  }

  #link(block: Block): void {
    this.#setWord(block, OLDER, this.#newest);
    this.#setWord(block, NEWER, 0);
    if (this.#newest === 0) this.#oldest = block;
    else this.#setWord(this.#newest, NEWER, block);
    this.#newest = block;
  }

  #unlink(block: Block): void {
    const older = this.#word(block, OLDER);
    const newer = this.#word(block, NEWER);
    if (older === 0) this.#oldest = newer;
    else this.#setWord(older, NEWER, newer);
    if (newer === 0) this.#newest = older;
    else this.#setWord(newer, OLDER, older);
  }
}
