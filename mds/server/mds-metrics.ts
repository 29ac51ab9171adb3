/** What an mds measures of itself. */
import { Gauge, type Registry } from 'prom-client';
import { UNAPPLIED_BYTES } from '../../proto/types/limits.ts';
import type { RaftStatus } from '../raft/index.ts';
import type { Unapplied } from './site-committer.ts';

export interface MeasuredMds {
  readonly replica: { status(): RaftStatus; readonly leader: number; readonly appliedIndex: number };
  readonly sessions: number;
  /** undefined: it keeps no journal. */
  readonly unapplied?: Unapplied | undefined;
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
  gauge('unapplied_commands', 'Commands of this site that are taken and not applied here', () => mds.unapplied?.commands ?? 0);
  gauge('unapplied_memory_bytes', 'What those take in memory', () => mds.unapplied?.memoryBytes ?? 0);
  gauge('unapplied_memory_limit_bytes', 'Beyond that the site takes nothing new: ENOSPC', () => UNAPPLIED_BYTES);
  gauge('journal_bytes', 'Of the site\'s journal, if this mds keeps it', () => mds.unapplied?.journalBytes ?? 0);
  gauge('stream_waiters', 'Requests that wait for the application of their command', () => mds.unapplied?.waiters ?? 0);
  gauge('sessions', 'Client sessions known here', () => mds.sessions);
}
