/** How fast a raft snapshot goes from one member to another across the relay, with nothing to limit it: the other one has lost its state and serves when it has it again. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RocksKv } from '../../../mds/store/rocks-kv.ts';
import { SystemClock } from '../../../proto/runtime/clock.ts';
import { Geofs } from '../raft/geofs.ts';
import { StateLoader } from './loader.ts';

export interface SnapshotFigure {
  readonly rttMs: number;
  readonly files: number;
  /** Over the link, towards the one that had lost its state. */
  readonly bytes: number;
  /** What a start takes longer with the state lost than without. */
  readonly ms: number;
}

const FILES_EACH = 1_000;

/** folder: empty, or not there. */
export async function measureSnapshot(options: { readonly folder: string; readonly portBase: number; readonly files: number; readonly rttMs: number }): Promise<SnapshotFigure> {
  const { folder, portBase, files, rttMs } = options;
  await using geofs = await Geofs.start({ folder, portBase, rttMs, targetBytes: 100, sessions: 1, members: 2, profile: undefined, clock: new SystemClock() });
  await geofs.stop();
  const [first = '', second = ''] = geofs.data;
  {
    await using kv = await RocksKv.open(join(first, 'state'));
    await StateLoader.load(kv, { site: 1, files, filesEach: FILES_EACH, wideFiles: FILES_EACH }, () => undefined);
  }
  const wholeMs = await geofs.restart();
  await geofs.stop();
  rmSync(join(second, 'state'), { recursive: true });
  const before = carried(geofs);
  const lostMs = await geofs.restart();
  return { rttMs, files, bytes: carried(geofs) - before, ms: lostMs - wholeMs };
}

const carried = (geofs: Geofs): number => geofs.linkBytes().reduce((sum, { bytes }) => sum + bytes, 0);
