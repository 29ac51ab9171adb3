/** The witness of a site's journal group as a process: it votes and keeps the log, so that the second mds of the site can go on when the first one dies. */
import { Server, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { bindServer } from '../../proto/rpc/bind.ts';
import { serverCredentials, type TlsIdentity } from '../../proto/rpc/credentials.ts';
import { PeerService } from '../../proto/rpc/services.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { FsError } from '../../proto/types/errno.ts';
import { JOURNAL_SEGMENT_BYTES } from '../../proto/types/limits.ts';
import type { ReceiveCall } from './grpc-transport.ts';
import type { JournalPeer } from './journal-members.ts';
import { JournalSeat } from './journal-seat.ts';
import { loadNodeIdentity, newDisk, storeNodeIdentity } from './node-identity.ts';
import { Witness } from './witness.ts';

export interface JournalWitnessOptions {
  readonly cluster: string;
  readonly site: string;
  readonly name: string;
  readonly peers: readonly JournalPeer[];
  readonly addressMap: Readonly<Record<string, string>>;
  readonly data: string;
  readonly listen: string;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly onFatal: (error: unknown) => void;
}

const LED_MS = 20;
const NO_STATE = Object.assign(new Error('the witness of a journal group has no state'), { code: 12 });
const refuse = (_: ServerUnaryCall<unknown, unknown>, callback: sendUnaryData<never>): void => { callback(NO_STATE); };

export class JournalWitness {
  readonly #server = new Server({ 'grpc.keepalive_time_ms': 10_000, 'grpc.keepalive_timeout_ms': 5_000 });
  readonly #seat: JournalSeat;
  /** As a full member's replica, for those that look from outside. */
  readonly replica: Witness;

  private constructor(seat: JournalSeat, witness: Witness) {
    this.#seat = seat;
    this.replica = witness;
  }

  /** Opens the data folder, listens, and resolves when somebody leads. FsError as JournalSeat.open. */
  static async start(options: JournalWitnessOptions, signal: AbortSignal): Promise<JournalWitness> {
    const { cluster, data, random, clock, logger, onFatal, listen } = options;
    const known = loadNodeIdentity(data, cluster) ?? { format: 1, cluster, node: 0, disk: newDisk(random) };
    storeNodeIdentity(data, known);
    await using opened = new AsyncDisposableStack();
    const seat = opened.use(await JournalSeat.open({ ...options, disk: known.disk }));
    const { self, conf } = seat.members;
    const witness = await Witness.open({
      id: self.node, log: seat.log, transport: seat.transport, bootConf: conf, clock, random, logger, onFatal, compactBytes: 2 * JOURNAL_SEGMENT_BYTES,
      onCommitted: () => { seat.noteLog(); }, onSkipped: () => { seat.noteLog(); },
      onLeader: (leader) => { logger.info({ leader }, leader === 0 ? 'nobody leads the journal group' : 'somebody leads the journal group'); },
    });
    seat.noteLog();
    const member = new JournalWitness(seat, witness);
    opened.defer(() => member.#stop());
    await member.#run(listen, options.identity);
    logger.info({ listen, site: options.site }, 'listening, as the witness of a journal group');
    while (witness.leader === 0) await sleep(clock, LED_MS, signal);
    member.#resources = opened.move();
    return member;
  }

  #resources: AsyncDisposableStack | undefined;

  /** Clients are not served here. */
  get sessions(): number {
    return 0;
  }

  async close(): Promise<void> {
    await this.#resources?.disposeAsync();
  }

  async #run(listen: string, identity: TlsIdentity): Promise<void> {
    this.#server.addService(PeerService, {
      receive: (call: ReceiveCall) => { this.#seat.transport.receive(call); },
      applied: refuse, digest: refuse, recall: refuse, streamEnd: refuse, members: refuse, join: refuse,
      fetchSnapshot: (call: { emit(event: 'error', error: Error): unknown }) => { call.emit('error', NO_STATE); },
    });
    await bindServer(this.#server, listen, serverCredentials(identity), 'mds');
    this.replica.start();
  }

  async #stop(): Promise<void> {
    this.#server.forceShutdown();
    await this.replica.close();
  }
}

/** A stream of a journal group that this process takes no part in. */
export function refuseJournal(call: ReceiveCall): void {
  call.emit('error', Object.assign(new FsError('EINVAL', 'journal', `there is no journal group of site ${call.request.journal} here`), { code: 9 }));
}
