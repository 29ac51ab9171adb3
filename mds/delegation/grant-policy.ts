/** Which shared directories one site alone has been changing for a while: the leader grants them to it (design 7.11). Pure. */
import type { geofs } from '../../proto/gen/geofs.js';
import { isDirectory } from '../../proto/types/mode.ts';
import { mayBeLocal, type Event } from '../fsm/index.ts';
import { GRANT_AFTER_MS, GRANT_CANDIDATES, GRANT_WAIT_MAX_MS } from '../../proto/types/limits.ts';

export interface Candidate {
  readonly dir: number;
  readonly site: number;
  readonly sinceMs: number;
}

interface Use {
  site: number;
  sinceMs: number;
  changes: number;
}

/** Fewer changes are a visit. */
const CHANGES = 3;

/** How long a site must have been alone in a directory that was asked back so often. */
export const grantWaitMs = (recalls: number): number => Math.min(GRANT_AFTER_MS * 2 ** Math.min(recalls, 30), GRANT_WAIT_MAX_MS);

/** The directories in which a command that was done has changed something: names, attributes, or the contents of files (design 7.11). */
export function changedDirectories(command: geofs.v1.Command, { inodes }: geofs.v1.CommandReply.$Properties, events: readonly Event[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const event of events) if (event.kind === 'name') named.add(event.dir);
  // A data server says at its own site what a session of another may have written.
  if (named.size > 0 || command.session === 0 || command.op === undefined || !mayBeLocal(command.op)) return named;
  const directories = new Set((inodes ?? []).filter(({ mode }) => isDirectory(mode ?? 0)).map(({ ino }) => ino));
  const changed = new Set<number>();
  for (const event of events) {
    if (event.kind !== 'inode') continue;
    for (const dir of directories.has(event.ino) ? [event.ino] : event.homes) changed.add(dir);
  }
  return changed;
}

export class GrantPolicy {
  /** Least recently changed first. */
  readonly #uses = new Map<number, Use>();

  /** The site changed the shared directory, through Raft. */
  changed(dir: number, site: number, nowMs: number): void {
    const use = this.#uses.get(dir);
    this.#uses.delete(dir);
    if (use?.site === site) {
      use.changes += 1;
      this.#uses.set(dir, use);
    } else this.#uses.set(dir, { site, sinceMs: nowMs, changes: 1 });
    if (this.#uses.size <= GRANT_CANDIDATES) return;
    const [oldest] = this.#uses.keys();
    if (oldest !== undefined) this.#uses.delete(oldest);
  }

  /** It is granted, gone, or for other reasons no candidate any more. */
  forget(dir: number): void {
    this.#uses.delete(dir);
  }

  /** Directories that one site alone has changed for the least of waits; how often they were asked back is the caller's to look up. */
  candidates(nowMs: number): Candidate[] {
    const found: Candidate[] = [];
    for (const [dir, { site, sinceMs, changes }] of this.#uses) {
      if (changes >= CHANGES && nowMs - sinceMs >= GRANT_AFTER_MS) found.push({ dir, site, sinceMs });
    }
    return found;
  }
}
