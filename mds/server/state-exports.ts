/**
 * The states that this member gives to others as raft snapshots. Each is frozen and has a random id; when its stream breaks it is kept for
 * a while, so that the receiver goes on behind the last record that arrived instead of beginning anew.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Clock, Timer } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { TokenBucket } from '../../proto/runtime/token-bucket.ts';
import { RpcError } from '../../proto/types/errno.ts';
import { SNAPSHOT_BURST_BYTES, STATE_EXPORT_KEEP_MS, STATE_EXPORTS } from '../../proto/types/limits.ts';
import { decodeConfState, encodeSnapshotMeta, type ConfState } from '../raft/index.ts';
import type { StateExport } from '../store/state-snapshot.ts';
import type { StateStore } from '../store/state-store.ts';
import { CONF_KEY } from './applier.ts';

export interface StateExportsOptions {
  readonly store: Pick<StateStore, 'exportSnapshot'>;
  /** The configuration in force, for a state that was founded without one. */
  readonly conf: () => ConfState;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Bytes of records a second, of all streams together; 0 or undefined: as fast as they go. */
  readonly bytesPerSecond?: number | undefined;
  /** Bytes of records in a chunk; SNAPSHOT_CHUNK_BYTES if undefined. */
  readonly chunkBytes?: number;
}

/** What the receiver names: nothing, or the export that it has and the last key that arrived. */
export type Resume = Pick<geofs.v1.SnapshotRequest, 'id' | 'after'>;

/** The id is not known here (any more): only a new raft snapshot helps. */
export class UnknownExport extends Error {
  override readonly name = 'UnknownExport';
}

interface Kept {
  readonly id: Buffer;
  readonly state: StateExport;
  readonly head: geofs.v1.SnapshotChunk.$Properties;
  /** Number of the stream that goes on with it; those before have lost it. */
  turn: number;
  /** It runs while no stream does. */
  timer: Timer | undefined;
}

const ID_BYTES = 16;

export class StateExports implements AsyncDisposable {
  readonly #o: StateExportsOptions;
  readonly #limit: TokenBucket;
  readonly #kept = new Map<string, Kept>();

  constructor(options: StateExportsOptions) {
    this.#o = options;
    const { clock, bytesPerSecond = 0 } = options;
    this.#limit = new TokenBucket(clock, bytesPerSecond === 0 ? Infinity : bytesPerSecond, SNAPSHOT_BURST_BYTES);
  }

  /**
   * One stream of chunks, from the beginning or from where an earlier one broke. Throws UnknownExport, and RpcError when too many are
   * being given already. Whoever stops reading it leaves the export to be gone on with.
   */
  async *stream({ id, after }: Resume): AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void> {
    const kept = id.length === 0 ? await this.#freeze() : this.#find(id, after);
    kept.timer?.cancel();
    kept.timer = undefined;
    const turn = kept.turn += 1;
    try {
      let { head } = kept;
      for await (const records of kept.state.records(id.length === 0 ? undefined : Buffer.from(after), this.#o.chunkBytes)) {
        await this.#limit.take(records.reduce((sum, { key, value }) => sum + key.length + value.length, 0));
        if (kept.turn !== turn) throw new RpcError('the raft snapshot goes on in another stream');
        yield { ...head, records };
        head = {};
      }
      yield { ...head, last: true, content: Buffer.from(kept.state.contentDigest(), 'hex') };
    } finally {
      if (kept.turn === turn) this.#expire(kept);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#kept.values()].map((kept) => this.#close(kept)));
  }

  async #freeze(): Promise<Kept> {
    const [idle] = [...this.#kept.values()].filter(({ timer }) => timer !== undefined);
    if (this.#kept.size >= STATE_EXPORTS && idle === undefined) throw new RpcError(`${String(STATE_EXPORTS)} members are being given the state already`);
    if (this.#kept.size >= STATE_EXPORTS && idle !== undefined) await this.#close(idle);
    const state = await this.#o.store.exportSnapshot();
    const stored = await state.metaGet(CONF_KEY);
    const conf = stored === undefined ? this.#o.conf() : decodeConfState(geofs.v1.ConfState.decode(stored));
    const { index, term, digest } = state.meta;
    const id = this.#o.random.bytes(ID_BYTES);
    const kept: Kept = { id, state, head: { meta: encodeSnapshotMeta({ index, term, conf }), digest: Buffer.from(digest, 'hex'), id }, turn: 0, timer: undefined };
    this.#kept.set(id.toString('hex'), kept);
    return kept;
  }

  #find(id: Uint8Array, after: Uint8Array): Kept {
    const kept = this.#kept.get(Buffer.from(id).toString('hex'));
    if (kept?.state.canResume(Buffer.from(after)) !== true) throw new UnknownExport('the interrupted raft snapshot is not kept any more');
    return kept;
  }

  #expire(kept: Kept): void {
    kept.timer = this.#o.clock.after(STATE_EXPORT_KEEP_MS, () => {
      this.#close(kept).catch((error: unknown) => { this.#o.logger.warn({ error }, 'cannot let go of a state that was given to another member'); });
    });
  }

  async #close(kept: Kept): Promise<void> {
    kept.timer?.cancel();
    kept.turn += 1;
    if (this.#kept.delete(kept.id.toString('hex'))) await kept.state.close();
  }
}
