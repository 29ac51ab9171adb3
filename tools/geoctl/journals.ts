/** Who keeps the sites' journals, and how each site goes on when that mds is lost. */
import { geofs } from '../../proto/gen/geofs.js';
import { shortTime } from './sizes.ts';

type Journal = geofs.v1.SiteJournalStatus.$Properties;
type Member = geofs.v1.JournalMemberStatus.$Properties;

/** By geofs.v1.Takeover. */
const WAYS = [
  { word: 'on-restart', text: 'if that is lost, the site goes on when it is started again' },
  { word: 'by-hand', text: 'if that is lost, the other mds takes over by hand (geoctl delegation takeover)' },
  { word: 'by-itself', text: 'if that is lost, the other mds takes over by itself' },
] as const;

const wayOf = ({ takeover }: Journal): (typeof WAYS)[number] => WAYS[takeover ?? geofs.v1.Takeover.TAKEOVER_ON_RESTART];

export const journalLine = (journal: Journal): string => `Journal of site ${journal.site ?? ''}: ${(journal.keeper ?? '') === '' ? 'nobody keeps it at this time' : `kept by ${journal.keeper ?? ''}; ${wayOf(journal).text}`}.`;

export const asJournal = (journal: Journal): unknown => ({
  site: journal.site, keeper: journal.keeper === '' ? null : journal.keeper, takeover: wayOf(journal).word,
  members: (journal.members ?? []).map((member) => ({
    node: member.node, name: member.name, address: member.address, role: roleOf(member), heardMs: known(member.heardMs) ?? null, lag: known(member.lag) ?? null,
  })),
});

/** A member of a group that was not heard for so long is named. */
const SILENT_MS = 5_000;
const UNKNOWN = 0xffff_ffff;

const known = (value: number | null | undefined): number | undefined => (value == null || value === UNKNOWN ? undefined : value);

/** What is wrong with the groups that keep journals, one clause each. */
export function journalComplaints(journals: readonly Journal[]): string[] {
  return journals.flatMap(({ site, members: all }) => {
    const members = all ?? [];
    if (members.length === 0) return [];
    if (!members.some(({ leads }) => leads === true)) return [`nobody leads the journal group of site ${site ?? ''}`];
    const replaced = members.filter(({ retired }) => retired === true)
      .map(({ name, node }) => `the configuration file of an mds of site ${site ?? ''} names ${name ?? ''} (node ${String(node ?? 0)}) in its journalGroup, which has been replaced`);
    const silent = members.filter(({ heardMs, retired }) => retired !== true && (heardMs ?? 0) > SILENT_MS && members.some(({ lag }) => known(lag) !== undefined))
      .map((member) => `${roleOf(member)} ${member.name ?? ''} of the journal group of site ${site ?? ''} is not heard`);
    return [...replaced, ...silent];
  });
}

/** The rows of all groups: name, site, address, role, what it lacks, how long ago it was heard by the one that leads. */
export const journalRows = (journals: readonly Journal[]): string[][] => journals.flatMap(({ site, members }) => (members ?? []).map((member) => {
  const [heardMs, lag] = [known(member.heardMs), known(member.lag)];
  return [member.name ?? '', site ?? '', member.address ?? '', roleOf(member), lag === undefined ? '-' : String(lag), heardMs === undefined ? '-' : shortTime(heardMs)];
}));

function roleOf({ voter, leads, witness, retired }: Member): string {
  if (retired === true) return 'replaced';
  if (voter !== true) return 'joining';
  if (witness === true) return 'witness';
  return leads === true ? 'keeper' : 'second';
}
