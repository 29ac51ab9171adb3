/** A data server in memory, with the versions, seals and incarnations of the real one (design 4.13 to 4.18). */
import { geofs } from '../../../proto/gen/geofs.js';
import type { Clock } from '../../../proto/runtime/clock.ts';
import type { CallContext } from '../../../proto/types/context.ts';
import { FenceTooLow, FsError } from '../../../proto/types/errno.ts';
import { DATA_PAYLOAD_BYTES } from '../../../proto/types/limits.ts';
import { TIME_ZERO, type TimeSpec } from '../../../proto/types/time.ts';
import { NO_TOKEN, type AllocatedRange, type DataPort, type ObjectHandle, type ObjectState, type ReadResult } from '../../../client/session/ports.ts';
import type { Lanes } from './lanes.ts';

const KEEP_SIZE = 1;
const PUNCH_HOLE = 2;
const ZERO_RANGE = 16;

interface Stored {
  bytes: Buffer;
  version: number;
  open: boolean;
  mtime: TimeSpec;
  /** Of the commit of which version. */
  committed: { readonly version: number; readonly token: Uint8Array };
  durable: Buffer | undefined;
  readonly writers: Set<number>;
  readonly appends: Map<string, { readonly offset: number; readonly incarnation: number }>;
}

/** What the mds is to commit after a restart. */
export interface Recovered {
  readonly ino: number;
  readonly state: ObjectState;
}

export type DataOp = 'read' | 'write' | 'truncate' | 'allocate' | 'seal' | 'stat' | 'seek' | 'committed';

export class MemoryData implements DataPort {
  readonly #clock: Clock;
  readonly #lanes: Lanes;
  readonly #objects = new Map<number, Stored>();
  /** The highest fence that was presented, by object. */
  readonly #fences = new Map<number, number>();
  /** Requests carried out, by kind; a write that seals counts for both. */
  readonly counts = new Map<DataOp, number>();
  /** May refuse a request before it is carried out. */
  refuse: (op: DataOp, object: ObjectHandle) => Error | undefined = () => undefined;
  /** Does seals that come with a write. */
  seals = true;
  incarnation = 1;

  constructor(clock: Clock, lanes: Lanes) {
    this.#clock = clock;
    this.#lanes = lanes;
  }

