/** Certificate and configuration of one more server of a cluster that stands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parseAddress } from '../../proto/runtime/address.ts';
import type { Role } from '../../proto/rpc/credentials.ts';
import { issueCertificate } from './certificates.ts';

export interface ServerFilesRequest {
  /** Holds ca.pem and ca.key; the files are written there. */
  readonly folder: string;
  readonly cluster: string;
  readonly role: Role;
  readonly name: string;
  readonly site: string;
  /** host:port that others dial. */
  readonly advertise: string;
  /** Further keys of the configuration. */
  readonly keys: object;
}

/** Writes NAME.pem, NAME.key and NAME.yaml; keys are readable by their owner alone. Returns all files that the host needs. */
export async function issueServerFiles(request: ServerFilesRequest): Promise<string[]> {
  const { folder, cluster, role, name, site, advertise, keys } = request;
  const at = (file: string): string => join(folder, file);
  const authority = { cert: readFileSync(at('ca.pem'), 'utf8'), key: readFileSync(at('ca.key'), 'utf8') };
  const pair = await issueCertificate(authority, { cluster, role, name, site, hosts: [parseAddress(advertise).host] });
  const tls = { ca: at('ca.pem'), cert: at(`${name}.pem`), key: at(`${name}.key`) };
  const write = (file: string, text: string): void => { writeFileSync(file, text, { mode: 0o600 }); };
  write(tls.cert, pair.cert);
  write(tls.key, pair.key);
  write(at(`${name}.yaml`), stringify({ cluster, site, name, ...keys, tls }));
  return [at(`${name}.yaml`), tls.ca, tls.cert, tls.key];
}
