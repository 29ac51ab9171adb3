/** What one member of a site's journal group has: its log, and its streams to the other two. */
import { join } from 'node:path';
import type { TlsIdentity } from '../../proto/rpc/credentials.ts';
import type { Clock } from '../../proto/runtime/clock.ts';
import type { Logger } from '../../proto/runtime/logger.ts';
import { FsError } from '../../proto/types/errno.ts';
import { JOURNAL_SEGMENT_BYTES } from '../../proto/types/limits.ts';
import { FORMATS } from '../fsm/index.ts';
import { NodeDisk } from '../store/node-disk.ts';
import { SegmentLog } from '../store/segment-log.ts';
import { GrpcTransport } from './grpc-transport.ts';
import { JournalMembers, type JournalPeer } from './journal-members.ts';

export interface JournalSeatOptions {
  readonly cluster: string;
  readonly site: string;
  readonly name: string;
  readonly peers: readonly JournalPeer[];
  readonly data: string;
  /** Random id of this disk. */
  readonly disk: string;
  readonly addressMap: Readonly<Record<string, string>>;
  readonly identity: TlsIdentity;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onFatal: (error: unknown) => void;
}

export class JournalSeat implements AsyncDisposable {
  readonly members: JournalMembers;
  readonly log: SegmentLog;
  readonly transport: GrpcTransport;

  private constructor(options: JournalSeatOptions, members: JournalMembers, log: SegmentLog) {
    const { cluster, site, disk, addressMap, identity, clock, logger, onFatal } = options;
    this.members = members;
    this.log = log;
    this.transport = new GrpcTransport({
      cluster, disk, members, addressMap, identity, clock, logger, journal: site,
      // What is kept here is judged by the cluster's own log, and by who reads it.
      formats: FORMATS, clusterFormat: () => 0, onFormatRefused: () => undefined, roundTripMs: () => undefined, leastRoundTripMs: () => undefined,
      onRefused: ({ detail }) => { onFatal(new FsError('EPERM', 'journal', detail)); },
    });
  }

  /** FsError EINVAL: the configuration; EIO: the disk has lost the log, or it is damaged. */
  static async open(options: JournalSeatOptions): Promise<JournalSeat> {
    const members = new JournalMembers(options);
    const folder = join(options.data, 'journal-group');
    const remedy = `it is of this member's part of the journal of site ${options.site} in ${folder}, which the other two have, too: replace this member in journalGroup`;
    const log = await SegmentLog.open({ disk: await NodeDisk.at(folder), logger: options.logger, segmentBytes: JOURNAL_SEGMENT_BYTES, recentBytes: JOURNAL_SEGMENT_BYTES, remedy });
    if (members.begun && log.lastIndex() === 0) {
      await log.close();
      throw new FsError('EIO', 'journal', `${folder} has lost what it held of the journal group of site ${options.site}`);
    }
    return new JournalSeat(options, members, log);
  }

  /** Once the log holds something, which of a member that joins is not so at its first start. Durable on return. */
  noteLog(): void {
    if (this.log.lastIndex() > 0) this.members.setBegun();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.transport.close();
    await this.log.close();
  }
}
