/** A site that is cut off for long (design 7.19): what its files take in memory, and that nothing grows with what is already there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SiteLog } from '../../../../mds/delegation/site-log.ts';
import { apply, inodeKey, readDir, type StateKey, type StateView } from '../../../../mds/fsm/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { UNAPPLIED_BYTES } from '../../../../proto/types/limits.ts';
import { bytes, type MemoryState, type Op } from '../fsm/memory-state.ts';
import { newSites, settle } from './sites.ts';

const FILES = 25_000;
const DIRS = 5;
/** Removed again, one of so many. */
const REMOVED = 250;
const LEFT = FILES - FILES / REMOVED;
const SESSION = 2;
const nameOf = (i: number): Buffer => bytes(`a file of some name ${String(i)}`);

/** Counts what is asked of the state. */
class Counting implements StateView {
  readonly #state: MemoryState;
  asked = 0;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  get(key: StateKey): Uint8Array | undefined {
    this.asked += 1;
    return this.#state.get(key);
  }

  scan(gte: StateKey, lt: StateKey, limit: number): [StateKey, Uint8Array][] {
    this.asked += limit;
    return this.#state.scan(gte, lt, limit);
  }
}

describe('7.19: a cut of many files', () => {
  const { sites } = newSites(1);
  const [site] = sites;
  assert.ok(site !== undefined);
  const asked = { op: { create: { parent: 1, name: bytes('d'), ino: 9_000, mode: 0o040755, exclusive: true } } satisfies Op, session: SESSION, number: 1, reply: undefined, local: false };
  site.ask(asked);
  settle(sites, [asked]);
  const { state, stream: log } = site;
  const view = new Counting(state);
  const before = log.outbox.last;
  const journal: Uint8Array[] = [];
  let number = 1;
  let ino = 9_000;

  const take = (op: Op): geofs.v1.CommandReply.$Properties => {
    number += 1;
    const command = { format: 1, site: 1, time: { sec: 2_000, nsec: number }, session: SESSION, number, acknowledged: Math.max(0, number - 3), ...op };
    const admitted = log.admit(view, command);
    assert.ok(admitted.kind === 'local', admitted.kind);
    journal.push(Buffer.from(admitted.data));
    return admitted.outcome.reply;
  };
  const inodeAt = (stream: SiteLog, of: number): string => Buffer.from(stream.view(state).get(inodeKey(of)) ?? []).toString('hex');
  const namesOf = (stream: SiteLog): number => {
    let names = 0;
    for (let dir = 9_001, after = 0; dir <= 9_000 + DIRS;) {
      const { entries, end } = readDir(stream.view(state), dir, after, 1_000);
      names += entries.length;
      after = end ? 0 : entries.at(-1)?.cookie ?? 0;
      if (end) dir += 1;
    }
    return names;
  };

  it('takes each of them with little memory, and asks the state no more for the last than for the first', () => {
    const empty = log.bytes;
    for (let i = 1; i <= DIRS; i += 1) take({ create: { parent: 9_000, name: bytes(`d${String(i)}`), ino: ino += 1, mode: 0o040755, exclusive: true } });
    const counts: number[] = [];
    for (let i = 1; i <= FILES; i += 1) {
      ino += 1;
      take({ create: { parent: 9_001 + (i % DIRS), name: nameOf(i), ino, mode: 0o100644, exclusive: true, layout: { target: 1, object: ino, version: 1 } } });
      take({ commit: { ino, dataVersion: 2, size: 4_096 + i, mtime: { sec: 2_001, nsec: i }, blocks: 8 } });
      if (i % (FILES / 5) === 0) counts.push(view.asked);
    }
    const perFile = (log.bytes - empty) / FILES;
    assert.ok(perFile < 400, `${String(perFile)} bytes a file`);
    assert.ok(UNAPPLIED_BYTES / perFile > 4e6, 'as many as the README says');
    const steps = counts.map((count, i) => count - (counts[i - 1] ?? 0));
    assert.ok(Math.max(...steps.slice(1)) < Math.min(...steps) * 1.1, `asked of the state: ${steps.join(', ')}`);
    assert.ok((counts.at(-1) ?? 0) < 30 * FILES, `${String(counts.at(-1))} looks`);
    for (let i = REMOVED; i <= FILES; i += REMOVED) take({ unlink: { parent: 9_001 + (i % DIRS), name: nameOf(i) } });
    assert.equal(namesOf(log), LEFT);
  });

  it('answers what comes twice from memory, or says that it was answered', () => {
    const { last } = log.outbox;
    const again = (which: number): unknown => {
      const admitted = log.admit(view, { format: 1, site: 1, time: { sec: 2_000 }, session: SESSION, number: which, acknowledged: 0, create: { parent: 9_000, name: bytes(`again ${String(which)}`), ino: 8_000, mode: 0o100644 } });
      return admitted.kind === 'answer' ? [admitted.n > 0, admitted.reply.replayed === true, admitted.reply.forgotten === true] : admitted.kind;
    };
    assert.deepEqual([again(number), again(number - 1), again(number - 10), again(2)], [[true, true, false], [true, true, false], [false, false, true], [false, false, true]]);
    assert.equal(log.outbox.last, last, 'a late copy is not done once more');
  });

  it('takes up its journal after a restart as it was, in as many looks at the state', () => {
    const looks = view.asked;
    view.asked = 0;
    const restarted = new SiteLog(1, log.incarnation, before, before + journal.length);
    for (const [i, data] of journal.entries()) restarted.resume(view, before + 1 + i, data);
    assert.ok(view.asked <= looks, `${String(view.asked)} looks, ${String(looks)} when they were taken`);
    assert.deepEqual([restarted.overlay.size, inodeAt(restarted, 9_003), inodeAt(restarted, ino), namesOf(restarted)], [log.overlay.size, inodeAt(log, 9_003), inodeAt(log, ino), LEFT]);
    assert.ok(restarted.bytes <= log.bytes, `${String(restarted.bytes)} bytes, ${String(log.bytes)} before`);
    site.site = restarted;
  });

  it('heals command by command, giving back the memory of each, and ends with what it had answered', () => {
    const healing = site.stream;
    const newest = inodeAt(healing, ino);
    const full = healing.bytes;
    const left: number[] = [];
    for (const [i, data] of journal.entries()) {
      const command = geofs.v1.Command.decode(data);
      state.index += 1;
      const result = apply(state, command, state.index);
      state.write(result);
      healing.onApplied(command, result);
      if (i % Math.floor(journal.length / 5) !== 0) continue;
      left.push(healing.bytes);
      assert.equal(namesOf(healing), LEFT, `with ${String(i)} applied`);
    }
    assert.ok(left.every((size, i) => size < (left[i - 1] ?? full + 1)), `bytes left: ${left.join(', ')}`);
    assert.equal(healing.overlay.size, 0);
    assert.ok(healing.bytes < 200_000, `${String(healing.bytes)} bytes of nothing`);
    assert.deepEqual([inodeAt(healing, ino), healing.outbox.applied, namesOf(healing)], [newest, before + journal.length, LEFT]);
    assert.deepEqual(state.wrong(), []);
  });
});
