/** How far a long piece of work is: one line that is written over on a terminal, a line now and then when piped. On standard error. */
import type { Clock } from '../../proto/runtime/clock.ts';

const TERMINAL_MS = 200;
const PIPED_MS = 10_000;
const CLEAR_LINE = '\r\u001b[2K';
const BAR = 20;

export interface ProgressOptions {
  readonly clock: Clock;
  readonly terminal: boolean;
  readonly write: (text: string) => void;
}

export class Progress {
  readonly #o: ProgressOptions;
  readonly #everyMs: number;
  #what = '';
  #startedMs = 0;
  #shownMs = 0;
  #shown = false;

  constructor(options: ProgressOptions) {
    this.#o = options;
    this.#everyMs = options.terminal ? TERMINAL_MS : PIPED_MS;
  }

  /** What is done now; its rate and remaining time count from here. */
  begin(what: string): void {
    this.#what = what;
    this.#startedMs = this.#shownMs = this.#o.clock.monotonicMs();
  }

  /** Cheap: shows nothing while the last line is young. total 0: unknown. */
  step(done: number, total = 0): void {
    const now = this.#o.clock.monotonicMs();
    if (now - this.#shownMs < this.#everyMs) return;
    this.#shownMs = now;
    this.#shown = true;
    const text = progressLine(this.#what, done, total, now - this.#startedMs);
    this.#o.write(this.#o.terminal ? CLEAR_LINE + text : `${text}\n`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#o.terminal && this.#shown) this.#o.write(CLEAR_LINE);
    this.#shown = false;
  }
}

/** "names [#####---------------] 1,200,000 of 5,000,000 (24%), 120,000/s, 32 s left". */
export function progressLine(what: string, done: number, total: number, elapsedMs: number): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US');
  const rate = elapsedMs > 0 ? done * 1000 / elapsedMs : 0;
  if (total <= 0) return `${what}: ${number(done)}, ${number(rate)}/s`;
  const share = Math.min(1, done / total);
  const bar = '#'.repeat(Math.floor(share * BAR)).padEnd(BAR, '-');
  const left = rate > 0 ? `, ${number(Math.max(0, total - done) / rate)} s left` : '';
  return `${what} [${bar}] ${number(done)} of ${number(total)} (${String(Math.floor(share * 100))}%), ${number(rate)}/s${left}`;
}
