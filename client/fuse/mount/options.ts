/** Options of a mount, in the spelling of mount(8). */
export interface MountOptions {
  readonly allowOther: boolean;
  readonly readOnly: boolean;
  /** Bytes; also given to the kernel as max_read. */
  readonly maxRead: number;
  /** Shown as the device in /proc/mounts. */
  readonly source: string;
  /** Set-user-id and device files count (as root only). */
  readonly suid: boolean;
  readonly dev: boolean;
  /** Mount as a block device's file system on /dev/loopN, so that st_dev is 7:N, today and on any other machine (root only). */
  readonly loopNumber?: number | undefined;
}

/** The data string of mount(2) for type fuse.geofs. */
export function kernelData(options: MountOptions, fd: number, uid: number, gid: number): string {
  return [
    `fd=${String(fd)}`, 'rootmode=40000', `user_id=${String(uid)}`, `group_id=${String(gid)}`, 'default_permissions',
    `max_read=${String(options.maxRead)}`, ...(options.allowOther ? ['allow_other'] : []),
  ].join(',');
}

/** The -o value for fusermount3. */
export function fusermountData(options: MountOptions): string {
  return [
    `fsname=${options.source.replaceAll('\\', '\\\\').replaceAll(',', '\\,')}`, 'subtype=geofs', 'default_permissions', `max_read=${String(options.maxRead)}`,
    ...(options.allowOther ? ['allow_other'] : []), ...(options.readOnly ? ['ro'] : []),
  ].join(',');
}
