/** How far a site's commands are on their way to the log: taken, durable, sent, applied (design 7.6). Their bytes stand in the journal. */
export class Outbox {
  #applied: number;
  #last: number;
  #durable: number;
  #sent: number;
  /** Who took the last number, and the last one that somebody else took. */
  #newest = { session: 0, n: 0 };
  #other = 0;

  /** applied: the last number of this incarnation that the state has; last: of the journal, which holds them durably. */
  constructor(applied: number, last: number) {
    this.#applied = applied;
    this.#last = last;
    this.#durable = last;
    this.#sent = applied;
  }

  /** The highest number given. */
  get last(): number {
    return this.#last;
  }

  get applied(): number {
    return this.#applied;
  }

  /** What may be sent and shown to others. */
  get durable(): number {
    return this.#durable;
  }

  /** Everything up to here has been handed to Raft since the last rewind. */
  get sent(): number {
    return this.#sent;
  }

  /** The next number, taken for a session (0: for none). */
  next(session = 0): number {
    this.#last += 1;
    if (session !== this.#newest.session) this.#other = this.#newest.n;
    this.#newest = { session, n: this.#last };
    return this.#last;
  }

  /** The last number that this session has not taken itself: what it is shown holds no change of others beyond it. */
  others(session: number): number {
    return session === this.#newest.session ? this.#other : this.#newest.n;
  }

  onDurable(n: number): void {
    this.#durable = Math.max(this.#durable, n);
  }

  onSent(n: number): void {
    this.#sent = Math.max(this.#sent, n);
  }

  /** What was sent may be lost (another leader, silence, a gap): everything that is not applied goes again. */
  rewind(): void {
    this.#sent = this.#applied;
  }

  onApplied(n: number): void {
    this.#applied = Math.max(this.#applied, n);
    this.#sent = Math.max(this.#sent, this.#applied);
  }
}
