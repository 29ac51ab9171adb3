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

/** Ticks between two rounds of heartbeats. */
export function heartbeatTicks(raft: RaftState): number {
  return Math.max(raft.options.heartbeatTicks, Math.floor(raft.electionTicks / HEARTBEATS_PER_ELECTION));
}
