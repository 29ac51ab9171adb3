/** Sites' streams and grants, the inodes that carry them, and what was asked back by itself. */
import { geofs } from '../../../proto/gen/geofs.js';
import { MARK, type InodeRecord } from '../records.ts';
import type { Report } from './report.ts';
import type { TopologyCheck } from './topology-check.ts';

/** Keeps a number for each grant and each stream, not for each inode: whole trees carry one grant. */
export class DelegationCheck {
  readonly #report: Report;
  readonly #topology: TopologyCheck;
  readonly #grants = new Map<number, geofs.v1.GrantState>();
  readonly #streams = new Set<number>();
  /** The first inode that carries a grant, by the grant's id. */
  readonly #carried = new Map<number, number>();

  constructor(report: Report, topology: TopologyCheck) {
    this.#report = report;
    this.#topology = topology;
  }

  inode({ ino, grant, visits }: InodeRecord): void {
    if ((visits?.site ?? 0) !== 0) this.#topology.usesSite(visits?.site ?? 0, `who comes to inode ${String(ino)}`);
    if (grant !== 0 && !this.#carried.has(grant)) this.#carried.set(grant, ino);
  }

  grant(id: number, grant: geofs.v1.GrantState): void {
    const say = (text: string): void => { this.#report('grant', id, `grant ${String(id)}: ${text}`); };
    if (grant.id !== id) say(`says that it is ${String(grant.id)}`);
    if (grant.epoch < 1) say('was never given: epoch 0');
    if (grant.incarnation === 0) say('was given to no stream');
    if (!(grant.phase in geofs.v1.GrantPhase)) say(`phase ${String(grant.phase)}`);
    this.#topology.usesSite(grant.site, `grant ${String(id)}`);
    this.#grants.set(id, grant);
  }

  stream(site: number, stream: geofs.v1.StreamState): void {
    const say = (text: string): void => { this.#report('stream', 0, `stream of site ${String(site)}: ${text}`); };
    if (stream.begun > stream.last) say(`begun behind ${String(stream.begun)}, but its last command is ${String(stream.last)}`);
    if (stream.incarnation === 0 && (stream.node !== 0 || (!stream.leaving && stream.broken === 0))) say('without an incarnation, but it was not ended');
    if (stream.leaving && stream.incarnation !== 0 && !this.#topology.isRemoved(stream.node)) say(`is to end, but node ${String(stream.node)} was not removed`);
    this.#topology.usesSite(site, 'a stream');
    this.#streams.add(site);
  }

  recalled(ino: number, value: Uint8Array): void {
    if (!Buffer.from(value).equals(MARK)) this.#report('grant', ino, `inode ${String(ino)}: asked back with another mark`);
  }

  finish(): void {
    for (const [id, ino] of this.#carried) if (!this.#grants.has(id)) this.#report('grant', ino, `inode ${String(ino)}: carries grant ${String(id)}, which does not exist`);
    for (const [id, { site }] of this.#grants) if (!this.#streams.has(site)) this.#report('grant', id, `grant ${String(id)}: of site ${String(site)}, which has never had a stream`);
  }
}
