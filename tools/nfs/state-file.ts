/** gateway.json in the gateway's state folder: what runs, for `geofs-nfs status` and for the next start. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  pid: z.number(),
  /** Of the process with that number (processes.ts): numbers are used again. */
  identity: z.string(),
  ganesha: z.number().nullable(),
  client: z.number().nullable(),
  ready: z.boolean(),
  mount: z.string(),
  bind: z.string().nullable(),
  port: z.number(),
  nfs3: z.boolean(),
  deviceNumber: z.number().nullable(),
  exports: z.array(z.object({ id: z.number(), path: z.string(), allow: z.array(z.string()), squash: z.string(), readOnly: z.boolean() })),
  startedMs: z.number(),
  /** Until then, of the wall clock, opens and locks that no client reclaims wait at most; null: they do not. */
  graceUntilMs: z.number().nullable(),
  /** The loop device of the mount's number was not there before: it goes when the mount has ended. */
  loopMade: z.boolean(),
  /** Starts of Ganesha after the first. */
  restarts: z.number(),
  lastFailure: z.string().nullable(),
});

export type GatewayState = z.infer<typeof schema>;

const path = (folder: string): string => join(folder, 'gateway.json');

/** The state, or undefined where there is none that can be understood. */
export function readState(folder: string): GatewayState | undefined {
  let text: string;
  try {
    text = readFileSync(path(folder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // A power cut may leave a file without its text.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function writeState(folder: string, state: GatewayState): void {
  writeFileSync(`${path(folder)}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o644 });
  renameSync(`${path(folder)}.new`, path(folder));
}
