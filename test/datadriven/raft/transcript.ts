/**
 * Runs the transcripts of this folder. A transcript is a list of blocks: comments (#), one command a line, "----", the expected output up
 * to an empty line. `node test/datadriven/raft/transcript.ts --rewrite [name]` writes what came out instead of comparing.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Interaction } from './interaction.ts';

const FOLDER = import.meta.dirname;

export function transcripts(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort();
}

/** What the transcript says, and what it would say if it were written now. */
export function replay(name: string): { expected: string; actual: string } {
  const expected = readFileSync(join(FOLDER, name), 'utf8');
  const interaction = new Interaction();
  const result: string[] = [];
  for (const block of expected.trimEnd().split(/\n\n+/)) {
    const commands = (block.split(/^----$/m)[0] ?? '').trimEnd().split('\n');
    const outputs = commands.filter((line) => !line.startsWith('#') && line !== '').map((line) => interaction.run(line));
    const shown = outputs.filter((output) => output !== 'ok');
    result.push(outputs.length === 0 ? commands.join('\n') : [...commands, '----', shown.length === 0 ? 'ok' : shown.join('\n')].join('\n'));
  }
  return { expected, actual: `${result.join('\n\n')}\n` };
}

if (process.argv.includes('--rewrite')) {
  const only = process.argv[process.argv.indexOf('--rewrite') + 1];
  for (const name of transcripts()) {
    if (only === undefined || name === only) writeFileSync(join(FOLDER, name), replay(name).actual);
  }
}
