/** Kinds of records, and what their fields say. Do not renumber: the next process may be of another version only if this stands. */
export const KIND = {
  /** generation, last mutation number, session; payload: the session's key. */
  CLIENT: 1,
  /** payload: Token. */
  TOKEN: 2,
  /** number, asker, wait; payload: Command. */
  MUTATION: 3,
  /** inode, flags and failures, mtime seconds, nanoseconds. */
  MARKS: 4,
  /** id, inode, flags, failures told, opener. */
  HANDLE: 5,
  /** inode, owner. */
  LOCK: 6,
  /** inode, sequence, kind and state, offset or size, length, incarnation; payload: the data. */
  CHANGE: 7,
  /** inode, sequence, state, asker, number, incarnation; payload: the data. */
  APPEND: 8,
  /** inode, session, fence, data version. */
  CLAIM: 9,
  /** number, inode, site, number in its stream, which of all answers it was; payload: MutateRequest with what was stamped. */
  ANSWER: 10,
  /** payload: the address of the mds that answers. */
  MDS: 11,
  /** inode of which a change was lost and nobody was told. */
  LOSS: 12,
} as const;
