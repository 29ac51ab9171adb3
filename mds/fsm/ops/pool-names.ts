/** What may name a pool: as Lustre's, letters, digits, _ and -, up to 15. */
export const POOL_NAME_MAX = 15;
const RESERVED: readonly string[] = ['none', 'inherit'];

export const isPoolName = (name: string): boolean => /^[A-Za-z0-9_-]{1,15}$/.test(name) && !RESERVED.includes(name);
