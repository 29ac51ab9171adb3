/**
 * Every bound and default time of geofs, in one place. A queue, cache or retry that is not bounded here is a bug.
 */
export const NAME_MAX = 255;
export const SYMLINK_MAX = 4095;
export const XATTR_NAME_MAX = 255;
export const XATTR_SIZE_MAX = 32 * 1024;
/** All of one inode's names together, each with its end: as one message they take half as much again at most. Linux: 64 KiB. */
export const XATTR_LIST_MAX = 40 * 1024;
export const LINK_MAX = 65_000;
/** Record locks of one inode; more is ENOLCK. */
export const INODE_LOCKS = 4096;
/** Slots of a directory's name hash that are tried before ENOSPC. */
export const DENTRY_PROBES = 4096;
/** Members of the small sets of the state: sites (by their 9 bits), nodes, targets, pools. */
export const NODES = 4096;
export const TARGETS = 65_536;
export const POOLS = 4096;
/** Sessions of a cluster; each may remember SESSION_REPLIES replies. */
export const SESSIONS = 100_000;
/** Records that one range read of the state returns at most. */
export const RANGE_RECORDS = 1024;
/** Symbolic links and names that one path walk follows at most. */
export const PATH_NAMES = 4096;
export const FILE_SIZE_MAX = 2 ** 53 - 1;

/** One gRPC message of a session stream, and one session request. */
export const FRAME_BYTES = 64 * 1024;
/** One message of a session stream: a frame holds it, its tag and its length. */
export const MESSAGE_BYTES = FRAME_BYTES - 6;
/** A page of a listing or of revalidated inodes, by an estimate that may be 25 % too low. */
export const READDIR_BYTES = 48 * 1024;
/** Requests of one session under way at its mds. */
export const SESSION_REQUESTS = 4096;
/** Replies that the state remembers for one session (DESIGN 3, exactly once). */
export const SESSION_REPLIES = 256;
/** Mutations that a client keeps under way, and numbers above the acknowledged one, those named as open included; below SESSION_REPLIES. */
export const SESSION_MUTATIONS = 200;
/**
 * Numbers without a reply that a client names as open once SESSION_STRAGGLING later ones have theirs, or a heartbeat has passed; both together below SESSION_MUTATIONS. More than SESSION_OPEN are not
 * given out before a cut is known: so as many may hang, and all else goes on.
 */
export const SESSION_OPEN = 128;
export const SESSION_STRAGGLING = 64;
/** Where nothing but locks waits for a number, and all numbers are with locks that wait, each gives its own up after this. */
export const LOCK_TURN_MS = 1_000;
/** Inodes that one session may hold promises on before it is told to drop all. */
export const SESSION_PROMISES = 500_000;
export const BREAK_QUEUE = 10_000;
/** Inodes of which an mds remembers that a session has been told; beyond that it is told again. */
export const TOLD_INODES = 4_096;

export const HEARTBEAT_MS = 1_000;
export const PROMISE_LEASE_MS = 5_000;
export const SESSION_LEASE_MS = 30_000;
export const TARGET_LEASE_MS = 15_000;
/** Who has a data server's stream lets the other mds know how it stands this often, or at once when that changes. */
export const TARGET_REPORT_MS = 15_000;
/** One that goes from one mds to another is known to be there within this time: until then it does not count as down. */
export const TARGET_MOVE_MS = 3_000;
/** A data server whose mds is silent for so long turns to the next one of its list, in time to keep its lease. */
export const TARGET_SILENCE_MS = 5_000;
/** A site's mds renews the lease of another site's target only if it has heard the leader within this time: it might not know of a takeover. */
export const GUEST_FRESH_MS = 5_000;
/** An mds that has heard no leader for so long takes nothing any more that needs one: longer than most elections; one that takes longer costs a heartbeat more. */
export const CUT_OFF_MS = 3_000;
/** A site that says nothing counts as using what others have unlinked for so long (--orphan-hold); then space matters more. */
export const ORPHAN_HOLD_MS = 24 * 3_600_000;
export const RECALL_BOUND_MS = 10_000;
export const GROUP_COMMIT_MS = 5;
export const BREAK_BATCH_MS = 5;
/** A kernel notify that blocks this long is backed by INC_EPOCH. */
export const NOTIFY_BLOCKED_MS = 5;
/** Clock drift between two machines that a lease allows for: 0.1 %. */
export const DRIFT = 0.001;
/** A machine may have slept less than this without its clock showing it. */
export const SUSPEND_UNSEEN_MS = 100;
/** How long an mds waits for its own state to reach a client's token. */
export const TOKEN_WAIT_MS = 10_000;
export const SKEW_WARNING_MS = 200;
/** A process told to stop exits at once when it is told again, but not sooner than this: one Ctrl-C may come twice. */
export const SIGNAL_REPEAT_MS = 1_000;

