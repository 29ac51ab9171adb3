/** A witness makes its disk known: it asks the leader to note it, again until the log says so; a repeat has no effect. */
import { geofs } from '../../proto/gen/geofs.js';
import { encodeTime } from '../../proto/rpc/codec.ts';
import { sleep, type Clock } from '../../proto/runtime/clock.ts';
import type { Random } from '../../proto/runtime/random.ts';
import { PROGRAM_VERSION } from '../../proto/types/version.ts';
import type { FormatRange } from '../fsm/index.ts';
import { ProposalDropped } from '../raft/index.ts';
import type { PeerAddress } from './members.ts';

export interface WitnessRegistrationOptions {
  readonly self: PeerAddress;
  readonly disk: string;
  readonly formats: FormatRange;
  readonly clock: Clock;
  readonly random: Random;
  /** Forwards a command to the leader. Throws ProposalDropped. */
  readonly propose: (data: Uint8Array) => void;
}

const AGAIN_MS = 1_000;

export class WitnessRegistration {
  readonly #o: WitnessRegistrationOptions;
  #done = false;

  constructor(options: WitnessRegistrationOptions) {
    this.#o = options;
  }

  /** A command was committed. */
  learn({ registerNode }: geofs.v1.Command): void {
    if (registerNode?.node === this.#o.self.node && registerNode.disk === this.#o.disk) this.#done = true;
  }

  /** Resolves when the log says so; rejects with the signal's reason. */
  async run(signal?: AbortSignal): Promise<void> {
    const { self: { node, name, site, address }, disk, formats: { oldest, newest }, clock, random, propose } = this.#o;
    while (!this.#done) {
      await sleep(clock, AGAIN_MS, signal);
      const command = {
        registerNode: { node, name, site, address, disk, witness: true, oldestFormat: oldest, newestFormat: newest, program: PROGRAM_VERSION },
        trace: random.below(2 ** 52) + 1, format: 1, group: 0, time: encodeTime(clock.wallTime()),
      };
      try {
        propose(geofs.v1.Command.encode(command).finish());
      } catch (error) {
        if (!(error instanceof ProposalDropped)) throw error;
      }
    }
  }
}
