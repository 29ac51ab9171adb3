/** A mount or unmount that cannot be done: the message is one line for people, what and why. */
export class MountError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'MountError';
  }
}
