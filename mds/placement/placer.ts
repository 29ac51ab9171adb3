/**
 * Where a new file's bytes go (design 5): the directory's pool, else the site's default pool; within it by Lustre's rule,
 * round-robin while free space is balanced, weighted random by free space when not. Chance is injected.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { Random } from '../../proto/runtime/random.ts';
import { TARGET_RESERVE_BYTES } from '../../proto/types/limits.ts';

/** Lustre's qos_threshold_rr: free space within this share of the fullest is balanced. */
export const BALANCED = 0.17;

export interface PlacementInput {
  /** The directory's pool; '' takes the site's default pool. */
  readonly pool: string;
  readonly site: number;
  readonly sites: readonly geofs.v1.SiteInfo.$Properties[];
  readonly targets: readonly geofs.v1.TargetInfo.$Properties[];
  readonly pools: readonly geofs.v1.PoolInfo.$Properties[];
  readonly random: Pick<Random, 'next'>;
}

/** EAGAIN: a target that is down has the room, so whoever asks may wait for it. */
export type Placement = { readonly target: number } | { readonly errno: 'ENOSPC' | 'EAGAIN'; readonly detail: string };

type Target = geofs.v1.TargetInfo.$Properties;
const { TARGET_UP, TARGET_DEGRADED, TARGET_DOWN } = geofs.v1.TargetState;

const free = (target: Target): number => target.freeBytes ?? 0;

/** Whether new objects may go there: not down, draining, read-only or full. */
function isUsable(target: Target): boolean {
  const state = target.state ?? TARGET_UP;
  return (state === TARGET_UP || state === TARGET_DEGRADED) && hasRoom(target);
}

const hasRoom = (target: Target): boolean => free(target) > TARGET_RESERVE_BYTES && (target.freeObjects ?? 0) > 0;

/** How full a set of targets is, in percent. */
function usedPercent(targets: readonly Target[]): number {
  const total = targets.reduce((sum, target) => sum + (target.totalBytes ?? 0), 0);
  const left = targets.reduce((sum, target) => sum + free(target), 0);
  return total === 0 ? 0 : (100 * (total - left)) / total;
}

export class Placer {
  /** Whose turn it was, by the set of usable targets. One entry a pool in practice; bounded by TURNS. */
  readonly #turns = new Map<string, number>();

  /** Chooses a target for one new file, or says why there is none. */
  choose(input: PlacementInput): Placement {
    const pool = input.pool === '' ? input.pools.find((info) => info.site === input.site) : input.pools.find((info) => info.name === input.pool);
    if (pool === undefined) return this.#refuse(input.pool === '' ? `site ${this.#siteName(input)} has no default pool` : `pool ${input.pool} does not exist`);
    const name = pool.name ?? '';
    const members = this.#members(input, pool);
    const loose = pool.overflow === geofs.v1.Overflow.OVERFLOW_LOOSE;
    if (members.length === 0 && !loose) return this.#refuse(`pool ${name} has no targets`);
    const usable = members.filter(isUsable);
    const spill = pool.overflow === geofs.v1.Overflow.OVERFLOW_STRICT ? [] : this.#spill(input, pool);
    const spillAt = pool.spillAtPercent ?? 0;
    if (spill.length > 0 && spillAt > 0 && usedPercent(members) >= spillAt) return this.#pick(input, spill);
    if (usable.length > 0) return this.#pick(input, usable);
    if (pool.overflow !== geofs.v1.Overflow.OVERFLOW_STRICT) {
      const near = input.targets.filter((target) => target.site === input.site && isUsable(target));
      if (near.length > 0) return this.#pick(input, near);
      if (spill.length > 0) return this.#pick(input, spill);
      const any = loose ? input.targets.filter(isUsable) : [];
      if (any.length > 0) return this.#pick(input, any);
    }
    if (members.some((target) => target.state === TARGET_DOWN && hasRoom(target))) return { errno: 'EAGAIN', detail: `pool ${name}: its targets with room are down` };
    return this.#refuse(`pool ${name}: none of its ${String(members.length)} targets takes new files, and its overflow leads nowhere`);
  }

  #members(input: PlacementInput, pool: geofs.v1.PoolInfo.$Properties): Target[] {
    return input.targets.filter((target) => pool.targets?.includes(target.id ?? 0) === true);
  }

  /** Usable targets of the pool that this one spills to. */
  #spill(input: PlacementInput, pool: geofs.v1.PoolInfo.$Properties): Target[] {
    const to = input.pools.find((info) => info.name === pool.spillTo);
    return to === undefined ? [] : this.#members(input, to).filter(isUsable);
  }

  #siteName(input: PlacementInput): string {
    return input.sites.find((site) => site.id === input.site)?.name ?? String(input.site);
  }

  #pick(input: PlacementInput, targets: readonly Target[]): Placement {
    const most = Math.max(...targets.map(free));
    const least = Math.min(...targets.map(free));
    return { target: (least >= most * (1 - BALANCED) ? this.#turn(targets) : weighted(targets, input.random.next())).id ?? 0 };
  }

  #turn(targets: readonly Target[]): Target {
    const key = targets.map((target) => target.id).join();
    const turn = this.#turns.get(key) ?? 0;
    if (this.#turns.size >= TURNS) this.#turns.clear();
    this.#turns.set(key, (turn + 1) % targets.length);
    return targets[turn % targets.length] ?? {};
  }

  #refuse(detail: string): Placement {
    return { errno: 'ENOSPC', detail };
  }
}

const TURNS = 1024;

/** chance: uniform in [0, 1). */
function weighted(targets: readonly Target[], chance: number): Target {
  let left = chance * targets.reduce((sum, target) => sum + free(target), 0);
  for (const target of targets) {
    left -= free(target);
    if (left < 0) return target;
  }
  return targets.at(-1) ?? {};
}
