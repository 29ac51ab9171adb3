/** What all that is kept in a region is opened with. */
import type { Region, RegionRecord } from './region.ts';

export interface KeptOptions {
  readonly region: Region;
  /** Of this process. */
  readonly generation: number;
  readonly records: readonly RegionRecord[];
  /** The mount is another one than that of the process before: its handles and their locks are gone, and its kernel numbers requests anew. */
  readonly newMount: boolean;
  readonly onFull: () => void;
}
