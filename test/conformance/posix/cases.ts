/** Every POSIX case. */
import { ATTRIBUTE_CASES } from './attribute-cases.ts';
import type { PosixCase } from './case.ts';
import { DIRECTORY_CASES } from './directory-cases.ts';
import { IO_CASES } from './io-cases.ts';
import { LOCK_CASES } from './lock-cases.ts';
import { NAME_CASES } from './name-cases.ts';
import { OPEN_CASES } from './open-cases.ts';
import { RENAME_CASES } from './rename-cases.ts';

export const POSIX_CASES: readonly PosixCase[] = [
  ...OPEN_CASES, ...IO_CASES, ...RENAME_CASES, ...NAME_CASES, ...DIRECTORY_CASES, ...ATTRIBUTE_CASES, ...LOCK_CASES,
];
