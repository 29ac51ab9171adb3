/** Replies that the state remembers for a session, so that a command resent under its number has no second effect. */
import { geofs } from '../../proto/gen/geofs.js';
import { ERRNO } from '../../proto/types/errno.ts';
import { SESSION_REPLIES } from '../../proto/types/limits.ts';
import { replyKey, sessionStateKey } from './keys.ts';
import type { Mutation, StateView } from './machine.ts';
import { decodeSession, encodeSession, type SessionRecord } from './session-record.ts';

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
  if (command.answered === 0 && (number <= record.acknowledged || number <= command.acknowledged)) {
    return { kind: 'answer', reply: { errno: ERRNO.EIO, detail: `the reply to number ${String(number)} was acknowledged and is forgotten`, index, forgotten: true } };
  }
  return { kind: 'run', session: record };
}

/**
 * Remembers the reply and forgets what the client has acknowledged, or, beyond SESSION_REPLIES, the oldest. Of inodes only
 * the numbers: whoever answers a repeat gives their attributes as they are by then.
 */
export function remember(record: SessionRecord, command: geofs.v1.Command, reply: Reply): Mutation[] {
  const { session, number } = command;
  const mutations: Mutation[] = [];
  const numbers = record.remembered.with(number);
  let acknowledged = Math.max(record.acknowledged, command.acknowledged);
  const excess = numbers.size - SESSION_REPLIES;
  if (excess > 0) acknowledged = Math.max(acknowledged, numbers.at(excess - 1) ?? 0);
  for (const old of numbers) {
    if (old > acknowledged) break;
    if (old !== number) mutations.push({ key: replyKey(session, old), value: undefined });
  }
  if (number > acknowledged) {
    const stored: Reply = { ...reply, inodes: (reply.inodes ?? []).map(({ ino }) => ({ ino: ino ?? 0 })) };
    mutations.push({ key: replyKey(session, number), value: geofs.v1.CommandReply.encode(stored).finish() });
  }
  mutations.push({ key: sessionStateKey(session), value: encodeSession({ ...record, acknowledged, remembered: numbers.above(acknowledged) }) });
  return mutations;
}
