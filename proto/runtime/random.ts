/** Chance, injected, so that a simulation replays from its seed. */
import { randomBytes } from 'node:crypto';

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform safe integer in [0, bound). */
  below(bound: number): number;
  /** Fresh random bytes. */
  bytes(length: number): Buffer;
}

export class SystemRandom implements Random {
  next(): number {
    return Math.random();
  }

  below(bound: number): number {
    return Math.floor(Math.random() * bound);
  }

  bytes(length: number): Buffer {
    return randomBytes(length);
  }
}
