/** The one way in which geoctl refuses: "what: why: what to do", on one line, exit code 2. */
import { FsError, type Errno } from '../../proto/types/errno.ts';

/** An expected failure as people read it. todo may be left out where there is nothing to do. */
export function failure(errno: Errno, what: string, why: string, todo?: string): FsError {
  return new FsError(errno, 'geoctl', todo === undefined ? `${what}: ${why}` : `${what}: ${why}: ${todo}`);
}
