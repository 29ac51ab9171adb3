/** What members send each other is deflated with what went before on the stream as the dictionary. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geofs } from '../../../../proto/gen/geofs.js';
import { FrameHistory } from '../../../../mds/server/frame-history.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const random = new SeededRandom(7);

/** One entry, as large as a create, of which a few bytes are its own. */
const frame = (n: number): geofs.v1.PeerFrame.$Properties => ({
  from: 1, disk: 'd'.repeat(32), wallMs: 1_700_000_000_000 + n,
  messages: [{ from: 1, to: 2, term: 5, entries: [{ index: n, term: 5, data: Buffer.concat([Buffer.alloc(250, 'what every create of this session says'), random.bytes(12), Buffer.from(`name-${String(n)}`)]) }] }],
});
const plain = (sent: geofs.v1.PeerFrame): Buffer => Buffer.from(geofs.v1.PeerFrame.encode(sent).finish());
/** As the other end of a stream gets it. */
const received = (sent: geofs.v1.PeerFrame.$Properties): geofs.v1.PeerFrame => geofs.v1.PeerFrame.decode(geofs.v1.PeerFrame.encode(sent).finish());
const bytes = (sent: geofs.v1.PeerFrame.$Properties): number => geofs.v1.PeerFrame.encode(sent).finish().byteLength;

test('7: frames of one stream come as they were sent, and take a fraction of their bytes', () => {
  const [sender, receiver] = [new FrameHistory(), new FrameHistory()];
  let before = 0;
  let after = 0;
  for (let n = 1; n <= 200; n++) {
    const sent = frame(n);
    const wire = sender.deflate(sent);
    before += bytes(sent);
    after += bytes(wire);
    assert.deepEqual(plain(receiver.inflate(received(wire))), plain(received(sent)));
  }
  assert.ok(after < before / 3, `${String(after)} bytes of ${String(before)}`);
});

test('7: a small frame goes as it is, and those around it still come as they were', () => {
  const [sender, receiver] = [new FrameHistory(), new FrameHistory()];
  const small = { from: 1, disk: 'd', messages: [{ from: 1, to: 2, term: 5 }], wallMs: 1 };
  for (const sent of [frame(1), small, frame(2)]) assert.deepEqual(plain(receiver.inflate(received(sender.deflate(sent)))), plain(received(sent)));
  assert.equal(sender.deflate(small).deflated, undefined);
});

test('7: a frame that came on another stream is refused, not misread', () => {
  const sender = new FrameHistory();
  sender.deflate(frame(1));
  const later = received(sender.deflate(frame(2)));
  assert.throws(() => new FrameHistory().inflate(later));
});
