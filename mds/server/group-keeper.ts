/** Which mds serves a site whose journal group elects it: its clients wait here while that is being found out. */
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import { FsError } from '../../proto/types/errno.ts';
import { TOKEN_WAIT_MS } from '../../proto/types/limits.ts';
import type { JournalGroup } from './journal-group.ts';
import type { PeerAddress } from './members.ts';

export interface GroupKeeperOptions {
  readonly group: Pick<JournalGroup, 'leader'>;
  /** This mds. */
  readonly self: number;
  /** It leads, and has taken up the site's stream. */
  readonly keepsJournal: () => boolean;
  /** Whether another one serves clients now, bounded in time. */
  readonly answers: (node: number) => Promise<boolean>;
  readonly member: (node: number) => PeerAddress | undefined;
  readonly clock: Clock;
}

const LOOK_MS = 50;

export class GroupKeeper {
  readonly #o: GroupKeeperOptions;

  constructor(options: GroupKeeperOptions) {
    this.#o = options;
  }

  /** undefined: this mds. FsError EAGAIN: none, for some while; without one nobody can answer what the site alone may change. */
  async servedBy(): Promise<PeerAddress | undefined> {
    const { group, self, keepsJournal, answers, member, clock } = this.#o;
    const untilMs = clock.monotonicMs() + TOKEN_WAIT_MS;
    for (;;) {
      if (keepsJournal()) return undefined;
      const { leader } = group;
      const other = leader === 0 || leader === self ? undefined : member(leader);
      if (other !== undefined && await answers(other.node)) return other;
      if (clock.monotonicMs() > untilMs) throw new FsError('EAGAIN', 'session', 'no mds of this site keeps its journal at this time');
      await sleep(clock, LOOK_MS);
    }
  }
}
