/** What the nouns of this folder share. */
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import type { CallContext } from '../../proto/types/context.ts';
import type { BlockCache } from '../cache/block-cache.ts';
import type { MetaCache } from '../cache/meta-cache.ts';
import type { DataPort, MdsPort } from '../session/ports.ts';
import type { FileKeeper } from './keeper.ts';
import type { TokenPatience } from './token-patience.ts';

/** Repeats an operation that failed with RpcError until the context's signal or deadline ends it. The one retry policy. */
export type Retry = <T>(ctx: CallContext, operation: () => Promise<T>) => Promise<T>;

export interface VfsParts {
  readonly mds: MdsPort;
  readonly data: DataPort;
  readonly cache: MetaCache;
  readonly blocks: BlockCache;
  readonly retry: Retry;
  readonly tokens: TokenPatience;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** Of work that no caller waits for: ends when the file system closes. */
  readonly background: CallContext;
  /** Each open asks the mds (design 4.20). */
  readonly strict: boolean;
  /** fsync waits until a quorum of the sites has what it covers. */
  readonly globalSync?: boolean;
  /** An NFS server exports the front end: no close may follow a change for long, so a truncate is answered when it is committed (RFC 1813, SETATTR), and an fsync may end what was written. */
  readonly exported?: boolean;
  /** Keeps what a later process needs; without it handles end with this one. */
  readonly keeper?: FileKeeper | undefined;
}
