/** One site's stream over a VirtualWan: the production journal, outbox and sender. What its commands do is not judged, but when each is durable and where it is applied when. */
import assert from 'node:assert/strict';
import { Outbox } from '../../../../mds/delegation/outbox.ts';
import { StreamSender } from '../../../../mds/server/stream-sender.ts';
import { SiteJournal } from '../../../../mds/store/site-journal.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { SimClock } from '../../../sim/sim-clock.ts';
import type { VirtualWan, WanMember } from './virtual-wan.ts';

const INCARNATION = 77;

/** A file made in a directory, as a journal and Raft take it. */
function creation(n: number): Uint8Array {
  const ino = 2 ** 44 + n;
  return geofs.v1.Command.encode({
    format: 1, site: 1, incarnation: 2 ** 51 + INCARNATION, stream: n, session: 2 ** 40 + 1, number: n, acknowledged: n - 1, trace: 2 ** 50 + n, answered: 2 ** 31 + n, time: { sec: 1_700_000_000, nsec: n },
    create: { parent: 2 ** 44, name: Buffer.from(`file-${String(n).padStart(12, '0')}`), ino, mode: 0o100644, exclusive: true, cred: { uid: 1000, gid: 1000 }, layout: { target: 1, object: ino, version: 1 } },
  }).finish();
}

/** By stream number less one. */
interface Times {
  /** In the own journal: others may see it. */
  readonly durableMs: number[];
  /** By member. */
  readonly appliedMs: ReadonlyMap<number, number[]>;
}

export class VirtualStream {
  readonly outbox = new Outbox(0, 0);
  readonly times: Times;
  readonly #wan: VirtualWan;
  readonly #journal: SiteJournal;
  readonly #sender: StreamSender;

  private constructor(wan: VirtualWan, owner: WanMember, journal: SiteJournal) {
    this.#wan = wan;
    this.#journal = journal;
    const clock = new SimClock(wan.world, owner.actor, { drift: 0, skewMs: 0 });
    this.#sender = new StreamSender({ outbox: this.outbox, journal, clock, propose: (data) => { owner.driver.node.propose(data); owner.driver.wake(); } });
    this.times = { durableMs: [], appliedMs: new Map([...wan.members.keys()].map((id) => [id, []])) };
    journal.listen((n) => {
      while (this.times.durableMs.length < n) this.times.durableMs.push(wan.world.nowMs);
      this.outbox.onDurable(n);
      this.#sender.pump();
    }, (error) => { wan.world.fail(String(error)); });
    for (const [id, member] of wan.members) {
      const applied = this.times.appliedMs.get(id) ?? [];
      member.onCommitted = (entries) => {
        for (const { type, data } of entries) {
          if (type !== 'command' || data.length === 0) continue;
          const n = geofs.v1.Command.decode(data).stream;
          assert.equal(n, applied.length + 1, 'in order, each once');
          applied.push(wan.world.nowMs);
          if (member === owner) this.outbox.onApplied(n);
        }
        if (member === owner) this.#sender.progress();
      };
    }
  }

  static async of(wan: VirtualWan, owner: WanMember): Promise<VirtualStream> {
    const journal = await SiteJournal.open({ disk: wan.disk(owner.actor), logger: SILENT });
    await journal.begin(INCARNATION);
    return new VirtualStream(wan, owner, journal);
  }

  /** The site takes and answers the next commands. */
  take(count: number): void {
    for (let i = 0; i < count; i += 1) {
      const n = this.outbox.next();
      this.#journal.append(n, creation(n), 1);
    }
  }

  /** Takes so many a second for so long. Returns the lag (what is taken and not applied at the own site) each time that LOOK_MS have passed. */
  async takeAtRate(perSecond: number, forMs: number): Promise<number[]> {
    const { world } = this.#wan;
    const lags: number[] = [];
    const [startMs, before] = [world.nowMs, this.outbox.last];
    while (world.nowMs - startMs < forMs) {
      await world.run(world.nowMs + 1);
      this.take(Math.floor(((world.nowMs - startMs) * perSecond) / 1000) - (this.outbox.last - before));
      if (Math.floor((world.nowMs - startMs) / LOOK_MS) > lags.length) lags.push(this.outbox.last - this.outbox.applied);
    }
    return lags;
  }

  /** The longest time from durable at the owner until applied at the member, of all commands behind number `from`. All must be applied. */
  worstMs(member: number, from: number): number {
    const applied = this.times.appliedMs.get(member) ?? [];
    assert.equal(applied.length, this.times.durableMs.length, `member ${String(member)} has all`);
    return Math.max(...applied.slice(from).map((ms, i) => ms - (this.times.durableMs[from + i] ?? NaN)));
  }

  close(): void {
    this.#sender.close();
  }
}

export const LOOK_MS = 100;
