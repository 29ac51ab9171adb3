/** A client's stream to an mds: ordered both ways, but it may stall, and each end learns of its loss in its own time. */
import { EventEmitter } from 'node:events';
import { geofs } from '../../proto/gen/geofs.js';
import type { SessionCall } from '../../mds/server/session-service.ts';
import { CLUSTER } from './network.ts';
import type { SimServer } from './server.ts';
import type { Actor, World } from './world.ts';

export interface LinkHandler {
  onMessage(message: geofs.v1.ServerMessage): void;
  onLost(): void;
}

/** The server's end: as much of a gRPC stream as SessionService and FrameWriter use. */
class ServerEnd extends EventEmitter {
  readonly #link: SessionLink;

  constructor(link: SessionLink) {
    super();
    this.#link = link;
  }

  getAuthContext(): object {
    return { sslPeerCertificate: { subject: { O: CLUSTER, OU: 'client', CN: 'simulated client' } } };
  }

  write(frame: Buffer): boolean {
    this.#link.fromServer(frame);
    return true;
  }

  end(): void {
    this.#link.close();
  }
}

export class SessionLink {
  readonly #world: World;
  readonly #client: Actor;
  readonly #server: SimServer;
  readonly #handler: LinkHandler;
  readonly #end: ServerEnd;
  readonly #latencyMs: number;
  #toServerMs = 0;
  #toClientMs = 0;
  #stalledUntilMs = 0;
  #clientOpen = true;
  #serverOpen = true;

  /** The server serves sessions already. */
  constructor(world: World, client: Actor, server: SimServer, latencyMs: number, handler: LinkHandler) {
    this.#world = world;
    this.#client = client;
    this.#server = server;
    this.#latencyMs = latencyMs;
    this.#handler = handler;
    this.#end = new ServerEnd(this);
    server.sessions?.open(this.#end as unknown as SessionCall);
  }

  get open(): boolean { return this.#clientOpen; }
  get server(): SimServer { return this.#server; }

  send(message: geofs.v1.ClientMessage.$Properties): void {
    const bytes = geofs.v1.ClientFrame.encode({ messages: [message] }).finish();
    if (!this.#server.options.actor.alive) { this.#world.after(this.#client, this.#world.random.between(1, 200), '', () => { this.#lostAtClient(); }); return; }
    this.#toServerMs = this.#arrival(this.#toServerMs);
    this.#world.after(this.#server.options.actor, this.#toServerMs - this.#world.nowMs, '', () => {
      if (this.#serverOpen) this.#end.emit('data', geofs.v1.ClientFrame.decode(bytes));
    });
  }

  fromServer(frame: Buffer): void {
    if (!this.#server.options.actor.alive || !this.#serverOpen) return;
    this.#toClientMs = this.#arrival(this.#toClientMs);
    this.#world.after(this.#client, this.#toClientMs - this.#world.nowMs, '', () => {
      if (!this.#clientOpen) return;
      for (const message of geofs.v1.ServerFrame.decode(frame).messages) this.#handler.onMessage(message as geofs.v1.ServerMessage);
    });
  }

  /** Nothing arrives for this long; then all of it, in order. */
  stall(ms: number): void {
    this.#stalledUntilMs = this.#world.nowMs + ms;
  }

  /** Either end gives it up, or the network does: what is on its way is lost, and each end hears of it later. */
  close(latestMs = 20): void {
    const { random } = this.#world;
    this.#world.after(this.#client, random.between(0, latestMs), '', () => { this.#lostAtClient(); });
    this.#world.after(this.#server.options.actor, random.between(0, latestMs), '', () => { this.#lostAtServer(); });
  }

  /** The client leaves without a word. */
  abandon(): void {
    this.#clientOpen = false;
    this.#world.after(this.#server.options.actor, this.#world.random.between(0, 2_000), '', () => { this.#lostAtServer(); });
  }

  #arrival(lastMs: number): number {
    return Math.max(lastMs, this.#stalledUntilMs, this.#world.nowMs) + this.#latencyMs * this.#world.random.between(0.5, 1.5);
  }

  #lostAtClient(): void {
    if (!this.#clientOpen) return;
    this.#clientOpen = false;
    this.#handler.onLost();
  }

  #lostAtServer(): void {
    if (!this.#serverOpen) return;
    this.#serverOpen = false;
    this.#end.emit('close');
  }
}
