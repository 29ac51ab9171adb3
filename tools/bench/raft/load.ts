/** A closed loop: so many proposers, each of which proposes again as soon as its last command is committed. */

/** Resolves when one more command is committed. proposer: whose turn it is, from 0. */
export type Propose = (proposer: number) => Promise<void>;

export interface LoadFigure {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

/** Runs for durationMs and waits for what is then under way, which is not counted. Rejects with the first failure. */
export async function runLoad(propose: Propose, proposers: number, durationMs: number): Promise<LoadFigure> {
  const calls: number[] = [];
  const startMs = performance.now();
  const endMs = startMs + durationMs;
  const one = async (proposer: number): Promise<void> => {
    for (let before = performance.now(); before < endMs;) {
      await propose(proposer);
      const after = performance.now();
      if (after < endMs) calls.push(after - before);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: proposers }, (_, proposer) => one(proposer)));
  calls.sort((a, b) => a - b);
  return { perSecond: calls.length / (durationMs / 1000), p50Ms: at(calls, 0.5), p99Ms: at(calls, 0.99) };
}
