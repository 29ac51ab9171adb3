/** Sites, targets and pools as this mds last applied them, with fresher news of the targets that report to it. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Event } from '../fsm/machine.ts';
import type { StateReader } from './state-reader.ts';

type TargetInfo = geofs.v1.TargetInfo.$Properties;

export interface TopologyView {
  readonly sites: readonly geofs.v1.SiteInfo.$Properties[];
  readonly targets: readonly TargetInfo[];
  readonly pools: readonly geofs.v1.PoolInfo.$Properties[];
}

export class Topology {
  readonly #reader: StateReader;
  readonly #logger: Logger;
  readonly #live = new Map<number, Partial<TargetInfo>>();
  #view: TopologyView = { sites: [], targets: [], pools: [] };
  #loading: Promise<void> | undefined;
  #again = false;

  constructor(reader: StateReader, logger: Logger) {
    this.#reader = reader;
    this.#logger = logger;
  }

  /** As of the last load, own targets as they last reported. */
  get current(): TopologyView {
    if (this.#live.size === 0) return this.#view;
    return { ...this.#view, targets: this.#view.targets.map((target) => ({ ...target, ...this.#live.get(target.id ?? 0) })) };
  }

  target(id: number): TargetInfo | undefined {
    const target = this.#view.targets.find((candidate) => candidate.id === id);
    return target === undefined ? undefined : { ...target, ...this.#live.get(id) };
  }

  site(id: number): string {
    return this.#view.sites.find((site) => site.id === id)?.name ?? '';
  }

  /** otherwise: what to answer for a name that the cluster does not know. */
  siteByName(name: string, otherwise = 0): number {
    return this.#view.sites.find((site) => site.name === name)?.id ?? otherwise;
  }

  /** What a target that reports to this mds says of itself. */
  report(id: number, news: Partial<TargetInfo>): void {
    this.#live.set(id, { ...this.#live.get(id), ...news });
  }

  /** It reports elsewhere from now on. */
  forget(id: number): void {
    this.#live.delete(id);
  }

  onEvents(events: readonly Event[]): void {
    if (events.some((event) => event.kind === 'topology')) this.reload().catch((error: unknown) => { this.#logger.error({ error }, 'the topology could not be read'); });
  }

  /** Resolves when the view is at least as new as the call. */
  async reload(): Promise<void> {
    if (this.#loading !== undefined) {
      this.#again = true;
      await this.#loading;
      return;
    }
    this.#loading = this.#load();
    try { await this.#loading; } finally { this.#loading = undefined; }
  }

  async #load(): Promise<void> {
    this.#again = false;
    this.#view = await this.#reader.topology();
    if (this.#askedAgain()) await this.#load();
  }

  #askedAgain(): boolean {
    return this.#again;
  }
}
