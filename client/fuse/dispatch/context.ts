/** One request under way, as the FileSystem sees it. Costly parts are made only when asked for. */
import type { CallContext, Credential } from '../../../proto/types/context.ts';
import { FsError } from '../../../proto/types/errno.ts';
import type { Request } from '../abi/request.ts';
import { requestIdOf } from '../request-id.ts';
import { groupsOf } from './caller.ts';

/**
 * Supplementary groups are not in the request: they are read from /proc of the calling task when first asked for.
 * A task of another pid namespace (pid 0) or one that is gone has none.
 */
class TaskCredential implements Credential {
  readonly uid: number;
  readonly gid: number;
  readonly #pid: number;
  #groups: readonly number[] | undefined;

  constructor(uid: number, gid: number, pid: number) {
    this.uid = uid;
    this.gid = gid;
    this.#pid = pid;
  }

  get groups(): readonly number[] {
    this.#groups ??= groupsOf(this.#pid);
    return this.#groups;
  }
}

export class RequestContext implements CallContext {
  readonly cred: Credential;
  readonly deadlineMs: number;
  /** Number of the last break known when the request was taken (see BreakSequence). */
  readonly since: number;
  readonly uniqueLow: number;
  readonly uniqueHigh: number;
  readonly key: number;
  readonly opcode: number;
  /** The calling task; 0: of another pid namespace. */
  readonly pid: number;
  #controller: AbortController | undefined;
  #aborted = false;

  constructor(request: Request, since: number, deadlineMs: number) {
    this.cred = new TaskCredential(request.uid, request.gid, request.pid);
    this.deadlineMs = deadlineMs;
    this.since = since;
    this.uniqueLow = request.uniqueLow;
    this.uniqueHigh = request.uniqueHigh;
    this.key = request.key;
    this.opcode = request.opcode;
    this.pid = request.pid;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#aborted) this.#controller.abort(new FsError('EINTR', 'interrupt'));
    }
    return this.#controller.signal;
  }

  get requestId(): string {
    return requestIdOf(this.key);
  }

  /** The caller was interrupted: the FileSystem gives up with EINTR as soon as it can. */
  abort(): void {
    this.#aborted = true;
    this.#controller?.abort(new FsError('EINTR', 'interrupt'));
  }
}
