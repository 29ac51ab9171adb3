/** Target lists in the spelling of lctl(8): "tokyo-ds[0-2,5]" is tokyo-ds0, tokyo-ds1, tokyo-ds2 and tokyo-ds5. */
import { failure } from './failure.ts';

/** More names than this in one list are a slip of the keyboard. */
const MOST_NAMES = 4096;

function wrong(text: string, why: string): never {
  throw failure('EINVAL', text, why, 'write targets as tokyo-ds1 or tokyo-ds[0-2,5]');
}

/** The numbers of one bracket, as text: leading zeros of the first bound keep the width ([08-10] is 08, 09, 10). */
function numbersOf(list: string, text: string): string[] {
  return list.split(',').flatMap((part) => {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (match === null) wrong(text, `"${part}" is not a number or a range`);
    const [, first = '', last = first] = match;
    const from = Number(first);
    const to = Number(last);
    if (!Number.isSafeInteger(to) || to < from) wrong(text, `the range ${part} runs backwards`);
    if (to - from >= MOST_NAMES) wrong(text, `the range ${part} is too long`);
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(first.length, '0'));
  });
}

/** The names that one argument means, in its order, without repeats. Throws FsError EINVAL naming the argument. */
export function expandRange(text: string): string[] {
  let names = [''];
  let rest = text;
  while (rest !== '') {
    const open = rest.indexOf('[');
    if (open === -1) {
      if (rest.includes(']')) wrong(text, 'a "]" without a "["');
      names = names.map((name) => name + rest);
      break;
    }
    const close = rest.indexOf(']', open);
    if (close === -1) wrong(text, 'a "[" without a "]"');
    const before = rest.slice(0, open);
    if (before.includes(']')) wrong(text, 'a "]" without a "["');
    const numbers = numbersOf(rest.slice(open + 1, close), text);
    if (names.length * numbers.length > MOST_NAMES) wrong(text, `it names more than ${String(MOST_NAMES)} targets`);
    names = names.flatMap((name) => numbers.map((number) => name + before + number));
    rest = rest.slice(close + 1);
  }
  if (text === '') wrong('target', 'an empty name');
  return [...new Set(names)];
}

/** The names of several arguments, without repeats. */
export function expandRanges(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(expandRange))];
}
