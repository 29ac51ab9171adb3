/** Which mds hold up the deletion of what is unlinked, by not answering (design 7.16). */
import type { NodeRecord } from './state-reader.ts';

/**
 * The nodes of `silent` that votes wait for: those that may have answered what nobody else knows, or that serve sessions as far as the state says (serving),
 * and those whose site has no mds that answers, which counts as using everything for the orphan hold.
 */
export function deletionHolders(nodes: readonly NodeRecord[], silent: ReadonlySet<number>, serving: ReadonlySet<number>): ReadonlySet<number> {
  const full = nodes.filter(({ removed, witness, disk }) => !removed && !witness && disk !== '');
  const heard = new Set(full.filter(({ node }) => !silent.has(node)).map(({ site }) => site));
  return new Set(full.filter(({ node, site, keptJournal }) => silent.has(node) && (keptJournal !== false || serving.has(node) || !heard.has(site))).map(({ node }) => node));
}
