/**
 * Which owners (inodes) were made so lately that the record cache still holds every record of theirs: what it does not hold
 * of them is not there, and needs no look into the store. Most commands of a busy directory are about such inodes.
 *
 * The cache drops a generation at a time: what was put since the turn before the last one is still there. An owner whose
 * number is above the highest that was there at that turn was made since.
 */
import type { OwnerSequences } from '../fsm/inode-records.ts';
import type { StateKey } from '../fsm/machine.ts';
import type { KvReader } from './kv.ts';
import type { Changes } from './live-reads.ts';
import { keyBytes } from './state-format.ts';

type Highest = Map<number, number>;

export class NewOwners {
  readonly #sequences: OwnerSequences | undefined;
  /** By sequence: the highest owner that the state has or ever had. undefined: not known. */
  #now: Highest | undefined;
  #atLastTurn: Highest = new Map();
  #atTurnBefore: Highest = new Map();

  /** Without sequences nothing is known to be absent. */
  constructor(sequences: OwnerSequences | undefined) {
    this.#sequences = sequences;
  }

  /** Learns the highest owners of a state with an empty cache. No changes may be published meanwhile. */
  async load(kv: KvReader): Promise<void> {
    const sequences = this.#sequences;
    if (sequences === undefined) return;
    const highest: Highest = new Map();
    const gte = keyBytes(sequences.firstKey(0));
    for (let end = sequences.end; end > 0;) {
      const [last] = await kv.scan({ gte, lt: keyBytes(sequences.firstKey(end)), limit: 1, reverse: true });
      const owner = last === undefined ? undefined : sequences.ownerOf(last.key.toString('latin1'));
      if (owner === undefined) break;
      end = sequences.sequenceOf(owner);
      highest.set(end, owner);
    }
    this.#now = highest;
    this.#atLastTurn = new Map(highest);
    this.#atTurnBefore = new Map(highest);
  }

  /** The state is replaced: load again. */
  forget(): void {
    this.#now = undefined;
  }

  /** Before the changes go into the cache. */
  note(changes: Changes): void {
    const [sequences, now] = [this.#sequences, this.#now];
    if (sequences === undefined || now === undefined) return;
    for (const key of changes.keys()) {
      const owner = sequences.ownerOf(key);
      if (owner === undefined) continue;
      const sequence = sequences.sequenceOf(owner);
      if (owner > (now.get(sequence) ?? 0)) now.set(sequence, owner);
    }
  }

  /** The cache has dropped its old generation. */
  turned(): void {
    this.#atTurnBefore = this.#atLastTurn;
    this.#atLastTurn = new Map(this.#now);
  }

  /** Every record of this one's owner is in the cache. */
  isWhole(key: StateKey): boolean {
    const sequences = this.#sequences;
    if (sequences === undefined || this.#now === undefined) return false;
    const owner = sequences.ownerOf(key);
    return owner !== undefined && owner > (this.#atTurnBefore.get(sequences.sequenceOf(owner)) ?? 0);
  }
}
