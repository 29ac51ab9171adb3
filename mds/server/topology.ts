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

/** The process that serves a target. */
export type TargetProcess = Required<Pick<TargetInfo, 'address' | 'incarnation'>>;

export class Topology {
  readonly #reader: StateReader;
  readonly #logger: Logger;
  readonly #live = new Map<number, Partial<TargetInfo>>();
  /** Registered here, and not committed yet. */
  readonly #processes = new Map<number, TargetProcess>();
  #view: TopologyView = { sites: [], targets: [], pools: [] };
  #loading: Promise<void> | undefined;
  #again = false;

  constructor(reader: StateReader, logger: Logger) {
    this.#reader = reader;
    this.#logger = logger;
  }

  /** As of the last load, what reports to this mds as it last did. */
  get current(): TopologyView {
    if (this.#live.size === 0 && this.#processes.size === 0) return this.#view;
    return { ...this.#view, targets: this.#view.targets.map((target) => this.#fresh(target)) };
  }

  /** As of the last load alone. */
  get applied(): TopologyView {
    return this.#view;
  }

  target(id: number): TargetInfo | undefined {
    const target = this.#view.targets.find((candidate) => candidate.id === id);
    return target === undefined ? undefined : this.#fresh(target);
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

  /** That a target is served by this process is on its way into the state: it counts here until `committed` says how that ended. */
  registering(id: number, process: TargetProcess, committed: Promise<unknown>): void {
    this.#processes.set(id, process);
    // From then on the state is right: a later process may have been registered with another mds.
    const end = (): void => { if (this.#processes.get(id) === process) this.#processes.delete(id); };
    committed.then(() => this.reload()).then(end, (error: unknown) => {
      end();
      this.#logger.warn({ target: id, reason: String(error) }, 'the process of a data server could not be registered');
    });
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

  #fresh(target: TargetInfo): TargetInfo {
    const id = target.id ?? 0;
    return { ...target, ...this.#live.get(id), ...this.#processes.get(id) };
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
