/** A site's journal as a port: its commands in stream order, durable before anybody but their session sees them or Raft gets them (design 7.5, 7.12). */

export interface JournalCommand {
  /** Its stream number. */
  readonly n: number;
  /** The encoded command. */
  readonly data: Uint8Array;
}

export interface Journal {
  /** Several mds of the site keep it together: another one may take up what this one began. */
  readonly shared: boolean;
  /** Another mds may have taken some of what is here: they keep it together, or have kept it so before. */
  readonly everShared: boolean;
  /** 0: nothing has begun. */
  readonly incarnation: number;
  /** Higher than that of whoever kept these records before: the term in which a group's leader leads, or one above all terms of the group that had them. */
  readonly epoch: number;
  /** The last durable number. */
  readonly last: number;
  /** The first number that was not given up. */
  readonly first: number;
  /** Nothing stands in it that was not given up. */
  readonly isEmpty: boolean;
  readonly sizeBytes: number;
  /** A full segment; what is given up goes by whole segments. */
  readonly segmentBytes: number;
  /** The log index up to which everything must be applied before what is here is judged again. */
  readonly base: number;
  /** Begins anew, empty, behind number `after`. Durable on return. */
  begin(incarnation: number, after?: number): Promise<void>;
  /** onDurable: everything up to n is. onFailed: stable storage failed, nothing more will be. */
  listen(onDurable: (n: number) => void, onFailed: (error: unknown) => void): void;
  /** Takes number n, the next. */
  append(n: number, command: Uint8Array, base: number): void;
  /** Durable commands from number `from` on, as far as maxBytes goes, at least one if there is one. */
  read(from: number, maxBytes: number): JournalCommand[];
  /** Gives up what the state holds durably. */
  compact(n: number): Promise<void>;
}

/** An index that this mds had applied when it took a record here: committed, whatever its log says. Of what another one may have taken nothing is known: 0. */
export const appliedBefore = ({ base, everShared }: Pick<Journal, 'base' | 'everShared'>): number => (everShared ? 0 : base);
