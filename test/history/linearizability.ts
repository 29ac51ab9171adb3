/**
 * Is there one order of these operations that keeps real time and in which each answer is right? A search (Wing and Gong 1993, with the memory of Lowe
 * 2017): exponential in what is under way at once, so for short histories, or for one key's part of a long one.
 */
import type { Operation } from './events.ts';

export interface Model<State> {
  readonly initial: State;
  /** The state after the operation; undefined: it cannot have been answered so. Of one whose outcome is unknown every answer is right. */
  readonly step: (state: State, operation: Operation) => State | undefined;
  /** Equal for equal states. */
  readonly nameOf: (state: State) => string;
}

/** Beyond it the search is given up: such a history cannot be judged. */
const MOST_STEPS = 300_000;

interface Frame<State> {
  /** All below are in the order. */
  readonly low: number;
  /** Of low and above: those that are, ascending. */
  readonly ahead: readonly number[];
  readonly state: State;
  readonly candidates: readonly number[];
  next: number;
}

/** What is wrong with it; undefined: there is such an order. Throws RangeError: too much is under way at once to tell. */
export function whyNoOrder<State>(operations: readonly Operation[], { initial, step, nameOf }: Model<State>): string | undefined {
  const all = [...operations].sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  const frameOf = (low: number, ahead: readonly number[], state: State): Frame<State> => ({ low, ahead, state, candidates: candidatesOf(all, low, ahead), next: 0 });
  const path = [frameOf(0, [], initial)];
  let furthest: { readonly count: number; readonly last: Frame<State> | undefined } = { count: 0, last: path[0] };
  for (let steps = 0; ;) {
    const frame = path.at(-1);
    if (frame === undefined) break;
    if (!frame.candidates.some((i) => isAnswered(all[i]))) return undefined;
    const i = frame.candidates[frame.next++];
    const operation = i === undefined ? undefined : all[i];
    if (i === undefined || operation === undefined) { path.pop(); continue; }
    if ((steps += 1) > MOST_STEPS) throw new RangeError(`more than ${String(MOST_STEPS)} steps: too much of this history is under way at once for it to be judged`);
    const state = step(frame.state, operation);
    if (state === undefined) continue;
    const { low, ahead } = withAnother(frame, i);
    const name = `${String(low)}:${ahead.join(',')}|${nameOf(state)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    path.push(frameOf(low, ahead, state));
    if (path.length - 1 > furthest.count) furthest = { count: path.length - 1, last: path.at(-1) };
  }
  const stuck = (furthest.last?.candidates ?? []).flatMap((i) => { const operation = all[i]; return operation !== undefined && isAnswered(operation) ? [tellOf(operation)] : []; });
  return `no order of its operations agrees with what was answered: after ${String(furthest.count)} of them none of these can come next: ${stuck.join('; ')}`;
}

const isAnswered = (operation: Operation | undefined): boolean => operation !== undefined && operation.end !== Infinity;

const tellOf = ({ process, f, key, asked, told }: Operation): string => `process ${String(process)}: ${f} ${key}${asked === null ? '' : ` ${JSON.stringify(asked)}`}, answered ${JSON.stringify(told ?? null)}`;

/** What had begun before the first of the rest was answered: those that are answered soonest first, those of unknown outcome last. */
function candidatesOf(all: readonly Operation[], low: number, ahead: readonly number[]): number[] {
  const done = new Set(ahead);
  const found: number[] = [];
  let firstEnd = Infinity;
  for (let i = low; i < all.length; i += 1) {
    const operation = all[i];
    if (operation === undefined || operation.start > firstEnd) break;
    if (done.has(i)) continue;
    found.push(i);
    firstEnd = Math.min(firstEnd, operation.end);
  }
  return found.sort((a, b) => (all[a]?.end ?? 0) - (all[b]?.end ?? 0));
}

function withAnother({ low, ahead }: { readonly low: number; readonly ahead: readonly number[] }, i: number): { readonly low: number; readonly ahead: readonly number[] } {
  const rest = [...ahead, i].sort((a, b) => a - b);
  let next = low;
  while (rest[0] === next) { rest.shift(); next += 1; }
  return { low: next, ahead: rest };
}
