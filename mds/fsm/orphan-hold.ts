/**
 * When an unlinked inode may go (design 7.16): every registered site has said that none of its clients has it open. A site
 * that says nothing counts as using it, for as long as the orphan hold; one that goes on saying that it is used, for ever.
 */
import { timeMs } from '../../proto/types/time.ts';
import type { OrphanRecord, SiteVoice } from './records.ts';

export interface OrphanHold {
  readonly nowMs: number;
  /** How long a silent site counts as using what is unlinked; 0: for ever. */
  readonly holdMs: number;
}

/** The vote counts: no session has come over to the site since it asked its clients. */
export function hasVoted(orphan: OrphanRecord, site: number, voice: SiteVoice): boolean {
  return orphan.votes.get(site) === voice.arrivals;
}

/** Nothing of the site has been heard about orphans since the inode became one, or since it last spoke, for the hold. */
function isSilent(orphan: OrphanRecord, voice: SiteVoice, { nowMs, holdMs }: OrphanHold): boolean {
  return holdMs > 0 && nowMs - Math.max(timeMs(orphan.since), timeMs(voice.heard)) >= holdMs;
}

/** Nobody can be using it. */
export function isFree(orphan: OrphanRecord, voices: ReadonlyMap<number, SiteVoice>, hold: OrphanHold): boolean {
  for (const [site, voice] of voices) if (!hasVoted(orphan, site, voice) && !isSilent(orphan, voice, hold)) return false;
  return true;
}

/** A vote of this site is due: it has none that counts, or no other is waited for any more. */
export function isVoteDue(orphan: OrphanRecord, site: number, voices: ReadonlyMap<number, SiteVoice>, hold: OrphanHold): boolean {
  const own = voices.get(site);
  return (own !== undefined && !hasVoted(orphan, site, own)) || isFree(orphan, voices, hold);
}
