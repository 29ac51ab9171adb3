/**
 * Compares the files of the namespace with the objects at the data servers. The objects are listed first and the state is read
 * after that, so that an object without inode was not just being born; what looks wrong is looked at again, because files change.
 */
import type { geofs } from '../../../proto/gen/geofs.js';
import { sleep, type Clock } from '../../../proto/runtime/clock.ts';
import type { AdminClient } from '../admin-client.ts';
import type { Progress } from '../progress.ts';
import type { TopologyView } from '../topology.ts';
import { ObjectTable, type Stored } from './object-table.ts';

type Inode = Pick<geofs.v1.Inode, 'ino' | 'size' | 'dataVersion' | 'writing' | 'layout'>;
type Kind = 'missing' | 'stray' | 'size' | 'version' | 'broken' | 'shared';

export interface DataProblem {
  readonly kind: Kind;
  readonly ino: number;
  readonly object: number;
  readonly target: string;
  readonly text: string;
}

interface Suspect {
  readonly kind: Kind;
  readonly target: number;
  readonly object: number;
  /** 0: of no inode. */
  readonly ino: number;
}

interface Target {
  readonly id: number;
  readonly name: string;
  /** The metadata servers of its site. */
  readonly mds: readonly string[];
  readonly objects: ObjectTable;
}

const LOOKS = 3;
const LOOK_MS = 1_000;
/** Beyond this many something larger is wrong, and looking at each again takes too long. */
const SUSPECTS = 10_000;

export class DataCheck {
  readonly #client: AdminClient;
  readonly #clock: Clock;
  readonly #targets = new Map<number, Target>();
  readonly #suspects: Suspect[] = [];
  #overflow = 0;
  /** Targets that could not be asked, and why. */
  readonly unchecked = new Map<string, string>();

