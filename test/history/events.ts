/**
 * Histories as JSON lines, one event a line, in the order of real time:
 * {"process":3,"site":"ams","type":"invoke","f":"write","key":"k1","value":"17","time":1234567}
 * type: invoke, then ok, fail (certainly did not happen) or info (unknown, and the process number is never used again). One operation of a
 * process at a time. time: nanoseconds of one monotonic clock; without it the order of lines counts. site: the mount that was asked.
 *
 * f, what is asked (the value of invoke) and what is told (the value of ok):
 *   read       nothing            the value, or null         write     the value, or null    nothing
 *   cas        [old, new]         whether it was old         acquire   nothing               the token
 *   release    nothing            nothing
 *   create mkdir unlink rmdir lookup readdir (key: a path)   nothing
 *   rename link (key: a path)     the second path            told: "OK" ("OK#<ino>" of create), the errno's name, of lookup "FILE#<ino>" or "DIR",
 *                                                            of readdir the names
 */
import { z } from 'zod';

export const REGISTER_KINDS = ['write', 'read', 'cas'] as const;
export const LOCK_KINDS = ['acquire', 'release'] as const;
export const FS_KINDS = ['create', 'mkdir', 'unlink', 'rmdir', 'rename', 'link', 'lookup', 'readdir'] as const;
export type OperationKind = (typeof REGISTER_KINDS)[number] | (typeof LOCK_KINDS)[number] | (typeof FS_KINDS)[number];
/** Without effect: nothing is known of one that was not answered. */
const READS: readonly OperationKind[] = ['read', 'lookup', 'readdir'];

const registerValue = z.string().nullable();
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.tuple([registerValue, registerValue]), z.array(z.string())]);
export type Value = z.infer<typeof valueSchema>;

const eventSchema = z.object({
  process: z.number().int().nonnegative(), site: z.string().default(''), type: z.enum(['invoke', 'ok', 'fail', 'info']), f: z.enum([...REGISTER_KINDS, ...LOCK_KINDS, ...FS_KINDS]),
  key: z.string(), value: valueSchema.default(null), time: z.number().nonnegative().optional(),
});

export type HistoryEvent = z.infer<typeof eventSchema>;

/** An operation from its call to its answer. */
export interface Operation {
  readonly process: number;
  readonly site: string;
  readonly f: OperationKind;
  readonly key: string;
  readonly asked: Value;
  /** undefined: nobody knows whether it happened. */
  readonly told: Value | undefined;
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
    const { type, f, value } = parsed.data;
    if (!(type === 'invoke' ? mayAsk(f, value) : type !== 'ok' || mayTell(f, value))) throw new Error(`line ${String(i + 1)} is not an event: ${JSON.stringify(value)} is no value of ${type} of ${f}`);
    return [parsed.data];
  });
}

const isRegisterValue = (value: unknown): value is string | null => value === null || typeof value === 'string';

function mayAsk(f: OperationKind, value: Value): boolean {
  switch (f) {
    case 'write': return isRegisterValue(value);
    case 'cas': return Array.isArray(value) && value.length === 2;
    case 'rename': case 'link': return typeof value === 'string';
    case 'read': case 'acquire': case 'release': case 'create': case 'mkdir': case 'unlink': case 'rmdir': case 'lookup': case 'readdir': return value === null;
  }
}

function mayTell(f: OperationKind, value: Value): boolean {
  switch (f) {
    case 'read': return isRegisterValue(value);
    case 'write': case 'release': return true;
    case 'cas': return typeof value === 'boolean';
    case 'acquire': return typeof value === 'number' || typeof value === 'string';
    case 'readdir': return typeof value === 'string' || (Array.isArray(value) && value.every((name) => name !== null));
    case 'create': case 'mkdir': case 'unlink': case 'rmdir': case 'rename': case 'link': case 'lookup': return typeof value === 'string';
  }
}

/** Operations that may have happened: those that failed for certain and reads without an answer are left out. Throws on a history that is not one. */
export function operationsOf(events: readonly HistoryEvent[]): Operation[] {
  const open = new Map<number, { event: HistoryEvent; at: number }>();
  const retired = new Set<number>();
  const operations: Operation[] = [];
  const add = ({ event, at }: { event: HistoryEvent; at: number }, told: Value | undefined, end: number): void => {
    operations.push({ process: event.process, site: event.site, f: event.f, key: event.key, asked: event.value, told, start: at, end });
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
    if (event.type === 'ok') add(under, event.value, at);
    else if (event.type === 'info' && !READS.includes(event.f)) add(under, undefined, Infinity);
  }
  for (const under of open.values()) if (!READS.includes(under.event.f)) add(under, undefined, Infinity);
  return operations;
}

/** Of a write what was written, of a read what it saw. */
export function registerValueOf({ f, asked, told }: Operation): string | null {
  const value = f === 'read' ? told : asked;
  if (!isRegisterValue(value)) throw new Error(`${JSON.stringify(value)} is not the value of a ${f}`);
  return value;
}
