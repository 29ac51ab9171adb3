/** Record types of which a cluster has few, and which its servers list all the time: a driver may keep such a list in memory. */
import { RECORD_TYPES, typeOfKey } from './keys.ts';
import type { StateKey } from './machine.ts';

const SMALL: ReadonlySet<number> = new Set([RECORD_TYPES.site, RECORD_TYPES.node, RECORD_TYPES.target, RECORD_TYPES.pool, RECORD_TYPES.stream, RECORD_TYPES.pin]);

/** Whether a range that begins there is of such records. */
export const isOfSmallSet = (gte: StateKey): boolean => SMALL.has(typeOfKey(gte));
