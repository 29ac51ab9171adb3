/**
 * Faults of members' disks beside those of the adversary, of their own chance. A bit of the Raft log, of a site's journal or of a journal group's log reads
 * wrong for a while, also under a process that runs: whoever reads it has to say so and end, is refused at each start meanwhile, changes nothing, and so is
 * whole again when the disk reads right. And any operation fails once, for want of room or otherwise.
 */
import type { DiskOp } from '../support/sim-disk.ts';
import type { JournalWitness } from './journal-witness.ts';
import type { Member } from './member.ts';
import type { SeededRandom } from './random.ts';
import { Actor, type World } from './world.ts';

export interface DiskFaultsOptions {
  readonly world: World;
  readonly members: readonly Member[];
  readonly witness: JournalWitness | undefined;
  readonly random: SeededRandom;
}

const OPS: readonly DiskOp[] = ['create', 'open', 'pwrite', 'fdatasync', 'rename', 'unlink', 'fsyncDir'];

export class DiskFaults {
  readonly #o: DiskFaultsOptions;
  readonly #actor = new Actor('disk faults');
  readonly #paceMs: number;
  counts = { rots: 0, oddFaults: 0 };

  constructor(options: DiskFaultsOptions) {
    this.#o = options;
    this.#paceMs = options.random.pick([2_000, 5_000]);
  }

  start(): void {
    this.#later(this.#o.random.between(2_000, 5_000), () => { this.#strike(); });
  }

  /** All disks read right; who was refused starts again. */
  stop(): void {
    const { members, witness } = this.#o;
    this.#actor.alive = false;
    for (const rotten of [...members, ...(witness === undefined ? [] : [witness])]) {
      rotten.mendRot();
      rotten.start();
    }
  }

  #later(ms: number, run: () => void): void {
    this.#o.world.after(this.#actor, ms, '', run);
  }

  #strike(): void {
    const { members, witness, random } = this.#o;
    this.#later(random.between(0.2, 1.8) * this.#paceMs, () => { this.#strike(); });
    const dice = random.next();
    if (dice < 0.45) this.#rot(random.pick([...members, ...(witness === undefined ? [] : [witness])]));
    else if (dice < 0.65) this.#readBack();
    else this.#fail(random.pick(members));
  }

  /** Whoever leads comes upon it: another member was away, and what it lacks reads wrong when it is back. */
  #readBack(): void {
    const { members, random } = this.#o;
    const away = random.pick(members);
    const isAway = away.status()?.role !== 'leader';
    if (isAway) away.crash('kill');
    this.#later(random.between(1_000, 3_000), () => {
      const leader = members.find((member) => member !== away && member.status()?.role === 'leader');
      if (leader !== undefined) this.#rotUntilMended(leader, leader.rot(true), random.between(500, 3_000));
      away.start();
    });
  }

  /** Of one that is down, or that runs: that reads it by itself, or is killed and meets it at its next start. */
  #rot(rotten: Member | JournalWitness): void {
    const { random } = this.#o;
    const diesFirst = random.chance(0.5);
    if (diesFirst) rotten.crash(random.chance(0.5) ? 'power-loss' : 'kill');
    this.#rotUntilMended(rotten, rotten.rot(), random.between(50, diesFirst ? 500 : 4_000));
  }

  /** isRotten: something of it reads wrong now. It starts after againMs, is killed before that if it still runs, and the disk is mended some time later. */
  #rotUntilMended(rotten: Member | JournalWitness, isRotten: boolean, againMs: number): void {
    const { random } = this.#o;
    if (isRotten) this.counts.rots += 1;
    this.#later(againMs, () => {
      if (isRotten) rotten.crash(random.chance(0.5) ? 'power-loss' : 'kill');
      rotten.start();
    });
    this.#later(againMs + random.between(200, 2_000), () => {
      rotten.mendRot();
      rotten.start();
    });
  }

  #fail(member: Member): void {
    const { random } = this.#o;
    const errno = random.chance(0.5) ? 'ENOSPC' : 'EIO';
    this.counts.oddFaults += 1;
    member.failOnce(random.pick(OPS), errno);
    // Whoever looks after the machine starts it again, if it has stopped by then.
    this.#later(random.between(1_000, 4_000), () => {
      member.forgetFaults();
      member.start();
    });
  }
}