  constructor(client: AdminClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  get objects(): number { return [...this.#targets.values()].reduce((sum, { objects }) => sum + objects.count, 0); }

  /** Lists every target's objects. */
  async list(view: TopologyView, members: readonly geofs.v1.MdsStatus.$Properties[], progress: Progress): Promise<void> {
    for (const info of view.targets) {
      const name = info.name ?? '';
      const site = view.siteName(info.site ?? 0);
      const mds = members.filter((member) => member.site === site && member.reachable === true).map((member) => member.address ?? '');
      const target: Target = { id: info.id ?? 0, name, mds, objects: new ObjectTable() };
      progress.begin(`folders of ${name}`);
      try {
        for (let after: string | undefined = ''; after !== undefined;) {
          const page: geofs.v1.ListObjectsReply = await this.#client.objects(mds, { target: target.id, after });
          target.objects.add(page.objects);
          progress.step(page.passed, page.folders);
          after = page.next === '' ? undefined : page.next;
        }
        this.#targets.set(target.id, target);
      } catch (error) {
        this.unchecked.set(name, error instanceof Error ? error.message.replace(/^geoctl: E[A-Z]+: /, '') : String(error));
      }
    }
  }

  /** A regular file's inode of the state; borrowed. */
  file(inode: Inode): void {
    const { target, object } = { target: inode.layout?.target ?? 0, object: inode.layout?.object ?? 0 };
    const known = this.#targets.get(target);
    if (known === undefined) return;
    const suspect = (kind: Kind): void => { this.#suspect({ kind, target, object, ino: inode.ino }); };
    if (!known.objects.claim(object)) { suspect('shared'); return; }
    const kind = wrong(inode, known.objects.find(object), known.objects.broken.has(object));
    if (kind !== undefined) suspect(kind);
  }

  /** An object that the state has told its target to delete. */
  deletion(target: number, object: number): void {
    this.#targets.get(target)?.objects.claim(object);
  }

  /** After the whole state: what is wrong, and still is when looked at again. */
  async *problems(progress: Progress): AsyncGenerator<DataProblem, void, void> {
    for (const target of this.#targets.values()) {
      for (const { object, ino } of target.objects.unclaimed()) this.#suspect({ kind: 'stray', target: target.id, object, ino });
    }
    let suspects: readonly Suspect[] = this.#suspects;
    let found: DataProblem[] = [];
    for (let look = 1; look <= LOOKS && suspects.length > 0; look += 1) {
      if (look > 1) await sleep(this.#clock, LOOK_MS, new AbortController().signal);
      progress.begin(`objects looked at again, ${String(look)} of ${String(LOOKS)} times`);
      const still: Suspect[] = [];
      found = [];
      for (const [i, suspect] of suspects.entries()) {
        const problem = await this.#judge(suspect);
        if (problem !== undefined) { still.push(suspect); found.push(problem); }
        progress.step(i + 1, suspects.length);
      }
      suspects = still;
    }
    yield* found;
    if (this.#overflow > 0) {
      yield { kind: 'missing', ino: 0, object: 0, target: '', text: `${String(this.#overflow)} more objects look wrong and were not looked at again` };
    }
  }

  #suspect(suspect: Suspect): void {
    if (this.#suspects.length < SUSPECTS) this.#suspects.push(suspect);
    else this.#overflow += 1;
  }

  /** As both are now. undefined: it was only changing. */
  async #judge(suspect: Suspect): Promise<DataProblem | undefined> {
    const target = this.#targets.get(suspect.target);
    if (target === undefined) return undefined;
    const { object, ino } = suspect;
    const say = (kind: Kind, text: string): DataProblem => ({ kind, ino, object, target: target.name, text });
    if (suspect.kind === 'shared') return say('shared', `inode ${String(ino)}: object ${hex(object)} at ${target.name} is another inode's too`);
    const listing = new ObjectTable();
    listing.add((await this.#client.objects(target.mds, { target: target.id, only: folderOf(object) })).objects);
    const stored = listing.find(object);
    const broken = listing.broken.get(object);
    const reply = ino === 0 ? undefined : await this.#client.inode(ino);
    const inode = reply?.inode ?? undefined;
    if (inode?.layout?.target !== target.id || inode.layout.object !== object) {
      if (suspect.kind !== 'stray' || stored === undefined) return undefined;
      return say('stray', `object ${hex(object)} at ${target.name} (${String(stored.size)} bytes, of inode ${String(ino)}) belongs to no file`);
    }
    const now = { ino, layout: inode.layout, size: inode.size ?? 0, dataVersion: inode.dataVersion ?? 0, writing: inode.writing ?? false };
    const kind = wrong(now, stored, broken !== undefined);
    return kind === undefined ? undefined : say(kind, words(kind, now, target.name, stored, broken));
  }
}

function wrong(inode: Inode, stored: Stored | undefined, broken: boolean): Kind | undefined {
  if (broken) return 'broken';
  // Never written: there is nothing to have.
  if (stored === undefined) return inode.dataVersion > 0 && !inode.writing ? 'missing' : undefined;
  if (inode.writing || stored.open) return undefined;
  if (stored.version !== inode.dataVersion) return 'version';
  return stored.size === inode.size ? undefined : 'size';
}

function words(kind: Kind, inode: Inode, target: string, stored: Stored | undefined, broken: string | undefined): string {
  const where = `object ${hex(inode.layout?.object ?? 0)} at ${target}`;
  switch (kind) {
    case 'missing': return `inode ${String(inode.ino)}: ${where} is missing (${String(inode.size)} bytes)`;
    case 'version': return `inode ${String(inode.ino)}: ${where} has version ${String(stored?.version ?? 0)}, the inode ${String(inode.dataVersion)}`;
    case 'size': return `inode ${String(inode.ino)}: ${where} has ${String(stored?.size ?? 0)} bytes, the inode ${String(inode.size)}`;
    case 'broken': return `inode ${String(inode.ino)}: ${where} cannot be read: ${broken ?? ''}`;
    case 'shared': case 'stray': return where;
  }
}

const hex = (object: number): string => object.toString(16);

/** As the data servers lay their objects out: bits 16..23 and 8..15 of the number. */
function folderOf(object: number): string {
  const digits = object.toString(16).padStart(16, '0');
  return `${digits.slice(10, 12)}/${digits.slice(12, 14)}`;
}
