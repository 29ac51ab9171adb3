/** How a command joins the program. */
import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Runs an action with a context that is closed afterwards. */
export type Run = (command: Command, action: (context: Context) => Promise<void>) => Promise<void>;

/** Adds one command. flat is for hidden top-level aliases (pool_new). */
export type Register = (parent: Command, run: Run) => void;

/** Shows an example below --help. */
export function example(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** Adds a pool command under a name: its own, or Lustre's as a hidden one. */
export type RegisterNamed = (parent: Command, name: { readonly name: string; readonly hidden: boolean }, run: Run) => void;
