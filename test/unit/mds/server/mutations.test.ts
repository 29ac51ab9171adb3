/** What the mds says of a mutation beside its reply. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitOptions, Committed } from '../../../../mds/server/committer.ts';
import { Mutations, type MutationOptions } from '../../../../mds/server/mutations.ts';
import type { ServerSession } from '../../../../mds/server/server-session.ts';
import type { Placement } from '../../../../mds/placement/index.ts';
import { geofs } from '../../../../proto/gen/geofs.js';
import { ERRNO, FsError } from '../../../../proto/types/errno.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const DIRECTORY = 0o040755;
const KEEPS = { id: 7, siteName: '', keeps: true, durable: 4 } as ServerSession;

function mutations(committed: Partial<Committed>, { placement, onCommit, setLock }: { readonly placement?: Placement; readonly onCommit?: (command: geofs.v1.Command.$Properties, options: CommitOptions) => void; readonly setLock?: MutationOptions['authority']['setLock'] } = {}): Mutations {
  const commit = (command: geofs.v1.Command.$Properties, _: AbortSignal, options: CommitOptions = {}): Promise<Committed> => {
    onCommit?.(command, options);
    return Promise.resolve({ reply: { ino: 100 }, index: 1, stamp: 1, acknowledged: Promise.resolve(), ...committed });
  };
  return new Mutations({
    authority: { setLock: setLock ?? commit }, waiters: { wait: () => Promise.resolve() }, reader: { inode: () => Promise.resolve(undefined) }, placer: { choose: () => placement },
    site: 1, clock: new ManualClock(), committer: { commit, newTrace: () => 1, abandon: () => undefined }, numbers: { next: () => Promise.resolve(101) }, topology: { siteByName: () => 1, current: {} }, registry: { graceOver: () => Promise.resolve() },
  } as unknown as MutationOptions);
}

void test('7.5 what a repeat is answered with is what the command was taken with: it will be asked for again so', async () => {
  const create = { command: { number: 3, create: { parent: 1, mode: DIRECTORY } } };
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  const first = await mutations({ stream: 5, stamped: { ino: 101 } }).answer(KEEPS, create, under);
  assert.deepEqual([first.mutate?.stream, first.mutate?.stamped?.ino], [5, 101]);
  const repeat = await mutations({ stream: 5, stamped: { time: { sec: 8, nsec: 0 }, ino: 100, layout: null } }).answer(KEEPS, create, under);
  assert.deepEqual(repeat.mutate?.stamped, { time: { sec: 8, nsec: 0 }, ino: 100, layout: null });
  const durable = await mutations({ stream: 4 }).answer(KEEPS, create, under);
  assert.equal(durable.mutate?.stamped, undefined);
});

void test('7.5 a change counts as taken from the step in which it is, not when its answer has come up from there', () => {
  const taken: number[] = [];
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  const answers = mutations({ stream: 5 }, { onCommit: (_, { onTaken }) => { onTaken?.(5); taken.push(under.taken); } });
  return answers.answer(KEEPS, { command: { unlink: { parent: 1 } } }, under).then(() => { assert.deepEqual(taken, [5]); });
});

void test('9 whose site a client is of is said with what it locks, too', async () => {
  const sites: unknown[] = [];
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  for (const wait of [false, true]) await mutations({}, { onCommit: (_, { site }) => { sites.push(site); } }).answer(KEEPS, { wait, command: { setLock: { ino: 5 } } }, under);
  assert.deepEqual(sites, [1, 1]);
});

void test('4.15 a commit is named by a token, for the data server; what is refused is not', async () => {
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  const answered = async (committed: Partial<Committed>): Promise<unknown> => {
    const { mutate } = await mutations(committed).answer(KEEPS, { command: { commit: { ino: 5, dataVersion: 1 } } }, under);
    if (mutate?.committed == null) return undefined;
    const { index, streams } = geofs.v1.Token.decode(mutate.committed);
    return [index, streams.map(({ site, number }) => [site, number])];
  };
  assert.deepEqual(await answered({ index: 9 }), [9, []]);
  assert.deepEqual(await answered({ index: 9, stream: 5 }), [9, [[1, 5]]]);
  assert.equal(await answered({ reply: { errno: 2 } }), undefined);
});

void test('7.5 what may raise a fence is answered when it is durable', async () => {
  for (const [command, hardened] of [[{ writing: { ino: 5 } }, true], [{ unlink: { parent: 1 } }, false]] as const) {
    const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
    await mutations({ stream: 5 }).answer(KEEPS, { command }, under);
    assert.equal(under.hardened, hardened);
  }
});

void test('3 a refusal that stands in the stream is answered when it is durable, for nobody asks for it again', async () => {
  const hardened = async (committed: Partial<Committed>): Promise<boolean> => {
    const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
    await mutations(committed).answer(KEEPS, { command: { unlink: { parent: 1 } } }, under);
    return under.hardened;
  };
  assert.deepEqual([await hardened({ reply: { errno: ERRNO.ENOENT }, stream: 5 }), await hardened({ reply: { errno: ERRNO.ENOENT }, stream: 0 })], [true, false]);
});

void test('3 what may be under way elsewhere is committed so; a lock that is not waited for is concluded', async () => {
  const seen: unknown[] = [];
  const answers = mutations({}, { onCommit: ({ conclude }, { elsewhere }) => { seen.push([elsewhere, conclude ?? false]); } });
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  for (const elsewhere of [true, false]) for (const command of [{ unlink: { parent: 1 } }, { setLock: { ino: 5 } }]) await answers.answer(KEEPS, { command, elsewhere }, under);
  assert.deepEqual(seen, [[true, false], [true, true], [false, false], [false, true]]);
});

void test('3 a lock that is waited for, and may be under way elsewhere, is committed so each time, and concluded at none', async () => {
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  const replies = [{ errno: ERRNO.EAGAIN }, { errno: ERRNO.ENOLCK }];
  const seen: unknown[] = [];
  const setLock = (command: geofs.v1.Command.$Properties, _: AbortSignal, { elsewhere }: CommitOptions = {}): Promise<Committed> => {
    seen.push([elsewhere, command.conclude ?? false]);
    return Promise.resolve({ reply: replies.shift() ?? {}, index: 1, stamp: 1, acknowledged: Promise.resolve() });
  };
  const answers = mutations({}, { setLock });
  const { errno } = await answers.answer(KEEPS, { command: { setLock: { ino: 5 } }, wait: true, elsewhere: true }, under);
  assert.deepEqual([errno, seen], [ERRNO.ENOLCK, [[true, false], [true, false]]]);
});

void test('5 a create without a place is refused by whoever knows whether it was done before, and says why; where it may find one later it is asked again', async () => {
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  const create = { command: { number: 3, create: { parent: 1, mode: 0o100644 } } };
  const full = { errno: 'ENOSPC', detail: 'pool p has no targets' } as const;
  const refusals: unknown[] = [];
  const onCommit = ({ refusal }: geofs.v1.Command.$Properties): void => { refusals.push(refusal); };
  const refused = await mutations({ reply: { errno: ERRNO.ENOSPC, detail: 'refused' } }, { placement: full, onCommit }).answer(KEEPS, create, under);
  assert.deepEqual([refused.errno, refused.detail, refusals], [ERRNO.ENOSPC, full.detail, [ERRNO.ENOSPC]]);
  const done = await mutations({ reply: { ino: 100, replayed: true } }, { placement: full, onCommit }).answer(KEEPS, create, under);
  assert.deepEqual([done.errno, done.mutate?.reply?.ino], [0, 100]);
  await assert.rejects(mutations({}, { placement: { errno: 'EAGAIN', detail: 'down' }, onCommit }).answer(KEEPS, create, under), (error) => error instanceof FsError && error.errno === 'EAGAIN');
});

void test('7.5 what is asked for again goes to its judges with what it was about', async () => {
  const under = { controller: new AbortController(), trace: undefined, hardened: false, taken: 0 };
  let asked: geofs.v1.Command.$Properties | undefined;
  await mutations({}, { onCommit: (command) => { asked = command; } }).answer(KEEPS, { command: { number: 3, unlink: { parent: 1 } }, again: { means: { inodes: [{ ino: 100, change: 7 }] } } }, under);
  assert.deepEqual(asked?.means?.inodes?.map((inode) => [inode.ino, inode.change]), [[100, 7]]);
});
