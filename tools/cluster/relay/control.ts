/** The relay's control: a unix socket, one JSON request a line, one JSON answer a line. */
import { rmSync } from 'node:fs';
import { once } from 'node:events';
import { connect, Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { FsError } from '../../../proto/types/errno.ts';
import type { Relay } from './relay.ts';

const ends = { from: z.string().optional(), to: z.string().optional() };

/** Without `from` or `to`: every site. A cut of both directions is two requests, or one without ends. rate 0: no limit. */
export const controlSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('cut'), ...ends }),
  z.strictObject({ op: z.literal('heal'), ...ends }),
  z.strictObject({ op: z.literal('set'), ...ends, delayMs: z.number().nonnegative().optional(), rate: z.number().nonnegative().optional() }),
  z.strictObject({ op: z.literal('stats') }),
]);

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().default('') });

function obey(relay: Relay, line: string): object {
  const request = controlSchema.parse(JSON.parse(line));
  switch (request.op) {
    case 'stats': return { ok: true, links: relay.stats() };
    case 'cut':
    case 'heal':
      for (const link of relay.links(request.from, request.to)) if (request.op === 'cut') link.cut(); else link.heal();
      return { ok: true };
    case 'set': {
      const { delayMs, rate } = request;
      const settings = { ...(delayMs === undefined ? {} : { delayMs }), ...(rate === undefined ? {} : { rate: rate === 0 ? Infinity : rate }) };
      for (const link of relay.links(request.from, request.to)) link.set(settings);
      return { ok: true };
    }
  }
}

function answer(relay: Relay, line: string): object {
  try {
    return obey(relay, line);
  } catch (error) {
    if (error instanceof FsError) return { ok: false, error: error.message };
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { ok: false, error: 'not a request: op is cut, heal, set or stats' };
    throw error;
  }
}

/** Listens on a unix socket, replacing one that a dead relay left. Closing the server ends its connections too. */
export async function serveControl(relay: Relay, path: string): Promise<Server> {
  rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const server = new ControlServer(sockets, (socket) => {
    sockets.add(socket);
    socket.on('close', () => { sockets.delete(socket); });
    socket.on('error', () => { socket.destroy(); });
    createInterface({ input: socket }).on('line', (line) => { socket.write(`${JSON.stringify(answer(relay, line))}\n`); });
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(path, () => { server.off('error', reject); resolve(); }); });
  return server;
}

/** Sends one request to the control of a relay. Rejects with FsError EINVAL and what the relay says where it refuses. */
export async function askRelay(path: string, request: z.infer<typeof controlSchema>): Promise<unknown> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    socket.write(`${JSON.stringify(request)}\n`);
    const [line] = await once(createInterface({ input: socket }), 'line') as [string];
    const reply = answerSchema.parse(JSON.parse(line));
    if (!reply.ok) throw new FsError('EINVAL', 'relay', reply.error);
    return reply;
  } finally {
    socket.destroy();
  }
}

/** A server alone waits for its connections: an idle one would keep the launcher alive. */
class ControlServer extends Server {
  readonly #sockets: ReadonlySet<Socket>;

  constructor(sockets: ReadonlySet<Socket>, onConnection: (socket: Socket) => void) {
    super(onConnection);
    this.#sockets = sockets;
  }

  override close(callback?: (error?: Error) => void): this {
    super.close(callback);
    for (const socket of this.#sockets) socket.destroy();
    return this;
  }
}
