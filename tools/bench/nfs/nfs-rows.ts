/** What was measured over NFS, the targets that it is held to, and both as text. Pure. */
import { median } from '../rounds.ts';

/** At least so much of the local folder's rate, or such a rate. */
export interface NfsTarget {
  readonly of: 'share' | 'rate';
  readonly least: number;
}

export interface NfsRow {
  readonly name: string;
  readonly unit: 'calls/s' | 'MB/s';
  readonly target?: NfsTarget;
  /** One a round. */
  readonly geofs: readonly number[];
  readonly local: readonly number[];
}

/** The rows as text: rates, geofs's share of the local one, and whether each target is met. */
export function printedNfs(rows: readonly NfsRow[]): string {
  const lines = [['NFS (v3, libnfs)', 'UNIT', 'local folder', 'geofs', 'share', 'target'],
    ...rows.map((row) => [row.name, row.unit, median(row.local).toFixed(0), median(row.geofs).toFixed(0), shareOf(row).toFixed(2), targetText(row)])];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const missed = rows.filter((row) => !isMet(row));
  return `${lines.map((line) => line.map((cell, column) => ([0, 1, 5].includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')}\n\n`
    + 'A geofs-nfs at the leader\'s site without a WAN, beside NFS-Ganesha over a folder of the state\'s disk, in the same rounds.\n'
    + `NFS targets: ${missed.length === 0 ? 'all met' : `missed by ${missed.map((row) => row.name).join('; ')}`}.\n`;
}

const shareOf = (row: NfsRow): number => median(row.geofs) / median(row.local);

export function isMet(row: NfsRow): boolean {
  if (row.target === undefined) return true;
  return (row.target.of === 'share' ? shareOf(row) : median(row.geofs)) >= row.target.least;
}

function targetText(row: NfsRow): string {
  if (row.target === undefined) return '';
  const { of, least } = row.target;
  return `${of === 'share' ? `share ${String(least)}` : `${String(least)} ${row.unit}`} ${isMet(row) ? 'met' : 'MISSED'}`;
}
