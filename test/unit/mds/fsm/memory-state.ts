/** A state in memory with the port's two ways of failing: everything at hand, or each key missing at its first asking. */
import { geofs } from '../../../../proto/gen/geofs.js';
import { apply, checkInvariants, clusterKey, MissingKey, MissingRange, type ApplyResult, type StateKey, type StateView } from '../../../../mds/fsm/index.ts';

export type Op = Omit<geofs.v1.Command.$Properties, 'format' | 'group'>;

export class MemoryState implements StateView {
  readonly records = new Map<StateKey, Uint8Array>();
  #sorted: StateKey[] | undefined;
  index = 0;
  clock = 1_000;

  get(key: StateKey): Uint8Array | undefined {
    return this.records.get(key);
  }

  scan(gte: StateKey, lt: StateKey, limit: number): [StateKey, Uint8Array][] {
    this.#sorted ??= [...this.records.keys()].sort();
    const found: [StateKey, Uint8Array][] = [];
    for (const key of this.#sorted) {
      if (key < gte) continue;
      if (key >= lt || found.length >= limit) break;
      const value = this.records.get(key);
      if (value !== undefined) found.push([key, value]);
    }
    return found;
  }

  write(result: ApplyResult): void {
    for (const { key, value } of result.mutations) {
      if (value === undefined) {
        if (this.records.delete(key)) this.#sorted = undefined;
      } else {
        if (!this.records.has(key)) this.#sorted = undefined;
        this.records.set(key, value);
      }
    }
  }

  /** Becomes what the other one is. */
  replace(other: MemoryState): void {
    this.records.clear();
    for (const [key, value] of other.records) this.records.set(key, value);
    this.#sorted = undefined;
    this.index = other.index;
  }

  /** Applies an encoded copy of the command, as a log would hand it in. */
  run(op: Op, view: StateView = this): ApplyResult {
    this.index += 1;
    this.clock += 1;
    const message = geofs.v1.Command.encode({ format: 1, site: 1, time: { sec: this.clock, nsec: 0 }, ...op }).finish();
    const result = apply(view, geofs.v1.Command.decode(message), this.index);
    this.write(result);
    return result;
  }

  reply(op: Op): geofs.v1.CommandReply.$Properties {
    return this.run(op).reply;
  }

  wrong(): string[] {
    return checkInvariants(this.records);
  }

  /** Every record, for comparing two states. */
  digest(): string {
    return [...this.records].map(([key, value]) => `${Buffer.from(key, 'latin1').toString('hex')}=${Buffer.from(value).toString('hex')}`).sort().join('\n');
  }

  /** Makes names collide. */
  hashBits(bits: number): void {
    const cluster = geofs.v1.ClusterState.decode(this.records.get(clusterKey()) ?? new Uint8Array());
    this.records.set(clusterKey(), geofs.v1.ClusterState.encode({ ...cluster, hashBits: bits }).finish());
  }
}

/** Throws for each key and range until it has been brought, as a driver's cache does. */
export class ColdView implements StateView {
  readonly #state: MemoryState;
  readonly #keys = new Set<StateKey>();
  readonly #ranges = new Set<string>();

  constructor(state: MemoryState) {
    this.#state = state;
  }

  get(key: StateKey): Uint8Array | undefined {
    if (!this.#keys.has(key)) throw new MissingKey(key);
    return this.#state.get(key);
  }

  scan(gte: StateKey, lt: StateKey, limit: number): [StateKey, Uint8Array][] {
    if (!this.#ranges.has(`${gte}|${lt}|${String(limit)}`)) throw new MissingRange(gte, lt, limit);
    return this.#state.scan(gte, lt, limit);
  }

  bring(missing: unknown): void {
    if (missing instanceof MissingKey) this.#keys.add(missing.key);
    else if (missing instanceof MissingRange) this.#ranges.add(`${missing.gte}|${missing.lt}|${String(missing.limit)}`);
    else throw missing;
  }
}

/** Applies through a cold view, from the start after each missing key. */
export function runCold(state: MemoryState, op: Op): ApplyResult {
  const view = new ColdView(state);
  const { index, clock } = state;
  for (;;) {
    try {
      return state.run(op, view);
    } catch (error) {
      view.bring(error);
      state.index = index;
      state.clock = clock;
    }
  }
}

export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
export const HASH_KEY = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

/** A cluster with sites alpha (1) and beta (2) and sessions 1 and 2. */
export function newCluster(bits = 0): MemoryState {
  const state = new MemoryState();
  state.run({ bootstrap: { cluster: 'test', hashKey: HASH_KEY, capabilityKey: Buffer.alloc(32, 7) } });
  if (bits !== 0) state.hashBits(bits);
  state.run({ registerSite: { name: 'alpha' } });
  state.run({ registerSite: { name: 'beta' } });
  state.run({ openSession: { key: 'one' } });
  state.run({ openSession: { key: 'two' } });
  return state;
}
