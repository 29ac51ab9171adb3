/** What the invalidator and its thread say to each other. */
export type ToThread =
  /** Write it; with retryNode, ENOENT is tried again until that node is forgotten. */
  | { readonly kind: 'write'; readonly id: number; readonly message: Uint8Array; readonly retryNode: number | undefined }
  /** Attributes of many inodes; of these directories the listings too. */
  | { readonly kind: 'sweep'; readonly id: number; readonly inos: Float64Array; readonly directories: Float64Array }
  | { readonly kind: 'forgotten'; readonly ino: number }
  | { readonly kind: 'stop' };

export interface FromThread {
  readonly done: number;
  /** 0, or the errno that ended it (ENOENT: the kernel holds nothing). */
  readonly error: number;
}

export interface ThreadData {
  readonly fd: number;
  /** Int32: [0] is raised and notified after each message. */
  readonly signal: SharedArrayBuffer;
}
