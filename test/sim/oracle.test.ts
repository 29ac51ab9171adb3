/** What a client that keeps its changes may have seen, and what it may not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../proto/gen/geofs.js';
import { Oracle } from './oracle.ts';
import { World } from './world.ts';

const STREAM = { site: 2, incarnation: 7 };

/** What is wrong with a client having seen #5 as 9, when this has followed. */
function judged(ahead: readonly string[], follows: (oracle: Oracle, apply: (index: number, command: geofs.v1.Command.$Properties) => void) => void): string {
  const world = new World(1);
  const oracle = new Oracle(world);
  const apply = (index: number, command: geofs.v1.Command.$Properties): void => {
    oracle.applied(1, [{ index, command: geofs.v1.Command.decode(geofs.v1.Command.encode(command).finish()), reply: {}, events: [] }], index, String(index));
  };
  apply(1, { openStream: { ...STREAM, node: 2 } });
  oracle.asked('2/13');
  oracle.saw({ who: 'lookup', sights: [{ key: '#5', value: 9 }], span: { site: 2, low: { index: 1, number: 0 }, high: { index: 1, number: 0 } }, shows: [], hides: [], ahead, incarnation: STREAM.incarnation, onPlaced: () => undefined });
  follows(oracle, apply);
  return world.violation?.message ?? '';
}

function run(end: geofs.v1.Command.$Properties, ahead: readonly string[]): string {
  return judged(ahead, (oracle, apply) => {
    oracle.answered('2/13', 0, STREAM);
    apply(2, end);
  });
}

void test('a change that was answered and then given up may have been seen by whoever asked for it', () => {
  assert.equal(run({ site: 1, endStream: { ...STREAM, broken: true } }, ['2/13']), '', 'an admin broke the stream');
  assert.equal(run({ endStream: STREAM }, ['2/13']), '', 'its silent mds was removed');
});

void test('what nobody has changed is seen by nobody', () => {
  assert.match(run({ site: 1, endStream: { ...STREAM, broken: true } }, []), /^lookup saw #5 as 9/);
});

void test('a change that was never answered and is asked of another life of an mds may have been seen as it was in the one before, which lost it', () => {
  const refused = (oracle: Oracle): void => { oracle.answered('2/13', 2, STREAM); };
  assert.equal(judged(['2/13'], (oracle) => { oracle.askedAnew('2/13'); refused(oracle); }), '');
  assert.match(judged(['2/13'], refused), /^lookup saw #5 as 9/, 'by the life that answers it is seen as that has it');
});

void test('what one site has refused does not run when another one, which had it in its journal, comes back: it is forgotten, or answered with the refusal that the stream has said', () => {
  const late = (reply: geofs.v1.CommandReply.$Properties, command: geofs.v1.Command.$Properties = {}): string => {
    const world = new World(1);
    const oracle = new Oracle(world);
    const apply = (index: number, of: geofs.v1.Command.$Properties, answer: geofs.v1.CommandReply.$Properties): void => {
      oracle.applied(1, [{ index, command: geofs.v1.Command.decode(geofs.v1.Command.encode(of).finish()), reply: answer, events: [] }], index, String(index));
    };
    apply(1, { openStream: { ...STREAM, node: 2 } }, {});
    apply(2, { openSession: { key: 'a' } }, { ino: 3 });
    oracle.answered('3/3', 1, STREAM);
    apply(3, { session: 3, number: 3, writing: { ino: 9 }, ...command }, reply);
    return world.violation?.message ?? '';
  };
  assert.equal(late({ errno: 5, forgotten: true }), '');
  assert.equal(late({ errno: 1 }, { refusal: 1 }), '');
  assert.match(late({}), /command 3\/3 was refused with errno 1, and ran afterwards at index 3/);
  assert.match(late({ errno: 2 }, { refusal: 1 }), /3\/3 was refused with errno 1/);
});
