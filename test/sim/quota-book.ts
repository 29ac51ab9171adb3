/** What counts for each quota, kept from what was answered about inodes and not from the state's own sums: it stays within the limits. */
import type { geofs } from '../../proto/gen/geofs.js';
import { isRegular } from '../../proto/types/mode.ts';
import type { Model } from '../unit/mds/fsm/model.ts';

interface Limits {
  readonly project: number;
  readonly dir: number;
  /** 0: none. */
  readonly bytes: number;
  readonly files: number;
  /** It began where something was, or was lowered: what sites had answered by then may come above it. */
  readonly isLoose: boolean;
}

export class QuotaBook {
  readonly #model: Model;
  readonly #limits = new Map<number, Limits>();
  readonly #counted = new Map<number, { readonly project: number; readonly size: number }>();
  readonly counts = { quotas: 0, overQuota: 0, overShare: 0, sharesAsked: 0, sharesSpared: 0 };

  constructor(model: Model) {
    this.#model = model;
  }

  /** Quotas with a limit, by their directories. */
  get limited(): readonly Limits[] {
    return [...this.#limits.values()].filter(({ bytes, files }) => bytes > 0 || files > 0);
  }

  /** The command may be refused for a quota, and was. */
  isLimited({ create, commit }: geofs.v1.Command): boolean {
    const project = this.#model.nodes.get(create?.parent ?? commit?.ino ?? 0)?.project ?? 0;
    const { bytes, files } = this.#limits.get(project) ?? { bytes: 0, files: 0 };
    const isLimited = (create != null && files > 0) || (commit != null && bytes > 0);
    if (isLimited) this.counts.overQuota += 1;
    return isLimited;
  }

  /** An applied command that was done, once. What is wrong; undefined: nothing. */
  applied({ quotaSet, quotaRemove, quotaAsk, quotaReturn }: geofs.v1.Command, { inodes }: geofs.v1.CommandReply.$Properties): string | undefined {
    const touched = new Set<number>();
    for (const { ino, project, nlink, mode, size } of inodes ?? []) {
      const before = this.#counted.get(ino ?? 0);
      if (before !== undefined) touched.add(before.project);
      touched.add(project ?? 0);
      if ((project ?? 0) === 0 || (nlink ?? 0) === 0) this.#counted.delete(ino ?? 0);
      else this.#counted.set(ino ?? 0, { project: project ?? 0, size: isRegular(mode ?? 0) ? size ?? 0 : 0 });
    }
    if (quotaAsk != null) this.counts.sharesAsked += 1;
    if (quotaReturn != null) this.counts.sharesSpared += 1;
    if (quotaSet != null) this.#set(quotaSet);
    if (quotaRemove != null) this.#remove(quotaRemove.dir ?? 0);
    return [...touched].map((project) => this.#passed(project)).find((passed) => passed !== undefined);
  }

  #projectOf(dir: number): number {
    return this.#model.nodes.get(dir)?.project ?? 0;
  }

  #set({ dir, hasBytes, bytes, hasFiles, files }: geofs.v1.QuotaSet.$Properties): void {
    const project = this.#projectOf(dir ?? 0);
    const before = this.#limits.get(project);
    if (before === undefined) this.counts.quotas += 1;
    const limits = { bytes: hasBytes === true ? bytes ?? 0 : before?.bytes ?? 0, files: hasFiles === true ? files ?? 0 : before?.files ?? 0 };
    const isLoose = before === undefined ? this.#model.nodes.get(dir ?? 0)?.names?.size !== 0 : before.isLoose || limits.bytes < before.bytes || limits.files < before.files;
    this.#limits.set(project, { project, dir: dir ?? 0, ...limits, isLoose });
  }

  #remove(dir: number): void {
    const node = this.#model.nodes.get(dir);
    this.#limits.delete(node?.project ?? 0);
    if (node?.names?.size === 0) node.project = 0;
  }

  #passed(project: number): string | undefined {
    const limits = this.#limits.get(project);
    if (limits === undefined || limits.isLoose) return undefined;
    let [bytes, files] = [0, 0];
    for (const [ino, counted] of this.#counted) {
      if (counted.project !== project || ino === limits.dir) continue;
      bytes += counted.size;
      files += 1;
    }
    if (limits.files > 0 && files > limits.files) return `${String(files)} files of ${String(limits.files)} are in quota ${String(project)}`;
    if (limits.bytes > 0 && bytes > limits.bytes) return `${String(bytes)} bytes of ${String(limits.bytes)} are in quota ${String(project)}`;
    return undefined;
  }
}
