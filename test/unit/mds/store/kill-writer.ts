/**
 * The process that kill.test.ts kills: a Raft log and a state store on a real folder, one command an append. It says
 * "<index>" for each append that is durable. What it writes at an index depends on the index alone.
 */
import { join } from 'node:path';
import { apply, touches } from '../../../../mds/fsm/index.ts';
import type { Kv } from '../../../../mds/store/kv.ts';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { confOf } from '../../../../mds/store/raft-log.ts';
import { RocksKv } from '../../../../mds/store/rocks-kv.ts';
import { SegmentLog } from '../../../../mds/store/segment-log.ts';
import { StateStore, type CommittedCommand } from '../../../../mds/store/state-store.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SILENT } from '../../../../proto/runtime/logger.ts';

const SEGMENT_BYTES = 32 * 1024;

type Op = Omit<geofs.v1.Command.$Properties, 'format' | 'group'>;

function operation(index: number): Op {
  const name = (n: number): Buffer => Buffer.from(`f${String(n)}`);
  switch (index) {
    case 1: return { bootstrap: { cluster: 'kill', hashKey: Buffer.alloc(16, 3), capabilityKey: Buffer.alloc(32, 7) } };
    case 2: return { registerSite: { name: 'alpha' } };
    case 3: return { openSession: { key: 'one' } };
  }
  const numbered = { session: 1, number: index, acknowledged: Math.max(0, index - 20) };
  if (index % 7 === 0) return { ...numbered, unlink: { parent: 1, name: name(index - 3) } };
  if (index % 5 === 0) return { ...numbered, rename: { parent: 1, name: name(index - 1), newParent: 1, newName: name(index) } };
  return { ...numbered, create: { parent: 1, name: name(index), mode: 0o100644, ino: 100 + index } };
}

/** The command at an index, encoded. */
export function commandBytes(index: number): Uint8Array {
  return geofs.v1.Command.encode({ format: 1, site: 1, time: { sec: 1_000 + index, nsec: 0 }, ...operation(index) }).finish();
}

export function committed(index: number, data: Uint8Array): CommittedCommand {
  return { index, term: 1, command: geofs.v1.Command.decode(data) };
}

export async function openLog(folder: string): Promise<SegmentLog> {
  return SegmentLog.open({ disk: await NodeDisk.at(join(folder, 'log')), logger: SILENT, segmentBytes: SEGMENT_BYTES });
}

export const openKv = (folder: string): Promise<RocksKv> => RocksKv.open(join(folder, 'state'));
export const openState = (kv: Kv): Promise<StateStore> => StateStore.open({ kv, apply, touches, logger: SILENT });

/** Applies what the log has and the state has not. */
export async function catchUp(log: SegmentLog, state: StateStore): Promise<void> {
  if (state.appliedIndex >= log.lastIndex()) return;
  const entries = log.entries(state.appliedIndex + 1, log.lastIndex() + 1, Infinity);
  await state.applyBatch(entries.map((entry) => committed(entry.index, entry.data)));
}

async function main(folder: string): Promise<void> {
  const kv = await openKv(folder);
  const log = await openLog(folder);
  const state = await openState(kv);
  await catchUp(log, state);
  for (let index = log.lastIndex() + 1; ; index += 1) {
    await log.append([{ index, term: 1, type: 'command', data: commandBytes(index) }], { term: 1, vote: 1, commit: index - 1 });
    process.stdout.write(`${String(index)}\n`);
    if (index % 9 === 0) await catchUp(log, state);
    if (index % 150 === 0) {
      const durable = await state.durable();
      await log.compact({ index: durable, term: 1, conf: confOf([1]) });
    }
  }
}

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder !== undefined) await main(folder);
