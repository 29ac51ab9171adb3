/** The door of the client library. */
export { createClient, NO_INVALIDATOR, type Client, type ClientOptions } from './create-client.ts';
export type {
  Absent, AttributeChange, DirItem, DirPage, Entry, FileSystem, Invalidator, LockRequest, OpenFile, OpenFlags, StatFs,
} from './vfs/file-system.ts';
