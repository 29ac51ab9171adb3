/** A session's listener that writes down what it is told, in order; breaks are done when the test says so. */
import type { geofs } from '../../proto/gen/geofs.js';
import type { SessionListener } from '../../client/session/ports.ts';

export class RecordingListener implements SessionListener {
  readonly events: string[] = [];
  readonly items: (readonly geofs.v1.BreakItem.$Properties[])[] = [];
  /** Of each loss, what it was about. */
  readonly lost: (readonly number[])[] = [];
  readonly open = new Set<number>();
  /** Breaks wait in here when `hold` is set; call to finish one. */
  readonly held: (() => void)[] = [];
  hold = false;

  onBreak(stamp: number, items: readonly geofs.v1.BreakItem.$Properties[]): Promise<void> {
    this.events.push(`break ${String(stamp)}`);
    this.items.push(items);
    return this.#done();
  }

  onDropAll(forget: boolean): Promise<void> {
    this.events.push(forget ? 'drop all, forget' : 'drop all');
    return this.#done();
  }

  onSuspect(): void {
    this.events.push('suspect');
  }

  onLost(inos: readonly number[]): void {
    this.events.push('lost');
    this.lost.push(inos);
  }

  onConnected(fresh: boolean): void {
    this.events.push(fresh ? 'connected fresh' : 'connected');
  }

  inUse(inos: readonly number[]): number[] {
    return inos.filter((ino) => this.open.has(ino));
  }

  #done(): Promise<void> {
    return this.hold ? new Promise((resolve) => { this.held.push(resolve); }) : Promise.resolve();
  }
}
