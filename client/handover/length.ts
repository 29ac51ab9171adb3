/** What the supervisor must know of a handover. */
import { HANDOVER_BYTES, HANDOVER_RECORDS } from '../../proto/types/limits.ts';
import { regionBytes } from './region-size.ts';

/** Length of the supervisor's file. It takes memory only where something was kept. */
export const HANDOVER_LENGTH = regionBytes({ records: HANDOVER_RECORDS, bytes: HANDOVER_BYTES });
