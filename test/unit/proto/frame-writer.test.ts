/** Frames of a session stream: two lanes, bounded frames, a sink that takes no more for a while. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../proto/gen/geofs.js';
import { FrameWriter } from '../../../proto/rpc/frame-writer.ts';
import { FRAME_BYTES, MESSAGE_BYTES } from '../../../proto/types/limits.ts';

/** Takes so many frames, and says with the last of them that it is full. */
class Sink {
  readonly frames: Buffer[] = [];
  room: number;
  #onDrain: (() => void) | undefined;

  constructor(room: number) {
    this.room = room;
  }

  write(frame: Buffer): boolean {
    assert.ok(this.room > 0, 'nothing is written to a sink that is full');
    this.frames.push(frame);
    this.room -= 1;
    return this.room > 0;
  }

  once(_event: 'drain', listener: () => void): void {
    this.#onDrain = listener;
  }

  drain(room: number): void {
    this.room = room;
    this.#onDrain?.();
  }

  /** Ids of the messages in each frame. */
  get ids(): number[][] {
    return this.frames.map((frame) => geofs.v1.ServerFrame.decode(frame).messages.map(({ id }) => id ?? 0));
  }
}

const reply = (id: number, bytes = 10): Uint8Array => geofs.v1.ServerMessage.encode({ id, getXattr: { value: Buffer.alloc(bytes) } }).finish();
const BREAK = 1_000_000;
const aBreak = (): Uint8Array => geofs.v1.ServerMessage.encode({ id: BREAK, break: { sequence: 1 } }).finish();

test('behind a sink that is full, a break passes a hundred queued replies into the next frame; replies keep their order', async () => {
  const sink = new Sink(2);
  const writer = new FrameWriter(sink);
  for (const id of [1, 2]) {
    writer.send(reply(id));
    await Promise.resolve();
  }
  assert.deepEqual(sink.ids, [[1], [2]]);
  for (let id = 3; id <= 102; id++) writer.send(reply(id, 5_000));
  writer.send(aBreak(), true);
  assert.deepEqual([sink.frames.length, writer.queuedMessages], [2, 101], 'a full sink is left alone');
  sink.drain(1);
  assert.equal(sink.ids[2]?.[0], BREAK);
  sink.drain(1_000);
  assert.deepEqual(sink.ids.flat().filter((id) => id !== BREAK), Array.from({ length: 102 }, (_, i) => i + 1));
  assert.ok(sink.frames.every((frame) => frame.byteLength <= FRAME_BYTES));
  assert.ok(sink.frames.length < 15, 'messages share frames');
  assert.deepEqual([writer.queuedMessages, writer.queuedBytes], [0, 0]);
});

test('a message that fits no frame is refused; the largest one that fits has a frame of its own', async () => {
  const sink = new Sink(10);
  const writer = new FrameWriter(sink);
  const largest = reply(1, MESSAGE_BYTES - 12);
  assert.ok(largest.byteLength <= MESSAGE_BYTES && largest.byteLength > MESSAGE_BYTES - 8);
  writer.send(largest);
  writer.send(reply(2));
  assert.throws(() => { writer.send(Buffer.alloc(MESSAGE_BYTES + 1)); }, /fits no frame/);
  await Promise.resolve();
  assert.deepEqual(sink.ids, [[1], [2]]);
  assert.ok(sink.frames.every((frame) => frame.byteLength <= FRAME_BYTES));
});

test('after close nothing is written', async () => {
  const sink = new Sink(1);
  const writer = new FrameWriter(sink);
  for (let id = 1; id < 4; id++) writer.send(reply(id, 40_000));
  await Promise.resolve();
  writer.close();
  sink.drain(10);
  writer.send(reply(9));
  await Promise.resolve();
  assert.deepEqual(sink.ids, [[1]]);
});