/** Inode numbers that one mds process takes from its site's counter at a time. */
export const INODE_RANGE = 2 ** 20;

export const LOG_SEGMENT_BYTES = 64 * 1024 * 1024;
/** Newest log entries kept in memory, so that appends to followers read no disk. */
export const LOG_RECENT_BYTES = 32 * 1024 * 1024;
/** Log kept for slow members before a raft snapshot is sent instead. */
export const LOG_KEEP_BYTES = 256 * 1024 * 1024;
export const LOG_KEEP_ENTRIES = 2_000_000;
/** While a member is loading a raft snapshot, so many times LOG_KEEP_BYTES are kept for what it will need next. */
export const LOG_KEEP_LOADING = 4;
/** A site that has been alone in a directory for so long is given it, twice as long after each recall, up to the maximum; directories watched for that. */
export const GRANT_AFTER_MS = 1_000;
export const GRANT_WAIT_MAX_MS = 600_000;
export const GRANT_CANDIDATES = 10_000;
/** Directories that an admin may keep with one site: the leader looks at all of them several times a second. */
export const PINS = 1_000;
/** For so long a command waits for what other sites can spare of a quota; after one that was in vain the next are refused at once, until something is given back. */
export const QUOTA_WAIT_MS = 5_000;
export const QUOTA_VAIN_MS = 30_000;
/** A file that counts for a quota is committed each time that it has grown by so much, so that a writer hears of its end by then. */
export const QUOTA_GROWTH_BYTES = 64 * 1024 * 1024;
/** Directories with a quota: an admin lists them all, and a check keeps their sums. */
export const QUOTAS = 10_000;
/** After a Return nobody is given it again before this, so that whoever asked for it comes first. */
export const GRANT_PAUSE_SEC = 10;
/**
 * A site's commands that are answered or waiting and not in every site's state yet: one segment of its journal (small, for most are given up
 * within moments), bytes in all, what they may take in the memory of the site's mds (nearly all of it outside of the heap), and how many commands, and bytes
 * of them, may be on their way at once.
 */
export const JOURNAL_SEGMENT_BYTES = 16 * 1024 * 1024;
export const JOURNAL_BYTES = 4 * 1024 * 1024 * 1024;
export const UNAPPLIED_BYTES = 1_536 * 1024 * 1024;
export const STREAM_INFLIGHT = 16_384;
export const STREAM_INFLIGHT_BYTES = 16 * 1024 * 1024;
/** How long a site's commands that nobody waits for are gathered at most. Other sites see them that much later, of the 50 ms beyond the round trips that they may (design 7.6). */
export const STREAM_GATHER_MS = 35;
/** And how long at least: whoever asked for the first one is answered meanwhile. */
export const STREAM_PAUSE_MS = 2;
/** How long what a site has answered waits for its journal at most while nobody waits for it to be durable (design 7.5). */
export const JOURNAL_GATHER_MS = 3;
export const RAFT_APPEND_BYTES = 256 * 1024;
export const RAFT_INFLIGHT_BYTES = 16 * 1024 * 1024;
export const RAFT_INFLIGHT_MESSAGES = 256;
export const RAFT_UNCOMMITTED_BYTES = 64 * 1024 * 1024;
/**
 * Raft's unit of time, and the least election time-out. Both are part of the protocol: a leader's lease counts on the other members' promise
 * to vote for nobody else for that long, so they are the same at all members.
 */
