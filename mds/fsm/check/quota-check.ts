/** Quotas: who counts for one, and whether the sums are right. */
import { isRegular } from '../../../proto/types/mode.ts';
import type { Amount, QuotaRecord } from '../quota.ts';
import type { InodeRecord } from '../records.ts';
import type { Report } from './report.ts';
import type { TopologyCheck } from './topology-check.ts';

/** Keeps a sum for each quota, not for each inode. */
export class QuotaCheck {
  readonly #report: Report;
  readonly #topology: TopologyCheck;
  readonly #found = new Map<number, Amount>();
  readonly #quotas = new Map<number, QuotaRecord>();
  /** Named in a directory that does not count for the same: the beginnings of quotas, if all is well. By inode. */
  readonly #beginnings = new Map<number, { readonly dir: number; readonly project: number; readonly outside: number }>();

  constructor(report: Report, topology: TopologyCheck) {
    this.#report = report;
    this.#topology = topology;
  }

  inode({ project, nlink, mode, size }: InodeRecord): void {
    // What is unlinked does not count, and may outlast its quota.
    if (project === 0 || nlink === 0) return;
    const found = this.#found.get(project) ?? { bytes: 0, files: 0 };
    this.#found.set(project, { bytes: found.bytes + (isRegular(mode) ? size : 0), files: found.files + 1 });
  }

  /** A name in dir, which counts for quota `outside`, of an inode that counts for `project`. */
  name(dir: number, outside: number, ino: number, project: number): void {
    if (outside !== project) this.#beginnings.set(ino, { dir, project, outside });
  }

  quota(project: number, quota: QuotaRecord): void {
    if (quota.project !== project) this.#report('quota', quota.dir, `quota ${String(project)}: says that it is ${String(quota.project)}`);
    this.#topology.usesQuota(project);
    for (const { site } of quota.sites) this.#topology.usesSite(site, `quota ${String(project)}`);
    this.#quotas.set(project, quota);
  }

  finish(): void {
    for (const [project, quota] of this.#quotas) this.#sums(project, quota);
    for (const project of this.#found.keys()) if (!this.#quotas.has(project)) this.#report('quota', 0, `quota ${String(project)}: inodes count for it, but it does not exist`);
    for (const [ino, { dir, project, outside }] of this.#beginnings) {
      if (outside === 0 && (!this.#quotas.has(project) || this.#quotas.get(project)?.dir === ino)) continue;
      this.#report('quota', ino, `inode ${String(ino)}: counts for quota ${String(project)}, but is named in ${String(dir)}, which counts for ${String(outside)}`);
    }
  }

  #sums(project: number, { dir, sites }: QuotaRecord): void {
    const say = (text: string): void => { this.#report('quota', dir, `quota ${String(project)}: ${text}`); };
    if (this.#beginnings.get(dir)?.project !== project) { say(`its directory ${String(dir)} does not count for it, or does not stand outside of it`); return; }
    const found = this.#found.get(project) ?? { bytes: 0, files: 0 };
    const bytes = sites.reduce((sum, { usedBytes }) => sum + usedBytes, 0);
    // The directory itself is not counted.
    const files = sites.reduce((sum, { usedFiles }) => sum + usedFiles, 1);
    if (bytes !== found.bytes) say(`${String(bytes)} bytes are counted, ${String(found.bytes)} found`);
    if (files !== found.files) say(`${String(files - 1)} files are counted, ${String(found.files - 1)} found`);
  }
}
