/** What a site has answered that counts for quotas, and given back of its shares, while the state does not have it yet (design 7.15). */
import { NumberQueue } from '../../proto/types/number-queue.ts';
import { freeOf, roomOf, type Amount, type Charge, type QuotaRecord } from '../fsm/index.ts';

/** A site is given its share in so many parts of the limit: what a site that is cut off holds is missing elsewhere. */
const PARTS = 16;

/** How much a site asks for at once; 0 where nothing is limited. */
export const portionOf = ({ limitBytes, limitFiles }: QuotaRecord): Amount => ({ bytes: Math.ceil(limitBytes / PARTS), files: Math.ceil(limitFiles / PARTS) });

const plus = (a: Amount, b: Amount): Amount => ({ bytes: a.bytes + b.bytes, files: a.files + b.files });
const NOTHING: Amount = { bytes: 0, files: 0 };

export class Spending {
  /** In stream order: a command's number, a quota, bytes, files. */
  readonly #taken = new NumberQueue(4);
  readonly #sums = new Map<number, Amount>();

  /** What it takes in memory. */
  get bytes(): number {
    return this.#taken.bytes;
  }

  /** Command n of the stream, above all before, adds this by the site's own answer; or gives it back. */
  add(n: number, charges: readonly Charge[]): void {
    for (const charge of charges) {
      this.#taken.push(n, charge.project, charge.bytes, charge.files);
      this.#sums.set(charge.project, plus(this.#sums.get(charge.project) ?? NOTHING, charge));
    }
  }

  /** The state has commands up to n. */
  onApplied(n: number): void {
    this.#taken.takeTo(n, (_n, project, bytes, files) => {
      const rest = plus(this.#sums.get(project) ?? NOTHING, { bytes: -bytes, files: -files });
      if (rest.bytes === 0 && rest.files === 0) this.#sums.delete(project);
      else this.#sums.set(project, rest);
    });
  }

  /** What the site may still add by its own answers; Infinity where nothing is limited. quota: as applied. */
  room(quota: QuotaRecord, site: number): Amount {
    const { bytes, files } = this.#sums.get(quota.project) ?? NOTHING;
    return plus(roomOf(quota, site), { bytes: -bytes, files: -files });
  }

  /** Little of the share is left, and more can be had without asking other sites. */
  isLow(quota: QuotaRecord, site: number): boolean {
    const [room, free, portion] = [this.room(quota, site), freeOf(quota), portionOf(quota)];
    return (room.bytes < portion.bytes / 2 && free.bytes >= 2) || (room.files < portion.files / 2 && free.files >= 2);
  }
}
