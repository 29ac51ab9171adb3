/** Expected failures of the core's callers. Anything else that it throws is a bug or a damaged log. */

export type DropReason = 'no-leader' | 'transferring' | 'leaving' | 'too-much-uncommitted' | 'not-a-member' | 'conf-change-refused';

/** The proposal is not in the log of anyone and never will be; it may be proposed again. */
export class ProposalDropped extends Error {
  override readonly name = 'ProposalDropped';
  readonly reason: DropReason;

  constructor(reason: DropReason, detail = '') {
    super(`proposal dropped: ${reason}${detail === '' ? '' : ` (${detail})`}`);
    this.reason = reason;
  }
}
