/** The steps of delegation, by name, at each of which a process may die: a server says when it is about to take one. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { AppliedEntry } from '../../mds/server/applier.ts';

export const STEPS = [
  // A site takes a command and answers it by itself (7.5).
  'flush: append', 'flush: sync', 'flush: durable', 'flush: answer', 'flush: send', 'flush: apply', 'flush: trim',
  'grant: propose', 'grant: apply',
  'recall: asked', 'recall: asked through the log', 'recall: answer',
  'return: append', 'return: send', 'return: apply',
  // 7.18
  'break: apply', 'break: set aside', 'break: begin anew', 'break: open',
] as const;
/** Where the journal that one mds keeps becomes a group's (7.12). */
export const CONVERSION_STEPS = ['convert: import', 'convert: whole', 'convert: give up'] as const;
/** Where a client asks again for what it was answered before a crash (7.5). */
export const AGAIN_STEPS = ['again: take', 'again: answer'] as const;
/** Where an mds takes up the stream of its journal group (7.12): it leads, it has all and is about to serve, it has said so. */
export const TAKE_UP_STEPS = ['take up: lead', 'take up: serve', 'take up: said'] as const;
export type Step = (typeof STEPS)[number] | (typeof CONVERSION_STEPS)[number] | (typeof AGAIN_STEPS)[number] | (typeof TAKE_UP_STEPS)[number];

export const isAgain = (step: Step): boolean => AGAIN_STEPS.some((again) => again === step);

/** What taking it into the journal, or handing it to Raft, is a step of. */
export function stepOf(command: geofs.v1.Command, how: 'append' | 'send'): Step | undefined {
  if (command.op === 'return') return how === 'append' ? 'return: append' : 'return: send';
  if (command.answered !== 0) return how === 'append' ? 'flush: append' : 'flush: send';
  return command.op === 'grant' && how === 'send' ? 'grant: propose' : undefined;
}

/** What an entry, applied but not shown yet, is to the mds of this site and incarnation. */
export function appliedStep({ command, events, refused, reply }: AppliedEntry, site: number, incarnation: number): Step | undefined {
  if (refused !== undefined || (reply.errno ?? 0) !== 0) return undefined;
  if (command.op === 'endStream' && command.endStream?.broken === true && command.endStream.incarnation === incarnation) return 'break: apply';
  if (command.op === 'openStream' && command.openStream?.site === site && (command.openStream.replaces ?? 0) === 0 && reply.existed !== true) return 'break: open';
  if (command.op === 'openStream' && command.openStream?.site === site && (command.openStream.epoch ?? 0) > 0) return 'take up: said';
  if (command.op === 'recall') return 'recall: asked through the log';
  if (command.op === 'grant' && command.grant?.site === site) return 'grant: apply';
  if (command.site !== site || command.incarnation !== incarnation) return undefined;
  if (command.op === 'return') return 'return: apply';
  if (command.answered !== 0) return 'flush: apply';
  return events.some((event) => event.kind === 'grant' && event.site === site) ? 'grant: apply' : undefined;
}
