/**
 * Histories as JSON lines, one event a line, in the order of real time:
 * {"process":3,"site":"ams","type":"invoke","f":"write","key":"k1","value":"17","time":1234567}
 * type: invoke, then ok, fail (certainly did not happen) or info (unknown, and the process number is never used again). One operation of a
 * process at a time. time: nanoseconds of one monotonic clock; without it the order of lines counts. site: the mount that was asked.
 */
import { z } from 'zod';

const eventSchema = z.object({
  process: z.number().int().nonnegative(), site: z.string().default(''), type: z.enum(['invoke', 'ok', 'fail', 'info']), f: z.enum(['write', 'read']),
  key: z.string(), value: z.string().nullable(), time: z.number().nonnegative().optional(),
});

export type HistoryEvent = z.infer<typeof eventSchema>;

/** An operation from its call to its answer. */
export interface Operation {
  readonly process: number;
  readonly site: string;
  readonly f: 'write' | 'read';
  readonly key: string;
  /** What was written, or what a read that succeeded saw. */
  readonly value: string | null;
  /** Positions in the order of real time. end: Infinity when nobody knows whether it happened. */
  readonly start: number;
  readonly end: number;
}

/** Parses JSON lines. Throws on a line that is not an event, with its number. */
export function parseHistory(text: string): HistoryEvent[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = eventSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`line ${String(i + 1)} is not an event: ${parsed.error.message}`);
    return [parsed.data];
  });
}

/** Operations that may have happened: those that failed for certain and reads without an answer are left out. Throws on a history that is not one. */
export function operationsOf(events: readonly HistoryEvent[]): Operation[] {
  const open = new Map<number, { event: HistoryEvent; at: number }>();
  const retired = new Set<number>();
  const operations: Operation[] = [];
  const add = ({ event, at }: { event: HistoryEvent; at: number }, value: string | null, end: number): void => {
    operations.push({ process: event.process, site: event.site, f: event.f, key: event.key, value, start: at, end });
  };
  for (const [at, event] of events.entries()) {
    const { process } = event;
    const under = open.get(process);
    if (event.type === 'invoke') {
      if (under !== undefined) throw new Error(`process ${String(process)} calls twice at event ${String(at + 1)}`);
      if (retired.has(process)) throw new Error(`process ${String(process)} goes on after an unknown outcome at event ${String(at + 1)}`);
      open.set(process, { event, at });
      continue;
    }
    if (under?.event.f !== event.f || under.event.key !== event.key) throw new Error(`process ${String(process)} is answered what it did not ask at event ${String(at + 1)}`);
    open.delete(process);
    if (event.type === 'info') retired.add(process);
    if (event.type === 'ok') add(under, event.f === 'read' ? event.value : under.event.value, at);
    else if (event.type === 'info' && event.f === 'write') add(under, under.event.value, Infinity);
  }
  for (const under of open.values()) if (under.event.f === 'write') add(under, under.event.value, Infinity);
  return operations;
}
