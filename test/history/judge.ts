/** Judges a history of any kind: each register and each lock by itself, everything with paths as one file system. */
import { FS_KINDS, LOCK_KINDS, type Operation, type OperationKind } from './events.ts';
import { FILE_SYSTEM } from './fs-model.ts';
import { whyNoOrder } from './linearizability.ts';
import { lockModel, REGISTER } from './models.ts';
import { withoutOpenWrites } from './open-writes.ts';
import { checkRegisters, type Fault } from './register-checker.ts';

/**
 * All that is wrong with it; nothing: the history is one that the model allows. strict: as checkRegisters, without what was seen of writes before their end at their own mount. What is compared and set, locks and file systems have to be
 * linearizable in any case. Throws RangeError where too much was under way at once to tell.
 */
export function judgeHistory(operations: readonly Operation[], strict: boolean): Fault[] {
  const isOf = (kinds: readonly OperationKind[]) => ({ f }: Operation): boolean => kinds.includes(f);
  const [fs, locks] = [operations.filter(isOf(FS_KINDS)), byKey(operations.filter(isOf(LOCK_KINDS)))];
  const registers = operations.filter((operation) => !isOf(FS_KINDS)(operation) && !isOf(LOCK_KINDS)(operation));
  const compared = new Set(registers.filter(({ f }) => f === 'cas').map(({ key }) => key));
  const searched: [string, string | undefined][] = [
    ...[...byKey(registers.filter(({ key }) => compared.has(key)))].map(([key, own]): [string, string | undefined] => [key, whyNoOrder(own, REGISTER)]),
    ...[...locks].map(([key, own]): [string, string | undefined] => [key, whyNoOrder(own, lockModel(own))]),
    ['the file system', whyNoOrder(fs, FILE_SYSTEM)],
  ];
  const written = registers.filter(({ key }) => !compared.has(key));
  return [...checkRegisters(strict ? withoutOpenWrites(written) : written, strict), ...searched.flatMap(([key, what]) => (what === undefined ? [] : [{ key, what }]))];
}

function byKey(operations: readonly Operation[]): Map<string, Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const operation of operations) found.set(operation.key, [...found.get(operation.key) ?? [], operation]);
  return found;
}