export const RAFT_TICK_MS = 100;
export const ELECTION_MIN_MS = 1_000;
/** The election time-out is ELECTION_MIN_MS and this many round trips to the farthest voter (smoothed, with four deviations), up to the maximum. */
export const ELECTION_ROUND_TRIPS = 3;
export const ELECTION_MAX_MS = 10_000;
/** Rounds of heartbeats in an election time-out: a leader is not given up before that many were lost. */
export const HEARTBEATS_PER_ELECTION = 10;
/** A timer may fire early by this (Node counts in whole milliseconds): a promise that is counted in ticks is so much shorter a tick. */
export const TIMER_EARLY_MS = 1;
/** Election ranks: 0 stands first, each further one an election time-out later. */
export const ELECTION_RANK_MAX = 3;
/** While changes are pipelined, members are told of commits at most this often. */
export const COMMIT_NOTICE_MS = 2;
/** Appends that follow each other within this time are expected to go on doing so. */
export const APPENDS_BUSY_MS = 10;
/**
 * Messages of a member that share a frame, about, and what of them may be on its way out before entries wait: coded and deflated within some milliseconds, gone
 * within the least election time-out over 20 Mbit/s. Entries that wait for a stream: a window of appends, or all that a follower may forward.
 */
export const PEER_FRAME_BYTES = 1024 * 1024;
export const PEER_HELD_BYTES = 2 * RAFT_UNCOMMITTED_BYTES;
/** Members with a shorter round trip share a machine room: what they send each other is not deflated. */
export const NEAR_MS = 2;
/** Rounds of heartbeats whose sending is remembered. */
export const HEARTBEAT_ROUNDS = 1_024;
/** The window over which a leader counts who proposes, and how often in it it looks. */
export const LEADER_WINDOW_MS = 60_000;
export const LEADER_WINDOW_LOOKS = 6;
/** Leadership moves when so many looks in succession agree, there were so many commands in the window, and the member lacks at most so many entries. */
export const LEADER_MOVE_LOOKS = 3;
export const LEADER_MOVE_COMMANDS = 100;
export const LEADER_MOVE_LAG = 1_000;
/** Not before this long after the last change of leader, doubled for each further one in the last hour, so many times at most. */
export const LEADER_DWELL_MS = 120_000;
export const LEADER_DWELL_DOUBLINGS = 4;
/** Read-index requests that wait at a leader for their heartbeat round. */
export const READS_WAITING = 65_536;
/** A raft snapshot whose offer was neither used nor refused is offered again after this many election time-outs. */
export const SNAPSHOT_OFFER_ELECTIONS = 10;
/** How often the leader looks whether the members are those that the state wants; a learner that lacks no more entries than this is promoted. */
export const MEMBERSHIP_LOOK_MS = 200;
/** A removed mds that is there has so long to hand on what it has answered by itself (normally a round trip); below MEMBERSHIP_WAIT_MS. */
export const LEAVE_PATIENCE_MS = 10_000;
/** One that says nothing for so long is dead, and what only its disk has is given up; longer than a new leader needs to hear of it. */
export const LEAVE_SILENCE_MS = 3_000;
export const PROMOTE_LAG = 1_000;
/** How long an answer to a change of the members waits for the change, and a starting mds for another's answer to who the members are. */
export const MEMBERSHIP_WAIT_MS = 15_000;
export const MEMBERS_ASK_MS = 2_000;
/** A removed mds serves for so long after it told its clients to turn elsewhere; one that stops waits so long at most for its journal before it does. */
export const FAREWELL_MS = 1_000;
export const APPLY_BATCH_BYTES = 1024 * 1024;
/** Proposals of one mds that wait for their reply; of those that may be lost, so much goes again at a time (ten times a second). */
export const PROPOSALS = 16_384;
export const RESEND_COMMANDS = 2_048;
export const RESEND_BYTES = 4 * 1024 * 1024;
/** Records of one chunk of a raft snapshot. */
export const SNAPSHOT_CHUNK_BYTES = 48 * 1024;
/**
 * States that a member gives to others at once, or keeps after a break; how long after a break (and for how long the receiver dials again);
 * how many of the newest chunks can be gone on behind: more than a stream's window holds. What may pass at once where the rate is limited.
 */
export const STATE_EXPORTS = 4;
export const STATE_EXPORT_KEEP_MS = 60_000;
export const SNAPSHOT_RESUME_CHUNKS = 2_048;
export const SNAPSHOT_BURST_BYTES = 1024 * 1024;
/** Fetches that one command or query may need, one after the other: more is a bug. */
export const STATE_FETCHES = 10_000;
/** Applied indices whose digests an mds remembers, to compare them with the other members'; how often; how long a disagreement may stay undecided. */
export const DIGEST_HISTORY = 16_384;
export const DIGEST_COMPARE_MS = 5_000;
export const DIGEST_PATIENCE_MS = 10_000;
/** Checks of a whole state that one mds serves at a time: each holds a snapshot of the store. */
export const FSCK_STREAMS = 2;
/** Objects after which a listing of a target ends with the folder under way. */
export const LIST_OBJECTS = 4096;
export const RECORD_CACHE_ENTRIES = 400_000;
/** Lists of few records that an mds keeps in memory: so many, of so many records each; a longer one is read anew each time. */
export const STANDING_RANGES = 64;
export const STANDING_ROWS = 1024;
/** Applied changes are gathered for so long before they are written to the store; applying waits when so many records are behind. */
export const STATE_GATHER_MS = 20;
export const STATE_BEHIND_RECORDS = 50_000;

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

