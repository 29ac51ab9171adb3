/** What an admin is told of the sites' journals. */
import { geofs } from '../../proto/gen/geofs.js';
import { bestStanding, type JournalMemberStatus } from './journal-standing.ts';
import type { NodeRecord } from './state-reader.ts';

/** How each site with an mds goes on when the one that keeps its journal is lost. said: by node, what an mds knows of the journal group that it is of. */
export function journalsOf(nodes: readonly NodeRecord[], said: ReadonlyMap<number, readonly JournalMemberStatus[]> = new Map()): geofs.v1.SiteJournalStatus.$Properties[] {
  const full = nodes.filter(({ removed, witness, disk }) => !removed && !witness && disk !== '');
  return [...Map.groupBy(full, ({ site }) => site)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([site, all]) => {
    const keeper = all.find(({ stream }) => stream !== undefined);
    const { TAKEOVER_BY_HAND, TAKEOVER_BY_ITSELF, TAKEOVER_ON_RESTART } = geofs.v1.Takeover;
    const takeover = (keeper?.stream?.epoch ?? 0) > 0 ? TAKEOVER_BY_ITSELF : all.length > 1 ? TAKEOVER_BY_HAND : TAKEOVER_ON_RESTART;
    return { site, keeper: keeper?.name ?? '', takeover, members: [...bestStanding(all.map(({ node }) => ({ node, members: said.get(node) ?? [] })))] };
  });
}
