/** What an mds measures of itself. */
import { Gauge, type Registry } from 'prom-client';
import type { RaftStatus } from '../raft/index.ts';

export interface MeasuredMds {
  readonly replica: { status(): RaftStatus; readonly leader: number; readonly appliedIndex: number };
  readonly sessions: number;
}

/** Registers the gauges; they are read when asked for. */
export function addMdsMetrics(registry: Registry, mds: MeasuredMds): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({ name: `geofs_mds_${name}`, help, registers: [registry], collect() { this.set(read()); } });
  };
  gauge('term', 'Raft term', () => mds.replica.status().term);
  gauge('is_leader', '1 at the leader', () => (mds.replica.status().role === 'leader' ? 1 : 0));
  gauge('has_leader', '1 while a leader is known', () => (mds.replica.leader === 0 ? 0 : 1));
  gauge('commit_index', 'Raft commit index', () => mds.replica.status().commit);
  gauge('applied_index', 'Applied index', () => mds.replica.appliedIndex);
  gauge('sessions', 'Client sessions known here', () => mds.sessions);
}
