/** What every asynchronous operation is told first: who asks, how long they wait, and how they give up. */
export interface Credential {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

export interface CallContext {
  readonly signal: AbortSignal;
  /** On the injected clock's monotonic scale; Infinity waits for ever (a hard mount). */
  readonly deadlineMs: number;
  readonly cred: Credential;
  readonly requestId: string;
}

export const ROOT_CREDENTIAL: Credential = Object.freeze({ uid: 0, gid: 0, groups: [] });
