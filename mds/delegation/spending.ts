/** What a site has answered that counts for quotas, and given back of its shares, while the state does not have it yet (design 7.15). */
import { freeOf, roomOf, type Amount, type Charge, type QuotaRecord } from '../fsm/index.ts';

/** A site is given its share in so many parts of the limit: what a site that is cut off holds is missing elsewhere. */
const PARTS = 16;

/** How much a site asks for at once; 0 where nothing is limited. */
export const portionOf = ({ limitBytes, limitFiles }: QuotaRecord): Amount => ({ bytes: Math.ceil(limitBytes / PARTS), files: Math.ceil(limitFiles / PARTS) });

const plus = (a: Amount, b: Amount): Amount => ({ bytes: a.bytes + b.bytes, files: a.files + b.files });
const NOTHING: Amount = { bytes: 0, files: 0 };

export class Spending {
  /** In stream order. */
  readonly #taken: { readonly n: number; readonly charges: readonly Charge[] }[] = [];
  readonly #sums = new Map<number, Amount>();

  /** Command n of the stream, above all before, adds this by the site's own answer; or gives it back. */
  add(n: number, charges: readonly Charge[]): void {
    if (charges.length === 0) return;
    this.#taken.push({ n, charges });
    for (const charge of charges) this.#sums.set(charge.project, plus(this.#sums.get(charge.project) ?? NOTHING, charge));
  }

  /** The state has commands up to n. */
  onApplied(n: number): void {
    let done = 0;
    for (const { n: at, charges } of this.#taken) {
      if (at > n) break;
      done += 1;
      for (const { project, bytes, files } of charges) {
        const rest = plus(this.#sums.get(project) ?? NOTHING, { bytes: -bytes, files: -files });
        if (rest.bytes === 0 && rest.files === 0) this.#sums.delete(project);
        else this.#sums.set(project, rest);
      }
    }
    if (done > 0) this.#taken.splice(0, done);
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
