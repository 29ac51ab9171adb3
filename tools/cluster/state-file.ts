/** cluster.json: what runs where. Written by the launcher, read by `npm stop`, geoctl and people. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const processSchema = z.object({
  role: z.string(), name: z.string(), site: z.string(), pid: z.number().nullable(), address: z.string(), metrics: z.string().nullable(),
  data: z.string(), config: z.string(), log: z.string(),
});

const schema = z.object({
  cluster: z.string(), launcher: z.number(), ready: z.boolean(), admin: z.string(), relay: z.string().nullable(), rttMs: z.number().nullable(),
  sites: z.array(z.string()), portBase: z.number(), mounts: z.string(), processes: z.array(processSchema),
});

export type ClusterFile = z.infer<typeof schema>;

export const clusterFilePath = (state: string): string => join(state, 'cluster.json');

/** The file, or undefined where there is none that can be understood. */
export function readClusterFile(state: string): ClusterFile | undefined {
  let text: string;
  try {
    text = readFileSync(clusterFilePath(state), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return schema.safeParse(JSON.parse(text)).data;
}

export function writeClusterFile(state: string, file: ClusterFile): void {
  const path = clusterFilePath(state);
  writeFileSync(`${path}.new`, `${JSON.stringify(file, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Is this the process that was started with that file on its command line? Process ids are used again. */
export function isRunning(pid: number, word: string): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1').includes(word);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return false;
    throw error;
  }
}
