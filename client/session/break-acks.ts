/** Acknowledges breaks in their order, whatever the order in which they are done: an acknowledgement covers all before it. */
export class BreakAcks {
  readonly #send: (sequence: number) => void;
  readonly #open: { readonly sequence: number; done: boolean }[] = [];

  constructor(send: (sequence: number) => void) {
    this.#send = send;
  }

  /** A break arrived; call the result once it has been acted upon. */
  begin(sequence: number): () => void {
    const entry = { sequence, done: false };
    this.#open.push(entry);
    return () => { entry.done = true; this.#advance(); };
  }

  #advance(): void {
    let count = 0;
    while (this.#open[count]?.done === true) count += 1;
    const last = this.#open[count - 1];
    if (last === undefined) return;
    this.#open.splice(0, count);
    this.#send(last.sequence);
  }
}
