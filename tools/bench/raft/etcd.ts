/** The yardstick: three members of etcd on the same disk, and a client of the least cost. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, constants, type ClientHttp2Session, type IncomingHttpHeaders, type SecureClientSessionOptions } from 'node:http2';
import { join } from 'node:path';
import { z } from 'zod';
import { FsError } from '../../../proto/types/errno.ts';
import { createAuthority, issueCertificate } from '../../init/certificates.ts';
import type { Propose } from './load.ts';
import { MemberProcesses } from './processes.ts';

const statusSchema = z.array(z.object({ Endpoint: z.string(), Status: z.object({ header: z.object({ member_id: z.number() }), leader: z.number() }) }));
const MEMBERS = 3;
const START_MS = 30_000;
const CONNECTIONS = 2;

export interface EtcdOptions {
  readonly folder: string;
  readonly portBase: number;
  /** Of each key's value. */
  readonly valueBytes: number;
  /** Members and clients prove who they are to each other, as geofs's do; else all goes in plain text. */
  readonly secure: boolean;
}

interface Identity {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** Field of bytes, as protocol buffers have it; up to 127 bytes of length take one byte, further ones two. */
function bytesField(number: number, bytes: Buffer): Buffer {
  const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >>> 7];
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

/**
 * KV.Put over node:http2 itself: gRPC's client library takes more CPU for a unary call than the whole of etcd does, and the
 * members share the machine with it.
 */
class PutClient {
  readonly #session: ClientHttp2Session;

  constructor(url: string, identity: Identity | undefined) {
    this.#session = connect(url, { settings: { initialWindowSize: 1 << 20 }, ...identity } satisfies SecureClientSessionOptions);
    this.#session.on('error', () => { this.#session.destroy(); });
  }

  put(key: Buffer, value: Buffer): Promise<void> {
    const message = Buffer.concat([bytesField(1, key), bytesField(2, value)]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    return new Promise((resolve, reject) => {
      const stream = this.#session.request({
        [constants.HTTP2_HEADER_METHOD]: 'POST', [constants.HTTP2_HEADER_PATH]: '/etcdserverpb.KV/Put',
        [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc', [constants.HTTP2_HEADER_TE]: 'trailers',
      });
      let status: string | undefined;
      const look = (headers: IncomingHttpHeaders): void => { status ??= headers['grpc-status'] as string | undefined; };
      stream.on('response', look);
      stream.on('trailers', look);
      stream.on('error', reject);
      stream.on('close', () => { if (status === '0') resolve(); else reject(new Error(`etcd answered gRPC status ${status ?? 'none'}`)); });
      stream.resume();
      stream.end(Buffer.concat([head, message]));
    });
  }

  close(): void {
    this.#session.close();
  }
}

export class Etcd implements AsyncDisposable {
  readonly processes = new MemberProcesses();
  readonly #o: EtcdOptions;
  readonly #clients: PutClient[] = [];
  readonly #value: Buffer;
  readonly #identity: Identity | undefined;
  #keys = 0;

  private constructor(options: EtcdOptions, identity: Identity | undefined) {
    this.#o = options;
    this.#identity = identity;
    this.#value = Buffer.alloc(options.valueBytes, 'v');
  }

  /** FsError ENOENT: etcd is not installed. */
  static async start(options: EtcdOptions): Promise<Etcd> {
    mkdirSync(options.folder, { recursive: true });
    const etcd = new Etcd(options, options.secure ? await makeIdentity() : undefined);
    try {
      etcd.#spawn();
      await etcd.#connect();
    } catch (error) {
      await etcd[Symbol.asyncDispose]();
      throw error;
    }
    return etcd;
  }

  /** Puts a key that never was; answered by the leader. */
  readonly propose: Propose = (proposer) => {
    this.#keys += 1;
    const client = this.#clients[proposer % this.#clients.length];
    if (client === undefined) throw new Error('etcd is not connected');
    return client.put(Buffer.from(`geofs/${String(proposer)}/${String(this.#keys).padStart(20, '0')}`), this.#value);
  };

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.processes.stop();
  }

