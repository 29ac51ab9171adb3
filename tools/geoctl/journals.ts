/** Who keeps the sites' journals, and how each site goes on when that mds is lost. */
import { geofs } from '../../proto/gen/geofs.js';

type Journal = geofs.v1.SiteJournalStatus.$Properties;

/** By geofs.v1.Takeover. */
const WAYS = [
  { word: 'on-restart', text: 'if that is lost, the site goes on when it is started again' },
  { word: 'by-hand', text: 'if that is lost, the other mds takes over by hand (geoctl delegation takeover)' },
  { word: 'by-itself', text: 'if that is lost, the other mds takes over by itself' },
] as const;

const wayOf = ({ takeover }: Journal): (typeof WAYS)[number] => WAYS[takeover ?? geofs.v1.Takeover.TAKEOVER_ON_RESTART];

export const journalLine = (journal: Journal): string => `Journal of site ${journal.site ?? ''}: ${(journal.keeper ?? '') === '' ? 'nobody keeps it at this time' : `kept by ${journal.keeper ?? ''}; ${wayOf(journal).text}`}.`;

export const asJournal = (journal: Journal): unknown => ({ site: journal.site, keeper: journal.keeper === '' ? null : journal.keeper, takeover: wayOf(journal).word });
