/** Waits for what other sites had answered by themselves when it was asked: for strict opens and syncs (design 4.1, 4.20). */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { TOKEN_WAIT_MS } from '../../proto/types/limits.ts';

/** A site's stream, and the mds that keeps it. */
export interface KeptStream {
  readonly site: number;
  readonly node: number;
}

export interface SiteEndsOptions {
  /** Of this mds. */
  readonly site: () => number;
  /** It answers for its site, and so sees all that this has answered. One that is in the state as its keeper does not when it is not elected again, or has not taken the stream up yet. */
  readonly answers: () => boolean;
  readonly clock: Clock;
  /** Of all sites, or of the one that owns the inode, if any does. */
  readonly streams: (ino: number | undefined) => Promise<readonly KeptStream[]>;
  /** The last number of what a keeper has answered; undefined: it does not say. */
  readonly ask: (node: number) => Promise<number | undefined>;
  /** Resolves when that number of the site's stream can be seen here; rejects with the signal's reason. */
  readonly seen: (site: number, number: number, signal: AbortSignal) => Promise<void>;
  readonly siteName: (site: number) => string;
}

const AGAIN_MS = 200;

export class SiteEnds {
  readonly #o: SiteEndsOptions;

  constructor(options: SiteEndsOptions) {
    this.#o = options;
  }

  /**
   * Resolves when all of it can be seen here; ino: what concerns this inode. After a read index, which shows whose the inode is.
   * Rejects with FsError ETIMEDOUT, naming a site that is not there, or with the signal's reason.
   */
  async seen(ino: number | undefined, signal: AbortSignal): Promise<void> {
    const asked = new Set<number>();
    for (const { site } of await this.#others(ino)) asked.add(site);
    await Promise.all([...asked].map((site) => this.#seenOf(site, ino, signal)));
  }

  async #others(ino: number | undefined): Promise<readonly KeptStream[]> {
    const streams = await this.#o.streams(ino);
    return this.#o.answers() ? streams.filter(({ site }) => site !== this.#o.site()) : streams;
  }

  async #seenOf(site: number, ino: number | undefined, signal: AbortSignal): Promise<void> {
    const { clock, siteName } = this.#o;
    const late = new AbortController();
    const timer = clock.after(TOKEN_WAIT_MS, () => { late.abort(new FsError('ETIMEDOUT', 'sync', `site ${siteName(site)} does not answer: what it has changed by itself is not known here`)); });
    const either = AbortSignal.any([signal, late.signal]);
    try {
      for (;;) {
        // Its keeper may be another one by now, or there is none any more: then all of it is in the log.
        const stream = (await this.#others(ino)).find((other) => other.site === site);
        if (stream === undefined) return;
        const number = await this.#o.ask(stream.node);
        if (number !== undefined) { await this.#o.seen(site, number, either); return; }
        await sleep(clock, AGAIN_MS, either);
      }
    } finally {
      timer.cancel();
    }
  }
}