/** FUSE: the largest read or write, requests under way at one daemon, background requests that the kernel sends at once. */
export const FUSE_MAX_WRITE = 1024 * 1024;
export const FUSE_REQUESTS = 16_384;
export const FUSE_BACKGROUND = 64;
/** How long the kernel may believe names and attributes where INC_EPOCH can take it all back; elsewhere at most PROMISE_LEASE_MS. */
export const KERNEL_TIMEOUT_MS = 3_600_000;
/** Broken names remembered while requests are in flight; beyond it every such reply counts as raced. */
export const FUSE_RACED_BREAKS = 4_096;
/** A daemon that died is started again after this, at most this often within a minute. */
export const DAEMON_RESTART_MS = 100;
/** How often the supervisor looks whether its daemon is dead and cannot end. */
export const DAEMON_LOOK_MS = 500;
export const DAEMON_RESTARTS = 10;
/** The pause before a daemon is started again doubles with each death within the minute, up to this. */
export const DAEMON_RESTART_MAX_MS = 3_200;
/** How long whoever keeps files open on a mount may take to let go of it before it is unmounted. */
export const MOUNT_RELEASE_MS = 2_000;
/** How long it may take until the device of a mount that was taken down is free for the next one. */
export const MOUNT_AGAIN_MS = 10_000;
/** What a daemon keeps for the next one, in memory that the supervisor holds: data of changes, and records (handles, locks, changes). */
export const HANDOVER_BYTES = 256 * 1024 * 1024;
export const HANDOVER_RECORDS = 65_536;
/** How long a new daemon waits for a data server to say what it has of files being written. */
export const RESTORE_PATIENCE_MS = 5_000;
/** How long a daemon that is told to stop may send what was written before the mount goes away. */
export const DAEMON_DRAIN_MS = 60_000;

/** Data server: sessions that may write one object at once, appends that an object remembers, open objects of one worker thread. The first two are part of the meta file's format. */
export const OBJECT_WRITERS = 48;
export const OBJECT_APPENDS = 22;
export const OBJECT_DESCRIPTORS = 512;
/** An encoded token that names one commit, as an object's record keeps it: an index, or a site and its stream's number. Part of the meta file's format. */
export const COMMIT_TOKEN_BYTES = 64;
/** Payload bytes of one data connection that wait for their turn before the socket is no longer read. */
export const DATA_QUEUE_BYTES = 16 * 1024 * 1024;
/** How often a data server makes what was sealed without fsync durable in one go. */
export const SETTLE_MS = 1_000;
/** How long a data server waits for a writer that is gone before it seals in its place. */
export const ABANDONED_MS = 30_000;
/** Between two folders of the scrubber (256 folders a level, 256 objects and more each). */
export const SCRUB_FOLDER_MS = 5_000;
/** Verified capabilities that a worker remembers. */
export const CAPABILITIES = 4_096;
export const CAPABILITY_KEYS = 4;
export const CAPABILITY_SLACK_SEC = 60;
/** Recovered objects in one message. */
export const RECOVERED_BATCH = 1_000;

/** Client caches: inodes, names of all directories together, bytes of complete listings. */
export const CACHE_INODES = 200_000;
export const CACHE_NAMES = 400_000;
export const CACHE_LISTING_BYTES = 64 * 1024 * 1024;
/** Breaks remembered while requests are in flight; beyond it older replies count as raced. */
export const BREAK_LOG = 10_000;
/** How often a reply that lost a race against a break is asked again before it is used uncached. */
export const RACED_REPEATS = 4;
export const REVALIDATE_BATCH = 512;
export const BLOCK_MEMORY_BYTES = 256 * 1024 * 1024;
export const BLOCK_DISK_BYTES = 4 * 1024 * 1024 * 1024;
/** Blocks that wait to be written to the disk cache; further ones are not kept there. */
export const BLOCK_DISK_QUEUE = 64;
/** Files up to this size are fetched whole with the first read. */
export const SMALL_FILE_BYTES = 1024 * 1024;
/** Changes of one file that wait or are kept for resending, whatever their size. */
export const DIRTY_FILE_CHANGES = 4_096;
/** A change that no later write joined is sent after this. */
export const WRITE_BEHIND_MS = 1_000;
/** Files whose kernel pages are remembered as valid. */
export const KERNEL_PAGES = 100_000;

