/** The clocks of a machine, moved by hand. */
import type { ClockSources } from '../../proto/runtime/clock.ts';

export class Machine implements ClockSources {
  #fine = 5;
  #boot = 100_000;
  #wall = 1_700_000_000_000;
  bootReads = 0;

  fineMs(): number { return this.#fine; }
  bootMs(): number { this.bootReads += 1; return Math.floor(this.#boot / 10) * 10; }
  wallMs(): number { return Math.floor(this.#wall); }

  run(ms: number): void { this.#fine += ms; this.#boot += ms; this.#wall += ms; }
  suspend(ms: number): void { this.#boot += ms; this.#wall += ms; }
  setWall(ms: number): void { this.#wall += ms; }
  /** A suspend that the wall clock was set back across. */
  suspendUnseen(ms: number): void { this.#boot += ms; }
}
