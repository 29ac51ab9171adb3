/**
 * Who keeps a site's journal together, as the configuration files of all three say, and whose streams are taken. The first disk of a member
 * counts: one that comes without its log has forgotten its votes. Kept in DATA/journal-group.json.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { geofs } from '../../proto/gen/geofs.js';
import { FsError } from '../../proto/types/errno.ts';
import { confOf } from '../store/raft-log.ts';
import { EMPTY_CONF, type ConfState } from '../raft/index.ts';
import type { PeerAddress, Refusal } from './members.ts';

/** As in the configuration file. joins: it was not there when the group began, and starts without a log; leaves: it is to go, for good. */
export type JournalPeer = Omit<PeerAddress, 'site'> & { readonly joins?: boolean | undefined; readonly leaves?: boolean | undefined };

export interface JournalMembersOptions {
  readonly cluster: string;
  readonly site: string;
  /** This member's name. */
  readonly name: string;
  readonly peers: readonly JournalPeer[];
  readonly data: string;
}

const PEER_PROTOCOL = 1;
const schema = z.object({ format: z.literal(1), begun: z.boolean(), leaving: z.boolean().optional(), disks: z.record(z.string(), z.string()) });
type Kept = z.infer<typeof schema>;

export class JournalMembers {
  readonly self: PeerAddress;
  readonly incarnation = 0;
  readonly #o: JournalMembersOptions;
  readonly #file: string;
  readonly #disks: Map<number, string>;
  #begun: boolean;

  /** FsError EINVAL: this member is not among them, or the file is not one. */
  constructor(options: JournalMembersOptions) {
    const own = options.peers.find(({ name }) => name === options.name);
    if (own === undefined) throw new FsError('EINVAL', 'journal', `${options.name} is not in its own journalGroup`);
    this.#o = options;
    this.self = { ...own, site: options.site };
    this.#file = fileOf(options.data);
    const { begun, disks } = read(this.#file);
    this.#begun = begun;
    this.#disks = new Map(Object.entries(disks).map(([node, disk]) => [Number(node), disk]));
  }

  /** As the group began; of a member that joins: empty, for it hears from the others who they are. */
  get conf(): ConfState {
    const founders = this.#o.peers.filter(({ joins }) => joins !== true);
    if (!founders.some(({ node }) => node === this.self.node)) return EMPTY_CONF;
    return confOf(founders.map(({ node }) => node), founders.flatMap(({ node, witness }) => (witness === true ? [node] : [])));
  }

  /** Who is to be a member, as the file says. */
  get wanted(): readonly JournalPeer[] {
    return this.#o.peers;
  }

  /** The log of this disk has held something: without it this member has lost it. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Durable on return. */
  setBegun(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#store();
  }

  peers(): PeerAddress[] {
    return this.#o.peers.filter(({ node }) => node !== this.self.node).map((peer) => ({ ...peer, site: this.#o.site }));
  }

  farewell(): undefined {
    return undefined;
  }

  /** As Members.refusalOf. */
  refusalOf(hello: geofs.v1.PeerHello.$Properties, certificate: string): Refusal | undefined {
    const { cluster, site } = this.#o;
    const other = (detail: string): Refusal => ({ kind: 'other', detail });
    if (hello.protocol !== PEER_PROTOCOL) return other(`protocol ${String(hello.protocol ?? 0)} is not spoken here`);
    if (hello.cluster !== cluster || certificate !== cluster) return other(`this is cluster ${cluster}, not ${hello.cluster ?? ''}`);
    if (hello.journal !== site) return other(`this is the journal group of site ${site}, not ${hello.journal ?? ''}`);
    const peer = this.peers().find(({ node }) => node === hello.node);
    if (hello.expected !== this.self.node || peer?.name !== hello.name) return other(`the files of ${hello.name ?? ''} and ${this.self.name} say different things of the journal group`);
    return this.diskRefusal(peer?.node ?? 0, hello.disk ?? '');
  }

  /** As Members.diskRefusal; what is not known yet is noted, durably. */
  diskRefusal(node: number, disk: string): Refusal | undefined {
    const known = this.#disks.get(node);
    if (known === disk) return undefined;
    if (known !== undefined) return { kind: 'disk', detail: `node ${String(node)} comes to the journal group of site ${this.#o.site} with another disk: it has lost its log and votes` };
    this.#disks.set(node, disk);
    this.#store();
    return undefined;
  }

  #store(): void {
    write(this.#o.data, { format: 1, begun: this.#begun, disks: Object.fromEntries(this.#disks) });
  }
}

const fileOf = (data: string): string => join(data, 'journal-group.json');

/** This disk has a part of a journal group's log. */
export const hasBegun = (data: string): boolean => read(fileOf(data)).begun;

/** What this disk has of a group counts no more, however far it has been moved away: see moveGroupAside. */
export const isLeaving = (data: string): boolean => read(fileOf(data)).leaving === true;

/** Durable on return. */
export function setLeaving(data: string): void {
  write(data, { ...read(fileOf(data)), leaving: true });
}

function write(data: string, kept: Kept): void {
  const file = fileOf(data);
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(kept));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  const folder = openSync(data, 'r');
  try { fsyncSync(folder); } finally { closeSync(folder); }
}

function read(file: string): Kept {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { format: 1, begun: false, disks: {} };
    throw cause;
  }
  const found = schema.safeParse(JSON.parse(text));
  if (!found.success) throw new FsError('EINVAL', 'journal', `${file} does not hold the disks of a journal group`);
  return found.data;
}