  #address(kind: 'client' | 'peer', member: number): string {
    return `127.0.0.1:${String(this.#o.portBase + member * 2 + (kind === 'client' ? 0 : 1))}`;
  }

  #url(kind: 'client' | 'peer', member: number): string {
    return `http${this.#identity === undefined ? '' : 's'}://${this.#address(kind, member)}`;
  }

  /** For programs that read certificates from files. */
  #files(): Identity | undefined {
    const identity = this.#identity;
    if (identity === undefined) return undefined;
    const file = (name: keyof Identity): string => join(this.#o.folder, `etcd-${name}.pem`);
    for (const name of ['ca', 'cert', 'key'] as const) writeFileSync(file(name), identity[name], { mode: 0o600 });
    return { ca: file('ca'), cert: file('cert'), key: file('key') };
  }

  #spawn(): void {
    const members = Array.from({ length: MEMBERS }, (_, i) => i);
    const cluster = members.map((i) => `m${String(i)}=${this.#url('peer', i)}`).join(',');
    const files = this.#files();
    for (const i of members) {
      const data = join(this.#o.folder, `etcd${String(i)}`);
      mkdirSync(data, { recursive: true, mode: 0o700 });
      const [client, peer] = [this.#url('client', i), this.#url('peer', i)];
      this.processes.start({
        program: 'etcd', log: join(this.#o.folder, `etcd${String(i)}.log`),
        args: [
          '--name', `m${String(i)}`, '--data-dir', data, '--listen-client-urls', client, '--advertise-client-urls', client,
          '--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', cluster, '--initial-cluster-token', 'bench', '--logger', 'zap', '--log-level', 'warn',
          ...(files === undefined ? [] : [
            '--client-cert-auth', '--trusted-ca-file', files.ca, '--cert-file', files.cert, '--key-file', files.key,
            '--peer-client-cert-auth', '--peer-trusted-ca-file', files.ca, '--peer-cert-file', files.cert, '--peer-key-file', files.key,
          ]),
        ],
      });
    }
  }

  async #connect(): Promise<void> {
    const endpoints = Array.from({ length: MEMBERS }, (_, i) => this.#url('client', i)).join(',');
    for (const endMs = performance.now() + START_MS; ;) {
      const leader = leaderOf(endpoints, this.#files());
      if (leader !== undefined) {
        for (let i = 0; i < CONNECTIONS; i++) this.#clients.push(new PutClient(leader, this.#identity));
        return;
      }
      this.processes.check();
      if (performance.now() > endMs) throw new FsError('ETIMEDOUT', 'bench', `etcd has no leader: see ${this.#o.folder}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** One for all, of an authority of its own. */
async function makeIdentity(): Promise<Identity> {
  const authority = await createAuthority('etcd');
  const pair = await issueCertificate(authority, { cluster: 'etcd', role: 'mds', name: 'etcd', hosts: ['127.0.0.1'] });
  return { ca: authority.cert, ...pair };
}

/** undefined: there is none yet. */
function leaderOf(endpoints: string, files: Identity | undefined): string | undefined {
  let text: string;
  try {
    text = execFileSync('etcdctl', ['--endpoints', endpoints, ...(files === undefined ? [] : ['--cacert', files.ca, '--cert', files.cert, '--key', files.key]), 'endpoint', 'status', '-w', 'json'], { env: { ...process.env, ETCDCTL_API: '3' }, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FsError('ENOENT', 'bench', 'etcd is not installed: apt-get install etcd-server etcd-client');
    return undefined;
  }
  // Ids are beyond what a number of JavaScript holds; two of one cluster differ in their first digits.
  const found = statusSchema.parse(JSON.parse(text));
  return found.length < MEMBERS ? undefined : found.find(({ Status }) => Status.leader !== 0 && Status.leader === Status.header.member_id)?.Endpoint;
}

/** Whether the yardstick is on this machine. */
export function etcdVersion(): string | undefined {
  try {
    return /etcd Version: (\S+)/.exec(execFileSync('etcd', ['--version'], { encoding: 'utf8' }))?.[1];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
