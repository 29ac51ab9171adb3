/** Who this member is, kept beside its data: DATA/node.json. A disk is known by a random id, so that an empty one is never taken for the old. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { segmentSequence } from '../store/log-format.ts';

const schema = z.object({
  format: z.literal(1), cluster: z.string(),
  /** 0: the disk has an id, but the cluster has not given it a number yet. */
  node: z.number(),
  disk: z.string(),
  /** The number was given by the cluster, not by the configuration file. */
  joined: z.boolean().optional(),
  /** The Raft log of this disk holds something: a disk without one has lost it. */
  begun: z.boolean().optional(),
  /** Why this disk must not serve any more. */
  over: z.string().optional(),
});
export type NodeIdentity = z.infer<typeof schema>;

const fileOf = (data: string): string => join(data, 'node.json');

/** undefined: an empty disk. Throws FsError when the folder cannot be used or belongs to another cluster. */
export function loadNodeIdentity(data: string, cluster: string): NodeIdentity | undefined {
  const file = fileOf(data);
  let text: string;
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new FsError('EIO', 'mds', `cannot use data folder ${data}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const found = schema.safeParse(parsed(text));
  if (!found.success) throw new FsError('EINVAL', 'mds', `${file} is not a node identity`);
  if (found.data.cluster !== cluster) throw new FsError('EINVAL', 'mds', `${data} belongs to cluster ${found.data.cluster}, not ${cluster}`);
  return found.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Durable on return. */
export function storeNodeIdentity(data: string, identity: NodeIdentity): void {
  const file = fileOf(data);
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(identity));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  syncFolder(data);
}

export const newDisk = (random: Random): string => random.bytes(16).toString('hex');

/** Whether the folder has a Raft log, as far as its files' names say. */
export function hasLog(data: string): boolean {
  const folder = join(data, 'log');
  return existsSync(folder) && readdirSync(folder).some((name) => segmentSequence(name) !== undefined);
}

/** Puts what a former member left out of the way, into a folder beside it; returns that folder. Nothing is deleted. */
export function setAside(data: string, node: number): string {
  let folder = join(data, `before-${String(node)}`);
  for (let i = 1; existsSync(folder); i += 1) folder = join(data, `before-${String(node)}.${String(i)}`);
  mkdirSync(folder, { mode: 0o700 });
  for (const name of ['log', 'state', 'journal', 'node.json']) if (existsSync(join(data, name))) renameSync(join(data, name), join(folder, name));
  syncFolder(folder);
  syncFolder(data);
  return folder;
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try { fsyncSync(folder); } finally { closeSync(folder); }
}
