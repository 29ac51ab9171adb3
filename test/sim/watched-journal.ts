/** A site's journal whose every step is said before it is taken. */
import { geofs } from '../../proto/gen/geofs.js';
import type { SiteJournal } from '../../mds/store/site-journal.ts';
import { stepOf, type Step } from './kill-points.ts';

export interface JournalWatch {
  /** False: the process has died, and nothing more of it happens. */
  readonly step: (step: Step) => boolean;
  readonly onTaken: (n: number, data: Uint8Array) => void;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

export function watched(journal: SiteJournal, { step, onTaken }: JournalWatch): SiteJournal {
  const [append, listen, compact, begin] = [journal.append.bind(journal), journal.listen.bind(journal), journal.compact.bind(journal), journal.begin.bind(journal)];
  return Object.assign(journal, {
    append: (n: number, data: Uint8Array, base: number): void => {
      const taken = stepOf(geofs.v1.Command.decode(data), 'append');
      if (taken !== undefined && !step(taken)) return;
      onTaken(n, data);
      append(n, data, base);
    },
    listen: (onDurable: (n: number) => void, onFailed: (error: unknown) => void): void => {
      listen((n) => { if (step('flush: durable')) onDurable(n); }, onFailed);
    },
    compact: (n: number): Promise<void> => (step('flush: trim') ? compact(n) : never()),
    begin: (incarnation: number, after?: number): Promise<void> => (journal.incarnation === 0 || step('break: begin anew') ? begin(incarnation, after) : never()),
  });
}
