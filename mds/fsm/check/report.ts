/** What a check of the state says. */

/** Which rule is broken. Names are for scripts: never change one. */
export type ProblemKind =
  | 'record' | 'cluster' | 'dentry' | 'nlink' | 'entries' | 'parent' | 'loop' | 'home' | 'orphan' | 'xattr' | 'lock' | 'writer' | 'deletion' | 'session' | 'reply'
  | 'counter' | 'site' | 'node' | 'target' | 'pool' | 'layout' | 'grant' | 'stream' | 'quota';

export interface Problem {
  readonly kind: ProblemKind;
  /** The inode it is about; 0: none. */
  readonly ino: number;
  /** One line for people. */
  readonly text: string;
}

export type Report = (kind: ProblemKind, ino: number, text: string) => void;

/** Whether both hold the same, order and repetitions aside. */
export function sameSet(a: Iterable<string | number>, b: Iterable<string | number>): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
}
