/** A TCP relay between sites: a wide area network on one machine, without root and without a compiler. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../../../proto/runtime/clock.ts';
import { listenOn, parseAddress } from '../../../proto/runtime/address.ts';
import { FsError } from '../../../proto/types/errno.ts';
import { Link, type LinkSettings, type LinkStats } from './link.ts';
import { Pipe } from './pipe.ts';

/** Processes of site `from` dial `listen` and reach `target`, a server of site `to`. */
export interface RelayRoute {
  readonly from: string;
  readonly to: string;
  readonly listen: string;
  readonly target: string;
}

export class Relay {
  readonly #clock: Clock;
  readonly #defaults: LinkSettings;
  readonly #links = new Map<string, Link>();
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  /** Where each route listens, in the order given. */
  readonly addresses: string[] = [];

  /** settings: of every link, until they are set. */
  constructor(clock: Clock, settings: LinkSettings) {
    this.#clock = clock;
    this.#defaults = settings;
  }

  /** Listens for each route. Throws FsError EADDRINUSE and others of listenOn; what listened by then is closed. */
  async open(routes: readonly RelayRoute[]): Promise<void> {
    try {
      for (const route of routes) this.addresses.push(await this.#listen(route));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** The links that match; an omitted end is any site. Throws FsError ENOENT when there is none. */
  links(from?: string, to?: string): Link[] {
    const found = [...this.#links.values()].filter((link) => (from === undefined || link.from === from) && (to === undefined || link.to === to));
    if (found.length === 0) throw new FsError('ENOENT', 'relay', `no link from ${from ?? 'any site'} to ${to ?? 'any site'}`);
    return found;
  }

  stats(): LinkStats[] {
    return [...this.#links.values()].map((link) => link.stats());
  }

  /** Breaks what is relayed and stops listening. */
  async close(): Promise<void> {
    const closed = this.#servers.splice(0).map((server) => new Promise<void>((resolve) => { server.close(() => { resolve(); }); }));
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
  }

  #link(from: string, to: string): Link {
    const key = `${from}>${to}`;
    let link = this.#links.get(key);
    if (link === undefined) this.#links.set(key, link = new Link(from, to, this.#clock, this.#defaults));
    return link;
  }

  async #listen(route: RelayRoute): Promise<string> {
    const there = this.#link(route.from, route.to);
    const back = this.#link(route.to, route.from);
    // Half-open: each direction ends on its own, as through a router.
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
      const far = connect({ ...parseAddress(route.target), allowHalfOpen: true, noDelay: true });
      this.#track(near);
      this.#track(far);
      new Pipe(near, far, there, this.#clock);
      new Pipe(far, near, back, this.#clock);
    });
    const address = await listenOn(server, route.listen, `relay ${route.from} to ${route.to}`);
    this.#servers.push(server);
    return address;
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket);
    // "close" follows and carries the failure on to the other side.
    socket.on('error', () => { socket.destroy(); });
    socket.on('close', () => { this.#sockets.delete(socket); });
  }
}
