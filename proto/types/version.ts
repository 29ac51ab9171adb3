/** This program's version, for people: what package.json says. */
export const PROGRAM_VERSION = '0.1.0';
