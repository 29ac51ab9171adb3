/** Changes of the cluster: one past-tense sentence each, after every reachable site sees it. */
import type { Command } from 'commander';
import type { geofs } from '../../proto/gen/geofs.js';
import type { Context } from './context.ts';
import { failure } from './failure.ts';
import { OVERFLOW_WORDS, overflowOf, type OverflowWord } from './topology.ts';

export interface ChangeFlags {
  readonly nowait?: boolean;
}

export interface OverflowFlags {
  readonly overflow?: string;
  readonly spillTo?: string;
  readonly spillAt?: string;
}

export const withNowait = (command: Command): Command => command.option('--nowait', 'do not wait until every site sees the change');

export const withOverflow = (command: Command): Command => command
  .option('--overflow <MODE>', 'when the pool is full: strict (ENOSPC), standard (the site\'s other targets, then --spill-to), loose (any target)')
  .option('--spill-to <POOL>', 'the pool that takes what does not fit ("none" for no pool)')
  .option('--spill-at <PCT>', 'spill once so many percent are used (0: when full)');

interface Change {
  /** For the error line: "pool new flash". */
  readonly what: string;
  readonly command: geofs.v1.Command.$Properties;
  readonly path?: Uint8Array;
}

/** Collects the sentences of one run and the sites that have not confirmed. */
export class Changes {
  readonly #context: Context;
  readonly #nowait: boolean;
  readonly #sentences: string[] = [];
  readonly #late = new Set<string>();

  constructor(context: Context, flags: ChangeFlags) {
    this.#context = context;
    this.#nowait = flags.nowait === true;
  }

  /** Throws FsError with the cluster's refusal. */
  async make({ what, command, path }: Change, ...sentences: readonly string[]): Promise<void> {
    const request = { command, nowait: this.#nowait, ...(path === undefined ? {} : { path }) };
    for (const site of await this.#context.client.command(request, what)) this.#late.add(site);
    this.note(...sentences);
  }

  /** A sentence about something that needed no change. */
  note(...sentences: readonly string[]): void {
    this.#sentences.push(...sentences);
    if (!this.#context.json) for (const sentence of sentences) this.#context.line(sentence);
  }

  report(): void {
    const unconfirmedSites = [...this.#late].sort();
    if (this.#context.json) this.#context.printJson({ done: this.#sentences, unconfirmedSites });
    else if (unconfirmedSites.length > 0) this.#context.world.warn(`geoctl: not yet confirmed by ${unconfirmedSites.join(', ')}: they see it once they are reachable\n`);
  }
}

/** What the overflow flags ask for; undefined when none is given. Throws FsError EINVAL. */
export function configureCommand(name: string, flags: OverflowFlags): geofs.v1.PoolConfigure.$Properties | undefined {
  const { overflow, spillTo, spillAt } = flags;
  if (overflow === undefined && spillTo === undefined && spillAt === undefined) return undefined;
  const command: geofs.v1.PoolConfigure.$Properties = { name };
  if (overflow !== undefined) {
    if (!isOverflow(overflow)) throw failure('EINVAL', `--overflow ${overflow}`, 'no such mode', `choose ${OVERFLOW_WORDS.join(', ')}`);
    command.hasOverflow = true;
    command.overflow = overflowOf(overflow);
  }
  if (spillTo !== undefined) {
    command.hasSpillTo = true;
    command.spillTo = spillTo === 'none' ? '' : spillTo;
  }
  if (spillAt !== undefined) {
    if (!/^\d{1,3}%?$/.test(spillAt) || Number.parseInt(spillAt, 10) > 100) throw failure('EINVAL', `--spill-at ${spillAt}`, 'not a percentage', 'give a number from 0 to 100');
    command.hasSpillAtPercent = true;
    command.spillAtPercent = Number.parseInt(spillAt, 10);
  }
  return command;
}

function isOverflow(text: string): text is OverflowWord {
  return (OVERFLOW_WORDS as readonly string[]).includes(text);
}
