/** Changes of files' contents as records, and back. */
import type { Change, ChangeState } from '../vfs/change.ts';
import type { ChangeRecord, KeptChange } from '../vfs/keeper.ts';
import { requestIdOf, requestKeyOf } from '../fuse/request-id.ts';
import { KIND } from './kinds.ts';
import type { Region, RegionRecord } from './region.ts';

/** Do not renumber. */
const SUBKINDS = ['write', 'truncate', 'allocate'] as const;
const ACKNOWLEDGED = 4;
/** fallocate's mode stands above. */
const MODE = 8;
/** A record's own cost beside its data. */
const RECORD_BYTES = 64;

function fieldsOf(ino: number, change: Change, asker: string): number[] {
  const acknowledged = change.state === 'acknowledged' ? ACKNOWLEDGED : 0;
  const { sequence, incarnation } = change;
  switch (change.kind) {
    case 'write': return [ino, sequence, acknowledged, change.offset, change.length, incarnation];
    case 'truncate': return [ino, sequence, 1 + acknowledged, change.size, 0, incarnation];
    case 'allocate': return [ino, sequence, 2 + acknowledged + change.mode * MODE, change.offset, change.length, incarnation];
    case 'append': return [ino, sequence, acknowledged, requestKeyOf(asker), change.number, incarnation];
  }
}

const dataOf = (change: Change): Buffer | undefined => (change.kind === 'write' ? change.buffer.subarray(0, change.length) : change.kind === 'append' ? change.data : undefined);

/** One change, kept. Where the region has no room it is not, and costs what it holds in memory. */
export class KeptChangeRecord implements ChangeRecord {
  readonly #region: Region;
  readonly #ino: number;
  readonly #asker: string;
  readonly #onFull: () => void;
  #slot: number | undefined;
  #unkept = 0;

  constructor(region: Region, ino: number, change: Change, asker: string, onFull: () => void, slot?: number) {
    this.#region = region;
    this.#ino = ino;
    this.#asker = asker;
    this.#onFull = onFull;
    this.#slot = slot ?? region.put(change.kind === 'append' ? KIND.APPEND : KIND.CHANGE, fieldsOf(ino, change, asker), dataOf(change));
    if (this.#slot === undefined) this.#giveUp(change);
  }

  get bytes(): number {
    return this.#slot === undefined ? this.#unkept : RECORD_BYTES + this.#region.room(this.#slot);
  }

  joined(change: Change, at: number, data: Uint8Array): void {
    const whole = dataOf(change);
    if (this.#slot === undefined || whole === undefined) { this.#unkept = whole?.byteLength ?? 0; return; }
    if (at + data.byteLength <= this.#region.room(this.#slot)) this.#region.patch(this.#slot, at, data, whole.byteLength);
    else if (!this.#region.replace(this.#slot, whole)) { this.drop(); this.#giveUp(change); return; }
    this.changed(change);
  }

  changed(change: Change): void {
    if (this.#slot !== undefined) this.#region.update(this.#slot, fieldsOf(this.#ino, change, this.#asker));
  }

  drop(): void {
    if (this.#slot !== undefined) this.#region.free(this.#slot);
    this.#slot = undefined;
  }

  #giveUp(change: Change): void {
    this.#unkept = dataOf(change)?.byteLength ?? 0;
    this.#onFull();
  }
}

/** newMount: nobody there can ask for it again. kept: makes the record of what is found. */
export function readChange(record: RegionRecord, newMount: boolean, kept: (change: Change, ino: number, asker: string) => ChangeRecord): KeptChange {
  const [ino = 0, sequence = 0, packed = 0, third = 0, fourth = 0, incarnation = 0] = record.fields;
  const state: ChangeState = (packed & ACKNOWLEDGED) !== 0 ? 'acknowledged' : 'queued';
  const asker = record.kind === KIND.APPEND && third !== 0 && !newMount ? requestIdOf(third) : '';
  const base = { sequence, state, incarnation, waiter: undefined, asker, kept: undefined };
  const change = ((): Change => {
    if (record.kind === KIND.APPEND) return { ...base, kind: 'append', data: record.payload(), number: fourth };
    const kind = SUBKINDS[packed % ACKNOWLEDGED] ?? 'write';
    switch (kind) {
      case 'truncate': return { ...base, kind, size: third };
      case 'allocate': return { ...base, kind, mode: Math.floor(packed / MODE), offset: third, length: fourth };
      case 'write': {
        const buffer = record.payload();
        // The fields are written after the data: what was joined and not told of yet was not answered either.
        return { ...base, kind: 'write', offset: third, buffer, length: Math.min(buffer.byteLength, fourth) };
      }
    }
  })();
  change.kept = kept(change, ino, asker);
  if (newMount) change.kept.changed(change);
  return { ino, change, asker };
}
