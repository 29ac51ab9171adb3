/** One life of a witness's process: the production driver over a log alone. */
import { geofs } from '../../proto/gen/geofs.js';
import type { Clock } from '../../proto/runtime/clock.ts';
import { SILENT, type Logger } from '../../proto/runtime/logger.ts';
import { FORMATS } from '../../mds/fsm/index.ts';
import type { Entry, RaftStatus } from '../../mds/raft/index.ts';
import { Witness } from '../../mds/server/witness.ts';
import { WitnessRegistration } from '../../mds/server/witness-registration.ts';
import type { Disk } from '../../mds/store/disk.ts';
import { confOf } from '../../mds/store/raft-log.ts';
import { SegmentLog } from '../../mds/store/segment-log.ts';
import { SimTransport, type Network } from './network.ts';
import type { SeededRandom } from './random.ts';
import type { Sabotage } from './sabotage.ts';
import type { Founders } from './server.ts';
import type { Actor } from './world.ts';

/** Smaller than those of full members: what it may give up it gives up within a run. */
const SEGMENT_BYTES = 1024;

export interface WitnessOptions {
  readonly node: number;
  readonly founders: Founders;
  readonly actor: Actor;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: SeededRandom;
  readonly network: Network;
  readonly sabotage: Sabotage;
  readonly appendBytes: number;
  readonly logger?: Logger;
  readonly onCommitted: (entries: readonly Entry[]) => void;
  /** Its log begins anew. */
  readonly onSkipped: () => void;
  /** It leads from now on. */
  readonly onElected: () => void;
  readonly onFatal: (error: unknown) => void;
}

export class SimWitness {
  readonly log: SegmentLog;
  readonly #witness: Witness;

  private constructor(log: SegmentLog, witness: Witness) {
    this.log = log;
    this.#witness = witness;
  }

  /** Recovers from its disk, and runs Raft. */
  static async start(options: WitnessOptions): Promise<SimWitness> {
    const { node, founders, actor, clock, random, network, sabotage, appendBytes, onCommitted, onSkipped, onElected, onFatal } = options;
    const log = await SegmentLog.open({ disk: sabotage.disk?.(options.disk) ?? options.disk, logger: SILENT, segmentBytes: SEGMENT_BYTES, recentBytes: 2 * SEGMENT_BYTES });
    const name = `mds${String(node)}`;
    const registration = new WitnessRegistration({
      self: { node, name, site: `site${String(node)}`, address: `${name}:1` }, disk: `disk${String(node)}`, formats: FORMATS, clock, random, propose: (data) => { witness.propose(data); },
    });
    const witness: Witness = await Witness.open({
      id: node, log: sabotage.log?.(log) ?? log, transport: new SimTransport(network, node, actor, clock, (handler) => ({ actor, handler, exports: undefined, replica: () => undefined, unary: new Map() })),
      bootConf: confOf(founders.nodes, founders.witnesses), clock: sabotage.raftClock?.(clock, node) ?? clock, random, logger: options.logger ?? SILENT, appendBytes, ...sabotage.raft, compactBytes: 2 * SEGMENT_BYTES,
      onCommitted: (entries) => {
        onCommitted(entries);
        for (const { type, data } of entries) if (type === 'command' && data.byteLength > 0) registration.learn(geofs.v1.Command.decode(data));
      },
      onSkipped, onFatal,
      onLeader: (leader) => { if (leader === node) onElected(); },
    });
    witness.start();
    registration.run().catch((error: unknown) => { if (actor.alive) onFatal(error); });
    return new SimWitness(log, witness);
  }

  get appliedIndex(): number { return this.#witness.appliedIndex; }

  status(): RaftStatus { return this.#witness.status(); }
}
