/** A file shows at its own mount what is being written to it before it is closed; strict promises what a close has told (design 4.17, 4.20). */
import type { Operation } from './events.ts';

/** All but the reads that saw, at the mount of the write, what was not closed yet: they say nothing of when the write was done. */
export function withoutOpenWrites(operations: readonly Operation[]): Operation[] {
  const writes = new Map<string, Operation>();
  for (const operation of operations) if (operation.f === 'write') writes.set(JSON.stringify([operation.key, operation.asked]), operation);
  return operations.filter(({ f, key, told, site, end }) => {
    const write = f === 'read' ? writes.get(JSON.stringify([key, told])) : undefined;
    return write === undefined || write.site !== site || write.end < end;
  });
}
