/**
 * The sites' streams as they must be (design 7.6): each takes exactly what its site has journaled, once, in that order, of the incarnation that
 * stands. Knows where each number was applied, and which numbers an admin has given up.
 */
import { geofs } from '../../proto/gen/geofs.js';
import type { AppliedEntry } from '../../mds/server/applier.ts';
import { STREAM_SKIP, type StreamRefusal } from '../../mds/fsm/stream.ts';
import { fingerprint } from './fingerprint.ts';
import type { World } from './world.ts';

interface Applied {
  readonly number: number;
  readonly index: number;
}

class Stream {
  incarnation = 0;
  /** The mds that keeps it; 0: none. */
  keeper = 0;
  last = 0;
  /** The term in which its keeper leads the journal group; 0: it has none. */
  epoch = 0;
  /** Of incarnations that were broken. */
  readonly broken = new Set<number>();
  /** Of incarnations that others ended, because their mds had left. */
  readonly left = new Set<number>();
  /** Numbers that were given up, and may have been answered: above the first, up to the second. */
  readonly lost: (readonly [number, number])[] = [];
  /** Ascending. */
  readonly applied: Applied[] = [];
  /** By incarnation and number: what the site has journaled last. */
  readonly taken = new Map<string, string>();
  /** As taken, of a journal group. */
  readonly kept = new Map<string, string>();
}

export class Streams {
  readonly #world: World;
  readonly #sites = new Map<number, Stream>();
  counts = { local: 0, returns: 0, grants: 0, takenIn: 0, streamBreaks: 0 };
  /** By inode: the grant that it carried when it was last shown. */
  readonly #carried = new Map<number, number>();

  constructor(world: World) {
    this.#world = world;
  }

  #of(site: number): Stream {
    let stream = this.#sites.get(site);
    if (stream === undefined) this.#sites.set(site, stream = new Stream());
    return stream;
  }

  last(site: number): number { return this.#of(site).last; }
  incarnation(site: number): number { return this.#of(site).incarnation; }
  keeper(site: number): number { return this.#of(site).keeper; }
  /** An mds that was silent when it was to leave: what it had answered and not handed on is nobody's. */
  isLeft(site: number, incarnation: number): boolean { return this.#of(site).left.has(incarnation); }
  isBroken(site: number, incarnation: number): boolean { return this.#of(site).broken.has(incarnation); }

  /** An admin has given this number up. */
  isLost(site: number, number: number): boolean {
    return this.#of(site).lost.some(([after, upTo]) => number > after && number <= upTo);
  }

  /** The log index from which on all of the site's stream up to this number is applied, as far as it ever will be. */
  indexAt(site: number, number: number): number {
    return this.#of(site).applied.findLast((applied) => applied.number <= number)?.index ?? 0;
  }

  /** The site's mds has put this into its journal. */
  taken(site: number, incarnation: number, number: number, data: Uint8Array): void {
    this.#of(site).taken.set(`${String(incarnation)}/${String(number)}`, fingerprint(canonical(data)));
  }

  /** The site's journal group has this for good: every keeper of it has the same. */
  kept(site: number, incarnation: number, number: number, data: Uint8Array): void {
    const stream = this.#of(site);
    const [key, value] = [`${String(incarnation)}/${String(number)}`, fingerprint(canonical(data))];
    const known = stream.kept.get(key);
    if (known !== undefined && known !== value) this.#world.fail(`journal group: number ${String(number)} of site ${String(site)} was another command to the mds that kept its journal before`);
    stream.kept.set(key, value);
    if (incarnation === stream.incarnation && number > stream.last) stream.taken.set(key, value);
  }

  /** An entry as it was first applied anywhere. */
  applied({ command, reply, index, refused }: AppliedEntry): void {
    const errno = reply.errno ?? 0;
    if (command.incarnation !== 0) this.#turn(command, index, refused);
    if (errno !== 0 || refused !== undefined) return;
    if (command.op === 'openStream') this.#opened(command.openStream ?? {}, reply.existed === true);
    if (command.op === 'endStream' && reply.existed !== true) this.#ended(command.endStream ?? {}, command.site);
    if (command.op === 'return') this.counts.returns += 1;
    if (command.op === 'grant') this.counts.grants += 1;
    if (command.answered !== 0) this.counts.local += 1;
    for (const { ino, grant } of reply.inodes ?? []) {
      const before = this.#carried.get(ino ?? 0);
      // Shared before, or moved between two directories of one site.
      if (before !== undefined && before !== grant && (grant ?? 0) !== 0 && command.answered === 0) this.counts.takenIn += 1;
      this.#carried.set(ino ?? 0, grant ?? 0);
    }
  }

  #turn(command: geofs.v1.Command, index: number, refused: StreamRefusal | undefined): void {
    const { site, incarnation, stream: number } = command;
    const stream = this.#of(site);
    const expected = incarnation !== stream.incarnation ? 'ended' : number <= stream.last ? 'old' : number > stream.last + 1 ? 'gap' : undefined;
    const what = `number ${String(number)} of site ${String(site)}'s stream at index ${String(index)}`;
    if (refused !== expected) this.#world.fail(`stream order: ${what} was ${refused ?? 'taken'}, but is ${expected ?? 'the next'}`);
    if (refused !== undefined) return;
    stream.last = number;
    stream.applied.push({ number, index });
    const key = `${String(incarnation)}/${String(number)}`;
    if (stream.taken.get(key) !== fingerprint(canonical(geofs.v1.Command.encode(command).finish()))) this.#world.fail(`stream order: ${what} is not what its site has journaled under it: ${command.op ?? ''}`);
    stream.taken.delete(key);
  }

  #opened(op: geofs.v1.OpenStream.$Properties, existed: boolean): void {
    const stream = this.#of(op.site ?? 0);
    if (existed && (op.epoch ?? 0) <= stream.epoch) return;
    stream.epoch = op.epoch ?? 0;
    stream.incarnation = op.incarnation ?? 0;
    stream.keeper = op.node ?? 0;
    if (existed) return;
    if ((op.replaces ?? 0) !== 0) stream.last += STREAM_SKIP;
  }

  #ended(op: geofs.v1.EndStream.$Properties, by: number): void {
    const stream = this.#of(op.site ?? 0);
    if (op.broken === true) {
      this.counts.streamBreaks += 1;
      stream.broken.add(stream.incarnation);
    } else if (by !== op.site) stream.left.add(stream.incarnation);
    if (op.broken === true || by !== op.site) {
      stream.lost.push([stream.last, stream.last + STREAM_SKIP]);
    }
    stream.incarnation = 0;
    stream.keeper = 0;
    stream.epoch = 0;
    stream.last += STREAM_SKIP;
  }
}

/** One form of what may be written in several. */
function canonical(data: Uint8Array): Uint8Array {
  return geofs.v1.Command.encode(geofs.v1.Command.decode(data)).finish();
}
