/** The configuration of geofs-mds: a YAML file, every key also a flag. */
import { z } from 'zod';
import { addressSchema } from '../proto/runtime/address.ts';
import { ELECTION_RANK_MAX, ORPHAN_HOLD_MS } from '../proto/types/limits.ts';

export const mdsConfigSchema = z.strictObject({
  cluster: z.string().min(1),
  site: z.string().regex(/^[A-Za-z0-9_-]{1,15}$/, 'must be 1 to 15 letters, digits, _ or -'),
  name: z.string().min(1),
  /** This member's number among the first members; left out by one that joins later. */
  node: z.coerce.number().int().positive().optional(),
  /**
   * full: holds the state and serves clients; witness: votes and keeps the log alone, as its entry among the peers says; journal-witness: so for a site's
   * journal alone, of no part in the cluster's log.
   */
  role: z.enum(['full', 'witness', 'journal-witness']).default('full'),
  data: z.string().min(1),
  listen: addressSchema,
  advertise: addressSchema,
  /** The first members of the cluster, this one included. Once it stands, the cluster itself knows who its members are. */
  peers: z.array(z.strictObject({ node: z.number().int().positive(), name: z.string().min(1), site: z.string().min(1), address: addressSchema, witness: z.boolean().default(false) })).default([]),
  /** Two mds of this site and a witness that keep its journal together; left out: one mds keeps it alone. The same in the files of all three. joins: was not there when the group began; leaves: is to go, so that one mds keeps it alone. A journal that one mds has kept alone begins a group with that one, which the others join. */
  journalGroup: z.array(z.strictObject({ node: z.number().int().positive(), name: z.string().min(1), address: addressSchema, witness: z.boolean().default(false), joins: z.boolean().default(false), leaves: z.boolean().default(false) })).length(3, 'are two mds and a witness').optional(),
  /** Members to ask, for one that joins a cluster that stands (`geoctl mds add`). */
  join: z.array(addressSchema).default([]),
  /** Addresses to dial instead of those that the members advertise (a relay, a tunnel). */
  addressMap: z.record(z.string(), z.string()).default({}),
  /** Raft log: looked at from so many bytes on, kept for slow members up to these bounds; segmentBytes: of a file of it, and of the journal that this mds keeps alone; left out: as in proto/types/limits.ts. */
  compaction: z.strictObject({
    compactBytes: z.coerce.number().int().positive().optional(), keepBytes: z.coerce.number().int().positive().optional(),
    keepEntries: z.coerce.number().int().positive().optional(), segmentBytes: z.coerce.number().int().min(4096).optional(),
  }).default({}),
  /** Bytes of state a second that other members are given as raft snapshots, in all; 0: as fast as they go. */
  snapshotRate: z.coerce.number().min(0).default(0),
  /** Seconds for which a silent site counts as using unlinked files; 0: for ever. The space of a file that only such a site may use is freed after that. */
  orphanHold: z.coerce.number().min(0).default(ORPHAN_HOLD_MS / 1000),
  /** For tests of power cuts: milliseconds that each write of the site's journal waits first. */
  journalDelay: z.coerce.number().min(0).default(0),
  /**
   * electionRank: 0 stands first when a leader is lost, each further one an election time-out later; leadership moves to better ranks by itself.
   * followLoad: leadership moves to the site that proposes most.
   */
  raft: z.strictObject({ electionRank: z.coerce.number().int().min(0).max(ELECTION_RANK_MAX).default(0), followLoad: z.boolean().default(true) })
    .default({ electionRank: 0, followLoad: true }),
  tls: z.strictObject({ ca: z.string(), cert: z.string(), key: z.string() }),
  metrics: z.strictObject({ listen: addressSchema, plain: z.boolean().default(false) }).optional(),
  log: z.strictObject({ level: z.string().default('info'), pretty: z.boolean().default(false) }).default({ level: 'info', pretty: false }),
}).refine((config) => config.node === undefined || config.peers.some((peer) => peer.node === config.node), { message: 'peers must list this node', path: ['peers'] })
  .refine((config) => config.role === 'journal-witness' || config.node !== undefined || config.join.length > 0, { message: 'an mds is one of the first members (node, peers) or joins (join)', path: ['join'] })
  .refine((config) => config.peers.every((peer) => peer.node !== config.node || peer.witness === (config.role === 'witness')), { message: 'role and this node among the peers contradict each other', path: ['role'] })
  .refine(({ journalGroup }) => journalGroup === undefined || journalGroup.filter(({ witness }) => witness).length === 1, { message: 'has one witness', path: ['journalGroup'] })
  .refine(({ journalGroup = [] }) => { const leaving = journalGroup.filter(({ leaves }) => leaves); return leaving.length === 0 || (leaving.length === 2 && leaving.some(({ witness }) => witness)); }, { message: 'is left (leaves) by the witness and one mds together, or by nobody', path: ['journalGroup'] })
  .refine(({ role, name, journalGroup }) => {
    const own = journalGroup?.find((member) => member.name === name);
    return role === 'journal-witness' ? own?.witness === true : journalGroup === undefined || (role === 'full' && own?.witness === false);
  }, { message: 'must list this process, as its role says', path: ['journalGroup'] });

export type MdsConfig = z.infer<typeof mdsConfigSchema>;
