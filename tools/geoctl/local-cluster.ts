/** The cluster that `npm start` runs on this machine. */
import { isRunning, readClusterFile } from '../cluster/state-file.ts';

/** The launcher's program, as built and from source; one of them is on its command line. */
const LAUNCHER_WORDS = ['geofs-cluster', 'cluster/main.ts'];

/** geoctl.yaml of the cluster of that state folder while its launcher runs; undefined otherwise, also where the state may not be read. */
export function runningLocalConfig(state: string): string | undefined {
  try {
    const file = readClusterFile(state);
    return file !== undefined && LAUNCHER_WORDS.some((word) => isRunning(file.launcher, word)) ? file.admin : undefined;
  } catch (error) {
    // A state that is not ours or half written is no local cluster; --config still names any.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

/** Where npm start keeps its state unless told otherwise. */
export const defaultState = (root: boolean, home: string): string => root ? '/var/lib/geofs/local' : `${home}/.local/state/geofs`;
