/** What a client has seen of the cluster's history, merged from every reply (design 4.3). */
import type { geofs } from '../../proto/gen/geofs.js';

type Token = geofs.v1.Token.$Properties;

/** The greater of each number: whoever has reached the result has reached both. */
export class MergedToken {
  #index = 0;
  readonly #streams = new Map<number, number>();

  merge(token: Token | null | undefined): void {
    if (token === null || token === undefined) return;
    this.#index = Math.max(this.#index, token.index ?? 0);
    for (const { site, number } of token.streams ?? []) {
      const key = site ?? 0;
      this.#streams.set(key, Math.max(this.#streams.get(key) ?? 0, number ?? 0));
    }
  }

  get value(): Token {
    return { index: this.#index, streams: [...this.#streams].map(([site, number]) => ({ site, number })) };
  }
}