/** Session client: a connection that is not made, and a hello that is not answered, by then is given up for the next mds. */
export const CONNECT_MS = 3_000;
export const HELLO_MS = TOKEN_WAIT_MS + PROMISE_LEASE_MS;
/**
 * A client's failover: its mds is dead, frozen or cut off, and another one of its list answers. A refused connection is known at
 * once; silence after a lease's worth of heartbeats (PROMISE_LEASE_MS + 2 HEARTBEAT_MS at most), then the next mds is dialled.
 */
export const FAILOVER_MS = 10_000;
/** The way back to an mds earlier in the list: probed so often, well for so long (twice as long after each return that did not last). */
/** How often an mds that serves in another one's place looks whether that is back. */
export const STAND_IN_PROBE_MS = 1_000;
/** Log entries that it may lack and be back all the same: less than clients wait for with their token. */
export const STAND_IN_LAG = 1_000;
export const RETURN_PROBE_MS = 1_000;
export const RETURN_STEADY_MS = 5_000;
export const RETURN_STEADY_MAX_MS = 160_000;
export const RETURN_LASTING_MS = 60_000;
/** How long an interrupted caller waits for the outcome of a mutation that was sent. */
export const CANCEL_PATIENCE_MS = 1_000;
/** How long a mount's other requests wait for what is asked for again of an mds that was restarted; what that has not taken by then is lost. */
export const REDO_PATIENCE_MS = 30_000;
/** How long the end of a session waits until what was answered is durable. */
export const UNMOUNT_PATIENCE_MS = 60_000;
/** Inodes of which a change was lost and nobody has been told; beyond that the oldest is forgotten. */
export const LOSSES = 4_096;
/** Of a directory of which a change was lost: for so long after the first who was told are all told who ask. */
export const LOSS_TOLD_MS = 180_000;
/** How long closing waits for the mds to have read the goodbye. */
export const GOODBYE_MS = 1_000;
/** Data connections of a client: at most so many to one server; a further one is opened when each carries this many bytes under way. */
export const DATA_CONNECTIONS = 4;
export const DATA_SPREAD_BYTES = 2 * 1024 * 1024;
/** Dialling and greeting a data server; an unused connection is closed; one that owes answers and is silent is probed, then given up. */
export const DATA_DIAL_MS = 10_000;
export const DATA_IDLE_MS = 60_000;
export const DATA_SILENCE_MS = 15_000;
/** How long statfs waits for the mds before it answers with what it last heard. */
export const STATFS_PATIENCE_MS = 2_000;

/** NFS gateway: exports of one; defaults of its mount's soft time-out, and of NFSv4's lease and grace period, in seconds. */
export const NFS_EXPORTS = 1_000;
export const NFS_SOFT_SEC = 30;
export const NFS_LEASE_SEC = 60;
export const NFS_GRACE_SEC = 90;
/** Ganesha serves by then, or is started again; it is asked this often whether it answers, and this long is waited for the answer. */
export const NFS_START_MS = 60_000;
export const NFS_PROBE_MS = 5_000;
export const NFS_PROBE_PATIENCE_MS = 5_000;
/** All its threads may wait for an unreachable site, until the mount's soft time-out: a silence that is longer by this is a hang. */
export const NFS_SILENCE_MS = 15_000;
/** Requests that Ganesha works on at once: what waits for an unreachable site keeps the others waiting when there are more. */
export const NFS_THREADS = 2_048;
/** How long Ganesha may take to end when told to; between two starts after it failed. */
export const NFS_STOP_MS = 10_000;
export const NFS_RESTART_MIN_MS = 250;
export const NFS_RESTART_MAX_MS = 30_000;
/** A Ganesha that served this long begins again with the shortest wait. */
export const NFS_STEADY_MS = 60_000;
/** A loop device that is not in use any more may be looked at by udev yet: how often it is taken away, and the pause between. */
export const NFS_LOOP_TRIES = 5;
export const NFS_LOOP_WAIT_MS = 200;
