/** Whoever started geofs-client with an IPC channel and keeps files open on the mount (an NFS server): it lets go before the mount goes. */

/** To the holder: the mount is about to go, and what is open there fails from then on. */
export interface LostMessage {
  readonly kind: 'lost';
  readonly reason: string;
}

/** To the holder: the mount answers, after it was lost too. */
export interface MountedMessage {
  readonly kind: 'mounted';
}

/** From the holder: nobody is told any more what its files answer. */
export interface ReleasedMessage {
  readonly kind: 'released';
}

/** Nothing where there is none. */
export function tellHolder(channel: NodeJS.Process, message: LostMessage | MountedMessage): void {
  if (channel.connected) channel.send?.(message);
}

/** Resolves when the holder has let go; at once where there is none. */
export async function askHolder(channel: NodeJS.Process, reason: string): Promise<void> {
  if (!channel.connected) return;
  await new Promise<void>((resolve) => {
    // ReleasedMessage is all that it says.
    channel.once('message', () => { resolve(); });
    channel.once('disconnect', resolve);
    tellHolder(channel, { kind: 'lost', reason });
  });
}
