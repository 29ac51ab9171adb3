/**
 * Deflates the frames of one stream as one run of zlib, each flushed: commands resemble each other, and a WAN's bytes are counted. Both ends
 * must see every frame, in order; a new stream begins with nothing. zlib's state is made once: made anew for each frame it took 50 µs and
 * 200 KB, whose memory kept the garbage collector busy.
 */
import { constants } from 'node:zlib';
import { DeflateRaw, InflateRaw } from 'minizlib';
import { geofs } from '../../proto/gen/geofs.js';

type Frame = geofs.v1.PeerFrame.$Properties;

/** Below it a frame goes as it is, and leaves no trace here: most are acknowledgements. */
const LEAST_BYTES = 256;
/** Of what a frame inflates to: a member sends no more at once. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Of output that zlib is given room for at a time. */
const CHUNK_BYTES = 4096;
const WINDOW_BITS = 14;
const ZLIB = { windowBits: WINDOW_BITS, memLevel: 7, level: constants.Z_BEST_SPEED, flush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK_BYTES, maxOutputLength: MOST_BYTES };

/** A run of zlib that answers each write at once. */
class Run {
  readonly #zlib: DeflateRaw | InflateRaw;
  #out: Buffer[] = [];

  constructor(zlib: DeflateRaw | InflateRaw) {
    this.#zlib = zlib;
    zlib.on('data', (chunk: Buffer) => { this.#out.push(chunk); });
  }

  /** Throws what zlib does; the run is over then. */
  of(bytes: Uint8Array): Buffer {
    this.#zlib.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const out = this.#out;
    this.#out = [];
    const [first] = out;
    return out.length === 1 && first !== undefined ? first : Buffer.concat(out);
  }
}

/** One end of a stream: it deflates, or it inflates. */
export class FrameHistory {
  #run: Run | undefined;

  /** What to write for this frame. */
  deflate(frame: Frame): Frame {
    const whole = geofs.v1.PeerFrame.encode(frame).finish();
    if (whole.byteLength < LEAST_BYTES) return frame;
    this.#run ??= new Run(new DeflateRaw(ZLIB));
    return { deflated: this.#run.of(whole) };
  }

  /** The frame as it was. Throws what zlib or the decoder does when it is none: no frame of this stream can be read any more. */
  inflate(frame: geofs.v1.PeerFrame): geofs.v1.PeerFrame {
    if (frame.deflated.byteLength === 0) return frame;
    this.#run ??= new Run(new InflateRaw(ZLIB));
    return geofs.v1.PeerFrame.decode(this.#run.of(frame.deflated));
  }
}
