/**
 * What a member that does not run keeps of its log for another one that is away: entries that are in its state already. They are put straight into its log;
 * the state is told that it has applied them, and holds nothing of them.
 */
import { join } from 'node:path';
import { NodeDisk } from '../../../mds/store/node-disk.ts';
import { RocksKv } from '../../../mds/store/rocks-kv.ts';
import { SegmentLog } from '../../../mds/store/segment-log.ts';
import { APPLIED_KEY, decodeApplied, encodeApplied } from '../../../mds/store/state-format.ts';
import { SILENT } from '../../../proto/runtime/logger.ts';

/** Of a command as creates have them. */
const COMMAND_BYTES = 200;
/** In one write. */
const ENTRIES = 64;

/** data: the member's folder. Returns how many entries its log has then. */
export async function keepLog(data: string, bytes: number): Promise<number> {
  await using log = await SegmentLog.open({ disk: await NodeDisk.at(join(data, 'log')), logger: SILENT });
  await using kv = await RocksKv.open(join(data, 'state'));
  const [stored] = await kv.getMany([APPLIED_KEY]);
  const applied = decodeApplied(stored);
  const { term, vote } = log.initialState().hardState;
  const command = Buffer.alloc(COMMAND_BYTES, 'c');
  while (log.sizeBytes() < bytes) {
    const first = log.lastIndex() + 1;
    await log.append(Array.from({ length: ENTRIES }, (_, i) => ({ index: first + i, term, type: 'command' as const, data: command })), undefined);
  }
  const last = log.lastIndex();
  await log.append([], { term, vote, commit: last });
  await kv.write([encodeApplied({ ...applied, index: last, term })]);
  await kv.flush();
  return last - log.firstIndex() + 1;
}
