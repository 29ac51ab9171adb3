/** The receiving side of a raft snapshot: one body, out of as many streams as it takes. */
import type { geofs } from '../../proto/gen/geofs.js';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { asBuffer } from '../../proto/types/bytes.ts';
import { RpcError } from '../../proto/types/errno.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS, STATE_EXPORT_KEEP_MS } from '../../proto/types/limits.ts';
import { decodeSnapshotMeta } from '../raft/index.ts';
import type { Resume } from './state-exports.ts';
import type { SnapshotBody } from './transport.ts';

/** The stream broke in a way that dialling again does not mend: its source knows nothing of it any more, or this side is closing. */
export class SnapshotLost extends RpcError {}

export interface SnapshotReceiverOptions {
  /** Opens a stream. Ends with RpcError when it breaks; whoever stops reading it hangs up. */
  readonly dial: (resume: Resume) => AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** This side is closing. */
  readonly signal?: AbortSignal;
}

const NOTHING = new Uint8Array(0);

/**
 * The body of a raft snapshot. A stream that breaks is dialled again for STATE_EXPORT_KEEP_MS after the last chunk that came, and goes on
 * behind it. Rejects with RpcError.
 */
export async function receiveSnapshot(options: SnapshotReceiverOptions): Promise<SnapshotBody> {
  const stream = options.dial({ id: NOTHING, after: NOTHING });
  const first = await next(stream);
  let content = '';
  const chunks = resumed(options, stream, first);
  return {
    meta: decodeSnapshotMeta(first.meta ?? {}),
    digest: Buffer.from(first.digest ?? []).toString('hex'),
    content: () => content,
    records: (async function* records() {
      for await (const chunk of chunks) {
        if ((chunk.records ?? []).length > 0) yield (chunk.records ?? []).map(({ key, value }) => ({ key: asBuffer(key ?? NOTHING), value: asBuffer(value ?? NOTHING) }));
        if (chunk.last === true) content = Buffer.from(chunk.content ?? []).toString('hex');
      }
    })(),
    [Symbol.asyncDispose]: async () => { await chunks.return(); await stream.return(); },
  };
}

/** All chunks, the first included, each once, up to and with the last one. */
async function* resumed({ dial, clock, logger, signal }: SnapshotReceiverOptions, stream: ReturnType<SnapshotReceiverOptions['dial']>, first: geofs.v1.SnapshotChunk.$Properties): AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void> {
  const id = first.id ?? NOTHING;
  let current = stream;
  let chunk = first;
  let after: Uint8Array = NOTHING;
  let cameMs = clock.monotonicMs();
  let pauseMs = RECONNECT_MIN_MS;
  try {
    for (;;) {
      yield chunk;
      if (chunk.last === true) return;
      after = chunk.records?.at(-1)?.key ?? after;
      for (;;) {
        try {
          chunk = await next(current);
          cameMs = clock.monotonicMs();
          pauseMs = RECONNECT_MIN_MS;
          break;
        } catch (error) {
          if (!(error instanceof RpcError) || error instanceof SnapshotLost || id.length === 0 || clock.monotonicMs() - cameMs > STATE_EXPORT_KEEP_MS) throw error;
          logger.info({ reason: error.message }, 'the stream of a raft snapshot broke: it is dialled again');
          await sleep(clock, pauseMs, signal);
          pauseMs = Math.min(2 * pauseMs, RECONNECT_MAX_MS);
          current = dial({ id, after });
        }
      }
    }
  } finally {
    await current.return();
  }
}

async function next(stream: AsyncGenerator<geofs.v1.SnapshotChunk.$Properties, void>): Promise<geofs.v1.SnapshotChunk.$Properties> {
  const result = await stream.next();
  if (result.done === true) throw new RpcError('the raft snapshot ended early');
  return result.value;
}
