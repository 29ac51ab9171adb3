/**
 * protobufjs as geofs uses it: generated code imports this in its place. Its bytes are those of protobufjs; what differs is what it costs, because
 * every command is encoded and decoded a dozen times on its way.
 */
import $protobuf from 'protobufjs/minimal.js';

// 64-bit numbers are safe integers here: without this protobufjs decodes them to Long objects as soon as the package
// `long` is installed, and their comparisons are silently wrong. It must be set before the classes are made.
$protobuf.util.Long = null;
$protobuf.configure();

const { BufferWriter, Reader, Writer, util } = $protobuf;

/** Room of the writer that all share; one that has grown beyond is not kept. */
const SHARED_BYTES = 64 * 1024;
/** A number of so many bytes is exact, or rounded as protobufjs rounds it. */
const EXACT_BYTES = 8;
const WORD = 0x1_0000_0000;

const shared = new BufferWriter();

/** Whoever encodes does so to the end at once, `encode(message).finish()`: one writer serves all, and need not grow for each message anew. */
Writer.create = () => {
  if (shared.buf.length !== SHARED_BYTES) {
    shared.buf = Buffer.allocUnsafeSlow(SHARED_BYTES);
    shared.view = null;
  }
  shared.pos = 0;
  shared.states = null;
  return shared;
};

/** A copy of its own: the writer's bytes are written over by the next message. */
BufferWriter.prototype.finish = function finish() {
  const bytes = Buffer.allocUnsafe(this.pos);
  this.buf.copy(bytes, 0, 0, this.pos);
  return bytes;
};

const writeAny64 = Writer.prototype.uint64;

/** Without an object for the two halves. */
function write64(value) {
  if (typeof value !== 'number' || value < 0 || value > Number.MAX_SAFE_INTEGER) return writeAny64.call(this, value);
  if (value < WORD) return this.uint32(value);
  this._reserve(10);
  const { buf } = this;
  let { pos } = this;
  let low = value >>> 0;
  let high = ((value - low) / WORD) >>> 0;
  for (; high > 0; high >>>= 7) {
    buf[pos++] = (low & 0x7f) | 0x80;
    low = ((low >>> 7) | (high << 25)) >>> 0;
  }
  for (; low > 0x7f; low >>>= 7) buf[pos++] = (low & 0x7f) | 0x80;
  buf[pos++] = low;
  this.pos = pos;
  return this;
}
Writer.prototype.uint64 = write64;
Writer.prototype.int64 = write64;

/** Likewise. readAny: for what is longer, as negative numbers are, or stands near the end. */
const read64 = (readAny) => function read() {
  const { buf } = this;
  let { pos } = this;
  if (this.len - pos < EXACT_BYTES) return readAny.call(this);
  let value = 0;
  let scale = 1;
  for (const end = pos + EXACT_BYTES; pos < end; scale *= 0x80) {
    const byte = buf[pos++];
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) { this.pos = pos; return value; }
  }
  return readAny.call(this);
};
Reader.prototype.uint64 = read64(Reader.prototype.uint64);
Reader.prototype.int64 = read64(Reader.prototype.int64);

/** Looks at what is there: protobufjs deletes each of the dozens of fields that are not. */
util.oneOfSetter = (names) => {
  const isMember = new Set(names);
  return function set(name) {
    for (const key of Object.keys(this)) if (key !== name && isMember.has(key)) delete this[key];
  };
};

export default $protobuf;
