/** A site's journal, and who leads its group, whose every step is said before it is taken. */
import { geofs } from '../../proto/gen/geofs.js';
import { RAFT_APPEND_BYTES } from '../../proto/types/limits.ts';
import type { JournalGroup } from '../../mds/server/journal-group.ts';
import type { Journal } from '../../mds/store/journal.ts';
import { stepOf, type Step } from './kill-points.ts';

export interface JournalWatch {
  /** False: the process has died, and nothing more of it happens. */
  readonly step: (step: Step) => boolean;
  /** It stands in the journal; of a shared one: for good. */
  readonly onTaken: (n: number, data: Uint8Array) => void;
}

const never = <T>(): Promise<T> => new Promise(() => undefined);

export function watched(journal: Journal, { step, onTaken }: JournalWatch): Journal {
  let told = 0;
  /** Not what is taken: where the mds is deposed, another one's record may stand in its place. */
  const tell = (upTo: number): void => {
    for (let next = Math.max(told + 1, journal.first); next <= upTo;) {
      for (const { n, data } of journal.read(next, RAFT_APPEND_BYTES)) { onTaken(n, data); next = n + 1; }
    }
    told = upTo;
  };
  const [append, listen, compact, begin] = [journal.append.bind(journal), journal.listen.bind(journal), journal.compact.bind(journal), journal.begin.bind(journal)];
  return Object.assign(journal, {
    append: (n: number, data: Uint8Array, base: number): void => {
      const taken = stepOf(geofs.v1.Command.decode(data), 'append');
      if (taken !== undefined && !step(taken)) return;
      if (!journal.shared) onTaken(n, data);
      append(n, data, base);
    },
    listen: (onDurable: (n: number) => void, onFailed: (error: unknown) => void): void => {
      if (journal.shared) tell(journal.last);
      listen((n) => {
        if (journal.shared) tell(n);
        if (step('flush: durable')) onDurable(n);
      }, onFailed);
    },
    compact: (n: number): Promise<void> => (step('flush: trim') ? compact(n) : never()),
    begin: (incarnation: number, after?: number): Promise<void> => (journal.incarnation === 0 || step('break: begin anew') ? begin(incarnation, after) : never()),
  });
}

/** As watched, of a member of a journal group. */
export function watchedGroup(group: JournalGroup, step: JournalWatch['step']): JournalGroup {
  const [use, takenUp] = [group.use.bind(group), group.takenUp.bind(group)];
  return Object.assign(group, {
    use: (user: Parameters<JournalGroup['use']>[0]): void => { use({ onLed: (term) => { if (step('take up: lead')) user.onLed(term); }, onDeposed: () => { user.onDeposed(); } }); },
    takenUp: (term: number): void => { if (step('take up: serve')) takenUp(term); },
  });
}
