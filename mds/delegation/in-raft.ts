/** What a site's commands still on their way through Raft touch: a local command on any of it waits (design 7.3). */
import type { Covered } from '../fsm/index.ts';

/** An inode's number. */
export type Touched = number;

export const touchedBy = (inodes: readonly Covered[]): Touched[] => inodes.map(({ ino }) => ino);

export class InRaft {
  readonly #until = new Map<Touched, number>();
  readonly #commands: { readonly n: number; readonly touched: readonly Touched[] }[] = [];

  /** Command n, above all before, touches these. */
  add(n: number, touched: readonly Touched[]): void {
    for (const what of touched) this.#until.set(what, n);
    this.#commands.push({ n, touched });
  }

  /** The number after whose application none of these is in Raft any more; 0: none is. */
  last(touched: readonly Touched[]): number {
    return touched.reduce((latest, what) => Math.max(latest, this.#until.get(what) ?? 0), 0);
  }

  onApplied(n: number): void {
    let done = 0;
    for (const command of this.#commands) {
      if (command.n > n) break;
      done += 1;
      for (const what of command.touched) if (this.#until.get(what) === command.n) this.#until.delete(what);
    }
    this.#commands.splice(0, done);
  }
}
