/** Replies that the state remembers for a session, so that a command resent under its number has no second effect. */
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import { SESSION_REPLIES } from '../../proto/types/limits.ts';
import { replyKey, sessionStateKey } from './keys.ts';
import type { Mutation, StateView } from './machine.ts';
import { decodeSession, encodeSession, hasReply, type SessionRecord } from './session-record.ts';

type Reply = geofs.v1.CommandReply.$Properties;

/** What the session's state says of a command before it runs. */
export type Verdict =
  | { readonly kind: 'run'; readonly session: SessionRecord | undefined }
  | { readonly kind: 'answer'; readonly reply: Reply };

/** Judges (session, number). Commands without them always run, and so does what its site has answered: once, by its stream number. */
export function judge(view: StateView, command: geofs.v1.Command, index: number): Verdict {
  const { session, number } = command;
  if (session === 0) return { kind: 'run', session: undefined };
  const bytes = view.get(sessionStateKey(session));
  const record = bytes === undefined ? undefined : decodeSession(bytes);
  if (record === undefined || record.ended) {
    if (command.answered !== 0) return { kind: 'run', session: undefined };
    return { kind: 'answer', reply: { errno: ERRNO.ESTALE, detail: 'session unknown', index } };
  }
  if (number === 0) return { kind: 'run', session: undefined };
  if (record.remembered.has(number)) {
    const stored = view.get(replyKey(session, number));
    if (stored === undefined) throw new Error(`session ${String(session)}: reply ${String(number)} is lost`);
    // The decoded message itself: fields that were not stored read as their defaults, as errno 0 does.
    const reply = geofs.v1.CommandReply.decode(Buffer.from(stored));
    reply.replayed = true;
    return { kind: 'answer', reply };
  }
  if (command.answered === 0 && (hasReply(record, number) || hasReply(command, number))) {
    return { kind: 'answer', reply: { errno: ERRNO.EIO, detail: `the reply to number ${String(number)} was acknowledged and is forgotten`, index, forgotten: true } };
  }
  return { kind: 'run', session: record };
}

const NOTHING_OPEN: readonly number[] = [];

/** Which replies a client has: those up to `acknowledged` but those to `open`. */
export type Replies = Pick<SessionRecord, 'acknowledged' | 'open'>;

/** What the client is known to have, now that its command has come: commands come in another order than they were sent, and what one of them says is so for good. */
export function mergedReplies(record: Replies, command: Replies): Replies {
  const acknowledged = Math.max(record.acknowledged, command.acknowledged);
  if (record.open.length === 0 && command.open.length === 0) return { acknowledged, open: NOTHING_OPEN };
  const [ofRecord, ofCommand] = [new Set(record.open), new Set(command.open)];
  const isOpen = (number: number): boolean => number <= acknowledged && (number > record.acknowledged || ofRecord.has(number)) && (number > command.acknowledged || ofCommand.has(number));
  return { acknowledged, open: [...new Set([...record.open, ...command.open])].filter(isOpen).sort((a, b) => a - b) };
}

/**
 * Remembers the reply and forgets what the client has acknowledged, or, where more than SESSION_REPLIES are remembered or open, the oldest. Of inodes only
 * the numbers: whoever answers a repeat gives their attributes as they are by then.
 */
export function remember(record: SessionRecord, command: geofs.v1.Command, reply: Reply): Mutation[] {
  const { session, number } = command;
  const mutations: Mutation[] = [];
  let { acknowledged, open } = mergedReplies(record, command);
  const numbers = record.remembered.with(number);
  let remembered = open.reduce((left, each) => (numbers.has(each) ? left.with(each) : left), numbers.above(acknowledged));
  const excess = remembered.size + open.filter((each) => !remembered.has(each)).length - SESSION_REPLIES;
  if (excess > 0) {
    const floor = open.reduce((all, each) => all.with(each), remembered).at(excess - 1) ?? 0;
    acknowledged = Math.max(acknowledged, floor);
    open = open.filter((each) => each > floor);
    remembered = remembered.above(floor);
  }
  for (const old of record.remembered) {
    if (old > acknowledged) break;
    if (!remembered.has(old)) mutations.push({ key: replyKey(session, old), value: undefined });
  }
  if (remembered.has(number)) {
    const stored: Reply = { ...reply, inodes: (reply.inodes ?? []).map(({ ino }) => ({ ino: ino ?? 0 })) };
    mutations.push({ key: replyKey(session, number), value: geofs.v1.CommandReply.encode(stored).finish() });
  }
  mutations.push({ key: sessionStateKey(session), value: encodeSession({ ...record, acknowledged, open, remembered }) });
  return mutations;
}
