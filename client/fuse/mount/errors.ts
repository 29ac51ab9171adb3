/** A mount or unmount that cannot be done: the message is one line for people, what and why. */
export class MountError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'MountError';
  }
}

/** The device of a numbered mount is in use, and not by a mount that is to be seen here: it may be free in a moment, when the last files of an earlier mount are closed. */
export class DeviceBusy extends MountError {
  /** As MountLine counts devices. */
  readonly device: number;

  constructor(message: string, device: number) {
    super(message);
    this.device = device;
  }
}
