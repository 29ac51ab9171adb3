/** Tables: cli-table3 on a terminal; padded columns without any escape sequence when piped, the same words in the same order. */
import Table from 'cli-table3';

export type Align = 'left' | 'right';

export interface Column {
  readonly head: string;
  readonly align?: Align;
}

const NO_LINES = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
};

// Written here: the library asks its own standard output whether it is a terminal, whatever ours is.
const BOLD = '\u001b[1m';
const NOT_BOLD = '\u001b[22m';

function plain(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map((column) => column.head), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => (cells[index] ?? '').length)));
  return lines.map((cells) => columns.map((column, index) => {
    const cell = cells[index] ?? '';
    const gap = ' '.repeat((widths[index] ?? 0) - cell.length);
    return column.align === 'right' ? gap + cell : cell + gap;
  }).join('  ').trimEnd());
}

/** The lines of a table. terminal: bold headings. Cells are printed as given: pass names through nameToText first. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], terminal: boolean): string[] {
  if (!terminal) return plain(columns, rows);
  const table = new Table({
    head: columns.map((column) => `${BOLD}${column.head}${NOT_BOLD}`), colAligns: columns.map((column) => column.align ?? 'left'), chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n').map((line) => line.trimEnd());
}
