/**
 * Deflates the frames of one stream, each with what went before it on the same stream as the dictionary: commands resemble each other,
 * and a WAN's bytes are counted. Both ends must see every frame, in order; a new stream begins with nothing.
 */
import { constants, deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { geofs } from '../../proto/gen/geofs.js';

type Frame = geofs.v1.PeerFrame.$Properties;

/** Below it a frame goes as it is, and leaves no trace here: most are acknowledgements, and each costs some 100 µs to deflate and inflate. */
const LEAST_BYTES = 256;
const HISTORY_BYTES = 4096;
/** Of what a frame inflates to: a member sends no more at once. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The window holds the dictionary; little memory, because it is set up anew for each frame. */
const ZLIB: ZlibOptions = { level: constants.Z_BEST_SPEED, windowBits: 14, memLevel: 7, maxOutputLength: MOST_BYTES };

export class FrameHistory {
  #bytes = Buffer.alloc(0);

  /** What to write for this frame. */
  deflate(frame: Frame): Frame {
    const whole = geofs.v1.PeerFrame.encode(frame).finish();
    if (whole.byteLength < LEAST_BYTES) return frame;
    const deflated = deflateRawSync(whole, this.#options);
    this.#note(whole);
    return { deflated };
  }

  /** The frame as it was. Throws what zlib or the decoder does when it is none. */
  inflate(frame: geofs.v1.PeerFrame): geofs.v1.PeerFrame {
    if (frame.deflated.byteLength === 0) return frame;
    const whole = inflateRawSync(frame.deflated, this.#options);
    this.#note(whole);
    return geofs.v1.PeerFrame.decode(whole);
  }

  get #options(): ZlibOptions {
    return this.#bytes.byteLength === 0 ? ZLIB : { ...ZLIB, dictionary: this.#bytes };
  }

  #note(whole: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, whole.subarray(-HISTORY_BYTES)]).subarray(-HISTORY_BYTES);
  }
}
