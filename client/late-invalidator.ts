/** An Invalidator that is made before the front end that it speaks to: until then the kernel holds nothing. */
import type { ByteName } from '../proto/types/name.ts';
import type { Invalidator } from './vfs/file-system.ts';

export class LateInvalidator implements Invalidator {
  #target: Invalidator | undefined;

  bind(target: Invalidator): void {
    this.#target = target;
  }

  inode(ino: number, data: boolean): Promise<void> {
    return this.#target?.inode(ino, data) ?? Promise.resolve();
  }

  entry(dir: number, name: ByteName): Promise<void> {
    return this.#target?.entry(dir, name) ?? Promise.resolve();
  }

  all(): Promise<void> {
    return this.#target?.all() ?? Promise.resolve();
  }
}
