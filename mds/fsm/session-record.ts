/** What the state keeps of a client's session. Every command of a session reads and writes it, so it is decoded once a version. */
import { geofs } from '../../proto/gen/geofs.js';
import { NumberRuns } from './number-runs.ts';

export interface SessionRecord {
  readonly session: number;
  /** Chosen by the client. */
  readonly key: string;
  readonly description: string;
  /** The site that serves it. */
  readonly site: number;
  /** The mds of that site; 0: not known. */
  readonly node: number;
  /** Replies up to here are forgotten, but those to `open`. */
  readonly acknowledged: number;
  /** Ascending, up to `acknowledged`: numbers that the client waits for still. With the remembered ones SESSION_REPLIES at most. */
  readonly open: readonly number[];
  /** Numbers whose replies are remembered. */
  readonly remembered: NumberRuns;
  /** Only what its site had answered it is still done; its end takes away what that leaves. */
  readonly ended: boolean;
  /** How often it was taken up again: an end that was judged before that does nothing. */
  readonly returns: number;
  /** Its client keeps what it is answered until that is durable, and asks a restarted mds for it again. */
  readonly keeps: boolean;
}

/** By the very bytes that were decoded from it or encoded into, which nobody changes. */
const known = new WeakMap<Uint8Array, SessionRecord>();

/** The client has the reply to this number, by what a record or a command says of that. */
export const hasReply = ({ acknowledged, open }: Pick<SessionRecord, 'acknowledged' | 'open'>, number: number): boolean => number <= acknowledged && !open.includes(number);

export function decodeSession(bytes: Uint8Array): SessionRecord {
  let record = known.get(bytes);
  if (record === undefined) {
    const { session, key, description, site, node, acknowledged, open, remembered, ended, returns, keeps } = geofs.v1.SessionState.decode(bytes);
    record = { session, key, description, site, node, acknowledged, open, remembered: new NumberRuns(remembered), ended, returns, keeps };
    known.set(bytes, record);
  }
  return record;
}

/** Keeps the record. */
export function encodeSession(record: SessionRecord): Uint8Array {
  const bytes = geofs.v1.SessionState.encode({ ...record, open: [...record.open], remembered: [...record.remembered.runs] }).finish();
  known.set(bytes, record);
  return bytes;
}
