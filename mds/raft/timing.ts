/** How long this member waits. A leader chooses the election time-out for all from what it measures; its heartbeats carry it. */
import { HEARTBEATS_PER_ELECTION } from '../../proto/types/limits.ts';
import { drawElectionTimeout } from './role.ts';
import type { RaftState } from './state.ts';

/** Puts an election time-out in force; the least that options allow if it is lower. */
export function useElectionTicks(raft: RaftState, ticks: number): void {
  const wanted = Math.max(raft.options.electionTicks, ticks);
  if (wanted === raft.electionTicks) return;
  raft.electionTicks = wanted;
  drawElectionTimeout(raft);
}

/** Ticks between two rounds of heartbeats: never more than half of the least election time-out, as a lease lasts no longer than that. */
export function heartbeatTicks(raft: RaftState): number {
  const { heartbeatTicks: least, electionTicks } = raft.options;
  return Math.max(least, Math.min(Math.floor(raft.electionTicks / HEARTBEATS_PER_ELECTION), Math.floor(electionTicks / 2)));
}
