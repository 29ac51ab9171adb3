/**
 * A device number of our choice: a mount of type fuseblk takes that of its block device, and a loop device needs no backing file for it.
 * Other FUSE mounts get the next free anonymous number from the kernel, another one each time.
 */
import { closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { ERRNO, errnoName } from '../../../proto/types/errno.ts';
import * as native from '../native.ts';
import { MountError } from './errors.ts';

export const BLOCK_TYPE = 'fuseblk.geofs';
/** Linux include/uapi/linux/loop.h. */
const LOOP_CTL_ADD = 0x4c80;
const LOOP_CTL_REMOVE = 0x4c81;
const LOOP_MAJOR = 7;
const S_IFBLK = 0o060000;
/** Minor numbers have 20 bits. */
const LOOP_NUMBERS = 2 ** 20;

/** dev_t of glibc for minor numbers below 2^20. */
const deviceNumber = (minor: number): number => (LOOP_MAJOR << 8) | (minor & 0xff) | ((minor & ~0xff) << 12 >>> 0);

/** Bits of a minor number in the kernel. */
const MINOR_BITS = 20;

/** Its number as /proc counts devices (MountLine). */
export const loopDevice = (number: number): number => LOOP_MAJOR * 2 ** MINOR_BITS + number;

const pathOf = (number: number): string => `/dev/loop${String(number)}`;

/** Is there a loop device N? */
export const loopExists = (number: number): boolean => existsSync(pathOf(number));

/** The path of loop device N, made where it is missing. Throws MountError where the kernel has no loop devices. */
export function reserveLoop(number: number): string {
  const path = pathOf(number);
  if (number >= LOOP_NUMBERS) throw new MountError(`cannot mount: there is no loop device ${String(number)}`);
  if (existsSync(path)) return path;
  let control: number;
  try {
    control = openSync('/dev/loop-control', constants.O_RDWR);
  } catch (cause) {
    throw new MountError(`cannot mount with a device number of its own: /dev/loop-control: ${(cause as NodeJS.ErrnoException).code ?? 'error'} (modprobe loop)`, { cause });
  }
  try {
    const code = native.ioctl(control, LOOP_CTL_ADD, number) < 0 ? native.errno() : 0;
    if (code !== 0 && code !== ERRNO.EEXIST) throw new MountError(`cannot make ${path}: ${errnoName(code)}`);
  } finally {
    closeSync(control);
  }
  // Where /dev is not the kernel's own, as in many containers, the device has no node yet.
  if (!existsSync(path) && native.mknod(path, S_IFBLK | 0o600, deviceNumber(number)) < 0) throw new MountError(`cannot make ${path}: ${errnoName(native.errno())}`);
  return path;
}

/** Takes loop device N away. False: it is in use, or cannot be taken away; then it stays as it is. */
export function removeLoop(number: number): boolean {
  let control: number;
  try {
    control = openSync('/dev/loop-control', constants.O_RDWR);
  } catch (error) {
    if (['ENOENT', 'ENODEV', 'ENXIO', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  try {
    if (native.ioctl(control, LOOP_CTL_REMOVE, number) < 0 && native.errno() !== ERRNO.ENODEV) return false;
  } finally {
    closeSync(control);
  }
  // Where /dev is not the kernel's own, the node is ours to remove.
  rmSync(pathOf(number), { force: true });
  return true;
}
