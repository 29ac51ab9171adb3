/** What a register with compare-and-set does, and a lock whose grants carry tokens. */
import { registerValueOf, type Operation } from './events.ts';
import type { Model } from './linearizability.ts';

/** One key. */
export const REGISTER: Model<string | null> = {
  initial: null,
  step: (state, operation) => {
    const { f, asked, told } = operation;
    if (f === 'write') return registerValueOf(operation);
    if (f === 'read') return registerValueOf(operation) === state ? state : undefined;
    if (f !== 'cas' || !Array.isArray(asked)) throw new Error(`${f} is not of a register`);
    const [old = null, fresh = null] = asked;
    const isOld = old === state;
    if (told !== undefined && told !== isOld) return undefined;
    return isOld ? fresh : state;
  },
  nameOf: (state) => JSON.stringify(state),
};

interface Lock {
  /** The process that holds it. */
  readonly holder: number | undefined;
  /** Of the last grant that was answered. */
  readonly token: number;
}

/** One lock. Its tokens rise; that of a process of which nothing is known any more (after an unknown outcome) may be taken from it. */
export function lockModel(operations: readonly Operation[]): Model<Lock> {
  const gone = new Set(operations.filter(({ end }) => end === Infinity).map(({ process }) => process));
  return {
    initial: { holder: undefined, token: -Infinity },
    step: ({ holder, token }, { f, process, told }) => {
      if (f === 'release') return holder === process ? { holder: undefined, token } : told === undefined ? { holder, token } : undefined;
      if (f !== 'acquire') throw new Error(`${f} is not of a lock`);
      if (holder !== undefined && !gone.has(holder)) return undefined;
      if (told === undefined) return { holder: process, token };
      return Number(told) > token ? { holder: process, token: Number(told) } : undefined;
    },
    nameOf: ({ holder, token }) => `${String(holder)} ${String(token)}`,
  };
}
