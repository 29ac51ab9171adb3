/** fcntl(2) record locks from a shell, in perl, which every Debian has: for who must not block node. */

const LOCK = 'use Fcntl; open(F, "+<", $ARGV[0]) or die "open: $!\\n"; $l = pack("s s x4 q q i x4", F_WRLCK, 0, 0, 0, 0);';

/** Prints "locked", or "busy" where another has it; does not wait. */
export const tryLock = (path: string): string => `perl -e '${LOCK} print fcntl(F, F_SETLK, $l) ? "locked" : "busy"' ${path}`;

/** Waits for the lock, makes the file held, and keeps the lock until that file is removed. */
export const holdLock = (path: string, held: string): string =>
  `perl -e '${LOCK} fcntl(F, F_SETLKW, $l) or die "lock: $!\\n"; open(H, ">", $ARGV[1]) or die; close(H); select(undef, undef, undef, 0.05) while -e $ARGV[1]' ${path} ${held}`;
