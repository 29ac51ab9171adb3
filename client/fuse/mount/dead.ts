/** Whether anybody serves a mount. */

const PATIENCE_MS = 2_000;

/**
 * A mount whose daemon is gone answers ENOTCONN at once, or ECONNABORTED to who asked while it went, unless the kernel still believes what it is asked for: so it is
 * asked for the space. A live one may hang, so that is done from a thread of libuv's pool.
 */
export async function isDead(point: string): Promise<boolean> {
  const { statfs } = await import('node:fs/promises');
  const asked = statfs(point).then(() => false, (error: unknown) => ['ENOTCONN', 'ECONNABORTED'].includes((error as NodeJS.ErrnoException).code ?? ''));
  const patience = new Promise<boolean>((done) => { setTimeout(() => { done(false); }, PATIENCE_MS).unref(); });
  return Promise.race([asked, patience]);
}
