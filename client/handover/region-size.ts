/** How long a region is: see region.ts for the format. */
export const BLOCK = 4096;
export const HEAD = 64;

export interface RegionSize {
  /** How many records; a multiple of 64. */
  readonly records: number;
  /** Bytes of payloads; a multiple of 512 KiB. */
  readonly bytes: number;
}

export const regionBytes = (size: RegionSize): number => BLOCK + size.records * HEAD + size.bytes;
