/** A directory is kept with one site, or with none any more. What it stands under now is not touched: the leader sees to that. */
import { geofs } from '../../../proto/gen/geofs.js';
import { PINS } from '../../../proto/types/limits.ts';
import { pinKey } from '../keys.ts';
import { findPin, listPins } from '../pins.ts';
import { findSite } from '../query/topology.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { DONE, type Answer } from './op.ts';

export function pin(tx: Transaction, op: geofs.v1.Pin.$Properties): Answer {
  const site = op.site ?? 0;
  // Also of a directory that is gone.
  if (site === 0) { tx.put(pinKey(op.dir ?? 0), undefined); return DONE; }
  const dir = tx.directory(op.dir ?? 0);
  if (findSite(tx, site) === undefined) refuse('ENOENT', `site ${String(site)} is not registered`);
  if (findPin(tx, dir.ino) === undefined && listPins(tx).length >= PINS) refuse('ENOSPC', `more than ${String(PINS)} directories would be pinned`);
  tx.put(pinKey(dir.ino), geofs.v1.PinState.encode({ dir: dir.ino, site }).finish());
  return DONE;
}
