/** What a status reply says of sites, targets and pools, by name. */
import { geofs } from '../../proto/gen/geofs.js';
import { decodeTime } from '../../proto/rpc/codec.ts';
import { timeMs } from '../../proto/types/time.ts';
import { failure } from './failure.ts';

type Target = geofs.v1.TargetInfo.$Properties;
type Pool = geofs.v1.PoolInfo.$Properties;
export type StatusView = Pick<geofs.v1.StatusReply.$Properties, 'mds' | 'targets' | 'sites' | 'pools' | 'quorum' | 'cluster' | 'site' | 'sessions' | 'sessionsTotal' | 'now' | 'leaderAgeMs' | 'journals'>;

const { TargetState, Overflow } = geofs.v1;

/** lfs-df(1): D degraded, N no create, R read-only, S no space. A target that does not answer is "down". */
export function stateLetter(target: Target): string {
  switch (target.state ?? TargetState.TARGET_UP) {
    case TargetState.TARGET_UP: return '';
    case TargetState.TARGET_DEGRADED: return 'D';
    case TargetState.TARGET_NO_CREATE: return 'N';
    case TargetState.TARGET_READ_ONLY: return 'R';
    case TargetState.TARGET_NO_SPACE: return 'S';
    case TargetState.TARGET_DOWN: return 'down';
    default: return '?';
  }
}

export function stateWord(target: Target): string {
  const words: Readonly<Record<string, string>> = { '': 'up', D: 'degraded', N: 'no create', R: 'read-only', S: 'no space', down: 'down' };
  return words[stateLetter(target)] ?? 'unknown';
}

/** How old what is said of the target is, in milliseconds; undefined: nothing has been said. */
export function ageMs(target: Target, reply: Pick<StatusView, 'now'>): number | undefined {
  if (target.reported == null || reply.now == null) return undefined;
  // The reporting mds's clock may be ahead of the answering one's.
  return Math.max(0, Math.round(timeMs(decodeTime(reply.now)) - timeMs(decodeTime(target.reported))));
}

export const OVERFLOW_WORDS = ['strict', 'standard', 'loose'] as const;
export type OverflowWord = (typeof OVERFLOW_WORDS)[number];

export function overflowWord(pool: Pool): OverflowWord {
  const overflow = pool.overflow ?? Overflow.OVERFLOW_STRICT;
  if (overflow === Overflow.OVERFLOW_STRICT) return 'strict';
  return overflow === Overflow.OVERFLOW_STANDARD ? 'standard' : 'loose';
}

export function overflowOf(word: OverflowWord): geofs.v1.Overflow {
  switch (word) {
    case 'strict': return Overflow.OVERFLOW_STRICT;
    case 'standard': return Overflow.OVERFLOW_STANDARD;
    case 'loose': return Overflow.OVERFLOW_LOOSE;
  }
}

/** ds2 before ds10, the same wherever it runs. */
export const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

export class TopologyView {
  readonly targets: readonly Target[];
  readonly pools: readonly Pool[];
  readonly #sites: ReadonlyMap<number, string>;

  constructor(reply: StatusView) {
    // Their numbers say who registered first, which nobody wants to know.
    this.targets = [...(reply.targets ?? [])].sort((a, b) => byName(a.name ?? '', b.name ?? '') || (a.id ?? 0) - (b.id ?? 0));
    this.pools = [...(reply.pools ?? [])].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
    this.#sites = new Map((reply.sites ?? []).map((site) => [site.id ?? 0, site.name ?? '']));
  }

  /** Ascending by name. */
  get siteNames(): string[] {
    return [...this.#sites.values()].sort();
  }

  /** Throws FsError ENOENT. */
  siteId(name: string): number {
    const found = [...this.#sites].find(([, known]) => known === name);
    if (found === undefined) throw failure('ENOENT', `site ${name}`, 'no such site', 'see geoctl status');
    return found[0];
  }

  siteName(id: number): string {
    return this.#sites.get(id) ?? `#${String(id)}`;
  }

  targetName(id: number): string {
    return this.targets.find((target) => target.id === id)?.name ?? `#${String(id)}`;
  }

  /** Throws FsError ENOENT. */
  target(name: string): Target {
    const known = this.targets.map((target) => target.name ?? '');
    return this.targets.find((target) => target.name === name)
      ?? fail(name, 'there is no such target', known.length === 0 ? 'start a data server first' : `the targets are ${known.join(', ')}`);
  }

  /** Throws FsError ENOENT. */
  pool(name: string): Pool {
    return this.pools.find((pool) => pool.name === name) ?? fail(`pool ${name}`, 'there is no such pool', 'see geoctl pool list');
  }
}

function fail(what: string, why: string, todo: string): never {
  throw failure('ENOENT', what, why, todo);
}
