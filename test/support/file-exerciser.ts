/**
 * Random operations on one file, each compared with what a plain array of bytes would be: file-exerciser.ts PATH SEED OPERATIONS.
 * Ends with 1 and the last operations at the first difference. In the manner of fsx (Apple, 1991): writes, appends, truncates,
 * mappings, holes, close and open again, fsync.
 */
import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';
import { FALLOC_KEEP_SIZE, FALLOC_PUNCH_HOLE, fallocate, withMapping } from '../conformance/posix/syscalls.ts';
import { SeededRandom } from './seeded-random.ts';

const FILE_MAX = 1_200_000;
const FALLOC_ZERO_RANGE = 16;
const TOLD = 15;

class Exerciser {
  readonly #path: string;
  readonly #random: SeededRandom;
  readonly #told: string[] = [];
  #fd: number;
  #size = 0;
  readonly #bytes = Buffer.alloc(FILE_MAX);

  constructor(path: string, seed: number) {
    this.#path = path;
    this.#random = new SeededRandom(seed);
    this.#fd = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o644);
  }

  step(): void {
    const steps = [
      () => { this.#read(); }, () => { this.#write(); }, () => { this.#write(); }, () => { this.#append(); }, () => { this.#truncate(); }, () => { this.#map(); },
      () => { this.#allocate(); }, () => { this.#reopen(); }, () => { this.#tell('fsync'); fsyncSync(this.#fd); }, () => { this.#sizes(); },
    ];
    steps[this.#random.below(steps.length)]?.();
  }

  end(): void {
    this.#tell('end');
    closeSync(this.#fd);
    this.#same(readFileSync(this.#path), 0, this.#size);
  }

  #tell(what: string): void {
    this.#told.push(`${what} (size ${String(this.#size)})`);
    if (this.#told.length > TOLD) this.#told.shift();
  }

  #fail(why: string): never {
    throw new Error(`${why}\n${this.#told.join('\n')}`);
  }

  /** Small ones, and such as cross pages and blocks. */
  #range(limit: number): { offset: number; length: number } {
    const offset = this.#random.below(limit);
    const sizes = [100, 5_000, 70_000, 300_000];
    return { offset, length: Math.min(limit - offset, 1 + this.#random.below(sizes[this.#random.below(sizes.length)] ?? 1)) };
  }

  #same(got: Uint8Array, offset: number, length: number): void {
    const wanted = this.#bytes.subarray(offset, offset + length);
    if (wanted.equals(got)) return;
    const first = got.findIndex((byte, i) => byte !== wanted[i]);
    this.#fail(`${String(got.length)} bytes at ${String(offset)} where ${String(length)} were due; the first that differs: ${String(first < 0 ? got.length : first)}`);
  }

  #read(): void {
    const { offset, length } = this.#range(FILE_MAX);
    this.#tell(`read ${String(offset)} ${String(length)}`);
    const out = Buffer.alloc(length);
    this.#same(out.subarray(0, readSync(this.#fd, out, 0, length, offset)), offset, Math.max(0, Math.min(length, this.#size - offset)));
  }

  #write(): void {
    const { offset, length } = this.#range(FILE_MAX);
    this.#tell(`write ${String(offset)} ${String(length)}`);
    const data = this.#random.bytes(length);
    if (writeSync(this.#fd, data, 0, length, offset) !== length) this.#fail('a short write');
    this.#put(offset, data);
  }

  #append(): void {
    const length = Math.min(FILE_MAX - this.#size, 1 + this.#random.below(40_000));
    if (length <= 0) return;
    this.#tell(`append ${String(length)}`);
    const data = this.#random.bytes(length);
    const fd = openSync(this.#path, constants.O_WRONLY | constants.O_APPEND);
    writeSync(fd, data);
    closeSync(fd);
    this.#put(this.#size, data);
  }

  #truncate(): void {
    const size = this.#random.below(FILE_MAX);
    const byPath = this.#random.below(2) === 0;
    this.#tell(`${byPath ? 'truncate' : 'ftruncate'} ${String(size)}`);
    if (byPath) truncateSync(this.#path, size);
    else ftruncateSync(this.#fd, size);
    if (size < this.#size) this.#bytes.fill(0, size, this.#size);
    this.#size = size;
  }

  #map(): void {
    if (this.#size === 0) return;
    const { offset, length } = this.#range(this.#size);
    const write = this.#random.below(2) === 0;
    this.#tell(`map ${write ? 'write' : 'read'} ${String(offset)} ${String(length)}`);
    withMapping(this.#fd, this.#size, (bytes) => {
      if (!write) { this.#same(bytes.subarray(offset, offset + length), offset, length); return; }
      const data = this.#random.bytes(length);
      bytes.set(data, offset);
      this.#put(offset, data);
    });
  }

  #allocate(): void {
    const { offset, length } = this.#range(FILE_MAX);
    const modes = [0, FALLOC_KEEP_SIZE, FALLOC_PUNCH_HOLE | FALLOC_KEEP_SIZE, FALLOC_ZERO_RANGE, FALLOC_ZERO_RANGE | FALLOC_KEEP_SIZE];
    const mode = modes[this.#random.below(modes.length)] ?? 0;
    this.#tell(`fallocate ${String(mode)} ${String(offset)} ${String(length)}`);
    fallocate(this.#fd, mode, offset, length);
    if ((mode & (FALLOC_PUNCH_HOLE | FALLOC_ZERO_RANGE)) !== 0) this.#bytes.fill(0, offset, Math.min(offset + length, this.#size));
    if ((mode & FALLOC_KEEP_SIZE) === 0) this.#size = Math.max(this.#size, offset + length);
  }

  #reopen(): void {
    this.#tell('close and open');
    closeSync(this.#fd);
    this.#fd = openSync(this.#path, constants.O_RDWR);
  }

  #sizes(): void {
    this.#tell('stat');
    const [byHandle, byPath] = [fstatSync(this.#fd).size, statSync(this.#path).size];
    if (byHandle !== this.#size || byPath !== this.#size) this.#fail(`sizes ${String(byHandle)} and ${String(byPath)} where ${String(this.#size)} was due`);
  }

  #put(offset: number, data: Buffer): void {
    this.#bytes.set(data, offset);
    this.#size = Math.max(this.#size, offset + data.length);
  }
}

const [path = '', seed = '1', operations = '1000'] = process.argv.slice(2);
const exerciser = new Exerciser(path, Number(seed));
for (let n = 0; n < Number(operations); n += 1) exerciser.step();
exerciser.end();
