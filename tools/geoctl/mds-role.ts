/** What a metadata server is to the cluster, in the words of status and mds list. */
import type { geofs } from '../../proto/gen/geofs.js';

type MdsStatus = geofs.v1.MdsStatus.$Properties;

/** leader, follower, witness, learner; of one that is none of them: where it stands on its way in. */
export function roleOf(member: MdsStatus): string {
  if (member.witness === true) return member.leader === true ? 'witness, leads' : 'witness';
  if (member.leader === true) return 'leader';
  if (member.voter === true) return 'follower';
  if (member.learner === true) return 'learner';
  return member.invited === true ? 'invited' : 'joining';
}

/** What is under way, or wrong; '' when there is nothing to say. */
export function standingOf(member: MdsStatus, nameOf: (node: number) => string): string {
  if (member.removed === true) return 'leaving';
  const replaces = member.voter !== true && (member.replaces ?? 0) !== 0 ? `replaces ${nameOf(member.replaces ?? 0)} (node ${String(member.replaces)})` : '';
  if (member.invited === true) return ['waits for its process', replaces].filter((words) => words !== '').join(', ');
  const up = member.reachable === true ? 'up' : 'does not answer';
  const way = member.learner !== true ? '' : member.staysLearner === true ? 'stays a learner' : 'catches up';
  return [up, way, replaces].filter((words) => words !== '').join(', ');
}
