/** The order of one site's commands: numbered, taken one after the other, whatever a leader change repeats or loses (design 7.6). */
import { geofs } from '../../proto/gen/geofs.js';
import { MAX_SITE } from '../../proto/types/ids.ts';
import { siteOfStream, streamKey, streamRange } from './keys.ts';
import type { Mutation, StateView } from './machine.ts';

export type StreamRecord = geofs.v1.StreamState;

/** old: done already. gap: an earlier one is missing. ended: of an incarnation that is no more, or never was. */
export type StreamRefusal = 'old' | 'gap' | 'ended';

export function findStream(view: StateView, site: number): StreamRecord | undefined {
  const bytes = view.get(streamKey(site));
  return bytes === undefined ? undefined : geofs.v1.StreamState.decode(bytes);
}

/** A journal group has the stream: more than one mds may come to answer in it. */
export const isGrouped = ({ epoch, alone }: Pick<StreamRecord, 'epoch' | 'alone'>): boolean => epoch > 0 && alone !== epoch;

/** The journal group that had this incarnation, and was led in this Raft term at most, is over: one mds alone has what it had, or has begun another journal since. */
export function isGroupOver(stream: StreamRecord, incarnation: number, term: number): boolean {
  if (stream.incarnation === incarnation) return stream.alone > term;
  return stream.incarnation !== 0 && !isGrouped(stream);
}

/** The site keeps a journal that may be given something. */
export function canOwn(view: StateView, site: number): boolean {
  const stream = findStream(view, site);
  return stream !== undefined && stream.incarnation !== 0 && !stream.leaving;
}

/** Each life of a site's stream begins this much higher: far more than a journal can hold (JOURNAL_BYTES) of what was answered and never taken. */
export const STREAM_SKIP = 2 ** 32;

/** Whether a number of the site's stream may never have been taken: a later life of the stream has begun. */
export const mayBeLost = (stream: StreamRecord, number: number): boolean => number !== 0 && Math.floor(number / STREAM_SKIP) < Math.floor(stream.last / STREAM_SKIP);

export function listStreams(view: StateView): { readonly site: number; readonly last: number; readonly incarnation: number; readonly node: number; readonly epoch: number; readonly alone: number; readonly grouped: boolean }[] {
  const { gte, lt } = streamRange();
  return view.scan(gte, lt, MAX_SITE).map(([key, bytes]) => {
    const { last, incarnation, node, epoch, alone, grouped } = geofs.v1.StreamState.decode(bytes);
    return { site: siteOfStream(key), last, incarnation, node, epoch, alone, grouped };
  });
}

export function streamMutation(site: number, record: geofs.v1.StreamState.$Properties): Mutation {
  return { key: streamKey(site), value: geofs.v1.StreamState.encode(record).finish() };
}

/** Whether it is this command's turn: the record as it is after it, or why not. undefined: it is outside of any stream. */
export function nextInStream(view: StateView, command: geofs.v1.Command): Mutation | StreamRefusal | undefined {
  const { site, incarnation, stream } = command;
  if (incarnation === 0) return undefined;
  const record = findStream(view, site);
  if (record?.incarnation !== incarnation) return 'ended';
  if (stream <= record.last) return 'old';
  if (stream > record.last + 1) return 'gap';
  return streamMutation(site, { ...record, last: stream });
}
