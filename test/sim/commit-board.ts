/** What data servers, which are not simulated, would say of each file: the version and the token of its last commit (design 4.15). */
import type { SeededRandom } from './random.ts';

export interface ToldCommit {
  readonly ino: number;
  readonly dataVersion: number;
  readonly token: Uint8Array;
  /** As the oracle names it. */
  readonly command: string;
}

export class CommitBoard {
  readonly #commits = new Map<number, ToldCommit>();

  told(commit: ToldCommit): void {
    if (commit.dataVersion >= (this.#commits.get(commit.ino)?.dataVersion ?? 0)) this.#commits.set(commit.ino, commit);
  }

  pick(random: SeededRandom): ToldCommit | undefined {
    return this.#commits.size === 0 ? undefined : random.pick([...this.#commits.values()]);
  }
}
