/** The code blocks of the top README: its commands are run as they are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './wan.ts';

/** Blocks of the section with this heading, in order, without their indentation. */
export function blocksOf(heading: string): string[] {
  const section = readFileSync(join(ROOT, 'README.md'), 'utf8').split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`README.md has no section "${heading}"`);
  return [...section.matchAll(/(?<=\n\n)(?: {4}.*\n(?:\n(?= {4}))?)+/g)].map(([block]) => block.replaceAll(/^ {4}/gm, '').trimEnd());
}