  read(_ctx: CallContext, object: ObjectHandle, offset: number, length: number, expectedVersion: number): Promise<ReadResult> {
    return this.#run('read', object, false, (stored) => {
      if (stored === undefined && expectedVersion > 0) throw new FsError('ESTALE', 'read', 'there is no such object here');
      return { state: this.#state(stored), data: Uint8Array.from(stored?.bytes.subarray(offset, offset + length) ?? []) };
    });
  }

  async write(_ctx: CallContext, object: ObjectHandle, offset: number, data: Uint8Array, options: Parameters<DataPort['write']>[4]): Promise<{ state: ObjectState; offset: number; sealed: boolean }> {
    if (data.byteLength > DATA_PAYLOAD_BYTES) throw new FsError('EINVAL', 'write', 'too long');
    const copy = Buffer.from(data);
    return this.#change('write', object, (stored, session) => {
      const { append, seal } = options;
      if (append === undefined) {
        put(stored, offset, copy);
        const isSealed = seal !== undefined && this.seals;
        if (isSealed) {
          this.#count('seal');
          sealed(stored, session, seal);
        }
        return { state: this.#state(stored), offset, sealed: isSealed };
      }
      const name = `${String(append.session)}/${String(append.number)}`;
      const known = stored.appends.get(name);
      const at = known?.offset ?? stored.bytes.byteLength;
      if (known?.incarnation !== this.incarnation) put(stored, at, copy);
      stored.appends.set(name, { offset: at, incarnation: this.incarnation });
      return { state: this.#state(stored), offset: at, sealed: false };
    });
  }

  truncate(_ctx: CallContext, object: ObjectHandle, size: number): Promise<ObjectState> {
    return this.#change('truncate', object, (stored) => { resize(stored, size); return this.#state(stored); });
  }

  allocate(_ctx: CallContext, object: ObjectHandle, { mode, offset, length }: AllocatedRange): Promise<ObjectState> {
    return this.#change('allocate', object, (stored) => {
      if ((mode & KEEP_SIZE) === 0 && offset + length > stored.bytes.byteLength) resize(stored, offset + length);
      if ((mode & (PUNCH_HOLE | ZERO_RANGE)) !== 0) stored.bytes.fill(0, Math.min(offset, stored.bytes.byteLength), Math.min(offset + length, stored.bytes.byteLength));
      return this.#state(stored);
    });
  }

  seal(_ctx: CallContext, object: ObjectHandle, options: { readonly durable: boolean; readonly stillWriting: boolean }): Promise<ObjectState> {
    return this.#run('seal', object, true, (stored, session) => {
      if (stored === undefined) return this.#state(stored);
      sealed(stored, session, options);
      return this.#state(stored);
    });
  }

  stat(_ctx: CallContext, object: ObjectHandle): Promise<ObjectState> {
    return this.#run('stat', object, false, (stored) => this.#state(stored));
  }

  committed(_ctx: CallContext, object: ObjectHandle, dataVersion: number, token: Uint8Array): Promise<ObjectState> {
    return this.#run('committed', object, true, (stored) => {
      if (stored?.version === dataVersion) stored.committed = { version: dataVersion, token: Uint8Array.from(token) };
      return this.#state(stored);
    });
  }

  seek(_ctx: CallContext, object: ObjectHandle, offset: number, hole: boolean): Promise<number> {
    return this.#run('seek', object, false, (stored) => {
      if (stored === undefined || offset >= stored.bytes.byteLength) throw new FsError('ENXIO', 'lseek');
      return hole ? stored.bytes.byteLength : offset;
    });
  }

  /** What is stored of an object now, or undefined. */
  contents(object: number): Buffer | undefined {
    return this.#objects.get(object)?.bytes;
  }

  /** Of the commit of what is stored of an object. */
  token(object: number): Uint8Array {
    return this.#state(this.#objects.get(object)).token;
  }

  /** The highest fence presented for an object. */
  fence(object: number): number {
    return this.#fences.get(object) ?? 0;
  }

  /** The mds tells a fence. */
  raise(object: number, fence: number): void {
    this.#fences.set(object, Math.max(fence, this.fence(object)));
  }

  /** Another client's whole turn in one step: new contents, sealed. To be committed at the mds. token: of that commit, where it has told it already. */
  replace(object: number, bytes: Buffer, token = NO_TOKEN): ObjectState {
    const stored = this.#objects.get(object);
    if (stored === undefined) throw new FsError('ENOENT', 'replace');
    stored.bytes = Buffer.from(bytes);
    stored.version += 1;
    stored.mtime = this.#clock.wallTime();
    stored.committed = { version: stored.version, token };
    return this.#state(stored);
  }

  delete(object: number): void {
    this.#objects.delete(object);
  }

  /** The machine goes down: what was not durable is lost, and no version names two contents. */
  crash(): Recovered[] {
    this.incarnation += 1;
    const recovered: Recovered[] = [];
    for (const [ino, stored] of this.#objects) {
      if (!stored.open && stored.durable?.equals(stored.bytes) === true) continue;
      stored.bytes = Buffer.from(stored.durable ?? Buffer.alloc(0));
      stored.version += 1;
      stored.open = false;
      stored.writers.clear();
      recovered.push({ ino, state: this.#state(stored) });
    }
    return recovered;
  }

  #state(stored: Stored | undefined): ObjectState {
    if (stored === undefined) return { dataVersion: 0, open: false, size: 0, blocks: 0, mtime: TIME_ZERO, incarnation: this.incarnation, token: NO_TOKEN };
    const { version, open, committed } = stored;
    const token = open || committed.version !== version ? NO_TOKEN : committed.token;
    return { token, dataVersion: version, open, size: stored.bytes.byteLength, blocks: Math.ceil(stored.bytes.byteLength / 512), mtime: stored.mtime, incarnation: this.incarnation };
  }

  #change<T>(op: DataOp, object: ObjectHandle, action: (stored: Stored, session: number) => T): Promise<T> {
    return this.#run(op, object, true, (found, session) => {
      const stored = found ?? { bytes: Buffer.alloc(0), version: 0, open: false, mtime: TIME_ZERO, committed: { version: 0, token: NO_TOKEN }, durable: undefined, writers: new Set<number>(), appends: new Map() };
      this.#objects.set(object.object, stored);
      if (!stored.open) { stored.open = true; stored.version += 1; }
      stored.writers.add(session);
      stored.mtime = this.#clock.wallTime();
      return action(stored, session);
    });
  }

  #count(op: DataOp): void {
    this.counts.set(op, (this.counts.get(op) ?? 0) + 1);
  }

  async #run<T>(op: DataOp, object: ObjectHandle, write: boolean, action: (stored: Stored | undefined, session: number) => T): Promise<T> {
    const capability = geofs.v1.Capability.decode(geofs.v1.SignedCapability.decode(object.capability).capability);
    if (capability.ino !== object.ino || capability.object !== object.object || (write && !capability.write)) throw new FsError('EACCES', op, 'the capability is for something else');
    await this.#lanes.pause();
    const fence = this.#fences.get(object.object) ?? 0;
    if (capability.fence < fence) throw new FenceTooLow(op, fence, 'the fence is too low');
    this.#fences.set(object.object, capability.fence);
    const refused = this.refuse(op, object);
    if (refused !== undefined) throw refused;
    this.#count(op);
    const result = action(this.#objects.get(object.object), capability.session);
    await this.#lanes.pause();
    return result;
  }
}

function sealed(stored: Stored, session: number, { durable, stillWriting }: { readonly durable: boolean; readonly stillWriting: boolean }): void {
  if (!stillWriting) stored.writers.delete(session);
  if (stored.writers.size === 0) stored.open = false;
  if (durable) stored.durable = Buffer.from(stored.bytes);
}

function resize(stored: Stored, size: number): void {
  const next = Buffer.alloc(size);
  stored.bytes.copy(next, 0, 0, size);
  stored.bytes = next;
}

function put(stored: Stored, offset: number, data: Buffer): void {
  if (offset + data.byteLength > stored.bytes.byteLength) resize(stored, offset + data.byteLength);
  stored.bytes.set(data, offset);
}
