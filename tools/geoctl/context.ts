/** What every command is given: where to write, which cluster to ask, where the mounts are. */
import { posix } from 'node:path';
import type { Clock } from '../../proto/runtime/clock.ts';
import { nameFromText, nameToText } from '../../proto/types/name.ts';
import { AdminClient } from './admin-client.ts';
import { clusterOfMount, findConfig, readConfig, rememberMds, type GeoctlConfig } from './config.ts';
import { failure } from './failure.ts';
import { geofsMounts, locate, resolveParents, type Located, type Mount } from './mounts.ts';
import { renderTable, type Column } from './table.ts';
import { TopologyView } from './topology.ts';

/** The world around the program, read once in main. */
export interface Surroundings {
  readonly cwd: string;
  readonly clock: Clock;
  readonly mounts: readonly Mount[];
  /** GEOFS_CONFIG. */
  readonly configVariable: string | undefined;
  readonly localConfig: () => string | undefined;
  readonly systemConfig: string;
  readonly terminal: boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly setExitCode: (code: number) => void;
}

export interface GlobalFlags {
  readonly config?: string;
  readonly json?: boolean;
}

/** A PATH argument, mapped to a path from the root of geofs. */
export interface PathArgument {
  /** As typed. */
  readonly text: string;
  readonly path: string;
  readonly located: Located | undefined;
}

export class Context implements AsyncDisposable {
  readonly world: Surroundings;
  readonly json: boolean;
  readonly #flags: GlobalFlags;
  #config: GeoctlConfig | undefined;
  #found: string | undefined;
  #client: AdminClient | undefined;

  constructor(world: Surroundings, flags: GlobalFlags) {
    this.world = world;
    this.json = flags.json === true;
    this.#flags = flags;
  }

  /** Maps PATH arguments; the first decides the cluster. Outside of every mount an absolute path counts from the root of geofs. */
  async paths(texts: readonly string[]): Promise<PathArgument[]> {
    const { cwd, clock, mounts } = this.world;
    const found: PathArgument[] = [];
    for (const text of texts) {
      if (text === '') throw failure('ENOENT', 'PATH', 'an empty path', 'name a file');
      const resolved = geofsMounts(mounts).length === 0 ? text : await resolveParents(text, cwd, clock);
      const located = resolved.startsWith('/') ? locate(resolved, mounts) : undefined;
      if (located === undefined && !text.startsWith('/')) {
        throw failure('EINVAL', text, 'is not in a geofs mount', 'name it from the root of geofs, as /docs/a.dat');
      }
      found.push({ text, path: located?.path ?? posix.normalize(text), located });
    }
    const config = this.#configuration(found[0]?.located?.mount);
    for (const { text, located } of found) {
      const cluster = located === undefined ? undefined : clusterOfMount(located.mount);
      if (cluster !== undefined && cluster !== config.cluster) {
        throw failure('EINVAL', text, `lies in cluster ${cluster}, not in ${config.cluster}`, `name cluster ${cluster} with --config`);
      }
    }
    return found;
  }

  get client(): AdminClient {
    this.#client ??= new AdminClient(this.#configuration(undefined), this.world.clock);
    return this.#client;
  }

  /** geoctl.yaml. */
  get configuration(): GeoctlConfig {
    return this.#configuration(undefined);
  }

  async topology(): Promise<TopologyView> {
    return new TopologyView(await this.client.status());
  }

  line(text: string): void {
    this.world.write(`${text}\n`);
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    for (const line of renderTable(columns, rows, this.world.terminal)) this.line(line);
  }

  printJson(value: unknown): void {
    this.line(JSON.stringify(value, null, 2));
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#client?.close();
    return Promise.resolve();
  }

  /** Another metadata server is to be asked from now on. */
  remember(address: string): void {
    const file = this.#file(undefined);
    if (!rememberMds(file, address)) this.world.warn(`geoctl: ${file} cannot be written: add ${address} to its mds\n`);
  }

  #configuration(mount: Mount | undefined): GeoctlConfig {
    this.#config ??= readConfig(this.#file(mount));
    return this.#config;
  }

  #file(mount: Mount | undefined): string {
    const { configVariable, localConfig, systemConfig } = this.world;
    this.#found ??= findConfig({ named: this.#flags.config ?? configVariable, mount, local: localConfig, system: systemConfig });
    return this.#found;
  }
}

/** How a name typed by a user is shown: reversible, no control bytes. */
export const shown = (text: string): string => nameToText(nameFromText(text)).replace(/[\x00-\x1f\x7f]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The bytes of a path from the root. */
export const pathBytes = (path: string): Buffer => Buffer.from(path, 'utf8');
