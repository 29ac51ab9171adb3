/**
 * Where a data server is registered: with the first mds of its list that will have it, its home site's before others. While
 * none of the home site answers, another site's mds renews the lease of the same process (design 6); the stream back is up
 * before that one is let go, so the lease does not lapse.
 */
import type { geofs } from '../../proto/gen/geofs.js';
import { sleep } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { RpcError } from '../../proto/types/errno.ts';
import { RECONNECT_MAX_MS, RECONNECT_MIN_MS, RETURN_PROBE_MS } from '../../proto/types/limits.ts';
import { TargetStream, type Grant, type TargetStreamOptions } from './target-stream.ts';

export type { Grant } from './target-stream.ts';

export interface RegistrationOptions extends Omit<TargetStreamOptions, 'mdsKnown' | 'onMdsList'> {
  /** The home site's first. */
  readonly mds: readonly string[];
  readonly random: Random;
  readonly onGrant: (grant: Grant) => void;
}

/** A stream that has been welcomed. */
interface Link {
  readonly index: number;
  /** Resolves with its end. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

export class Registration {
  readonly #options: RegistrationOptions;
  /** The lease as last granted. */
  #grant: Grant | undefined;
  #link: Link | undefined;
  /** The own site's first. */
  #mds: readonly string[];
  /** What the cluster says they are: taken over between two streams, whose places in the list are counted. */
  #learned: readonly string[] | undefined;
  #mdsKnown = 0;
  /** By address: said once, until it is another one. */
  readonly #logged = new Map<string, string>();

  constructor(options: RegistrationOptions) {
    this.#options = options;
    this.#mds = options.mds;
  }

  get target(): number {
    return this.#grant?.target ?? 0;
  }

  get connectedTo(): string | undefined {
    return this.#link === undefined ? undefined : this.#address(this.#link.index);
  }

  leased(): boolean {
    return this.#grant !== undefined && this.#options.clock.monotonicMs() < this.#grant.untilMs;
  }

  /** Until the signal. */
  async run(signal: AbortSignal): Promise<void> {
    let delayMs = RECONNECT_MIN_MS;
    for (let turn = 0; !signal.aborted;) {
      if (this.#learned !== undefined) { this.#mds = this.#learned; this.#learned = undefined; turn = 0; }
      const link = await this.#dial(turn % this.#mds.length, signal);
      if (link !== undefined) {
        delayMs = RECONNECT_MIN_MS;
        const last = await this.#serve(link, signal);
        // It is dead or silent. If it is back at once, it is found from the next one.
        turn = last + 1;
      } else turn += 1;
      await this.#pause(delayMs, signal);
      if (link === undefined) delayMs = Math.min(RECONNECT_MAX_MS, delayMs * 2);
    }
  }

  #address(index: number): string {
    return this.#mds[index] ?? '';
  }

  /** The own site's come from the cluster; those of other sites, which may lie behind a relay, from the configuration. */
  #learn(list: geofs.v1.MdsList.$Properties): void {
    this.#mdsKnown = list.version ?? 0;
    const { site } = this.#options.hello();
    const own = (list.mds ?? []).flatMap((mds) => (mds.site === site && mds.address != null ? [mds.address] : []));
    const now = [...new Set([...own, ...this.#options.mds])];
    if (now.length !== this.#mds.length || now.some((address, i) => address !== this.#mds[i])) this.#learned = now;
  }

  /** Serves by this stream, or a better one as soon as there is one, until its end. Returns the index of the last. */
  async #serve(first: Link, signal: AbortSignal): Promise<number> {
    let link = first;
    for (;;) {
      this.#link = link;
      this.#options.log.info({ mds: this.#address(link.index), target: this.target }, 'registered');
      const looking = new AbortController();
      const better = link.index === 0 ? undefined : this.#better(link.index, signal, AbortSignal.any([signal, looking.signal]));
      const ended = link.ended.then(() => undefined);
      const next = await (better === undefined ? ended : Promise.race([better, ended]));
      looking.abort(new Error('it is served'));
      // A better stream that came up in the same moment as the end.
      const other = next ?? await better;
      if (other === undefined) { this.#link = undefined; return link.index; }
      link.stop();
      await link.ended;
      link = other;
    }
  }

  /** A stream to an mds before this one in the list; undefined when the signal fired first. */
  async #better(index: number, life: AbortSignal, signal: AbortSignal): Promise<Link | undefined> {
    while (!signal.aborted) {
      await this.#pause(RETURN_PROBE_MS, signal);
      for (let i = 0; i < index && !isAborted(signal); i += 1) {
        const link = await this.#dial(i, life, signal);
        if (link !== undefined) return link;
      }
    }
    return undefined;
  }

  /** Resolves once the mds has granted the lease; undefined: it has not, or a signal fired. patience ends the dialling, life the stream too. */
  #dial(index: number, life: AbortSignal, patience = life): Promise<Link | undefined> {
    const address = this.#address(index);
    const stop = new AbortController();
    const onAbort = (): void => { stop.abort(new Error('not wanted any more')); };
    life.addEventListener('abort', onAbort, { once: true });
    patience.addEventListener('abort', onAbort, { once: true });
    return new Promise((resolve, reject) => {
      let welcomed = false;
      const end = (error: unknown): void => {
        life.removeEventListener('abort', onAbort);
        patience.removeEventListener('abort', onAbort);
        if (!(error instanceof RpcError)) {
          if (welcomed) throw error;
          reject(error);
          return;
        }
        if (!stop.signal.aborted && (welcomed || this.#logged.get(address) !== error.message)) {
          this.#logged.set(address, error.message);
          this.#options.log.warn({ mds: address, error: error.message }, welcomed ? 'the stream to the mds is lost' : 'not registered');
        }
        resolve(undefined);
      };
      const ended: Promise<void> = new TargetStream({ ...this.#options, mdsKnown: () => this.#mdsKnown, onMdsList: (list) => { this.#learn(list); } }, address, (grant) => {
        this.#grant = grant;
        this.#options.onGrant(grant);
        if (welcomed) return;
        welcomed = true;
        if (patience !== life) patience.removeEventListener('abort', onAbort);
        this.#logged.delete(address);
        resolve({ index, ended, stop: onAbort });
      }).run(stop.signal).catch(end);
    });
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    try {
      await sleep(this.#options.clock, ms * (0.5 + this.#options.random.next() / 2), signal);
    } catch (error) {
      if (!isAborted(signal)) throw error;
    }
  }
}

const isAborted = (signal: AbortSignal): boolean => signal.aborted;
