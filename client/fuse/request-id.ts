/** The names of requests: the kernel's numbers, which it never uses twice on one mount and keeps when it asks again. */

const PREFIX = 'fuse-';

export const requestIdOf = (key: number): string => `${PREFIX}${String(key)}`;

/** 0: not a request of the kernel. */
export const requestKeyOf = (requestId: string): number => (requestId.startsWith(PREFIX) ? Number(requestId.slice(PREFIX.length)) : 0);
