/** A local answer and what apply makes of the same command later must be the same (design 7.6). */
import { geofs } from '../../proto/gen/geofs.js';

type Inode = geofs.v1.Inode.$Properties;
type Reply = geofs.v1.CommandReply.$Properties;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const WORD = 0x1_0000_0000;

/** FNV-1a, by words instead of bytes: it tells replies apart, and is no checksum of what a disk or a wire may spoil. */
class Mix {
  #hash = OFFSET;

  get value(): number {
    return this.#hash >>> 0;
  }

  number(value: number | null | undefined): void {
    const number = value ?? 0;
    this.#word(number % WORD);
    this.#word(Math.floor(number / WORD));
  }

  bytes(bytes: Uint8Array | null | undefined): void {
    const length = bytes?.length ?? 0;
    this.#word(length);
    for (let i = 0; i < length; i += 1) this.#word(bytes?.[i] ?? 0);
  }

  #word(word: number): void {
    this.#hash = Math.imul(this.#hash ^ word, PRIME);
  }
}

/** All fields but atime: access times come and go in lazy batches. */
function mixInode(mix: Mix, m: Inode): void {
  for (const value of [
    m.ino, m.mode, m.nlink, m.uid, m.gid, m.rdev, m.size, m.mtime?.sec, m.mtime?.nsec, m.ctime?.sec, m.ctime?.nsec, m.btime?.sec, m.btime?.nsec,
    m.change, m.dataVersion, m.home, m.parent, m.layout?.target, m.layout?.object, m.layout?.version, Number(m.writing ?? false), m.entries, m.grant,
    m.xattrs, m.serverIncarnation, m.blocks, m.fence, m.lockSession, m.maker, Number(m.clean ?? false), m.project,
    m.visits?.site, m.visits?.since?.sec, m.visits?.since?.nsec, m.visits?.recalls,
  ]) mix.number(value);
  mix.bytes(m.name);
  mix.bytes(m.linkTarget);
}

/** The log index is only known later, and a later program may say in other words why it refuses. */
export function outcomeOf(reply: Reply): number {
  const mix = new Mix();
  for (const inode of reply.inodes ?? []) mixInode(mix, inode);
  mix.bytes(geofs.v1.CommandReply.encode({ ...reply, inodes: (reply.inodes ?? []).map(({ pool }) => ({ pool: pool ?? '' })), index: 0, detail: '', replayed: false }).finish());
  return mix.value;
}
