/**
 * Every bound and default time of geofs, in one place. A queue, cache or retry that is not bounded here is a bug.
 */
export const NAME_MAX = 255;
export const SYMLINK_MAX = 4095;
/** As Linux: XATTR_NAME_MAX, XATTR_SIZE_MAX, and a bound of all of one inode's names together (XATTR_LIST_MAX). */
export const XATTR_NAME_MAX = 255;
export const XATTR_SIZE_MAX = 32 * 1024;
export const XATTR_LIST_MAX = 65_536;
export const LINK_MAX = 65_000;
export const FILE_SIZE_MAX = 2 ** 53 - 1;

/** One gRPC message of a session stream, and one session request. */
export const FRAME_BYTES = 64 * 1024;
export const READDIR_BYTES = 48 * 1024;
/** Requests of one session under way at its mds. */
export const SESSION_REQUESTS = 4096;
/** Replies that the state remembers for one session (DESIGN 3, exactly once). */
export const SESSION_REPLIES = 256;
/** Unacknowledged mutations that a client keeps under way; below SESSION_REPLIES. */
export const SESSION_MUTATIONS = 200;
/** Inodes that one session may hold promises on before it is told to drop all. */
export const SESSION_PROMISES = 500_000;
export const BREAK_QUEUE = 10_000;

export const HEARTBEAT_MS = 1_000;
export const PROMISE_LEASE_MS = 5_000;
export const SESSION_LEASE_MS = 30_000;
export const TARGET_LEASE_MS = 15_000;
export const RECALL_BOUND_MS = 10_000;
export const GROUP_COMMIT_MS = 5;
export const BREAK_BATCH_MS = 5;
/** A kernel notify that blocks this long is backed by INC_EPOCH. */
export const NOTIFY_BLOCKED_MS = 5;
/** Clock drift between two machines that a lease allows for: 0.1 %. */
export const DRIFT = 0.001;
/** How long an mds waits for its own state to reach a client's token. */
export const TOKEN_WAIT_MS = 10_000;
export const SKEW_WARNING_MS = 200;

/** Inode numbers that one mds process takes from its site's counter at a time. */
export const INODE_RANGE = 2 ** 20;

export const LOG_SEGMENT_BYTES = 64 * 1024 * 1024;
/** Log kept for slow members before a raft snapshot is sent instead. */
export const LOG_KEEP_BYTES = 256 * 1024 * 1024;
export const RAFT_APPEND_BYTES = 256 * 1024;
export const RAFT_INFLIGHT_BYTES = 16 * 1024 * 1024;
export const RAFT_UNCOMMITTED_BYTES = 64 * 1024 * 1024;
export const APPLY_BATCH_BYTES = 1024 * 1024;
/** Proposals of one mds that wait for their reply. */
export const PROPOSALS = 16_384;
export const RECORD_CACHE_ENTRIES = 400_000;

/** Data protocol. */
export const DATA_PAYLOAD_BYTES = 256 * 1024;
export const DATA_META_BYTES = 16 * 1024;
export const DATA_CONNECTION_REQUESTS = 1_024;
export const BLOCK_BYTES = 256 * 1024;
export const READ_AHEAD_BYTES = 16 * 1024 * 1024;
/** Dirty bytes that a client daemon holds before write(2) waits: per file, and in all. */
export const DIRTY_FILE_BYTES = 16 * 1024 * 1024;
export const DIRTY_BYTES = 128 * 1024 * 1024;
export const CAPABILITY_MS = 60_000;
/** Space that a data server keeps free, so that sealing and deleting always work. */
export const TARGET_RESERVE_BYTES = 64 * 1024 * 1024;

export const RECONNECT_MIN_MS = 50;
export const RECONNECT_MAX_MS = 2_000;
