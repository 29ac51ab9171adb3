/**
 * An admin who sets quotas on empty directories and raises them now and then. He never lowers one: what was answered under the old limit
 * may come after the new one. Sites ask for far more of a quota than they need, too, which the others have to spare.
 */
import type { Member } from './member.ts';
import type { Oracle } from './oracle.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface QuotaSetterOptions {
  readonly world: World;
  /** Those that there are by now. */
  readonly members: readonly Member[];
  readonly oracle: Oracle;
  readonly random: SeededRandom;
}

const PACE_MS = 250;
const RAISES = 0.08;
const REMOVES = 0.02;
const GREED = 0.3;

export class QuotaSetter {
  readonly #o: QuotaSetterOptions;
  readonly #actor = new Actor('quota setter');
  #working = true;

  constructor(options: QuotaSetterOptions) {
    this.#o = options;
  }

  start(): void {
    this.#look();
  }

  stop(): void {
    this.#working = false;
  }

  #look(): void {
    const { world, members, random, oracle } = this.#o;
    if (!this.#working) return;
    world.after(this.#actor, PACE_MS * random.between(0.5, 1.5), '', () => { this.#look(); });
    const serving = members.filter(({ server }) => server?.sessions !== undefined);
    if (serving.length === 0) return;
    const { server } = random.pick(serving);
    const limited = oracle.book.limited;
    const dice = random.next();
    if (limited.length > 0 && dice < RAISES + REMOVES + GREED) {
      const { project, dir, bytes, files } = random.pick(limited);
      if (dice < GREED) server?.order({ quotaAsk: { project, site: random.pick(serving).server?.site ?? 0, needFiles: 1 + random.below(files + 1), wantBytes: random.below(bytes + 1) } });
      else if (dice < GREED + REMOVES) server?.orderOfDirectory({ quotaRemove: { dir } });
      else server?.orderOfDirectory({ quotaSet: { dir, hasFiles: files > 0, files: files + 2, hasBytes: bytes > 0, bytes: bytes + 5_000 } });
      return;
    }
    const free = [...oracle.model.nodes.values()].filter(({ names, project, parent }) => names?.size === 0 && project === 0 && parent?.project === 0);
    if (free.length === 0) return;
    server?.orderOfDirectory({ quotaSet: { dir: random.pick(free).ino, hasFiles: true, files: 1 + random.below(5), hasBytes: random.chance(0.5), bytes: 2_000 + random.below(20_000) } });
  }
}
