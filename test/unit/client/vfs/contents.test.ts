/** Random writes, truncates, appends and reads through handles of several clients, one user after the other, against a plain file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCK_BYTES } from '../../../../proto/types/limits.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import type { FileSystem } from '../../../../client/vfs/file-system.ts';
import { context, MemoryCluster } from '../../../support/memory-peer/cluster.ts';
import { SeededRandom } from '../../../support/seeded-random.ts';

const ctx = context();
const BASE = BLOCK_BYTES - 30;

class Plain {
  bytes = Buffer.alloc(0);

  resize(size: number): void {
    const next = Buffer.alloc(size);
    this.bytes.copy(next, 0, 0, size);
    this.bytes = next;
  }

  write(offset: number, data: Buffer): void {
    if (offset + data.byteLength > this.bytes.byteLength) this.resize(offset + data.byteLength);
    this.bytes.set(data, offset);
  }
}

/** One user's open(2) to close(2). */
async function use(fs: FileSystem, ino: number, plain: Plain, random: SeededRandom, cluster: MemoryCluster, crashes: boolean): Promise<void> {
  const truncate = random.below(6) === 0;
  const append = !truncate && random.below(4) === 0;
  const { handle } = await fs.open(ctx, ino, { read: true, write: true, append, truncate, direct: false, sync: random.below(8) === 0 });
  if (truncate) plain.resize(0);
  let lost = false;
  for (let i = random.below(8); i >= 0; i -= 1) {
    const offset = BASE + random.below(60);
    switch (random.below(6)) {
      case 0: case 1: {
        const data = random.bytes(1 + random.below(40));
        assert.equal(await fs.write(ctx, handle, offset, data, append), data.byteLength);
        plain.write(append ? plain.bytes.byteLength : offset, data);
        break;
      }
      case 2: {
        const size = random.below(3) === 0 ? random.below(100) : offset;
        await fs.setattr(ctx, ino, { size }, handle);
        plain.resize(size);
        break;
      }
      case 3: await fs.fsync(ctx, handle, false); break;
      case 4: if (crashes && !append) { cluster.crashDataServer(); lost = true; } break;
      // What was lost is missing until it is sent again.
      default: if (!lost) await compare(fs, ino, handle, plain, offset);
    }
  }
  if (crashes) await fs.fsync(ctx, handle, false);
  await fs.flush(ctx, handle, 0n);
  await fs.release(ctx, handle, undefined);
}

async function compare(fs: FileSystem, ino: number, handle: number, plain: Plain, offset: number): Promise<void> {
  assert.equal((await fs.getattr(ctx, ino, handle)).inode.size, plain.bytes.byteLength, 'size');
  const seen = Buffer.concat(await fs.read(ctx, handle, Math.max(0, offset - 200), 400));
  assert.ok(seen.equals(plain.bytes.subarray(Math.max(0, offset - 200), Math.max(0, offset - 200) + 400)), 'bytes');
}

async function run(seed: number, crashes: boolean): Promise<void> {
  const cluster = await MemoryCluster.start({ seed });
  const random = new SeededRandom(seed);
  const clients = [cluster.client(), cluster.client()];
  const plain = new Plain();
  const [first] = clients;
  assert.ok(first);
  const { ino } = (await first.fileSystem.mknod(ctx, 1, 'f' as ByteName, 0o644, 0)).inode;
  try {
    for (let turn = 0; turn < 12; turn += 1) {
      const { fileSystem } = clients[random.below(2)] ?? first;
      await use(fileSystem, ino, plain, random, cluster, crashes);
      for (const client of clients) {
        const { handle } = await client.fileSystem.open(ctx, ino, { read: true, write: false, append: false, truncate: false, direct: false, sync: false });
        await compare(client.fileSystem, ino, handle, plain, BASE);
        await client.fileSystem.release(ctx, handle, undefined);
      }
    }
  } finally {
    cluster.close();
  }
}

for (const crashes of [false, true]) {
  test(`4.17 after close everybody sees what was written${crashes ? ', though the data server forgets' : ''}`, { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      try {
        await run(seed, crashes);
      } catch (error) {
        throw new Error(`seed ${String(seed)}: ${error instanceof Error ? error.stack ?? '' : String(error)}`);
      }
    }
  });
}
