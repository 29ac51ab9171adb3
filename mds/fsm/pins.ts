/** Directories that an admin keeps with one site: when nobody has them, they are granted to it at once. A small set, read whole. */
import { geofs } from '../../proto/gen/geofs.js';
import { PINS } from '../../proto/types/limits.ts';
import { pinKey, pinRange } from './keys.ts';
import type { StateView } from './machine.ts';

export type PinRecord = geofs.v1.PinState;

export function findPin(view: StateView, dir: number): PinRecord | undefined {
  const bytes = view.get(pinKey(dir));
  return bytes === undefined ? undefined : geofs.v1.PinState.decode(bytes);
}

/** By directory. */
export function listPins(view: StateView): PinRecord[] {
  const { gte, lt } = pinRange();
  return view.scan(gte, lt, PINS).map(([, bytes]) => geofs.v1.PinState.decode(bytes));
}
