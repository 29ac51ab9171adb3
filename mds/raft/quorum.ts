/** Majorities of one or of two (joint consensus) sets of voters. Pure arithmetic; raft thesis 4.3. */

/** The two majorities that a decision needs; `outgoing` is empty outside joint consensus. */
export interface JointVoters {
  readonly voters: readonly number[];
  readonly votersOutgoing: readonly number[];
}

export type VoteResult = 'pending' | 'won' | 'lost';

/**
 * The largest value that a majority of the voters has reached; Infinity for an empty set, so that it never binds in a joint decision.
 * A voter without a value counts as 0.
 */
export function majorityIndex(voters: readonly number[], valueOf: (voter: number) => number | undefined): number {
  const count = voters.length;
  if (count === 0) return Infinity;
  if (count === 1) return valueOf(voters[0] ?? 0) ?? 0;
  const values = voters.map((voter) => valueOf(voter) ?? 0).sort((a, b) => a - b);
  return values[count - Math.floor(count / 2) - 1] ?? 0;
}

/** As majorityIndex, for both halves of a joint configuration: what each of them has reached. */
export function jointIndex(conf: JointVoters, valueOf: (voter: number) => number | undefined): number {
  return Math.min(majorityIndex(conf.voters, valueOf), majorityIndex(conf.votersOutgoing, valueOf));
}

/** Result of an election within one set; an empty set has won, so that it never binds in a joint decision. */
export function majorityVote(voters: readonly number[], votes: ReadonlyMap<number, boolean>): VoteResult {
  if (voters.length === 0) return 'won';
  let granted = 0;
  let missing = 0;
  for (const voter of voters) {
    const vote = votes.get(voter);
    if (vote === undefined) missing += 1;
    else if (vote) granted += 1;
  }
  const needed = Math.floor(voters.length / 2) + 1;
  if (granted >= needed) return 'won';
  return granted + missing >= needed ? 'pending' : 'lost';
}

/** Won when both halves are won, lost as soon as one is lost. */
export function jointVote(conf: JointVoters, votes: ReadonlyMap<number, boolean>): VoteResult {
  const incoming = majorityVote(conf.voters, votes);
  const outgoing = majorityVote(conf.votersOutgoing, votes);
  if (incoming === outgoing) return incoming;
  return incoming === 'lost' || outgoing === 'lost' ? 'lost' : 'pending';
}
