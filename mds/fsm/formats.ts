/**
 * One number names the format of everything that members share or leave to their successors: commands, the state's records,
 * raft snapshots, the log's segments. A cluster uses the one in its record; a program knows a range. A format is used only
 * after `geoctl upgrade finalize`, which needs every member to know it.
 */
import { FsError } from '../../proto/types/errno.ts';

export interface FormatRange {
  readonly oldest: number;
  readonly newest: number;
}

/** What this program knows. Raise newest with the first thing that an older program could not apply. */
export const FORMATS: FormatRange = Object.freeze({ oldest: 1, newest: 1 });

/** What members of the time before formats were announced know. */
export const FIRST_FORMAT = 1;

const words = ({ oldest, newest }: FormatRange): string => (oldest === newest ? `format ${String(oldest)}` : `formats ${String(oldest)} to ${String(newest)}`);

/** Why a program of this range is no member of a cluster that uses `format`, and what to do; undefined: it may be one. */
export function formatRefusal(format: number, range: FormatRange): { readonly kind: 'too-old' | 'too-new'; readonly text: string } | undefined {
  const knows = `this program knows ${words(range)}, the cluster uses ${String(format)}`;
  if (format > range.newest) return { kind: 'too-old', text: `too old: ${knows}; install a newer one` };
  if (format < range.oldest) return { kind: 'too-new', text: `too new: ${knows}; run the release before this one and geoctl upgrade finalize first` };
  return undefined;
}

/** FsError EPROTO in one line. */
export function checkFormat(format: number, range: FormatRange): void {
  const refusal = formatRefusal(format, range);
  if (refusal !== undefined) throw new FsError('EPROTO', 'mds', refusal.text);
}
