/** The configuration of geofs-ds: keys of the YAML file, each also a flag. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { addressSchema } from '../proto/runtime/address.ts';

export const dataServerSchema = z.strictObject({
  cluster: z.string().min(1),
  site: z.string().min(1),
  name: z.string().min(1),
  /** Folder of the objects. */
  data: z.string().min(1),
  listen: addressSchema,
  /** host:port that clients dial; left out: the address listened on. */
  advertise: addressSchema.optional(),
  /** Metadata servers, the home site's first: another site's renews the lease while those are down. */
  mds: z.array(addressSchema).min(1),
  workers: z.coerce.number().int().min(1).max(64).default(Math.min(4, availableParallelism())),
  /** Bytes that objects may take in all; left out: what the disk has above a reserve. */
  capacity: z.coerce.number().int().min(1).optional(),
  tls: z.strictObject({ ca: z.string(), cert: z.string(), key: z.string() }),
  metrics: z.strictObject({ listen: addressSchema, plain: z.boolean().default(false) }).optional(),
  log: z.strictObject({
    level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    pretty: z.boolean().default(false),
  }).default({ level: 'info', pretty: false }),
});

export type DataServerConfig = z.infer<typeof dataServerSchema>;
